"""What a facilitator who is alone, and here for the first time, may expect: Enter, Esc and clear words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from llo_game.ui.new_session import NewSessionPage
from tests.ui.room import Room


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
