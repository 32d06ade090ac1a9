"""A pack (spelset): the cards, the grid, the evidence and the sources that a session is played with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from llo_game.engine.evidence import EvidenceRow, Finding, Locator, Mixed, ProfileFit, Source
    from llo_game.engine.grid import Cell, Layer, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An intervention card. `findings` are numbers of findings; an `own` card was made in the room."""

    id: str
    number: int
    title: str
    text: str
    example: str
    question: str
    rows: tuple[EvidenceRow, ...] = ()
    findings: tuple[int, ...] = ()
    fits: tuple[ProfileFit, ...] = ()
    mixed: Mixed | None = None
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSet:
    """A named selection of card numbers, with the minutes it is meant for."""

    id: str
    title: str
    description: str
    minutes: int
    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A group of employees by degree of self-direction (mate van eigen regie): A, B or C."""

    id: str
    name: str
    direction: str
    people: int
    traits: tuple[str, ...]
    works: tuple[str, ...]
    works_less: tuple[str, ...]
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Precondition:
    """Something that must be in place for any intervention to succeed."""

    id: str
    title: str
    text: str
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A whole, checked pack. `date` is ISO 8601 (YYYY-MM-DD)."""

    id: str
    title: str
    version: str
    date: str
    layers: tuple[Layer, ...]
    phases: tuple[Phase, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    preconditions: tuple[Precondition, ...]
    profiles: tuple[Profile, ...]
    cards: tuple[Card, ...]
    sets: tuple[CardSet, ...]
    cards_by_number: Mapping[int, Card] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cards_by_number", {card.number: card for card in self.cards})

    def layer(self, code: str) -> Layer:
        return next(layer for layer in self.layers if layer.code == code)

    def phase(self, number: int) -> Phase:
        return next(phase for phase in self.phases if phase.number == number)

    def source(self, source_id: str) -> Source:
        return next(source for source in self.sources if source.id == source_id)

    def finding(self, number: int) -> Finding:
        return next(finding for finding in self.findings if finding.number == number)

    def profile(self, profile_id: str) -> Profile:
        return next(profile for profile in self.profiles if profile.id == profile_id)

    def card_set(self, set_id: str) -> CardSet:
        return next(card_set for card_set in self.sets if card_set.id == set_id)

    def has_cell(self, cell: Cell) -> bool:
        return any(layer.code == cell.layer for layer in self.layers) and any(
            phase.number == cell.phase for phase in self.phases
        )
