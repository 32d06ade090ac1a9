"""Screens that come and go as told, and treat windows as Qt does."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from llo_game.ui.screens.chooser import ScreenFacts, ScreenIdentity
from llo_game.ui.screens.desktop import Desktop
from tests.ui.room import Room


class FakeDesktop(Desktop):
    def __init__(self, *screens: ScreenFacts) -> None:
        super().__init__()
        self.now = screens
        self.at: dict[QWidget, ScreenIdentity] = {}

    def screens(self) -> tuple[ScreenFacts, ...]:
        return self.now

    def place_of(self, window: QWidget) -> int | None:
        here = self.at.get(window, self._primary)
        return next((p for p, screen in enumerate(self.now) if screen.identity == here), None)

    def fill(self, window: QWidget, place: int) -> None:
        area = self.now[place].geometry
        self.at[window] = self.now[place].identity
        window.hide()
        window.setGeometry(int(area.x), int(area.y), int(area.w), int(area.h))
        window.show()

    def bring(self, window: QWidget, place: int) -> None:
        self.at[window] = self.now[place].identity
        window.show()

    def plug(self, *screens: ScreenFacts, silent: bool = False, hides: bool = False) -> None:
        """From now on these are the screens. `silent`: Qt says nothing, as after sleep.

        `hides`: windows of a screen that goes are no longer shown, as on systems without one large desktop.
        """
        self.now = screens
        if not silent:
            self.changed.emit()
        # After the signal Qt moves what was left on a screen that went.
        there = {screen.identity for screen in screens}
        for window, identity in self.at.items():
            if identity not in there:
                self.at[window] = self._primary
                if hides:
                    window.hide()
        if not silent:
            self.changed.emit()

    @property
    def _primary(self) -> ScreenIdentity:
        ranked = sorted(self.now, key=lambda screen: not screen.primary)
        return ranked[0].identity if ranked else ScreenIdentity()


def give_screens(room: Room, *screens: ScreenFacts) -> FakeDesktop:
    """Let a running app see these screens instead of the one that it is painted on."""
    desktop = FakeDesktop(*screens)
    zaal = room.app.zaal
    desktop.at[room.window] = desktop._primary
    zaal._desktop.changed.disconnect(zaal._changed)
    zaal._desktop = zaal.plates._desktop = desktop
    desktop.changed.connect(zaal._changed)
    zaal.look()
    return desktop
