"""What the room did and said: cards that moved or stayed with a reason, own cards, notes, the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.engine.dutch import count, sentence
from llo_game.engine.events import (
    CardMoved,
    CardPlaced,
    CardTakenBack,
    OwnCardAdded,
    Redone,
    Undone,
    VerdictRevealed,
)
from llo_game.report.blocks import Block, Column, Field, Heading, Prose, Run, Section, Table, runs
from llo_game.report.pictures import table_mark

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.report.played import Played


def choices(played: tuple[Played, ...]) -> Section | None:
    """Only when a card was moved, or stayed with a reason."""
    blocks = [*_kept(played), *_moved(played)]
    return Section(key="keuzes", title="Gebleven en verlegd", blocks=tuple(blocks)) if blocks else None


def notes(played: tuple[Played, ...]) -> Section | None:
    noted = [one for one in played if one.placement.note]
    if not noted:
        return None
    table = Table(
        columns=(
            Column(title="Kaart", share=0.34),
            Column(title="Vak", share=0.08),
            Column(title="Notitie", share=0.58),
        ),
        rows=tuple((_card(one), _cell(one), Field(words=runs(one.placement.note))) for one in noted),
        says="De notities van de zaal, per kaart.",
    )
    return Section(key="notities", title="Notities", blocks=(table,))


def own_cards(session: Session) -> Section | None:
    """Cards made in the room, also those that were not laid."""
    state = session.state
    if not state.own_cards:
        return None
    makers = {
        recorded.event.card: recorded.event.team
        for recorded in session.log
        if isinstance(recorded.event, OwnCardAdded)
    }
    rows: list[tuple[Field, ...]] = []
    for number, card in state.own_cards.items():
        laid = state.placements.get(number)
        team = state.team(makers[number])
        rows.append(
            (
                Field(
                    words=(
                        Run(text=f"{number} {card.title}", target="" if laid is None else f"kaart-{number}"),
                    )
                ),
                Field(words=runs(card.text)),
                Field(words=runs(f"{team.number} {team.name}"), sign=table_mark(team.number)),
                Field(words=runs("niet gelegd" if laid is None else laid.cell.code)),
            )
        )
    table = Table(
        columns=(
            Column(title="Kaart", share=0.28),
            Column(title="Wat het is", share=0.38),
            Column(title="Gemaakt door", share=0.2),
            Column(title="Vak", share=0.14),
        ),
        rows=tuple(rows),
        says="De kaarten die in de zaal zijn gemaakt.",
    )
    return Section(key="eigen-kaarten", title="Eigen kaarten", blocks=(table,))


def course(session: Session) -> Section | None:
    """How the game went, in numbers; the log itself stays in the session file."""
    events = [recorded.event for recorded in session.log]
    counted = [
        (CardPlaced, "kaart gelegd", "kaarten gelegd"),
        (CardMoved, "kaart verlegd", "keer een kaart verlegd"),
        (CardTakenBack, "kaart teruggenomen", "kaarten teruggenomen"),
        (VerdictRevealed, "antwoord van de bron getoond", "antwoorden van de bron getoond"),
        (Undone, "zet teruggedraaid", "zetten teruggedraaid"),
        (Redone, "zet hersteld", "zetten hersteld"),
    ]
    done = [
        count(number, one, many)
        for kind, one, many in counted
        if (number := sum(isinstance(event, kind) for event in events))
    ]
    if not done:
        return None
    blocks = (
        Prose(words=runs(sentence(f"{', '.join(done)}."))),
        Prose(words=runs("Ook wat is teruggedraaid, blijft in het sessiebestand staan.")),
    )
    return Section(key="verloop", title="Het verloop", blocks=blocks)


def _kept(played: tuple[Played, ...]) -> list[Block]:
    kept = [one for one in played if one.placement.kept]
    if not kept:
        return []
    return [
        Heading(level=2, text="Gebleven met een reden", key="gebleven"),
        Table(
            columns=(
                Column(title="Kaart", share=0.34),
                Column(title="Vak", share=0.08),
                Column(title="Tafel", share=0.18),
                Column(title="Reden", share=0.40),
            ),
            rows=tuple(
                (_card(one), _cell(one), _table(one), Field(words=runs(one.placement.kept))) for one in kept
            ),
            says="Kaarten die met een reden op hun plek bleven.",
        ),
    ]


def _moved(played: tuple[Played, ...]) -> list[Block]:
    moved = [one for one in played if one.placement.first != one.placement.cell]
    if not moved:
        return []
    return [
        Heading(level=2, text="Verlegd", key="verlegd"),
        Table(
            columns=(
                Column(title="Kaart", share=0.54),
                Column(title="Tafel", share=0.18),
                Column(title="Eerst", share=0.14),
                Column(title="Nu", share=0.14),
            ),
            rows=tuple(
                (_card(one), _table(one), Field(words=runs(one.placement.first.code)), _cell(one))
                for one in moved
            ),
            says="Kaarten die van plek veranderden.",
        ),
    ]


def _card(one: Played) -> Field:
    return Field(words=(Run(text=one.name, target=one.key),))


def _cell(one: Played) -> Field:
    return Field(words=runs(one.placement.cell.code))


def _table(one: Played) -> Field:
    return Field(words=runs(one.table), sign=table_mark(one.team.number))
