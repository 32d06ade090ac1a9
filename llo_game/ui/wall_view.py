"""A view on what the room sees: the whole picture, scaled to fit, nothing else."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QSizePolicy, QWidget

from llo_game.ui.scene_view import SceneView
from llo_game.ui.wall_scene import WallScene


class WallView(SceneView):
    """Shows the scene of the wall; takes no mouse and no keys, so that nothing on it can be moved."""

    def __init__(self, scene: WallScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setInteractive(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        scene.sceneRectChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rect = self._scene.sceneRect()
        return round(width * rect.height() / rect.width()) if rect.width() else width * 9 // 16

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """To the very edge; Qt's own way leaves a margin, and blurs a picture that fits exactly."""
        self.updateGeometry()
        picture, room = self._scene.sceneRect(), self.viewport().size()
        if picture.isEmpty() or room.isEmpty():
            return
        by = min(room.width() / picture.width(), room.height() / picture.height())
        self.setTransform(QTransform.fromScale(by, by))
        self.centerOn(picture.center())
