"""Windows that only the facilitator looks at: the coverage, the keys, and what this program is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from llo_game import __version__
from llo_game.desk import Desk
from llo_game.ui.ask import Ask
from llo_game.ui.controller import Controller


class Aside:
    """Each stays open until it is closed; nothing of it reaches the wall."""

    def __init__(self, controller: Controller, desk: Desk, window: QWidget, ask: Ask) -> None:
        self._controller = controller
        self._desk = desk
        self._window = window
        self._ask = ask

    def see_coverage(self) -> None:
        # Charts bring numpy along: only who looks at one waits for it.
        from llo_game.ui.coverage_view import CoverageDialog

        if self._controller.session is not None:
            CoverageDialog(self._controller.session, self._window).exec()

    def see_keys(self) -> None:
        from llo_game.ui.keys_dialog import KeysDialog

        KeysDialog(self._window).exec()

    def see_about(self) -> None:
        pack = self._desk.pack()
        self._ask.tell(
            self._window,
            f"LLO-spel {__version__}",
            f"Spelset {pack.title} {pack.version}. Dit programma maakt geen verbinding met internet.",
        )
