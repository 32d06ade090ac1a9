"""In één oogopslag: one page with what the room chose and what the source says about it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from llo_game.engine import insight
from llo_game.engine.dutch import count, sentence
from llo_game.engine.verdict import Place, Statement
from llo_game.report.blocks import (
    Block,
    Column,
    Field,
    Figure,
    Figures,
    Heading,
    Prose,
    Remark,
    Role,
    Runs,
    Section,
    Table,
    Voice,
    quiet,
    runs,
    strong,
)
from llo_game.report.boards import coverage_board
from llo_game.report.pictures import PLACE_NAMES, place_sign, tally

if TYPE_CHECKING:
    from llo_game.engine.insight import Coverage
    from llo_game.engine.pack import Pack
    from llo_game.engine.session import Session
    from llo_game.picture.shapes import Measure
    from llo_game.report.played import Played


def glance(session: Session, played: tuple[Played, ...], measure: Measure) -> Section:
    cover = insight.coverage(session.state, session.pack)
    blocks: list[Block] = [Prose(words=_lead(cover, session.pack), role=Role.LEAD)]
    if played:
        blocks.append(_numbers(session, played))
    blocks += [
        Heading(level=2, text="Het bord: hoeveel kaarten per vak", key="bord-in-getallen"),
        Figure(drawing=coverage_board(cover, session.pack, measure)),
        Prose(
            words=runs(quiet("Wit met stippellijn: geen kaart. Donkerder: meer kaarten.")),
            role=Role.SMALL,
        ),
    ]
    if played:
        blocks += _answers(played)
        blocks.append(Remark(voice=Voice.ROOM, title=insight.white_spots(cover)))
    return Section(key="oogopslag", title="In één oogopslag", blocks=tuple(blocks), fresh=True)


def _lead(cover: Coverage, pack: Pack) -> Runs:
    finding = strong(f"{insight.finding(cover, pack)}.")
    if cover.total == 0:
        return runs(finding, " Leg een kaart, dan staat hier wat jullie kozen.")
    white = f"{len(cover.empty_cells)} van de {len(cover.counts)} vakken zijn wit."
    return runs(finding, f" {sentence(white)}")


def _numbers(session: Session, played: tuple[Played, ...]) -> Figures:
    moved = sum(one.placement.first != one.placement.cell for one in played)
    kept = sum(bool(one.placement.kept) for one in played)
    own = len(session.state.own_cards)
    return Figures(
        items=(
            (str(len(played)), "kaart op het bord" if len(played) == 1 else "kaarten op het bord"),
            (str(moved), "verlegd na het eerste idee"),
            (str(kept), "met een reden op hun plek gebleven"),
            (str(own), "in de zaal gemaakt"),
        )
    )


def _answers(played: tuple[Played, ...]) -> list[Block]:
    counts = Counter(one.verdict.place for one in played)
    firm = Counter((one.verdict.place, one.verdict.statement) for one in played)
    most = max(counts.values())
    # What the source says and what we derive stand in columns of their own and are never one number alone.
    rows = tuple(
        (
            Field(words=runs(PLACE_NAMES[place]), sign=place_sign(place)),
            Field(picture=tally(counts[place], most)) if counts[place] else Field(),
            *(Field(words=runs(_number(firm[place, statement]))) for statement in _FIRMNESS),
            Field(words=runs(strong(str(counts[place])))),
        )
        for place in Place
    )
    about = "die ene plek" if len(played) == 1 else f"deze {len(played)} plekken"
    return [
        Heading(level=2, text=f"Wat de bron zegt over {about}", key="antwoorden"),
        Table(
            columns=(
                Column(title="Antwoord", share=0.28),
                Column(title="", share=0.24),
                *(Column(title=title, share=0.13, number=True) for title in _FIRMNESS.values()),
                Column(title="Kaarten", share=0.09, number=True),
            ),
            rows=rows,
            says="Hoe vaak elk antwoord voorkomt, en hoe vaak de bron het zelf zegt.",
        ),
        *_unseen(played),
    ]


_FIRMNESS: Final = {
    Statement.SAID: "Zegt de bron",
    Statement.DERIVED: "Afgeleid",
    Statement.PRESUMED: "Vermoed",
}


def _number(count: int) -> str:
    return str(count) if count else ""


def _unseen(played: tuple[Played, ...]) -> list[Block]:
    unseen = sum(one.placement.revealed != one.placement.cell for one in played)
    if not unseen:
        return []
    words = f"Bij {count(unseen, 'kaart', 'kaarten')} zag de zaal dit antwoord nog niet."
    return [Prose(words=runs(quiet(words)), role=Role.SMALL)]
