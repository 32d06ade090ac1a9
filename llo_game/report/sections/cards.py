"""Card by card: what was placed, by whom, how sure, and what the source says about it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from llo_game.engine import wording
from llo_game.engine.verdict import Place, Research
from llo_game.report.blocks import (
    Block,
    Entry,
    Fact,
    Facts,
    Field,
    Figure,
    Heading,
    Prose,
    Remark,
    Role,
    Run,
    Section,
    Voice,
    quiet,
    runs,
    strong,
)
from llo_game.report.pictures import (
    cell_sign,
    fit_sign,
    layer_sign,
    place_sign,
    research_sign,
    statement_sign,
    table_mark,
)
from llo_game.report.places_board import places_board
from llo_game.report.played import cell_name, sureness
from llo_game.report.references import in_full, in_short

if TYPE_CHECKING:
    from llo_game.engine.pack import Pack
    from llo_game.engine.session import Session
    from llo_game.engine.verdict import ResearchItem, Verdict
    from llo_game.picture.shapes import Measure
    from llo_game.report.played import Played


def cards(session: Session, played: tuple[Played, ...], measure: Measure) -> Section:
    pack = session.pack
    blocks: list[Block] = []
    for code, group in groupby(played, key=lambda one: one.placement.cell.layer):
        title = f"Laag {code}: {pack.layer(code).name}"
        blocks.append(Heading(level=2, text=title, key=f"laag-{code}", mark=layer_sign(code)))
        blocks += [_entry(one, pack, measure) for one in group]
    return Section(key="kaarten", title="Kaart voor kaart", blocks=tuple(blocks))


def _entry(one: Played, pack: Pack, measure: Measure) -> Entry:
    return Entry(
        heading=Heading(
            level=3,
            text=one.name,
            key=one.key,
            aside=f"{one.table} op",
            mark=table_mark(one.team.number),
            signs=(cell_sign(one.placement.cell),),
        ),
        side=(Figure(drawing=places_board(one.verdict, pack, measure)), Facts(facts=_move(one, pack))),
        main=(
            *((Prose(words=runs(one.card.text)),) if one.card.text else ()),
            _source(one, pack),
            *_room(one),
            Prose(
                words=runs(strong("Wat zou dit antwoord veranderen? "), wording.would_change(one.verdict)),
                role=Role.SMALL,
            ),
            Prose(
                words=(
                    Run(text="Vraag bij deze kaart: ", strong=True, voice=Voice.ROOM),
                    Run(text=one.card.question, voice=Voice.ROOM),
                ),
                role=Role.SMALL,
            ),
        ),
    )


def _move(one: Played, pack: Pack) -> tuple[Fact, ...]:
    laid = one.placement
    facts = [
        Fact(label="Waar", fields=_plain(cell_name(laid.cell, pack))),
        Fact(label="Tafel", fields=_plain(one.table)),
        Fact(label="Zeker vooraf", fields=_plain(sureness(laid))),
    ]
    if laid.first != laid.cell:
        facts.append(Fact(label="Verlegd", fields=_plain(f"eerst {laid.first.code}, nu {laid.cell.code}")))
    if laid.revealed is None:
        facts.append(Fact(label="In de zaal", fields=_plain("antwoord nog niet getoond")))
    elif laid.revealed != laid.cell:
        words = f"antwoord getoond bij {laid.revealed.code}, niet bij {laid.cell.code}"
        facts.append(Fact(label="In de zaal", fields=_plain(words)))
    return tuple(facts)


def _source(one: Played, pack: Pack) -> Remark:
    verdict = one.verdict
    facts = [
        Fact(
            label="Zekerheid",
            fields=(Field(words=runs(wording.statement(verdict)), sign=statement_sign(verdict.statement)),),
        ),
        Fact(label="Onderzoek", fields=tuple(_research(item, pack) for item in verdict.research)),
        *_fit(verdict, pack),
    ]
    names = dict.fromkeys(row.name for row in verdict.rows if row.name)
    if names:
        facts.append(Fact(label="Naam in bron", fields=_plain("; ".join(names))))
    references = in_full(verdict.locators, pack)
    if references:
        facts.append(
            Fact(label="Bron", fields=tuple(Field(words=runs(line)) for line in references)),
        )
    speaks = Voice.REPORT if verdict.place is Place.NO_STATEMENT else Voice.SOURCE
    return Remark(
        voice=speaks,
        title=wording.headline(verdict, pack),
        sign=place_sign(verdict.place),
        blocks=(Prose(words=runs(wording.reason(verdict))), Facts(facts=tuple(facts))),
    )


def _research(item: ResearchItem, pack: Pack) -> Field:
    name = item.sign.value
    label = f"{name}, {item.year}" if item.year and item.sign is not Research.NOTHING else name
    where = f" ({in_short(item.locators, pack)})" if item.locators else ""
    return Field(words=runs(strong(f"{label}: "), item.text, quiet(where)), sign=research_sign(item.sign))


def _fit(verdict: Verdict, pack: Pack) -> tuple[Fact, ...]:
    if verdict.fit is None:
        return ()
    item = verdict.fit_item
    more = f": {item.item}" if item is not None and item.item else ""
    where = f" ({in_short(item.locators, pack)})" if item is not None and item.locators else ""
    words = runs(strong(wording.fit(verdict)), more, quiet(where))
    return (Fact(label="Casus", fields=(Field(words=words, sign=fit_sign(verdict.fit)),)),)


def _room(one: Played) -> tuple[Block, ...]:
    laid = one.placement
    remarks: list[Block] = []
    if laid.kept:
        remarks.append(
            Remark(
                voice=Voice.ROOM,
                title="Jullie reden om hier te blijven",
                blocks=(Prose(words=runs(laid.kept)),),
            )
        )
    if laid.note:
        remarks.append(
            Remark(voice=Voice.ROOM, title="Jullie notitie", blocks=(Prose(words=runs(laid.note)),))
        )
    return tuple(remarks)


def _plain(words: str) -> tuple[Field, ...]:
    return (Field(words=runs(words)),)
