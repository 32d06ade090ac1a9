"""Saving what is good in a damaged file: the longest chain that holds, as a new file."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from llo_game.engine.dutch import count
from llo_game.store import schema
from llo_game.store.atomic import put_in_place
from llo_game.store.connection import connect_blank, connect_bytes
from llo_game.store.faults import Damaged, NothingToSalvage, PublishFailed, TargetExists, UnknownStep
from llo_game.store.reading import (
    UNREADABLE,
    read_bytes,
    read_meta,
    read_pack,
    read_tip,
    rows_of,
    verified_bytes,
    walk,
)
from llo_game.store.session_file import write_opening, write_row
from llo_game.store.stored import Meta, Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """`lost` steps stood after the last good one; None when the file no longer says how many there were."""

    path: Path
    kept: int
    lost: int | None

    @property
    def sentence(self) -> str:
        saved = f"{count(self.kept, 'stap is', 'stappen zijn')} gered."
        if self.lost is None:
            return f"{saved} Hoeveel er verloren zijn, is niet meer te zien."
        return f"{saved} {count(self.lost, 'stap is', 'stappen zijn')} verloren."


def _all_steps(stored: Stored) -> int:
    return len(stored.events)


def salvage(damaged: Path, target: Path, playable: Callable[[Stored], int] = _all_steps) -> Salvaged:
    """Write what holds to `target`, which must be new. The damaged file stays as it is.

    `playable` says how many of the steps, from the first on, can have happened: this layer knows no rules.

    Raises SessionFileFault: TargetExists, NothingToSalvage, PublishFailed, or why it could not be read.
    """
    content = read_bytes(damaged)
    if target.exists():
        raise TargetExists(target)
    try:
        connection = connect_bytes(_with_sound_first_page(content))
    except UNREADABLE as error:
        raise NothingToSalvage(damaged) from error
    with closing(connection):
        try:
            meta = read_meta(damaged, connection)
            pack_json = read_pack(damaged, connection, meta)
        except Damaged as fault:
            raise NothingToSalvage(damaged) from fault
        walked = walk(damaged, connection, meta)
        if isinstance(walked.fault, UnknownStep):
            raise walked.fault
        kept = playable(Stored(meta=meta, pack_json=pack_json, events=walked.events, tip=walked.tip))
        if not kept:
            raise NothingToSalvage(damaged)
        fresh = _rebuilt(connection, kept, meta, pack_json)
        lost = _lost(connection, kept)
    verified_bytes(target, fresh)
    try:
        put_in_place(target, fresh, beside="new")
    except OSError as error:
        raise PublishFailed(target) from error
    return Salvaged(path=target, kept=kept, lost=lost)


def _with_sound_first_page(content: bytes) -> bytes:
    """Apart from counters the first page is the same in every session, so damage there costs nothing."""
    pages = len(content) // schema.PAGE_SIZE
    with closing(connect_blank()) as connection:
        schema.create(connection)
        first = bytearray(connection.serialize()[: schema.PAGE_SIZE])
    # SQLite believes the page count only when the two counters agree.
    (changes,) = struct.unpack_from(">I", first, schema.CHANGES_AT)
    struct.pack_into(">I", first, schema.PAGES_AT, pages)
    struct.pack_into(">I", first, schema.VALID_FOR_AT, changes)
    return bytes(first) + content[schema.PAGE_SIZE : pages * schema.PAGE_SIZE]


def _rebuilt(connection: sqlite3.Connection, kept: int, meta: Meta, pack_json: bytes) -> bytes:
    """A new file with the rows as they stand, so that their chain stays what it was."""
    with closing(connect_blank()) as fresh:
        write_opening(fresh, meta, pack_json)
        with closing(rows_of(connection)) as rows:
            for row in islice(rows, kept):
                write_row(fresh, row)
        return fresh.serialize()


def _lost(connection: sqlite3.Connection, kept: int) -> int | None:
    try:
        tip = read_tip(connection)
    except UNREADABLE:
        return None
    if tip is None or not kept <= tip[0] <= schema.MOST_ROWS:
        return None
    return tip[0] - kept
