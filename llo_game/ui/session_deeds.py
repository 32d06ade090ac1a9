"""Begin, open, save, report and close: what touches files, with the world's faults told in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from llo_game.content.problem import PackFault
from llo_game.desk import Desk, OpenSession
from llo_game.engine.refusal import Refused
from llo_game.engine.setup import Setup
from llo_game.report.write import ReportFault
from llo_game.store.faults import ChangedElsewhere, Damaged, SessionFileFault, TargetExists
from llo_game.ui.ask import Ask
from llo_game.ui.controller import Controller
from llo_game.ui.refusal_words import refusal_sentence

_SESSIONS = "Sessies van LLO-spel (*.llo)"
_PDF = "PDF (*.pdf)"


class SessionDeeds:
    """At most one session is open. `objected` tells why a new one can not begin."""

    def __init__(
        self,
        controller: Controller,
        desk: Desk,
        window: QWidget,
        ask: Ask,
        said: Callable[[str], None],
        objected: Callable[[str, Refused], None],
    ) -> None:
        self._controller = controller
        self._desk = desk
        self._window = window
        self._ask = ask
        self._said = said
        self._objected = objected
        self._open: OpenSession | None = None

    @property
    def is_open(self) -> bool:
        return self._open is not None

    def begin(self, setup: Setup) -> bool:
        def start() -> OpenSession | None:
            opened = self._desk.begin(setup)
            if isinstance(opened, Refused):
                self._objected(refusal_sentence(opened, self._desk.pack(), None), opened)
                return None
            return opened

        return self._take_up(start)

    def open_example(self) -> bool:
        return self._take_up(self._desk.example)

    def resume(self, working: Path) -> bool:
        return self._take_up(lambda: self._desk.resume(working))

    def choose_and_open(self) -> bool:
        path = self._ask.open_file(self._window, "Open een sessie", self._desk.sessions_dir, _SESSIONS)
        return False if path is None else self.open(path)

    def open(self, path: Path) -> bool:
        """Open a file; a damaged one offers to save what is still whole in a new file."""
        if self._open is not None and _is_same(path, self._open.file.target):
            # What lies in the folder may be some steps behind what is being played.
            self._said("Deze sessie is al open.")
            return True
        try:
            return self._take_up(lambda: self._desk.open(path), tell=False)
        except Damaged as fault:
            return self._offer_salvage(path, fault)
        except (SessionFileFault, PackFault) as fault:
            self._tell(fault)
            return False

    def may_leave(self) -> bool:
        """A slip of the hand must not take the room's picture away: ask, when a session is being played."""
        if self._open is None:
            return True
        text = "Alles is bewaard. De zaal ziet de sessie dan niet meer."
        return self._ask.choose(self._window, "Sluit je deze sessie?", text, ("Sluit", "Speel verder")) == 0

    def ask_and_close(self) -> bool:
        return self.may_leave() and self.close()

    def close(self) -> bool:
        """Publish and put away. When the folder refuses, the working copy stays and is offered later."""
        if self._open is None:
            return True
        try:
            self._desk.close(self._open)
        except ChangedElsewhere as fault:
            self._tell(fault)
            return self._save_as(self._open, moves=True) and self.close()
        except SessionFileFault as fault:
            self._tell(fault)
            self._desk.leave(self._open)
        self._open = None
        self._controller.take_up(None, None)
        return True

    def publish(self) -> None:
        """Bring the file in the chosen folder up to date; a fault is told in the status line only."""
        if self._open is None:
            return
        try:
            self._desk.publish(self._open)
        except SessionFileFault as fault:
            self._said(fault.sentence)

    def save_copy(self) -> bool:
        if self._open is None:
            return False
        # A session that its own place refuses has to go and live elsewhere; any other stays where it is.
        return self._save_as(self._open, moves=not self._is_brought_up_to_date(self._open))

    def _is_brought_up_to_date(self, opened: OpenSession) -> bool:
        try:
            self._desk.publish(opened)
        except SessionFileFault:
            return False
        return True

    def _save_as(self, opened: OpenSession, *, moves: bool) -> bool:
        suggestion = self._desk.copy_name(opened)
        chosen = self._ask.save_file(self._window, "Bewaar een kopie", suggestion, _SESSIONS)
        if chosen is None:
            return False
        try:
            path = _with_ending(chosen, ".llo")
            if moves:
                self._desk.move_to(opened, path)
            else:
                self._desk.save_copy(opened, path)
        except SessionFileFault as fault:
            self._tell(fault)
            return False
        self._said(f"{'Voortaan staat de sessie' if moves else 'De kopie staat'} in {path.name}.")
        return True

    def make_report(self) -> None:
        session = self._controller.session
        if self._open is None or session is None:
            return
        suggestion = self._desk.report_name(self._open)
        chosen = self._ask.save_file(self._window, "Maak het verslag", suggestion, _PDF)
        if chosen is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            path = _with_ending(chosen, ".pdf")
            self._desk.write_report(self._open, session, path)
        except (ReportFault, TargetExists) as fault:
            QGuiApplication.restoreOverrideCursor()
            self._ask.tell(self._window, "Het verslag is niet gemaakt", fault.sentence)
            return
        QGuiApplication.restoreOverrideCursor()
        self._said(f"Het verslag staat in {path.name}.")

    def _take_up(self, opening: Callable[[], OpenSession | None], *, tell: bool = True) -> bool:
        """Open first, then let go of the session that is open now: a failed opening changes nothing."""
        if not self.may_leave():
            return False
        try:
            opened = opening()
        except (SessionFileFault, PackFault) as fault:
            if not tell:
                raise
            self._tell(fault)
            return False
        if opened is None:
            return False
        if not self.close():
            self._desk.leave(opened)
            return False
        self._open = opened
        self._controller.take_up(opened.session, opened.file)
        return True

    def _offer_salvage(self, path: Path, fault: Damaged) -> bool:
        if fault.first_bad is not None and not fault.held:
            self._tell(fault)
            return False
        answers = ("Red de goede stappen", "Laat zo")
        if self._ask.choose(self._window, "Beschadigd bestand", fault.sentence, answers) != 0:
            return False
        try:
            saved = self._desk.salvage(path)
        except SessionFileFault as second:
            self._tell(second)
            return False
        opened = self._take_up(lambda: self._desk.open(saved.path))
        self._said(saved.sentence)
        return opened

    def _tell(self, fault: SessionFileFault | PackFault) -> None:
        sentence = fault.sentence if isinstance(fault, SessionFileFault) else str(fault)
        self._ask.tell(self._window, "Dit lukt niet", sentence)


def _is_same(path: Path, target: Path | None) -> bool:
    return target is not None and path.resolve() == target.resolve()


def _with_ending(chosen: Path, ending: str) -> Path:
    """The name with its ending. Raises TargetExists: the file dialog knew another name, and did not ask."""
    if chosen.suffix.lower() == ending:
        return chosen
    path = chosen.with_name(f"{chosen.name}{ending}")
    if path.exists():
        raise TargetExists(path)
    return path
