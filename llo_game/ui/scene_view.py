"""A view that knows which parts of its scene are due to be painted, one by one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget


class SceneView(QGraphicsView):
    """Qt itself tells an item only the rectangle around all that is due, and soon that is everything."""

    def __init__(self, scene: QGraphicsScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._due: tuple[QRectF, ...] = ()

    @property
    def due(self) -> tuple[QRectF, ...]:
        """While it paints: the parts that have to be painted, in the coordinates of the scene."""
        return self._due

    def paintEvent(self, event: QPaintEvent) -> None:
        # With a pixel around it, for edges that are smoothed.
        self._due = tuple(
            self.mapToScene(rect.adjusted(-1, -1, 1, 1)).boundingRect()
            for rect in event.region()  # type: ignore[attr-defined]  # PySide's stub does not know that it can
        )
        super().paintEvent(event)
        self._due = ()
