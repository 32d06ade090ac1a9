"""The laptop stays awake while a session is open, not longer; a system that refuses spoils nothing."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
import wakepy
from PySide6.QtWidgets import QApplication

from tests.ui.room import Room, wait_until


@pytest.fixture
def _may_sleep() -> None:
    """Elsewhere no test keeps the laptop awake; these are about it."""


def awake() -> int:
    return wakepy.modecount()


def close(room: Room) -> None:
    room.ask.choices.append(0)
    room.press("Ctrl+W")


def test_the_laptop_is_kept_awake_from_the_first_picture_to_the_end_of_the_session(room: Room) -> None:
    QApplication.processEvents()
    assert awake() == 0
    room.begin()
    wait_until(lambda: awake() == 1)
    [mode] = wakepy.global_modes()
    assert mode.name == "keep.presenting"
    assert mode.active
    assert not room.window.notice.text()
    # The room's screen has nothing to do with it.
    for _ in range(2):
        room.app.zaal.toggle()
    assert awake() == 1
    close(room)
    assert awake() == 0
    assert not mode.active


def test_one_session_after_another_keeps_it_awake_once(room: Room) -> None:
    for _ in range(2):
        room.begin()
        wait_until(lambda: awake() == 1)
        close(room)
        assert awake() == 0


def test_closing_the_app_lets_go(room: Room) -> None:
    room.begin()
    wait_until(lambda: awake() == 1)
    room.ask.choices.append(0)
    room.window.close()
    assert awake() == 0


def test_a_session_that_closes_at_once_keeps_nothing_awake(room: Room) -> None:
    zaal = room.app.zaal
    zaal.begin()
    zaal.end()
    QApplication.processEvents()
    assert awake() == 0


def test_a_system_that_refuses_is_told_and_the_session_goes_on(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    room.begin()
    wait_until(lambda: bool(room.window.notice.text()))
    assert room.window.notice.text() == "De laptop kan in slaap vallen. Zet de slaapstand zelf uit."
    room.enter("103 C2")
    assert room.cards() == {103: "C2"}
    close(room)
    assert awake() == 0


def test_a_library_that_breaks_is_told_behind_what_was_said_already(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_options: object) -> object:
        raise RuntimeError("no such service")

    monkeypatch.setattr("wakepy.keep.presenting", broken)
    room.begin()
    room.window.say("Deze sessie is al open.")
    room.app.zaal._stay_awake()
    assert room.window.notice.text().startswith("Deze sessie is al open. De laptop kan in slaap")


def test_a_system_that_does_not_let_go_does_not_stop_the_end(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck() -> None:
        raise RuntimeError("the service is gone")

    room.begin()
    wait_until(lambda: awake() == 1)
    room.app.zaal._awake.callback(stuck)
    close(room)
    assert awake() == 0
    assert room.app.controller.session is None
    assert room.window.notice.text().startswith("De slaapstand werkt misschien niet meer")


def test_on_a_system_of_its_own_it_opens_no_connection_to_the_outside(
    room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    families: list[int] = []

    class Counted(socket.socket):
        def __init__(self, family: int = -1, *rest: int, **named: object) -> None:
            families.append(family)
            raise OSError("there is no service here")

    monkeypatch.setattr(socket, "socket", Counted)
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    room.begin()
    wait_until(lambda: bool(room.window.notice.text()))
    # On Linux the desktop itself is asked, through a file; elsewhere nothing at all.
    assert set(families) <= {getattr(socket, "AF_UNIX", None)}
