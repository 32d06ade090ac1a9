"""Opening, going on, saving and closing: whatever the files are like, no step is lost and words say why."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from llo_game.desk import read_file
from llo_game.engine.commands import Command, EndTurn, PlaceCard, RevealVerdict
from llo_game.store.faults import Missing
from llo_game.store.reading import read_session
from llo_game.store.schema import PAGES_AT
from llo_game.store.verify import verify
from llo_game.ui.widgets import KeyButton
from tests.ui.room import Room, cell

MOVES: tuple[Command, ...] = (
    PlaceCard(card=103, cell=cell("C2"), sureness=2),
    RevealVerdict(card=103),
    EndTurn(),
    PlaceCard(card=118, cell=cell("E4")),
)


@pytest.fixture
def saved(open_app: Callable[[], Room]) -> Path:
    """A session file that was closed as it should be."""
    room = open_app()
    room.begin()
    room.play(*MOVES)
    close(room)
    [path] = room.sessions_dir.glob("*.llo")
    return path


@pytest.fixture
def again(saved: Path, open_app: Callable[[], Room]) -> Room:
    """The app, started again after that."""
    return open_app()


def close(room: Room) -> None:
    room.ask.choices.append(0)
    room.press("Ctrl+W")


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def offers(room: Room) -> list[str]:
    """The labels of the buttons on the start page, from top to bottom."""
    room.settle()
    buttons = [one for one in room.window.start_page.findChildren(KeyButton) if one.isVisible()]
    return [one.label for one in sorted(buttons, key=lambda one: one.y())]


def test_a_closed_session_opens_again_as_it_was(again: Room, saved: Path) -> None:
    again.ask.files.append(saved)
    again.press("Ctrl+O")
    assert again.cards() == {103: "C2", 118: "E4"}
    assert again.session.log == read_file(saved).log
    again.enter("106 A1")
    close(again)
    assert again.ask.told == []
    assert list(read_file(saved).state.placements) == [103, 118, 106]


def test_no_file_chosen_changes_nothing(again: Room) -> None:
    again.ask.files.append(None)
    again.press("Ctrl+O")
    assert again.app.controller.session is None


def _text(path: Path) -> None:
    path.write_text("Dit is een brief, geen sessie. " * 20)


def _newer(path: Path) -> None:
    change(path, "PRAGMA user_version = 131072")


def _other_tables(path: Path) -> None:
    change(path, "CREATE TABLE extra (x TEXT) STRICT")


def _first_step_changed(path: Path) -> None:
    change(path, "UPDATE events SET body = x'7b7d' WHERE seq = 1")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


_BAD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "Dit bestand is er niet."),
    "a folder": (_folder, "Dit is een map of een snelkoppeling, geen bestand."),
    "empty": (lambda path: path.write_bytes(b""), "Dit is geen sessie van LLO-spel."),
    "a letter": (_text, "Dit is geen sessie van LLO-spel."),
    "newer": (_newer, "Deze sessie is gemaakt met een nieuwere versie van LLO-spel."),
    "foreign": (_other_tables, "Dit bestand lijkt op een sessie, maar zit anders in elkaar."),
    "damaged at the start": (_first_step_changed, "Dit bestand is beschadigd vanaf stap 1."),
}


@pytest.mark.parametrize(("spoil", "told"), _BAD_FILES.values(), ids=_BAD_FILES)
def test_a_file_that_cannot_be_opened_is_told_and_the_session_in_play_goes_on(
    again: Room, saved: Path, spoil: Callable[[Path], object], told: str
) -> None:
    again.begin()
    again.enter("106 A1")
    spoil(saved)
    before = again.everything()
    again.ask.choices.append(0)
    again.ask.files.append(saved)
    again.press("Ctrl+O")
    assert len(again.ask.told) == 1
    assert again.ask.told[0].startswith(told)
    assert again.everything() == before


def test_the_good_steps_of_a_damaged_file_are_saved_beside_it(again: Room, saved: Path) -> None:
    change(saved, "UPDATE events SET body = x'7b7d' WHERE kind = 'turn-ended'")
    damaged = saved.read_bytes()
    again.ask.files.append(saved)
    again.ask.choices.append(0)
    again.press("Ctrl+O")
    assert "beschadigd vanaf stap" in again.ask.asked[-1]
    assert again.cards() == {103: "C2"}
    assert again.window.notice.text().endswith("zijn verloren.")
    assert saved.read_bytes() == damaged
    close(again)
    assert verify(saved.with_name(f"{saved.stem} (gered).llo")).holds


def test_a_damaged_file_can_be_left_alone(again: Room, saved: Path) -> None:
    change(saved, "UPDATE events SET body = x'7b7d' WHERE kind = 'turn-ended'")
    again.ask.files.append(saved)
    again.ask.choices.append(1)
    again.press("Ctrl+O")
    assert again.app.controller.session is None
    assert list(saved.parent.glob("*.llo")) == [saved]


def test_damage_outside_the_steps_costs_no_step(again: Room, saved: Path) -> None:
    log = read_session(saved).events
    content = bytearray(saved.read_bytes())
    content[PAGES_AT : PAGES_AT + 4] = b"\xff\xff\xff\xff"
    saved.write_bytes(content)
    again.ask.files.append(saved)
    again.ask.choices.append(0)
    again.press("Ctrl+O")
    assert "beschadigd" in again.ask.asked[-1]
    assert again.session.log == log
    assert again.window.notice.text() == f"{len(log)} stappen zijn gered. 0 stappen zijn verloren."


def test_the_sessions_of_lately_are_one_key_away(again: Room, saved: Path) -> None:
    assert offers(again)[-1].endswith("  Samen leren")
    again.window.start_page.findChildren(KeyButton)[-1].setFocus()
    again.press("Return")
    assert again.cards() == {103: "C2", 118: "E4"}


def test_a_file_that_is_gone_is_not_offered(saved: Path, open_app: Callable[[], Room]) -> None:
    saved.unlink()
    assert not any("Samen leren" in label for label in offers(open_app()))


def test_a_file_that_goes_while_it_is_offered_is_told(again: Room, saved: Path) -> None:
    saved.unlink()
    button = next(
        one for one in again.window.start_page.findChildren(KeyButton) if one.label.endswith("  Samen leren")
    )
    button.click()
    assert again.ask.told == [Missing(saved).sentence]
    assert again.app.controller.session is None


def test_after_a_crash_enter_goes_on_with_the_same_picture(open_app: Callable[[], Room]) -> None:
    first = open_app()
    first.begin(minutes=0)
    first.play(*MOVES)
    log, wall, cards = first.session.log, first.wall(), first.cards()
    first.put_away()

    second = open_app()
    assert offers(second)[0] == "Verder met Samen leren"
    second.press("Return")
    assert second.session.log == log
    assert second.cards() == cards
    assert second.wall() == wall
    close(second)
    [published] = second.sessions_dir.glob("*.llo")
    assert read_file(published).log == log
    assert offers(second)[0] == "Begin een nieuwe sessie"


def test_opening_the_file_of_a_session_that_was_cut_off_goes_on_with_its_last_step(
    saved: Path, open_app: Callable[[], Room]
) -> None:
    first = open_app()
    first.app.sessions.open(saved)
    first.enter("106 A1")
    first.put_away()
    second = open_app()
    second.app.sessions.open(saved)
    assert second.cards()[106] == "A1"


def test_a_session_that_is_being_played_is_not_offered_as_unfinished(again: Room) -> None:
    again.begin()
    assert again.app.desk.unfinished() == ()


def test_opening_what_is_open_already_loses_no_step(again: Room, saved: Path) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    before = again.everything()
    again.ask.files.append(saved.parent / ".." / saved.parent.name / saved.name)
    again.press("Ctrl+O")
    assert again.window.notice.text() == "Deze sessie is al open."
    assert again.everything() == before


def test_a_file_that_was_changed_elsewhere_is_kept_and_the_session_goes_into_a_copy(
    again: Room, saved: Path, tmp_path: Path
) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    elsewhere = _played_on_elsewhere(saved, again)
    again.app.sessions.publish()
    assert again.window.notice.text().startswith("Het bestand in de gekozen map is intussen veranderd.")

    again.ask.files.append(tmp_path / "kopie.llo")
    close(again)
    assert again.ask.suggested == [saved.with_name(f"{saved.stem} kopie.llo")]
    assert saved.read_bytes() == elsewhere
    assert list(read_file(tmp_path / "kopie.llo").state.placements) == [103, 118, 106]
    assert again.app.controller.session is None
    assert again.app.desk.unfinished() == ()


def test_without_a_place_for_the_copy_the_session_stays_open(again: Room, saved: Path) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    elsewhere = _played_on_elsewhere(saved, again)
    again.ask.files.append(None)
    close(again)
    assert again.cards()[106] == "A1"
    assert saved.read_bytes() == elsewhere


def _played_on_elsewhere(path: Path, room: Room) -> bytes:
    """Another laptop plays on in the same shared folder."""
    from llo_game.desk import Desk
    from llo_game.engine.events import CardPlaced
    from tests.ui.room import moments

    desk = Desk(room.app.desk.assets, path.parent / "andere laptop", path.parent, moments())
    other = desk.open(path)
    event = CardPlaced(card=108, cell=cell("F1"), team=3, sureness=None)
    other.file.append(event, "2026-03-12T20:00:00.000Z")
    other.file.close()
    return path.read_bytes()


def test_when_the_folder_refuses_the_session_is_kept_and_offered_the_next_time(
    again: Room, saved: Path, open_app: Callable[[], Room]
) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    saved.unlink()
    saved.parent.rmdir()
    saved.parent.write_text("een bestand waar de map was")
    close(again)
    assert again.ask.told[0].startswith("De sessie kon niet in de gekozen map worden bewaard.")
    assert again.app.controller.session is None
    assert offers(again)[0] == "Verder met Samen leren"

    saved.parent.unlink()
    later = open_app()
    later.press("Return")
    assert later.cards()[106] == "A1"
    close(later)
    assert list(read_file(saved).state.placements) == [103, 118, 106]


def test_a_copy_is_written_and_the_session_goes_on_in_its_own_file(
    again: Room, saved: Path, tmp_path: Path
) -> None:
    again.app.sessions.open(saved)
    again.ask.files.append(tmp_path / "Middag 1.2")
    again.press("Ctrl+S")
    assert again.window.notice.text() == "De kopie staat in Middag 1.2.llo."
    again.enter("106 A1")
    close(again)
    assert 106 not in read_file(tmp_path / "Middag 1.2.llo").state.placements
    assert 106 in read_file(saved).state.placements


def test_a_session_that_its_own_place_refuses_goes_on_where_it_is_saved_next(
    again: Room, saved: Path, tmp_path: Path
) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    elsewhere = _played_on_elsewhere(saved, again)
    again.ask.files.append(tmp_path / "middag.llo")
    again.press("Ctrl+S")
    assert again.window.notice.text() == "Voortaan staat de sessie in middag.llo."
    again.enter("118 B1")
    close(again)
    assert again.ask.told == []
    moved = read_file(tmp_path / "middag.llo").state.placements
    assert {number: laid.cell.code for number, laid in moved.items()} == {103: "C2", 118: "B1", 106: "A1"}
    assert saved.read_bytes() == elsewhere


def test_a_file_changed_after_the_last_step_was_saved_is_kept_too(
    again: Room, saved: Path, tmp_path: Path
) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    again.app.sessions.publish()
    saved.write_bytes(b"iets heel anders")
    again.ask.files.append(tmp_path / "middag.llo")
    close(again)
    assert list(read_file(tmp_path / "middag.llo").state.placements) == [103, 118, 106]
    assert saved.read_bytes() == b"iets heel anders"
    assert again.app.controller.session is None


@pytest.mark.parametrize(("keys", "ending"), [("Ctrl+S", "llo"), ("Ctrl+P", "pdf")])
def test_a_name_without_ending_never_replaces_a_file_that_was_not_chosen(
    again: Room, saved: Path, tmp_path: Path, keys: str, ending: str
) -> None:
    other = tmp_path / f"Middag.{ending}"
    other.write_text("van iemand anders")
    again.app.sessions.open(saved)
    again.ask.files.append(tmp_path / "Middag")
    again.press(keys)
    assert again.ask.told[0].startswith("Er staat al een bestand met deze naam.")
    assert other.read_text() == "van iemand anders"


def test_a_report_that_cannot_be_written_is_told(again: Room, saved: Path, tmp_path: Path) -> None:
    again.app.sessions.open(saved)
    again.ask.files.append(tmp_path / "weg" / "verslag.pdf")
    again.press("Ctrl+P")
    assert again.ask.told[0].startswith("De map van verslag.pdf is er niet meer.")


def test_a_left_session_that_is_gone_by_now_is_told(room: Room, open_app: Callable[[], Room]) -> None:
    room.begin()
    room.put_away()
    later = open_app()
    [left] = later.app.desk.unfinished()
    left.path.unlink()
    later.press("Return")
    assert later.ask.told == [Missing(left.path).sentence]
    assert later.app.controller.session is None


def test_a_report_never_takes_the_place_of_its_session(again: Room, saved: Path) -> None:
    file = saved.rename(saved.with_name("middag.pdf"))
    before = file.read_bytes()
    again.app.sessions.open(file)
    again.ask.files.append(file)
    again.press("Ctrl+P")
    assert again.ask.told[0].startswith("In middag.pdf hoort een sessie, geen verslag.")
    assert file.read_bytes() == before


def test_a_report_can_be_made_before_the_first_card_is_laid(room: Room, tmp_path: Path) -> None:
    room.begin()
    room.ask.files.append(tmp_path / "leeg.pdf")
    room.press("Ctrl+P")
    assert (tmp_path / "leeg.pdf").read_bytes().startswith(b"%PDF-")
    assert room.ask.suggested[0].suffix == ".pdf"


def test_the_window_closes_only_when_the_facilitator_agrees(again: Room, saved: Path) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    again.ask.choices.append(1)
    assert not again.window.close()
    assert again.window.isVisible()
    again.ask.choices.append(0)
    assert again.window.close()
    assert 106 in read_file(saved).state.placements


def test_when_the_system_stops_the_file_is_brought_up_to_date_without_a_question(
    again: Room, saved: Path
) -> None:
    again.app.sessions.open(saved)
    again.enter("106 A1")
    again.app.session_ends()
    assert 106 in read_file(saved).state.placements


def test_the_example_is_played_and_can_be_gone_on_with(room: Room) -> None:
    room.press("Ctrl+B")
    assert len(room.state.placements) == 25
    room.press("Ctrl+Z")
    close(room)
    [published] = room.sessions_dir.glob("*.llo")
    assert published.name == "Voorbeeldsessie.llo"
    assert verify(published).holds


def test_a_pack_that_cannot_be_read_is_told_and_nothing_begins(room: Room, tmp_path: Path) -> None:
    room.app.desk.assets = tmp_path / "nergens"
    room.app.desk._pack = None
    for keys in ("Ctrl+N", "Ctrl+B"):
        room.press(keys)
    assert len(room.ask.told) == 2
    assert all(told for told in room.ask.told)
    assert room.app.controller.session is None
    assert room.window.pages.currentWidget() is room.window.start_page
