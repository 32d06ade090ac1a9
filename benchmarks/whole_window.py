"""A placement in the whole window: every panel, the board and the small picture of the wall."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from benchmarks.material import AT, cell_of, write_session
from llo_game import places
from llo_game.app import App
from llo_game.engine.commands import PlaceCard, TakeBackCard
from llo_game.engine.session import Session
from llo_game.ui.regie_window import RegieWindow

_ROUNDS = 15
# The picture of what comes next is drawn when the screen is at rest; it is no part of the placement.
_REST_SECONDS = 0.25


def placement_ms(session: Session, folder: Path) -> float:
    """The median from command to painted, in a window of 1920 × 1080; `folder` is for its files."""
    path = folder / "venster.llo"
    write_session(session, path)
    window = RegieWindow()
    window.resize(1920, 1080)
    window.show()
    app = App(window, places.assets_dir(), folder / "data", folder, lambda: AT)
    app.sessions.open(path)
    number = len(session.state.placements)
    card, cell = session.state.order[number], cell_of(session.pack, number)
    found: list[float] = []
    for _ in range(_ROUNDS):
        _rest()
        begin = perf_counter()
        app.controller.dispatch(PlaceCard(card=card, cell=cell))
        # Once for what has changed, once for what is to be painted of it.
        QApplication.processEvents()
        QApplication.processEvents()
        found.append((perf_counter() - begin) * 1000)
        _rest()
        app.controller.dispatch(TakeBackCard(card=card))
    app.sessions.close()
    window.hide()
    return median(found)


def _rest() -> None:
    end = perf_counter() + _REST_SECONDS
    while perf_counter() < end:
        QApplication.processEvents()
