"""The wall: one scene for two views, on one screen and on two, and no way to end a session from it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from llo_game.engine.commands import PlaceCard, RevealVerdict
from llo_game.engine.stage import PictureKind
from llo_game.ui.wall_view import WallView
from tests.ui.room import LEFT, NONE, Room, cell, wait_until


@pytest.fixture
def playing(room: Room) -> Room:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), PlaceCard(card=118, cell=cell("E4")))
    room.settle()
    return room


@pytest.fixture
def zaal(playing: Room) -> QWidget:
    """The audience's window, over the other one because there is only one screen."""
    playing.press("F11")
    window = playing.app.zaal.window
    window.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is window)
    return window


def picture(view: WallView) -> QImage:
    """What a view shows of its scene, as coarse as a glance from far: views round letters differently."""
    view._scene.field.settle()
    seen = view.mapFromScene(view.sceneRect()).boundingRect().intersected(view.viewport().rect())
    image: QPixmap = view.viewport().grab(seen)
    return image.toImage().scaled(
        32, 32, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def difference(one: QImage, other: QImage) -> float:
    """Mean difference in grey between two pictures of one size, 0 to 255."""
    pairs = [
        abs((one.pixelColor(x, y).lightness()) - (other.pixelColor(x, y).lightness()))
        for x in range(one.width())
        for y in range(one.height())
    ]
    return sum(pairs) / len(pairs)


def test_preview_and_wall_show_the_same_picture(playing: Room, zaal: QWidget) -> None:
    preview, large = playing.app.page.wall.view, playing.app.zaal.window.view
    assert preview.scene() is large.scene()
    on_board = picture(large)
    assert difference(picture(preview), on_board) < 4
    playing.play(RevealVerdict(card=118))
    assert difference(picture(large), on_board) > 8
    assert difference(picture(preview), picture(large)) < 4


def test_both_views_show_the_whole_picture_and_cannot_be_moved(playing: Room, zaal: QWidget) -> None:
    for view in (playing.app.page.wall.view, playing.app.zaal.window.view):
        shown = view.mapFromScene(view.sceneRect()).boundingRect()
        assert view.viewport().rect().adjusted(-2, -2, 2, 2).contains(shown)
        assert not view.isInteractive()
        assert view.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_picture_has_the_pixels_of_the_screen_that_it_is_on(playing: Room, zaal: QWidget) -> None:
    screen = zaal.screen().size()
    size = playing.app.scene.sceneRect().size().toSize()
    assert size == screen
    assert playing.app.page.wall.seen_on.text() == f"{screen.width()} × {screen.height()}"


def test_with_one_screen_the_app_says_so_and_leaves_it_to_the_facilitator(playing: Room) -> None:
    assert not playing.app.zaal.window.isVisible()
    assert playing.app.page.wall.seen_on.text() == "één scherm: F11"


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_f11_and_esc_put_the_wall_away_and_the_session_goes_on(
    playing: Room, zaal: QWidget, key: Qt.Key
) -> None:
    log = playing.session.log
    QTest.keyClick(zaal, key)
    assert not zaal.isVisible()
    assert playing.session.log == log
    assert playing.app.page.wall.seen_on.text() == "één scherm: F11"
    playing.come_forward()
    playing.press("F11")
    assert zaal.isVisible()


def test_a_clicker_works_while_the_wall_has_the_keyboard(playing: Room, zaal: QWidget) -> None:
    for key, shown in (
        (Qt.Key.Key_PageDown, PictureKind.VERDICT),
        (Qt.Key.Key_PageUp, PictureKind.BOARD),
    ):
        playing.pass_time(1.0)
        QTest.keyClick(zaal, key)
        assert playing.on_wall() is shown
    assert zaal.isVisible()


def test_a_clicker_that_is_held_down_counts_once(playing: Room, zaal: QWidget) -> None:
    steps = len(playing.session.log)
    for held in (False, True, True, True):
        playing.pass_time(1.0)
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, NONE, "", held)
        QApplication.sendEvent(zaal, press)
    assert len(playing.session.log) == steps + 1


def test_other_keys_and_the_mouse_do_nothing_on_the_wall(playing: Room, zaal: QWidget) -> None:
    before = playing.everything()
    QTest.keyClicks(zaal, "107 C2\r")
    for modifier, key in (
        (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z),
        (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Q),
        (NONE, Qt.Key.Key_Delete),
    ):
        QTest.keyClick(zaal, key, modifier)
    viewport = playing.app.zaal.window.view.viewport()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(viewport, button, NONE, viewport.rect().center())
        QTest.mouseDClick(viewport, button, NONE, viewport.rect().center())
    assert playing.everything() == before
    assert zaal.isVisible()


def test_closing_the_wall_never_ends_the_session(playing: Room, zaal: QWidget) -> None:
    before = playing.everything()
    assert not zaal.close()
    assert not zaal.isVisible()
    assert playing.everything() == before
    playing.come_forward()
    playing.enter("106 A1")
    assert playing.cards()[106] == "A1"


def test_nothing_on_the_wall_takes_the_focus_or_shows_a_pointer(playing: Room, zaal: QWidget) -> None:
    viewport = playing.app.zaal.window.view.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, viewport.rect().center())
    QTest.keyClick(zaal, Qt.Key.Key_Tab)
    assert zaal.focusWidget() is None
    assert zaal.cursor().shape() is Qt.CursorShape.BlankCursor


def test_the_wall_goes_away_with_the_session(playing: Room, zaal: QWidget) -> None:
    playing.come_forward()
    playing.ask.choices.append(0)
    playing.press("Ctrl+W")
    assert not zaal.isVisible()
    assert playing.words_on_wall().strip() == ""


def test_the_clock_on_the_wall_follows_the_clock_of_the_facilitator(room: Room) -> None:
    room.begin(minutes=3)
    room.press_at_once("Ctrl+Return")
    assert "3:00" in room.words_on_wall()
    room.pass_time(75)
    room.app.clock._look()
    assert "1:45" in room.words_on_wall()
    assert room.app.page.wall.time.text() == "1:45"
    room.press_at_once("F9")
    room.pass_time(60)
    room.app.clock._look()
    assert "1:45" in room.words_on_wall()


_TWO_SCREENS = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from llo_game.app import App, prepare_qt
from llo_game import places
from llo_game.ui.regie_window import RegieWindow
from tests.ui.room import FakeAsk, a_setup, moments, wait_until

qt = prepare_qt(["llo-game"])
window = RegieWindow()
window.show()
here = Path(sys.argv[1])
ask = FakeAsk()
app = App(window, places.assets_dir(), here / "data", here / "sessies", moments(), ask)
seen = {}

def note(name):
    QApplication.processEvents()
    zaal = app.zaal.window
    seen[name] = [
        zaal.isVisible(),
        zaal.isFullScreen(),
        list(zaal.geometry().getRect()),
        app.page.wall.seen_on.text(),
        list(app.scene.sceneRect().size().toTuple()),
    ]

seen["screens"] = [list(screen.geometry().getRect()) for screen in qt.screens()]
note("before")
app.sessions.begin(a_setup())
note("begun")
seen["regie"] = list(window.screen().geometry().getRect())
app.window.actions_by_name["show_wall"].trigger()
note("put away")
app.window.actions_by_name["show_wall"].trigger()
note("shown again")
ask.choices.append(0)
app.sessions.ask_and_close()
note("closed")
print(json.dumps(seen))
app.zaal.window.hide()
"""


def test_with_two_screens_the_wall_opens_on_the_other_one(tmp_path: Path) -> None:
    screens = [
        {"name": "beamer", "x": 1280, "y": 0, "width": 1920, "height": 1080},
        {"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800},
    ]
    config = tmp_path / "screens.json"
    config.write_text(
        json.dumps({"screens": [{**s, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1} for s in screens]})
    )
    done = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert len(seen["screens"]) == 2
    other = next(one for one in seen["screens"] if one != seen["regie"])
    shown = [True, True, other, f"{other[2]} × {other[3]}", [float(other[2]), float(other[3])]]
    assert seen["before"][0] is False
    assert seen["begun"] == shown
    assert seen["put away"][0] is False
    assert seen["put away"][3] == "uit: F11"
    assert seen["shown again"] == shown
    assert seen["closed"][0] is False
