"""The audience's window: the picture and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from llo_game.picture.tokens import PAPIER
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.wall_view import WallView

_NONE, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
# What this window understands when it has the focus: a clicker, the screens, and the way out.
_OWN_KEYS = {
    (Qt.Key.Key_PageDown, _NONE): "go_on",
    (Qt.Key.Key_PageUp, _NONE): "go_back",
    (Qt.Key.Key_F11, _NONE): "show_wall",
    (Qt.Key.Key_Escape, _NONE): "show_wall",
    (Qt.Key.Key_F11, _CTRL): "swap_screens",
    (Qt.Key.Key_F11, _SHIFT): "identify_screens",
    (Qt.Key.Key_F11, _CTRL | _SHIFT): "show_test",
}


class ZaalWindow(QWidget):
    """Full screen on the second screen, or on the only one. No menus, no pointer, no dialogs."""

    key_pressed = Signal(str)  # name of a deed
    close_requested = Signal()
    activated = Signal()  # the keys go to this window now

    def __init__(self, scene: WallScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("LLO-spel – zaal")
        self.setWindowFlag(Qt.WindowType.Window)
        self.setStyleSheet(f"background: {PAPIER};")
        self.setCursor(Qt.CursorShape.BlankCursor)
        # It comes and goes with a cable; what is being typed then goes on where it was.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._scene = scene
        self.view = WallView(scene)
        self.view.setAccessibleName("Zaalscherm")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.WindowActivate:
            self.activated.emit()
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            # Another scale may come after another size, and not bring one.
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A clicker, and some keyboards, mark their keys as those of the number pad.
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = _OWN_KEYS.get((Qt.Key(event.key()), held))
        if deed is not None and not event.isAutoRepeat():
            self.key_pressed.emit(deed)

    def closeEvent(self, event: QCloseEvent) -> None:
        # Closing the picture never ends the session.
        event.ignore()
        self.close_requested.emit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        self._scene.set_size(round(self.width() * ratio), round(self.height() * ratio))
