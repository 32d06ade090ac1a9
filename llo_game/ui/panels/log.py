"""The log with undo and redo in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from llo_game.engine.narrate import told, undoing
from llo_game.engine.session import Session
from llo_game.picture.tokens import INKT, LEEM, NU, ZAND
from llo_game.ui.fonts import FAMILY
from llo_game.ui.log_model import LogModel, SeqRole, StandsRole, TimeRole
from llo_game.ui.widgets import KeyButton, PlainLabel

_Index = QModelIndex | QPersistentModelIndex


class _LogDelegate(QStyledItemDelegate):
    """Time in tabular figures, then the sentence; what was taken back is struck through."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self.parent().viewport().width() - 64  # type: ignore[union-attr]  # the parent is the list view
        metrics = option.fontMetrics
        flags = Qt.TextFlag.TextWordWrap
        box = metrics.boundingRect(QRect(0, 0, max(80, width), 1000), flags, str(index.data()))
        return QSize(120, box.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(NU))
        stands = bool(index.data(StandsRole))
        font = QFont(FAMILY)
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.Medium)
        if hasattr(QFont, "Tag"):
            font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.setPen(QColor(LEEM))
        painter.drawText(rect.adjusted(4, 5, 0, 0), Qt.AlignmentFlag.AlignTop, str(index.data(TimeRole)))
        font.setStrikeOut(not stands)
        painter.setFont(font)
        painter.setPen(QColor(INKT if stands else LEEM))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(52, 5, -4, 0), flags, str(index.data()))
        painter.setPen(QColor(ZAND))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class LogList(QListView):
    """Enter or a double click on a move asks to go back to before it."""

    go_back_requested = Signal(int)  # seq

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Logboek")
        self.setItemDelegate(_LogDelegate(self))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.go_back_requested.emit(index.data(SeqRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.go_back_requested.emit(self.currentIndex().data(SeqRole))
            return
        super().keyPressEvent(event)


class LogPanel(QWidget):
    """The list under its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LogModel(self)
        self.list = LogList()
        self.list.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(PlainLabel("Nieuw staat boven. Enter op een zet: ga terug tot daarvoor.", "quiet"))
        layout.addWidget(self.list, 1)

    def show_session(self, session: Session | None) -> None:
        self.model.show(session)


class UndoButtons(QWidget):
    """Undo and redo, in words: what exactly will be taken back or restored."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo_button = KeyButton("", "Ctrl Z")
        self.redo_button = KeyButton("", "Ctrl Y")
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.redo_button)

    def show_session(self, session: Session | None) -> None:
        undoable = () if session is None else session.undoable
        redoable = () if session is None else session.redoable
        self.undo_button.setEnabled(bool(undoable))
        self.redo_button.setEnabled(bool(redoable))
        undo = redo = ""
        if session is not None and undoable:
            undo = undoing(session, session.event(undoable[-1]))
        if session is not None and redoable:
            redo = f"Toch weer: {told(session, session.event(redoable[-1]))}"
        self.undo_button.set_label(undo or "Niets om terug te draaien")
        self.redo_button.set_label(redo or "Niets om opnieuw te doen")
