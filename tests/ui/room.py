"""The real app in a room without a screen: typed in, clicked in and dragged in as a person does."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from llo_game import places
from llo_game.app import App
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.desk import PACK_FOLDER
from llo_game.engine.commands import Command
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Pack
from llo_game.engine.session import Session
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.stage import PictureKind
from llo_game.engine.state import State
from llo_game.picture.shapes import Words
from llo_game.store.reading import read_session
from llo_game.ui.ask import Ask
from llo_game.ui.board.items import DrawingItem, StoneItem
from llo_game.ui.regie_window import RegieWindow
from llo_game.ui.text_dialog import TextDialog

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier


@cache
def the_pack() -> Pack:
    return load_pack(read_pack_dir(places.assets_dir() / "cards" / PACK_FOLDER))


def moments() -> Callable[[], str]:
    """A clock that is one second further each time somebody looks."""
    seconds = count()

    def now() -> str:
        second = next(seconds)
        return f"2026-03-12T{12 + second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}.000Z"

    return now


@dataclass
class FakeAsk(Ask):
    """Answers as prepared and remembers what was asked; a question that nobody expected fails the test."""

    files: deque[Path | None] = field(default_factory=deque)
    choices: deque[int | None] = field(default_factory=deque)
    suggested: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def open_file(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        self.asked.append(title)
        return self.files.popleft()

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        self.asked.append(title)
        self.suggested.append(suggestion)
        return self.files.popleft()

    def choose(self, parent: QWidget, title: str, text: str, answers: tuple[str, ...]) -> int | None:
        self.asked.append(f"{title} {text}")
        return self.choices.popleft()

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        self.told.append(text)


class Room:
    """One running app. Keys go to whatever has the focus, as on a real keyboard."""

    def __init__(self, data_dir: Path, sessions_dir: Path, pass_time: Callable[[float], None]) -> None:
        self.data_dir = data_dir
        self.sessions_dir = sessions_dir
        self.pass_time = pass_time
        self._gone = False
        self.ask = FakeAsk()
        self.window = RegieWindow()
        self.app = App(self.window, places.assets_dir(), data_dir, sessions_dir, moments(), self.ask)
        # Read and checked once for all tests: the app itself reads it when it is first needed.
        self.app.desk._pack = the_pack()
        self.window.show()
        self.come_forward()
        self.app.welcome()
        self.settle()

    # What there is.

    @property
    def session(self) -> Session:
        found = self.app.controller.session
        assert found is not None, "no session is open"
        return found

    @property
    def state(self) -> State:
        return self.session.state

    def on_wall(self) -> PictureKind:
        return self.state.picture.kind

    @property
    def echo(self) -> str:
        """The line under the entry line, where the app answers."""
        return self.app.page.entry.echo.text()

    def cards(self) -> dict[int, str]:
        """Where each card lies, in memory; the screen has to agree."""
        laid = {number: placement.cell.code for number, placement in self.state.placements.items()}
        assert self.stones() == laid
        return laid

    def stones(self) -> dict[int, str]:
        """The cell in which each stone is seen on the facilitator's board."""
        board = self.app.page.board
        board.field.settle()
        seen: dict[int, str] = {}
        for number, item in board.field.stones.items():
            cell = board.cell_under(item.sceneBoundingRect().center())
            assert cell is not None, f"{number} lies beside the board"
            seen[number] = cell.code
        return seen

    def wall(self) -> bytes:
        """The picture that the room sees, pixel by pixel; with a clock it changes as time passes."""
        scene = self.app.scene
        scene.field.settle()
        image = QImage(960, 540, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        scene.render(painter)
        painter.end()
        return bytes(image.constBits())

    def words_on_wall(self) -> str:
        """Every letter that the items of the wall paint, and what the picture says to a screen reader."""
        drawings = [item.drawing for item in self.app.scene.items() if isinstance(item, DrawingItem)]
        stones = [item._drawing for item in self.app.scene.items() if isinstance(item, StoneItem)]
        found = [drawing for drawing in (*drawings, *stones) if drawing is not None]
        painted = [shape.text for drawing in found for shape in drawing.shapes if isinstance(shape, Words)]
        return " ".join([*painted, *(drawing.says for drawing in found)])

    def everything(self) -> object:
        """All that may not change when a move is refused: in memory, on disk and on both screens."""
        opened = self.app.sessions._open
        assert opened is not None
        on_disk = read_session(opened.file.path).events
        assert on_disk == self.session.log
        return self.session.log, self.stones(), self.wall(), self.app.page.log.model.rowCount()

    # What a person does.

    def settle(self) -> None:
        """What Qt does as soon as nobody does anything: sizes, paints, and the preview of what is next."""
        QApplication.processEvents()
        wait_until(lambda: not self.app.play._later.isActive())

    def press(self, keys: str) -> None:
        """A key or a combination, "Ctrl+Z". A person takes a moment between two of them."""
        self.pass_time(1.0)
        self.press_at_once(keys)

    def press_button(self, keys: str, done: Callable[[], bool]) -> None:
        """A key that presses a button: Qt shows the button down for a moment before it does its work."""
        self.press(keys)
        wait_until(done)

    def press_at_once(self, keys: str) -> None:
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "nothing has the focus"
        QTest.keySequence(target, QKeySequence(keys))

    def type(self, text: str) -> None:
        """Letters one by one. QTest cannot type letters outside ASCII, so those go as events."""
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None, "nothing has the focus"
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, NONE, letter))

    def enter(self, line: str) -> None:
        """Type a line into the entry line and press Enter."""
        self.press("F6")
        self.type(line)
        self.press("Return")

    def come_forward(self) -> None:
        """Without a screen there is no window manager that gives a window back its keys."""
        self.window.activateWindow()
        wait_until(lambda: QApplication.activeWindow() is self.window)

    def in_dialog(self, deed: Callable[[QDialog], None], opening: Callable[[], object]) -> None:
        """Do something in the dialog that `opening` shows; it is closed afterwards, whatever happened."""
        seen: list[QDialog] = []

        def act() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                return
            seen.append(dialog)
            try:
                wait_until(lambda: QApplication.activeWindow() is dialog)
                deed(dialog)
            finally:
                if dialog.isVisible():
                    # Not with `reject`: a dialog may first ask whether that is meant.
                    dialog.done(QDialog.DialogCode.Rejected)

        QTimer.singleShot(0, act)
        opening()
        assert seen, "no dialog was shown"
        self.come_forward()

    def begin(
        self, tables: int = 4, *, profile: str | None = None, hand_size: int = 0, minutes: int = 0
    ) -> None:
        """A session that is open, with the board on the wall."""
        self.app.sessions.begin(a_setup(tables, profile=profile, hand_size=hand_size, minutes=minutes))
        self.press("F2")
        self.settle()

    def play(self, *commands: Command) -> None:
        """Commands through the real door, for what is not itself under test."""
        for command in commands:
            assert self.app.controller.dispatch(command), f"{command} did not happen: {self.echo}"

    def at(self, code: str) -> QPoint:
        """A free spot of a cell on the board's viewport: its lower right corner."""
        board = self.app.page.board
        layout = board._layout
        assert layout is not None
        rect = layout.cells[cell(code)]
        return board.mapFromScene(rect.right - 6, rect.bottom - 6)

    def on(self, number: int) -> QPoint:
        """The middle of a stone on the board's viewport."""
        board = self.app.page.board
        board.field.settle()
        return board.mapFromScene(board.field.stones[number].sceneBoundingRect().center())

    def click(self, where: QPoint) -> None:
        self.pass_time(1.0)
        QTest.mouseClick(self.app.page.board.viewport(), LEFT, NONE, where)

    def drag(self, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
        """Press, move in steps, and let go unless `drop` is False."""
        drag_over(self.app.page.board.viewport(), start, end, drop=drop)

    def put_away(self) -> None:
        """What Qt does at the end of a process, and nothing more: nothing is saved or published."""
        if self._gone:
            return
        self._gone = True
        if self.app.sessions.is_open:
            opened = self.app.sessions._open
            assert opened is not None
            self.app.desk.leave(opened)
        self.app._publish.stop()
        self.app.zaal.window.hide()
        self.window.hide()
        self.app.zaal.window.deleteLater()
        self.app.page.deleteLater()
        self.app.new_page.deleteLater()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drag_over(viewport: QWidget, start: QPoint, end: QPoint, *, drop: bool) -> None:
    QTest.mousePress(viewport, LEFT, NONE, start)
    way = end - start
    for share in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(viewport, start + QPoint(round(way.x() * share), round(way.y() * share)))
    if drop:
        QTest.mouseRelease(viewport, LEFT, NONE, end)


def filling(room: Room, *fields: str, end: str = "Ctrl+Return") -> Callable[[QDialog], None]:
    """Fill in the fields of a text dialog with the keyboard, one after the other, and accept it."""

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, TextDialog)
        for number, words in enumerate(fields):
            if number:
                room.press("Tab")
            room.press("Ctrl+A")
            room.type(words)
        room.press_button(end, lambda: not dialog.isVisible() or dialog.objection.isVisible())

    return fill


def wait_until(done: Callable[[], bool]) -> None:
    """Let Qt work until it is done; fails when that does not happen."""
    for _ in range(2000):
        if done():
            return
        QTest.qWait(1)
    raise AssertionError("Qt did not get there")


def cell(code: str) -> Cell:
    return Cell(code[0], int(code[1]))


def a_setup(tables: int = 4, *, profile: str | None = None, hand_size: int = 0, minutes: int = 0) -> Setup:
    return Setup(
        title="Samen leren",
        organisation="Een gemeente",
        place="De werf",
        date="2026-03-12",
        teams=default_teams(tables),
        card_set="kort",
        profile=profile,
        hand_size=hand_size,
        turn_minutes=minutes,
    )


def labels_of(widget: QWidget) -> Iterator[str]:
    """Every text that a window shows in its labels."""
    from PySide6.QtWidgets import QLabel

    yield from (label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
