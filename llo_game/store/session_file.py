"""The live file of one session: every event is durable on disk before `append` returns."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from llo_game.engine.events import Event
from llo_game.engine.session import Recorded
from llo_game.store import schema
from llo_game.store.chain import genesis, link
from llo_game.store.codec import CODEC, is_moment
from llo_game.store.connection import connect_live
from llo_game.store.faults import (
    Damaged,
    DiskFull,
    Locked,
    Missing,
    NotRegular,
    OutOfStep,
    SessionFileFault,
    TargetExists,
    Unreadable,
    WriteFailed,
)
from llo_game.store.reading import UNREADABLE, Row, check_version, verified
from llo_game.store.stored import Meta, PackCopy, Stored

_INSERT: Final = "INSERT INTO events (seq, at, kind, version, body, hash) VALUES (?, ?, ?, ?, ?, ?)"
_MOVE_TIP: Final = "UPDATE tip SET seq = ?, hash = ?"
# Primary result codes, from https://www.sqlite.org/rescode.html; the low byte of an extended code.
_PRIMARY: Final = 0xFF
_WRITE_FAULTS: Final[dict[int, type[SessionFileFault]]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: Locked,
    sqlite3.SQLITE_LOCKED: Locked,
    sqlite3.SQLITE_CONSTRAINT: OutOfStep,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_IOERR: WriteFailed,
    sqlite3.SQLITE_READONLY: WriteFailed,
    sqlite3.SQLITE_CANTOPEN: WriteFailed,
    sqlite3.SQLITE_PERM: WriteFailed,
    sqlite3.SQLITE_NOMEM: WriteFailed,
}
# Anything else that keeps a file of ours from opening is damage.
_OPEN_FAULTS: Final[dict[int, type[SessionFileFault]]] = {
    sqlite3.SQLITE_BUSY: Locked,
    sqlite3.SQLITE_LOCKED: Locked,
    sqlite3.SQLITE_IOERR: Unreadable,
    sqlite3.SQLITE_READONLY: Unreadable,
    sqlite3.SQLITE_CANTOPEN: Unreadable,
    sqlite3.SQLITE_PERM: Unreadable,
    sqlite3.SQLITE_NOMEM: Unreadable,
}


class SessionFile:
    """Made by `create` or `open`. Use from one thread, and close it (it is a context manager)."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, count: int, tip: bytes) -> None:
        self.path = path
        self._connection = connection
        self._count = count
        self._tip = tip

    @classmethod
    def create(cls, path: Path, *, session_id: str, at: str, app_version: str, pack: PackCopy) -> SessionFile:
        """A new session without events. Raises TargetExists, DiskFull, WriteFailed."""
        if not is_moment(at):
            raise ValueError(at)
        meta = Meta(
            session_id=session_id,
            created_at=at,
            app_version=app_version,
            pack_id=pack.id,
            pack_version=pack.version,
            pack_sha256=sha256(pack.content).digest(),
        )
        try:
            path.touch(mode=0o600, exist_ok=False)
        except FileExistsError as error:
            raise TargetExists(path) from error
        except OSError as error:
            raise WriteFailed(path) from error
        connection = _connected(path, write_fault)
        try:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                write_opening(connection, meta, pack.content)
        except sqlite3.Error as error:
            connection.close()
            raise write_fault(path, error) from error
        return cls(path, connection, count=0, tip=genesis(meta))

    @classmethod
    def open(cls, path: Path) -> tuple[SessionFile, Stored]:
        """Our own working copy, after a crash too. Only for files that no one else can have written.

        Everything is verified. Raises SessionFileFault.
        """
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError as error:
            raise Missing(path) from error
        except OSError as error:
            raise Unreadable(path) from error
        if not stat.S_ISREG(mode):
            raise NotRegular(path)
        connection = _connected(path, open_fault)
        try:
            stored = _all_of(path, connection)
        except SessionFileFault:
            connection.close()
            raise
        return cls(path, connection, count=len(stored.events), tip=stored.tip), stored

    @property
    def count(self) -> int:
        """How many events are on disk."""
        return self._count

    def append(self, event: Event, at: str) -> Recorded:
        """Record `event` as the next one. On return it is on disk; on a SessionFileFault nothing happened.

        `at` is a moment in UTC, ISO 8601 (see `is_moment`).
        """
        if not is_moment(at):
            raise ValueError(at)
        seq = self._count + 1
        kind, version, body = CODEC.encode(event)
        tip = link(self._tip, seq, at, kind, version, body)
        try:
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                write_row(self._connection, (seq, at, kind, version, body, tip))
        except sqlite3.Error as error:
            self._take_back(seq, tip)
            raise write_fault(self.path, error) from error
        self._count, self._tip = seq, tip
        return Recorded(seq, at, event)

    def read_all(self) -> Stored:
        """What is on disk now, verified as a whole."""
        return _all_of(self.path, self._connection)

    def holds(self, seq: int, tip: bytes) -> bool:
        """Whether row `seq` of this file has the hash `tip`: then all before it is the same too."""
        try:
            row = self._connection.execute("SELECT hash FROM events WHERE seq = ?", (seq,)).fetchone()
        except UNREADABLE as error:
            raise open_fault(self.path, error) from error
        return row is not None and row[0] == tip

    def content(self) -> bytes:
        """The file as it stands after the last append, as bytes that are a session file by themselves."""
        try:
            return self._connection.serialize()
        except sqlite3.Error as error:
            # It comes without a code.
            raise Damaged(self.path) from error

    def close(self) -> None:
        self._connection.close()

    def _take_back(self, seq: int, tip: bytes) -> None:
        """A commit that fails at its very last sync has written the row that is about to be refused.

        When this fails as well, the next append is OutOfStep, and opening the file again finds the row.
        """
        with suppress(sqlite3.Error, SessionFileFault), self._connection:
            if self.holds(seq, tip):
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute("DELETE FROM events WHERE seq = ?", (seq,))
                self._connection.execute(_MOVE_TIP, (self._count, self._tip))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def write_fault(path: Path, error: sqlite3.Error) -> SessionFileFault:
    """The world's fault behind `error`; an error that is our own is raised again."""
    code = _primary_code(error)
    if code not in _WRITE_FAULTS:
        raise error
    return _WRITE_FAULTS[code](path)


def open_fault(path: Path, error: Exception) -> SessionFileFault:
    return _OPEN_FAULTS.get(_primary_code(error), Damaged)(path)


def write_row(connection: sqlite3.Connection, row: Row) -> None:
    """Add a sealed row as the last one; the caller holds the transaction."""
    connection.execute(_INSERT, row)
    connection.execute(_MOVE_TIP, (row[0], row[-1]))


def write_opening(connection: sqlite3.Connection, meta: Meta, pack_json: bytes) -> None:
    """All of a session but its steps; the caller holds the transaction."""
    schema.create(connection)
    connection.execute(
        "INSERT INTO blobs (id, sha256, content) VALUES (1, ?, ?)", (meta.pack_sha256, pack_json)
    )
    connection.execute(
        "INSERT INTO meta (id, session_id, created_at, app_version, pack_id, pack_version, pack_sha256)"
        " VALUES (1, ?, ?, ?, ?, ?, ?)",
        (
            meta.session_id,
            meta.created_at,
            meta.app_version,
            meta.pack_id,
            meta.pack_version,
            meta.pack_sha256,
        ),
    )
    connection.execute("INSERT INTO tip (id, seq, hash) VALUES (1, 0, ?)", (genesis(meta),))


def _primary_code(error: Exception) -> int:
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & _PRIMARY


def _connected(path: Path, fault: Callable[[Path, sqlite3.Error], SessionFileFault]) -> sqlite3.Connection:
    try:
        return connect_live(path)
    except sqlite3.Error as error:
        raise fault(path, error) from error


def _all_of(path: Path, connection: sqlite3.Connection) -> Stored:
    try:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        (user_version,) = connection.execute("PRAGMA user_version").fetchone()
    except UNREADABLE as error:
        raise open_fault(path, error) from error
    check_version(path, application_id, user_version)
    return verified(path, connection)
