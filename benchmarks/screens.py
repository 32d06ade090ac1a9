"""Views without a screen that tell whether they have painted."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from llo_game.picture.shapes import Measure
from llo_game.ui.board.view import BoardView
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.wall_view import WallView


class SeenWall(WallView):
    def __init__(self, scene: WallScene) -> None:
        super().__init__(scene)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- overrides Qt
        super().paintEvent(event)
        self.painted += 1


class SeenBoard(BoardView):
    def __init__(self, measure: Measure) -> None:
        super().__init__(measure)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- overrides Qt
        super().paintEvent(event)
        self.painted += 1


class SeenView(QGraphicsView):
    """For scenes of the floor."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- overrides Qt
        super().paintEvent(event)
        self.painted += 1


Seen = SeenWall | SeenBoard | SeenView


def flush(*views: Seen) -> None:
    """Handle events until each view has painted what is due."""
    before = [view.painted for view in views]
    while any(view.painted == count for view, count in zip(views, before, strict=True)):
        QApplication.processEvents()
