"""A session in memory: the log of facts, the state they lead to, and what can be undone or redone.

The state is the fold of the events that still stand. Undo adds a fact; nothing is ever removed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from llo_game.engine.commands import Command, Redo, StartSession, Undo
from llo_game.engine.decide import decide
from llo_game.engine.events import (
    CardPicked,
    Event,
    Look,
    Move,
    PictureShown,
    Redone,
    SessionStarted,
    Undone,
)
from llo_game.engine.evolve import begin, evolve
from llo_game.engine.refusal import RefusalCode, Refused
from llo_game.engine.soundness import sound, sound_start

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    if not entries or entries[0].seq != 1:
        raise BrokenLogError(1)
    first = entries[0].event
    if not isinstance(first, SessionStarted) or not sound_start(pack, first):
        raise BrokenLogError(1)
    undone = frozenset(recorded.event.target for recorded in entries if isinstance(recorded.event, Undone))
    fold = _Fold(pack, undone, begin(first))
    for position, recorded in enumerate(entries[1:], start=2):
        if recorded.seq != position or not fold.take(position, recorded.event):
            raise BrokenLogError(position)
    return Session(
        pack=pack,
        log=entries,
        state=fold.state,
        undoable=tuple(fold.undoable),
        redoable=tuple(fold.redoable),
    )


@dataclass(slots=True)
class _Fold:
    """A log read from front to back, so that every event is judged by the state in which it happened.

    `undone` are the moves that an undo will take back; only for those the state before is remembered.
    """

    pack: Pack
    undone: frozenset[int]
    state: State
    undoable: list[int] = field(default_factory=list)
    redoable: list[int] = field(default_factory=list)
    before: dict[int, tuple[State, Move]] = field(default_factory=dict)
    # The last look of each kind with its sequence number, the latest last: older ones left no trace.
    looks: dict[type[Look], tuple[int, Look]] = field(default_factory=dict)

    def take(self, seq: int, event: Event) -> bool:
        """Whether the event fits; if so, it has been taken into account."""
        match event:
            case SessionStarted():
                return False
            case Undone():
                if self.undoable[-1:] != [event.target]:
                    return False
                self.redoable.append(self.undoable.pop())
                state, _ = self.before[event.target]
                self.state = self._looked(state, event.target)
            case Redone():
                if self.redoable[-1:] != [event.target]:
                    return False
                self.undoable.append(self.redoable.pop())
                state, move = self.before[event.target]
                self.state = self._looked(evolve(state, move), event.target)
            case _:
                if not sound(self.state, self.pack, event):
                    return False
                self._remember(seq, event)
                self.state = evolve(self.state, event)
        return True

    def _remember(self, seq: int, event: Move | Look) -> None:
        if isinstance(event, (CardPicked, PictureShown)):
            self.looks.pop(type(event), None)
            self.looks[type(event)] = (seq, event)
            return
        if seq in self.undone:
            self.before[seq] = (self.state, event)
        self.undoable.append(seq)
        self.redoable.clear()

    def _looked(self, state: State, since: int) -> State:
        """Undo skips looks: those after the move `since` stay, whether or not it stands."""
        for seq, look in self.looks.values():
            if seq > since:
                state = evolve(state, look)
        return state
