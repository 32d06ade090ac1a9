"""A bare durable commit: the same bytes in the same tables with the same settings, and nothing around it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from llo_game.store.session_file import SessionFile

_SETTINGS = ("journal_mode = TRUNCATE", "synchronous = EXTRA", "temp_store = MEMORY", "cell_size_check = ON")


class BareFile:
    """A copy of a session file, to write rows to without any of our code."""

    def __init__(self, session: SessionFile, path: Path) -> None:
        path.write_bytes(session.content())
        self._connection = sqlite3.connect(path, isolation_level=None)
        for setting in _SETTINGS:
            self._connection.execute(f"PRAGMA {setting}").close()
        self._seq = session.count

    def commit(self, row: tuple[int, str, str, int, bytes, bytes]) -> None:
        _, *rest = row
        self._seq += 1
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", (self._seq, *rest))
        execute("UPDATE tip SET seq = ?, hash = ? WHERE id = 1", (self._seq, rest[-1]))
        execute("COMMIT")

    def close(self) -> None:
        self._connection.close()
