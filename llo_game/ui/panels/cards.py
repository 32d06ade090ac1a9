"""Find a card by its number or any word of its text; choose it, or drag it to the board."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from llo_game.engine.dutch import count
from llo_game.engine.entry import find_cards
from llo_game.engine.pack import Card
from llo_game.engine.session import Session
from llo_game.picture.tokens import INKT, LEEM, NU, ZAND
from llo_game.ui.fonts import FAMILY
from llo_game.ui.widgets import GameLine, PlainLabel

CardRole = Qt.ItemDataRole.UserRole + 1
WhereRole = Qt.ItemDataRole.UserRole + 2
_NONE = "Geen kaart. Probeer een ander woord."
_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """The cards that match the search, best first, with where each one lies."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._cards: tuple[Card, ...] = ()
        self._words = ""

    def show(self, session: Session | None, words: str) -> None:
        self.beginResetModel()
        self._session, self._words = session, words
        found = () if session is None else find_cards(session.state, session.pack, words)
        # While nothing is looked for, the hand of the table that is up comes first.
        hand = () if session is None or words.strip() else session.state.hands.get(session.state.turn, ())
        self._cards = tuple(sorted(found, key=lambda card: card.number not in hand))
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{card.number}  {card.title}"
            case Qt.ItemDataRole.ToolTipRole:
                # Qt reads a tooltip as markup; a card made in the room may hold anything.
                return f"<p>{escape(card.text)}</p>"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"Kaart {card.number}, {card.title}, {self._where(card.number)}"
            case _ if role == CardRole:
                return card.number
            case _ if role == WhereRole:
                return self._where(card.number)
        return None

    def row_of(self, number: int) -> int | None:
        return next((i for i, card in enumerate(self._cards) if card.number == number), None)

    def _where(self, number: int) -> str:
        if self._session is None:
            return ""
        laid = self._session.state.placements.get(number)
        if laid is not None:
            return laid.cell.code
        for team, hand in self._session.state.hands.items():
            if number in hand:
                return f"tafel {team}"
        return "vrij"


class _CardDelegate(QStyledItemDelegate):
    """Number in bold, title, and at the right where the card is; long titles take two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, 50)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(NU))
            painter.setPen(QPen(QColor(INKT), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 5, 5)
        else:
            painter.setPen(QColor(ZAND))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        where = str(index.data(WhereRole))
        number, title = str(index.data()).split("  ", 1)
        inside = rect.adjusted(8, 2, -8, -2)
        painter.setFont(_font(15, QFont.Weight.Bold))
        painter.setPen(QColor(INKT))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(_font(14, QFont.Weight.Medium))
        wide = painter.fontMetrics().horizontalAdvance(where) + 10
        painter.setPen(QColor(INKT if state & QStyle.StateFlag.State_Selected else LEEM))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, where)
        painter.setPen(QColor(INKT))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside.adjusted(42, 0, -wide, 0), flags, title)
        painter.restore()


def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


class CardList(QListView):
    """Click or Enter chooses a card; pressing and moving takes it along to the board."""

    chosen = Signal(int)
    drag_moved = Signal(int, object)  # card, global QPoint
    drag_ended = Signal(int, object, bool)  # card, global QPoint, dropped (False: cancelled)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Gevonden kaarten")
        self.setItemDelegate(_CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pressed: QPoint | None = None
        self._dragging: int | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._dragging is None and far >= QApplication.startDragDistance():
            index = self.indexAt(self._pressed)
            self._dragging = index.data(CardRole) if index.isValid() else None
        if self._dragging is not None:
            self.drag_moved.emit(self._dragging, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._dragging, self._pressed = self._dragging, None, None
        if dragged is not None:
            self.drag_ended.emit(dragged, event.globalPosition().toPoint(), True)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.chosen.emit(index.data(CardRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging is not None:
            dragged, self._dragging, self._pressed = self._dragging, None, None
            self.drag_ended.emit(dragged, QPoint(), False)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().data(CardRole))
            return
        super().keyPressEvent(event)


class CardsPanel(QWidget):
    """The search line with the list under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CardModel(self)
        self.search = GameLine()
        self.search.setPlaceholderText("nummer of woord")
        self.search.setAccessibleName("Zoek een kaart op nummer of woord")
        self.search.setClearButtonEnabled(True)
        self.list = CardList()
        self.list.setModel(self.model)
        self._found = PlainLabel("", "quiet")
        self._found.setWordWrap(False)
        self._session: Session | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self._found)
        layout.addWidget(self.list, 1)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._choose_first)

    def show_session(self, session: Session | None) -> None:
        self._session = session
        self._search()

    def mark(self, number: int | None) -> None:
        """Select the row of this card when it is in the list."""
        row = None if number is None else self.model.row_of(number)
        if row is None:
            self.list.clearSelection()
        else:
            self.list.setCurrentIndex(self.model.index(row))

    def _search(self) -> None:
        self.model.show(self._session, self.search.text())
        found = self.model.rowCount()
        self._found.setText(
            count(found, "kaart", "kaarten") if found else "Geen kaart. Probeer een ander woord."
        )

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
            self.list.chosen.emit(self.model.index(0).data(CardRole))
