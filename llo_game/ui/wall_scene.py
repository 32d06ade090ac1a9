"""What the room sees: one scene, shown by the audience's window and by the preview beside the board."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsScene

from llo_game.engine.session import Session
from llo_game.engine.stage import PictureKind
from llo_game.picture.board import board_ground
from llo_game.picture.board_layout import wall_layout
from llo_game.picture.clock import Clock
from llo_game.picture.pattern import pattern
from llo_game.picture.shapes import Drawing, Measure
from llo_game.picture.tokens import PAPIER
from llo_game.picture.wall import page_count, wall
from llo_game.ui.board.field import StoneField
from llo_game.ui.board.items import DrawingItem


class WallScene(QGraphicsScene):
    """Scene units are pixels of the picture. On the board the stones are items that slide."""

    def __init__(self, measure: Measure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._session: Session | None = None
        self._clock: Clock | None = None
        self._testing = False
        self._ground = DrawingItem()
        self._field = StoneField(self, measure)
        self.addItem(self._ground)
        self.setBackgroundBrush(QColor(PAPIER))
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setSceneRect(QRectF(0, 0, 1920, 1080))

    @property
    def says(self) -> str:
        """The picture in words."""
        return "" if self._ground.drawing is None else self._ground.drawing.says

    @property
    def measure(self) -> Measure:
        return self._measure

    @property
    def field(self) -> StoneField:
        return self._field

    def set_size(self, width: float, height: float) -> None:
        """The pixels of the picture on the wall."""
        rect = QRectF(0, 0, width, height)
        if width > 0 and height > 0 and rect != self.sceneRect():
            self.setSceneRect(rect)
            self._draw(slide=False)

    def show_session(self, session: Session | None, clock: Clock | None, *, slide: bool) -> None:
        self._session, self._clock = session, clock
        self._draw(slide=slide)

    def show_pattern(self, *, on: bool) -> None:
        """The test picture instead of the session; what happens meanwhile is there when it goes."""
        if on != self._testing:
            self._testing = on
            self._draw(slide=False)

    def show_clock(self, clock: Clock | None) -> None:
        self._clock = clock
        if self._testing:
            return
        if self._session is not None and self._session.state.picture.kind is PictureKind.BOARD:
            self._draw(slide=False, stones=False)

    def page_count(self, session: Session) -> int:
        size = self.sceneRect()
        return page_count(session, size.width(), size.height(), self._measure)

    def drawing_of(self, session: Session) -> Drawing:
        """Any session as it would look on this wall, stones included."""
        size = self.sceneRect()
        return wall(session, self._clock, size.width(), size.height(), self._measure)

    def _draw(self, *, slide: bool, stones: bool = True) -> None:
        session = self._session
        if self._testing:
            size = self.sceneRect()
            self._field.clear()
            self._ground.show_drawing(pattern(size.width(), size.height(), self._measure))
            return
        if session is None:
            self._ground.show_drawing(None)
            self._field.clear()
            return
        if session.state.picture.kind is not PictureKind.BOARD:
            self._field.clear()
            self._ground.show_drawing(self.drawing_of(session))
            return
        size = self.sceneRect()
        layout = wall_layout(session.pack, size.width(), size.height())
        self._ground.show_drawing(board_ground(layout, session, self._clock, self._measure))
        if stones:
            # Coming from another picture nothing slides: the board is simply there again.
            was_there = bool(self._field.stones)
            self._field.render(layout, session.state, slide=slide and was_there)
