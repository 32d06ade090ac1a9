"""The card in hand: what it says, its question, and what can be done with it now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from llo_game.engine.session import Session
from llo_game.engine.verdict import check
from llo_game.engine.wording import headline
from llo_game.ui.widgets import KeyButton, PlainLabel, heading_row

_TWO_COLUMNS = 390
SURENESS_WORDS = ("0 weet niet", "1 een beetje", "2 best zeker", "3 heel zeker")


class CardPanel(QWidget):
    """Private to the facilitator. Shows a verdict only after the room has seen it."""

    show_requested = Signal()
    keep_requested = Signal()
    note_requested = Signal()
    take_back_requested = Signal()
    sureness_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", "strong")
        self.text = PlainLabel("")
        self.question = PlainLabel("", "question")
        self.status = PlainLabel("", "quiet")
        self.show_button = KeyButton("Toon groot", "Ctrl G")
        self.keep_button = KeyButton("Houd zo, want …", "Ctrl H")
        self.note_button = KeyButton("Notitie", "Ctrl T")
        self.back_button = KeyButton("Pak terug", "Ctrl Del")
        self.sure_buttons = [KeyButton(str(number)) for number in range(4)]
        self.show_button.clicked.connect(self.show_requested)
        self.keep_button.clicked.connect(self.keep_requested)
        self.note_button.clicked.connect(self.note_requested)
        self.back_button.clicked.connect(self.take_back_requested)
        for number, button in enumerate(self.sure_buttons):
            button.setAccessibleName(f"Zekerheid {SURENESS_WORDS[number]}")
            button.setToolTip(f"Zekerheid {SURENESS_WORDS[number]} (Ctrl {number})")
            button.clicked.connect(lambda _=False, n=number: self.sureness_requested.emit(n))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(heading_row("Kaart in het spel"))
        for label in (self.title, self.text, self.question, self.status):
            layout.addWidget(label)
        sure = QHBoxLayout()
        self.sure_label = PlainLabel("Hoe zeker?", "quiet")
        sure.addWidget(self.sure_label, 1)
        for button in self.sure_buttons:
            button.setFixedWidth(40)
            button.setMinimumWidth(40)
            sure.addWidget(button)
        layout.addLayout(sure)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two buttons beside each other only where their words fit."""
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        buttons = (self.show_button, self.note_button, self.keep_button, self.back_button)
        for i, button in enumerate(buttons):
            self._grid.addWidget(button, i // columns, i % columns)

    def show_session(self, session: Session | None) -> None:
        state = None if session is None else session.state
        number = None if state is None else state.in_play
        card = None if session is None or number is None else session.state.card(session.pack, number)
        laid = None if state is None or number is None else state.placements.get(number)
        self.title.setText("Nog geen kaart gekozen." if card is None else f"{card.number}  {card.title}")
        self.text.setText("" if card is None else card.text)
        self.question.setText("" if card is None else card.question)
        lines: list[str] = []
        if session is not None and card is not None and laid is not None:
            where = f"Ligt op {laid.cell.code}, van tafel {laid.team} {session.state.team(laid.team).name}"
            sure = "" if laid.sureness is None else f", zekerheid {laid.sureness} van 3"
            lines.append(f"{where}{sure}.")
            if laid.revealed == laid.cell:
                verdict = check(card, laid.cell, session.pack, session.state.setup.profile)
                lines.append(headline(verdict, session.pack))
            if laid.kept:
                lines.append(f"Blijft zo, want: {laid.kept}")
            if laid.note:
                lines.append(f"Notitie: {laid.note}")
        self.status.setText("\n".join(lines))
        for label in (self.text, self.question, self.status):
            label.setVisible(bool(label.text()))
        self.show_button.setEnabled(card is not None)
        self.keep_button.setEnabled(laid is not None and laid.revealed is not None)
        self.note_button.setEnabled(laid is not None)
        self.back_button.setEnabled(laid is not None)
        may_guess = laid is not None and laid.revealed is None
        self.sure_label.setEnabled(may_guess)
        for button_number, button in enumerate(self.sure_buttons):
            button.setEnabled(may_guess)
            button.setDown(laid is not None and laid.sureness == button_number)
