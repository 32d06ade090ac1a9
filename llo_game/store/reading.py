"""Reading a session file and verifying all of it: form, data, pack, order, chain, every step."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from os import fstat
from pathlib import Path
from typing import Final

from llo_game.engine.session import Recorded
from llo_game.store import schema
from llo_game.store.chain import genesis, link
from llo_game.store.codec import CODEC, BadBodyError, UnknownKindError, is_moment
from llo_game.store.connection import connect_bytes
from llo_game.store.faults import (
    Damaged,
    ForeignSchema,
    Missing,
    NewerVersion,
    NotASession,
    NotRegular,
    SessionFileFault,
    TooLarge,
    UnknownStep,
    Unreadable,
)
from llo_game.store.stored import Meta, Stored

# What SQLite raises over a damaged file. Its own message may quote the damage, and then be no text.
UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)

Row = tuple[int, str, str, int, bytes, bytes]

_META: Final = (
    "SELECT session_id, created_at, app_version, pack_id, pack_version, pack_sha256, id FROM meta LIMIT 2"
)
_PACK: Final = "SELECT id, sha256, content FROM blobs LIMIT 2"
_ROWS: Final = "SELECT seq, at, kind, version, body, hash FROM events ORDER BY seq"
_TIP: Final = "SELECT seq, hash FROM tip WHERE id = 1"
_HASH_SIZE: Final = 32
# Names and versions are shown, in a terminal too; ours are far shorter.
_LONGEST_NAME: Final = 200


class BrokenChainError(ValueError):
    """A row does not follow from the one before it, or the last one is not there."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The steps that hold, from the first on; `fault` is why the walk ended early, if it did."""

    events: tuple[Recorded, ...]
    tip: bytes
    fault: SessionFileFault | None


def read_session(path: Path) -> Stored:
    """What a file from anywhere holds, after full verification. Raises SessionFileFault.

    The bytes are read once and everything happens on that copy: nothing can change under our feet, and
    neither the file nor a journal that lies beside it is ever opened as a database.
    """
    return verified_bytes(path, read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """The whole content of a plain file of a decent size. Raises SessionFileFault."""
    try:
        seen = path.lstat()
        if not stat.S_ISREG(seen.st_mode):
            raise NotRegular(path)
        with path.open("rb") as file:
            opened = fstat(file.fileno())
            if (opened.st_dev, opened.st_ino) != (seen.st_dev, seen.st_ino):
                raise NotRegular(path)
            content = file.read(schema.MAX_FILE + 1)
    except FileNotFoundError as error:
        raise Missing(path) from error
    except OSError as error:
        raise Unreadable(path) from error
    if len(content) > schema.MAX_FILE:
        raise TooLarge(path)
    return content


def verified_bytes(path: Path, content: bytes) -> Stored:
    """The same for bytes that were read already; `path` only names them in a fault."""
    check_marks(path, content)
    check_header(path, content)
    try:
        connection = connect_bytes(content)
    except UNREADABLE as error:
        raise Damaged(path) from error
    with closing(connection):
        return verified(path, connection)


def last_link(content: bytes) -> tuple[int, bytes] | None:
    """(number, hash) of the last step, unverified; None when this holds no steps of a session."""
    try:
        with closing(connect_bytes(content)) as connection:
            return read_tip(connection) if schema.is_exact(connection) else None
    except UNREADABLE:
        return None


def read_tip(connection: sqlite3.Connection) -> tuple[int, bytes] | None:
    """(number, hash) of the step that the file says is its last; None when it does not say.

    Raises UNREADABLE.
    """
    match connection.execute(_TIP).fetchone():
        case (int(seq), bytes(sealed)):
            return seq, sealed
        case _:
            return None


def check_marks(path: Path, content: bytes) -> None:
    if len(content) < schema.HEADER_SIZE or not content.startswith(schema.MAGIC):
        raise NotASession(path)
    check_version(path, *schema.marks(content))


def check_version(path: Path, application_id: int, user_version: int) -> None:
    if application_id != schema.APPLICATION_ID:
        raise NotASession(path)
    if user_version > schema.USER_VERSION:
        raise NewerVersion(path)
    if user_version < schema.USER_VERSION:
        # There is no older version yet: a lower number was never written by us.
        raise ForeignSchema(path)


def check_header(path: Path, content: bytes) -> None:
    if not schema.sound_header(content):
        raise Damaged(path)


def verified(path: Path, connection: sqlite3.Connection) -> Stored:
    """Everything the database holds, or the first fault in it."""
    check_schema(path, connection)
    meta = read_meta(path, connection)
    pack_json = read_pack(path, connection, meta)
    walked = walk(path, connection, meta)
    if walked.fault is not None:
        raise walked.fault
    return Stored(meta=meta, pack_json=pack_json, events=walked.events, tip=walked.tip)


def check_schema(path: Path, connection: sqlite3.Connection) -> None:
    try:
        exact = schema.is_exact(connection)
    except UNREADABLE as error:
        raise Damaged(path) from error
    if not exact:
        raise ForeignSchema(path)


def read_meta(path: Path, connection: sqlite3.Connection) -> Meta:
    try:
        rows = connection.execute(_META).fetchall()
    except UNREADABLE as error:
        raise Damaged(path) from error
    if len(rows) != 1:
        raise Damaged(path)
    session_id, created_at, app_version, pack_id, pack_version, pack_sha256, row_id = rows[0]
    texts = (session_id, created_at, app_version, pack_id, pack_version)
    if row_id != 1 or not all(_is_name(text) for text in texts) or type(pack_sha256) is not bytes:
        raise Damaged(path)
    if len(pack_sha256) != _HASH_SIZE or not is_moment(created_at):
        raise Damaged(path)
    return Meta(
        session_id=session_id,
        created_at=created_at,
        app_version=app_version,
        pack_id=pack_id,
        pack_version=pack_version,
        pack_sha256=pack_sha256,
    )


def _is_name(found: object) -> bool:
    return isinstance(found, str) and len(found) <= _LONGEST_NAME and found.isprintable()


def read_pack(path: Path, connection: sqlite3.Connection, meta: Meta) -> bytes:
    try:
        rows = connection.execute(_PACK).fetchall()
    except UNREADABLE as error:
        raise Damaged(path) from error
    if len(rows) != 1:
        raise Damaged(path)
    row_id, digest, content = rows[0]
    if row_id != 1 or type(content) is not bytes or digest != meta.pack_sha256:
        raise Damaged(path)
    if sha256(content).digest() != digest:
        raise Damaged(path)
    return content


def rows_of(connection: sqlite3.Connection) -> sqlite3.Cursor:
    """The rows as they stand, in order, of uncertain types. Each next one may raise UNREADABLE."""
    return connection.execute(_ROWS)


def is_typed(row: Row) -> bool:
    """SQLite gives what the record says, and a damaged record may say anything."""
    _, at, kind, version, body, sealed = row
    return (
        type(at) is str
        and type(kind) is str
        and type(version) is int
        and type(body) is bytes
        and type(sealed) is bytes
    )


def walk(path: Path, connection: sqlite3.Connection, meta: Meta) -> Walk:
    """Follow the chain as far as it holds."""
    events: list[Recorded] = []
    tip = genesis(meta)
    fault: SessionFileFault | None = None
    expected = 1
    try:
        with closing(rows_of(connection)) as rows:
            for row in rows:
                events.append(_next_step(row, expected, tip))
                tip = row[-1]
                expected += 1
        _check_end(connection, expected - 1, tip)
    except UnknownKindError:
        fault = UnknownStep(path, expected)
    except (BrokenChainError, BadBodyError, *UNREADABLE):
        fault = Damaged(path, first_bad=expected, held=expected - 1)
    return Walk(tuple(events), tip, fault)


def _check_end(connection: sqlite3.Connection, count: int, tip: bytes) -> None:
    if read_tip(connection) != (count, tip):
        raise BrokenChainError


def _next_step(row: Row, expected: int, tip: bytes) -> Recorded:
    seq, at, kind, version, body, sealed = row
    if seq != expected or not is_typed(row) or not is_moment(at):
        raise BrokenChainError
    if link(tip, seq, at, kind, version, body) != sealed:
        raise BrokenChainError
    return Recorded(seq, at, CODEC.decode(kind, version, body))
