"""The facilitator's window: pages, menus, keys, and who listens to whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from llo_game.ui.actions import DEEDS, Menu
from llo_game.ui.start_page import Offer, StartPage
from llo_game.ui.widgets import PlainLabel

# A window that starts minimised is not painted, and still has to work when it is looked up.
_OUT_OF_SIGHT_MS = 1500
_TITLE_BAR = 40


class RegieWindow(QMainWindow):
    """Shows the start page at once; the heavier pages are added when they are first needed."""

    closing = Signal(object)  # QCloseEvent, still to be accepted or ignored
    opened = Signal()  # once: the window can be seen, or is out of sight from the start

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("LLO-spel")
        self.setMinimumSize(1024, 640)
        # On a small laptop the lines below would else hang under the edge of its screen.
        self.resize(1280, min(760, self.screen().availableGeometry().height() - _TITLE_BAR))
        self.pages = QStackedWidget()
        self.start_page = StartPage()
        self.pages.addWidget(self.start_page)
        self.setCentralWidget(self.pages)
        self.notice = PlainLabel("", "strong")
        self.statusBar().addWidget(self.notice, 1)
        self.statusBar().setSizeGripEnabled(False)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(12_000)
        self._quiet.timeout.connect(self.notice.clear)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self.opened)
        self._opening.start(_OUT_OF_SIGHT_MS)
        self.actions_by_name: dict[str, QAction] = {}
        self._add_menus()

    def connect_deeds(self, deeds: dict[str, Callable[[], object]]) -> None:
        """Give every deed of the table what it does; a missing one is a bug that shows at once."""
        for name, action in self.actions_by_name.items():
            action.triggered.connect(partial(_call, deeds[name]))

    def show_page(self, page: QWidget) -> None:
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def set_in_play(self, *, in_play: bool) -> None:
        """Deeds that need a session can only be chosen while there is one."""
        for deed in DEEDS:
            self.actions_by_name[deed.name].setEnabled(in_play or not deed.in_play)

    def say(self, sentence: str, *, stay: bool = False) -> None:
        """A sentence in the status line, for a while or to stay."""
        self.notice.setText(sentence)
        self._quiet.stop()
        if not stay:
            self._quiet.start()

    def add(self, sentence: str) -> None:
        """A sentence behind the one in the status line, which may be worth more."""
        self.say(f"{self.notice.text()} {sentence}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._opening.isActive():
            # The parts of the window are painted after it, in the same go.
            self._opening.start(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)

    def _add_menus(self) -> None:
        for menu in Menu:
            entries = self.menuBar().addMenu(f"&{menu.value}")
            for deed in DEEDS:
                if deed.menu is menu:
                    action = entries.addAction(deed.words)
                    action.setShortcuts([QKeySequence(key) for key in deed.keys])
                    # A key that is held down, or a clicker in a pocket, does its work once.
                    action.setAutoRepeat(False)
                    self.actions_by_name[deed.name] = action
        self.set_in_play(in_play=False)


def offer_of(path: Path, title: str, at: str, steps: int | None) -> Offer:
    """A session on the start page, with its moment in the time of this laptop."""
    moment = datetime.fromisoformat(at).astimezone() if at else None
    when = "" if moment is None else f"{moment:%d-%m-%Y, %H:%M}"
    detail = when if steps is None else f"{when}, {steps} stappen"
    return Offer(path, title or path.stem, detail)


def _call(deed: Callable[[], object], _checked: bool = False) -> None:
    deed()
