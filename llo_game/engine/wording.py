"""The Dutch sentences of a verdict. The wall, the facilitator's window and the report all read these."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.engine.dutch import joined
from llo_game.engine.evidence import Basis, Certainty, Fit
from llo_game.engine.verdict import Place, Research, Statement

if TYPE_CHECKING:
    from llo_game.engine.evidence import Locator
    from llo_game.engine.pack import Pack
    from llo_game.engine.verdict import SourcePlace, Verdict

_WHOLE_ROW = 5
# In characters: a label that is no longer stands on one line on the wall, as "bevinding" with four years.
_LABEL = 33
_FROM_LAYOUT = "De originele figuur van TNO: nu lezen we de fase af uit de opmaak."
FIT_WORDS = {
    Fit.WORKS: "werkt wél",
    Fit.WORKS_LESS: "werkt minder",
    Fit.NO_STATEMENT: "geen uitspraak",
}


def headline(verdict: Verdict, pack: Pack) -> str:
    """The place answer. "De bron noemt" a phase only where the text says so; the rest says it is read."""
    match verdict.place:
        case Place.SUPPORTED:
            return _by_firmness(
                verdict.statement,
                said="De bron noemt deze plek.",
                derived="Deze plek is afgeleid uit de bron.",
                presumed="Deze plek is een vermoeden, op basis van de bron.",
            )
        case Place.POSSIBLE:
            return "De bron sluit deze plek niet uit."
        case Place.LAYER_ONLY:
            return "De bron noemt deze laag; over de fase zegt de bron niets."
        case Place.OTHER_PHASE:
            row = verdict.rows[0]
            names = [pack.phase(number).name for number in row.phases]
            phases = _span(names, "of" if row.either else "en")
            return _by_firmness(
                verdict.statement,
                said=f"De bron noemt bij deze laag een andere fase: {phases}.",
                derived=f"Bij deze laag is een andere fase afgeleid: {phases}.",
                presumed=f"Bij deze laag is een andere fase te vermoeden: {phases}.",
            )
        case Place.OTHER_LAYER:
            layers = joined([pack.layer(row.layer).name for row in verdict.rows])
            return _by_firmness(
                verdict.statement,
                said=f"De bron noemt deze fase bij een andere laag: {layers}.",
                derived=f"Deze fase is afgeleid bij een andere laag: {layers}.",
                presumed=f"Deze fase is te vermoeden bij een andere laag: {layers}.",
            )
        case Place.ELSEWHERE:
            places = _place_list(verdict.places)
            return _by_firmness(
                _elsewhere_firmness(verdict),
                said=f"De bron noemt deze kaart op een andere plek: {places}.",
                derived=f"Een andere plek is afgeleid: {places}.",
                presumed=f"Een andere plek is te vermoeden: {places}.",
            )
        case Place.NO_STATEMENT:
            return "De bron doet hierover geen uitspraak: jullie oordeel telt."
        case _ as never:
            assert_never(never)


def short(verdict: Verdict) -> str:
    """The place answer for a table or a chart, as careful as the headline."""
    match verdict.place:
        case Place.SUPPORTED:
            return _by_firmness(
                verdict.statement,
                said="De bron noemt deze plek.",
                derived="Deze plek is afgeleid.",
                presumed="Deze plek is een vermoeden.",
            )
        case Place.OTHER_PHASE:
            return _by_firmness(
                verdict.statement,
                said="De bron noemt een andere fase.",
                derived="Een andere fase is afgeleid.",
                presumed="Een andere fase is te vermoeden.",
            )
        case Place.OTHER_LAYER:
            return _by_firmness(
                verdict.statement,
                said="De bron noemt een andere laag.",
                derived="Een andere laag is afgeleid.",
                presumed="Een andere laag is te vermoeden.",
            )
        case Place.ELSEWHERE:
            return _by_firmness(
                _elsewhere_firmness(verdict),
                said="De bron noemt een andere plek.",
                derived="Een andere plek is afgeleid.",
                presumed="Een andere plek is te vermoeden.",
            )
        case Place.POSSIBLE:
            return "De bron sluit deze plek niet uit."
        case Place.LAYER_ONLY:
            return "De bron noemt de laag, niet de fase."
        case Place.NO_STATEMENT:
            return "Geen uitspraak: jullie oordeel telt."
        case _ as never:
            assert_never(never)


def reason(verdict: Verdict) -> str:
    """One sentence why."""
    if verdict.card.own:
        return "Deze kaart is in de zaal gemaakt."
    if verdict.leading is None:
        return "Deze kaart staat niet in het overzicht van TNO."
    return verdict.leading.reason


def would_change(verdict: Verdict) -> str:
    """What would change this answer."""
    if verdict.card.own:
        return "Een bron die deze aanpak beschrijft, met laag en fase."
    row = verdict.leading
    if row is None:
        return "Een bron die deze kaart aan een laag en een fase koppelt."
    match row.basis:
        case Basis.UNKNOWN:
            return "De originele figuur van TNO: daarin stond de fase."
        case Basis.ORDER:
            return _FROM_LAYOUT
        case Basis.LITERATURE:
            return "De originele figuur van TNO: nu leunen we op een ander rapport."
        case Basis.TEXT | Basis.FIGURE if verdict.statement is Statement.SAID:
            return "Onderzoek dat het effect per fase meet. Dat is er nu niet."
        case Basis.TEXT if row.certainty is Certainty.HIGH:
            # Firm text and yet not said: the phase, or the width of the box, was read from the layout.
            return _FROM_LAYOUT
        case Basis.TEXT:
            return "De originele figuur van TNO: nu leiden we de fase af uit de tekst."
        case Basis.FIGURE:
            return "Een scherpere kopie van de figuur: nu is niet alles goed te zien."
        case _ as never:
            assert_never(never)


def statement(verdict: Verdict) -> str:
    """The certainty, in words."""
    drawn = verdict.leading is not None and verdict.leading.basis is Basis.FIGURE
    return "de figuur toont het" if drawn and verdict.statement is Statement.SAID else verdict.statement.value


def research(verdict: Verdict) -> str:
    """The strongest sign in short, with its own year: "wetenschap", "bevinding, 2018"."""
    first = verdict.research[0]
    if first.sign is Research.NOTHING and first.locators:
        return "hier niets gevonden"
    if first.sign is Research.SCIENCE:
        # The star has no year: a year behind it is always of a finding, and says so.
        years = (item.year for item in verdict.research if item.sign is Research.FINDING)
        year = next(filter(None, years), "")
        both = f"{first.sign.value}, {Research.FINDING.value} {year}"
        return both if year and len(both) <= _LABEL else first.sign.value
    return f"{first.sign.value}, {first.year}" if first.year else first.sign.value


def fit(verdict: Verdict) -> str:
    """The fit with the profile in play, in words."""
    return "geen casus gekozen" if verdict.fit is None else FIT_WORDS[verdict.fit]


def source_line(verdict: Verdict, pack: Pack) -> str:
    """The most telling locator, for the wall: "Bron: TNO 2023, toelichting direct leidinggevende"."""
    if verdict.card.own:
        return "Bron: geen. Dit is een eigen kaart."
    if not verdict.locators:
        return "Bron: geen uitspraak over deze plek."
    leading = verdict.leading
    if leading is None:
        return f"Bron: {short_reference(verdict.locators[0], pack)}"
    # Whoever reads a phase from the figure puts the figure first. Of other rows, the first locator is the
    # place in the overview and the last is the running text.
    locator = leading.locators[0 if leading.basis is Basis.FIGURE else -1]
    return f"Bron: {short_reference(locator, pack)}"


def short_reference(locator: Locator, pack: Pack) -> str:
    return f"{pack.source(locator.source).short}, {locator.section}"


def full_reference(locator: Locator, pack: Pack) -> str:
    """ "Koopmans e.a. (2023), Leercultuur stimuleren, toelichting …, regel 437-441"."""
    source = pack.source(locator.source)
    return f"{source.authors} ({source.year}), {source.title}, {place(locator)}"


def place(locator: Locator) -> str:
    """Section and lines: "toelichting HR, regel 510-514"; the lines only where the source has them."""
    return f"{locator.section}, regel {locator.lines}" if locator.lines else locator.section


def pack_line(verdict: Verdict) -> str:
    return f"Spelset {verdict.pack_title} {verdict.pack_version}"


def place_code(place: SourcePlace) -> str:
    """ "C2", "C2 of C3", "A1 t/m A5", "laag D" when the phase is unknown."""
    if not place.phases:
        return f"laag {place.layer}"
    return _span([cell.code for cell in place.cells()], "of" if place.either else "en")


def _place_list(places: tuple[SourcePlace, ...]) -> str:
    """Several places in one short list: "C1, D2 of D3 en laag E", "laag B en C"."""
    if not any(place.phases for place in places):
        return f"laag {joined([place.layer for place in places])}"
    codes: list[str] = []
    for place in places:
        whole = place.either or len(place.phases) in {0, _WHOLE_ROW}
        codes += [place_code(place)] if whole else [cell.code for cell in place.cells()]
    return joined(codes)


def _span(words: list[str], last: str) -> str:
    return f"{words[0]} t/m {words[-1]}" if len(words) == _WHOLE_ROW else joined(words, last)


def _elsewhere_firmness(verdict: Verdict) -> Statement:
    """A layer without a phase is something that the source itself names."""
    return verdict.statement if any(place.phases for place in verdict.places) else Statement.SAID


def _by_firmness(firmness: Statement, *, said: str, derived: str, presumed: str) -> str:
    match firmness:
        case Statement.SAID:
            return said
        case Statement.DERIVED:
            return derived
        case Statement.PRESUMED | Statement.NONE:
            return presumed
        case _ as never:
            assert_never(never)
