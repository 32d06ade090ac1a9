"""What must be on disk and on the wall, in plain words, while a session is played, saved and cut off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from llo_game.desk import Desk, OpenSession, begin_file, read_file, what_does_not_fit
from llo_game.engine.commands import Command, StartSession
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Recorded, Session
from llo_game.picture.clock import Clock
from llo_game.picture.shapes import Drawing
from llo_game.picture.wall import wall
from llo_game.store.faults import ChangedElsewhere
from llo_game.store.session_file import SessionFile
from llo_game.store.verify import verify
from llo_game.store.working_copy import WorkingCopy
from tests.engine.test_any_game import begun
from tests.picture.ruler import square_letters
from tests.store.stories import EVERY_KIND

# What is told in a file, and its bytes.
Saved = tuple[tuple[Recorded, ...], bytes]
NO_SESSION: Saved = ((Recorded(0, "", EVERY_KIND[0]),), b"Boodschappen")


def painted(session: Session) -> Drawing:
    return wall(session, Clock(left=100, total=180), 1280, 800, square_letters)


class SessionModel:
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

    def begin(self, command: StartSession, name: str) -> None:
        session = begun(command)
        self.take_up(OpenSession(session, begin_file(self.data, session, self.folder / name)))

    def end(self) -> None:
        if hasattr(self, "file"):
            self.file.leave()
        self._disk.cleanup()
        self._patch.undo()

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
    def disk_file(self) -> SessionFile:
        """What lies under the working copy, to give it trouble."""
        return self.file._file

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
        self.disk_file._connection.execute("PRAGMA synchronous = OFF")

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
