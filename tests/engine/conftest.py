"""Property tests repeat exactly in a normal run; `--hypothesis-profile=search` looks for new examples."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("repeat", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, max_examples=2000, stateful_step_count=100)
if settings.get_current_profile_name() == "default":
    settings.load_profile("repeat")
