"""The app on desktops that Qt itself simulates: the right pixels on the right screen, at any scale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_APP = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from llo_game import places
from llo_game.app import App, prepare_qt
from llo_game.ui.regie_window import RegieWindow
from tests.ui.room import FakeAsk, a_setup, moments

qt = prepare_qt(["llo-game"])
window = RegieWindow()
window.show()
here = Path(sys.argv[1])
app = App(window, places.assets_dir(), here / "data", here / "sessies", moments(), FakeAsk())
zaal = app.zaal
seen = {}

def note(name):
    QApplication.processEvents()
    shown = zaal.window.isVisible()
    seen[name] = {
        "zaal": zaal.window.screen().name() if shown else None,
        "fills": shown and zaal.window.geometry() == zaal.window.screen().geometry(),
        "regie": window.screen().name(),
        "pixels": list(app.scene.sceneRect().size().toTuple()) if shown else None,
        "label": app.page.wall.seen_on.text(),
    }

note("before")
app.sessions.begin(a_setup())
note("begun")
zaal.look()
note("looked")
zaal.identify()
QApplication.processEvents()
seen["numbers"] = sorted((p.screen().name(), p.accessibleName().split(".")[1]) for p in zaal.plates.windows)
zaal.plates.close()
zaal.swap()
note("swapped")
zaal.swap()
note("back")
app.zaal.end()
note("ended")
print(json.dumps(seen))
zaal.window.hide()
"""


def screen(name: str, x: int, y: int, width: int, height: int, scale: float = 1.0) -> dict[str, object]:
    """Sizes in real pixels, as Qt's simulation wants them."""
    return {
        "name": name,
        "x": x,
        "y": y,
        "width": width,
        "height": height,
        "logicalDpi": round(96 * scale),
        "logicalBaseDpi": 96,
        "dpr": 1,
    }


def played(tmp_path: Path, *screens: dict[str, object]) -> dict[str, Any]:
    """What is seen on this desktop; its first screen is the primary one."""
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _APP, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=Path(__file__).resolve().parents[3],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize(
    ("laptop", "beamer", "pixels"),
    [
        pytest.param(
            screen("laptop", 0, 0, 1280, 800),
            screen("beamer", -1920, -200, 1920, 1080),
            "1920 × 1080",
            id="left of the laptop and higher",
        ),
        pytest.param(
            screen("laptop", 0, 0, 2880, 1800, 2.0),
            screen("beamer", 2880, 0, 1024, 768),
            "1024 × 768",
            id="a sharp laptop and an old projector",
        ),
        pytest.param(
            screen("laptop", 0, 0, 1366, 768),
            screen("beamer", 0, -2160, 3840, 2160, 1.5),
            "3840 × 2160",
            id="a large screen at 150 %",
        ),
    ],
)
def test_the_room_gets_every_pixel_of_the_screen_that_is_not_the_laptop(
    tmp_path: Path, laptop: dict[str, object], beamer: dict[str, object], pixels: str
) -> None:
    seen = played(tmp_path, laptop, beamer)
    right = {
        "zaal": "beamer",
        "fills": True,
        "regie": "laptop",
        "pixels": [beamer["width"], beamer["height"]],
        "label": pixels,
    }
    assert seen["before"]["zaal"] is None
    for moment in ("begun", "looked", "back"):
        assert seen[moment] == right
    turned = seen["swapped"]
    assert (turned["zaal"], turned["regie"], turned["fills"]) == ("laptop", "beamer", True)
    assert turned["pixels"] == [laptop["width"], laptop["height"]]
    assert seen["numbers"] == [["beamer", " Voor de zaal"], ["laptop", " Voor jou"]]
    assert seen["ended"]["zaal"] is None


def test_a_mirrored_projector_is_not_covered(tmp_path: Path) -> None:
    seen = played(tmp_path, screen("laptop", 0, 0, 1280, 800), screen("beamer", 0, 0, 1280, 800))
    assert {seen[moment]["zaal"] for moment in ("begun", "looked", "swapped", "back")} == {None}
    assert seen["begun"]["label"] == "gespiegeld: F11"
    # One number for the two: they are one place.
    assert [use for _, use in seen["numbers"]] == [" Voor jou en de zaal"]


def test_four_screens_are_all_numbered_and_one_of_them_shows_the_picture(tmp_path: Path) -> None:
    screens = [screen(f"scherm-{number}", 1024 * number, 0, 1024, 768) for number in range(4)]
    seen = played(tmp_path, *screens)
    assert [name for name, _ in seen["numbers"]] == [f"scherm-{number}" for number in range(4)]
    for moment in ("begun", "looked", "swapped", "back"):
        assert seen[moment]["fills"]
        assert seen[moment]["zaal"] != seen[moment]["regie"] == "scherm-0"
    assert seen["swapped"]["zaal"] != seen["begun"]["zaal"]
