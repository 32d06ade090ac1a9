"""What a facilitator who is alone, and here for the first time, may expect: Enter, Esc and clear words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from llo_game.engine.commands import PlaceCard
from llo_game.ui.new_session import NewSessionPage
from llo_game.ui.text_dialog import TextDialog
from tests.ui.room import Room, cell


@pytest.fixture
def page(room: Room) -> NewSessionPage:
    """The page as Ctrl N opens it, with all its choices."""
    room.press("Ctrl+N")
    room.press_button("Alt+M", room.app.new_page.names[0].isVisible)
    return room.app.new_page


@pytest.mark.parametrize("line", ["E2", "C", "3"])
def test_a_typed_picture_is_told_and_not_judged_again(room: Room, line: str) -> None:
    room.begin()
    room.enter(line)
    assert room.echo.startswith("De zaal ziet ")
    assert room.app.page.entry.line.text() == ""


@pytest.mark.parametrize("name", ["profile", "deck", "minutes", "names"])
def test_enter_begins_the_session_from_every_field(room: Room, page: NewSessionPage, name: str) -> None:
    field = page.names[0] if name == "names" else getattr(page, name)
    assert isinstance(field, QWidget)
    field.setFocus()
    room.press("Return")
    assert len(room.session.log) == 1


def test_a_title_that_is_too_long_is_shown_where_it_can_be_changed(room: Room, page: NewSessionPage) -> None:
    page.title.setText("m" * 61)
    room.press("Return")
    assert page.title.isVisible()
    assert QApplication.focusWidget() is page.title
    assert page.message.isVisible()


def test_a_name_that_is_too_long_is_shown_where_it_can_be_changed(room: Room, page: NewSessionPage) -> None:
    page.names[2].setText("Groenvoorziening")
    room.press_button("Alt+T", page.title.isVisible)
    room.press("Return")
    assert QApplication.focusWidget() is page.names[2]
    assert page.names[2].selectedText() == "Groenvoorziening"


def test_esc_throws_typed_words_away_only_the_second_time(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    seen: list[bool] = []

    def type_and_leave(dialog: QDialog) -> None:
        assert isinstance(dialog, TextDialog)
        room.type("Hier was veel over te zeggen")
        for _ in range(2):
            room.press("Escape")
            seen.append(dialog.isVisible() and dialog.objection.isVisible())

    room.in_dialog(type_and_leave, lambda: room.press("Ctrl+T"))
    assert seen == [True, False]
    assert room.state.placements[103].note == ""


def test_esc_leaves_at_once_when_nothing_is_typed(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    left: list[bool] = []

    def leave(dialog: QDialog) -> None:
        room.press("Escape")
        left.append(not dialog.isVisible())

    room.in_dialog(leave, lambda: room.press("Ctrl+T"))
    assert left == [True]


def test_a_note_of_full_length_is_seen_whole_while_it_is_typed(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    hidden: list[int] = []

    def fill(dialog: QDialog) -> None:
        box = dialog.findChild(QPlainTextEdit)
        assert box is not None
        box.setPlainText("Dit ging over tijd om te leren. " * 18)
        room.settle()
        hidden.append(box.verticalScrollBar().maximum())
        box.clear()

    room.in_dialog(fill, lambda: room.press("Ctrl+T"))
    assert hidden == [0]
