"""The clock of a turn, on a time that only moves when the test says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from llo_game.engine.commands import Command, EndTurn, PlaceCard, RevealVerdict, Undo
from llo_game.ui.turn_clock import TurnClock, clock_text
from tests.ui.room import Room, a_setup, cell

PassTime = Callable[[float], None]


@pytest.fixture
def clock(qapp: object, pass_time: PassTime) -> TurnClock:
    """Three minutes, just begun."""
    made = TurnClock()
    made.restart(3)
    return made


def test_it_counts_down_whole_seconds_and_stops_at_zero(clock: TurnClock, pass_time: PassTime) -> None:
    assert (clock.left, clock.total, clock.running) == (180, 180, True)
    pass_time(59.6)
    assert clock.left == 120
    pass_time(500)
    assert clock.left == 0


def test_a_pause_costs_no_time(clock: TurnClock, pass_time: PassTime) -> None:
    pass_time(30)
    clock.toggle()
    pass_time(1000)
    assert (clock.left, clock.running) == (150, False)
    clock.pause()
    clock.toggle()
    pass_time(10)
    assert (clock.left, clock.running) == (140, True)


@pytest.mark.parametrize("overdue", [0, 1, 600])
def test_an_extra_minute_after_the_end_is_a_whole_minute(
    clock: TurnClock, pass_time: PassTime, overdue: float
) -> None:
    pass_time(180 + overdue)
    clock.add_minute()
    assert clock.left == 60
    pass_time(20)
    assert clock.left == 40


def test_an_extra_minute_before_the_end_is_added(clock: TurnClock, pass_time: PassTime) -> None:
    pass_time(100)
    clock.add_minute()
    assert (clock.left, clock.total) == (140, 240)
    clock.pause()
    clock.add_minute()
    assert (clock.left, clock.running) == (200, False)


def test_a_new_turn_has_its_full_time_and_runs(clock: TurnClock, pass_time: PassTime) -> None:
    pass_time(100)
    clock.add_minute()
    clock.pause()
    clock.restart(2)
    assert (clock.left, clock.total, clock.running) == (120, 120, True)


def test_a_session_without_a_clock_has_nothing_to_start(clock: TurnClock) -> None:
    clock.restart(0)
    for press in (clock.toggle, clock.add_minute, clock.resume):
        press()
    assert (clock.left, clock.total, clock.running) == (0, 0, False)
    assert not clock._timer.isActive()


def test_it_tells_only_when_another_second_is_shown(clock: TurnClock, pass_time: PassTime) -> None:
    told: list[int] = []
    clock.ticked.connect(lambda: told.append(clock.left))
    for _ in range(10):
        pass_time(0.25)
        clock._look()
    assert told == sorted(set(told), reverse=True)
    assert told[-1] == 178


def test_minutes_and_seconds_are_read_at_a_glance() -> None:
    assert [clock_text(seconds) for seconds in (0, 9, 100, 3600)] == ["0:00", "0:09", "1:40", "60:00"]


@pytest.mark.parametrize(
    ("tables", "moves", "fresh"),
    [
        (2, [EndTurn()], True),
        (1, [PlaceCard(card=103, cell=cell("C2")), EndTurn()], True),
        (2, [PlaceCard(card=103, cell=cell("C2"))], False),
        (2, [PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103)], False),
        (2, [PlaceCard(card=103, cell=cell("C2")), PlaceCard(card=106, cell=cell("C3"))], True),
        (2, [EndTurn(), Undo()], True),
    ],
    ids=["next table", "same table again", "laid", "verdict shown", "next table lays", "turn given back"],
)
def test_the_clock_begins_again_with_every_turn(
    room: Room, tables: int, moves: list[Command], fresh: bool
) -> None:
    room.begin(tables, minutes=3)
    *before, last = moves
    room.play(*before)
    room.pass_time(42)
    room.play(last)
    assert (room.app.clock.left == 180) is fresh


def test_the_keys_of_the_clock_work_and_the_buttons_say_what_they_do(room: Room) -> None:
    room.begin(minutes=1)
    wall = room.app.page.wall
    assert wall.pause_button.label == "Stop"
    room.press_at_once("F9")
    assert (room.app.clock.running, wall.pause_button.label) == (False, "Ga door")
    left = room.app.clock.left
    room.press_at_once("F10")
    assert room.app.clock.left == left + 60
    assert wall.time.text() == clock_text(left + 60)


def test_the_clock_stops_with_the_session(room: Room) -> None:
    room.begin(minutes=3)
    room.ask.choices.append(0)
    room.press("Ctrl+W")
    assert (room.app.clock.total, room.app.clock.running) == (0, False)


@pytest.mark.parametrize("first", ["F2", "103 C2"])
def test_the_welcome_takes_no_time_from_the_first_turn(room: Room, first: str) -> None:
    room.app.sessions.begin(a_setup(minutes=3))
    clock = room.app.clock
    room.pass_time(90.0)
    assert (clock.left, clock.running) == (180, False)
    if first == "F2":
        room.press(first)
    else:
        room.enter(first)
    assert clock.running
    room.pass_time(10.0)
    assert clock.left == 170
