"""The check: what do the sources say about a card on a cell? Separate answers, never one score.

Source of the rules: the evidence base (coded rows). A placement is never wrong: the answer says
where the sources put the card, how sure that statement is, what backs the card, and whether it fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from llo_game.engine.dutch import joined
from llo_game.engine.evidence import Basis, Certainty, EvidenceRow, Finding, FindingKind, Fit
from llo_game.engine.grid import Cell

if TYPE_CHECKING:
    from llo_game.engine.evidence import Locator, ProfileFit
    from llo_game.engine.pack import Card, Pack


class Place(StrEnum):
    """Where the sources put the card, seen from the cell."""

    SUPPORTED = "supported"
    POSSIBLE = "possible"
    LAYER_ONLY = "layer_only"
    OTHER_PHASE = "other_phase"
    OTHER_LAYER = "other_layer"
    ELSEWHERE = "elsewhere"
    NO_STATEMENT = "no_statement"


class Statement(StrEnum):
    """How firm the source's statement is: said, derived, presumed, or no statement at all."""

    SAID = "de tekst zegt het"
    DERIVED = "afgeleid"
    PRESUMED = "vermoedelijk"
    NONE = "–"


class Research(StrEnum):
    """What kind of thing backs the intervention itself."""

    SCIENCE = "wetenschap"
    FINDING = "bevinding"
    PRACTICE = "praktijkvoorbeeld"
    EXPERTS = "oordeel van experts"
    MIXED = "wijst twee kanten op"
    NOTHING = "niets gevonden"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlace:
    """A layer where the sources put the card, with the phases they give (none: layer only).

    `statements` say for each of the phases how firm it is.
    """

    layer: str
    phases: tuple[int, ...]
    either: bool
    statements: tuple[Statement, ...]

    def cells(self) -> tuple[Cell, ...]:
        return tuple(Cell(self.layer, phase) for phase in self.phases)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResearchItem:
    """`year` as the source gives it, may be empty; `finding` is the number of the finding or None."""

    sign: Research
    year: str
    text: str
    finding: int | None
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Every answer about one card on one cell.

    `rows` are the evidence rows the place answer leans on, `places` every place the sources give.
    `fit` is None when no profile is in play. Words for all of it: `wording`.
    """

    card: Card
    cell: Cell
    place: Place
    statement: Statement
    rows: tuple[EvidenceRow, ...]
    places: tuple[SourcePlace, ...]
    research: tuple[ResearchItem, ...]
    profile: str | None
    fit: Fit | None
    fit_item: ProfileFit | None
    pack_title: str
    pack_version: str

    @property
    def locators(self) -> tuple[Locator, ...]:
        """Where the answer can be looked up; without rows, where the fit with the profile in play stands."""
        found = [locator for row in self.rows for locator in row.locators]
        if not found and self.fit_item is not None:
            return self.fit_item.locators
        return tuple(dict.fromkeys(found))

    @property
    def leading(self) -> EvidenceRow | None:
        """The row that explains the answer: of those that name a phase, the one that is least firm."""
        naming = [row for row in self.rows if row.phases] or self.rows
        return min(naming, key=lambda row: _FIRMNESS.index(_leaning(row, self.cell)), default=None)


def check(card: Card, cell: Cell, pack: Pack, profile: str | None) -> Verdict:
    """Pure: the same card, cell, pack and profile always give the same verdict."""
    place, rows = _place(card, cell)
    fit, item = _fit(card, profile)
    return Verdict(
        card=card,
        cell=cell,
        place=place,
        statement=_statement(place, rows, cell),
        rows=rows,
        places=tuple(_source_place(row) for row in card.rows),
        research=_research(card, cell, pack),
        profile=profile,
        fit=fit,
        fit_item=item,
        pack_title=pack.title,
        pack_version=pack.version,
    )


def _place(card: Card, cell: Cell) -> tuple[Place, tuple[EvidenceRow, ...]]:
    if not card.rows:
        return Place.NO_STATEMENT, ()
    row = next((row for row in card.rows if row.layer == cell.layer), None)
    if row is None:
        same_phase = tuple(row for row in card.rows if cell.phase in row.phases)
        return (Place.OTHER_LAYER, same_phase) if same_phase else (Place.ELSEWHERE, card.rows)
    if cell.phase in row.phases:
        return Place.SUPPORTED, (row,)
    if not row.phases:
        return Place.LAYER_ONLY, (row,)
    open_ended = row.minimum or row.certainty is Certainty.LOW
    beside = any(abs(cell.phase - phase) == 1 for phase in row.phases)
    return (Place.POSSIBLE if open_ended and beside else Place.OTHER_PHASE), (row,)


def _row_statement(row: EvidenceRow, phases: tuple[int, ...]) -> Statement:
    """How firm a row is about `phases`: only text coded as certain is a statement of the source."""
    match row.certainty:
        case None:
            return Statement.NONE
        case Certainty.LOW:
            return Statement.PRESUMED
        case Certainty.MIDDLE:
            return Statement.DERIVED
        case Certainty.HIGH:
            said = row.basis in {Basis.TEXT, Basis.FIGURE} and not set(phases) & set(row.inferred)
            return Statement.SAID if said else Statement.DERIVED
        case _ as never:
            assert_never(never)


# From weak to firm.
_FIRMNESS = (Statement.NONE, Statement.PRESUMED, Statement.DERIVED, Statement.SAID)


def _leaning(row: EvidenceRow, cell: Cell) -> Statement:
    return _row_statement(row, (cell.phase,) if cell.phase in row.phases else row.phases)


def _statement(place: Place, rows: tuple[EvidenceRow, ...], cell: Cell) -> Statement:
    """The firmness of the weakest row that the answer leans on."""
    # Elsewhere, rows without a phase say only the layer; the answer is as firm as the rows that say more.
    leaned = [_leaning(row, cell) for row in rows if row.phases]
    weakest = min(leaned, key=_FIRMNESS.index, default=Statement.NONE)
    # No text says what it leaves open: that is always read from the width of the box.
    return Statement.DERIVED if (place, weakest) == (Place.POSSIBLE, Statement.SAID) else weakest


def _source_place(row: EvidenceRow) -> SourcePlace:
    return SourcePlace(
        layer=row.layer,
        phases=row.phases,
        either=row.either,
        statements=tuple(_row_statement(row, (phase,)) for phase in row.phases),
    )


def _research(card: Card, cell: Cell, pack: Pack) -> tuple[ResearchItem, ...]:
    items: list[ResearchItem] = []
    # First, because a sign of support alone would tell half the story.
    if card.mixed is not None:
        items.append(
            ResearchItem(
                sign=Research.MIXED,
                year="",
                text=card.mixed.text,
                finding=None,
                locators=card.mixed.locators,
            )
        )
    starred = next((row for row in card.rows if row.star and row.layer == cell.layer), None)
    if starred is not None:
        items.append(
            ResearchItem(
                sign=Research.SCIENCE,
                year="",
                text="De bron geeft deze kaart in deze laag een ster: uit wetenschappelijke literatuur.",
                finding=None,
                locators=starred.locators,
            )
        )
    findings = [_from_finding(pack.finding(number)) for number in card.findings]
    items += sorted(findings, key=lambda item: _STRENGTH.index(item.sign))
    return tuple(items) or (_little(card),)


def _little(card: Card) -> ResearchItem:
    """What is left to say when neither a finding nor a star in this layer backs the card."""
    starred = [row for row in card.rows if row.star]
    star = f"De bron geeft een ster bij laag {joined([row.layer for row in starred])}."
    if card.fits:
        table = "Tabel 3.2 noemt deze kaart." if card.rows else "Alleen tabel 3.2 noemt deze kaart."
        sign, texts = Research.FINDING, [table, "Die tabel steunt op interviews en literatuur."]
    elif starred:
        sign, texts = Research.NOTHING, ["In deze laag vonden we geen onderzoek naar deze kaart."]
    else:
        sign, texts = Research.NOTHING, ["In deze bronnen vonden we geen onderzoek naar deze kaart."]
    told: list[ProfileFit | EvidenceRow] = [*card.fits, *starred]
    return ResearchItem(
        sign=sign,
        year="",
        text=" ".join([*texts, star] if starred else texts),
        finding=None,
        locators=tuple(dict.fromkeys(locator for one in told for locator in one.locators)),
    )


# The order above is from strong to weak.
_STRENGTH = tuple(Research)
_SIGNS = {
    FindingKind.EFFECT: Research.FINDING,
    FindingKind.FIGURE: Research.FINDING,
    FindingKind.INTERVIEWS: Research.FINDING,
    FindingKind.PRACTICE: Research.PRACTICE,
    FindingKind.EXPERTS: Research.EXPERTS,
}


def _from_finding(finding: Finding) -> ResearchItem:
    return ResearchItem(
        sign=_SIGNS[finding.kind],
        year=finding.year,
        text=finding.text,
        finding=finding.number,
        locators=finding.locators,
    )


def _fit(card: Card, profile: str | None) -> tuple[Fit | None, ProfileFit | None]:
    if profile is None:
        return None, None
    item = next((item for item in card.fits if item.profile == profile), None)
    return (Fit.NO_STATEMENT, None) if item is None else (item.fit, item)
