"""A process that records a session and says ACK after every event, made to be killed at any moment.

    python -m tests.store.kill_child FILE STORE [BOUNDARY NUMBER]

STORE is `real`, or `hasty`: a deliberately wrong one that says ACK before it commits. With a BOUNDARY the
process kills itself there, at event NUMBER; otherwise it goes on until someone else does.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import NoReturn

from llo_game.engine.events import Event, PlacementNoted
from llo_game.engine.session import Recorded
from llo_game.store.chain import link
from llo_game.store.codec import CODEC
from llo_game.store.session_file import SessionFile, write_row
from tests.store.stories import START, moment, new_file

# What SQLite is about to do, or what was done.
BOUNDARIES = ("BEGIN", "INSERT", "UPDATE", "COMMIT", "committed", "acknowledged")


def event(number: int) -> Event:
    """Event `number` of the session; some are so long that they take pages of their own."""
    if number == 1:
        return START
    return PlacementNoted(card=100 + number % 80, note=f"Stap {number}. " * (1 + number * 37 % 600))


def acknowledge(number: int) -> None:
    os.write(1, f"ACK {number}\n".encode())


def die() -> NoReturn:
    if sys.platform == "win32":
        os.kill(os.getpid(), signal.SIGTERM)  # TerminateProcess: as sudden as SIGKILL
    else:
        os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


class HastyFile(SessionFile):
    """The mistake that the test must catch: it says that an event is on disk, but commits each fifth only."""

    def append(self, event: Event, at: str) -> Recorded:
        seq = self._count + 1
        kind, version, body = CODEC.encode(event)
        tip = link(self._tip, seq, at, kind, version, body)
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")
        write_row(self._connection, (seq, at, kind, version, body, tip))
        if seq % 5 == 0:
            self._connection.execute("COMMIT")
        self._count, self._tip = seq, tip
        return Recorded(seq, at, event)


def main(name: str, store: str, boundary: str = "", last: str = "0") -> None:
    number = 0

    def reached(place: str) -> None:
        if number == int(last) and place.startswith(boundary or "never"):
            die()

    file = new_file(Path(name))
    file._connection.set_trace_callback(reached)
    if store == "hasty":
        file = HastyFile(file.path, file._connection, count=0, tip=file._tip)
    acknowledge(0)
    for number in count(1):
        file.append(event(number), moment(number))
        reached("committed")
        acknowledge(number)
        reached("acknowledged")


if __name__ == "__main__":
    main(*sys.argv[1:])
