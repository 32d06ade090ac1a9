"""Guess first: the verdict stays hidden until it is revealed; then a table moves its card or keeps it."""

from __future__ import annotations

from llo_game.engine.commands import (
    EndTurn,
    KeepPlacement,
    MoveCard,
    PlaceCard,
    Redo,
    RevealVerdict,
    ShowPicture,
    TakeBackCard,
    Undo,
)
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Session
from llo_game.engine.stage import BOARD, COVERAGE, Picture, PictureKind
from llo_game.engine.state import Placement
from tests.engine.playing import after, refused, started
from tests.engine.sample_pack import EITHER, SAID, cell

VERDICT = Picture(kind=PictureKind.VERDICT, subject=str(SAID))
SHOW_VERDICT = ShowPicture(picture=VERDICT)
REVEAL = RevealVerdict(card=SAID)
MOVE = MoveCard(card=SAID, cell=cell("C4"))
MOVE_BACK = MoveCard(card=SAID, cell=cell("C2"))
KEEP = KeepPlacement(card=SAID, reason=" Zo werkt het\nbij ons. ")


def laid() -> Session:
    return after(started(), PlaceCard(card=SAID, cell=cell("C2")))


def stone(session: Session) -> Placement:
    return session.state.placements[SAID]


def test_the_reveal_puts_the_verdict_on_the_wall_and_remembers_where_the_card_lay() -> None:
    session = after(laid(), REVEAL)
    assert stone(session).revealed == cell("C2")
    assert (session.state.in_play, session.state.picture) == (SAID, VERDICT)


def test_a_verdict_is_revealed_once_in_a_place() -> None:
    assert refused(after(laid(), REVEAL), REVEAL) == Refused(code=Code.ALREADY_REVEALED, card=SAID)


def test_a_moved_card_can_be_revealed_again_in_its_new_place() -> None:
    session = after(laid(), REVEAL, MOVE)
    assert stone(session).revealed == cell("C2")
    session = after(session, REVEAL)
    assert stone(session).revealed == cell("C4")
    assert refused(session, REVEAL).code is Code.ALREADY_REVEALED


def test_a_card_that_went_back_to_where_it_was_revealed_counts_as_revealed_there() -> None:
    session = after(laid(), REVEAL, MOVE, MOVE_BACK)
    assert refused(session, REVEAL).code is Code.ALREADY_REVEALED
    assert after(session, SHOW_VERDICT).state.picture == VERDICT


def test_a_card_laid_anew_is_hidden_again() -> None:
    session = after(laid(), REVEAL, TakeBackCard(card=SAID), PlaceCard(card=SAID, cell=cell("C2")))
    assert stone(session).revealed is None
    assert refused(session, SHOW_VERDICT).code is Code.NOT_REVEALED


def test_a_place_is_kept_with_a_reason_only_after_the_reveal() -> None:
    assert refused(laid(), KEEP) == Refused(code=Code.NOT_REVEALED, card=SAID)
    session = after(laid(), REVEAL, KEEP)
    assert stone(session).kept == "Zo werkt het bij ons."
    assert session.state.picture == VERDICT


def test_a_moved_card_gets_a_reason_only_where_its_verdict_was_shown() -> None:
    moved = after(laid(), REVEAL, MOVE)
    assert refused(moved, KEEP) == Refused(code=Code.NOT_REVEALED, card=SAID)
    assert stone(after(moved, REVEAL, KEEP)).kept == "Zo werkt het bij ons."
    assert stone(after(moved, MOVE_BACK, KEEP)).kept == "Zo werkt het bij ons."


def test_a_reason_can_be_written_anew() -> None:
    session = after(laid(), REVEAL, KEEP, KeepPlacement(card=SAID, reason="Toch anders."))
    assert stone(session).kept == "Toch anders."


def test_moving_a_card_clears_the_reason_for_keeping_it() -> None:
    session = after(laid(), REVEAL, KEEP, MOVE)
    assert stone(session).kept == ""
    assert stone(after(session, Undo())).kept == "Zo werkt het bij ons."


def test_the_verdict_on_a_place_where_the_card_was_moved_to_stays_hidden() -> None:
    session = after(laid(), REVEAL, MOVE)
    assert session.state.picture == BOARD
    assert refused(session, SHOW_VERDICT) == Refused(code=Code.NOT_REVEALED, card=SAID)


def test_a_revealed_verdict_can_be_shown_again_later() -> None:
    session = after(laid(), REVEAL, EndTurn(), PlaceCard(card=EITHER, cell=cell("A1")), SHOW_VERDICT)
    assert session.state.picture == VERDICT


def test_undoing_the_reveal_takes_the_verdict_off_the_wall() -> None:
    session = after(laid(), REVEAL, Undo())
    assert stone(session).revealed is None
    assert session.state.picture == BOARD


def test_undoing_the_reveal_takes_the_verdict_off_the_wall_even_when_it_was_shown_anew() -> None:
    session = after(laid(), REVEAL, ShowPicture(picture=COVERAGE), SHOW_VERDICT, Undo())
    assert session.state.picture == BOARD
    assert after(session, Redo()).state.picture == VERDICT


def test_undoing_a_second_reveal_hides_the_verdict_on_the_new_place() -> None:
    session = after(laid(), REVEAL, MOVE, REVEAL, ShowPicture(picture=COVERAGE), SHOW_VERDICT, Undo())
    assert (stone(session).cell, stone(session).revealed) == (cell("C4"), cell("C2"))
    assert session.state.picture == BOARD


def test_undoing_the_laying_takes_the_verdict_off_the_wall() -> None:
    session = after(laid(), REVEAL, SHOW_VERDICT_PAGE_TWO, Undo(), Undo())
    assert not session.state.placements
    assert session.state.picture == BOARD


SHOW_VERDICT_PAGE_TWO = ShowPicture(picture=Picture(kind=PictureKind.VERDICT, subject=str(SAID), page=1))
