"""From a draft without problems to the pack that the rules play with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from llo_game.content import schema
from llo_game.content.draft import Draft, Entry, Placed
from llo_game.engine.evidence import EvidenceRow, Finding, Fit, Locator, Mixed, ProfileFit, Source
from llo_game.engine.grid import Layer, Phase
from llo_game.engine.pack import Card, CardSet, Pack, Precondition, Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """Ids, as the files write them, to what the board calls them."""

    codes: dict[str, str]
    numbers: dict[str, int]


def build(draft: Draft) -> Pack:
    """Only for a draft that was found sound: everything named in it is there, once."""
    head = _entry(draft.head)
    layers = sorted(_entries(draft.layers), key=lambda layer: layer.code)
    phases = sorted(_entries(draft.phases), key=lambda phase: phase.number)
    findings = sorted(_entries(draft.findings), key=lambda finding: finding.number)
    grid = _Grid(
        codes={layer.id: layer.code for layer in layers},
        numbers={phase.id: phase.number for phase in phases},
    )
    cards = sorted((_card(card, grid) for card in _entries(draft.cards)), key=lambda card: card.number)
    return Pack(
        id=head.id,
        title=head.title,
        version=head.version,
        date=head.date,
        layers=tuple(Layer(code=one.code, id=one.id, name=one.name, short=one.short) for one in layers),
        phases=tuple(_phase(phase) for phase in phases),
        sources=tuple(_source(source) for source in _entries(draft.sources)),
        findings=tuple(_finding(finding) for finding in findings),
        preconditions=tuple(_precondition(one) for one in _entries(draft.preconditions)),
        profiles=tuple(_profile(profile) for profile in _entries(draft.profiles)),
        cards=tuple(cards),
        sets=tuple(_card_set(one, cards) for one in _entries(draft.sets)),
    )


def _entry(placed: Placed[Entry] | None) -> Entry:
    if placed is None or placed.entry is None:
        raise ValueError("a draft with problems cannot be built")
    return placed.entry


def _entries(tables: Iterable[Placed[Entry]]) -> list[Entry]:
    return [_entry(placed) for placed in tables]


def _locators(locators: Iterable[schema.Locator]) -> tuple[Locator, ...]:
    return tuple(Locator(source=one.source, section=one.section, lines=one.lines) for one in locators)


def _phase(phase: schema.Phase) -> Phase:
    return Phase(
        number=phase.number,
        id=phase.id,
        name=phase.name,
        short=phase.short,
        meaning=phase.meaning,
    )


def _source(source: schema.Source) -> Source:
    return Source(
        id=source.id,
        short=source.short,
        authors=source.authors,
        title=source.title,
        publisher=source.publisher,
        year=source.year,
    )


def _finding(finding: schema.Finding) -> Finding:
    return Finding(
        number=finding.number,
        text=finding.text,
        kind=finding.kind,
        year=finding.year,
        locators=_locators(finding.locators),
    )


def _precondition(one: schema.Precondition) -> Precondition:
    return Precondition(id=one.id, title=one.title, text=one.text, locators=_locators(one.locators))


def _profile(profile: schema.Profile) -> Profile:
    return Profile(
        id=profile.id,
        name=profile.name,
        direction=profile.direction,
        people=profile.people,
        traits=profile.traits,
        works=profile.works,
        works_less=profile.works_less,
        locators=_locators(profile.locators),
    )


def _card(card: schema.Card, grid: _Grid) -> Card:
    mixed = None
    if card.mixed is not None:
        mixed = Mixed(text=card.mixed.text, locators=_locators(card.mixed.locators))
    return Card(
        id=card.id,
        number=card.number,
        title=card.title,
        text=card.text,
        example=card.example,
        question=card.question,
        rows=tuple(_row(row, grid) for row in card.rows),
        findings=card.findings,
        fits=tuple(
            ProfileFit(profile=fit.profile, fit=Fit(fit.fit), item=fit.item, locators=_locators(fit.locators))
            for fit in card.fits
        ),
        mixed=mixed,
    )


def _row(row: schema.Row, grid: _Grid) -> EvidenceRow:
    phases = tuple(sorted(grid.numbers[phase] for phase in row.phases))
    low, high = row.box or (0, len(grid.numbers))
    return EvidenceRow(
        layer=grid.codes[row.layer],
        phases=phases,
        basis=row.basis,
        kind=row.kind,
        certainty=row.certainty,
        # A box wider than the phases that are known also stands in phases beside them; a box
        # narrower than those stands in one of them.
        minimum=bool(phases) and len(phases) < low,
        either=len(phases) > high,
        star=row.star,
        name=row.name,
        reason=row.reason,
        locators=_locators(row.locators),
        inferred=tuple(sorted(grid.numbers[phase] for phase in row.inferred)),
    )


def _card_set(one: schema.CardSet, cards: Iterable[Card]) -> CardSet:
    return CardSet(
        id=one.id,
        title=one.title,
        description=one.description,
        minutes=one.minutes,
        cards=tuple(card.number for card in cards) if one.every else one.cards,
    )
