"""The page on which a session is played: wall at the left, board in the middle, tables and cards right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from llo_game.engine.session import Session
from llo_game.picture.shapes import Measure
from llo_game.ui.board.view import BoardView
from llo_game.ui.entry_line import EntryLine
from llo_game.ui.panels.card import CardPanel
from llo_game.ui.panels.cards import CardsPanel
from llo_game.ui.panels.log import LogPanel, UndoButtons
from llo_game.ui.panels.tables import TablesPanel
from llo_game.ui.panels.wall import WallPanel
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.widgets import Rule

# From this height on the card in play has a place of its own above the tabs.
_TALL = 860
_SEARCH, _LOG, _CARD = "Zoek een kaart", "Logboek", "Kaart"


class PlayPage(QWidget):
    """Only places the parts; who listens to whom is decided by the window."""

    def __init__(self, scene: WallScene, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.wall = WallPanel(scene)
        self.entry = EntryLine()
        self.board = BoardView(measure)
        self.tables = TablesPanel()
        self.card = CardPanel()
        self.cards = CardsPanel()
        self.log = LogPanel()
        self.undo = UndoButtons()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.cards, _SEARCH)
        self.tabs.addTab(self.log, _LOG)
        self._card_place = QVBoxLayout()
        self._tall: bool | None = None

        centre = QVBoxLayout()
        centre.setContentsMargins(14, 12, 14, 12)
        centre.setSpacing(4)
        centre.addWidget(self.entry)
        centre.addWidget(self.board, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 12, 14, 12)
        right.setSpacing(8)
        right.addWidget(self.tables)
        right.addWidget(Rule())
        right.addLayout(self._card_place)
        right.addWidget(self.tabs, 1)
        right.addWidget(self.undo)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(14, 12, 0, 12)
        left.addWidget(self.wall)
        self._right = QWidget()
        self._right.setLayout(right)
        middle = QWidget()
        middle.setLayout(centre)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left)
        layout.addWidget(middle, 1)
        layout.addWidget(self._right)
        self._arrange()

    def show_session(self, session: Session | None) -> None:
        for part in (self.entry, self.tables, self.card, self.cards, self.log, self.undo):
            part.show_session(session)
        self.cards.mark(None if session is None else session.state.in_play)

    def to_search(self) -> None:
        self.tabs.setCurrentWidget(self.cards)
        self.cards.search.setFocus()
        self.cards.search.selectAll()

    def to_log(self) -> None:
        self.tabs.setCurrentWidget(self.log)
        self.log.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._left.setFixedWidth(min(420, max(264, self.width() * 22 // 100)))
        self._right.setFixedWidth(min(460, max(310, self.width() * 24 // 100)))
        tall = self.height() >= _TALL
        if tall == self._tall:
            return
        self._tall = tall
        if tall:
            self.tabs.removeTab(self.tabs.indexOf(self.card))
            self._card_place.addWidget(self.card)
            self.card.heading.show()
            self.card.show()
        else:
            self._card_place.removeWidget(self.card)
            # The tab carries the same words.
            self.card.heading.hide()
            self.tabs.insertTab(0, self.card, _CARD)
            self.tabs.setCurrentWidget(self.card)
