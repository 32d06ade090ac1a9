"""What lies in the scenes: the ground, the stones on it, and the frames around cells."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsWidget,
    QStyleOptionGraphicsItem,
    QWidget,
)

from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Drawing, Shape
from llo_game.picture.tokens import INKT
from llo_game.ui.paint import paint, paint_shapes, reach
from llo_game.ui.scene_view import SceneView

# Every z value of both scenes.
Z_GROUND, Z_STONE, Z_NOW, Z_FRAME, Z_GHOST = 0.0, 1.0, 2.0, 3.0, 4.0
# No motion on the wall takes longer than a fifth of a second.
SLIDE_MS = 160


class DrawingItem(QGraphicsItem):
    """Paints a drawing at its own place: of another one only what differs, and never more than is due."""

    def __init__(self, drawing: Drawing | None = None) -> None:
        super().__init__()
        self._drawing = drawing
        self._reaches: tuple[tuple[Shape, QRectF], ...] | None = None
        self.setZValue(Z_GROUND)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    @property
    def drawing(self) -> Drawing | None:
        return self._drawing

    def show_drawing(self, drawing: Drawing | None) -> None:
        before = self._drawing
        if drawing == before:
            return
        self._reaches = None
        if before is None or drawing is None or not _same_size(before, drawing):
            self.prepareGeometryChange()
            self._drawing = drawing
            self.update()
            return
        self._drawing = drawing
        for shape in differing(before, drawing):
            # Through the scene, one by one: an item would make them one rectangle.
            self.scene().update(self.mapRectToScene(reach(shape)))

    def boundingRect(self) -> QRectF:
        drawing = self._drawing
        return QRectF() if drawing is None else QRectF(0, 0, drawing.width, drawing.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._drawing is None:
            return
        if self._reaches is None:
            self._reaches = tuple((shape, reach(shape)) for shape in self._drawing.shapes)
        view = None if widget is None else widget.parent()
        due = [self.mapRectFromScene(area) for area in view.due] if isinstance(view, SceneView) else []
        areas = due or [option.exposedRect]
        paint_shapes(painter, [shape for shape, at in self._reaches if any(map(at.intersects, areas))])


class StoneItem(QGraphicsWidget):
    """A stone: drawn once for each size, then only moved."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(Z_STONE)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.resize(drawing.width, drawing.height)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def show_drawing(self, drawing: Drawing, *, now: bool) -> None:
        self.setZValue(Z_NOW if now else Z_STONE)
        if drawing == self._drawing:
            return
        self._drawing = drawing
        self.resize(drawing.width, drawing.height)
        self.update()

    @property
    def says(self) -> str:
        return self._drawing.says

    def go_to(self, x: float, y: float, *, slide: bool) -> None:
        """Where it belongs; sliding only shows the way and ends at the same place."""
        self._slide.stop()
        target = QPointF(x, y)
        if not slide or self.pos() == target:
            self.setPos(target)
            return
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(target)
        self._slide.start()

    def settle(self) -> None:
        """End a slide at once."""
        if self._slide.state() is QPropertyAnimation.State.Running:
            self._slide.setCurrentTime(self._slide.duration())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        paint(painter, self._drawing)


class FrameItem(QGraphicsRectItem):
    """A frame around a cell: solid for the cursor, dashed for where a card would land."""

    def __init__(self, *, dashed: bool) -> None:
        super().__init__()
        pen = QPen(QColor(INKT), 3.0)
        if dashed:
            pen.setDashPattern([2.0, 1.6])
        self.setPen(pen)
        self.setZValue(Z_FRAME)
        self.hide()

    def surround(self, rect: Rect | None) -> None:
        self.setVisible(rect is not None)
        if rect is not None:
            self.setRect(QRectF(rect.x - 2, rect.y - 2, rect.w + 4, rect.h + 4))


def differing(before: Drawing, after: Drawing) -> list[Shape]:
    """The shapes that only one of the two has; all between them where shapes stand in another order."""
    old, new = list(before.shapes), list(after.shapes)
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    was, now = set(old), set(new)
    if [shape for shape in old if shape in now] != [shape for shape in new if shape in was]:
        return [*old, *new]
    return [*(shape for shape in old if shape not in now), *(shape for shape in new if shape not in was)]


def _same_size(one: Drawing, other: Drawing) -> bool:
    return (one.width, one.height) == (other.width, other.height)
