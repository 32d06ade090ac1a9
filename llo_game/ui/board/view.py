"""The board in the facilitator's window: lay, move and pick up by click, drag or arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QWidget

from llo_game.engine.dutch import joined
from llo_game.engine.grid import Cell
from llo_game.engine.session import Session
from llo_game.picture.board import board_ground
from llo_game.picture.board_layout import BoardLayout, window_layout
from llo_game.picture.shapes import Measure
from llo_game.picture.tokens import PAPIER
from llo_game.ui.announce import announce
from llo_game.ui.board.drag import Drag
from llo_game.ui.board.field import StoneField
from llo_game.ui.board.items import DrawingItem, FrameItem
from llo_game.ui.scene_view import SceneView

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class BoardView(SceneView):
    """Asks, and never moves a card itself: the stones move when the state has changed."""

    place_requested = Signal(int, object)  # card, Cell
    pick_requested = Signal(int)
    open_requested = Signal(object)  # Cell
    put_down = Signal()

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        self._board = QGraphicsScene()
        super().__init__(self._board, parent)
        self.setObjectName("board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Bord")
        self._board.setBackgroundBrush(QColor(PAPIER))
        self._ground = DrawingItem()
        self._cursor_frame = FrameItem(dashed=False)
        self._target_frame = FrameItem(dashed=True)
        for item in (self._ground, self._cursor_frame, self._target_frame):
            self._board.addItem(item)
        self._measure = measure
        self.field = StoneField(self._board, self._measure)
        self._session: Session | None = None
        self._layout: BoardLayout | None = None
        self._cursor = Cell("A", 1)
        self._carried: int | None = None
        self._press: QPoint | None = None
        self._drag: Drag | None = None

    @property
    def cursor_cell(self) -> Cell:
        return self._cursor

    @property
    def carried(self) -> int | None:
        """The card that the next click or Enter on a cell will lay."""
        return self._carried

    def carry(self, card: int | None) -> None:
        self._carried = card
        hand = Qt.CursorShape.ClosedHandCursor if card is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)

    def show_session(self, session: Session | None, *, slide: bool = False) -> None:
        self._session = session
        self._draw(slide=slide)

    def point_at(self, cell: Cell | None) -> None:
        """Dashed frame where a card would land; None removes it."""
        cells = {} if self._layout is None else self._layout.cells
        self._target_frame.surround(None if cell is None else cells.get(cell))

    def drag_over(self, card: int, where: QPoint) -> None:
        """A card is dragged to the board from outside; `where` in global coordinates."""
        if self._drag is None or self._drag.card != card:
            self._end_drag()
            self._drag = Drag(self, self._board, card)
        self._drag.move(self.mapToScene(self.viewport().mapFromGlobal(where)))

    def drag_dropped(self, where: QPoint, *, dropped: bool) -> None:
        card = None if self._drag is None else self._drag.card
        self._end_drag()
        at = self.viewport().mapFromGlobal(where)
        if dropped and card is not None and self.viewport().rect().contains(at):
            self._place_at(card, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            return
        here = event.position().toPoint()
        far = (here - self._press).manhattanLength() >= QApplication.startDragDistance()
        if self._drag is None and far:
            start = self.mapToScene(self._press)
            card = self.field.card_at(start.x(), start.y())
            if card is not None:
                self._drag = Drag(self, self._board, card)
        if self._drag is not None:
            self._drag.move(self.mapToScene(here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        here = event.position().toPoint()
        dragged = None if self._drag is None else self._drag.card
        self._press = None
        self._end_drag()
        if dragged is not None:
            self._place_at(dragged, here)
        else:
            self._clicked(here)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        if cell is not None:
            self.open_requested.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self._step(*_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key is Qt.Key.Key_Space:
            self._next_in_cell()
        elif key is Qt.Key.Key_Escape:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cursor_frame.surround(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw(slide=False)

    def _draw(self, *, slide: bool) -> None:
        session = self._session
        if session is None:
            self.field.clear()
            self._ground.show_drawing(None)
            return
        size = self.viewport().size()
        self._layout = window_layout(session.pack, size.width(), size.height())
        self._board.setSceneRect(QRectF(0, 0, size.width(), size.height()))
        self._ground.show_drawing(board_ground(self._layout, session, None, self._measure))
        self.field.render(self._layout, session.state, slide=slide)
        self._frame_cursor()

    def cell_under(self, point: QPointF) -> Cell | None:
        """The cell at a point of the scene."""
        return None if self._layout is None else self._layout.cell_at(point.x(), point.y())

    def _cell_at(self, at: QPoint) -> Cell | None:
        return self.cell_under(self.mapToScene(at))

    def _place_at(self, card: int, at: QPoint) -> None:
        cell = self._cell_at(at)
        if cell is not None:
            self._cursor = cell
            self.place_requested.emit(card, cell)

    def _clicked(self, at: QPoint) -> None:
        point = self.mapToScene(at)
        card = self.field.card_at(point.x(), point.y())
        cell = self._cell_at(at)
        if cell is not None:
            self._cursor = cell
            self._frame_cursor()
        if self._carried is not None and cell is not None and card != self._carried:
            self.place_requested.emit(self._carried, cell)
        elif card is not None:
            self._pick(card)

    def _pick(self, card: int) -> None:
        if card == self._carried:
            self._let_go()
        else:
            self.pick_requested.emit(card)

    def _let_go(self) -> None:
        held = self._carried is not None or self._drag is not None
        self._end_drag()
        self._press = None
        self.carry(None)
        self.point_at(None)
        if held:
            self.put_down.emit()

    def _step(self, down: int, right: int) -> None:
        if self._session is None:
            return
        layers = [layer.code for layer in self._session.pack.layers]
        phases = [phase.number for phase in self._session.pack.phases]
        row = min(len(layers) - 1, max(0, layers.index(self._cursor.layer) + down))
        column = min(len(phases) - 1, max(0, phases.index(self._cursor.phase) + right))
        self._cursor = Cell(layers[row], phases[column])
        self._frame_cursor()
        announce(self, self._cursor_words())

    def _cursor_words(self) -> str:
        if self._session is None:
            return ""
        here = [str(laid.card) for laid in self._session.state.in_cell(self._cursor)]
        return f"{self._cursor.code}: {'kaart ' + joined(here) if here else 'leeg'}"

    def _enter(self) -> None:
        if self._carried is not None:
            self.place_requested.emit(self._carried, self._cursor)
            return
        self._next_in_cell()

    def _next_in_cell(self) -> None:
        """Pick up the newest card of the cell; again: the one under it."""
        if self._session is None:
            return
        here = [laid.card for laid in self._session.state.in_cell(self._cursor)]
        if not here:
            return
        current = self._session.state.in_play
        position = here.index(current) if current in here and self._carried == current else 0
        self.pick_requested.emit(here[position - 1])

    def _frame_cursor(self) -> None:
        cells = self._layout.cells if self._layout is not None and self.hasFocus() else {}
        self._cursor_frame.surround(cells.get(self._cursor))
        self.setAccessibleDescription(self._cursor_words())

    def _end_drag(self) -> None:
        if self._drag is not None:
            self._drag.end()
            self._drag = None
