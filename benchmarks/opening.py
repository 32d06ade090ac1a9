"""Opening a session of 10,000 events: read, verify, decode, replay; against reading and hashing its bytes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.material import AT, full_pack, long_session, write_session
from benchmarks.table import Row
from benchmarks.timing import timed_by_turns
from llo_game import places
from llo_game.content.frozen import pack_from_json
from llo_game.desk import Desk, read_file
from llo_game.engine.session import replay
from llo_game.store.reading import read_session

_EVENTS = 10_000
_ROWS = "SELECT seq, at, kind, version, body, hash FROM events ORDER BY seq"


def measure() -> Row:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "lang.llo"
        write_session(long_session(full_pack(), _EVENTS), path)
        stored = read_session(path)
        pack = pack_from_json(stored.pack_json)
        desk = Desk(places.assets_dir(), Path(folder) / "data", Path(folder), lambda: AT)
        floor, plain, ours, reading, thawing, replaying, playing_on = timed_by_turns(
            lambda: _rows_and_hashes(path),
            lambda: sha256(path.read_bytes()).digest(),
            lambda: read_file(path),
            lambda: read_session(path),
            lambda: pack_from_json(stored.pack_json),
            lambda: replay(pack, stored.events),
            lambda: _play_on(desk, path),
            rounds=11,
        )
        size = path.stat().st_size
    return Row(
        what=f"opening {_EVENTS:,} events".replace(",", "."),
        floor_is="SQLite reads every row and the pack from the file; sha256 over each row and the one before",
        floor=floor,
        ours=ours,
        unit="ms",
        goal=5,
        notes=(
            f"the plain bytes of the file, read and hashed: {plain:.1f} ms for {size / 1e6:.1f} MB",
            f"to play on in the app, with a working copy of its own: {playing_on:.1f} ms",
            f"of ours: read and verify {reading:.1f}, the pack {thawing:.1f}, replay {replaying:.1f} ms",
        ),
    )


def _play_on(desk: Desk, path: Path) -> None:
    opened = desk.open(path)
    opened.file.discard()


def _rows_and_hashes(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as connection:
        (content,) = connection.execute("SELECT content FROM blobs").fetchone()
        tip = sha256(content).digest()
        for seq, at, kind, version, body, sealed in connection.execute(_ROWS):
            found = sha256(tip + f"{seq} {at} {kind} {version} ".encode() + body + sealed)
            tip = found.digest()
    return tip
