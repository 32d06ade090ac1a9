"""How much a pack holds: numbers, and the same in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llo_game.engine.dutch import count, joined, long_date
from llo_game.engine.evidence import Basis, Certainty, EvidenceRow, Locator
from llo_game.engine.pack import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """`rows_open` name no phase, `rows_said` have one that text or figure itself gives.

    `sets` are title and number of cards; `unlocated` counts statements without a locator.
    """

    title: str
    version: str
    date: str
    layers: int
    phases: int
    cards: int
    rows: int
    rows_open: int
    rows_said: int
    fits: int
    sources: int
    findings: int
    preconditions: int
    profiles: int
    sets: tuple[tuple[str, int], ...]
    unlocated: int

    @property
    def lines(self) -> tuple[str, ...]:
        with_phase = self.rows - self.rows_open
        sets = [f"{title} ({count(cards, 'kaart', 'kaarten')})" for title, cards in self.sets]
        return (
            f"{self.title}, versie {self.version} van {long_date(self.date)}.",
            joined(
                [
                    count(self.cards, "kaart", "kaarten"),
                    count(self.rows, "regel bewijs", "regels bewijs"),
                    count(self.sources, "bron", "bronnen"),
                    count(self.findings, "bevinding", "bevindingen"),
                    count(self.preconditions, "randvoorwaarde", "randvoorwaarden"),
                    count(self.profiles, "groep", "groepen"),
                    count(len(self.sets), "kaartset", "kaartsets"),
                ]
            )
            + ".",
            f"Bord: {count(self.layers, 'laag', 'lagen')} en {count(self.phases, 'fase', 'fasen')}.",
            f"{count(with_phase, 'regel noemt', 'regels noemen')} een fase, {self.rows_open} niet.",
            f"{count(self.rows_said, 'regel staat', 'regels staan')} zo in de tekst of de figuur.",
            f"Kaartsets: {joined(sets)}.",
            f"{count(self.unlocated, 'uitspraak', 'uitspraken')} zonder vindplaats."
            if self.unlocated
            else "Elke uitspraak heeft een vindplaats.",
        )


def summarise(pack: Pack) -> Summary:
    rows = [row for card in pack.cards for row in card.rows]
    return Summary(
        title=pack.title,
        version=pack.version,
        date=pack.date,
        layers=len(pack.layers),
        phases=len(pack.phases),
        cards=len(pack.cards),
        rows=len(rows),
        rows_open=sum(not row.phases for row in rows),
        rows_said=sum(_said(row) for row in rows),
        fits=sum(len(card.fits) for card in pack.cards),
        sources=len(pack.sources),
        findings=len(pack.findings),
        preconditions=len(pack.preconditions),
        profiles=len(pack.profiles),
        sets=tuple((one.title, len(one.cards)) for one in pack.sets),
        unlocated=sum(not locators for locators in _statements(pack)),
    )


def _said(row: EvidenceRow) -> bool:
    return row.basis in {Basis.TEXT, Basis.FIGURE} and row.certainty is Certainty.HIGH


def _statements(pack: Pack) -> Iterator[tuple[Locator, ...]]:
    """The locators of everything that is said on the authority of a source."""
    for finding in pack.findings:
        yield finding.locators
    for precondition in pack.preconditions:
        yield precondition.locators
    for profile in pack.profiles:
        yield profile.locators
    for card in pack.cards:
        for row in card.rows:
            yield row.locators
        for fit in card.fits:
            yield fit.locators
        if card.mixed is not None:
            yield card.mixed.locators
