"""What a facilitator who is alone, and here for the first time, may expect: Enter, Esc and clear words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from llo_game.engine.commands import KeepPlacement, PlaceCard, RevealVerdict
from llo_game.ui.new_session import NewSessionPage
from llo_game.ui.panels.cards import CardRole
from llo_game.ui.start_page import Offer
from llo_game.ui.text_dialog import TextDialog
from llo_game.ui.widgets import KeyButton
from tests.ui.room import Room, cell, labels_of, wait_until


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


@pytest.mark.parametrize("unfinished", [0, 3])
def test_with_many_sessions_to_go_on_with_no_button_is_squeezed(room: Room, unfinished: int) -> None:
    offers = [Offer(Path(f"{i}.llo"), "m" * 60, "21-11-2026, 09:00") for i in range(5)]
    start = room.window.start_page
    room.window.resize(1024, 640)
    start.offer(offers[:unfinished], offers)
    room.settle()
    buttons = start.findChildren(KeyButton)
    shown = [button for button in buttons if button.isVisible()]
    assert len(shown) == unfinished + 3 + 5
    wait_until(lambda: all(button.height() >= button.sizeHint().height() for button in shown))
    assert start.first_button().hasFocus()


def test_sessions_of_one_title_are_told_apart_by_their_moment(room: Room) -> None:
    moments = ["21-11-2026, 09:00", "22-11-2026, 09:00"]
    room.window.start_page.offer(
        [], [Offer(Path(f"{i}.llo"), "Samen leren", at) for i, at in enumerate(moments)]
    )
    room.settle()
    labels = [button.label for button in room.window.start_page.findChildren(KeyButton) if button.isVisible()]
    assert [label for label in labels if "Samen leren" in label] == [f"{at}  Samen leren" for at in moments]


def test_a_search_without_a_card_says_what_to_do(room: Room) -> None:
    room.begin()
    room.app.page.cards.search.setText("zzzz")
    assert "Probeer een ander woord" in " ".join(labels_of(room.app.page.cards))


def test_the_hand_of_the_table_that_is_up_heads_the_list(room: Room) -> None:
    room.begin(3, hand_size=3)
    model = room.app.page.cards.model
    for team in (1, 2):
        assert room.state.turn == team
        first = [model.index(row).data(CardRole) for row in range(3)]
        assert first == sorted(room.state.hands[team])
        room.press("Ctrl+Return")
    room.app.page.cards.search.setText("1")
    numbers = [model.index(row).data(CardRole) for row in range(model.rowCount())]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 680), (1280, 720), (1920, 1000)])
def test_the_next_picture_is_whole_above_its_button(room: Room, size: tuple[int, int]) -> None:
    room.begin(minutes=3)
    room.play(PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103))
    room.window.resize(*size)
    wall = room.app.page.wall
    wait_until(lambda: not wall.preview.pixmap().isNull())
    room.settle()
    assert wall.preview.pixmap().deviceIndependentSize().height() <= wall.preview.height()
    assert wall.preview.geometry().bottom() < wall.next_button.geometry().top()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720)])
def test_a_long_reason_does_not_push_the_board_down(room: Room, size: tuple[int, int]) -> None:
    room.begin()
    room.window.resize(*size)
    room.play(PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103))
    room.settle()
    top = room.app.page.board.geometry().top()
    room.play(KeepPlacement(card=103, reason="mmmmmmmmm " * 19 + "zo is het"))
    room.settle()
    assert room.app.page.board.geometry().top() == top
    assert room.echo.endswith(" …")
