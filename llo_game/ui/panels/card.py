"""The card in hand: what it says, its question, and what can be done with it now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from llo_game.engine.session import Session
from llo_game.engine.verdict import check
from llo_game.engine.wording import headline
from llo_game.ui.widgets import KeyButton, PlainLabel, heading_row

SURENESS_WORDS = ("0 weet niet", "1 een beetje", "2 best zeker", "3 heel zeker")


class _Texts(QScrollArea):
    """What is said about the card. Longer than its place it scrolls, so that the buttons stay whole."""

    def __init__(self, labels: Sequence[PlainLabel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self._inside.setObjectName("page")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Over de kaart")

    def sizeHint(self) -> QSize:
        return QSize(200, self._inside.heightForWidth(max(200, self.viewport().width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 48)

    def fit(self) -> None:
        """Another text wants another height, and is read from its beginning."""
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()


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
        self.heading = heading_row("Kaart in het spel")
        layout.addWidget(self.heading)
        self._texts = _Texts((self.title, self.text, self.question, self.status))
        layout.addWidget(self._texts, 1)
        sure = QHBoxLayout()
        self.sure_label = PlainLabel("Hoe zeker?", "quiet")
        sure.addWidget(self.sure_label, 1)
        for button in self.sure_buttons:
            button.setFixedWidth(40)
            button.setMinimumWidth(40)
            sure.addWidget(button)
        layout.addLayout(sure)
        grid = QGridLayout()
        grid.setSpacing(6)
        layout.addLayout(grid)
        buttons = (self.show_button, self.note_button, self.keep_button, self.back_button)
        for i, button in enumerate(buttons):
            grid.addWidget(button, i // 2, i % 2)

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
        self._texts.fit()
        self.show_button.setEnabled(card is not None)
        self.keep_button.setEnabled(laid is not None and laid.revealed == laid.cell)
        self.note_button.setEnabled(laid is not None)
        self.back_button.setEnabled(laid is not None)
        may_guess = laid is not None and laid.revealed is None
        self.sure_label.setEnabled(may_guess)
        for button_number, button in enumerate(self.sure_buttons):
            button.setEnabled(may_guess)
            button.setDown(laid is not None and laid.sureness == button_number)
