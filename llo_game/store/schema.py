"""The form of a session file: its marks, its version, its tables and its first hundred bytes."""

from __future__ import annotations

import sqlite3
import struct
from typing import Final

# "LLOS": tells the operating system and other programs whose file this is.
APPLICATION_ID: Final = 0x4C4C4F53
# A higher major has other tables; a higher minor has other kinds of events. Either is newer than we are.
MAJOR: Final = 1
MINOR: Final = 0
USER_VERSION: Final = MAJOR << 16 | MINOR

MAGIC: Final = b"SQLite format 3\x00"
HEADER_SIZE: Final = 100
PAGE_SIZE: Final = 4096
# Offsets in "The Database Header" of https://www.sqlite.org/fileformat.html
CHANGES_AT: Final = 24
PAGES_AT: Final = 28
_USER_VERSION_AT: Final = 60
_APPLICATION_ID_AT: Final = 68
VALID_FOR_AT: Final = 92
# A session of a day is under 2 MB. More than this is not read, so that no file can fill the memory.
MAX_FILE: Final = 64 * 1024 * 1024

# No event row is smaller: a moment, a kind and a hash are in each. No file holds more rows than this allows.
_SMALLEST_ROW: Final = 64
MOST_ROWS: Final = MAX_FILE // _SMALLEST_ROW

TABLES: Final = {
    "meta": """CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  session_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  app_version TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  pack_sha256 BLOB NOT NULL
) STRICT""",
    "blobs": """CREATE TABLE blobs (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,
  content BLOB NOT NULL
) STRICT""",
    "events": """CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT""",
    # Which event is the last. A chain alone cannot tell that its end is missing.
    "tip": """CREATE TABLE tip (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT""",
}
_EXACT: Final = [("table", name, name, sql) for name, sql in TABLES.items()]


def create(connection: sqlite3.Connection) -> None:
    """Lay down marks and tables in an empty database; the caller holds the transaction."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    for sql in TABLES.values():
        connection.execute(sql)


def is_exact(connection: sqlite3.Connection) -> bool:
    """Whether the file has our tables and nothing else: no views, triggers, indexes or other columns."""
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall() == _EXACT


def marks(content: bytes) -> tuple[int, int]:
    """(application id, user version) as they stand in the header."""
    (user_version,) = struct.unpack_from(">I", content, _USER_VERSION_AT)
    (application_id,) = struct.unpack_from(">I", content, _APPLICATION_ID_AT)
    return application_id, user_version


def sound_header(content: bytes) -> bool:
    """Whether the header is what SQLite writes for us, and the file as long as the header says."""
    if len(content) < HEADER_SIZE:
        return False
    page_size, write, read, reserved, most, least, leaf = struct.unpack_from(">HBBBBBB", content, 16)
    (changes,) = struct.unpack_from(">I", content, CHANGES_AT)
    (pages,) = struct.unpack_from(">I", content, PAGES_AT)
    (valid_for,) = struct.unpack_from(">I", content, VALID_FOR_AT)
    return (
        (page_size, write, read, reserved, most, least, leaf) == (PAGE_SIZE, 1, 1, 0, 64, 32, 32)
        and pages * PAGE_SIZE == len(content)
        and changes == valid_for
    )
