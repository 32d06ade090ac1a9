"""Tables take turns: one card a turn."""

from __future__ import annotations

import pytest

from llo_game.engine.commands import AddOwnCard, EndTurn, MoveCard, PickCard, PlaceCard, TakeBackCard
from llo_game.engine.session import Session
from llo_game.engine.stage import BOARD
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import EITHER, LOW, MINIMUM, NO_PHASE, SAID, cell


def lay(number: int, team: int | None = None) -> PlaceCard:
    return PlaceCard(card=number, cell=cell("C2"), team=team)


def who_laid(session: Session) -> list[int]:
    return [laid.team for laid in session.state.placements.values()]


def test_the_turn_goes_round_the_tables() -> None:
    session = started(a_setup(3))
    turns = []
    for _ in range(4):
        session = after(session, EndTurn())
        turns.append(session.state.turn)
    assert turns == [2, 3, 1, 2]


def test_ending_a_turn_clears_the_card_in_play_and_shows_the_board() -> None:
    state = after(started(), lay(SAID), EndTurn()).state
    assert (state.turn, state.turn_card, state.in_play, state.picture) == (2, None, None, BOARD)


def test_laying_a_second_card_in_a_turn_means_that_the_next_table_is_up() -> None:
    session = after(started(a_setup(3)), lay(SAID), lay(EITHER), lay(LOW), lay(MINIMUM))
    assert who_laid(session) == [1, 2, 3, 1]
    assert (session.state.turn, session.state.turn_card) == (1, MINIMUM)


def test_after_the_turn_was_ended_the_card_is_of_the_table_that_is_up() -> None:
    session = after(started(a_setup(3)), lay(SAID), EndTurn(), lay(EITHER))
    assert who_laid(session) == [1, 2]
    assert (session.state.turn, session.state.turn_card) == (2, EITHER)


def test_a_table_that_is_named_is_up_from_then_on() -> None:
    session = after(started(a_setup(4)), lay(SAID), lay(EITHER, team=4))
    assert (session.state.turn, session.state.turn_card) == (4, EITHER)
    assert who_laid(after(session, lay(LOW))) == [1, 4, 1]


def test_a_table_that_is_named_may_lay_two_cards() -> None:
    session = after(started(), lay(SAID), lay(EITHER, team=1), lay(LOW))
    assert who_laid(session) == [1, 1, 2]


def test_taking_back_the_card_of_this_turn_leaves_the_turn_where_it_is() -> None:
    session = after(started(), lay(SAID), lay(EITHER), TakeBackCard(card=EITHER))
    assert (session.state.turn, session.state.turn_card) == (2, None)
    assert who_laid(after(session, lay(LOW))) == [1, 2]


def test_taking_back_an_older_card_leaves_the_turn_as_it_was() -> None:
    session = after(started(), lay(SAID), lay(EITHER), TakeBackCard(card=SAID))
    assert (session.state.turn, session.state.turn_card) == (2, EITHER)


def test_moving_picking_and_making_a_card_leave_the_turn_as_it_was() -> None:
    session = after(
        started(),
        lay(SAID),
        MoveCard(card=SAID, cell=cell("F5")),
        PickCard(card=NO_PHASE),
        AddOwnCard(title="Eigen kaart", sentence="Dit bedachten we zelf."),
    )
    assert (session.state.turn, session.state.turn_card) == (1, SAID)


@pytest.mark.parametrize("teams", [1, 6])
def test_one_table_or_six_can_play_on_one_board(teams: int) -> None:
    cards = (SAID, EITHER, LOW, MINIMUM, NO_PHASE)
    session = after(started(a_setup(teams)), *(lay(number) for number in cards))
    assert who_laid(session) == [position % teams + 1 for position in range(len(cards))]
