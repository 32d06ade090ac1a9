"""Events ↔ bytes: a stable kind and version per event class, a strict JSON body, upcasters for old versions.

The body of an event has one spelling only (sorted keys, no spaces). Whatever does not come back as the same
bytes is refused: unknown, missing and double fields, other types, other notations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import msgspec

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

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6})?(Z|\+00:00)", re.ASCII)


class UnknownKindError(ValueError):
    """The kind, or this version of it, is not one of ours."""


class BadBodyError(ValueError):
    """The body is not what an event of this kind is written as."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The name and version under which events of a class are stored. A name is never used twice."""

    name: str
    version: int
    event: type[Event]


KINDS: Final = (
    Kind("session-started", 1, SessionStarted),
    Kind("details-changed", 1, DetailsChanged),
    Kind("card-picked", 1, CardPicked),
    Kind("card-placed", 1, CardPlaced),
    Kind("card-moved", 1, CardMoved),
    Kind("card-taken-back", 1, CardTakenBack),
    Kind("sureness-given", 1, SurenessGiven),
    Kind("verdict-revealed", 1, VerdictRevealed),
    Kind("placement-kept", 1, PlacementKept),
    Kind("placement-noted", 1, PlacementNoted),
    Kind("own-card-added", 1, OwnCardAdded),
    Kind("turn-ended", 1, TurnEnded),
    Kind("picture-shown", 1, PictureShown),
    Kind("undone", 1, Undone),
    Kind("redone", 1, Redone),
)
# (kind, version) → a function from the fields of that version to those of the next one.
UPCASTERS: Final[Mapping[tuple[str, int], Upcaster]] = {}


class Codec:
    def __init__(self, kinds: Iterable[Kind], upcasters: Mapping[tuple[str, int], Upcaster]) -> None:
        self._encoder = msgspec.json.Encoder(order="sorted")
        self._by_class = {kind.event: (kind.name, kind.version) for kind in kinds}
        self._decoders: dict[tuple[str, int], msgspec.json.Decoder[Event]] = {
            (name, version): msgspec.json.Decoder(event) for event, (name, version) in self._by_class.items()
        }
        self._upcasters = upcasters

    def encode(self, event: Event) -> tuple[str, int, bytes]:
        """(kind, version, body)."""
        name, version = self._by_class[type(event)]
        return name, version, self._encoder.encode(event)

    def decode(self, kind: str, version: int, body: bytes) -> Event:
        """Raises UnknownKindError or BadBodyError."""
        decoder = self._decoders.get((kind, version))
        if decoder is None:
            return self.decode(kind, version + 1, self._upcast(kind, version, body))
        try:
            event = decoder.decode(body)
        except (ValueError, RecursionError) as error:
            raise BadBodyError(kind) from error
        if self._encoder.encode(event) != body:
            raise BadBodyError(kind)
        return event

    def _upcast(self, kind: str, version: int, body: bytes) -> bytes:
        upcaster = self._upcasters.get((kind, version))
        if upcaster is None:
            raise UnknownKindError(f"{kind} {version}")
        try:
            fields = msgspec.json.decode(body, type=dict[str, Any])
            if self._encoder.encode(fields) != body:
                raise BadBodyError(kind)
            return self._encoder.encode(upcaster(fields))
        except (ValueError, RecursionError, KeyError, TypeError) as error:
            raise BadBodyError(kind) from error


CODEC: Final = Codec(KINDS, UPCASTERS)


def is_moment(text: str) -> bool:
    """Whether `text` is a moment in UTC as the log writes it: 2026-03-12T13:45:10.250Z."""
    if _MOMENT.fullmatch(text) is None:
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
