"""Cables are pulled and lids are closed during a session; the room's picture comes back by itself."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from llo_game.engine.commands import KeepPlacement, NotePlacement, PlaceCard, RevealVerdict, ShowPicture
from llo_game.engine.stage import Picture, PictureKind
from llo_game.ui.screens.chooser import ScreenFacts
from llo_game.ui.screens.remembered import remembered_screen
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.wall_view import WallView
from tests.ui.room import Room, cell, wait_until
from tests.ui.screens.fake_desktop import FakeDesktop, give_screens
from tests.ui.screens.layouts import BEAMER, DESK, LAPTOP, screen

SUBJECTS = {
    PictureKind.WELCOME: "",
    PictureKind.BOARD: "",
    PictureKind.CARD: "103",
    PictureKind.VERDICT: "103",
    PictureKind.CELL: "C2",
    PictureKind.LAYER: "C",
    PictureKind.PHASE: "2",
    PictureKind.COVERAGE: "",
}
CYCLES = 200
SECRET = "Alleen voor mij: vraag naar het rooster."
SMALL = replace(BEAMER, geometry=screen("x", at=(1536, 0), size=(640, 400)).geometry)


@pytest.fixture
def desktop(room: Room) -> FakeDesktop:
    desktop = give_screens(room, LAPTOP, SMALL)
    room.begin()
    room.play(
        PlaceCard(card=103, cell=cell("C2")),
        NotePlacement(card=103, note=SECRET),
        RevealVerdict(card=103),
        PlaceCard(card=118, cell=cell("E4")),
    )
    return desktop


def show(room: Room, kind: PictureKind) -> None:
    if room.on_wall() is not kind:
        room.play(ShowPicture(picture=Picture(kind=kind, subject=SUBJECTS[kind])))


def seen(room: Room) -> object:
    """What the room has before it: the window, its screen, and every shape and stone of the picture."""
    scene, window = room.app.scene, room.app.zaal.window
    scene.field.settle()
    stones = {n: (i.pos().toTuple(), i._drawing) for n, i in scene.field.stones.items()}
    size = window.size().toTuple()
    return window.isVisible(), size, scene.sceneRect().getRect(), scene._ground.drawing, stones


def check(room: Room, desktop: FakeDesktop) -> None:
    """What holds at every moment."""
    zaal, regie = room.app.zaal.window, room.window
    assert regie.isVisible()
    here, there = desktop.place_of(regie), desktop.place_of(zaal)
    assert here is not None
    apart = any(not one.mirrors(desktop.now[here]) for one in desktop.now)
    if zaal.isVisible() and apart:
        assert there is not None
        assert not desktop.now[there].mirrors(desktop.now[here])
    if SMALL.identity not in {one.identity for one in desktop.now}:
        assert not zaal.isVisible()


def pull(room: Room, desktop: FakeDesktop, random: Random) -> None:
    """One of the things that happen to cables and lids."""
    silent, hides = random.random() < 0.25, random.random() < 0.5
    other = replace(DESK, primary=random.random() < 0.3)
    left: tuple[ScreenFacts, ...] = random.choice(
        [
            (LAPTOP,),
            (SMALL,),
            (LAPTOP, other),
            (replace(LAPTOP, primary=False), replace(SMALL, primary=True)),
            (LAPTOP, replace(SMALL, geometry=LAPTOP.geometry)),
            (LAPTOP, replace(SMALL, geometry=replace(SMALL.geometry, w=0, h=0))),
            (other, SMALL, LAPTOP),
        ]
    )
    desktop.plug(*left, silent=silent, hides=hides)
    if silent:
        # The timer of two seconds.
        room.app.zaal._often.timeout.emit()
    if SMALL.identity not in {one.identity for one in left if one.is_usable}:
        # At once, before anything else is done.
        assert not room.app.zaal.window.isVisible()


def rest(room: Room, cycle: int) -> None:
    """What the app does when Qt is done; the windows are painted only now and then, which takes long."""
    if cycle % 20:
        room.app.zaal._soon.timeout.emit()
    else:
        QApplication.processEvents()


@pytest.mark.parametrize("kind", PictureKind)
def test_after_two_hundred_cycles_the_room_sees_what_it_saw(
    room: Room, desktop: FakeDesktop, kind: PictureKind
) -> None:
    random = Random(kind.value)
    show(room, kind)
    room.settle()
    before = seen(room)
    log = room.session.log
    assert room.app.zaal.window.isVisible()
    for cycle in range(CYCLES):
        pull(room, desktop, random)
        rest(room, cycle)
        check(room, desktop)
        desktop.plug(*random.sample((LAPTOP, SMALL), 2))
        rest(room, cycle)
        check(room, desktop)
        assert seen(room) == before
    assert room.session.log == log
    assert SECRET not in room.words_on_wall()


def test_the_room_is_shown_the_picture_and_nothing_else(room: Room, desktop: FakeDesktop) -> None:
    window = room.app.zaal.window
    assert [type(child) for child in window.children() if isinstance(child, QWidget)] == [WallView]
    for kind in PictureKind:
        show(room, kind)
        room.settle()
        scene = window.view.scene()
        assert isinstance(scene, WallScene)
        scene.field.settle()
        picture = QImage(window.size(), QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        painter.setRenderHints(window.view.renderHints())
        scene.render(painter)
        painter.end()
        shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        # A stone between two pixels is rounded by a hair.
        pairs = zip(bytes(shown.constBits()), bytes(picture.constBits()), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= 3


def test_a_pulled_cable_is_told_above_the_small_picture_and_in_the_status_line(
    room: Room, desktop: FakeDesktop
) -> None:
    panel = room.app.page.wall
    assert (panel.seen_on.text(), panel.warning.isVisible()) == ("640 × 400", False)
    desktop.plug(LAPTOP)
    assert panel.seen_on.text() == "scherm weg"
    assert panel.warning.text() == "De zaal ziet niets: het scherm is weg. Controleer de kabel."
    assert panel.warning.isVisible()
    assert room.window.notice.text().startswith("Het scherm van de zaal is weg.")
    room.enter("106 A1")
    desktop.plug(LAPTOP, SMALL)
    QApplication.processEvents()
    assert (panel.seen_on.text(), panel.warning.isVisible()) == ("640 × 400", False)
    assert room.window.notice.text() == "De zaal ziet het beeld weer."
    # What was played meanwhile is there.
    assert 106 in room.app.scene.field.stones


def test_the_picture_waits_for_its_own_screen_or_a_new_one_and_takes_no_other(
    room: Room, desktop: FakeDesktop
) -> None:
    zaal = room.app.zaal
    desktop.plug(LAPTOP, SMALL, DESK)
    QApplication.processEvents()
    assert desktop.at[zaal.window] == SMALL.identity
    desktop.plug(LAPTOP, DESK)
    QApplication.processEvents()
    zaal.look()
    assert not zaal.window.isVisible()
    # The cable comes back through another adapter, which calls itself something else.
    adapter = screen("DP-7", at=(1536, 0), size=(640, 400))
    desktop.plug(LAPTOP, DESK, adapter)
    QApplication.processEvents()
    zaal.look()
    assert not zaal.window.isVisible() or desktop.at[zaal.window] == adapter.identity
    desktop.plug(LAPTOP, adapter)
    QApplication.processEvents()
    assert zaal.window.isVisible()
    assert desktop.at[zaal.window] == adapter.identity


def test_when_the_lid_closes_the_room_keeps_its_picture(room: Room, desktop: FakeDesktop) -> None:
    desktop.plug(replace(SMALL, primary=True), hides=True)
    QApplication.processEvents()
    assert room.app.zaal.window.isVisible()
    assert room.window.isVisible()
    desktop.plug(LAPTOP, SMALL)
    QApplication.processEvents()
    assert desktop.at[room.app.zaal.window] == SMALL.identity
    assert desktop.at[room.window] == LAPTOP.identity


def test_one_screen_and_mirrored_screens_are_told_in_words(room: Room, desktop: FakeDesktop) -> None:
    panel = room.app.page.wall
    room.press("F11")
    for screens, label in (
        ((LAPTOP,), "één scherm: F11"),
        ((LAPTOP, replace(SMALL, geometry=LAPTOP.geometry)), "gespiegeld: F11"),
        ((LAPTOP, SMALL), "uit: F11"),
        ((), "geen scherm"),
    ):
        desktop.now = screens
        room.app.zaal.look()
        assert panel.seen_on.text() == label
        assert panel.warning.isVisible() is label.startswith("gespiegeld")


def test_what_only_lay_over_her_own_window_gives_way_to_a_projector(room: Room) -> None:
    desktop = give_screens(room, LAPTOP)
    room.begin()
    zaal = room.app.zaal
    assert not zaal.window.isVisible()
    room.press("F11")
    assert desktop.at[zaal.window] == LAPTOP.identity
    desktop.plug(LAPTOP, SMALL)
    QApplication.processEvents()
    assert desktop.at[zaal.window] == SMALL.identity
    desktop.plug(LAPTOP)
    room.come_forward()
    for _ in range(2):
        room.press("F11")
    assert not zaal.window.isVisible()
    # A look and away again is not: no projector.
    desktop.plug(LAPTOP, SMALL)
    QApplication.processEvents()
    assert desktop.at[zaal.window] == SMALL.identity


def test_a_swap_brings_both_windows_to_the_other_screen_and_is_remembered(
    room: Room, desktop: FakeDesktop
) -> None:
    window = room.app.zaal.window
    room.press("Ctrl+F11")
    assert desktop.at == {room.window: SMALL.identity, window: LAPTOP.identity}
    assert window.isVisible()
    assert remembered_screen(room.data_dir) == LAPTOP.identity
    assert room.window.notice.text() == "De schermen zijn gewisseld. Dit blijft zo."
    QTest.keyClick(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ControlModifier)
    assert desktop.at == {room.window: LAPTOP.identity, window: SMALL.identity}
    assert remembered_screen(room.data_dir) == SMALL.identity


def test_the_choice_holds_at_the_next_start(room: Room, desktop: FakeDesktop) -> None:
    room.press("Ctrl+F11")
    again = Room(room.data_dir, room.sessions_dir, room.pass_time)
    desktop = give_screens(again, LAPTOP, SMALL)
    again.begin()
    assert desktop.at == {again.window: SMALL.identity, again.app.zaal.window: LAPTOP.identity}
    again.put_away()


def test_a_swap_that_cannot_be_kept_still_happens(room: Room, desktop: FakeDesktop) -> None:
    (room.data_dir / "zaalscherm.json.new").mkdir()
    room.press("Ctrl+F11")
    assert desktop.at[room.app.zaal.window] == LAPTOP.identity
    assert room.window.notice.text().endswith("Een volgende keer moet je weer wisselen.")


def test_with_one_screen_there_is_nothing_to_swap(room: Room) -> None:
    give_screens(room, LAPTOP)
    room.begin()
    room.press("Ctrl+F11")
    assert room.window.notice.text() == "Er is geen tweede scherm. Wisselen kan nu niet."
    assert not room.app.zaal.window.isVisible()


def test_every_other_screen_has_its_turn_and_a_guess_is_told(room: Room) -> None:
    desktop = give_screens(room, LAPTOP, SMALL, DESK)
    room.begin()
    panel = room.app.page.wall
    assert "Ctrl F11" in panel.warning.text()
    turns = set()
    for _ in range(3):
        room.press("Ctrl+F11")
        QApplication.processEvents()
        check(room, desktop)
        turns.add(desktop.at[room.app.zaal.window])
    assert turns == {LAPTOP.identity, SMALL.identity, DESK.identity}
    assert not panel.warning.isVisible()


def test_her_window_does_not_stay_on_the_screen_of_the_room(room: Room, desktop: FakeDesktop) -> None:
    desktop.at[room.window] = SMALL.identity
    room.app.zaal._often.timeout.emit()
    assert desktop.at[room.window] == LAPTOP.identity
    assert desktop.at[room.app.zaal.window] == SMALL.identity


def test_each_screen_gets_its_number_for_a_moment(room: Room, desktop: FakeDesktop) -> None:
    plates = room.app.zaal.plates
    room.press("Shift+F11")
    shown = {desktop.at[plate]: plate.accessibleName() for plate in plates.windows}
    assert shown == {
        LAPTOP.identity: "Scherm 1. Voor jou. 0x08, 1920 × 1080",
        SMALL.identity: "Scherm 2. Voor de zaal. EB-X51, 640 × 400",
    }
    assert all(plate.isVisible() for plate in plates.windows)
    assert plates._end.interval() == 3000
    plates._end.timeout.emit()
    assert not plates.windows


def test_any_key_takes_the_numbers_away(room: Room, desktop: FakeDesktop) -> None:
    plates = room.app.zaal.plates
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_F11, Qt.Key.Key_PageDown):
        room.app.zaal.identify()
        first = plates.windows[0]
        wait_until(lambda plate=first: QApplication.activeWindow() is plate)  # type: ignore[misc]  # a default binds the plate of this round
        QTest.keyClick(first, Qt.Key.Key_Shift)
        assert len(plates.windows) == 2
        QTest.keyClick(first, key)
        assert not plates.windows
    assert room.window.isVisible()
    assert room.app.zaal.window.isVisible()
    assert room.on_wall() is PictureKind.BOARD


def test_numbers_go_when_screens_change_and_when_they_are_clicked(room: Room, desktop: FakeDesktop) -> None:
    plates = room.app.zaal.plates
    room.app.zaal.identify()
    QTest.mouseClick(plates.windows[1], Qt.MouseButton.LeftButton)
    assert not plates.windows
    room.app.zaal.identify()
    desktop.plug(LAPTOP)
    assert not plates.windows
    room.app.zaal.identify()
    assert [plate.accessibleName() for plate in plates.windows] == ["Scherm 1. Voor jou. 0x08, 1920 × 1080"]
    room.app.zaal.identify()
    assert not plates.windows


def test_the_test_picture_comes_and_goes_with_one_key(room: Room, desktop: FakeDesktop) -> None:
    before = seen(room)
    panel = room.app.page.wall
    room.press("Ctrl+Shift+F11")
    assert "Zijn alle cirkels rond?" in room.words_on_wall()
    assert panel.seen_on.text() == "testbeeld"
    assert "Ctrl Shift F11" in panel.warning.text()
    # It stays while the game goes on behind it.
    room.press("F3")
    room.press("F2")
    assert "Zijn alle cirkels rond?" in room.words_on_wall()
    room.press("Ctrl+Shift+F11")
    assert seen(room) == before
    assert not panel.warning.isVisible()


def test_without_a_session_the_test_picture_needs_no_more_than_its_key(room: Room) -> None:
    desktop = give_screens(room, LAPTOP, SMALL)
    window = room.app.zaal.window
    room.press("Ctrl+Shift+F11")
    assert window.isVisible()
    assert desktop.at[window] == SMALL.identity
    room.press("Ctrl+Shift+F11")
    assert not window.isVisible()
    # Over her own window Esc is the way back.
    desktop.plug(LAPTOP)
    QApplication.processEvents()
    room.press("Ctrl+Shift+F11")
    assert desktop.at[window] == LAPTOP.identity
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not room.words_on_wall().strip()


def test_a_session_begins_without_the_test_picture(room: Room) -> None:
    give_screens(room, LAPTOP, SMALL)
    room.press("Ctrl+Shift+F11")
    room.begin()
    assert "cirkels" not in room.words_on_wall()
    assert room.app.zaal.window.isVisible()


def test_a_kept_reason_is_for_the_room_and_a_note_is_not(room: Room, desktop: FakeDesktop) -> None:
    room.play(KeepPlacement(card=103, reason="Bij ons gaat dit anders."))
    for kind in PictureKind:
        show(room, kind)
        room.settle()
        assert SECRET not in room.words_on_wall()


def test_the_keys_never_stay_with_a_picture_on_a_screen_of_its_own(room: Room, desktop: FakeDesktop) -> None:
    room.app.zaal.window.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is room.window)
    room.enter("106 A3")
    assert room.cards()[106] == "A3"
    assert room.app.zaal.window.isVisible()
