"""The session being played: steps go to a private working copy, whole copies to the user's folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from llo_game.engine.events import Event
from llo_game.engine.session import Recorded
from llo_game.store.atomic import put_in_place
from llo_game.store.claim import Claim
from llo_game.store.faults import (
    ChangedElsewhere,
    Missing,
    NoPlace,
    PublishFailed,
    SessionFileFault,
    TargetExists,
    Unreadable,
)
from llo_game.store.files import Files
from llo_game.store.reading import last_link, read_bytes, read_session, verified_bytes
from llo_game.store.session_file import SessionFile


class WorkingCopy:
    """Made by `workplace`. Ends with `close`, `leave` or `discard`."""

    def __init__(self, files: Files, claim: Claim, file: SessionFile, target: Path | None) -> None:
        self.target = target
        self._files = files
        self._claim = claim
        self._file = file
        self._published = 0

    @property
    def path(self) -> Path:
        return self._files.session

    @property
    def is_published(self) -> bool:
        """Whether the last publication holds every step. After a resume this is not known, so False."""
        return self._published == self._file.count

    def append(self, event: Event, at: str) -> Recorded:
        """As SessionFile.append."""
        return self._file.append(event, at)

    def publish(self) -> None:
        """Bring the file in the user's folder up to date.

        Raises NoPlace, ChangedElsewhere (never overwrites steps that are not ours), PublishFailed.
        """
        target = self._place()
        if not (self.is_published and target.exists()):
            self._bring_up_to_date(target)

    def copy_to(self, target: Path) -> None:
        """A whole copy there and no more: this session stays where it is. Replaces what is there.

        Raises PublishFailed.
        """
        self._put(target)

    def publish_to(self, target: Path, *, replace: bool = False) -> None:
        """Publish there from now on. `replace`: the user agreed to lose what is there.

        Raises TargetExists, PublishFailed, WriteFailed.
        """
        if not replace and not self._may_replace(target):
            raise TargetExists(target)
        self._put(target)
        self._published = self._file.count
        self._files.write_target(target)
        self.target = target

    def close(self) -> None:
        """Publish and clean up. On a SessionFileFault the working copy stays open and whole."""
        target = self._place()
        # A sync program may have put an older version back: look before the only other copy goes.
        if not (self.is_published and self._is_all_in(target)):
            self._bring_up_to_date(target)
        self.discard()

    def leave(self) -> None:
        """Stop without publishing; `workplace.unfinished` will offer it again."""
        self._file.close()
        self._claim.release()

    def discard(self) -> None:
        """Stop and remove the working copy; what was published stays."""
        self._file.close()
        # A scanner may hold the file for a moment: then it is offered again, which does no harm.
        with suppress(OSError):
            self._files.remove()
        self._claim.remove()

    def _place(self) -> Path:
        if self.target is None:
            raise NoPlace(self.path)
        return self.target

    def _bring_up_to_date(self, target: Path) -> None:
        if not self._may_replace(target):
            raise ChangedElsewhere(target)
        self._put(target)
        self._published = self._file.count

    def _is_all_in(self, target: Path) -> bool:
        """Whether the file there is whole and has every step of this session."""
        try:
            there = read_session(target)
        except SessionFileFault:
            return False
        ours = self._file.read_all()
        return there.meta == ours.meta and there.events[: len(ours.events)] == ours.events

    def _may_replace(self, target: Path) -> bool:
        """Whether nothing is there, or only steps that this session holds as well."""
        try:
            content = read_bytes(target)
        except Missing:
            return True
        except Unreadable as fault:
            raise PublishFailed(target) from fault
        except SessionFileFault:
            return False
        link = last_link(content)
        return link is not None and self._file.holds(*link)

    def _put(self, target: Path) -> None:
        content = self._file.content()
        # A copy that does not hold must never take the place of one that does.
        verified_bytes(self.path, content)
        try:
            put_in_place(target, content, beside=f"{self._files.id}.new")
        except OSError as error:
            raise PublishFailed(target) from error
