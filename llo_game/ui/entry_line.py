"""The line where everything can be typed, with its meaning under it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from llo_game.engine.session import Session
from llo_game.ui.entry_meaning import EMPTY, Meaning, meaning
from llo_game.ui.widgets import GameLine, PlainLabel, Ring

_TWO_LINES = 44  # logical pixels


class _Line(GameLine):
    down_pressed = Signal()
    focus_changed = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


class EntryLine(QWidget):
    """Emits the meaning when Enter is pressed; shows what Enter would do before that."""

    submitted = Signal(object)  # Meaning
    pointed = Signal(object)  # Meaning, while typing
    down_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setProperty("role", "entry")
        self.line.setPlaceholderText("kaart vak, of een woord")
        self.line.setAccessibleName("Invoer: kaart en vak, of een woord")
        self.line.setMaxLength(80)
        ring = Ring(self.line)
        self.echo = PlainLabel(EMPTY, "strong")
        self.action = PlainLabel("", "quiet")
        self.action.setWordWrap(False)
        under = QHBoxLayout()
        under.setContentsMargins(4, 0, 4, 0)
        under.addWidget(self.echo, 1)
        under.addWidget(self.action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(ring)
        layout.addLayout(under)
        # Two lines of echo fit without the board jumping up and down.
        self.echo.setMinimumHeight(_TWO_LINES)
        self.echo.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._session: Session | None = None
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._submit)
        self.line.down_pressed.connect(self.down_pressed)
        self.line.focus_changed.connect(ring.set_lit)

    def show_session(self, session: Session | None) -> None:
        self._session = session
        self._typed()

    def say(self, sentence: str) -> None:
        """Tell what came of the last action, until something is typed."""
        self._echo(sentence)
        self.action.setText("")

    def meaning(self) -> Meaning:
        return Meaning(EMPTY) if self._session is None else meaning(self._session, self.line.text())

    def _echo(self, sentence: str) -> None:
        """As much as two lines hold: a reason of full length stands beside the card."""
        metrics = self.echo.fontMetrics()
        space = QRect(0, 0, max(300, self.echo.width()), 1000)
        words, shown = sentence.split(" "), sentence
        while metrics.boundingRect(space, Qt.TextFlag.TextWordWrap, shown).height() > _TWO_LINES and words:
            words.pop()
            shown = f"{' '.join(words)} …"
        self.echo.setText(shown)

    def _typed(self) -> None:
        found = self.meaning()
        self._echo(found.sentence)
        self.action.setText(f"{found.action}: Enter" if found.command is not None else "")
        self.pointed.emit(found)

    def _submit(self) -> None:
        found = self.meaning()
        if found.command is not None:
            self.submitted.emit(found)
