"""The hash chain: every event row is sealed to the one before it, the first to the session's own data.

It proves that nothing was lost or changed by accident. It does not prove who wrote the file.
"""

from __future__ import annotations

from hashlib import sha256

from llo_game.store.stored import Meta


def genesis(meta: Meta) -> bytes:
    """The link before the first event: it seals the session's data and, by its hash, the pack."""
    fields = (meta.session_id, meta.created_at, meta.app_version, meta.pack_id, meta.pack_version)
    sealed = "".join(f"{len(field)}:{field}" for field in fields)
    return sha256(b"llo-session 1 " + meta.pack_sha256 + sealed.encode()).digest()


def link(previous: bytes, seq: int, at: str, kind: str, version: int, body: bytes) -> bytes:
    """The hash of a whole row. Lengths stand before the texts, so that no two rows read the same."""
    head = f"{seq} {version} {len(at)} {len(kind)} {at}{kind}"
    return sha256(previous + head.encode() + body).digest()
