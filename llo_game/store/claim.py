"""A session belongs to one process at a time; the system lets go when that ends, however it ends."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from llo_game.store.faults import Locked, WriteFailed


class Claim:
    """A lock on an empty file. SQLite takes it, since its locks work alike on every system.

    It is not the session file itself: on POSIX a lock is gone as soon as its process opens and closes the
    file once more, and the session file is read in other ways too.
    """

    def __init__(self, path: Path) -> None:
        """Raises Locked when another process holds it."""
        self._path = path
        try:
            self._connection = sqlite3.connect(path, isolation_level=None, timeout=0)
        except sqlite3.Error as error:
            raise WriteFailed(path) from error
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            self._connection.close()
            busy = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY
            raise (Locked if busy else WriteFailed)(path) from error

    def release(self) -> None:
        self._connection.close()

    def remove(self) -> None:
        """Release, and leave no file behind."""
        self.release()
        # On Windows another process may be looking at it just now; the next start sweeps it away.
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
