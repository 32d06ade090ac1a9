"""Dekking: how the cards lie over the board, what stayed white, and how sure the tables were."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from llo_game.engine import insight
from llo_game.engine.dutch import count, joined, sentence
from llo_game.engine.grid import Cell
from llo_game.report.blocks import (
    Block,
    Bullets,
    Column,
    Field,
    Heading,
    Prose,
    Role,
    Run,
    Runs,
    Section,
    Table,
    runs,
    strong,
)
from llo_game.report.pictures import tally
from llo_game.report.played import NOT_SAID, SURENESS, sureness

if TYPE_CHECKING:
    from llo_game.engine.insight import Coverage
    from llo_game.engine.pack import Pack
    from llo_game.engine.session import Session
    from llo_game.report.played import Played


def spread(session: Session, played: tuple[Played, ...]) -> Section:
    pack = session.pack
    cover = insight.coverage(session.state, pack)
    blocks: list[Block] = [
        Prose(words=runs(insight.thin_sentence(cover, pack)), role=Role.LEAD),
        _counts(cover, pack),
    ]
    if cover.empty_cells:
        blocks += [
            Heading(level=2, text="Witte plekken", key="witte-plekken"),
            Prose(words=runs(insight.white_spots(cover))),
            Bullets(items=_white(cover, pack)),
        ]
    blocks += _sureness(played)
    return Section(key="dekking", title="Dekking", blocks=tuple(blocks))


def _counts(cover: Coverage, pack: Pack) -> Table:
    share = 0.64 / len(pack.phases)
    columns = (
        Column(title="Laag", share=0.27),
        *(Column(title=phase.short, share=share, number=True) for phase in pack.phases),
        Column(title="Samen", share=0.09, number=True, bold=True),
    )
    rows = [
        (
            Field(words=runs(f"{layer.code} {layer.name}")),
            *(_number(cover.counts[Cell(layer.code, phase.number)]) for phase in pack.phases),
            _number(cover.per_layer[layer.code]),
        )
        for layer in pack.layers
    ]
    total = (
        Field(words=runs(strong("Samen"))),
        *(Field(words=runs(strong(str(cover.per_phase[phase.number])))) for phase in pack.phases),
        _number(cover.total),
    )
    return Table(columns=columns, rows=(*rows, total), says="Het aantal kaarten per laag en fase.")


def _number(number: int) -> Field:
    return Field(words=runs(str(number)))


def _white(cover: Coverage, pack: Pack) -> tuple[Runs, ...]:
    items: list[Runs] = []
    for layer in pack.layers:
        phases = [cell.phase for cell in cover.empty_cells if cell.layer == layer.code]
        if len(phases) == len(pack.phases):
            items.append(runs(strong(f"{layer.code} {layer.name}"), ": geen enkele kaart"))
        elif phases:
            names = joined([f"{number} {pack.phase(number).short}" for number in phases])
            items.append(runs(strong(f"{layer.code} {layer.name}"), f": niets bij {names}"))
    return tuple(items)


def _sureness(played: tuple[Played, ...]) -> list[Block]:
    counts = Counter(sureness(one.placement) for one in played)
    if set(counts) == {NOT_SAID}:
        return []
    words = [word for word in (*reversed(SURENESS), NOT_SAID) if counts[word]]
    most = max(counts.values())
    rows = tuple(
        (
            Field(words=(Run(text=sentence(word)),)),
            Field(picture=tally(counts[word], most)),
            Field(words=runs(strong(str(counts[word])))),
        )
        for word in words
    )
    return [
        Heading(level=2, text="Hoe zeker waren de tafels vooraf?", key="zeker"),
        Table(
            columns=(
                Column(title="", share=0.3),
                Column(title="", share=0.6),
                Column(title="", share=0.1, number=True),
            ),
            rows=rows,
            says=f"Hoe zeker de tafels waren over {count(len(played), 'kaart', 'kaarten')}.",
        ),
    ]
