"""The list of sessions opened lately. It is a convenience: when it cannot be read, it is empty."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from llo_game.store.atomic import put_in_place

MAX_RECENT: Final = 8
_FILE: Final = "recent.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """`opened_at` is ISO 8601 in UTC."""

    path: Path
    title: str
    opened_at: str

    def is_missing(self) -> bool:
        """Looks on the disk, which may take a while for a network folder."""
        return not self.path.is_file()


def recent_sessions(data_dir: Path) -> tuple[Recent, ...]:
    """Newest first. Entries that make no sense are left out."""
    try:
        entries = json.loads((data_dir / _FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    if not isinstance(entries, list):
        return ()
    found = (_entry(entry) for entry in entries)
    return tuple(entry for entry in found if entry is not None)[:MAX_RECENT]


def remember(data_dir: Path, opened: Recent) -> tuple[Recent, ...]:
    """The list with `opened` on top. Raises OSError when it cannot be kept."""
    others = (entry for entry in recent_sessions(data_dir) if entry.path != opened.path)
    return _kept(data_dir, (opened, *others)[:MAX_RECENT])


def forget(data_dir: Path, path: Path) -> tuple[Recent, ...]:
    """The list without `path`. Raises OSError when it cannot be kept."""
    return _kept(data_dir, tuple(entry for entry in recent_sessions(data_dir) if entry.path != path))


def _entry(entry: object) -> Recent | None:
    match entry:
        case {"path": str(path), "title": str(title), "opened_at": str(opened_at)}:
            return Recent(path=Path(path), title=title, opened_at=opened_at)
        case _:
            return None


def _kept(data_dir: Path, entries: tuple[Recent, ...]) -> tuple[Recent, ...]:
    data_dir.mkdir(parents=True, exist_ok=True)
    # json, not msgspec: a file name on Linux need not be Unicode, and json carries that through.
    text = json.dumps([{**asdict(entry), "path": str(entry.path)} for entry in entries], indent=1)
    put_in_place(data_dir / _FILE, text.encode(), beside="new")
    return entries
