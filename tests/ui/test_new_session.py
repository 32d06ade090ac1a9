"""Beginning a session: one Enter is enough, and what does not fit is told before anything begins."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from llo_game.engine.commands import PlaceCard
from llo_game.engine.stage import PictureKind
from llo_game.ui.new_session import NewSessionPage
from tests.ui.room import Room, cell


@pytest.fixture
def page(room: Room) -> NewSessionPage:
    """The page as Ctrl N opens it."""
    room.press("Ctrl+N")
    assert room.window.pages.currentWidget() is room.app.new_page
    return room.app.new_page


def test_enter_begins_a_session_with_the_defaults(room: Room, page: NewSessionPage) -> None:
    room.press("Return")
    setup = room.state.setup
    assert setup.title == "Wie helpt wie leren?"
    assert setup.date == "2026-03-12"
    assert [team.name for team in setup.teams] == ["Wiel", "Tent", "Vierkant", "Ruit"]
    assert (setup.card_set, setup.profile, setup.hand_size, setup.turn_minutes) == ("kort", None, 0, 3)
    assert sorted(room.state.order) == sorted(room.session.pack.card_set("kort").cards)
    assert room.on_wall() is PictureKind.WELCOME
    assert QApplication.focusWidget() is room.app.page.entry.line


@pytest.mark.skipif(sys.platform == "win32", reason="the time zone cannot be set for one process there")
@pytest.mark.parametrize(("zone", "day"), [("EAST-14", "2026-03-13"), ("WEST12", "2026-03-12")])
def test_a_session_is_dated_by_the_calendar_of_the_laptop(
    room: Room, monkeypatch: pytest.MonkeyPatch, zone: str, day: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        room.press("Ctrl+N")
    time.tzset()
    assert room.app.new_page.setup().date == day


def test_two_enters_on_the_start_page_are_enough(room: Room) -> None:
    room.press("Return")
    room.press("Return")
    assert room.state.setup.title == "Wie helpt wie leren?"


@pytest.mark.parametrize("tables", [1, 6])
def test_one_and_six_tables_can_play(room: Room, page: NewSessionPage, tables: int) -> None:
    page.tables.setFocus()
    room.press("Ctrl+A")
    room.type(str(tables))
    room.press_button("Alt+M", page.names[0].isVisible)
    assert [field.isVisible() for field in page.names] == [True] * tables + [False] * (6 - tables)
    room.press("Return")
    assert len(room.state.setup.teams) == tables
    numbers = sorted(room.state.order)
    for turn in range(tables + 1):
        assert room.state.turn == turn % tables + 1
        room.enter(f"{numbers[turn]} B{turn % 5 + 1}")
        room.press("Ctrl+Return")
    assert len(room.cards()) == tables + 1


def test_a_hand_is_dealt_to_every_table(room: Room, page: NewSessionPage) -> None:
    room.press_button("Alt+M", page.names[0].isVisible)
    page.deck.setCurrentIndex(page.deck.findData(3))
    room.press("Return")
    hands = room.state.hands
    assert [len(hand) for hand in hands.values()] == [3, 3, 3, 3]
    mine = hands[1][0]
    room.enter(f"{mine} B2")
    assert room.cards() == {mine: "B2"}
    assert len(room.state.hands[1]) == 3


def test_names_profile_and_time_are_on_the_second_screen(room: Room, page: NewSessionPage) -> None:
    room.press_button("Alt+M", page.names[0].isVisible)
    assert QApplication.focusWidget() is page.names[0]
    room.press("Ctrl+A")
    room.type("Groen & Grijs")
    page.profile.setCurrentIndex(page.profile.findData("C"))
    page.minutes.setValue(0)
    room.press_button("Alt+T", page.title.isVisible)
    room.press("Return")
    setup = room.state.setup
    assert (setup.teams[0].name, setup.profile, setup.turn_minutes) == ("Groen & Grijs", "C", 0)
    assert not room.app.page.wall._clock_part.isVisible()


def _six_with_hands_of_six(page: NewSessionPage) -> None:
    page.tables.setValue(6)
    page.deck.setCurrentIndex(page.deck.findData(6))


_BAD: dict[str, tuple[Callable[[NewSessionPage], object], str]] = {
    "no title": (lambda page: page.title.clear(), "De titel van de sessie is nog leeg."),
    "only spaces": (lambda page: page.title.setText(" \t "), "De titel van de sessie is nog leeg."),
    "nothing to see": (
        lambda page: page.title.setText("\u202e\u200b"),
        "De titel van de sessie is nog leeg.",
    ),
    "200 characters": (
        lambda page: page.title.setText("lang " * 40),
        "De titel van de sessie is te lang: 199 tekens.",
    ),
    "pasted": (
        lambda page: page.title.insert("x" * 9999),
        "De titel van de sessie is te lang: 240 tekens.",
    ),
    "long word": (
        lambda page: page.title.setText("x" * 25),
        f"Het woord “{'x' * 25}” is te lang voor het scherm.",
    ),
    "organisation": (
        lambda page: page.organisation.setText("gemeente " * 7),
        "De naam van de organisatie is te lang: 62 tekens.",
    ),
    "place": (lambda page: page.place.setText("werf " * 9), "De plaats is te lang: 44 tekens."),
    "no name": (lambda page: page.names[1].clear(), "De naam van een tafel is nog leeg."),
    "long name": (
        lambda page: page.names[1].setText("vijftien tekens"),
        "De naam van een tafel is te lang: 15 tekens.",
    ),
    "double name": (lambda page: page.names[1].setText(" wiel "), "Geef elke tafel een eigen naam."),
    "large hands": (
        _six_with_hands_of_six,
        "Een hand heeft 2 tot en met 4 kaarten bij dit aantal tafels.",
    ),
}


@pytest.mark.parametrize(("spoil", "told"), _BAD.values(), ids=_BAD)
def test_what_does_not_fit_is_told_and_the_page_stays(
    room: Room, page: NewSessionPage, spoil: Callable[[NewSessionPage], object], told: str
) -> None:
    spoil(page)
    page.title.setFocus()
    room.press("Return")
    assert page.message.text().startswith(told)
    assert page.message.isVisible()
    assert room.window.pages.currentWidget() is page
    assert room.app.controller.session is None
    assert not list(room.data_dir.rglob("*.llo"))
    assert not room.sessions_dir.exists()


def test_after_mending_what_was_told_enter_begins(room: Room, page: NewSessionPage) -> None:
    page.title.clear()
    room.press("Return")
    room.type("Nu wel")
    room.press("Return")
    assert room.state.setup.title == "Nu wel"


def test_what_was_told_last_time_is_gone_the_next_time(room: Room, page: NewSessionPage) -> None:
    page.title.clear()
    room.press("Return")
    room.press_button("Esc", lambda: not page.isVisible())
    room.press("Ctrl+N")
    assert not page.message.isVisible()
    assert page.title.text() == "Wie helpt wie leren?"


def test_esc_goes_back_to_where_one_was(room: Room, page: NewSessionPage) -> None:
    room.press_button("Esc", lambda: room.window.pages.currentWidget() is room.window.start_page)
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    before = room.everything()
    room.press("Ctrl+N")
    room.press_button("Esc", lambda: room.window.pages.currentWidget() is room.app.page)
    assert room.everything() == before


def test_a_session_that_is_played_is_not_left_without_asking(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    before = room.everything()
    room.press("Ctrl+N")
    room.ask.choices.append(1)
    room.press("Return")
    assert room.everything() == before
    room.ask.choices.append(0)
    room.press("Return")
    assert room.cards() == {}
    assert len(list(room.sessions_dir.glob("*.llo"))) == 2


def test_a_disk_that_takes_nothing_is_told_and_no_session_begins(room: Room, page: NewSessionPage) -> None:
    (room.data_dir).mkdir(parents=True, exist_ok=True)
    (room.data_dir / "unfinished").write_text("in de weg")
    room.press("Return")
    assert len(room.ask.told) == 1
    assert room.app.controller.session is None
    assert room.window.pages.currentWidget() is page
