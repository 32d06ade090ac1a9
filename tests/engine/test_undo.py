"""Undo and redo are facts in the log; nothing is ever removed."""

from __future__ import annotations

import pytest

from llo_game.engine.commands import (
    AddOwnCard,
    ChangeDetails,
    Command,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    Redo,
    RevealVerdict,
    ShowPicture,
    TakeBackCard,
    Undo,
)
from llo_game.engine.events import Redone, Undone
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.session import Session
from llo_game.engine.stage import BOARD, COVERAGE
from tests.engine.playing import a_setup, after, refused, started
from tests.engine.sample_pack import EITHER, LOW, SAID, cell

LAY_SAID = PlaceCard(card=SAID, cell=cell("C2"))
LAY_EITHER = PlaceCard(card=EITHER, cell=cell("C3"))
PREPARED = (LAY_SAID, RevealVerdict(card=SAID), LAY_EITHER)


@pytest.mark.parametrize(
    "move",
    [
        ChangeDetails(title="Anders", organisation="", place="", date="2026-04-01", profile="C"),
        PlaceCard(card=LOW, cell=cell("A1"), sureness=1),
        MoveCard(card=SAID, cell=cell("F5")),
        TakeBackCard(card=SAID),
        GiveSureness(card=EITHER, sureness=3),
        RevealVerdict(card=EITHER),
        KeepPlacement(card=SAID, reason="Zo werkt het bij ons."),
        NotePlacement(card=SAID, note="Vraag het na."),
        AddOwnCard(title="Eigen kaart", sentence="Dit bedachten we zelf."),
        EndTurn(),
    ],
    ids=lambda move: type(move).__name__,
)
def test_undo_restores_the_whole_state_and_redo_brings_the_move_back(move: Command) -> None:
    before = after(started(), *PREPARED)
    moved = after(before, move)
    undone = after(moved, Undo())
    redone = after(undone, Redo())
    assert moved.state != before.state
    assert undone.state == before.state
    assert redone.state == moved.state
    assert (undone.undoable, undone.redoable) == (before.undoable, moved.undoable[-1:])
    assert (redone.undoable, redone.redoable) == (moved.undoable, ())


def test_undo_takes_the_last_standing_move_first_and_redo_the_last_undone() -> None:
    session = after(started(), LAY_SAID, LAY_EITHER, Undo(), Undo())
    assert [recorded.event for recorded in session.log[3:]] == [Undone(target=3), Undone(target=2)]
    session = after(session, Redo(), Redo())
    assert [recorded.event for recorded in session.log[5:]] == [Redone(target=2), Redone(target=3)]
    assert list(session.state.placements) == [SAID, EITHER]


def test_cards_lie_in_the_same_order_after_undo_and_redo() -> None:
    session = after(started(), LAY_SAID, LAY_EITHER, MoveCard(card=SAID, cell=cell("C3")))
    back = after(session, Undo(), Undo(), Undo(), Redo(), Redo(), Redo())
    assert [laid.card for laid in back.state.in_cell(cell("C3"))] == [SAID, EITHER]


def test_a_new_move_after_an_undo_ends_what_could_be_redone() -> None:
    session = after(started(), LAY_SAID, Undo(), LAY_EITHER)
    assert session.redoable == ()
    assert refused(session, Redo()).code is Code.NOTHING_TO_REDO
    assert refused(after(session, Undo()), Undo()).code is Code.NOTHING_TO_UNDO


def test_looks_are_no_moves_undo_passes_over_them() -> None:
    session = after(started(), LAY_SAID, PickCard(card=LOW), ShowPicture(picture=COVERAGE))
    assert session.undoable == (2,)
    undone = after(session, Undo())
    assert undone.log[-1].event == Undone(target=2)
    assert not undone.state.placements
    assert (undone.state.in_play, undone.state.picture) == (LOW, COVERAGE)


def test_a_look_after_an_undo_leaves_the_redo_possible() -> None:
    session = after(started(), LAY_SAID, Undo(), ShowPicture(picture=COVERAGE), PickCard(card=LOW))
    assert session.redoable == (2,)
    redone = after(session, Redo())
    assert list(redone.state.placements) == [SAID]
    # the looks came later and stay
    assert (redone.state.in_play, redone.state.picture) == (LOW, BOARD)


def test_of_several_looks_the_last_one_stays_on_the_wall_after_an_undo() -> None:
    looks = (ShowPicture(picture=COVERAGE), PickCard(card=LOW))
    picked_last = after(started(), LAY_SAID, *looks, Undo())
    assert (picked_last.state.in_play, picked_last.state.picture) == (LOW, BOARD)
    shown_last = after(started(), LAY_SAID, *reversed(looks), Undo())
    assert (shown_last.state.in_play, shown_last.state.picture) == (LOW, COVERAGE)


def test_a_look_before_the_undone_move_comes_back_to_the_wall() -> None:
    session = after(started(), PickCard(card=LOW), ShowPicture(picture=COVERAGE), LAY_SAID)
    assert session.state.picture == BOARD
    undone = after(session, Undo())
    assert (undone.state.in_play, undone.state.picture) == (LOW, COVERAGE)


def stands(session: Session) -> list[int]:
    return sorted(session.stands())


def test_what_stands_is_everything_but_undone_moves() -> None:
    session = after(started(), LAY_SAID, PickCard(card=LOW), LAY_EITHER, Undo())
    assert stands(session) == [1, 2, 3, 5]
    assert stands(after(session, Redo())) == [1, 2, 3, 4, 5, 6]
    assert stands(after(session, EndTurn())) == [1, 2, 3, 5, 6]
    assert stands(after(session, Redo(), Undo())) == [1, 2, 3, 5, 6, 7]


def test_the_start_itself_cannot_be_undone() -> None:
    session = after(started(a_setup(1)), LAY_SAID, Undo())
    assert refused(session, Undo()).code is Code.NOTHING_TO_UNDO


def test_undo_gives_the_hand_back_that_a_table_had() -> None:
    session = started(a_setup(2, hand_size=3))
    played = after(session, LAY_SAID, LAY_EITHER, TakeBackCard(card=SAID))
    assert after(played, Undo(), Undo(), Undo()).state == session.state
