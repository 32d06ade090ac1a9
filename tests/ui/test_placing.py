"""Cards are laid by click, drag and arrow keys; a slip of the hand never moves one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from llo_game.engine.commands import EndTurn, PickCard, PlaceCard, Undo
from llo_game.engine.stage import PictureKind
from tests.ui.room import LEFT, NONE, RIGHT, Room, a_setup, cell, drag_over


@pytest.fixture
def playing(room: Room) -> Room:
    """A session with card 103 on C2 and 118 on E4."""
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), PlaceCard(card=118, cell=cell("E4")), EndTurn())
    room.settle()
    return room


@pytest.fixture
def in_list(playing: Room) -> QWidget:
    """The list of cards, ready to be pressed."""
    playing.press("Ctrl+K")
    playing.settle()
    return playing.app.page.cards.list.viewport()


def row(room: Room, number: int) -> QPoint:
    """Where a card stands in the list of cards."""
    cards = room.app.page.cards
    found = cards.model.row_of(number)
    assert found is not None
    index = cards.model.index(found)
    cards.list.scrollTo(index)
    return cards.list.visualRect(index).center()


def on_board(room: Room, viewport: QWidget, code: str) -> QPoint:
    """A cell of the board in the coordinates of another widget, for a drag that begins there."""
    return viewport.mapFromGlobal(room.app.page.board.viewport().mapToGlobal(room.at(code)))


def test_a_card_clicked_in_the_list_is_laid_by_a_click_on_a_cell(playing: Room, in_list: QWidget) -> None:
    QTest.mouseClick(in_list, LEFT, NONE, row(playing, 106))
    assert playing.app.page.board.carried == 106
    playing.click(playing.at("A1"))
    assert playing.cards() == {103: "C2", 118: "E4", 106: "A1"}
    assert playing.state.placements[106].team == 3


def test_a_stone_that_is_clicked_is_moved_by_a_click_on_another_cell(playing: Room) -> None:
    playing.click(playing.on(103))
    playing.click(playing.at("C3"))
    assert playing.cards() == {103: "C3", 118: "E4"}


def test_a_card_can_be_laid_on_the_stone_of_another(playing: Room) -> None:
    playing.click(playing.on(103))
    playing.click(playing.on(118))
    assert playing.cards() == {103: "E4", 118: "E4"}


def test_a_second_click_on_the_same_stone_lets_it_go(playing: Room) -> None:
    playing.click(playing.on(103))
    playing.click(playing.on(103))
    assert playing.echo == "De kaart is losgelaten."
    playing.click(playing.at("A1"))
    assert playing.cards() == {103: "C2", 118: "E4"}


def test_a_stone_is_moved_by_dragging_it(playing: Room) -> None:
    playing.drag(playing.on(103), playing.at("F5"))
    assert playing.cards() == {103: "F5", 118: "E4"}


def test_a_card_is_laid_by_dragging_it_from_the_list(playing: Room, in_list: QWidget) -> None:
    drag_over(in_list, row(playing, 106), on_board(playing, in_list, "B4"), drop=True)
    assert playing.cards() == {103: "C2", 118: "E4", 106: "B4"}


def test_while_it_is_dragged_the_stone_stays_and_the_cell_under_the_hand_is_framed(playing: Room) -> None:
    playing.drag(playing.on(103), playing.at("F5"), drop=False)
    assert playing.stones() == {103: "C2", 118: "E4"}
    target = playing.app.page.board._target_frame
    assert target.isVisible()
    assert playing.app.page.board.cell_under(target.sceneBoundingRect().center()) == cell("F5")


def test_esc_ends_a_drag_on_the_board_and_letting_go_then_does_nothing(playing: Room) -> None:
    before = playing.everything()
    playing.drag(playing.on(103), playing.at("F5"), drop=False)
    playing.press("Esc")
    QTest.mouseRelease(playing.app.page.board.viewport(), LEFT, NONE, playing.at("F5"))
    assert playing.everything() == before
    assert not playing.app.page.board._target_frame.isVisible()
    assert playing.echo == "De kaart is losgelaten."


@pytest.mark.parametrize("released_on", ["board", "list"])
def test_esc_ends_a_drag_from_the_list_and_letting_go_then_does_nothing(
    playing: Room, in_list: QWidget, released_on: str
) -> None:
    before = playing.everything()
    end = on_board(playing, in_list, "B4") if released_on == "board" else row(playing, 111)
    drag_over(in_list, row(playing, 106), end, drop=False)
    playing.press("Esc")
    QTest.mouseRelease(in_list, LEFT, NONE, end)
    assert playing.everything() == before
    assert playing.app.page.board.carried is None


def test_a_drop_beside_the_cells_does_nothing(playing: Room, in_list: QWidget) -> None:
    before = playing.everything()
    margin = QPoint(2, 2)
    playing.drag(playing.on(103), margin)
    assert playing.everything() == before
    outside = row(playing, 108)
    drag_over(in_list, row(playing, 106), outside, drop=True)
    assert playing.everything() == before


def test_a_drop_on_its_own_cell_says_that_it_lies_there_already(playing: Room) -> None:
    before = playing.everything()
    playing.drag(playing.on(103), playing.at("C2"))
    assert playing.everything() == before
    assert playing.echo == "Kaart 103 ligt al op C2."


def test_a_hand_that_trembles_while_it_clicks_is_no_drag(playing: Room) -> None:
    start = playing.on(103)
    playing.drag(start, start + QPoint(3, 2))
    assert playing.cards() == {103: "C2", 118: "E4"}
    assert playing.app.page.board.carried == 103


def test_the_right_button_does_nothing(playing: Room, in_list: QWidget) -> None:
    before = playing.everything()
    for viewport, where in (
        (playing.app.page.board.viewport(), playing.on(103)),
        (in_list, row(playing, 106)),
    ):
        QTest.mouseClick(viewport, RIGHT, NONE, where)
    assert playing.everything() == before
    assert playing.app.page.board.carried is None


def test_a_click_that_follows_too_soon_does_not_move_the_card_that_was_just_laid(playing: Room) -> None:
    playing.click(playing.on(103))
    playing.click(playing.at("C3"))
    before = playing.everything()
    playing.click(playing.at("D4"))
    assert playing.everything() == before


@pytest.mark.parametrize("keys", ["Ctrl+Y", "Ctrl+Return", "PgDown", "Ctrl+Delete", "Ctrl+Z"])
def test_after_a_key_that_does_something_else_a_click_lays_no_card(playing: Room, keys: str) -> None:
    playing.play(PlaceCard(card=106, cell=cell("A1")), Undo(), PickCard(card=103))
    playing.settle()
    playing.press(keys)
    laid = playing.cards()
    playing.click(playing.at("D5"))
    assert playing.cards() == laid


def test_a_card_in_the_hand_stays_there_while_the_room_reads_it_large(playing: Room) -> None:
    playing.enter("106")
    playing.press("Ctrl+G")
    assert playing.on_wall() is PictureKind.CARD
    playing.click(playing.at("B1"))
    assert playing.cards()[106] == "B1"


def test_the_hand_is_empty_when_another_session_begins(playing: Room) -> None:
    playing.play(PickCard(card=103))
    playing.ask.choices.append(0)
    playing.app.sessions.begin(a_setup(2))
    playing.click(playing.at("A1"))
    assert playing.cards() == {}


def test_arrow_keys_stop_at_the_edges_of_the_board(playing: Room) -> None:
    playing.press("F7")
    for key in (["Up"] * 9 + ["Left"] * 9, ["Down"] * 9 + ["Right"] * 9):
        for one in key:
            playing.press(one)
    assert playing.app.page.board.cursor_cell == cell("F5")
    playing.enter("106")
    playing.press("F7")
    playing.press("Return")
    assert playing.cards()[106] == "F5"


def test_the_space_bar_goes_through_the_cards_of_a_cell(playing: Room) -> None:
    playing.play(PlaceCard(card=106, cell=cell("C2")), PlaceCard(card=108, cell=cell("C2")))
    playing.settle()
    playing.click(playing.at("C2"))
    playing.press("Esc")
    picked = []
    for _ in range(4):
        playing.press("Space")
        picked.append(playing.app.page.board.carried)
    assert sorted({one for one in picked if one is not None}) == [103, 106, 108]
    assert picked[0] == picked[3]


def test_a_double_click_opens_the_cell_and_moves_nothing(playing: Room) -> None:
    viewport = playing.app.page.board.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, playing.on(103))
    QTest.mouseDClick(viewport, LEFT, NONE, playing.on(103))
    assert (playing.state.picture.kind, playing.state.picture.subject) == (PictureKind.CELL, "C2")
    assert playing.cards() == {103: "C2", 118: "E4"}


def test_a_second_press_of_next_within_a_moment_is_a_slip(playing: Room) -> None:
    playing.play(PickCard(card=118))
    playing.press("PgDown")
    assert playing.on_wall() is PictureKind.VERDICT
    steps = len(playing.session.log)
    playing.pass_time(0.39)
    playing.press_at_once("PgDown")
    assert len(playing.session.log) == steps
    playing.pass_time(0.02)
    playing.press_at_once("PgDown")
    assert len(playing.session.log) == steps + 1


def test_a_press_of_next_that_could_do_nothing_does_not_block_the_one_after_it(playing: Room) -> None:
    playing.press("PgDown")
    assert playing.echo == "Kies eerst een kaart."
    playing.play(PickCard(card=118))
    playing.press_at_once("PgDown")
    assert playing.on_wall() is PictureKind.VERDICT


def test_esc_never_takes_anything_away(playing: Room) -> None:
    before = playing.everything()
    for place in ("F6", "F7", "Ctrl+K", "Ctrl+L"):
        playing.press(place)
        for _ in range(3):
            playing.press("Esc")
    assert playing.everything() == before
    assert playing.window.pages.currentWidget() is playing.app.page
