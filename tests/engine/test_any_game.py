"""Whatever is played, in whatever order: the log tells the state, and nothing is lost or leaked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from llo_game.engine.commands import Command, Redo, RevealVerdict, StartSession, Undo
from llo_game.engine.events import CardPicked, Event, PictureShown, Redone, SessionStarted, Undone
from llo_game.engine.evolve import begin, evolve
from llo_game.engine.insight import coverage
from llo_game.engine.narrate import told, undoing
from llo_game.engine.refusal import Refused
from llo_game.engine.session import BrokenLogError, Recorded, Session, replay
from llo_game.engine.stage import BOARD, PictureKind
from llo_game.engine.start import start
from llo_game.engine.state import State
from tests.engine.commands_of_any_kind import (
    anything,
    around_the_board,
    follow_ups,
    history,
    layings,
    looks,
    nonsense,
    starts,
)
from tests.engine.playing import NOON, after
from tests.engine.sample_pack import SAMPLE


def begun(command: StartSession) -> Session:
    event = start(SAMPLE, command)
    assert isinstance(event, SessionStarted)
    return replay(SAMPLE, [Recorded(1, NOON, event)])


def fold(session: Session) -> State:
    """The state by the plainest reading: the events that stand, in order of the log, one by one."""
    first, *rest = session.log
    assert isinstance(first.event, SessionStarted)
    state = begin(first.event)
    stands = session.stands()
    for recorded in rest:
        event = recorded.event
        if recorded.seq in stands and not isinstance(event, (SessionStarted, Undone, Redone)):
            state = evolve(state, event)
    return state


def in_order(state: State) -> tuple[list[int], list[int], list[int]]:
    """What comparing two dicts does not see."""
    return list(state.placements), list(state.own_cards), list(state.hands)


def played_part(state: State) -> State:
    """The state without what looks leave: the picture on the wall and the card in play."""
    return replace(state, picture=BOARD, in_play=None)


class AnyGame(RuleBasedStateMachine):
    session: Session

    @initialize(command=starts)
    def begin(self, command: StartSession) -> None:
        self.session = begun(command)

    def play(self, command: Command) -> None:
        before = self.session
        kept = (before.log, before.state, before.undoable, before.redoable)
        answer = before.answer(command)
        assert answer == before.answer(command)
        if isinstance(answer, Refused):
            assert self.session is before
        else:
            self.session = before.with_event(NOON, answer)
        assert (before.log, before.state, before.undoable, before.redoable) == kept

    @rule(data=st.data())
    def lay_a_card(self, data: st.DataObject) -> None:
        self.play(data.draw(layings(self.session.state)))

    @precondition(lambda self: self.session.state.placements)
    @rule(data=st.data())
    def go_on_with_a_card(self, data: st.DataObject) -> None:
        self.play(data.draw(follow_ups(self.session.state)))

    @rule(data=st.data())
    def play_a_whole_turn(self, data: st.DataObject) -> None:
        self.play(data.draw(layings(self.session.state)))
        if self.session.state.turn_card is not None:
            self.play(RevealVerdict(card=self.session.state.turn_card))
            self.play(data.draw(follow_ups(self.session.state)))
            self.play(data.draw(looks(self.session.state)))

    @rule(data=st.data())
    def do_something_beside_the_board(self, data: st.DataObject) -> None:
        self.play(data.draw(around_the_board(self.session.state)))

    @rule(data=st.data())
    def look(self, data: st.DataObject) -> None:
        before = self.session
        self.play(data.draw(looks(before.state)))
        assert (self.session.undoable, self.session.redoable) == (before.undoable, before.redoable)
        assert played_part(self.session.state) == played_part(before.state)

    @rule(command=history)
    def go_back_or_forth(self, command: Command) -> None:
        self.play(command)

    @rule(command=st.one_of(nonsense, starts))
    def ask_anything(self, command: Command) -> None:
        self.play(command)

    @precondition(lambda self: self.session.undoable)
    @rule(data=st.data())
    def undo_some_and_redo_them(self, data: st.DataObject) -> None:
        """Without looks in between, the very same state comes back, and so does what can be (un)done."""
        before = self.session
        number = data.draw(st.integers(1, len(before.undoable)))
        back = after(before, *[Undo()] * number, *[Redo()] * number)
        assert back.state == before.state
        assert in_order(back.state) == in_order(before.state)
        assert (back.undoable, back.redoable) == (before.undoable, before.redoable)
        self.session = back

    @precondition(lambda self: self.session.undoable)
    @rule(data=st.data())
    def undo_some_look_around_and_redo_them(self, data: st.DataObject) -> None:
        """With looks in between, all comes back but what stands on the wall and is in play."""
        before = self.session
        number = data.draw(st.integers(1, len(before.undoable)))
        self.session = after(before, *[Undo()] * number)
        for _ in range(data.draw(st.integers(1, 3))):
            self.play(data.draw(looks(self.session.state)))
        self.session = after(self.session, *[Redo()] * number)
        assert played_part(self.session.state) == played_part(before.state)
        assert in_order(self.session.state) == in_order(before.state)
        assert (self.session.undoable, self.session.redoable) == (before.undoable, before.redoable)

    @precondition(lambda self: self.session.redoable)
    @rule()
    def redo_all_and_undo_them(self) -> None:
        before = self.session
        number = len(before.redoable)
        self.session = after(before, *[Redo()] * number, *[Undo()] * number)
        assert self.session.state == before.state
        assert in_order(self.session.state) == in_order(before.state)
        assert (self.session.undoable, self.session.redoable) == (before.undoable, before.redoable)

    @invariant()
    def the_log_told_again_gives_the_same_session(self) -> None:
        again = replay(SAMPLE, self.session.log)
        assert again == self.session
        assert in_order(again.state) == in_order(self.session.state)

    @invariant()
    def the_state_is_the_fold_of_what_stands(self) -> None:
        state = fold(self.session)
        assert state == self.session.state
        assert in_order(state) == in_order(self.session.state)

    @invariant()
    def every_number_of_the_deck_is_in_one_place(self) -> None:
        state = self.session.state
        if not state.hands:
            return
        in_hands = [number for hand in state.hands.values() for number in hand]
        on_board = [number for number in state.placements if number not in state.own_cards]
        assert Counter([*in_hands, *state.pile, *on_board]) == Counter(state.order)

    @invariant()
    def nothing_on_the_board_is_unknown(self) -> None:
        state = self.session.state
        for number, laid in state.placements.items():
            assert number == laid.card
            assert state.card(SAMPLE, number) is not None
            assert SAMPLE.has_cell(laid.cell)
            assert state.has_team(laid.team)
            assert not laid.kept or laid.revealed is not None
        assert coverage(state, SAMPLE).total == len(state.placements)
        assert state.has_team(state.turn)
        assert state.turn_card is None or state.turn_card in state.placements
        assert state.in_play is None or state.has_card(state.in_play)

    @invariant()
    def the_wall_shows_no_verdict_that_was_not_revealed(self) -> None:
        picture = self.session.state.picture
        if picture.kind is PictureKind.VERDICT:
            laid = self.session.state.placements[int(picture.subject)]
            assert laid.revealed == laid.cell
        if picture.kind is PictureKind.CARD:
            assert self.session.state.has_card(int(picture.subject))

    @invariant()
    def the_whole_log_can_be_told(self) -> None:
        for recorded in self.session.log[-3:]:
            assert told(self.session, recorded.event)
            assert undoing(self.session, recorded.event)


TestAnyGame = AnyGame.TestCase


@st.composite
def games(draw: st.DrawFn) -> Session:
    session = begun(draw(starts))
    for _ in range(draw(st.integers(3, 25))):
        answer = session.answer(draw(anything(session.state)))
        if not isinstance(answer, Refused):
            session = session.with_event(NOON, answer)
    return session


def by_adding(log: list[Recorded]) -> Session | int:
    """The session that comes from adding event after event, or the number of the one that does not fit."""
    try:
        session = replay(SAMPLE, log[:1])
        for recorded in log[1:]:
            session = session.with_event(recorded.at, recorded.event)
    except BrokenLogError as broken:
        return broken.seq
    return session


def by_telling(log: list[Recorded]) -> Session | int:
    try:
        return replay(SAMPLE, log)
    except BrokenLogError as broken:
        return broken.seq


@given(games(), st.data())
def test_a_log_with_events_dropped_doubled_or_swapped_is_told_alike_event_by_event_and_at_once(
    session: Session, data: st.DataObject
) -> None:
    events: list[Event] = [recorded.event for recorded in session.log]
    place = st.integers(0, len(events) - 1)
    for _ in range(data.draw(st.integers(1, 3))):
        one, other = data.draw(place), data.draw(place)
        match data.draw(st.sampled_from(["drop", "double", "swap"])):
            case "drop" if len(events) > 1:
                del events[one]
                place = st.integers(0, len(events) - 1)
            case "double":
                events.insert(other, events[one])
            case _:
                events[one], events[other] = events[other], events[one]
    log = [Recorded(seq, NOON, event) for seq, event in enumerate(events, start=1)]
    result = by_telling(log)
    assert result == by_adding(log)
    if isinstance(result, Session):
        assert fold(result) == result.state
        assert all(told(result, recorded.event) for recorded in result.log)


@given(games())
def test_undoing_everything_leaves_only_the_looks(session: Session) -> None:
    back = after(session, *[Undo()] * len(session.undoable))
    assert played_part(back.state) == played_part(replay(SAMPLE, session.log[:1]).state)
    assert all(
        isinstance(back.event(seq), (SessionStarted, CardPicked, PictureShown, Undone, Redone))
        for seq in back.stands()
    )
