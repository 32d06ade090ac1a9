"""An event changes what it tells, and leaves everything else as it was."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace

from llo_game.engine.events import CardMoved, PictureShown, VerdictRevealed
from llo_game.engine.evolve import evolve
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Card
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.stage import BOARD, COVERAGE, Picture, PictureKind
from llo_game.engine.state import Placement, State

_LAID = Placement(
    card=107,
    cell=Cell("C", 2),
    team=2,
    sureness=3,
    revealed=Cell("B", 1),
    kept="Zo doen wij het.",
    note="Vraag het na.",
    first=Cell("B", 1),
)
_OWN = Card(
    id="eigen-108", number=108, title="Ruilen", text="Een week bij de buren.", example="", question=""
)
_STATE = State(
    setup=Setup(
        title="Leren",
        organisation="",
        place="",
        date="2026-03-12",
        teams=default_teams(2),
        card_set="kort",
    ),
    order=(107, 109, 110),
    placements={107: _LAID, 109: replace(_LAID, card=109)},
    own_cards={108: _OWN},
    hands={1: (110,), 2: ()},
    pile=(111,),
    turn=2,
    turn_card=107,
    in_play=109,
    picture=COVERAGE,
)


def test_the_example_has_a_value_of_its_own_in_every_field() -> None:
    for value in (_STATE, _LAID):
        for field in fields(value):
            empty = field.default if field.default_factory is MISSING else field.default_factory()
            assert getattr(value, field.name) != empty, field.name


def test_a_picture_on_the_wall_changes_nothing_else() -> None:
    assert evolve(_STATE, PictureShown(picture=BOARD)) == replace(_STATE, picture=BOARD)


def test_a_verdict_stands_on_the_wall_and_with_its_card_only() -> None:
    shown = {**_STATE.placements, 107: replace(_LAID, revealed=Cell("C", 2))}
    verdict = Picture(kind=PictureKind.VERDICT, subject="107")
    after = evolve(_STATE, VerdictRevealed(card=107, cell=Cell("C", 2)))
    assert after == replace(_STATE, placements=shown, in_play=107, picture=verdict)


def test_a_moved_card_loses_its_reason_and_nothing_else() -> None:
    moved = {**_STATE.placements, 107: replace(_LAID, cell=Cell("D", 4), kept="")}
    after = evolve(_STATE, CardMoved(card=107, origin=Cell("C", 2), cell=Cell("D", 4)))
    assert after == replace(_STATE, placements=moved, in_play=107, picture=BOARD)
