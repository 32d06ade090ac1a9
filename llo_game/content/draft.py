"""All tables of a pack's files, each with its place, read as far as they can be read."""

from __future__ import annotations

import fnmatch
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, Generic, TypeVar

import msgspec

from llo_game.content import schema
from llo_game.content.parse import parse
from llo_game.content.problem import Problem, shown
from llo_game.content.shape import mismatches, unknown_key

Entry = TypeVar("Entry", bound=msgspec.Struct)

PACK_FILE: Final = "pack.toml"
CARD_FILES: Final = "cards*.toml"
# Nobody reads on after this many, and a file of nonsense would take minutes to explain.
MOST_PROBLEMS: Final = 500
REQUIRED: Final = (PACK_FILE, "sources.toml", "findings.toml", "preconditions.toml", "profiles.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Generic[Entry]):
    """One table of a file. `raw` is what the file says; `entry` is None when that does not fit the schema."""

    file: str
    where: str
    raw: Mapping[str, Any]
    entry: Entry | None

    def problem(self, field_path: str, sentence: str) -> Problem:
        return Problem(file=self.file, where=self.where, field=field_path, sentence=sentence)


@dataclass(slots=True, kw_only=True)
class Draft:
    """Filled file by file. `lost` are kinds of tables of which a whole file could not be read."""

    head: Placed[schema.Head] | None = None
    layers: list[Placed[schema.Layer]] = field(default_factory=list)
    phases: list[Placed[schema.Phase]] = field(default_factory=list)
    sets: list[Placed[schema.CardSet]] = field(default_factory=list)
    sources: list[Placed[schema.Source]] = field(default_factory=list)
    findings: list[Placed[schema.Finding]] = field(default_factory=list)
    preconditions: list[Placed[schema.Precondition]] = field(default_factory=list)
    profiles: list[Placed[schema.Profile]] = field(default_factory=list)
    cards: list[Placed[schema.Card]] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def tables(self) -> list[Placed[Any]]:
        """Every table in the order of reading."""
        head: list[Placed[Any]] = [self.head] if self.head else []
        return [
            *head,
            *self.layers,
            *self.phases,
            *self.sets,
            *self.sources,
            *self.findings,
            *self.preconditions,
            *self.profiles,
            *self.cards,
        ]


def read_draft(files: Mapping[str, bytes], unreadable: frozenset[str]) -> Draft:
    """`unreadable` are files that are there, but about which something has been said already."""
    draft = Draft()
    for name in sorted(files):
        kinds = _kinds(name)
        if not kinds:
            names = ", ".join((*REQUIRED, CARD_FILES))
            draft.problems.append(_about(name, f"Dit bestand hoort niet in een spelset. Ik ken: {names}."))
            continue
        tables = parse(files[name])
        if isinstance(tables, str):
            draft.problems.append(_about(name, tables))
            draft.lost.update(kinds)
        else:
            _take(draft, name, kinds, tables)
    for name in unreadable:
        draft.lost.update(_kinds(name))
    _note_missing(draft, files.keys() | unreadable)
    return draft


def _about(name: str, sentence: str) -> Problem:
    return Problem(file=shown(name), where="", field="", sentence=sentence)


def _kinds(name: str) -> tuple[str, ...]:
    if name == PACK_FILE:
        return ("layers", "phases", "sets")
    if name in REQUIRED:
        return (name.removesuffix(".toml"),)
    return ("cards",) if fnmatch.fnmatchcase(name, CARD_FILES) else ()


def _note_missing(draft: Draft, names: set[str]) -> None:
    if PACK_FILE not in names:
        sentence = "Dit bestand ontbreekt. Zonder dit bestand is het geen spelset."
        draft.problems.append(_about(PACK_FILE, sentence))
        draft.lost.update(_kinds(PACK_FILE))
    # A folder of something else needs one sentence, not six.
    some = any(_kinds(name) for name in names)
    for name in REQUIRED[1:]:
        if name not in names:
            draft.lost.update(_kinds(name))
            if some:
                draft.problems.append(_about(name, "Dit bestand ontbreekt."))
    if not any(_kinds(name) == ("cards",) for name in names):
        draft.lost.add("cards")
        if some:
            draft.problems.append(_about(CARD_FILES, "Er is geen enkel bestand met kaarten."))


def _take(draft: Draft, name: str, kinds: tuple[str, ...], tables: dict[str, Any]) -> None:
    """Move the tables of one file into the draft."""
    part = _File(draft=draft, name=name, tables=tables)
    if name == PACK_FILE:
        own = {key: value for key, value in tables.items() if key not in kinds}
        draft.head = part.placed(schema.Head, "", own)
    else:
        part.refuse_others(set(kinds))
    match name:
        case "pack.toml":
            draft.layers += part.listed("layers", schema.Layer, "laag")
            draft.phases += part.listed("phases", schema.Phase, "fase")
            draft.sets += part.listed("sets", schema.CardSet, "kaartset")
        case "sources.toml":
            draft.sources += part.listed("sources", schema.Source, "bron")
        case "findings.toml":
            draft.findings += part.listed("findings", schema.Finding, "bevinding")
        case "preconditions.toml":
            draft.preconditions += part.listed("preconditions", schema.Precondition, "randvoorwaarde")
        case "profiles.toml":
            draft.profiles += part.listed("profiles", schema.Profile, "groep")
        case _:
            draft.cards += part.listed("cards", schema.Card, "kaart")


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file while it is being read; problems go to the draft."""

    draft: Draft
    name: str
    tables: Mapping[str, Any]

    def refuse_others(self, kinds: set[str]) -> None:
        for key in self.tables:
            if key not in kinds:
                self._note("", shown(key), unknown_key(key, kinds - self.tables.keys()))

    def listed(self, kind: str, entry: type[Entry], word: str) -> list[Placed[Entry]]:
        """All tables [[kind]] of the file; `word` is what one of them is called in a sentence."""
        tables = self.tables.get(kind, [])
        if not isinstance(tables, list):
            self._note("", kind, f"Schrijf boven elke tabel [[{kind}]].")
            self.draft.lost.add(kind)
            return []
        numbered = enumerate(tables, start=1)
        return [self.placed(entry, _where(word, place, table), table) for place, table in numbered]

    def placed(self, entry: type[Entry], where: str, table: object) -> Placed[Entry]:
        raw = table if isinstance(table, dict) else {}
        try:
            read = msgspec.convert(table, entry)
        except msgspec.ValidationError:
            # msgspec stops at the first thing; the writer of a pack gets all of them.
            room = MOST_PROBLEMS - len(self.draft.problems)
            for field_path, sentence in islice(mismatches(entry, table), max(0, room)):
                self._note(where, field_path, sentence)
            return Placed(file=self.name, where=where, raw=raw, entry=None)
        return Placed(file=self.name, where=where, raw=raw, entry=read)

    def _note(self, where: str, field_path: str, sentence: str) -> None:
        self.draft.problems.append(Problem(file=self.name, where=where, field=field_path, sentence=sentence))


def _where(word: str, place: int, table: object) -> str:
    """Such as "kaart 103 (tijd-en-geld)": what the writer looks for in the file."""
    known = table if isinstance(table, dict) else {}
    number, slug = known.get("number"), known.get("id")
    if isinstance(number, int):
        return f"{word} {shown(number)}" + (f" ({shown(slug)})" if isinstance(slug, str) else "")
    return f"{word} {shown(slug)}" if slug and isinstance(slug, str) else f"{word} op plaats {place}"
