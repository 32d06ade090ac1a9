"""The audience's window on the right screen, whatever happens to the screens during a session."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from llo_game.ui.screens import words
from llo_game.ui.screens.chooser import (
    Plan,
    Reason,
    ScreenFacts,
    ScreenIdentity,
    next_screen,
    plan_screens,
    recognised,
)
from llo_game.ui.screens.desktop import Desktop
from llo_game.ui.screens.plates import Plates
from llo_game.ui.screens.remembered import remember_screen, remembered_screen
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.zaal_window import ZaalWindow

# After the screens slept, the system does not always tell that they are back.
_LOOK_EVERY_MS = 2000
# A window manager that keeps a window elsewhere is not fought for ever.
_MOST_TRIES = 3
_FOUND = (Reason.RECOGNISED, Reason.SAME_NAME)


class Zaal(QObject):
    """`screen_changed` says in a few words what the room looks at; `warned` what asks for a hand, or "".

    `said` is a sentence for the status line, and whether it stays there; `noted` one that may wait its turn.
    """

    key_pressed = Signal(str)
    screen_changed = Signal(str)
    warned = Signal(str)
    said = Signal(str, bool)
    noted = Signal(str)

    def __init__(
        self, scene: WallScene, beside: QWidget, data_dir: Path, desktop: Desktop | None = None
    ) -> None:
        super().__init__(beside)
        self._scene = scene
        self._beside = beside
        self._data_dir = data_dir
        self._desktop = Desktop(self) if desktop is None else desktop
        self.plates = Plates(self._desktop, scene.measure, beside)
        self.window = ZaalWindow(scene)
        self.window.key_pressed.connect(self._key)
        self.window.close_requested.connect(self._closed)
        self.window.activated.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)
        self._remembered = remembered_screen(data_dir)
        self._current: ScreenIdentity | None = None  # where the picture was shown last
        self._placed: ScreenFacts | None = None  # that screen, as it was then
        self._tries = 0
        self._bystanders: frozenset[ScreenIdentity] = frozenset()  # there when the picture lost its screen
        self._wanted = self._testing = self._for_test = self._over = self._lost = self._guessed = False
        self._awake = ExitStack()
        self._doze = _at_rest(self, self._stay_awake)
        self._soon = _at_rest(self, self.look)
        self._often = QTimer(self)
        self._often.setInterval(_LOOK_EVERY_MS)
        self._often.timeout.connect(self.look)
        self._desktop.changed.connect(self._changed)

    def sees_regie(self) -> bool:
        """Whether the room may see the facilitator's window: there is one screen, or a mirrored one."""
        return self._plan(self._desktop.screens()).zaal is None

    def begin(self) -> None:
        """A session is open: the room sees it as soon as there is a screen for it."""
        self._wanted, self._over, self._lost = True, False, False
        self._show_test(on=False)
        self._often.start()
        self._doze.start()
        self.look()

    def end(self) -> None:
        """No session any more: nothing to see, and the laptop may sleep."""
        self._wanted = False
        self.plates.close()
        self._show_test(on=False)
        self._put_away()
        self._often.stop()
        self._doze.stop()
        try:
            self._awake.close()
        except Exception:  # noqa: BLE001 -- whatever the system answers, the session is closed
            self.noted.emit(words.STILL_AWAKE)

    def toggle(self) -> None:
        """F11: on the room's screen, or over the facilitator's window when there is only one."""
        if self.window.isVisible():
            # What only lay over her own window does not say that the room's screen is unwanted.
            self._wanted = self._over
            self._show_test(on=False)
            self._put_away()
        else:
            self._wanted, self._bystanders = True, frozenset()
            self._show(over=True)
        self._tell()

    def toggle_test(self) -> None:
        """The test picture, also before there is a session."""
        if self._testing:
            self._show_test(on=False)
            if not self._wanted or (self._for_test and self._over):
                self._put_away()
        else:
            self._for_test = not self.window.isVisible()
            self._show_test(on=True)
            self._often.start()
            self._show(over=True)
        self._tell()

    def swap(self) -> None:
        """The room's picture to the next screen, the facilitator's window to where it was; remembered."""
        screens = self._desktop.screens()
        now = self._plan(screens).zaal
        following = None if now is None else next_screen(screens, now)
        if now is None or following is None:
            self.said.emit(words.NOTHING_TO_SWAP, False)
            return
        here = self._desktop.place_of(self._beside)
        if here is None or screens[here].mirrors(screens[following]):
            self._desktop.bring(self._beside, now)
        self._remembered = screens[following].identity
        self._wanted, self._over, self._guessed, self._bystanders = True, False, False, frozenset()
        sentence = words.SWAPPED
        try:
            remember_screen(self._data_dir, self._remembered)
        except OSError:
            sentence = words.SWAPPED_FOR_NOW
        self.look()
        self._beside.activateWindow()
        self.said.emit(sentence, False)

    def identify(self) -> None:
        """A number on each screen; the same key takes it away."""
        if self.plates.windows:
            self.plates.close()
            return
        screens = self._desktop.screens()
        self.plates.show(screens, self._plan(screens))

    def look(self) -> None:
        """Compare what is with what should be, and mend the difference."""
        if self._wanted or self._testing:
            self._show(over=False)
        else:
            self._often.stop()
        self._tell()

    def _changed(self) -> None:
        self.plates.close()
        # At once, while the screen goes: Qt would move the picture over the facilitator's window.
        if self._has_lost_its_screen(self._desktop.screens()):
            self._lose()
        # The rest when the system is done with it.
        self._soon.start()

    def _show(self, *, over: bool) -> None:
        """Everything where it belongs; with `over` also on a screen that the facilitator needs herself."""
        screens = self._desktop.screens()
        if self._has_lost_its_screen(screens):
            self._lose()
        plan = self._plan(screens)
        if plan.regie is not None and not self._beside.isVisible():
            # Some systems take a window away together with its screen.
            self._desktop.bring(self._beside, plan.regie)
        if plan.zaal is None:
            place = self._desktop.place_of(self.window) if self.window.isVisible() else None
            if place is None and over:
                place = self._desktop.place_of(self._beside)
            if place is not None:
                self._over = True
                self._fill(screens, place)
        elif screens[plan.zaal].identity not in self._bystanders:
            self._clear(screens, plan.zaal, plan.regie)
            self._over = False
            if plan.reason is Reason.GUESSED:
                self._guessed = True
            self._fill(screens, plan.zaal)
            self._current = screens[plan.zaal].identity

    def _plan(self, screens: tuple[ScreenFacts, ...]) -> Plan:
        """The screen that she chose once; else the one that was in use; else what the rule says."""
        here = self._desktop.place_of(self._beside)
        plan = plan_screens(screens, self._remembered, here)
        if plan.reason in _FOUND or self._current is None:
            return plan
        return plan_screens(screens, self._current, here)

    def _has_lost_its_screen(self, screens: tuple[ScreenFacts, ...]) -> bool:
        """The window itself may be hidden or elsewhere by now: some systems move it first and tell later."""
        if self._placed is None:
            return False
        there = self._desktop.place_of(self.window) is not None
        return not there or recognised(screens, self._placed.identity) is None

    def _lose(self) -> None:
        """Hide, and wait for that screen or a new one. What was there already is the facilitator's."""
        self._put_away()
        self._lost = True
        there = [screen for screen in self._desktop.screens() if screen.is_usable]
        self._bystanders = frozenset(screen.identity for screen in there)
        self.said.emit(words.GONE, True)
        self._tell()

    def _clear(self, screens: tuple[ScreenFacts, ...], zaal: int, regie: int | None) -> None:
        """The facilitator's windows leave the screen of the room."""
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        for window in (self._beside, *dialogs):
            here = self._desktop.place_of(window)
            if regie is not None and (here is None or screens[here].mirrors(screens[zaal])):
                self._desktop.bring(window, regie)

    def _fill(self, screens: tuple[ScreenFacts, ...], place: int) -> None:
        screen = screens[place]
        as_before = self._placed == screen and self.window.isVisible()
        if as_before and (self._desktop.place_of(self.window) == place or self._tries >= _MOST_TRIES):
            return
        self._tries = self._tries + 1 if as_before else 0
        self._placed = screen
        hers = self._beside.isActiveWindow()
        self._desktop.fill(self.window, place)
        if self._over:
            self.window.activateWindow()
        elif hers:
            self._beside.activateWindow()
        if not self._over:
            self._bystanders = frozenset()
            if self._lost:
                self._lost = False
                self.said.emit(words.BACK, False)

    def _put_away(self) -> None:
        self._over, self._placed = False, None
        self.window.hide()

    def _key(self, deed: str) -> None:
        """Esc and F11 on the picture itself: the test picture goes first, also without a session."""
        if self._testing and deed == "show_wall":
            self.toggle_test()
        else:
            self.key_pressed.emit(deed)

    def _closed(self) -> None:
        if self.window.isVisible():
            self._key("show_wall")

    def _hand_back(self) -> None:
        """A window manager or a click may give the picture the keys; on a screen of its own it wants none."""
        if not self._over and self.window.isActiveWindow():
            (QApplication.activeModalWidget() or self._beside).activateWindow()

    def _show_test(self, *, on: bool) -> None:
        self._testing = on
        self._scene.show_pattern(on=on)

    def _tell(self) -> None:
        screens = self._desktop.screens()
        place = self._desktop.place_of(self.window) if self.window.isVisible() else None
        sight = words.Sight(
            shown=None if place is None else screens[place],
            plan=self._plan(screens),
            lost=self._lost,
            testing=self._testing,
            guessed=self._guessed,
        )
        self.screen_changed.emit(words.label(sight))
        self.warned.emit(words.warning(sight))

    def _stay_awake(self) -> None:
        """As the system itself offers it; without it the session goes on all the same."""
        try:
            from wakepy import keep

            mode = keep.presenting(on_fail=lambda _result: self.noted.emit(words.MAY_SLEEP))
            self._awake.enter_context(mode)
        except Exception:  # noqa: BLE001 -- it talks with services of three systems, none of them ours
            self.noted.emit(words.MAY_SLEEP)


def _at_rest(parent: Zaal, then: Callable[[], object]) -> QTimer:
    """A timer that does it once, as soon as Qt has nothing else to do."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(then)
    return timer
