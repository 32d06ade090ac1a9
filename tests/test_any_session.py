"""Whatever is played, saved, refused by the disk or cut off: what is on disk is what the room sees."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from llo_game.engine.commands import Command, EndTurn, NotePlacement, Redo, RevealVerdict, StartSession, Undo
from llo_game.engine.session import Session, replay
from llo_game.store.faults import DiskFull, PublishFailed, TargetExists, WriteFailed
from llo_game.store.reading import read_session
from llo_game.store.session_file import SessionFile
from tests.engine.commands_of_any_kind import (
    around_the_board,
    follow_ups,
    history,
    layings,
    looks,
    nonsense,
    starts,
)
from tests.engine.playing import answered
from tests.engine.sample_pack import SAMPLE
from tests.engine.test_any_game import in_order
from tests.session_model import NO_SESSION, SessionModel, painted
from tests.store.troubles import half_written, late_fault, no_room

NAMES = st.sampled_from(["middag.llo", "kopie.llo", "later.llo"])
JUMPS = st.sampled_from([timedelta(days=1), timedelta(days=-1), timedelta(hours=-1), timedelta(days=-20_000)])
MOMENTS = st.sampled_from(["between two steps", "during a step", "after a step, before it was told"])
Trouble = Callable[[SessionFile], AbstractContextManager[None]]
TROUBLES: st.SearchStrategy[Trouble] = st.sampled_from([no_room, late_fault])


class AnySession(SessionModel, RuleBasedStateMachine):
    @initialize(command=starts)
    def start_a_session(self, command: StartSession) -> None:
        self.begin(command, "middag.llo")

    def teardown(self) -> None:
        self.end()

    # Playing.

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
        self.play(data.draw(looks(self.session.state)))

    @rule(command=history)
    def go_back_or_forth(self, command: Command) -> None:
        self.play(command)

    @rule(command=st.one_of(nonsense, starts))
    def ask_anything(self, command: Command) -> None:
        self.play(command)

    @precondition(lambda self: self.session.undoable)
    @rule(data=st.data())
    def undo_some_and_redo_them(self, data: st.DataObject) -> None:
        before = self.session
        number = data.draw(st.integers(1, min(8, len(before.undoable))))
        for command in [Undo()] * number + [Redo()] * number:
            self.play(command)
        assert len(self.session.log) == len(before.log) + 2 * number
        assert self.session.state == before.state
        assert (self.session.undoable, self.session.redoable) == (before.undoable, before.redoable)

    @rule(jump=JUMPS)
    def set_the_clock(self, jump: timedelta) -> None:
        if self.clock + jump > datetime(1970, 1, 1):
            self.clock += jump

    # The disk refuses.

    @rule(data=st.data(), trouble=TROUBLES)
    def play_while_the_disk_refuses(self, data: st.DataObject, trouble: Trouble) -> None:
        refused = 0
        with trouble(self.disk_file):
            for _ in range(8):
                before = self.session
                card = next(iter(before.state.placements), None)
                # Never the same, and a page holds only a few of them.
                note = f"Één keer per week – stap {len(before.log)}. " * 17
                try:
                    self.play(
                        data.draw(layings(before.state))
                        if card is None
                        else NotePlacement(card=card, note=note)
                    )
                except (DiskFull, WriteFailed):
                    refused += 1
                    self.the_file_tells_what_is_remembered()
        assert trouble is no_room or refused == 1

    @rule()
    def save_while_the_folder_is_gone(self) -> None:
        away = self.folder.rename(self.root / "elders")
        with pytest.raises(PublishFailed):
            self.desk.publish(self.opened)
        with pytest.raises(PublishFailed):
            self.desk.close(self.opened)
        away.rename(self.folder)

    # Saving, closing, and going on.

    @rule()
    def publish(self) -> None:
        self.save(self.desk.publish)

    @rule(name=NAMES)
    def save_a_copy(self, name: str) -> None:
        before = self.target
        self.desk.save_copy(self.opened, self.folder / name)
        assert self.target == before
        self.was_saved(self.folder / name, self.session.log)

    @rule(name=NAMES)
    def move_to_another_name(self, name: str) -> None:
        self.desk.move_to(self.opened, self.folder / name)
        assert self.target == self.folder / name
        self.have_saved(self.target)

    @rule(name=NAMES)
    def save_under_a_name_that_may_be_taken(self, name: str) -> None:
        path, before = self.folder / name, self.target
        if self.holds_what_is_in(path):
            self.file.publish_to(path)
            self.have_saved(path)
        else:
            with pytest.raises(TargetExists):
                self.file.publish_to(path)
        assert self.target == (path if self.holds_what_is_in(path) else before)

    @rule()
    def close_and_open_again(self) -> None:
        before = self.session
        if not self.save(self.desk.close):
            self.desk.move_to(self.opened, self.desk.copy_name(self.opened))
            self.have_saved(self.target)
            self.desk.close(self.opened)
        target = self.target
        assert self.desk.unfinished() == ()
        self.take_up(self.desk.open(target))
        assert self.session.log == self.saved[target][0]
        assert self.session.log[: len(before.log)] == before.log
        assert self.session == before or len(self.session.log) > len(before.log)
        assert self.target == target

    @rule(data=st.data(), by_its_file=st.booleans())
    def leave_and_go_on(self, data: st.DataObject, by_its_file: bool) -> None:
        self.play(data.draw(around_the_board(self.session.state)))
        self.desk.leave(self.opened)
        self.go_on(self.session, by_its_file)

    @rule(moment=MOMENTS, by_its_file=st.booleans())
    def lose_power_and_go_on(self, moment: str, by_its_file: bool) -> None:
        """What is on disk at this moment is all there is."""
        expected, at = self.session, self.now()
        event = answered(self.session, EndTurn())
        after = self.new_place()
        if moment == "during a step":
            with half_written(self.disk_file, event, at):
                shutil.copytree(self.data, after)
            assert [path for path in after.rglob("*-journal") if path.stat().st_size]
        else:
            if moment != "between two steps":
                self.file.append(event, at)
                expected = expected.with_event(at, event)
            shutil.copytree(self.data, after)
        self.desk.leave(self.opened)
        shutil.rmtree(self.data)
        self.data, self.desk = after, self.desk_at(after)
        self.go_on(expected, by_its_file)

    def go_on(self, expected: Session, by_its_file: bool) -> None:
        target = self.target
        [left] = self.desk.unfinished()
        assert (left.title, left.changed_at, left.target, left.steps, left.fault) == (
            expected.state.setup.title,
            expected.log[-1].at,
            target,
            len(expected.log),
            None,
        )
        by_its_file = by_its_file and target.exists()
        self.take_up(self.desk.open(target) if by_its_file else self.desk.resume(left.path))
        assert self.session == expected
        assert self.target == target

    @precondition(lambda self: self.target in self.saved and self.holds_what_is_in(self.target))
    @rule()
    def play_on_in_the_saved_file_on_another_laptop(self) -> None:
        desk = self.desk_at(self.new_place())
        opened = desk.open(self.target)
        recorded = opened.file.append(answered(opened.session, EndTurn()), self.now())
        desk.close(opened)
        self.was_saved(self.target, (*opened.session.log, recorded))

    @precondition(lambda self: self.target in self.saved)
    @rule(data=st.data(), all_was_saved=st.booleans())
    def find_something_else_in_the_place_of_the_saved_file(
        self, data: st.DataObject, all_was_saved: bool
    ) -> None:
        """A sync program, or a hand."""
        if all_was_saved:
            self.save(self.desk.publish)
        found = data.draw(st.sampled_from([None, NO_SESSION, *self.older[-3:]]))
        if found is None:
            self.target.unlink()
            del self.saved[self.target]
        else:
            self.target.write_bytes(found[1])
            self.saved[self.target] = found
        if all_was_saved:
            self.close_and_open_again()

    # What holds after everything.

    @invariant()
    def the_file_tells_what_is_remembered(self) -> None:
        stored = read_session(self.file.path)
        assert stored.events == self.session.log
        again = replay(SAMPLE, stored.events)
        assert again == self.session
        assert in_order(again.state) == in_order(self.session.state)
        assert painted(again) == self.on_the_wall()

    @invariant()
    def the_file_knows_whether_every_step_was_published(self) -> None:
        assert self.file.is_published == (self.published == self.session.log)

    @invariant()
    def the_saved_files_are_whole_and_as_they_were_saved(self) -> None:
        assert {path: path.read_bytes() for path in self.folder.iterdir()} == {
            path: content for path, (_, content) in self.saved.items()
        }


TestAnySession = AnySession.TestCase
# After every step the whole file is read, told and painted again.
TestAnySession.settings = settings(max_examples=max(1, settings().max_examples // 5))
