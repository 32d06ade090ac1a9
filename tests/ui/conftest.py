"""The app without a screen, once for all tests of the windows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The tests keep no machine awake; whether this one could is none of their business.
os.environ["WAKEPY_FAKE_SUCCESS"] = "1"

from PySide6.QtWidgets import QApplication

from llo_game.app import prepare_qt
from tests.ui.room import Room


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every other warning of Qt fails a test; these tell only that there is no real screen."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application object as the app itself makes it."""
    return prepare_qt(["llo-game"])


@pytest.fixture
def pass_time(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """No test waits for real seconds: this clock only moves when it is told to."""
    seconds = [1000.0]

    def forward(by: float) -> None:
        seconds[0] += by

    for module in ("llo_game.ui.play", "llo_game.ui.turn_clock"):
        monkeypatch.setattr(f"{module}.monotonic", lambda: seconds[0])
    return forward


@pytest.fixture
def _may_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks the system under it to stay awake."""
    monkeypatch.setattr("llo_game.ui.zaal.Zaal._stay_awake", lambda _: None)


@pytest.fixture
def open_app(
    qapp: QApplication, tmp_path: Path, pass_time: Callable[[float], None], _may_sleep: None
) -> Iterator[Callable[[], Room]]:
    """Start the app; a second call starts it again on the same laptop."""
    rooms: list[Room] = []

    def start() -> Room:
        rooms.append(Room(tmp_path / "data", tmp_path / "sessies", pass_time))
        return rooms[-1]

    yield start
    for room in rooms:
        room.put_away()


@pytest.fixture
def room(open_app: Callable[[], Room]) -> Room:
    return open_app()
