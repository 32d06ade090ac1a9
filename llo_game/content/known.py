"""The names that the tables of a pack may use for one another, and names that are there twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from llo_game.content import raw
from llo_game.content.draft import Draft, Placed
from llo_game.content.problem import Problem

_UNIQUE: Final = {"id": "Deze id", "number": "Dit nummer", "code": "Deze letter", "title": "Deze titel"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What may be named. None: a file was lost, so nobody can tell."""

    layers: frozenset[str] | None
    phases: frozenset[str] | None
    sources: frozenset[str] | None
    findings: frozenset[int] | None
    profiles: frozenset[str] | None
    cards: frozenset[int] | None


def known_names(draft: Draft) -> Known:
    return Known(
        layers=_ids(draft, "layers", draft.layers),
        phases=_ids(draft, "phases", draft.phases),
        sources=_ids(draft, "sources", draft.sources),
        findings=_numbers(draft, "findings", draft.findings),
        profiles=_ids(draft, "profiles", draft.profiles),
        cards=_numbers(draft, "cards", draft.cards),
    )


def _ids(draft: Draft, kind: str, tables: Iterable[Placed[Any]]) -> frozenset[str] | None:
    if kind in draft.lost:
        return None
    return frozenset(name for table in tables if (name := raw.text(table.raw, "id")) is not None)


def _numbers(draft: Draft, kind: str, tables: Iterable[Placed[Any]]) -> frozenset[int] | None:
    if kind in draft.lost:
        return None
    return frozenset(number for table in tables if (number := raw.number(table.raw, "number")) is not None)


def repeats(draft: Draft) -> Iterator[Problem]:
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
            value = raw.text(table.raw, key) or raw.number(table.raw, key)
            if value is None or value == "":
                continue
            first = seen.setdefault((key, _folded(value)), table)
            if first is not table:
                sentence = f"{words} staat ook bij {first.where} in {first.file}. Kies iets anders."
                yield table.problem(key, sentence)


def _folded(value: str | int) -> str:
    """What people would call the same: no capitals, no look-alike Unicode forms, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", str(value)).casefold().split())
