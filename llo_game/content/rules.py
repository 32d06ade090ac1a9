"""What the tables of a pack must mean together: names that exist, once, and evidence that holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from llo_game.content import schema
from llo_game.content.draft import CARD_FILES, PACK_FILE, Draft, Placed
from llo_game.content.problem import Problem, shown
from llo_game.content.texts import text_problems
from llo_game.engine.dutch import is_date
from llo_game.engine.evidence import Basis

_UNIQUE: Final = {"id": "Deze id", "number": "Dit nummer", "code": "Deze letter", "title": "Deze titel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What may be named. None: a file was lost, so nobody can tell."""

    layers: frozenset[str] | None
    phases: frozenset[str] | None
    sources: frozenset[str] | None
    findings: frozenset[int] | None
    profiles: frozenset[str] | None
    cards: frozenset[int] | None


def rule_problems(draft: Draft) -> Iterator[Problem]:
    known = _Known(
        layers=_names(draft, "layers", draft.layers),
        phases=_names(draft, "phases", draft.phases),
        sources=_names(draft, "sources", draft.sources),
        findings=_numbers(draft, "findings", draft.findings),
        profiles=_names(draft, "profiles", draft.profiles),
        cards=_numbers(draft, "cards", draft.cards),
    )
    for table in draft.tables():
        yield from text_problems(table)
    yield from _all_repeats(draft)
    yield from _head(draft)
    for finding in draft.findings:
        if finding.entry:
            yield from _locators(finding, finding.entry.locators, "", known)
    for precondition in draft.preconditions:
        if precondition.entry:
            yield from _locators(precondition, precondition.entry.locators, "", known)
    for profile in draft.profiles:
        if profile.entry:
            yield from _locators(profile, profile.entry.locators, "", known)
    for card in draft.cards:
        if card.entry:
            yield from _card(card, card.entry, known)
    for card_set in draft.sets:
        if card_set.entry:
            yield from _card_set(card_set, card_set.entry, known)


def _names(draft: Draft, kind: str, tables: Iterable[Placed[Any]]) -> frozenset[str] | None:
    """Ids as the files have them, also of tables with another mistake: one mistake, one sentence."""
    if kind in draft.lost:
        return None
    return frozenset(name for table in tables if isinstance(name := table.raw.get("id"), str))


def _numbers(draft: Draft, kind: str, tables: Iterable[Placed[Any]]) -> frozenset[int] | None:
    if kind in draft.lost:
        return None
    return frozenset(number for table in tables if isinstance(number := table.raw.get("number"), int))


def _all_repeats(draft: Draft) -> Iterator[Problem]:
    yield from _repeats(draft.layers)
    yield from _repeats(draft.phases)
    yield from _repeats(draft.sets)
    yield from _repeats(draft.sources)
    yield from _repeats(draft.findings)
    yield from _repeats(draft.preconditions)
    yield from _repeats(draft.profiles)
    yield from _repeats(draft.cards)


def _repeats(tables: Iterable[Placed[Any]]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Placed[Any]] = {}
    for table in tables:
        for key, words in _UNIQUE.items():
            value = table.raw.get(key)
            if not isinstance(value, (str, int)) or value == "":
                continue
            first = seen.setdefault((key, folded(value)), table)
            if first is not table:
                sentence = f"{words} staat ook bij {first.where} in {first.file}. Kies iets anders."
                yield table.problem(key, sentence)


def folded(value: str | int) -> str:
    """What people would call the same: no capitals, no look-alike Unicode forms, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", str(value)).casefold().split())


def _head(draft: Draft) -> Iterator[Problem]:
    if draft.head and draft.head.entry and not is_date(draft.head.entry.date):
        yield draft.head.problem("date", f"{shown(draft.head.entry.date)} is geen dag die bestaat.")
    for kind, tables in (("layers", draft.layers), ("phases", draft.phases), ("sets", draft.sets)):
        if not tables and kind not in draft.lost:
            yield Problem(file=PACK_FILE, where="", field=kind, sentence=f"Zet hier minstens één [[{kind}]].")
    if not draft.cards and "cards" not in draft.lost:
        yield Problem(file=CARD_FILES, where="", field="cards", sentence="Zet hier minstens één [[cards]].")


def _locators(
    table: Placed[Any], locators: Iterable[schema.Locator], path: str, known: _Known
) -> Iterator[Problem]:
    for place, locator in enumerate(locators, start=1):
        here = f"{path}locators {place}"
        if known.sources is not None and locator.source not in known.sources:
            sentence = f"De bron ‘{shown(locator.source)}’ staat niet in sources.toml."
            yield table.problem(f"{here}, source", sentence)
        first, _, last = locator.lines.partition("-")
        if last and int(first) > int(last):
            yield table.problem(f"{here}, lines", "De eerste regel komt na de laatste.")


def _card(table: Placed[schema.Card], card: schema.Card, known: _Known) -> Iterator[Problem]:
    if not card.rows and not card.fits and card.no_rows is None:
        sentence = "Deze kaart heeft geen bewijs. Voeg rows of fits toe, of zeg in no_rows waarom niet."
        yield table.problem("rows", sentence)
    if card.no_rows is not None and (card.rows or card.fits):
        yield table.problem("no_rows", "Deze kaart heeft wel bewijs. Haal no_rows weg.")
    layers: set[str] = set()
    for place, row in enumerate(card.rows, start=1):
        if row.layer in layers:
            sentence = f"De laag ‘{shown(row.layer)}’ staat al bij deze kaart. Maak er één rij van."
            yield table.problem(f"rows {place}, layer", sentence)
        layers.add(row.layer)
        yield from _row(table, row, f"rows {place}, ", known)
    profiles: set[str] = set()
    for place, fit in enumerate(card.fits, start=1):
        here = f"fits {place}, "
        if known.profiles is not None and fit.profile not in known.profiles:
            sentence = f"De groep ‘{shown(fit.profile)}’ staat niet in profiles.toml."
            yield table.problem(f"{here}profile", sentence)
        if fit.profile in profiles:
            sentence = f"Groep {shown(fit.profile)} staat al bij deze kaart. Houd er één over."
            yield table.problem(f"{here}profile", sentence)
        profiles.add(fit.profile)
        yield from _locators(table, fit.locators, here, known)
    yield from _listed_numbers(table, "findings", card.findings, known.findings, "bevinding")
    if card.mixed:
        yield from _locators(table, card.mixed.locators, "mixed, ", known)


def _row(table: Placed[schema.Card], row: schema.Row, here: str, known: _Known) -> Iterator[Problem]:
    if known.layers is not None and row.layer not in known.layers:
        yield table.problem(f"{here}layer", f"De laag ‘{shown(row.layer)}’ staat niet in pack.toml.")
    for place, phase in enumerate(row.phases, start=1):
        if known.phases is not None and phase not in known.phases:
            sentence = f"De fase ‘{shown(phase)}’ staat niet in pack.toml."
            yield table.problem(f"{here}phases {place}", sentence)
        if phase in row.phases[: place - 1]:
            yield table.problem(f"{here}phases {place}", f"De fase ‘{shown(phase)}’ staat hier twee keer.")
    for place, phase in enumerate(row.inferred, start=1):
        if phase not in row.phases:
            sentence = f"De fase ‘{shown(phase)}’ staat niet bij phases van deze rij."
            yield table.problem(f"{here}inferred {place}", sentence)
    for key, sentence in _basis(row):
        yield table.problem(f"{here}{key}", sentence)
    if row.box is not None:
        columns = 9 if known.phases is None else len(known.phases)
        if row.box[0] > row.box[1]:
            yield table.problem(f"{here}box", "Schrijf de breedte als [minst, meest].")
        elif row.box[1] > columns:
            sentence = f"Een kader van {row.box[1]} kolommen past niet: er zijn er {columns}."
            yield table.problem(f"{here}box", sentence)
    yield from _locators(table, row.locators, here, known)


def _basis(row: schema.Row) -> Iterator[tuple[str, str]]:
    """Which keys a basis asks for, and which it cannot have."""
    name = f"basis ‘{row.basis.value}’"
    if row.basis is Basis.UNKNOWN:
        if row.certainty is not None:
            yield "certainty", f"Bij {name} hoort geen zekerheid. Haal deze sleutel weg."
        if row.phases:
            yield "phases", f"Bij {name} hoort geen fase. Maak de lijst leeg of kies een andere basis."
    else:
        if row.certainty is None:
            yield "certainty", f"Bij {name} hoort een zekerheid: hoog, midden of laag."
        if not row.phases:
            yield "phases", f"Bij {name} hoort minstens één fase."
    if row.basis is Basis.TEXT and row.kind is None:
        yield "kind", f"Bij {name} hoort een soort: direct, laagbreed, analogie of parafrase."
    if row.basis is not Basis.TEXT and row.kind is not None:
        yield "kind", f"Bij {name} hoort geen soort. Haal deze sleutel weg."


def _card_set(table: Placed[schema.CardSet], one: schema.CardSet, known: _Known) -> Iterator[Problem]:
    if one.every and one.cards:
        yield table.problem("cards", "Kies: of cards, of all = true.")
    if not one.every and not one.cards:
        yield table.problem("cards", "Deze kaartset is leeg. Zet er nummers in, of all = true.")
    yield from _listed_numbers(table, "cards", one.cards, known.cards, "kaart")


def _listed_numbers(
    table: Placed[Any], key: str, numbers: tuple[int, ...], known: frozenset[int] | None, word: str
) -> Iterator[Problem]:
    seen: set[int] = set()
    for number in numbers:
        if known is not None and number not in known:
            yield table.problem(key, f"Er is geen {word} {shown(number)}.")
        if number in seen:
            yield table.problem(key, f"Nummer {shown(number)} staat hier twee keer.")
        seen.add(number)
