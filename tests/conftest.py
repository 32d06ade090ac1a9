"""Options for the whole test run.

Property tests repeat exactly in a normal run; `--hypothesis-profile=search` looks for new examples.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile(
    "repeat", deadline=None, derandomize=True, database=None, max_examples=100, stateful_step_count=30
)
settings.register_profile("search", deadline=None, max_examples=1000, stateful_step_count=80)
if settings.get_current_profile_name() == "default":
    settings.load_profile("repeat")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kills", type=int, default=50, help="how often a process that records a session is killed"
    )
