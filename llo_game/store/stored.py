"""What a session file holds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from llo_game.engine.session import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCopy:
    """The pack a session is played with, as bytes that only `content` can read."""

    id: str
    version: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What was settled when the file was made. `created_at` is ISO 8601 in UTC."""

    session_id: str
    created_at: str
    app_version: str
    pack_id: str
    pack_version: str
    pack_sha256: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A session file that was verified as a whole. `tip` is the hash of the last row."""

    meta: Meta
    pack_json: bytes
    events: tuple[Recorded, ...]
    tip: bytes
