"""`llo-game demo` without a screen: a session, a report and pictures of the wall, again and again."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from llo_game import places
from llo_game.desk import Desk, read_file, what_does_not_fit
from llo_game.engine.commands import EndTurn
from llo_game.engine.refusal import Refused
from llo_game.store.verify import verify

_PNG = b"\x89PNG\r\n\x1a\n"


def run_demo(out: Path) -> subprocess.CompletedProcess[str]:
    """In a process of its own, as a user runs it: without any word about a screen."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "DISPLAY"))}
    environ.pop("WAYLAND_DISPLAY", None)
    return subprocess.run(
        [sys.executable, "-m", "llo_game", "demo", "--out", str(out)],
        env=environ,
        cwd=Path(__file__).resolve().parents[1],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """The demo in a folder that did not exist yet, with a space and an accent in its name."""
    out = tmp_path_factory.mktemp("demo") / "mijn vóórbeeld" / "d"
    return run_demo(out), out


def test_it_says_what_it_made_and_made_nothing_else(
    done: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    result, out = done
    assert (result.returncode, result.stderr) == (0, "")
    named = {line.partition(": ")[2] for line in result.stdout.splitlines()}
    assert named == {str(path) for path in out.iterdir()}


def test_the_session_holds_and_is_the_example(done: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    _, out = done
    assert verify(out / "voorbeeld.llo", what_does_not_fit).holds
    assert len(read_file(out / "voorbeeld.llo").state.placements) == 25


def test_the_report_is_a_pdf(done: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    _, out = done
    content = (out / "voorbeeld.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")


def test_at_least_six_different_pictures_show_the_main_moments(
    done: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    _, out = done
    pictures = sorted(out.glob("*.png"))
    contents = [path.read_bytes() for path in pictures]
    assert len(set(contents)) == len(pictures) >= 6
    for content in contents:
        assert content.startswith(_PNG)
        assert struct.unpack(">II", content[16:24]) == (1920, 1080)
    names = " ".join(path.stem for path in pictures)
    for moment in ("welkom", "kaart", "bord", "oordeel", "vak", "laag", "dekking"):
        assert moment in names


def test_a_second_time_in_the_same_folder_gives_the_same_pictures_and_report(
    done: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    _, out = done
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    again = run_demo(out)
    assert (again.returncode, again.stderr) == (0, "")
    after = {path.name: path.read_bytes() for path in out.iterdir()}
    assert set(after) == set(before)
    # The session has an id of its own every time; all that is made from it is the same.
    assert [name for name in after if after[name] != before[name]] == ["voorbeeld.llo"]
    assert verify(out / "voorbeeld.llo", what_does_not_fit).holds


@pytest.mark.parametrize("found", ["played on", "no session"])
def test_an_example_that_was_played_on_in_is_kept(tmp_path: Path, found: str) -> None:
    out = tmp_path / "d"
    out.mkdir()
    file = out / "voorbeeld.llo"
    file.write_bytes(b"van iemand anders")
    if found == "played on":
        played_on(file)
    before = file.read_bytes()
    result = run_demo(out)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr == (
        "In deze map staat al een andere voorbeeld.llo. Aan het bestand is niets veranderd. "
        "Kies een andere map.\n"
    )
    assert file.read_bytes() == before
    assert list(out.iterdir()) == [file]


def played_on(file: Path) -> None:
    """The example as the app gives it, with one step more."""
    desk = Desk(
        places.assets_dir(), file.parent.parent / "data", file.parent, lambda: "2026-03-12T20:00:00.000Z"
    )
    opened = desk.example()
    step = opened.session.answer(EndTurn())
    assert not isinstance(step, Refused)
    opened.file.append(step, "2026-03-12T20:00:00.000Z")
    desk.move_to(opened, file)
    desk.close(opened)
