"""Does a pack from a session file hold together? Only what the rules of the game rely on."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from llo_game.engine.dutch import is_date
from llo_game.engine.evidence import Basis, EvidenceRow, Locator
from llo_game.engine.pack import Card, Pack

# Every number on a board, a card or a source list is smaller; Python cannot even print the largest.
_LARGEST_NUMBER: Final = 9999


def first_flaw(pack: Pack) -> str:
    """Half a Dutch sentence, or an empty string when nothing is wrong."""
    return next(_flaws(pack), "")


def _flaws(pack: Pack) -> Iterator[str]:
    if not is_date(pack.date):
        yield "de datum bestaat niet"
    if not (pack.layers and pack.phases and pack.cards and pack.sets):
        yield "er ontbreken lagen, fasen, kaarten of kaartsets"
    if not all(len(layer.code) == 1 and "A" <= layer.code <= "Z" for layer in pack.layers):
        yield "een laag heeft geen letter"
    for name, values in (
        ("een laag", [layer.code for layer in pack.layers]),
        ("een fase", [phase.number for phase in pack.phases]),
        ("een bron", [source.id for source in pack.sources]),
        ("een bevinding", [finding.number for finding in pack.findings]),
        ("een randvoorwaarde", [one.id for one in pack.preconditions]),
        ("een groep", [profile.id for profile in pack.profiles]),
        ("een kaart", [card.number for card in pack.cards]),
        ("een kaartset", [one.id for one in pack.sets]),
    ):
        if _repeats(values):
            yield f"{name} staat er twee keer in"
    if not all(0 <= number <= _LARGEST_NUMBER for number in _numbers(pack)):
        yield "er staat een nummer in dat niet kan"
    sources = {source.id for source in pack.sources}
    if not all(locator.source in sources for locator in _locators(pack)):
        yield "er ontbreekt een bron"
    numbers = {card.number for card in pack.cards}
    if not all(numbers.issuperset(one.cards) and not _repeats(one.cards) for one in pack.sets):
        yield "een kaartset noemt een kaart die er niet is, of noemt er een twee keer"
    for card in pack.cards:
        if not _card_holds(card, pack):
            yield f"bij kaart {card.number} ontbreekt iets of staat iets dubbel"


def _repeats(values: Iterable[Hashable]) -> bool:
    listed = list(values)
    return len(set(listed)) < len(listed)


def _card_holds(card: Card, pack: Pack) -> bool:
    layers = {layer.code for layer in pack.layers}
    phases = {phase.number for phase in pack.phases}
    return (
        not card.own
        and {finding.number for finding in pack.findings}.issuperset(card.findings)
        and {profile.id for profile in pack.profiles}.issuperset(fit.profile for fit in card.fits)
        and layers.issuperset(row.layer for row in card.rows)
        and not _repeats(row.layer for row in card.rows)
        and all(phases.issuperset(row.phases) and _row_holds(row) for row in card.rows)
    )


def _row_holds(row: EvidenceRow) -> bool:
    known = row.basis is not Basis.UNKNOWN
    return (
        bool(row.phases) == known
        and (row.certainty is not None) == known
        and (row.kind is not None) == (row.basis is Basis.TEXT)
        and list(row.phases) == sorted(set(row.phases))
        and set(row.phases).issuperset(row.inferred)
    )


def _locators(pack: Pack) -> Iterator[Locator]:
    for finding in pack.findings:
        yield from finding.locators
    for precondition in pack.preconditions:
        yield from precondition.locators
    for profile in pack.profiles:
        yield from profile.locators
    for card in pack.cards:
        for row in card.rows:
            yield from row.locators
        for fit in card.fits:
            yield from fit.locators
        if card.mixed is not None:
            yield from card.mixed.locators


def _numbers(pack: Pack) -> Iterator[int]:
    yield from (phase.number for phase in pack.phases)
    yield from (source.year for source in pack.sources)
    yield from (finding.number for finding in pack.findings)
    yield from (profile.people for profile in pack.profiles)
    yield from (card.number for card in pack.cards)
    yield from (one.minutes for one in pack.sets)
