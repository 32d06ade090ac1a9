"""The tables: whose turn it is, and how many cards each has laid."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from llo_game.engine.session import Session
from llo_game.engine.state import State
from llo_game.picture.marks import mark
from llo_game.picture.tokens import INKT, LEEM, NU
from llo_game.ui.fonts import FAMILY
from llo_game.ui.paint import paint_shapes
from llo_game.ui.widgets import heading_row

_BETWEEN = 8  # logical pixels between a name and its count


class _TableRow(QWidget):
    """Mark, number and name, cards laid; the table that is up stands on yellow."""

    def __init__(self, state: State, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        team = state.team(number)
        self._number = number
        self._up = state.turn == number
        laid = sum(placement.team == number for placement in state.placements.values())
        self._words = f"{number} {team.name}"
        self._laid = laid
        self._count = f"{laid} gelegd"
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        turn = ", aan zet" if self._up else ""
        self.setAccessibleName(f"Tafel {self._words}, {self._count}{turn}")

    def sizeHint(self) -> QSize:
        return QSize(240, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._up:
            painter.setBrush(QColor(NU))
            painter.setPen(QPen(QColor(INKT), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        paint_shapes(painter, mark(self._number, 10.0, 5.0, 22.0, letter=False))
        right = self._right(self.width() - 42 - 10 - _BETWEEN)
        painter.setFont(_count_font(up=self._up))
        painter.setPen(QColor(INKT if self._up else LEEM))
        sides = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect().adjusted(0, 0, -10, 0), sides, right)
        room = self.width() - 42 - 10 - _BETWEEN - painter.fontMetrics().horizontalAdvance(right)
        painter.setPen(QColor(INKT))
        painter.setFont(_name_font(up=self._up))
        name = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect().adjusted(42, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)

    def _right(self, room: int) -> str:
        """The count and whose turn it is; beside a wide name the bare number."""
        turn = "   aan zet" if self._up else ""
        words = f"{self._count}{turn}"
        name = QFontMetrics(_name_font(up=self._up)).horizontalAdvance(self._words)
        fits = name + QFontMetrics(_count_font(up=self._up)).horizontalAdvance(words) <= room
        return words if fits else f"{self._laid}{turn}"


class TablesPanel(QWidget):
    """One row a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addWidget(heading_row("Tafels"))
        self._rows: list[_TableRow] = []

    def show_session(self, session: Session | None) -> None:
        for row in self._rows:
            # Hidden and still ours: a row without a parent that Qt was about to show becomes a window.
            row.hide()
            self._layout.removeWidget(row)
            row.deleteLater()
        self._rows = []
        if session is not None:
            self._rows = [_TableRow(session.state, team.number) for team in session.state.setup.teams]
        for row in self._rows:
            self._layout.addWidget(row)


def _name_font(*, up: bool) -> QFont:
    return _font(15, QFont.Weight.Bold if up else QFont.Weight.DemiBold)


def _count_font(*, up: bool) -> QFont:
    return _font(14, QFont.Weight.Bold if up else QFont.Weight.Medium)


def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
