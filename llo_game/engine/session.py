"""A session in memory: the log of facts, the state they lead to, and what can be undone or redone.

The state is the fold of the events that still stand. Undo adds a fact; nothing is ever removed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from llo_game.engine.commands import Command, Redo, StartSession, Undo
from llo_game.engine.decide import decide
from llo_game.engine.events import (
    CardPicked,
    Event,
    PictureShown,
    Redone,
    SessionStarted,
    Undone,
)
from llo_game.engine.evolve import begin, evolve
from llo_game.engine.refusal import RefusalCode, Refused
from llo_game.engine.soundness import sound, sound_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from llo_game.engine.pack import Pack
    from llo_game.engine.state import State


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its place in the log (`seq` counts from 1) and the moment, ISO 8601 in UTC."""

    seq: int
    at: str
    event: Event


class BrokenLogError(ValueError):
    """The log tells something that cannot have happened at event `seq`."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"event {seq} does not fit what came before")
        self.seq = seq


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """`undoable` are sequence numbers of standing moves, newest last; `redoable` of undone ones."""

    pack: Pack
    log: tuple[Recorded, ...]
    state: State
    undoable: tuple[int, ...]
    redoable: tuple[int, ...]

    def answer(self, command: Command) -> Event | Refused:
        """What would follow from `command`; changes nothing."""
        if isinstance(command, StartSession):
            return Refused(code=RefusalCode.ALREADY_STARTED)
        if isinstance(command, Undo):
            if not self.undoable:
                return Refused(code=RefusalCode.NOTHING_TO_UNDO)
            return Undone(target=self.undoable[-1])
        if isinstance(command, Redo):
            if not self.redoable:
                return Refused(code=RefusalCode.NOTHING_TO_REDO)
            return Redone(target=self.redoable[-1])
        return decide(self.state, self.pack, command)

    def with_event(self, at: str, event: Event) -> Session:
        """The session after one more event; raises BrokenLogError when it cannot follow."""
        seq = len(self.log) + 1
        recorded = Recorded(seq, at, event)
        if isinstance(event, (SessionStarted, Undone, Redone)):
            return replay(self.pack, (*self.log, recorded))
        if not sound(self.state, self.pack, event):
            raise BrokenLogError(seq)
        is_look = isinstance(event, (CardPicked, PictureShown))
        return Session(
            pack=self.pack,
            log=(*self.log, recorded),
            state=evolve(self.state, event),
            undoable=self.undoable if is_look else (*self.undoable, seq),
            redoable=self.redoable if is_look else (),
        )

    def event(self, seq: int) -> Event:
        return self.log[seq - 1].event

    def stands(self) -> frozenset[int]:
        """Sequence numbers of the events that count now."""
        gone = {r.event.target for r in self.log if isinstance(r.event, Undone)}
        moves = set(self.undoable)
        return frozenset(r.seq for r in self.log if r.seq in moves or r.seq not in gone)


def replay(pack: Pack, log: Iterable[Recorded]) -> Session:
    """The session that a log leads to; raises BrokenLogError at the first event that does not fit."""
    entries = tuple(log)
    if not entries or not isinstance(entries[0].event, SessionStarted):
        raise BrokenLogError(1)
    undoable, redoable, gone = _history(entries)
    first = entries[0].event
    if not sound_start(pack, first):
        raise BrokenLogError(1)
    state = begin(first)
    for recorded in entries[1:]:
        event = recorded.event
        if isinstance(event, (Undone, Redone)) or recorded.seq in gone:
            continue
        if isinstance(event, SessionStarted) or not sound(state, pack, event):
            raise BrokenLogError(recorded.seq)
        state = evolve(state, event)
    return Session(pack=pack, log=entries, state=state, undoable=tuple(undoable), redoable=tuple(redoable))


def _history(log: Sequence[Recorded]) -> tuple[list[int], list[int], set[int]]:
    """(standing moves, undone moves that can be redone, all events that do not stand)."""
    undoable: list[int] = []
    redoable: list[int] = []
    gone: set[int] = set()
    for position, recorded in enumerate(log, start=1):
        event = recorded.event
        if recorded.seq != position:
            raise BrokenLogError(position)
        match event:
            case Undone():
                if not undoable or undoable[-1] != event.target:
                    raise BrokenLogError(position)
                gone.add(undoable[-1])
                redoable.append(undoable.pop())
            case Redone():
                if not redoable or redoable[-1] != event.target:
                    raise BrokenLogError(position)
                gone.discard(redoable[-1])
                undoable.append(redoable.pop())
            case SessionStarted() | CardPicked() | PictureShown():
                pass
            case _:
                undoable.append(position)
                redoable.clear()
    return undoable, redoable, gone
