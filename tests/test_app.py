"""The app as a process: one for each user, a file to begin with, and a bug that ends no session."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from llo_game.app import local_day, moment
from llo_game.store.codec import is_moment

_REPOSITORY = Path(__file__).resolve().parents[1]

# Starts the real app on a screen that is not there, waits until it is furnished, does one thing, and is cut
# off then: nothing is closed or saved.
_PLAY = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
import llo_game.app as app
from llo_game.ui.ask import Ask

apps = []
told = []

class Listening(app.App):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        apps.append(self)

def choose(self, parent, title, text, answers):
    told.append(text)

Ask.choose = choose
app.App = Listening
seen = {}

def look():
    if not apps:
        return
    timer.stop()
    one = apps[0]
    DEED
    session = one.controller.session
    seen.update(
        open=session is not None and session.state.setup.title,
        notice=one.window.notice.text(),
        told=told,
        language=one.window.locale().name(),
    )
    print(json.dumps(seen), flush=True)
    os._exit(0)

real = app.prepare_qt

def prepare(arguments):
    global timer
    qt = real(arguments)
    timer = QTimer(qt)
    timer.timeout.connect(look)
    timer.start(20)
    QTimer.singleShot(60_000, lambda: os._exit(3))
    return qt

app.prepare_qt = prepare
file = Path(sys.argv[1]) if len(sys.argv) > 1 else None
app.run(["llo-game"], file)
sys.exit(4)
"""


def play(data: Path, deed: str = "pass", *arguments: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", _PLAY.replace("DEED", deed), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LLO_SPEL_DATA": str(data)},
        cwd=_REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return {**found, "stderr": done.stderr}


def test_the_moment_of_a_step_is_written_as_the_file_wants_it() -> None:
    assert is_moment(moment())


@pytest.mark.skipif(sys.platform == "win32", reason="the time zone cannot be set for one process there")
@pytest.mark.parametrize(
    ("zone", "day"), [("UTC0", "2026-03-12"), ("CET-1", "2026-03-13"), ("EST5", "2026-03-12")]
)
def test_a_new_session_is_dated_by_the_calendar_of_the_laptop(
    monkeypatch: pytest.MonkeyPatch, zone: str, day: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        found = local_day("2026-03-12T23:30:00.000Z")
    time.tzset()
    assert found == day


def test_the_app_starts_in_dutch_with_nothing_open(tmp_path: Path) -> None:
    seen = play(tmp_path)
    assert (seen["open"], seen["told"], seen["language"]) == (False, [], "nl_NL")


def test_a_file_that_is_given_is_opened_and_stays_when_the_process_is_gone(tmp_path: Path) -> None:
    demo = subprocess.run(
        [sys.executable, "-m", "llo_game", "demo", "--out", str(tmp_path / "d")],
        cwd=_REPOSITORY,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert demo.returncode == 0
    example = tmp_path / "d" / "voorbeeld.llo"
    before = example.read_bytes()
    assert play(tmp_path / "data", "pass", str(example))["open"] == "Wie helpt wie leren?"
    assert example.read_bytes() == before
    # It was cut off, not closed: it can be gone on with.
    again = play(tmp_path / "data", "one.window.start_page.first_button().click()")
    assert again["open"] == "Wie helpt wie leren?"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    seen = play(tmp_path, "pass", str(tmp_path / "weg.llo"))
    assert seen["open"] is False
    assert str(seen["told"]).startswith("['Dit bestand is er niet.")


def test_a_bug_during_a_session_ends_nothing_and_its_log_holds_no_words_of_the_room(tmp_path: Path) -> None:
    deed = """
    one.new_page.prepare(one.desk.pack(), "2026-03-12")
    one.new_page.title.setText("Geheime titel")
    one.desk.sessions_dir = Path({folder!r})
    one.new_page.begin_requested.emit(one.new_page.setup())
    try:
        raise ValueError("de planner heet " + one.controller.session.state.setup.title)
    except ValueError:
        sys.excepthook(*sys.exc_info())
""".format(folder=str(tmp_path / "sessies"))
    seen = play(tmp_path / "data", deed.strip())
    assert seen["open"] == "Geheime titel"
    assert seen["notice"] == "Er ging iets mis in het programma. Alle zetten staan op schijf. Je kunt verder."
    [line] = (tmp_path / "data" / "fouten.log").read_text(encoding="utf-8").splitlines()
    assert "ValueError" in line
    assert "Geheim" not in line
    assert "planner" not in line


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be refused in this way there")
def test_a_disk_on_which_nothing_can_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("geen map")
    start = """
import llo_game.app as app
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from llo_game.ui.regie_window import RegieWindow

class Window(RegieWindow):
    def say(self, sentence, *, stay=False):
        super().say(sentence, stay=stay)
        print(sentence, self.start_page.isEnabled())
        QGuiApplication.quit()

app.RegieWindow = Window
raise SystemExit(app.run(["llo-game"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", start],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LLO_SPEL_DATA": str(tmp_path / "data")},
        cwd=_REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.startswith("LLO-spel kan niets bewaren op deze schijf.")
    assert done.stdout.strip().endswith("False")


def test_a_second_start_hands_its_file_to_the_first_and_ends(tmp_path: Path) -> None:
    wanted = tmp_path / "weg.llo"
    deed = f"""
    import subprocess
    ended = subprocess.run([sys.executable, "-m", "llo_game", {str(wanted)!r}], timeout=60).returncode
    from PySide6.QtTest import QTest
    for _ in range(500):
        if told:
            break
        QTest.qWait(10)
    seen["ended"] = ended
"""
    seen = play(tmp_path / "data", deed.strip())
    assert seen["ended"] == 0
    assert str(seen["told"]).startswith("['Dit bestand is er niet.")
