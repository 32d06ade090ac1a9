"""What holds in a session file and what does not, check by check, for `llo-game verify`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from llo_game.engine.dutch import count, joined
from llo_game.store.chain import genesis, link
from llo_game.store.codec import CODEC, BadBodyError, UnknownKindError, is_moment
from llo_game.store.connection import connect_bytes
from llo_game.store.faults import SessionFileFault
from llo_game.store.reading import (
    UNREADABLE,
    check_header,
    check_marks,
    check_schema,
    is_typed,
    read_bytes,
    read_meta,
    read_pack,
    read_tip,
    rows_of,
    verified_bytes,
)
from llo_game.store.schema import MOST_ROWS
from llo_game.store.stored import Meta, Stored

Found = TypeVar("Found")

_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Check:
    """`name` says in Dutch what should hold, `detail` what was found."""

    name: str
    holds: bool
    detail: str

    @property
    def line(self) -> str:
        return f"{'goed' if self.holds else 'FOUT'}  {self.name}: {self.detail}"


@dataclass(frozen=True, slots=True)
class Report:
    checks: tuple[Check, ...]

    @property
    def holds(self) -> bool:
        return all(check.holds for check in self.checks)

    @property
    def lines(self) -> tuple[str, ...]:
        """To print: a line for each check, and what it comes to."""
        bad = sum(1 for check in self.checks if not check.holds)
        end = f"{count(bad, 'controle klopt', 'controles kloppen')} niet." if bad else "Alles klopt."
        return (*(check.line for check in self.checks), end)


def verify(path: Path, play: Callable[[Stored], str] | None = None) -> Report:
    """Every check that can be made. The file is only read.

    `play` plays the session on its pack, which this layer cannot read: it gives "" or what does not fit.
    """
    sheet = _Sheet()
    content = sheet.attempt("Het is een gewoon bestand", lambda: read_bytes(path), _size)
    if content is None:
        return Report(tuple(sheet.checks))
    data = content
    sheet.attempt("Het is een sessie van deze versie", lambda: check_marks(path, data))
    sheet.attempt("De kop van het bestand klopt", lambda: check_header(path, data))
    try:
        connection = connect_bytes(data)
    except UNREADABLE:
        return Report((*sheet.checks, Check("De tabellen zijn te lezen", holds=False, detail="geen enkele")))
    with closing(connection):
        _check_tables(sheet, path, connection)
    if play is not None and Report(tuple(sheet.checks)).holds:
        problem = play(verified_bytes(path, data))
        sheet.note("De stappen passen bij de spelset", holds=not problem, detail=problem or "alle")
    return Report(tuple(sheet.checks))


def _check_tables(sheet: _Sheet, path: Path, connection: sqlite3.Connection) -> None:
    sheet.attempt("De tabellen zijn precies die van LLO-spel", lambda: check_schema(path, connection))
    meta = sheet.attempt("De gegevens van de sessie zijn heel", lambda: read_meta(path, connection), _made)
    if meta is None:
        sheet.note("De spelset in het bestand is heel", holds=False, detail="niet na te gaan")
    else:
        sheet.attempt(
            "De spelset in het bestand is heel",
            lambda: read_pack(path, connection, meta),
            lambda _: f"{meta.pack_id} {meta.pack_version}",
        )
    steps = _look_at_steps(connection, meta)
    sheet.note_steps("Alle stappen zijn te lezen", steps.total, steps.unread)
    sheet.note_steps("De stappen staan op volgorde", steps.total, steps.misplaced)
    sheet.note_steps("De ketting van de stappen is heel", steps.total, steps.unsealed)
    sheet.note_steps("Elke stap is te begrijpen", steps.total, steps.unclear)
    sheet.note("De laatste stap is er", holds=steps.sees_end, detail="ja" if steps.sees_end else "nee")


@dataclass(slots=True)
class _Steps:
    """`total` rows seen; in each list the places, counted from 1, where something does not hold.

    `sees_end`: the last row is the one that the file says is its last.
    """

    total: int = 0
    sees_end: bool = False
    unread: list[int] = field(default_factory=list)
    misplaced: list[int] = field(default_factory=list)
    unsealed: list[int] = field(default_factory=list)
    unclear: list[int] = field(default_factory=list)


def _look_at_steps(connection: sqlite3.Connection, meta: Meta | None) -> _Steps:
    """Unlike a reader this goes on after a fault: each row is held against the row before it as it stands."""
    steps = _Steps()
    tip = None if meta is None else genesis(meta)
    try:
        with closing(rows_of(connection)) as rows:
            for place, row in enumerate(islice(rows, MOST_ROWS), start=1):
                steps.total = place
                if not is_typed(row):
                    steps.unread.append(place)
                    tip = None
                    continue
                seq, at, kind, version, body, sealed = row
                if seq != place or not is_moment(at):
                    steps.misplaced.append(place)
                if tip is None or link(tip, seq, at, kind, version, body) != sealed:
                    steps.unsealed.append(place)
                tip = sealed
                try:
                    CODEC.decode(kind, version, body)
                except (BadBodyError, UnknownKindError):
                    steps.unclear.append(place)
        steps.sees_end = read_tip(connection) == (steps.total, tip)
    except UNREADABLE:
        steps.unread.append(steps.total + 1)
    return steps


class _Sheet:
    """The checks so far."""

    def __init__(self) -> None:
        self.checks: list[Check] = []

    def note(self, name: str, *, holds: bool, detail: str) -> None:
        self.checks.append(Check(name, holds, detail))

    def note_steps(self, name: str, total: int, bad: Sequence[int]) -> None:
        shown = joined([str(place) for place in bad[:_SHOWN]])
        more = f", en nog {len(bad) - _SHOWN}" if len(bad) > _SHOWN else ""
        detail = f"niet bij stap {shown}{more}" if bad else count(total, "stap", "stappen")
        self.note(name, holds=not bad, detail=detail)

    def attempt(
        self, name: str, look: Callable[[], Found], tell: Callable[[Found], str] = lambda _: "ja"
    ) -> Found | None:
        try:
            found = look()
        except SessionFileFault as fault:
            self.note(name, holds=False, detail=fault.happened)
            return None
        self.note(name, holds=True, detail=tell(found))
        return found


def _size(content: bytes) -> str:
    return count(len(content), "byte", "bytes")


def _made(meta: Meta) -> str:
    return f"gemaakt op {meta.created_at[:10]} met versie {meta.app_version}"
