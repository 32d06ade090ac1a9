"""Typed text: counted while it is typed, judged before the window closes, and left with Esc."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QPlainTextEdit

from llo_game.engine.commands import (
    EndTurn,
    KeepPlacement,
    NotePlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    Undo,
)
from llo_game.engine.stage import PictureKind
from llo_game.ui.ask import Ask
from llo_game.ui.text_dialog import TextDialog
from tests.ui.room import Room, cell, filling, labels_of


@pytest.fixture
def playing(room: Room) -> Room:
    """Card 103 lies on C2, its verdict was shown, and it is in play."""
    room.begin(3)
    room.play(PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103))
    return room


def dialog_of(dialog: QDialog) -> TextDialog:
    assert isinstance(dialog, TextDialog)
    return dialog


def by(room: Room, keys: str) -> Callable[[], None]:
    return lambda: room.press(keys)


def test_what_is_too_long_is_told_and_kept_in_the_window_to_be_mended(playing: Room) -> None:
    before = playing.everything()

    def too_long(dialog: QDialog) -> None:
        one = dialog_of(dialog)
        editor = one.editors[0]
        assert isinstance(editor, QPlainTextEdit)
        editor.setPlainText("lang " * 50)
        assert "250 van 200" in list(labels_of(one))
        playing.press_button("Ctrl+Return", one.objection.isVisible)
        assert one.objection.text().startswith("De reden is te lang: 249 tekens.")
        assert one.texts() == ("lang " * 50,)
        assert playing.everything() == before
        editor.setPlainText("Kort genoeg.")
        playing.press_button("Ctrl+Return", lambda: not one.isVisible())

    playing.in_dialog(too_long, by(playing, "Ctrl+H"))
    assert playing.state.placements[103].kept == "Kort genoeg."


@pytest.mark.parametrize("keys", ["Ctrl+H", "Ctrl+T", "Ctrl+E", "Ctrl+D"])
def test_esc_leaves_everything_as_it_was(playing: Room, keys: str) -> None:
    before = playing.everything()

    def type_and_leave(dialog: QDialog) -> None:
        playing.type("Toch maar niet")
        playing.press("Esc")
        playing.press("Esc")
        assert not dialog.isVisible()

    playing.in_dialog(type_and_leave, by(playing, keys))
    assert playing.everything() == before


def test_a_reason_and_a_note_can_be_read_again_and_changed(playing: Room) -> None:
    playing.play(KeepPlacement(card=103, reason="Daarom."), NotePlacement(card=103, note="Navragen."))
    for keys, words in (("Ctrl+H", "Daarom."), ("Ctrl+T", "Navragen.")):

        def change(dialog: QDialog, words: str = words) -> None:
            assert dialog_of(dialog).texts() == (words,)
            filling(playing, f"{words} Echt.")(dialog)

        playing.in_dialog(change, by(playing, keys))
    laid = playing.state.placements[103]
    assert (laid.kept, laid.note) == ("Daarom. Echt.", "Navragen. Echt.")


def test_an_emptied_note_is_gone(playing: Room) -> None:
    playing.play(NotePlacement(card=103, note="Navragen."))

    def empty(dialog: QDialog) -> None:
        playing.press("Ctrl+A")
        playing.press("Delete")
        playing.press_button("Ctrl+Return", lambda: not dialog.isVisible())

    playing.in_dialog(empty, by(playing, "Ctrl+T"))
    assert playing.state.placements[103].note == ""


def test_what_was_already_so_is_told_and_nothing_is_recorded(playing: Room) -> None:
    steps = len(playing.session.log)

    def accept(dialog: QDialog) -> None:
        one = dialog_of(dialog)
        playing.press_button("Ctrl+Return", one.objection.isVisible)
        assert one.objection.text() == "Er verandert niets: dit is al zo."
        playing.press("Esc")

    playing.in_dialog(accept, by(playing, "Ctrl+D"))
    assert len(playing.session.log) == steps


def test_an_own_card_is_from_the_table_whose_turn_it_is_unless_another_is_chosen(playing: Room) -> None:
    playing.play(EndTurn())

    def make(dialog: QDialog) -> None:
        one = dialog_of(dialog)
        tables = one.editors[2]
        assert isinstance(tables, QComboBox)
        assert tables.currentText() == "2 Tent"
        playing.type("Kijken bij de buren")
        playing.press("Tab")
        playing.type("Een dag meelopen.")
        playing.press("Tab")
        playing.press("Down")
        playing.press_button("Ctrl+Return", lambda: not dialog.isVisible())

    playing.in_dialog(make, by(playing, "Ctrl+E"))
    assert playing.echo == "3 Vierkant maakt kaart 101: Kijken bij de buren."
    assert playing.app.page.board.carried == 101


def test_details_can_be_corrected_during_the_session_and_put_back(playing: Room) -> None:
    details = filling(playing, "Beter", "De gemeente", "De loods", "2026-03-13", end="Return")
    playing.in_dialog(details, by(playing, "Ctrl+D"))
    setup = playing.state.setup
    assert (setup.title, setup.organisation, setup.place, setup.date) == (
        "Beter",
        "De gemeente",
        "De loods",
        "2026-03-13",
    )
    assert playing.window.windowTitle() == "Beter – LLO-spel"
    playing.play(Undo())
    assert playing.window.windowTitle() == "Samen leren – LLO-spel"


def test_the_group_of_the_case_can_be_chosen_later(playing: Room) -> None:
    def choose(dialog: QDialog) -> None:
        groups = dialog_of(dialog).editors[4]
        assert isinstance(groups, QComboBox)
        assert groups.currentText() == "Geen: kijk alleen naar de plaats"
        groups.setFocus()
        playing.press("Down")
        playing.press_button("Ctrl+Return", lambda: not dialog.isVisible())

    playing.in_dialog(choose, by(playing, "Ctrl+D"))
    assert playing.state.setup.profile == "A"


@pytest.mark.parametrize("date", ["31-02-2026", "2026-02-30", "morgen", ""])
def test_a_date_that_does_not_exist_is_told_with_one_that_does(playing: Room, date: str) -> None:
    def wrong(dialog: QDialog) -> None:
        one = dialog_of(dialog)
        for _ in range(3):
            playing.press("Tab")
        playing.press("Ctrl+A")
        playing.press("Delete")
        playing.type(date)
        playing.press_button("Return", one.objection.isVisible)
        advice = one.objection.text().removesuffix(".").rpartition(" ")[2]
        playing.press("Ctrl+A")
        playing.type(advice)
        playing.press_button("Return", lambda: not one.isVisible())

    playing.in_dialog(wrong, by(playing, "Ctrl+D"))
    assert playing.state.setup.date == "2026-12-31"


def test_the_cell_of_the_card_opens_and_closes_with_one_key(playing: Room) -> None:
    playing.press("F5")
    assert (playing.on_wall(), playing.state.picture.subject) == (PictureKind.CELL, "C2")
    playing.press("F5")
    assert playing.on_wall() is PictureKind.BOARD
    playing.play(PickCard(card=106))
    playing.press("F5")
    assert playing.on_wall() is PictureKind.BOARD


def test_what_is_on_the_wall_already_is_no_second_step(playing: Room) -> None:
    playing.press("F4")
    steps = len(playing.session.log)
    playing.press("F4")
    assert len(playing.session.log) == steps


def test_about_names_the_versions_and_says_that_nothing_is_sent(room: Room) -> None:
    room.window.actions_by_name["see_about"].trigger()
    assert room.ask.told == ["Spelset Leercultuur 1.0.0. Dit programma maakt geen verbinding met internet."]


@pytest.mark.parametrize(("chosen", "found"), [("", None), ("/map/sessie.llo", Path("/map/sessie.llo"))])
def test_a_file_that_was_not_chosen_is_none(
    room: Room, monkeypatch: pytest.MonkeyPatch, chosen: str, found: Path | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    assert Ask().open_file(room.window, "Open", Path("/map"), "") == found
    assert Ask().save_file(room.window, "Bewaar", Path("/map"), "") == found
