"""A log from a file is told again from the start; one that cannot have happened is refused by its number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine import text
from llo_game.engine.commands import (
    AddOwnCard,
    Command,
    KeepPlacement,
    MoveCard,
    PickCard,
    PlaceCard,
    Redo,
    RevealVerdict,
    ShowPicture,
    StartSession,
    Undo,
)
from llo_game.engine.events import (
    CardMoved,
    CardPicked,
    CardPlaced,
    CardTakenBack,
    DetailsChanged,
    Event,
    OwnCardAdded,
    PictureShown,
    PlacementKept,
    PlacementNoted,
    Redone,
    SessionStarted,
    SurenessGiven,
    TurnEnded,
    Undone,
    VerdictRevealed,
)
from llo_game.engine.grid import Cell
from llo_game.engine.narrate import told
from llo_game.engine.refusal import Refused
from llo_game.engine.session import BrokenLogError, Recorded, replay
from llo_game.engine.setup import MAX_TEAMS, Setup, Team, default_teams
from llo_game.engine.stage import BOARD, COVERAGE, Picture, PictureKind
from llo_game.engine.start import start
from tests.engine.playing import NOON, a_setup, after, log_of, started
from tests.engine.sample_pack import EITHER, LOW, OUTSIDE_THE_SETS, SAID, SAMPLE, SHORT_SET, cell

BEGIN = SessionStarted(setup=a_setup(), order=SHORT_SET)
PLACED = CardPlaced(card=SAID, cell=cell("C2"), team=1, sureness=2)
LAY = PlaceCard(card=SAID, cell=cell("C2"), sureness=2)
REVEAL = RevealVerdict(card=SAID)
MOVE = MoveCard(card=SAID, cell=cell("C4"))
OWN = AddOwnCard(title="Eigen kaart", sentence="Dit bedachten we zelf.")
OWN_ADDED = OwnCardAdded(card=104, title="Nog een kaart", sentence="Ook zelf bedacht.", team=1)
DETAILS = DetailsChanged(title="Titel", organisation="", place="", date="2026-03-12", profile=None)


def broken_at(*events: Event) -> int:
    with pytest.raises(BrokenLogError) as caught:
        replay(SAMPLE, log_of(*events))
    return caught.value.seq


def test_a_session_told_again_is_the_same_session() -> None:
    session = after(
        started(),
        LAY,
        REVEAL,
        KeepPlacement(card=SAID, reason="Zo werkt het bij ons."),
        Undo(),
        MOVE,
        OWN,
        PickCard(card=102),
        Undo(),
        Redo(),
        ShowPicture(picture=COVERAGE),
    )
    assert replay(SAMPLE, iter(session.log)) == session
    assert session.event(2) == PLACED


def test_moments_are_kept_as_they_are_and_never_decide_the_order() -> None:
    log = [Recorded(1, "2026-03-12T12:00:00Z", BEGIN), Recorded(2, "1970-01-01T00:00:00Z", PLACED)]
    assert replay(SAMPLE, log).log == tuple(log)


def test_an_empty_log_is_refused() -> None:
    with pytest.raises(BrokenLogError, match="event 1 does not fit") as caught:
        replay(SAMPLE, [])
    assert caught.value.seq == 1


@pytest.mark.parametrize("first", [PLACED, Undone(target=1), CardPicked(card=SAID)])
def test_a_log_begins_with_a_start(first: Event) -> None:
    assert broken_at(first, BEGIN) == 1


def test_a_log_has_one_start() -> None:
    assert broken_at(BEGIN, PLACED, BEGIN) == 3
    with pytest.raises(BrokenLogError):
        started().with_event(NOON, BEGIN)


@pytest.mark.parametrize(
    ("numbers", "broken"),
    [([0, 1], 1), ([2, 3], 1), ([1, 3], 2), ([1, 1], 2), ([1, 2, 2], 3), ([1, 2, 4], 3)],
)
def test_numbers_count_from_one_without_gaps_or_doubles(numbers: list[int], broken: int) -> None:
    events: list[Event] = [BEGIN, PLACED, TurnEnded(team=2)]
    with pytest.raises(BrokenLogError) as caught:
        replay(SAMPLE, [Recorded(seq, NOON, event) for seq, event in zip(numbers, events, strict=False)])
    assert caught.value.seq == broken


SETUP = a_setup()


@pytest.mark.parametrize(
    "setup",
    [
        replace(SETUP, card_set="zoek"),
        replace(SETUP, profile="Z"),
        replace(SETUP, teams=()),
        replace(SETUP, teams=default_teams(MAX_TEAMS + 1)),
        replace(SETUP, teams=(Team(number=2, name="Tent"), Team(number=1, name="Wiel"))),
        replace(SETUP, teams=(Team(number=1, name="Wiel"), Team(number=1, name="Tent"))),
        replace(SETUP, teams=(Team(number=1, name="Wiel"), Team(number=2, name="Wiel"))),
        replace(SETUP, teams=(Team(number=0, name="Wiel"), Team(number=1, name="Tent"))),
        replace(SETUP, teams=(Team(number=1, name="\u202eWiel"),)),
        replace(SETUP, teams=(Team(number=1, name=""),)),
        replace(SETUP, teams=(Team(number=1, name="Wiel " * 40 + "W"),)),
        replace(SETUP, title=""),
        replace(SETUP, title="regel\neen"),
        replace(SETUP, title="t " * 100 + "t"),
        replace(SETUP, organisation="Gemeente\u200b"),
        replace(SETUP, organisation="g" * 101),
        replace(SETUP, place="\u2066werf\u2069"),
        replace(SETUP, date="2026-13-01"),
        replace(SETUP, date="2026-02-29"),
        replace(SETUP, date=""),
        replace(SETUP, hand_size=-1),
        replace(SETUP, hand_size=5),
        replace(SETUP, hand_size=10**30),
        replace(SETUP, turn_minutes=-1),
        replace(SETUP, turn_minutes=24 * 60 + 1),
    ],
)
def test_a_start_that_could_not_be_played_is_refused(setup: Setup) -> None:
    assert broken_at(SessionStarted(setup=setup, order=SHORT_SET)) == 1


@pytest.mark.parametrize("order", [(), SHORT_SET[1:], (*SHORT_SET[1:], SHORT_SET[1]), (*SHORT_SET[1:], 999)])
def test_a_start_with_other_cards_than_those_of_its_set_is_refused(order: tuple[int, ...]) -> None:
    assert broken_at(SessionStarted(setup=SETUP, order=order)) == 1


def test_limits_that_the_door_gets_or_had_one_day_do_not_close_a_file() -> None:
    setup = replace(
        SETUP,
        title="t " * (text.SESSION_TITLE // 2) + "langer",
        organisation="Gemeente " * 20 + "oost",
        place="w" * (text.WORD + 1),
        teams=(Team(number=1, name="Team " * 20 + "een"), Team(number=2, name="Twee")),
        hand_size=1,
        turn_minutes=8 * 60,
    )
    longer = "w" * 100 + " woord" * 600
    session = replay(
        SAMPLE,
        log_of(
            SessionStarted(setup=setup, order=SHORT_SET),
            PLACED,
            PlacementNoted(card=SAID, note=longer),
            VerdictRevealed(card=SAID, cell=cell("C2")),
            PlacementKept(card=SAID, cell=cell("C2"), reason=longer),
            replace(OWN_ADDED, title="Een titel " * 10 + "x", sentence=longer),
            replace(DETAILS, title="Titel " * 30 + "x"),
        ),
    )
    assert isinstance(start(SAMPLE, StartSession(setup=setup, order=SHORT_SET)), Refused)
    assert session.state.placements[SAID].note == longer


def verdict_of(number: int) -> PictureShown:
    return PictureShown(picture=Picture(kind=PictureKind.VERDICT, subject=str(number)))


@pytest.mark.parametrize(
    ("played", "event"),
    [
        # laying
        ((LAY,), PLACED),
        ((), replace(PLACED, card=999)),
        ((), replace(PLACED, card=OUTSIDE_THE_SETS)),
        ((), replace(PLACED, cell=cell("G1"))),
        ((), replace(PLACED, cell=Cell("A", 0))),
        ((), replace(PLACED, team=3)),
        ((), replace(PLACED, sureness=4)),
        ((), replace(PLACED, sureness=-1)),
        # moving and taking back
        ((), CardMoved(card=SAID, origin=cell("C2"), cell=cell("C3"))),
        ((LAY,), CardMoved(card=SAID, origin=cell("C1"), cell=cell("C3"))),
        ((LAY,), CardMoved(card=SAID, origin=cell("C2"), cell=cell("C2"))),
        ((LAY,), CardMoved(card=SAID, origin=cell("C2"), cell=cell("G2"))),
        ((LAY,), CardTakenBack(card=EITHER, origin=cell("C2"))),
        ((LAY,), CardTakenBack(card=SAID, origin=cell("C3"))),
        # how sure
        ((), SurenessGiven(card=SAID, sureness=1)),
        ((LAY,), SurenessGiven(card=SAID, sureness=4)),
        ((LAY, REVEAL), SurenessGiven(card=SAID, sureness=1)),
        # revealing and keeping
        ((), VerdictRevealed(card=SAID, cell=cell("C2"))),
        ((LAY,), VerdictRevealed(card=SAID, cell=cell("C3"))),
        ((LAY, REVEAL), VerdictRevealed(card=SAID, cell=cell("C2"))),
        ((), PlacementKept(card=SAID, cell=cell("C2"), reason="daarom")),
        ((LAY,), PlacementKept(card=SAID, cell=cell("C2"), reason="daarom")),
        ((LAY, REVEAL), PlacementKept(card=SAID, cell=cell("C3"), reason="daarom")),
        ((LAY, REVEAL), PlacementKept(card=SAID, cell=cell("C2"), reason="")),
        ((LAY, REVEAL), PlacementKept(card=SAID, cell=cell("C2"), reason="r " * 2000 + "r")),
        ((LAY, REVEAL), PlacementKept(card=SAID, cell=cell("C2"), reason="nul\x00byte")),
        # notes
        ((), PlacementNoted(card=SAID, note="let op")),
        ((LAY,), PlacementNoted(card=SAID, note="n " * 2000 + "n")),
        ((LAY,), PlacementNoted(card=SAID, note="links \u202enaar rechts")),
        ((LAY,), PlacementNoted(card=SAID, note=" spatie")),
        ((LAY,), PlacementNoted(card=SAID, note="twee  spaties")),
        ((LAY,), PlacementNoted(card=SAID, note="n" * 101)),
        ((LAY,), PlacementNoted(card=SAID, note="cafe\u0301")),
        # own cards
        ((), replace(OWN_ADDED, card=SAID)),
        ((), replace(OWN_ADDED, card=OUTSIDE_THE_SETS)),
        ((OWN,), replace(OWN_ADDED, card=102)),
        ((), replace(OWN_ADDED, card=100)),
        ((), replace(OWN_ADDED, card=200)),
        ((), replace(OWN_ADDED, team=3)),
        ((), replace(OWN_ADDED, title="")),
        ((), replace(OWN_ADDED, title="t " * 100 + "t")),
        ((), replace(OWN_ADDED, title="on\u200bzichtbaar")),
        ((), replace(OWN_ADDED, sentence="half \ud800 teken")),
        # turns and details
        ((), TurnEnded(team=3)),
        ((), replace(DETAILS, profile="Z")),
        ((), replace(DETAILS, date="vandaag")),
        ((), replace(DETAILS, title="")),
        ((), replace(DETAILS, organisation="twee\nregels")),
        ((), replace(DETAILS, place="\x1b[2J")),
        ((), replace(DETAILS, place="p " * 100 + "p")),
        # looks
        ((), CardPicked(card=999)),
        ((), CardPicked(card=102)),
        ((OWN, Undo()), CardPicked(card=102)),
        ((), PictureShown(picture=Picture(kind=PictureKind.CELL, subject="G1"))),
        ((), PictureShown(picture=Picture(kind=PictureKind.CARD, subject="102"))),
        ((), PictureShown(picture=Picture(kind=PictureKind.CARD, subject="1" * 5000))),
        ((), verdict_of(SAID)),
        ((LAY,), verdict_of(SAID)),
        ((LAY, REVEAL, MOVE), verdict_of(SAID)),
        ((LAY, REVEAL, Undo()), verdict_of(SAID)),
        # undo and redo
        ((), Undone(target=1)),
        ((LAY,), Undone(target=1)),
        ((LAY,), Undone(target=3)),
        ((LAY, MOVE), Undone(target=2)),
        ((LAY, PickCard(card=LOW)), Undone(target=3)),
        ((LAY, Undo()), Undone(target=2)),
        ((LAY,), Redone(target=2)),
        ((LAY, MOVE, Undo(), Undo()), Redone(target=3)),
        ((LAY, Undo(), Redo()), Redone(target=2)),
        ((LAY, Undo(), OWN), Redone(target=2)),
    ],
)
def test_an_event_that_cannot_have_happened_is_refused_with_its_number(
    played: tuple[Command, ...], event: Event
) -> None:
    session = after(started(), *played)
    seq = len(session.log) + 1
    with pytest.raises(BrokenLogError) as by_adding:
        session.with_event(NOON, event)
    assert by_adding.value.seq == seq
    with pytest.raises(BrokenLogError) as by_telling:
        replay(SAMPLE, [*session.log, Recorded(seq, NOON, event), Recorded(seq + 1, NOON, TurnEnded(team=9))])
    assert by_telling.value.seq == seq


@pytest.mark.parametrize(
    ("played", "event"),
    [
        ((), PLACED),
        ((), replace(PLACED, team=2, sureness=None)),
        ((LAY,), CardMoved(card=SAID, origin=cell("C2"), cell=cell("C3"))),
        ((LAY,), CardTakenBack(card=SAID, origin=cell("C2"))),
        ((LAY,), SurenessGiven(card=SAID, sureness=None)),
        ((LAY, REVEAL, MOVE), VerdictRevealed(card=SAID, cell=cell("C4"))),
        ((LAY, REVEAL), PlacementKept(card=SAID, cell=cell("C2"), reason="daarom")),
        ((LAY,), PlacementNoted(card=SAID, note="")),
        ((), OWN_ADDED),
        ((), TurnEnded(team=2)),
        ((), DETAILS),
        ((OWN,), CardPicked(card=102)),
        ((LAY, REVEAL), verdict_of(SAID)),
        ((LAY, MOVE), Undone(target=3)),
        ((LAY, Undo()), Redone(target=2)),
    ],
)
def test_an_event_that_can_have_happened_is_taken(played: tuple[Command, ...], event: Event) -> None:
    session = after(started(), *played).with_event(NOON, event)
    assert session.log[-1] == Recorded(len(session.log), NOON, event)
    assert replay(SAMPLE, session.log) == session


def test_a_card_out_of_another_hand_cannot_have_been_laid() -> None:
    begin = SessionStarted(setup=a_setup(2, hand_size=2), order=SHORT_SET)
    assert broken_at(begin, replace(PLACED, team=2)) == 2
    own = replace(OWN_ADDED, card=102)
    taken = replay(SAMPLE, log_of(begin, own, CardPlaced(card=102, cell=cell("A1"), team=2, sureness=None)))
    assert taken.state.placements[102].team == 2


def test_an_event_that_was_undone_must_have_been_possible_too() -> None:
    assert broken_at(BEGIN, replace(PLACED, team=7), Undone(target=2)) == 2
    assert broken_at(BEGIN, replace(PLACED, card=999), Undone(target=2)) == 2


def test_the_first_event_that_does_not_fit_is_the_one_that_is_named() -> None:
    log = log_of(BEGIN, PLACED, PLACED, TurnEnded(team=2))
    log[3] = Recorded(9, NOON, log[3].event)
    with pytest.raises(BrokenLogError) as caught:
        replay(SAMPLE, log)
    assert caught.value.seq == 3


def test_a_move_that_rests_on_an_undone_move_cannot_have_happened() -> None:
    moved = CardMoved(card=SAID, origin=cell("C2"), cell=cell("C4"))
    assert broken_at(BEGIN, PLACED, Undone(target=2), moved) == 4


def test_looks_that_outlived_their_card_do_not_break_a_log() -> None:
    picture = Picture(kind=PictureKind.CARD, subject="102")
    session = after(started(), OWN, PickCard(card=102), ShowPicture(picture=picture), Undo())
    again = replay(SAMPLE, session.log)
    assert [told(again, recorded.event) for recorded in again.log][-1] == (
        "Teruggedraaid: 1 Wiel maakt kaart 102: Eigen kaart"
    )
    assert again.state.picture == BOARD
