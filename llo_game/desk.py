"""The desk: where pack, session file and rules meet. Sessions are begun, opened, published and put away."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from llo_game import __version__
from llo_game.content.frozen import pack_from_json, pack_to_json
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.content.problem import PackFault
from llo_game.engine.commands import StartSession
from llo_game.engine.events import SessionStarted
from llo_game.engine.pack import Pack
from llo_game.engine.refusal import Refused
from llo_game.engine.session import BrokenLogError, Recorded, Session, replay
from llo_game.engine.setup import Setup
from llo_game.engine.start import start
from llo_game.example import example_sessions
from llo_game.store import workplace
from llo_game.store.faults import Damaged, Locked, Missing, PublishFailed
from llo_game.store.reading import read_session
from llo_game.store.recent import Recent, recent_sessions, remember
from llo_game.store.salvage import Salvaged, salvage
from llo_game.store.stored import PackCopy, Stored
from llo_game.store.working_copy import WorkingCopy

PACK_FOLDER = "leercultuur"
# What no file system of the three likes in a name, and what would hide it.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
# In bytes: 255 is the most that file systems take, and while saving a name is longer than it ends up.
_LONGEST_NAME = 160


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session with the working copy that its events go to."""

    session: Session
    file: WorkingCopy


class Desk:
    """`now` gives the moment as the log writes it; `sessions_dir` is where new sessions are published."""

    def __init__(self, assets: Path, data_dir: Path, sessions_dir: Path, now: Callable[[], str]) -> None:
        self.assets = assets
        self.sessions_dir = sessions_dir
        self._data_dir = data_dir
        self._now = now
        self._pack: Pack | None = None

    def pack(self) -> Pack:
        """The pack that came with the app, read once. Raises PackFault."""
        if self._pack is None:
            self._pack = load_pack(read_pack_dir(self.assets / "cards" / PACK_FOLDER))
        return self._pack

    def begin(self, setup: Setup) -> OpenSession | Refused:
        """A new session with its first event on disk. Raises SessionFileFault."""
        pack = self.pack()
        known = next((card_set for card_set in pack.sets if card_set.id == setup.card_set), None)
        order = [] if known is None else list(known.cards)
        Random().shuffle(order)  # noqa: S311 -- shuffling cards, no secret
        first = start(pack, StartSession(setup=setup, order=tuple(order)))
        if isinstance(first, Refused):
            return first
        session = replay(pack, [Recorded(1, self._now(), first)])
        name = self._free_name(f"{first.setup.date} {first.setup.title}")
        return OpenSession(session, begin_file(self._data_dir, session, name))

    def example(self) -> OpenSession:
        """The example session, played out, in a working copy of its own. Raises SessionFileFault."""
        pack = self.pack()
        played = tuple(example_sessions(pack))
        file = begin_file(self._data_dir, played[0], self._free_name("Voorbeeldsessie"))
        for session in played[1:]:
            file.append(session.log[-1].event, session.log[-1].at)
        return OpenSession(played[-1], file)

    def open(self, path: Path) -> OpenSession:
        """Play on in a file, or in what was left of it. Raises SessionFileFault, PackFault."""
        path = path.absolute()
        left = next((left for left in workplace.unfinished(self._data_dir) if left.target == path), None)
        if left is not None and left.fault is None:
            return self.resume(left.path)
        file, stored = workplace.carry_on(self._data_dir, path)
        opened = self._taken_up(file, stored, path)
        self._remember(path, opened.session)
        return opened

    def resume(self, working: Path) -> OpenSession:
        """Go on where a session was cut off. Raises SessionFileFault, PackFault."""
        left = next((left for left in workplace.unfinished(self._data_dir) if left.path == working), None)
        if left is None:
            raise Locked(working) if working.exists() else Missing(working)
        file, stored = workplace.resume(left)
        return self._taken_up(file, stored, working)

    def unfinished(self) -> tuple[workplace.Unfinished, ...]:
        return workplace.unfinished(self._data_dir)

    def recent(self) -> tuple[Recent, ...]:
        return recent_sessions(self._data_dir)

    def publish(self, opened: OpenSession) -> None:
        """Raises SessionFileFault; the working copy is whole whatever happens."""
        self._make_room(opened)
        opened.file.publish()

    def close(self, opened: OpenSession) -> None:
        """Publish and put away. On a SessionFileFault it stays open."""
        self._make_room(opened)
        target = opened.file.target
        opened.file.close()
        if target is not None:
            self._remember(target, opened.session)

    def leave(self, opened: OpenSession) -> None:
        """Stop without publishing; it will be offered again."""
        opened.file.leave()

    def save_copy(self, opened: OpenSession, path: Path) -> None:
        """A copy beside the session; the user agreed to replace what is there. Raises SessionFileFault."""
        opened.file.copy_to(path)

    def move_to(self, opened: OpenSession, path: Path) -> None:
        """Publish there from now on; the user agreed to replace what is there. Raises SessionFileFault."""
        opened.file.publish_to(path, replace=True)
        self._remember(path, opened.session)

    def salvage(self, path: Path) -> Salvaged:
        """Save the good steps of a damaged file beside it. Raises SessionFileFault."""
        return salvage(path, _unused(path.with_name(f"{path.stem} (gered).llo")), playable_steps)

    def copy_name(self, opened: OpenSession) -> Path:
        target = opened.file.target or self._free_name("sessie")
        return _unused(target.with_name(f"{target.stem} kopie.llo"))

    def report_name(self, opened: OpenSession) -> Path:
        target = opened.file.target or self._free_name("sessie")
        return target.with_suffix(".pdf")

    def write_report(self, opened: OpenSession, session: Session, path: Path) -> None:
        """`session` as it is played by now. Raises ReportFault; an older file at `path` is then untouched."""
        from llo_game.report.write import write_pdf  # noqa: PLC0415 -- reportlab is heavy and rarely needed

        write_pdf(session, self.assets, path, source=opened.file.target)

    def _taken_up(self, file: WorkingCopy, stored: Stored, path: Path) -> OpenSession:
        try:
            return OpenSession(session_of(stored, path), file)
        except Exception:
            file.discard() if file.path != path else file.leave()
            raise

    def _free_name(self, words: str) -> Path:
        name = _NOT_IN_NAMES.sub(" ", words)
        short = " ".join(name.split()).encode()[:_LONGEST_NAME].decode(errors="ignore")
        name = short.strip(" .") or "sessie"
        return _unused(self.sessions_dir / f"{name}.llo")

    def _make_room(self, opened: OpenSession) -> None:
        """The default folder is made when it is first needed; other folders are the user's own."""
        target = opened.file.target
        if target is not None and target.parent == self.sessions_dir:
            try:
                self.sessions_dir.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise PublishFailed(target) from error

    def _remember(self, path: Path, session: Session) -> None:
        # The list is a convenience; a session never fails because of it.
        with suppress(OSError):
            title = session.state.setup.title
            remember(self._data_dir, Recent(path=path, title=title, opened_at=self._now()))


def session_of(stored: Stored, path: Path) -> Session:
    """What a verified file tells. Raises PackFault, and Damaged when the log cannot have happened."""
    pack = pack_from_json(stored.pack_json)
    try:
        return replay(pack, stored.events)
    except BrokenLogError as broken:
        raise Damaged(path, first_bad=broken.seq, held=broken.seq - 1) from broken


def read_file(path: Path) -> Session:
    """The session in any file, read only. Raises SessionFileFault, PackFault."""
    return session_of(read_session(path), path)


def playable_steps(stored: Stored) -> int:
    """How many steps of a verified file, from the first on, can have happened."""
    try:
        return len(session_of(stored, Path()).log)
    except PackFault:
        return 0
    except Damaged as fault:
        return fault.held


def what_does_not_fit(stored: Stored) -> str:
    """Whether a verified file can be played: "" when it can, else what does not fit."""
    try:
        session_of(stored, Path())
    except PackFault as fault:
        return str(fault)
    except Damaged as fault:
        return fault.happened
    return ""


def begin_file(data_dir: Path, session: Session, target: Path) -> WorkingCopy:
    """A working copy with the first event of `session`, carrying its pack. Raises SessionFileFault."""
    pack, first = session.pack, session.log[0].event
    if not isinstance(first, SessionStarted):
        raise TypeError(first)
    return workplace.begin(
        data_dir,
        first=first,
        at=session.log[0].at,
        app_version=__version__,
        pack=PackCopy(id=pack.id, version=pack.version, content=pack_to_json(pack)),
        target=target,
    )


def _unused(path: Path) -> Path:
    """`path`, or the first name with a number behind it that nothing has."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return candidate
