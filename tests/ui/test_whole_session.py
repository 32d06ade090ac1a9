"""A whole session with the keyboard alone, from the start page to the report, without any network."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from llo_game.desk import read_file
from llo_game.engine.grid import Cell
from llo_game.engine.stage import PictureKind
from llo_game.store.verify import verify
from tests.ui.room import Room, filling


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    class Forbidden(socket.socket):
        def __init__(self, *args: object, **kwargs: object) -> None:
            raise AssertionError("this program never opens a connection")

    monkeypatch.setattr(socket, "socket", Forbidden)


def press(room: Room, keys: str) -> Callable[[], None]:
    return lambda: room.press(keys)


def test_a_whole_session_is_played_with_the_keyboard_alone(  # noqa: PLR0915 -- one session is one story
    room: Room,
) -> None:
    # Ctrl N, a title over the one that is there, Enter: the room sees the welcome.
    room.press("Ctrl+N")
    room.type("Leren bij de buitendienst")
    room.press("Return")
    assert room.state.setup.title == "Leren bij de buitendienst"
    assert room.on_wall() is PictureKind.WELCOME
    assert room.window.windowTitle() == "Leren bij de buitendienst – LLO-spel"

    # The first table types its card, says how sure it is, and sees what the source says.
    room.press("PgDown")
    assert room.on_wall() is PictureKind.BOARD
    room.type("103 C2")
    room.press("Return")
    room.press("Ctrl+2")
    assert room.cards() == {103: "C2"}
    assert room.state.placements[103].sureness == 2
    room.press("PgDown")
    assert room.on_wall() is PictureKind.VERDICT
    for page in range(1, room.app.scene.page_count(room.session)):
        room.press("PgDown")
        assert (room.state.picture.kind, room.state.picture.page) == (PictureKind.VERDICT, page)

    # It stays, with a reason; the facilitator makes a note for herself.
    reason = "Bij ons regelt de teamleider dit, niet de afdeling."
    room.in_dialog(filling(room, reason), press(room, "Ctrl+H"))
    assert room.state.placements[103].kept == reason
    room.in_dialog(filling(room, "Vraag naar het rooster."), press(room, "Ctrl+T"))
    assert room.state.placements[103].note == "Vraag naar het rooster."
    room.press("PgDown")
    assert (room.state.turn, room.state.picture.kind) == (2, PictureKind.BOARD)

    # The second table looks for a card by a word of its text and walks to a cell with the arrow keys.
    room.press("Ctrl+K")
    room.type("maatje")
    room.press("Return")
    assert room.state.in_play == 167
    for key in ("Down", "Right", "Right", "Left"):
        room.press(key)
    room.press("Return")
    assert room.cards() == {103: "C2", 167: "B2"}
    assert room.state.placements[167].team == 2
    # It picks the card up again where it lies and lays it one cell further.
    for key in ("Return", "Right", "Return"):
        room.press(key)
    assert room.cards()[167] == "B3"
    room.press("Ctrl+Return")
    assert room.state.turn == 3

    # The third table makes a card of its own, and lays it.
    own = filling(room, "Ruilen met de buren", "Een week meewerken in een andere gemeente.")
    room.in_dialog(own, press(room, "Ctrl+E"))
    assert room.state.own_cards[101].title == "Ruilen met de buren"
    room.enter("101 F5 1")
    assert room.cards()[101] == "F5"
    assert room.state.placements[101].team == 3

    # A slip is undone, and done again after all.
    room.press("Ctrl+Z")
    assert 101 not in room.cards()
    room.press("Ctrl+Y")
    assert room.cards()[101] == "F5"

    # From the log back to before the third table's turn; redo would bring it all back.
    room.press("Ctrl+L")
    room.press("Down")
    while "aan zet" not in str(room.app.page.log.list.currentIndex().data()):
        room.press("Down")
    room.ask.choices.append(0)
    room.press("Return")
    assert room.cards() == {103: "C2", 167: "B3"}
    assert (room.state.turn, dict(room.state.own_cards)) == (2, {})
    assert "Haal 101 weer van F5" in room.ask.asked[-1]

    # What the room looks at: an open cell, a layer, the coverage, the welcome with a better title.
    for line, kind in (("b3", PictureKind.CELL), ("C", PictureKind.LAYER), ("2", PictureKind.PHASE)):
        room.enter(line)
        assert room.on_wall() is kind
    room.press("F4")
    assert room.on_wall() is PictureKind.COVERAGE
    room.in_dialog(lambda dialog: room.press("Esc"), press(room, "F8"))
    room.in_dialog(filling(room, "Leren op de werf", end="Return"), press(room, "Ctrl+D"))
    room.press("F3")
    assert room.on_wall() is PictureKind.WELCOME
    assert "Leren op de werf" in room.words_on_wall()

    # The report, and the end.
    room.ask.files.append(room.sessions_dir / "verslag.pdf")
    room.press("Ctrl+P")
    assert room.window.notice.text() == "Het verslag staat in verslag.pdf."
    played = room.session
    room.ask.choices.append(0)
    room.press("Ctrl+W")
    assert room.app.controller.session is None
    assert room.window.pages.currentWidget() is room.window.start_page

    assert not room.ask.told
    assert (room.sessions_dir / "verslag.pdf").read_bytes().startswith(b"%PDF-")
    [published] = room.sessions_dir.glob("*.llo")
    assert verify(published).holds
    assert read_file(published).log == played.log
    assert played.state.placements[167].cell == Cell("B", 3)


def test_every_place_of_the_play_page_can_be_reached_with_tab(room: Room) -> None:
    room.begin()
    room.enter("103 C2")
    room.settle()
    page = room.app.page
    seen = set()
    for _ in range(60):
        room.press("Tab")
        seen.add(QApplication.focusWidget())
    wanted = {
        page.entry.line,
        page.board,
        page.wall.next_button,
        page.card.note_button,
        page.undo.undo_button,
    }
    assert wanted <= seen
