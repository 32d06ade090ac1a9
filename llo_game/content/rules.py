"""What the tables of a pack must mean together: names that exist, once, and evidence that holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from llo_game.content import raw, schema
from llo_game.content.draft import CARD_FILES, PACK_FILE, Draft, Placed
from llo_game.content.known import Known, known_names, repeats
from llo_game.content.problem import Problem, shown
from llo_game.content.texts import text_problems
from llo_game.engine.dutch import is_date
from llo_game.engine.evidence import Basis

_MOST_COLUMNS: Final = 9
# What does not even look like this has had its sentence from the schema.
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FROM_TO: Final = re.compile(r"([0-9]{1,5})-([0-9]{1,5})")


def rule_problems(draft: Draft) -> Iterator[Problem]:
    known = known_names(draft)
    for table in draft.tables():
        yield from text_problems(table)
    yield from repeats(draft)
    yield from _head(draft)
    statements: list[Placed[Any]] = [*draft.findings, *draft.preconditions, *draft.profiles]
    for statement in statements:
        yield from _locators(statement, statement.raw, "", known)
    for card in draft.cards:
        yield from _card(card, known)
    for card_set in draft.sets:
        yield from _card_set(card_set, known)


def _head(draft: Draft) -> Iterator[Problem]:
    if draft.head is not None:
        date = raw.text(draft.head.raw, "date") or ""
        if _DATE.fullmatch(date) and not is_date(date):
            yield draft.head.problem("date", f"{shown(date)} is geen dag die bestaat.")
    for kind, tables in (("layers", draft.layers), ("phases", draft.phases), ("sets", draft.sets)):
        if not tables and kind not in draft.lost:
            yield Problem(file=PACK_FILE, where="", field=kind, sentence=f"Zet hier minstens één [[{kind}]].")
    if not draft.cards and "cards" not in draft.lost:
        yield Problem(file=CARD_FILES, where="", field="cards", sentence="Zet hier minstens één [[cards]].")


def _locators(placed: Placed[Any], table: Mapping[str, object], path: str, known: Known) -> Iterator[Problem]:
    for place, locator in raw.tables(table, "locators"):
        here = f"{path}locators {place}"
        source = raw.text(locator, "source")
        if _missing(source, known.sources):
            sentence = f"De bron ‘{shown(source)}’ staat niet in sources.toml."
            yield placed.problem(f"{here}, source", sentence)
        lines = _FROM_TO.fullmatch(raw.text(locator, "lines") or "")
        if lines and int(lines[1]) > int(lines[2]):
            yield placed.problem(f"{here}, lines", "De eerste regel komt na de laatste.")


def _missing(name: str | None, known: frozenset[str] | None) -> bool:
    """Nothing named, or nobody knows the names: nothing to say."""
    return bool(name) and known is not None and name not in known


def _card(placed: Placed[schema.Card], known: Known) -> Iterator[Problem]:
    card = placed.raw
    evidence = bool(raw.listed(card, "rows") or raw.listed(card, "fits"))
    if not evidence and "no_rows" not in card and _spelt_right(card, schema.Card):
        sentence = "Deze kaart heeft geen bewijs. Voeg rows of fits toe, of zeg in no_rows waarom niet."
        yield placed.problem("rows", sentence)
    if evidence and "no_rows" in card:
        yield placed.problem("no_rows", "Deze kaart heeft wel bewijs. Haal no_rows weg.")
    layers: set[str | None] = {None}
    for place, row in raw.tables(card, "rows"):
        layer = raw.text(row, "layer")
        if layer in layers and layer:
            sentence = f"De laag ‘{shown(layer)}’ staat al bij deze kaart. Maak er één rij van."
            yield placed.problem(f"rows {place}, layer", sentence)
        layers.add(layer)
        yield from _row(placed, row, f"rows {place}, ", known)
    profiles: set[str | None] = {None}
    for place, fit in raw.tables(card, "fits"):
        here = f"fits {place}, "
        profile = raw.text(fit, "profile")
        if _missing(profile, known.profiles):
            sentence = f"De groep ‘{shown(profile)}’ staat niet in profiles.toml."
            yield placed.problem(f"{here}profile", sentence)
        if profile in profiles and profile:
            sentence = f"Groep {shown(profile)} staat al bij deze kaart. Houd er één over."
            yield placed.problem(f"{here}profile", sentence)
        profiles.add(profile)
        yield from _locators(placed, fit, here, known)
    yield from _listed_numbers(placed, "findings", known.findings, "bevinding")
    mixed = card.get("mixed")
    if isinstance(mixed, dict):
        yield from _locators(placed, mixed, "mixed, ", known)


def _spelt_right(table: Iterable[str], kind: type[msgspec.Struct]) -> bool:
    """Whether all keys are known: what seems to be missing may stand behind one that is misspelt."""
    return {field.encode_name for field in msgspec.structs.fields(kind)}.issuperset(table)


def _row(
    placed: Placed[schema.Card], row: Mapping[str, object], here: str, known: Known
) -> Iterator[Problem]:
    layer = raw.text(row, "layer")
    if _missing(layer, known.layers):
        yield placed.problem(f"{here}layer", f"De laag ‘{shown(layer)}’ staat niet in pack.toml.")
    phases: set[str] = set()
    for place, phase in raw.texts(row, "phases"):
        if _missing(phase, known.phases):
            sentence = f"De fase ‘{shown(phase)}’ staat niet in pack.toml."
            yield placed.problem(f"{here}phases {place}", sentence)
        if phase in phases:
            yield placed.problem(f"{here}phases {place}", f"De fase ‘{shown(phase)}’ staat hier twee keer.")
        phases.add(phase)
    for place, phase in raw.texts(row, "inferred"):
        if phase not in phases:
            sentence = f"De fase ‘{shown(phase)}’ staat niet bij phases van deze rij."
            yield placed.problem(f"{here}inferred {place}", sentence)
    for key, sentence in _basis(row):
        yield placed.problem(f"{here}{key}", sentence)
    box = raw.numbers(row, "box")
    columns = _MOST_COLUMNS if known.phases is None else len(known.phases)
    if box and box[0] > box[-1]:
        yield placed.problem(f"{here}box", "Schrijf de breedte als [minst, meest].")
    elif box and columns < box[-1] <= _MOST_COLUMNS:
        sentence = f"Een kader van {box[-1]} kolommen past niet: er zijn er {columns}."
        yield placed.problem(f"{here}box", sentence)
    yield from _locators(placed, row, here, known)


def _basis(row: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Which keys a basis asks for, and which it cannot have."""
    basis = raw.text(row, "basis")
    if basis not in set(Basis):
        return
    name = f"basis ‘{basis}’"
    complete = _spelt_right(row, schema.Row)
    if basis == Basis.UNKNOWN:
        if "certainty" in row:
            yield "certainty", f"Bij {name} hoort geen zekerheid. Haal deze sleutel weg."
        if row.get("phases"):
            yield "phases", f"Bij {name} hoort geen fase. Maak de lijst leeg of kies een andere basis."
    else:
        if "certainty" not in row and complete:
            yield "certainty", f"Bij {name} hoort een zekerheid: hoog, midden of laag."
        if row.get("phases") == []:
            yield "phases", f"Bij {name} hoort minstens één fase."
    if basis == Basis.TEXT and "kind" not in row and complete:
        yield "kind", f"Bij {name} hoort een soort: direct, laagbreed, analogie of parafrase."
    if basis != Basis.TEXT and "kind" in row:
        yield "kind", f"Bij {name} hoort geen soort. Haal deze sleutel weg."


def _card_set(placed: Placed[schema.CardSet], known: Known) -> Iterator[Problem]:
    every, cards = placed.raw.get("all") is True, raw.listed(placed.raw, "cards")
    if every and cards:
        yield placed.problem("cards", "Kies: of cards, of all = true.")
    if not every and not cards and _spelt_right(placed.raw, schema.CardSet):
        yield placed.problem("cards", "Deze kaartset is leeg. Zet er nummers in, of all = true.")
    yield from _listed_numbers(placed, "cards", known.cards, "kaart")


def _listed_numbers(
    placed: Placed[Any], key: str, known: frozenset[int] | None, word: str
) -> Iterator[Problem]:
    seen: set[int] = set()
    for number in raw.numbers(placed.raw, key):
        if known is not None and number not in known:
            yield placed.problem(key, f"Er is geen {word} {number}.")
        if number in seen:
            yield placed.problem(key, f"Nummer {number} staat hier twee keer.")
        seen.add(number)
