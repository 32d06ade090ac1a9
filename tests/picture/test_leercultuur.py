"""The real pack: every verdict on every cell fits the wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from llo_game.content.load import load_pack, read_pack_dir
from llo_game.engine import wording
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Card, Pack
from llo_game.engine.session import Session
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.stage import Picture, PictureKind
from llo_game.engine.state import Placement
from llo_game.engine.verdict import check
from llo_game.picture.shapes import Drawing
from llo_game.picture.wall import page_count, wall
from tests.engine.playing import started
from tests.picture.looking import outside, text_of, touching
from tests.picture.ruler import ruler

SIZES = ((1024, 768), (1280, 800), (1920, 1080))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(read_pack_dir(Path(__file__).parents[2] / "assets" / "cards" / "leercultuur"))


@pytest.fixture(scope="module")
def session(pack: Pack) -> Session:
    setup = Setup(
        title="Samen leren",
        organisation="",
        place="",
        date="2026-03-12",
        teams=default_teams(4),
        card_set="volledig",
        profile="B",
    )
    return started(setup, pack)


def revealed(session: Session, card: Card, cell: Cell) -> Session:
    placement = Placement(card=card.number, cell=cell, team=3, revealed=cell, first=cell)
    picture = Picture(kind=PictureKind.VERDICT, subject=str(card.number))
    return replace(
        session, state=replace(session.state, placements={card.number: placement}, picture=picture)
    )


def telling_cells(pack: Pack, card: Card) -> Iterator[Cell]:
    """One cell for every different answer that a card can get."""
    told = set()
    for layer in pack.layers:
        for phase in pack.phases:
            cell = Cell(layer.code, phase.number)
            answer = check(card, cell, pack, "B")
            words = (wording.headline(answer, pack), wording.reason(answer), wording.research(answer))
            if words not in told:
                told.add(words)
                yield cell


def drawings(session: Session, size: tuple[int, int]) -> Iterator[Drawing]:
    for page in range(page_count(session, *size, ruler)):
        picture = replace(session.state.picture, page=page)
        yield wall(replace(session, state=replace(session.state, picture=picture)), None, *size, ruler)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_verdict_fits_and_its_first_page_answers_why(
    session: Session, pack: Pack, size: tuple[int, int]
) -> None:
    for card in pack.cards:
        for cell in telling_cells(pack, card):
            at = revealed(session, card, cell)
            answer = check(card, cell, pack, "B")
            found = list(drawings(at, size))
            for drawing in found:
                assert outside(drawing, ruler) == [], (card.number, cell.code)
                assert touching(drawing, ruler) == [], (card.number, cell.code)
            first = text_of(found[0])
            assert wording.headline(answer, pack) in first
            # At 4:3 a long headline may send the reason to the next page.
            reading = first if size != SIZES[0] else first + text_of(found[1])
            assert wording.reason(answer) in reading, (card.number, cell.code)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_card_fits_the_wall(session: Session, pack: Pack, size: tuple[int, int]) -> None:
    for card in pack.cards:
        picture = Picture(kind=PictureKind.CARD, subject=str(card.number))
        for drawing in drawings(replace(session, state=replace(session.state, picture=picture)), size):
            assert outside(drawing, ruler) == []
            assert touching(drawing, ruler) == []
