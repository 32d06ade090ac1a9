"""Everything that can be done has a place in a menu, most of it a key, and each key works everywhere."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from llo_game.engine.stage import PictureKind
from llo_game.ui.actions import DEEDS, Deed, Menu, key_name
from tests.ui.room import NONE, Room, labels_of

_WITH_KEYS = [deed for deed in DEEDS if deed.keys]


def test_every_deed_is_done_by_somebody_and_nobody_does_more(room: Room) -> None:
    assert sorted(room.app._deeds()) == sorted(deed.name for deed in DEEDS)


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for deed in DEEDS for key in deed.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_every_deed_stands_in_its_menu_in_the_order_of_the_table(room: Room) -> None:
    menus = {one.title(): one for one in room.window.menuBar().findChildren(QMenu)}
    for menu in Menu:
        entries = [action.text() for action in menus[f"&{menu.value}"].actions()]
        assert entries == [deed.words for deed in DEEDS if deed.menu is menu]


def test_menus_can_be_opened_by_a_letter_of_their_own(room: Room) -> None:
    letters = [action.text().partition("&")[2][:1] for action in room.window.menuBar().actions()]
    assert len(set(letters)) == len(Menu)


def test_what_needs_a_session_can_only_be_chosen_while_there_is_one(room: Room) -> None:
    def enabled() -> set[str]:
        return {name for name, action in room.window.actions_by_name.items() if action.isEnabled()}

    always = {deed.name for deed in DEEDS if not deed.in_play}
    assert enabled() == always
    room.begin()
    assert enabled() == {deed.name for deed in DEEDS}
    room.ask.choices.append(0)
    room.press("Ctrl+W")
    assert enabled() == always


@pytest.mark.parametrize("place", ["entry line", "board", "search", "log"])
def test_every_key_works_wherever_the_focus_is(room: Room, place: str) -> None:
    room.begin()
    room.settle()
    page = room.app.page
    focus = {
        "entry line": page.entry.line,
        "board": page.board,
        "search": page.cards.search,
        "log": page.log.list,
    }
    done: list[str] = []
    for deed in _WITH_KEYS:
        action = room.window.actions_by_name[deed.name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _checked=False, name=deed.name: done.append(name))
    if place in {"search", "log"}:
        page.tabs.setCurrentWidget(page.cards if place == "search" else page.log)
    for deed in _WITH_KEYS:
        for key in deed.keys:
            done.clear()
            focus[place].setFocus()
            room.press(key)
            assert done == [deed.name], f"{key} in the {place}"


def test_a_key_that_is_held_down_does_its_work_once(room: Room) -> None:
    assert not any(action.autoRepeat() for action in room.window.actions_by_name.values())
    room.begin()
    room.enter("103 C2")
    room.settle()
    button = room.app.page.wall.next_button
    button.setFocus()
    for held in (False, True, True):
        room.pass_time(1.0)
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "", held))
    assert room.on_wall() is PictureKind.VERDICT
    assert room.state.turn == 1


def test_in_a_line_with_words_undo_belongs_to_the_words(room: Room) -> None:
    room.begin()
    room.enter("103 C2")
    room.type("106 A")
    room.press("Ctrl+Z")
    assert room.cards() == {103: "C2"}
    room.press("Esc")
    room.press("Ctrl+Z")
    assert room.cards() == {}


def test_the_sheet_of_keys_lists_every_key_with_its_words(room: Room) -> None:
    def look(dialog: QDialog) -> None:
        shown = list(labels_of(dialog))
        for deed in _WITH_KEYS:
            assert key_name(deed.keys[0]) in shown
            assert deed.words.removesuffix(" …") in shown
        for line in ("103 C2", "4 103 C2", "103 C2 3", "103", "C2", "pijltjes", "Spatie"):
            assert line in shown
        room.press("Esc")

    room.in_dialog(look, lambda: room.press("F1"))


@pytest.mark.parametrize("line", ["103 C2", "4 103 C2", "103 C2 3", "103", "C2"])
def test_the_examples_among_the_keys_do_something_in_a_session_as_it_is_offered(
    room: Room, line: str
) -> None:
    room.press("Ctrl+N")
    room.press("Return")
    room.type(line)
    assert room.app.page.entry.meaning().command is not None


@pytest.mark.parametrize(
    ("key", "name"),
    [("Ctrl+K", "Ctrl K"), ("PgDown", "PgDn"), ("Ctrl+Return", "Ctrl Enter"), ("F11", "F11")],
)
def test_keys_are_written_as_they_stand_on_the_keyboard(key: str, name: str) -> None:
    assert key_name(key) == name


def test_buttons_name_the_key_that_does_the_same(room: Room) -> None:
    """A button that shows another key than the menu would teach the wrong one."""
    page = room.app.page
    pairs = [
        (page.wall.next_button, "go_on"),
        (page.wall.pause_button, "pause_clock"),
        (page.wall.minute_button, "add_minute"),
        (page.card.show_button, "show_card"),
        (page.card.keep_button, "keep_card"),
        (page.card.note_button, "note_card"),
        (page.card.back_button, "take_back_card"),
        (page.undo.undo_button, "undo"),
        (page.undo.redo_button, "redo"),
        (room.window.start_page.new_button, "new_session"),
        (room.window.start_page.open_button, "open_session"),
        (room.window.start_page.example_button, "open_example"),
    ]
    for button, name in pairs:
        assert button._key == key_name(_deed(name).keys[0])


def test_the_sureness_buttons_do_what_their_keys_do(room: Room) -> None:
    room.begin()
    room.enter("103 C2")
    buttons = room.app.page.card.sure_buttons
    for sureness, button in enumerate(buttons):
        assert f"(Ctrl {sureness})" in button.toolTip()
        button.click()
        assert room.state.placements[103].sureness == sureness
        assert [one.isDown() for one in buttons] == [number == sureness for number in range(4)]
    room.press("PgDown")
    assert not any(button.isEnabled() for button in buttons)


def test_shortcuts_are_those_of_the_table(room: Room) -> None:
    for deed in DEEDS:
        action: QAction = room.window.actions_by_name[deed.name]
        assert [one.toString() for one in action.shortcuts()] == [
            QKeySequence(key).toString() for key in deed.keys
        ]


def _deed(name: str) -> Deed:
    return next(deed for deed in DEEDS if deed.name == name)
