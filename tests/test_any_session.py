"""Whatever is played, saved, refused by the disk or cut off: what is on disk is what the room sees."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from llo_game.desk import Desk, OpenSession, begin_file, read_file, what_does_not_fit
from llo_game.engine.commands import Command, EndTurn, NotePlacement, Redo, RevealVerdict, StartSession, Undo
from llo_game.engine.events import Event
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Recorded, Session, replay
from llo_game.picture.clock import Clock
from llo_game.picture.shapes import Drawing
from llo_game.picture.wall import wall
from llo_game.store.chain import link
from llo_game.store.codec import CODEC
from llo_game.store.faults import ChangedElsewhere, DiskFull, PublishFailed, TargetExists, WriteFailed
from llo_game.store.reading import read_session
from llo_game.store.session_file import write_row
from llo_game.store.verify import verify
from llo_game.store.working_copy import WorkingCopy
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
from tests.engine.test_any_game import begun, in_order
from tests.picture.ruler import square_letters
from tests.store.stories import EVERY_KIND

FIRST_NAME = "middag.llo"
NAMES = st.sampled_from([FIRST_NAME, "kopie.llo", "later.llo"])
JUMPS = st.sampled_from([timedelta(days=1), timedelta(days=-1), timedelta(hours=-1), timedelta(days=-20_000)])
MOMENTS = st.sampled_from(["between two steps", "during a step", "after a step, before it was told"])
LONG_NOTES = st.integers(0, 99).map(lambda number: f"Één keer per week – stap {number}. " * 17)

Trouble = Callable[[WorkingCopy], AbstractContextManager[None]]


def connection_of(file: WorkingCopy) -> sqlite3.Connection:
    return file._file._connection


@contextmanager
def no_room(file: WorkingCopy) -> Iterator[None]:
    """Not a page can be added; a step that fits in the last one is still taken."""
    connection = connection_of(file)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (most,) = connection.execute("PRAGMA max_page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute(f"PRAGMA max_page_count = {most}")


class LateFault:
    """A connection whose first commit fails at the last sync, when everything has been written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._is_sound = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def __enter__(self) -> None:
        self._connection.__enter__()

    def __exit__(self, *raised: object) -> Literal[False]:
        self._connection.__exit__(*raised)  # type: ignore[arg-type]  # handed through as it came
        if not self._is_sound:
            self._is_sound = True
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        return False


@contextmanager
def late_fault(file: WorkingCopy) -> Iterator[None]:
    connection = connection_of(file)
    file._file._connection = cast("sqlite3.Connection", LateFault(connection))
    yield
    file._file._connection = connection


# What is told in a file, and its bytes.
Saved = tuple[tuple[Recorded, ...], bytes]
NO_SESSION: Saved = ((Recorded(0, "", EVERY_KIND[0]),), b"Boodschappen")

TROUBLES: st.SearchStrategy[Trouble] = st.sampled_from([no_room, late_fault])


@contextmanager
def half_written(file: WorkingCopy, event: Event, at: str) -> Iterator[None]:
    """`event` stands in the file already, and a journal beside it says what was there before."""
    connection = connection_of(file)
    before = file.path.read_bytes()
    # With room for one page in memory nothing waits for the commit.
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    seq, stored = file._file.count + 1, CODEC.encode(event)
    write_row(connection, (seq, at, *stored, link(file._file._tip, seq, at, *stored)))
    assert file.path.read_bytes() != before
    yield
    connection.execute("ROLLBACK")


def painted(session: Session) -> Drawing:
    return wall(session, Clock(left=100, total=180), 1280, 800, square_letters)


class AnySession(RuleBasedStateMachine):
    """One session on one laptop, from its first step on; the model is `session` and what was `saved`.

    `saved` is each file in the user's folder with the log and the bytes that must be in it. `published` is
    the log that this working copy last put in its file.

    Nothing waits for the disk. Power is lost by going on with a copy, and that has what the system knows, on
    disk or not yet; whether a step is there when it is told, is asked by the killing in tests/store.
    """

    session: Session
    file: WorkingCopy
    wall: tuple[Session, Drawing]
    published: tuple[Recorded, ...]

    def __init__(self) -> None:
        super().__init__()
        self._patch = pytest.MonkeyPatch()
        self._patch.setattr("llo_game.store.atomic.os.fsync", lambda handle: None)
        self._disk = TemporaryDirectory(ignore_cleanup_errors=True)
        self.root = Path(self._disk.name)
        self.folder = self.root / "Documenten"
        self.folder.mkdir()
        self.clock = datetime(2026, 10, 25, 0, 59)
        self.laptops = 0
        self.data = self.root / "laptop 0"
        self.desk = self.desk_at(self.data)
        self.saved: dict[Path, Saved] = {}
        self.older: list[Saved] = []

    @initialize(command=starts)
    def begin(self, command: StartSession) -> None:
        self.session = begun(command)
        file = begin_file(self.data, self.session, self.folder / FIRST_NAME)
        self.take_up(OpenSession(self.session, file))

    def teardown(self) -> None:
        if hasattr(self, "file"):
            self.file.leave()
        self._disk.cleanup()
        self._patch.undo()

    # How the model does things.

    def now(self) -> str:
        self.clock += timedelta(seconds=1)
        return f"{self.clock:%Y-%m-%dT%H:%M:%S}.000Z"

    def desk_at(self, data: Path) -> Desk:
        return Desk(self.root / "assets", data, self.root / "sessies", self.now)

    def new_place(self) -> Path:
        self.laptops += 1
        return self.root / f"laptop {self.laptops}"

    @property
    def opened(self) -> OpenSession:
        return OpenSession(self.session, self.file)

    @property
    def target(self) -> Path:
        assert self.file.target is not None
        return self.file.target

    def play(self, command: Command) -> None:
        """As the app does: what the rules accept goes to disk first, and then to the wall."""
        answer = self.session.answer(command)
        if not isinstance(answer, Refused):
            recorded = self.file.append(answer, self.now())
            self.session = self.session.with_event(recorded.at, recorded.event)

    def take_up(self, opened: OpenSession) -> None:
        self.session, self.file = opened.session, opened.file
        self.published = ()
        self.wall = (self.session, painted(self.session))
        connection_of(self.file).execute("PRAGMA synchronous = OFF")

    def was_saved(self, path: Path, log: tuple[Recorded, ...]) -> None:
        assert verify(path, what_does_not_fit).holds
        assert read_file(path).log == log
        self.saved[path] = (log, path.read_bytes())
        self.older.append(self.saved[path])

    def have_saved(self, path: Path) -> None:
        self.was_saved(path, self.session.log)
        self.published = self.session.log

    def on_the_wall(self) -> Drawing:
        session, drawing = self.wall
        if session is not self.session:
            drawing = painted(self.session)
            self.wall = (self.session, drawing)
        return drawing

    def holds_what_is_in(self, path: Path) -> bool:
        theirs, _ = self.saved.get(path, ((), b""))
        return self.session.log[: len(theirs)] == theirs

    def save(self, deed: Callable[[OpenSession], None]) -> bool:
        """Publish, by whatever `deed`; False when the file holds steps of others, and so was left alone."""
        nothing_new = self.published == self.session.log and self.target in self.saved
        if deed == self.desk.close and nothing_new:
            there, _ = self.saved[self.target]
            nothing_new = there[: len(self.session.log)] == self.session.log
        if not nothing_new and not self.holds_what_is_in(self.target):
            with pytest.raises(ChangedElsewhere):
                deed(self.opened)
            return False
        deed(self.opened)
        if not nothing_new:
            self.have_saved(self.target)
        return True

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
        with trouble(self.file):
            for _ in range(8):
                before = self.session
                laid = next(iter(before.state.placements), None)
                note = data.draw(LONG_NOTES)
                try:
                    self.play(
                        data.draw(layings(before.state))
                        if laid is None
                        else NotePlacement(card=laid, note=note)
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
        self.desk.save_copy(self.opened, self.folder / name)
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
            self.desk.save_copy(self.opened, self.desk.copy_name(self.opened))
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
            with half_written(self.file, event, at):
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
# Every step is synced to disk, and after it the whole file is read again.
TestAnySession.settings = settings(max_examples=max(1, settings().max_examples // 5))
