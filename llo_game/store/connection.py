"""Connections to session files, with the settings that keep a move durable and a strange file harmless."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from llo_game.store.faults import WriteFailed
from llo_game.store.schema import MAX_FILE, PAGE_SIZE

# sqlite3_db_config numbers, from https://www.sqlite.org/c3ref/c_dbconfig_defensive.html. Only Python 3.12
# and later can set them, and only there do they have names.
_DEFENSIVE: Final = 1010
_ENABLE_TRIGGER: Final = 1003
_ENABLE_VIEW: Final = 1015
_CONFIG: Final = ((_DEFENSIVE, True), (_ENABLE_TRIGGER, False), (_ENABLE_VIEW, False))
_SYNCHRONOUS_EXTRA: Final = 3
_WAIT_SECONDS: Final = 2.0


def connect_live(path: Path) -> sqlite3.Connection:
    """Our own working copy, to read and add to. A transaction cut off by a crash is rolled back here.

    Raises sqlite3.Error, or WriteFailed when the disk cannot keep the promise of durability.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=_WAIT_SECONDS
    )
    try:
        harden(connection)
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        # What could not be opened again is not written either.
        connection.execute(f"PRAGMA max_page_count = {MAX_FILE // PAGE_SIZE}")
        make_durable(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_bytes(content: bytes) -> sqlite3.Connection:
    """A copy in memory: the file itself, and journals beside it, are never opened by SQLite."""
    if not content:
        # deserialize would say that memory ran out
        raise sqlite3.DatabaseError("no content")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(content)
        harden(connection)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_blank() -> sqlite3.Connection:
    """An empty database in memory, to become the content of a new file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    return connection


def harden(connection: sqlite3.Connection) -> None:
    """Settings against a file that was made to do harm; they hold for every file."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_FILE)
    defend(connection)
    for setting in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "foreign_keys = ON",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {setting}").close()


def defend(connection: object) -> None:
    setconfig = getattr(connection, "setconfig", None)
    if setconfig is not None:
        for option, value in _CONFIG:
            setconfig(option, value)


def make_durable(path: Path, connection: sqlite3.Connection) -> None:
    """From now on a commit is on disk before it returns. Raises WriteFailed where that cannot be had.

    TRUNCATE with EXTRA syncs the journal after emptying it. DELETE does not, and a journal that comes
    back after a power cut takes an acknowledged move away.
    """
    (journal,) = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
    connection.execute("PRAGMA synchronous = EXTRA")
    (synchronous,) = connection.execute("PRAGMA synchronous").fetchone()
    if (journal, synchronous) != ("truncate", _SYNCHRONOUS_EXTRA):
        raise WriteFailed(path)
