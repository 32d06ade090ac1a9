"""Where things are: what came with the app, what it keeps for itself, and where sessions go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_NAME = "llo-spel"


def assets_dir() -> Path:
    """Fonts, icons and cards. Read only: a built program keeps them inside its own folder."""
    return _program_dir() / "assets"


def data_dir() -> Path:
    """Working copies and settings of this user; LLO_SPEL_DATA names another folder."""
    chosen = os.environ.get("LLO_SPEL_DATA")
    return Path(chosen).absolute() if chosen else platformdirs.user_data_path(_NAME, appauthor=False)


def default_sessions_dir() -> Path:
    """`sessions` in a checkout that can be written to, and otherwise a folder among the user's documents."""
    checkout = _program_dir() / "sessions"
    if not _is_built() and checkout.is_dir() and os.access(checkout, os.W_OK):
        return checkout
    return platformdirs.user_documents_path() / "LLO-spel"


def _is_built() -> bool:
    return hasattr(sys, "_MEIPASS")


def _program_dir() -> Path:
    # PyInstaller sets _MEIPASS to the folder where it put the data files.
    built: str | None = getattr(sys, "_MEIPASS", None)
    return Path(built) if built is not None else Path(__file__).resolve().parent.parent
