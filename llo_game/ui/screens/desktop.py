"""The real screens: what Qt knows of them, and how a window gets onto one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from llo_game.picture.rect import Rect
from llo_game.ui.screens.chooser import ScreenFacts, ScreenIdentity


class Desktop(QObject):
    """`changed`: a screen came or went, or another one is the primary one.

    It fires while a screen goes: that one is off the list already and its windows are still on it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._tell)
            app.screenRemoved.connect(self._tell)
            app.primaryScreenChanged.connect(self._tell)

    def screens(self) -> tuple[ScreenFacts, ...]:
        primary = QGuiApplication.primaryScreen()
        return tuple(_facts(screen, primary=screen is primary) for screen in QGuiApplication.screens())

    def place_of(self, window: QWidget) -> int | None:
        """Which screen of the list the window is on; None when that screen has just gone."""
        here = window.screen()
        return next((i for i, screen in enumerate(QGuiApplication.screens()) if screen is here), None)

    def fill(self, window: QWidget, place: int) -> None:
        """Full screen; the order of these calls is what works on all three systems."""
        screen = QGuiApplication.screens()[place]
        # A window that is full screen already stays where it is on some systems.
        window.hide()
        _onto(window, screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def bring(self, window: QWidget, place: int) -> None:
        """An ordinary window, whole on the screen, as large as it was where that fits."""
        screen = QGuiApplication.screens()[place]
        maximised, free = window.isMaximized(), screen.availableGeometry()
        if maximised or window.isFullScreen():
            window.showNormal()
        _onto(window, screen)
        around = window.frameGeometry().size() - window.size()
        size = window.size().boundedTo(free.size() - around).expandedTo(window.minimumSize())
        inside = QRect(free.topLeft(), size)
        inside.moveCenter(free.center())
        window.setGeometry(inside)
        if maximised:
            window.showMaximized()
        else:
            window.show()

    def _tell(self, _screen: QScreen | None) -> None:
        self.changed.emit()


def _onto(window: QWidget, screen: QScreen) -> None:
    window.winId()
    handle = window.windowHandle()
    if handle is not None:
        handle.setScreen(screen)


def _facts(screen: QScreen, *, primary: bool) -> ScreenFacts:
    area = screen.geometry()
    return ScreenFacts(
        identity=ScreenIdentity(
            manufacturer=screen.manufacturer(),
            model=screen.model(),
            serial=screen.serialNumber(),
            name=screen.name(),
        ),
        geometry=Rect(area.x(), area.y(), area.width(), area.height()),
        scale=screen.devicePixelRatio(),
        primary=primary,
    )
