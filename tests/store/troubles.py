"""What a disk can do to a session file that is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, cast

from llo_game.engine.events import Event
from llo_game.store.chain import link
from llo_game.store.codec import CODEC
from llo_game.store.session_file import SessionFile, write_row


@contextmanager
def no_room(file: SessionFile) -> Iterator[None]:
    """The disk is full for a while; a step that fits in the last page is still taken."""
    (pages,) = file._connection.execute("PRAGMA page_count").fetchone()
    (most,) = file._connection.execute("PRAGMA max_page_count").fetchone()
    file._connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    file._connection.execute(f"PRAGMA max_page_count = {most}")


@contextmanager
def late_fault(file: SessionFile) -> Iterator[None]:
    """The next commit fails at its last sync, when everything has been written."""
    connection = file._connection
    file._connection = cast("sqlite3.Connection", _FailingOnce(connection))
    yield
    file._connection = connection


@contextmanager
def half_written(file: SessionFile, event: Event, at: str) -> Iterator[None]:
    """`event` stands in the file already, and a journal beside it says what was there before."""
    before = file.path.read_bytes()
    # With room for one page in memory nothing waits for the commit.
    file._connection.execute("PRAGMA cache_size = 1")
    file._connection.execute("BEGIN IMMEDIATE")
    seq, stored = file.count + 1, CODEC.encode(event)
    write_row(file._connection, (seq, at, *stored, link(file._tip, seq, at, *stored)))
    assert file.path.read_bytes() != before
    yield
    file._connection.execute("ROLLBACK")


class _FailingOnce:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._is_sound = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def __enter__(self) -> None:
        self._connection.__enter__()

    def __exit__(self, *raised: object) -> Literal[False]:
        self._connection.__exit__(*raised)  # type: ignore[arg-type]  # handed through as it came
        if not self._is_sound:
            self._is_sound = True
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        return False
