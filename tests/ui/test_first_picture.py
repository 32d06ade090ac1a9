"""What the app loads before anybody sees a window: nothing that the first picture can do without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_START = """
import sys
from PySide6.QtGui import QGuiApplication
from llo_game.app import run
from llo_game.ui.regie_window import RegieWindow

class Window(RegieWindow):
    def __init__(self):
        super().__init__()
        self.opened.connect(self.tell)

    def tell(self):
        print(*sorted(sys.modules))
        QGuiApplication.quit()

import llo_game.app
llo_game.app.RegieWindow = Window
sys.exit(run(["llo-game"]))
"""
# They belong to what comes later: a session, its file, the board, a report, the coverage.
_LATER = (
    "llo_game.desk",
    "llo_game.engine.session",
    "llo_game.report.pdf",
    "llo_game.store.session_file",
    "llo_game.ui.play_page",
    "msgspec",
    "numpy",
    "pyqtgraph",
    "reportlab",
)


def test_the_window_can_be_seen_before_anything_else_is_loaded(tmp_path: Path) -> None:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LLO_SPEL_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _START], env=environ, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "llo_game.ui.start_page" in loaded
    assert loaded.isdisjoint(_LATER)
