"""Where sessions live while they are played: private working copies, published as whole files.

Folders that are synced or shared break live databases, so the file in the user's own folder is never one:
it is replaced as a whole by a verified copy, and never has a journal.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from llo_game.engine.events import DetailsChanged, Redone, SessionStarted, Undone
from llo_game.engine.session import Recorded
from llo_game.store.atomic import put_in_place, settle
from llo_game.store.claim import Claim
from llo_game.store.faults import Locked, Missing, SessionFileFault, WriteFailed
from llo_game.store.files import Files
from llo_game.store.reading import read_bytes, verified_bytes
from llo_game.store.session_file import SessionFile
from llo_game.store.stored import PackCopy, Stored
from llo_game.store.working_copy import WorkingCopy

_FOLDER: Final = "unfinished"
_ID: Final = re.compile(r"([0-9a-f]{16})\..+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A working copy that was left behind. `target` is where it was to be published, if that is known.

    `changed_at` is the moment of its last step, ISO 8601 in UTC. With a `fault` it cannot be resumed as it
    is; then `title` and `changed_at` are empty.
    """

    path: Path
    title: str
    changed_at: str
    target: Path | None
    steps: int
    fault: SessionFileFault | None = None


def begin(
    data_dir: Path, *, first: SessionStarted, at: str, app_version: str, pack: PackCopy, target: Path | None
) -> WorkingCopy:
    """A new session with its first event on disk. Raises SessionFileFault."""
    files = _new_files(data_dir)
    claim = Claim(files.lock)
    try:
        files.write_target(target)
        file = SessionFile.create(
            files.session, session_id=files.id, at=at, app_version=app_version, pack=pack
        )
        try:
            file.append(first, at)
        except SessionFileFault:
            file.close()
            raise
        settle(files.folder)
    except SessionFileFault:
        _sweep(files, claim)
        raise
    return WorkingCopy(files, claim, file, target)


def carry_on(data_dir: Path, published: Path) -> tuple[WorkingCopy, Stored]:
    """Play on in a file from anywhere: verified, then copied. Raises SessionFileFault."""
    content = read_bytes(published)
    verified_bytes(published, content)
    files = _new_files(data_dir)
    claim = Claim(files.lock)
    try:
        files.write_target(published)
        try:
            # In one step: half a copy would be offered at the next start as if it were a damaged session.
            put_in_place(files.session, content, beside="new")
        except OSError as error:
            raise WriteFailed(files.session) from error
        file, stored = SessionFile.open(files.session)
    except SessionFileFault:
        _sweep(files, claim)
        raise
    return WorkingCopy(files, claim, file, published), stored


def resume(left: Unfinished) -> tuple[WorkingCopy, Stored]:
    """Play on where a session was cut off. Raises SessionFileFault."""
    files = Files(left.path.parent, left.path.stem)
    claim = Claim(files.lock)
    try:
        file, stored = SessionFile.open(files.session)
    except SessionFileFault:
        claim.release()
        raise
    return WorkingCopy(files, claim, file, left.target), stored


def unfinished(data_dir: Path) -> tuple[Unfinished, ...]:
    """Working copies that no process is playing in, newest first. What never got a first step is removed."""
    try:
        ours = [_ID.fullmatch(path.name) for path in (data_dir / _FOLDER).iterdir()]
    except OSError:
        return ()
    found: list[Unfinished] = []
    for name in {match[1] for match in ours if match is not None}:
        files = Files(data_dir / _FOLDER, name)
        try:
            claim = Claim(files.lock)
        except (Locked, WriteFailed):
            continue
        left = _look(files)
        if left is None:
            _sweep(files, claim)
        else:
            claim.release()
            found.append(left)
    return tuple(sorted(found, key=lambda left: (left.changed_at, left.path), reverse=True))


def title_of(events: Iterable[Recorded]) -> str:
    """The title on the cover, as the standing events leave it; "" when there are none."""
    log = tuple(events)
    gone: set[int] = set()
    for recorded in log:
        match recorded.event:
            case Undone(target=target):
                gone.add(target)
            case Redone(target=target):
                gone.discard(target)
            case _:
                pass
    for recorded in reversed(log):
        match recorded.event:
            case DetailsChanged(title=title) if recorded.seq not in gone:
                return title
            case SessionStarted(setup=setup):
                return setup.title
            case _:
                pass
    return ""


def _look(files: Files) -> Unfinished | None:
    """What is there to resume; None when the session was cut off before its first step."""
    target = files.read_target()
    try:
        file, stored = SessionFile.open(files.session)
    except Missing:
        return None
    except SessionFileFault as fault:
        if files.is_empty():
            return None
        held = getattr(fault, "held", 0)
        return Unfinished(path=files.session, title="", changed_at="", target=target, steps=held, fault=fault)
    file.close()
    if not stored.events:
        return None
    return Unfinished(
        path=files.session,
        title=title_of(stored.events),
        changed_at=stored.events[-1].at,
        target=target,
        steps=len(stored.events),
    )


def _new_files(data_dir: Path) -> Files:
    folder = data_dir / _FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailed(folder) from error
    return Files(folder, secrets.token_hex(8))


def _sweep(files: Files, claim: Claim) -> None:
    with suppress(OSError):
        files.remove()
    claim.remove()
