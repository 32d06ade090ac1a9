"""Laying, moving and taking back cards, with everything that a table cannot do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine import text
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
    StartSession,
    TakeBackCard,
    Undo,
)
from llo_game.engine.events import CardPicked, PictureShown
from llo_game.engine.grid import Cell
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.setup import MAX_SURENESS
from llo_game.engine.stage import BOARD, COVERAGE, WELCOME, Picture, PictureKind
from llo_game.engine.state import Placement
from tests.engine.playing import a_setup, after, answered, refused, started
from tests.engine.sample_pack import EITHER, LOW, OUTSIDE_THE_SETS, SAID, SHORT_SET, cell

LAID = PlaceCard(card=SAID, cell=cell("C2"), sureness=2)
REVEALED = RevealVerdict(card=SAID)


def card_picture(number: int) -> Picture:
    return Picture(kind=PictureKind.CARD, subject=str(number))


def test_a_laid_card_lies_where_it_was_laid_by_the_table_that_is_up() -> None:
    state = after(started(), LAID).state
    assert state.placements == {
        SAID: Placement(card=SAID, cell=cell("C2"), team=1, sureness=2, first=cell("C2"))
    }
    assert state.in_cell(cell("C2")) == (state.placements[SAID],)
    assert (state.in_play, state.picture) == (SAID, BOARD)


def test_cards_lie_in_a_cell_in_the_order_of_laying() -> None:
    state = after(
        started(),
        PlaceCard(card=LOW, cell=cell("A1")),
        PlaceCard(card=SAID, cell=cell("A1")),
        PlaceCard(card=EITHER, cell=cell("B1")),
    ).state
    assert [laid.card for laid in state.in_cell(cell("A1"))] == [LOW, SAID]


def test_a_moved_card_remembers_its_table_its_sureness_and_where_it_lay_first() -> None:
    state = after(started(), LAID, MoveCard(card=SAID, cell=cell("C4"))).state
    assert state.placements[SAID] == Placement(
        card=SAID, cell=cell("C4"), team=1, sureness=2, first=cell("C2")
    )
    assert (state.in_play, state.picture) == (SAID, BOARD)


def test_a_card_taken_back_is_off_the_board_and_can_be_laid_anew() -> None:
    session = after(started(), LAID, TakeBackCard(card=SAID))
    assert not session.state.placements
    assert (session.state.in_play, session.state.picture) == (SAID, BOARD)
    again = after(session, PlaceCard(card=SAID, cell=cell("F5"), team=2)).state.placements[SAID]
    assert again == Placement(card=SAID, cell=cell("F5"), team=2, first=cell("F5"))


def test_a_picked_card_is_in_play_on_the_board() -> None:
    state = after(started(), PickCard(card=LOW)).state
    assert (state.in_play, state.picture) == (LOW, BOARD)


@pytest.mark.parametrize(
    ("command", "in_play"),
    [
        (PickCard(card=LOW), LOW),
        (PlaceCard(card=LOW, cell=cell("A1")), LOW),
        (MoveCard(card=SAID, cell=cell("C4")), SAID),
        (TakeBackCard(card=SAID), SAID),
        (AddOwnCard(title="Eigen kaart", sentence="Dit bedachten we zelf."), 102),
        (EndTurn(), None),
    ],
)
def test_what_happens_on_the_board_brings_the_board_to_the_wall_and_its_card_in_play(
    command: Command, in_play: int | None
) -> None:
    session = after(started(), LAID, PickCard(card=EITHER), ShowPicture(picture=COVERAGE), command)
    assert (session.state.picture, session.state.in_play) == (BOARD, in_play)


@pytest.mark.parametrize(
    "command",
    [
        GiveSureness(card=SAID, sureness=0),
        NotePlacement(card=SAID, note="Vraag het na."),
        ChangeDetails(title="Anders", organisation="", place="", date="2026-03-12", profile=None),
    ],
)
def test_what_is_only_written_down_leaves_the_wall_as_it_is(command: Command) -> None:
    session = after(started(), LAID, PickCard(card=EITHER), ShowPicture(picture=COVERAGE), command)
    assert (session.state.picture, session.state.in_play) == (COVERAGE, EITHER)


def test_how_sure_a_table_is_can_change_until_the_reveal() -> None:
    session = after(started(), LAID, GiveSureness(card=SAID, sureness=0))
    assert session.state.placements[SAID].sureness == 0
    session = after(session, GiveSureness(card=SAID, sureness=None))
    assert session.state.placements[SAID].sureness is None
    assert refused(after(session, REVEALED), GiveSureness(card=SAID, sureness=1)) == Refused(
        code=Code.ALREADY_REVEALED, card=SAID
    )


def test_sureness_stays_fixed_after_a_move_that_follows_the_reveal() -> None:
    session = after(started(), LAID, REVEALED, MoveCard(card=SAID, cell=cell("C4")))
    assert refused(session, GiveSureness(card=SAID, sureness=3)).code is Code.ALREADY_REVEALED


def test_a_note_is_cleaned_and_an_empty_one_removes_it() -> None:
    session = after(started(), LAID, NotePlacement(card=SAID, note="  eerst\nvragen "))
    assert session.state.placements[SAID].note == "eerst vragen"
    assert after(session, NotePlacement(card=SAID, note=" ")).state.placements[SAID].note == ""


def test_the_words_on_the_cover_change_and_the_tables_stay() -> None:
    session = started(a_setup(3))
    changed = ChangeDetails(
        title=" Nieuwe titel ", organisation="", place="Hal", date="2026-04-01", profile="B"
    )
    state = after(session, changed).state
    assert state.setup == replace(
        session.state.setup,
        title="Nieuwe titel",
        organisation="",
        place="Hal",
        date="2026-04-01",
        profile="B",
    )


def test_every_picture_of_the_stage_can_be_shown() -> None:
    session = after(started(), LAID, REVEALED, ShowPicture(picture=BOARD))
    for picture in (
        WELCOME,
        COVERAGE,
        card_picture(SAID),
        card_picture(EITHER),
        Picture(kind=PictureKind.VERDICT, subject=str(SAID)),
        Picture(kind=PictureKind.CELL, subject="F5"),
        Picture(kind=PictureKind.LAYER, subject="A"),
        Picture(kind=PictureKind.PHASE, subject="5"),
        Picture(kind=PictureKind.CELL, subject="C2", page=1),
    ):
        session = after(session, ShowPicture(picture=picture))
        assert session.state.picture == picture


@pytest.mark.parametrize(
    "picture",
    [
        Picture(kind=PictureKind.BOARD, subject="C2"),
        Picture(kind=PictureKind.WELCOME, page=-1),
        Picture(kind=PictureKind.COVERAGE, subject="1"),
        Picture(kind=PictureKind.CELL, subject="G1"),
        Picture(kind=PictureKind.CELL, subject="c2"),
        Picture(kind=PictureKind.CELL),
        Picture(kind=PictureKind.LAYER, subject="G"),
        Picture(kind=PictureKind.PHASE, subject="6"),
        Picture(kind=PictureKind.PHASE, subject="06"),
        Picture(kind=PictureKind.CARD),
        Picture(kind=PictureKind.CARD, subject="kaart"),
        Picture(kind=PictureKind.CARD, subject="²00"),
        Picture(kind=PictureKind.CARD, subject="0101"),
        Picture(kind=PictureKind.CARD, subject="012"),
        Picture(kind=PictureKind.CARD, subject="-10"),
        Picture(kind=PictureKind.VERDICT, subject="1" * 5000),
    ],
)
def test_a_picture_of_nothing_is_refused(picture: Picture) -> None:
    assert refused(started(), ShowPicture(picture=picture)) == Refused(code=Code.NOTHING_TO_SHOW)


def test_a_card_of_another_set_is_no_picture_of_this_session() -> None:
    for kind in (PictureKind.CARD, PictureKind.VERDICT):
        picture = Picture(kind=kind, subject=str(OUTSIDE_THE_SETS))
        assert refused(started(), ShowPicture(picture=picture)) == Refused(
            code=Code.NOTHING_TO_SHOW, card=OUTSIDE_THE_SETS
        )


def test_a_verdict_cannot_be_shown_before_the_reveal() -> None:
    picture = ShowPicture(picture=Picture(kind=PictureKind.VERDICT, subject=str(SAID)))
    assert refused(started(), picture) == Refused(code=Code.NOTHING_TO_SHOW, card=SAID)
    assert refused(after(started(), LAID), picture) == Refused(code=Code.NOT_REVEALED, card=SAID)


NOT_PLACED = Refused(code=Code.NOT_PLACED, card=EITHER)
TOO_SURE = Refused(code=Code.SURENESS_RANGE, limit=MAX_SURENESS)


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (StartSession(setup=a_setup(), order=SHORT_SET), Refused(code=Code.ALREADY_STARTED)),
        (PickCard(card=999), Refused(code=Code.UNKNOWN_CARD, card=999)),
        (PickCard(card=OUTSIDE_THE_SETS), Refused(code=Code.NOT_IN_SET, card=OUTSIDE_THE_SETS)),
        (PlaceCard(card=999, cell=cell("C2")), Refused(code=Code.UNKNOWN_CARD, card=999)),
        (
            PlaceCard(card=OUTSIDE_THE_SETS, cell=cell("C2")),
            Refused(code=Code.NOT_IN_SET, card=OUTSIDE_THE_SETS),
        ),
        (PlaceCard(card=EITHER, cell=cell("G1")), Refused(code=Code.UNKNOWN_CELL, cell=cell("G1"))),
        (PlaceCard(card=EITHER, cell=Cell("A", 6)), Refused(code=Code.UNKNOWN_CELL, cell=Cell("A", 6))),
        (PlaceCard(card=EITHER, cell=cell("A1"), team=3), Refused(code=Code.UNKNOWN_TEAM, team=3)),
        (PlaceCard(card=EITHER, cell=cell("A1"), team=0), Refused(code=Code.UNKNOWN_TEAM, team=0)),
        (
            PlaceCard(card=SAID, cell=cell("A1")),
            Refused(code=Code.ALREADY_PLACED, card=SAID, cell=cell("C2")),
        ),
        (PlaceCard(card=EITHER, cell=cell("A1"), sureness=4), TOO_SURE),
        (PlaceCard(card=EITHER, cell=cell("A1"), sureness=-1), TOO_SURE),
        (MoveCard(card=999, cell=cell("A1")), Refused(code=Code.UNKNOWN_CARD, card=999)),
        (MoveCard(card=EITHER, cell=cell("A1")), NOT_PLACED),
        (MoveCard(card=SAID, cell=cell("G1")), Refused(code=Code.UNKNOWN_CELL, cell=cell("G1"))),
        (MoveCard(card=SAID, cell=cell("C2")), Refused(code=Code.SAME_CELL, card=SAID, cell=cell("C2"))),
        (TakeBackCard(card=EITHER), NOT_PLACED),
        (TakeBackCard(card=999), Refused(code=Code.UNKNOWN_CARD, card=999)),
        (GiveSureness(card=EITHER, sureness=1), NOT_PLACED),
        (GiveSureness(card=SAID, sureness=4), TOO_SURE),
        (GiveSureness(card=SAID, sureness=-1), TOO_SURE),
        (GiveSureness(card=SAID, sureness=2), Refused(code=Code.NOTHING_CHANGED, card=SAID)),
        (RevealVerdict(card=EITHER), NOT_PLACED),
        (RevealVerdict(card=OUTSIDE_THE_SETS), Refused(code=Code.NOT_IN_SET, card=OUTSIDE_THE_SETS)),
        (KeepPlacement(card=EITHER, reason="daarom"), NOT_PLACED),
        (KeepPlacement(card=SAID, reason="daarom"), Refused(code=Code.NOT_REVEALED, card=SAID)),
        (NotePlacement(card=EITHER, note="let op"), NOT_PLACED),
        (NotePlacement(card=SAID, note=" "), Refused(code=Code.NOTHING_CHANGED, card=SAID)),
        (
            NotePlacement(card=SAID, note="noot " * 121),
            Refused(code=Code.TEXT_TOO_LONG, field="note", limit=text.NOTE, found="604"),
        ),
        (
            NotePlacement(card=SAID, note="n" * 25),
            Refused(code=Code.WORD_TOO_LONG, field="note", limit=text.WORD, found="n" * 25),
        ),
        (
            ChangeDetails(
                title="Samen leren",
                organisation="Een gemeente ",
                place="De werf",
                date="2026-03-12",
                profile=None,
            ),
            Refused(code=Code.NOTHING_CHANGED),
        ),
        (
            ChangeDetails(title="", organisation="", place="", date="2026-03-12", profile=None),
            Refused(code=Code.TEXT_MISSING, field="session-title"),
        ),
        (
            ChangeDetails(title="Titel", organisation="", place="", date="gisteren", profile=None),
            Refused(code=Code.BAD_DATE, found="gisteren"),
        ),
        (
            ChangeDetails(title="Titel", organisation="", place="", date="2026-03-12", profile="Z"),
            Refused(code=Code.UNKNOWN_PROFILE, found="Z"),
        ),
        (ShowPicture(picture=BOARD), Refused(code=Code.NOTHING_CHANGED)),
        (Redo(), Refused(code=Code.NOTHING_TO_REDO)),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(command: Command, refusal: Refused) -> None:
    assert refused(after(started(), LAID), command) == refusal


def test_at_the_start_there_is_nothing_to_undo() -> None:
    assert refused(started(), Undo()) == Refused(code=Code.NOTHING_TO_UNDO)


def test_a_keeping_reason_that_does_not_fit_is_refused() -> None:
    session = after(started(), LAID, REVEALED)
    assert refused(session, KeepPlacement(card=SAID, reason=" ")) == Refused(
        code=Code.TEXT_MISSING, field="reason"
    )
    assert refused(session, KeepPlacement(card=SAID, reason="reden " * 34)) == Refused(
        code=Code.TEXT_TOO_LONG, field="reason", limit=text.REASON, found="203"
    )
    kept = after(session, KeepPlacement(card=SAID, reason="Zo werkt het bij ons."))
    assert refused(kept, KeepPlacement(card=SAID, reason="Zo werkt het  bij ons. ")) == Refused(
        code=Code.NOTHING_CHANGED, card=SAID
    )


def test_looking_and_asking_change_nothing_by_themselves() -> None:
    session = after(started(), LAID)
    before = (session.log, session.state, session.undoable, session.redoable)
    assert isinstance(answered(session, PickCard(card=LOW)), CardPicked)
    assert isinstance(answered(session, ShowPicture(picture=WELCOME)), PictureShown)
    refused(session, TakeBackCard(card=LOW))
    assert (session.log, session.state, session.undoable, session.redoable) == before


def test_the_last_turn_can_end_too() -> None:
    session = after(started(a_setup(1)), LAID, EndTurn())
    assert (session.state.turn, session.state.turn_card, session.state.in_play) == (1, None, None)
