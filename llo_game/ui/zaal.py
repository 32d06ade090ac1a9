"""Where the audience's window is: on a second screen when there is one, else on request."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from llo_game.ui.wall_scene import WallScene
from llo_game.ui.zaal_window import ZaalWindow, second_screen


class Zaal(QObject):
    """`screen_changed` says in words what the room looks at."""

    key_pressed = Signal(str)
    screen_changed = Signal(str)

    def __init__(self, scene: WallScene, beside: QWidget) -> None:
        super().__init__(beside)
        self._beside = beside
        self.window = ZaalWindow(scene)
        self.window.key_pressed.connect(self.key_pressed)
        self.window.shown_changed.connect(self._tell)
        self._wanted = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._screen_added)
            app.screenRemoved.connect(self._screen_removed)

    def show_if_second_screen(self) -> None:
        self._wanted = True
        screen = second_screen(self._beside)
        if screen is not None:
            self.window.show_on(screen)
        else:
            self._tell(shown=False)

    def toggle(self) -> None:
        """F11: on the second screen, or over the window when there is only one."""
        if self.window.isVisible():
            self.put_away()
            return
        self._wanted = True
        screen = second_screen(self._beside)
        self.window.show_on(self._beside.screen() if screen is None else screen)

    def put_away(self) -> None:
        self._wanted = False
        self.window.put_away()

    def _tell(self, shown: bool) -> None:
        screen = self.window.screen()
        if shown and screen is not None:
            size = screen.size() * screen.devicePixelRatio()
            self.screen_changed.emit(f"{size.width()} × {size.height()}")
        elif second_screen(self._beside) is None:
            self.screen_changed.emit("één scherm: F11")
        else:
            self.screen_changed.emit("uit: F11")

    def _screen_added(self, screen: QScreen) -> None:
        if self._wanted and not self.window.isVisible() and screen is not self._beside.screen():
            self.window.show_on(screen)

    def _screen_removed(self, screen: QScreen) -> None:
        # Never jump onto the laptop: what is private there must not be covered, nor the room's picture lost.
        if self.window.isVisible() and self.window.screen() in {screen, self._beside.screen()}:
            self.window.put_away()
