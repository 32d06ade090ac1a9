"""A program that holds a window and says how much memory it took at most: `empty` or `app`."""

from __future__ import annotations

import os
import resource
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from llo_game.app import App

# Long enough for the picture of what comes next, which is drawn when the screen is at rest.
_AT_REST_MS = 400


def _tell_and_end() -> None:
    # Kilobytes, but bytes on a Mac.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, flush=True)
    # Without asking whether the session may be left.
    os._exit(0)


def _empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    qt = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 760)
    window.show()
    QTimer.singleShot(_AT_REST_MS, _tell_and_end)
    qt.exec()


def _app() -> None:
    from llo_game.ui.plain_import import import_plainly

    # As the command line does.
    import_plainly()
    from PySide6.QtCore import QTimer

    from llo_game import places
    from llo_game.app import App, moment, prepare_qt
    from llo_game.ui.regie_window import RegieWindow

    qt = prepare_qt(sys.argv[:1])
    window = RegieWindow()
    window.show()
    folder = places.data_dir()
    app = App(window, places.assets_dir(), folder, folder, moment)
    app.welcome()
    _play(app, qt)
    QTimer.singleShot(_AT_REST_MS, _tell_and_end)
    qt.exec()


def _play(app: App, qt: QApplication) -> None:
    """A session with the whole set and some cards on the board, each painted."""
    from llo_game.engine.commands import EndTurn, PlaceCard, RevealVerdict
    from llo_game.engine.grid import Cell
    from llo_game.engine.setup import Setup, default_teams

    setup = Setup(
        title="Wie helpt wie leren?",
        organisation="Voorbeeldgemeente, buitendienst",
        place="De werf",
        date="2026-03-12",
        teams=default_teams(6),
        card_set="volledig",
        profile="C",
    )
    app.sessions.begin(setup)
    for number in range(12):
        session = app.controller.session
        if session is None:
            raise LookupError("no session")
        card = session.state.order[number]
        app.controller.dispatch(PlaceCard(card=card, cell=Cell("ABCDEF"[number % 6], 1 + number % 5)))
        qt.processEvents()
        app.controller.dispatch(RevealVerdict(card=card))
        qt.processEvents()
        app.controller.dispatch(EndTurn())
        qt.processEvents()


if __name__ == "__main__":
    {"empty": _empty, "app": _app}[sys.argv[1]]()
