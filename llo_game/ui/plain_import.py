"""Python's own import, given back after PySide6 has put another in its place."""

from __future__ import annotations

import builtins

# Loading this is what replaces it.
import PySide6.QtCore  # noqa: F401 -- see above


def import_plainly() -> None:
    """To be called before the other modules of the app are imported.

    WORKAROUND: PySide6 reads the source of every module that is imported after it, and keeps it in memory,
    to learn whether the module asks for a `__feature__`. None of ours does, and it costs a tenth of the
    memory of the app. https://github.com/napari/napari/issues/8584
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
