"""Pictures of the wall as files, without any window or screen."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from llo_game.engine.session import Session
from llo_game.picture.clock import Clock
from llo_game.picture.wall import wall
from llo_game.ui.fonts import QtMeasure, load_fonts
from llo_game.ui.snapshot import save_png


def save_walls(
    pictures: Iterable[tuple[Path, Session]], clock: Clock, size: tuple[int, int], fonts: Path
) -> Iterator[Path]:
    """Writes each session as the room saw it, `size` in pixels; yields the paths. Raises OSError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Text needs an application object; the one of a running app will do.
    application = QGuiApplication.instance() or QGuiApplication(["llo-game"])
    load_fonts(fonts)
    measure = QtMeasure()
    width, height = size
    for path, session in pictures:
        save_png(wall(session, clock, width, height, measure), path, width, height)
        yield path
    del application
