"""Every event as a readable line, and in words what taking it back would do."""

from __future__ import annotations

from typing import get_args

import pytest

from llo_game.engine.commands import AddOwnCard, PlaceCard, Redo, ShowPicture, Undo
from llo_game.engine.events import (
    CardMoved,
    CardPicked,
    CardPlaced,
    CardTakenBack,
    DetailsChanged,
    Event,
    Move,
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
from llo_game.engine.narrate import picture_name, table, told, undoing
from llo_game.engine.stage import BOARD, COVERAGE, WELCOME, Picture, PictureKind
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import SAID, SHORT_SET, cell

C2, C4 = cell("C2"), cell("C4")

MOVES: list[tuple[Move, str, str]] = [
    (
        DetailsChanged(title="Nieuwe titel", organisation="", place="", date="2026-03-12", profile=None),
        "De gegevens zijn aangepast: Nieuwe titel",
        "Zet de gegevens terug",
    ),
    (CardPlaced(card=101, cell=C2, team=2, sureness=3), "2 Tent legt 101 op C2", "Haal 101 weer van C2"),
    (CardMoved(card=101, origin=C2, cell=C4), "101 gaat van C2 naar C4", "Leg 101 weer op C2"),
    (CardTakenBack(card=101, origin=C2), "101 is van C2 teruggenomen", "Leg 101 terug op C2"),
    (SurenessGiven(card=101, sureness=0), "101: zekerheid 0 van 3", "Zet de zekerheid van 101 terug"),
    (SurenessGiven(card=101, sureness=None), "101: zekerheid weggehaald", "Zet de zekerheid van 101 terug"),
    (VerdictRevealed(card=101, cell=C2), "Oordeel getoond over 101 op C2", "Verberg het oordeel over 101"),
    (
        PlacementKept(card=101, cell=C2, reason="Zo werkt het bij ons."),
        "101 blijft op C2, want: Zo werkt het bij ons.",
        "Haal de reden bij 101 weg",
    ),
    (PlacementNoted(card=101, note="let op"), "101: notitie gemaakt", "Zet de notitie bij 101 terug"),
    (PlacementNoted(card=101, note=""), "101: notitie gewist", "Zet de notitie bij 101 terug"),
    (
        OwnCardAdded(card=102, title="Samen lunchen", sentence="We eten samen.", team=1),
        "1 Wiel maakt kaart 102: Samen lunchen",
        "Haal eigen kaart 102 weg",
    ),
    (TurnEnded(team=2), "2 Tent is aan zet", "Geef de beurt terug"),
]


@pytest.mark.parametrize(("event", "line", "_undo"), MOVES)
def test_a_move_is_told_in_one_line(event: Move, line: str, _undo: str) -> None:
    assert told(started(), event) == line


@pytest.mark.parametrize(("event", "_line", "undo"), MOVES)
def test_what_undo_would_do_is_told_before_it_happens(event: Move, _line: str, undo: str) -> None:
    assert undoing(started(), event) == undo


def test_every_move_has_its_words() -> None:
    assert {type(event) for event, _, _ in MOVES} == set(get_args(Move))


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (SessionStarted(setup=a_setup(), order=SHORT_SET), "De sessie begint: Samen leren"),
        (CardPicked(card=101), "101 is in het spel"),
        (PictureShown(picture=COVERAGE), "De zaal ziet de dekking"),
    ],
)
def test_the_start_and_looks_are_told_and_cannot_be_taken_back(event: Event, line: str) -> None:
    assert told(started(), event) == line
    assert undoing(started(), event) == line


def test_undo_and_redo_tell_which_move_it_was() -> None:
    session = after(
        started(),
        PlaceCard(card=SAID, cell=C2),
        AddOwnCard(title="Samen lunchen", sentence="We eten samen."),
        ShowPicture(picture=WELCOME),
        Undo(),
        Undo(),
        Redo(),
    )
    assert [told(session, recorded.event) for recorded in session.log] == [
        "De sessie begint: Samen leren",
        "1 Wiel legt 101 op C2",
        "1 Wiel maakt kaart 102: Samen lunchen",
        "De zaal ziet het welkom",
        "Teruggedraaid: 1 Wiel maakt kaart 102: Samen lunchen",
        "Teruggedraaid: 1 Wiel legt 101 op C2",
        "Toch weer: 1 Wiel legt 101 op C2",
    ]
    for fact in (Undone(target=2), Redone(target=2)):
        assert undoing(session, fact) == told(session, fact)


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        (WELCOME, "het welkom"),
        (BOARD, "het bord"),
        (COVERAGE, "de dekking"),
        (Picture(kind=PictureKind.CARD, subject="101"), "kaart 101"),
        (Picture(kind=PictureKind.VERDICT, subject="101"), "het oordeel over 101"),
        (Picture(kind=PictureKind.CELL, subject="C2"), "vak C2"),
        (Picture(kind=PictureKind.LAYER, subject="C"), "laag C"),
        (Picture(kind=PictureKind.PHASE, subject="2"), "fase 2"),
    ],
)
def test_every_picture_has_a_name(picture: Picture, name: str) -> None:
    assert picture_name(picture) == name


def test_a_table_is_always_number_and_name() -> None:
    assert table(started(a_setup(3)), 3) == "3 Vierkant"
