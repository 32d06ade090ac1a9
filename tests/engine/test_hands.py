"""Hands and pile: what a table holds, what it draws, and that no card is lost."""

from __future__ import annotations

from collections import Counter

from llo_game.engine.commands import AddOwnCard, PickCard, PlaceCard, TakeBackCard, Undo
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Session
from llo_game.engine.state import State
from tests.engine.playing import a_setup, after, refused, started
from tests.engine.sample_pack import FULL_SET, SHORT_SET, cell

# Two tables and hands of two out of eight, dealt in turn.
FIRST, SECOND, THIRD, FOURTH, NEXT, *REST = SHORT_SET


def dealt() -> Session:
    return started(a_setup(2, hand_size=2))


def lay(number: int, team: int | None = None) -> PlaceCard:
    return PlaceCard(card=number, cell=cell("C2"), team=team)


def whereabouts(state: State) -> Counter[int]:
    """How often each number of the deck is in a hand, in the pile or on the board."""
    in_hands = [number for hand in state.hands.values() for number in hand]
    on_board = [number for number in state.placements if number in state.order]
    return Counter([*in_hands, *state.pile, *on_board])


def test_hands_are_dealt_in_turn_from_the_shuffled_order() -> None:
    state = dealt().state
    assert state.hands == {1: (FIRST, THIRD), 2: (SECOND, FOURTH)}
    assert state.pile == (NEXT, *REST)


def test_the_whole_deck_can_be_in_the_hands() -> None:
    state = started(a_setup(4, hand_size=2)).state
    assert state.pile == ()
    assert whereabouts(state) == Counter(SHORT_SET)
    assert after(started(a_setup(4, hand_size=2)), lay(FIRST)).state.hands[1] == (NEXT,)


def test_with_an_open_deck_there_are_no_hands_and_any_card_may_be_laid() -> None:
    session = started(a_setup(2, hand_size=0))
    assert (session.state.hands, session.state.pile) == ({}, ())
    session = after(session, lay(REST[-1]), TakeBackCard(card=REST[-1]))
    assert (session.state.hands, session.state.pile) == ({}, ())


def test_a_table_lays_a_card_from_its_hand_and_draws_the_next() -> None:
    state = after(dealt(), lay(FIRST)).state
    assert state.hands == {1: (THIRD, NEXT), 2: (SECOND, FOURTH)}
    assert state.pile == tuple(REST)


def test_a_table_cannot_lay_what_is_not_in_its_hand() -> None:
    for number in (SECOND, NEXT):
        assert refused(dealt(), lay(number)) == Refused(code=Code.NOT_IN_HAND, card=number, team=1)
    assert refused(dealt(), lay(FIRST, team=2)) == Refused(code=Code.NOT_IN_HAND, card=FIRST, team=2)


def test_with_a_card_laid_this_turn_the_hand_is_that_of_the_next_table() -> None:
    session = after(dealt(), lay(FIRST))
    assert refused(session, lay(THIRD)) == Refused(code=Code.NOT_IN_HAND, card=THIRD, team=2)
    assert after(session, lay(SECOND)).state.placements[SECOND].team == 2


def test_a_card_taken_back_returns_to_the_hand_it_came_from() -> None:
    session = after(dealt(), lay(FIRST), lay(SECOND), TakeBackCard(card=FIRST))
    assert session.state.hands[1] == (THIRD, NEXT, FIRST)
    assert len(session.state.hands[2]) == 2
    assert whereabouts(session.state) == Counter(SHORT_SET)


def test_when_the_pile_is_empty_hands_run_out() -> None:
    session = dealt()
    for number in SHORT_SET:
        session = after(session, lay(number))
    assert session.state.hands == {1: (), 2: ()}
    assert session.state.pile == ()
    assert refused(session, lay(FIRST)).code is Code.ALREADY_PLACED


def test_an_own_card_is_in_no_hand_and_every_table_may_lay_it() -> None:
    session = after(dealt(), AddOwnCard(title="Eigen kaart", sentence="Dit bedachten we zelf."))
    own = next(iter(session.state.own_cards))
    before = session.state.hands
    laid = after(session, lay(own, team=2))
    assert laid.state.hands == before
    assert after(laid, TakeBackCard(card=own)).state.hands == before
    assert own not in whereabouts(laid.state)


def test_a_card_in_another_hand_may_be_looked_at() -> None:
    assert after(dealt(), PickCard(card=SECOND)).state.in_play == SECOND


def test_undo_puts_hand_and_pile_back_as_they_were() -> None:
    session = dealt()
    assert after(session, lay(FIRST), Undo()).state == session.state


def test_every_number_is_in_one_place_at_any_moment_of_a_whole_game() -> None:
    session = started(a_setup(3, card_set="alles", hand_size=3))
    for position in range(len(FULL_SET)):
        team = position % 3 + 1
        number = session.state.hands[team][0]
        session = after(session, lay(number, team=team))
        assert whereabouts(session.state) == Counter(FULL_SET)
        if position % 4 == 3:
            session = after(session, TakeBackCard(card=number))
            assert whereabouts(session.state) == Counter(FULL_SET)
            session = after(session, lay(number, team=team))
    assert set(session.state.placements) == set(FULL_SET)
