"""The files of one working copy, and the note about where it is published."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from llo_game.store.atomic import put_in_place
from llo_game.store.faults import WriteFailed


@dataclass(frozen=True, slots=True)
class Files:
    folder: Path
    id: str

    @property
    def session(self) -> Path:
        return self.folder / f"{self.id}.llo"

    @property
    def note(self) -> Path:
        return self.folder / f"{self.id}.json"

    @property
    def lock(self) -> Path:
        return self.folder / f"{self.id}.lock"

    def is_empty(self) -> bool:
        return self.session.stat().st_size == 0

    def write_target(self, target: Path | None) -> None:
        """Beside the session, not in it: the session travels, and this is about one laptop.

        Raises WriteFailed.
        """
        # json, not msgspec: a file name on Linux need not be Unicode, and json carries that through.
        note = {"target": None if target is None else os.fspath(target.absolute())}
        try:
            put_in_place(self.note, json.dumps(note).encode(), beside="new")
        except OSError as error:
            raise WriteFailed(self.note) from error

    def read_target(self) -> Path | None:
        """None when it was never chosen, or can no longer be read."""
        try:
            note = json.loads(self.note.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        match note:
            case {"target": str(target)}:
                return Path(target)
            case _:
                return None

    def remove(self) -> None:
        """The session first: without it the rest is swept away at the next start. Raises OSError."""
        journal = self.session.with_name(f"{self.session.name}-journal")
        # What a crash left half written.
        halves = (path.with_name(f"{path.name}.new") for path in (self.session, self.note))
        for path in (self.session, journal, self.note, *halves):
            path.unlink(missing_ok=True)
