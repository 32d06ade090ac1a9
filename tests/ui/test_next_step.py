"""The one big button: it says what it will do, and does that, in every picture."""

from __future__ import annotations

import pytest

from llo_game.engine.commands import (
    Command,
    EndTurn,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
)
from llo_game.engine.events import Event
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Session
from llo_game.engine.stage import BOARD, COVERAGE, WELCOME, Picture, PictureKind
from llo_game.ui.next_step import next_step, step_back
from tests.engine.playing import a_setup, after, started
from tests.ui.room import Room, cell

LAID = PlaceCard(card=101, cell=cell("A1"))
BACK = ("Terug naar het bord", ShowPicture(picture=BOARD))


def show(kind: PictureKind, subject: str = "", page: int = 0) -> ShowPicture:
    return ShowPicture(picture=Picture(kind=kind, subject=subject, page=page))


def all_laid(session: Session) -> Session:
    moves = [PlaceCard(card=number, cell=cell("A1")) for number in session.state.order]
    return after(session, *moves, EndTurn())


@pytest.mark.parametrize(
    ("moves", "label", "command"),
    [
        ([], "Toon het bord", ShowPicture(picture=BOARD)),
        ([show(PictureKind.BOARD)], "Kies eerst een kaart", None),
        ([PickCard(card=101)], "Leg eerst kaart 101", None),
        ([LAID], "Toon oordeel 101", RevealVerdict(card=101)),
        ([LAID, RevealVerdict(card=101)], "Beurt aan 2 Tent", EndTurn()),
        ([LAID, RevealVerdict(card=101), show(PictureKind.BOARD)], "Beurt aan 2 Tent", EndTurn()),
        ([LAID, RevealVerdict(card=101), EndTurn(), show(PictureKind.VERDICT, "101")], *BACK),
        ([LAID, show(PictureKind.CARD, "101")], *BACK),
        ([LAID, show(PictureKind.CELL, "A1")], *BACK),
        ([LAID, show(PictureKind.LAYER, "A")], *BACK),
        ([LAID, show(PictureKind.PHASE, "1")], *BACK),
        ([LAID, show(PictureKind.COVERAGE)], *BACK),
    ],
    ids=[
        "welcome",
        "empty board",
        "card in play",
        "card laid",
        "verdict",
        "board after the verdict",
        "verdict of an earlier turn",
        "card",
        "cell",
        "layer",
        "phase",
        "coverage",
    ],
)
def test_it_names_the_natural_next_step(moves: list[Command], label: str, command: Command | None) -> None:
    session = after(started(), *moves)
    step = next_step(session, pages=1)
    assert (step.label, step.command) == (label, command)
    if command is not None:
        assert not isinstance(session.answer(command), Refused)


def test_when_every_card_lies_it_shows_the_coverage() -> None:
    session = after(all_laid(started()), show(PictureKind.CARD, "101"), show(PictureKind.BOARD))
    step = next_step(session, pages=1)
    assert (step.label, step.command) == ("Toon de dekking", ShowPicture(picture=COVERAGE))


def test_with_one_table_the_turn_goes_to_itself() -> None:
    session = after(started(a_setup(1)), LAID, RevealVerdict(card=101))
    assert next_step(session, pages=1).label == "Beurt aan 1 Wiel"


@pytest.mark.parametrize("kind", [kind for kind in PictureKind if kind is not PictureKind.BOARD])
def test_a_picture_of_more_pages_is_read_to_its_end_first(kind: PictureKind) -> None:
    subjects = {
        PictureKind.CARD: "101",
        PictureKind.VERDICT: "101",
        PictureKind.CELL: "A1",
        PictureKind.LAYER: "A",
        PictureKind.PHASE: "1",
    }
    begun = after(started(), LAID, RevealVerdict(card=101), show(PictureKind.BOARD))
    first = show(kind, subjects.get(kind, ""))
    session = after(begun, first)
    step = next_step(session, pages=3)
    assert (step.label, step.command) == ("Pagina 2 van 3", show(kind, first.picture.subject, page=1))

    last = after(session, show(kind, first.picture.subject, page=2))
    assert not next_step(last, pages=3).label.startswith("Blad")
    assert step_back(last) == show(kind, first.picture.subject, page=1)


def test_back_is_a_page_back_and_then_the_board() -> None:
    assert step_back(started()) == ShowPicture(picture=BOARD)
    assert step_back(after(started(), show(PictureKind.BOARD))) is None
    assert step_back(after(started(), LAID, RevealVerdict(card=101))) == ShowPicture(picture=BOARD)


def test_the_button_says_what_it_will_do_and_the_preview_is_what_comes(room: Room) -> None:
    room.begin(2)
    button = room.app.page.wall.next_button
    room.settle()
    assert (button.label, button.isEnabled()) == ("Kies eerst een kaart", False)
    assert room.app.page.wall.preview.pixmap().isNull()
    room.enter("103 C2")
    room.settle()
    assert (button.label, button.isEnabled()) == ("Toon oordeel 103", True)
    foreseen = room.app.scene.drawing_of(
        room.session.with_event(room.session.log[-1].at, _event(room.session, RevealVerdict(card=103)))
    )
    button.click()
    assert room.app.scene.says == foreseen.says


def test_page_up_goes_back_to_the_board(room: Room) -> None:
    room.begin()
    room.press("F3")
    assert room.state.picture == WELCOME
    room.press("PgUp")
    assert room.state.picture == BOARD
    steps = len(room.session.log)
    room.press("PgUp")
    assert len(room.session.log) == steps


def _event(session: Session, command: Command) -> Event:
    answer = session.answer(command)
    assert not isinstance(answer, Refused)
    return answer
