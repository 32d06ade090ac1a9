"""Sessions to store: a short one with every kind of event, and long ones of any length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from llo_game.engine.events import (
    CardMoved,
    CardPicked,
    CardPlaced,
    CardTakenBack,
    DetailsChanged,
    Event,
    OwnCardAdded,
    PictureShown,
    PlacementKept,
    PlacementNoted,
    Redone,
    SessionStarted,
    SurenessGiven,
    TurnEnded,
    Undone,
    VerdictRevealed,
)
from llo_game.engine.grid import Cell
from llo_game.engine.session import Recorded
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.stage import Picture, PictureKind
from llo_game.store.chain import genesis, link
from llo_game.store.codec import CODEC
from llo_game.store.connection import connect_blank
from llo_game.store.session_file import SessionFile, write_opening, write_row
from llo_game.store.stored import Meta, PackCopy

NOON = "2026-03-12T12:00:00.000Z"
PACK = PackCopy(id="voorbeeld", version="1.0", content=b'{"cards":[]}')

START = SessionStarted(
    setup=Setup(
        title="Samen leren – één werf",
        organisation="Een gemeente",
        place="De werf",
        date="2026-03-12",
        teams=default_teams(2),
        card_set="kort",
        profile="B",
    ),
    order=(103, 101, 107),
)
EVERY_KIND: tuple[Event, ...] = (
    START,
    PictureShown(picture=Picture(kind=PictureKind.CELL, subject="C2", page=1)),
    CardPicked(card=101),
    CardPlaced(card=101, cell=Cell("C", 2), team=1, sureness=2),
    CardPlaced(card=103, cell=Cell("A", 5), team=2, sureness=None),
    CardMoved(card=101, origin=Cell("C", 2), cell=Cell("C", 3)),
    SurenessGiven(card=101, sureness=3),
    VerdictRevealed(card=101, cell=Cell("C", 3)),
    PlacementKept(card=101, cell=Cell("C", 3), reason="Bij ons werkt dit <b>echt</b> zo."),
    PlacementNoted(card=101, note="Vraag het na: “wie doet dit al?”"),
    CardTakenBack(card=103, origin=Cell("A", 5)),
    OwnCardAdded(card=102, title="Ruilen van ploeg", sentence="Een dag mee met de buren.", team=2),
    TurnEnded(team=2),
    DetailsChanged(title="Samen verder", organisation="", place="", date="2026-03-13", profile=None),
    Undone(target=14),
    Redone(target=14),
)


def moment(number: int) -> str:
    """One second after another."""
    return f"2026-03-12T12:{number // 60 % 60:02}:{number % 60:02}.000Z"


def recorded(events: Iterable[Event]) -> tuple[Recorded, ...]:
    """As `written` stores them."""
    return tuple(Recorded(seq, moment(seq), event) for seq, event in enumerate(events, start=1))


def placements(count: int) -> Iterator[Event]:
    """A start, and then placements without end that differ from each other."""
    yield START
    for number in range(1, count):
        yield CardPlaced(
            card=101 + number % 99, cell=Cell("ABCDEF"[number % 6], 1 + number % 5), team=1, sureness=None
        )


def new_file(path: Path, pack: PackCopy = PACK) -> SessionFile:
    return SessionFile.create(path, session_id="0123456789abcdef", at=NOON, app_version="0.1.0", pack=pack)


def written(path: Path, events: Iterable[Event] = EVERY_KIND, pack: PackCopy = PACK) -> Path:
    """A session file as publishing leaves it: without a journal, and at once, however many events."""
    meta = Meta(
        session_id="0123456789abcdef",
        created_at=NOON,
        app_version="0.1.0",
        pack_id=pack.id,
        pack_version=pack.version,
        pack_sha256=sha256(pack.content).digest(),
    )
    with closing(connect_blank()) as connection:
        write_opening(connection, meta, pack.content)
        tip = genesis(meta)
        for seq, event in enumerate(events, start=1):
            stored = CODEC.encode(event)
            tip = link(tip, seq, moment(seq), *stored)
            write_row(connection, (seq, moment(seq), *stored, tip))
        path.write_bytes(connection.serialize())
    return path
