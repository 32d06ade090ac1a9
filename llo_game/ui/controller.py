"""The one door for everything that changes: command → decide → disk → memory → screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from llo_game.engine.commands import Command
from llo_game.engine.events import Event
from llo_game.engine.refusal import RefusalCode, Refused
from llo_game.engine.session import Session
from llo_game.store.faults import SessionFileFault


class Journal(Protocol):
    """Where events become durable; raises SessionFileFault when the disk refuses."""

    def append(self, event: Event, at: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Change:
    """`event` is None when a session was opened or closed rather than played."""

    before: Session | None
    after: Session | None
    event: Event | None


class Controller(QObject):
    """Holds the session that is played. Views listen to `changed` and draw `after`."""

    changed = Signal(object)  # Change
    refused = Signal(object)  # Refused
    faulted = Signal(object)  # SessionFileFault

    def __init__(self, now: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._session: Session | None = None
        self._journal: Journal | None = None

    @property
    def session(self) -> Session | None:
        return self._session

    def take_up(self, session: Session | None, journal: Journal | None) -> None:
        """Start playing another session, or none."""
        before = self._session
        self._session, self._journal = session, journal
        self.changed.emit(Change(before, session, None))

    def dispatch(self, command: Command) -> bool:
        """Whether it happened. When not, `refused` or `faulted` has told why and nothing changed."""
        before, journal = self._session, self._journal
        if before is None or journal is None:
            self.refused.emit(Refused(code=RefusalCode.NOT_STARTED))
            return False
        answer = before.answer(command)
        if isinstance(answer, Refused):
            self.refused.emit(answer)
            return False
        at = self._now()
        after = before.with_event(at, answer)
        try:
            journal.append(answer, at)
        except SessionFileFault as fault:
            self.faulted.emit(fault)
            return False
        self._session = after
        self.changed.emit(Change(before, after, answer))
        return True
