"""Small widgets that several windows use: plain labels, buttons that show their key, rings and rules."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from llo_game.picture.tokens import INKT, KAART, LEEM, NU, VOEG

# Left and right of the words on a button.
_SIDES: Final = 26


class PlainLabel(QLabel):
    """A label that never reads its text as markup. `role` chooses the style of the style sheet."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)


class GameLine(QLineEdit):
    """A line that keeps its editing keys to itself only while there is something to edit.

    Qt's own line takes Ctrl Z, Ctrl Y and Ctrl Del even when it is empty; then they belong to the game.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and not self.text():
            event.ignore()
            return False
        return super().event(event)


class KeyButton(QPushButton):
    """A button that names what it does, with its key in a small frame at the right.

    Where the words only fit without the key, the words stay. What is not shown is told beside the button.
    """

    def __init__(self, text: str, key: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._label = ""
        if role:
            self.setProperty("role", role)
        # Outside a dialog Qt's buttons do not know Enter.
        self.setAutoDefault(True)
        self.set_label(text)

    @property
    def label(self) -> str:
        return self._label

    def set_label(self, text: str) -> None:
        """The words; an ampersand is an ampersand, not a mnemonic."""
        self._label = text
        self.setAccessibleName(f"{text} ({self._key})" if self._key else text)
        self.update()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self._label) + self._key_room() + _SIDES
        return QSize(wide + 8, metrics.height() + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.toolTip() and not self.is_whole():
            # Qt reads this as markup, and a label may hold what somebody typed.
            QToolTip.showText(event.globalPos(), f"<p>{escape(self.accessibleName())}</p>", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter that is held down presses once.
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def shows_key(self) -> bool:
        words, room = self.fontMetrics().horizontalAdvance(self._label), self.width() - _SIDES
        return bool(self._key) and not room - self._key_room() < words <= room

    def is_whole(self) -> bool:
        """Whether words and key are both there, and nothing is cut off."""
        words = self.fontMetrics().horizontalAdvance(self._label)
        return words + self._key_room() <= self.width() - _SIDES

    def _key_room(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._key) + 22 if self._key else 0

    def _ink(self) -> str:
        """As the style sheet colours the ground: white only on the dark main button."""
        if not self.isEnabled():
            return LEEM
        return KAART if self.property("role") == "main" and not self.hasFocus() else INKT

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._ink())
        painter.setFont(self.font())
        metrics = self.fontMetrics()
        right = self.width() - 12
        if self.shows_key():
            wide = metrics.horizontalAdvance(self._key) + 14
            high = metrics.height() + 4
            box = QRectF(right - wide, (self.height() - high) / 2, wide, high)
            painter.setPen(QPen(colour, 1.3))
            painter.drawRoundedRect(box, 4, 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
            right -= wide + 8
        painter.setPen(colour)
        space = QRectF(14, 0, right - 14, self.height())
        text = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, int(space.width()))
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class Ring(QFrame):
    """An ink frame with a yellow ring inside: here is *now*. The ring shows while `lit`."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 7, 7, 7)
        layout.addWidget(inner)

    def set_lit(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(KAART))
        painter.setPen(QPen(QColor(INKT), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        if self._lit:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(NU), 4))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 4, 4)


class Rule(QFrame):
    """A thin line between groups."""

    def __init__(self, colour: str = VOEG, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        self.setStyleSheet(f"background: {colour}; border: none;")


def heading_row(text: str, aside: QWidget | None = None) -> QWidget:
    """A heading at the left with something quiet at the right."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    heading = PlainLabel(text, "heading")
    heading.setWordWrap(False)
    layout.addWidget(heading)
    layout.addStretch(1)
    if aside is not None:
        layout.addWidget(aside)
    return row
