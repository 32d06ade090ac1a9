"""The audience's window: the picture and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from llo_game.picture.tokens import PAPIER
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.wall_view import WallView

# What stays with the facilitator's keyboard when this window has the focus: a clicker and the way out.
_OWN_KEYS = {
    Qt.Key.Key_PageDown: "go_on",
    Qt.Key.Key_PageUp: "go_back",
    Qt.Key.Key_F11: "show_wall",
    Qt.Key.Key_Escape: "show_wall",
}


class ZaalWindow(QWidget):
    """Full screen on the second screen, or on the only one. No menus, no pointer, no dialogs."""

    key_pressed = Signal(str)  # name of a deed
    shown_changed = Signal(bool)

    def __init__(self, scene: WallScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("LLO-spel – zaal")
        self.setWindowFlag(Qt.WindowType.Window)
        self.setStyleSheet(f"background: {PAPIER};")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._scene = scene
        self.view = WallView(scene)
        self.view.setAccessibleName("Zaalscherm")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_on(self, screen: QScreen) -> None:
        """Full screen on this screen; the order of these calls is what works on all three systems."""
        self.winId()
        handle = self.windowHandle()
        if handle is not None:
            handle.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.shown_changed.emit(True)

    def put_away(self) -> None:
        self.hide()
        self.shown_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ratio = self.devicePixelRatioF()
        self._scene.set_size(round(self.width() * ratio), round(self.height() * ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = _OWN_KEYS.get(Qt.Key(event.key()))
        if deed is not None:
            self.key_pressed.emit(deed)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Closing the picture never ends the session.
        event.ignore()
        self.put_away()


def second_screen(beside: QWidget) -> QScreen | None:
    """A screen where the facilitator's window is not, or None when there is only one."""
    here = beside.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
