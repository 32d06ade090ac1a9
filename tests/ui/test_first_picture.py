"""What the app loads before anybody sees a window: nothing that the first picture can do without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# The command line gives Python its own import back; from then on we can listen to the window.
_START = """
import linecache, sys
from llo_game.cli import main
from llo_game.ui import plain_import

def listen():
    import_plainly()
    from llo_game.ui.regie_window import RegieWindow
    make = RegieWindow.__init__

    def made(window):
        make(window)
        window.opened.connect(tell)

    RegieWindow.__init__ = made

def tell():
    from PySide6.QtGui import QGuiApplication
    print(*sorted(sys.modules))
    print(*linecache.cache)
    QGuiApplication.quit()

import_plainly, plain_import.import_plainly = plain_import.import_plainly, listen
sys.exit(main([]))
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
    "sqlite3",
)


def test_the_window_can_be_seen_before_anything_else_is_loaded(tmp_path: Path) -> None:
    loaded, sources = _first_picture(tmp_path)
    assert "llo_game.ui.start_page" in loaded
    assert loaded.isdisjoint(_LATER)
    # PySide6 would otherwise keep the text of every module in memory.
    assert not [path for path in sources if path.endswith(("app.py", "regie_window.py"))]


def _first_picture(data: Path) -> tuple[set[str], list[str]]:
    """The modules that are loaded when the window is seen, and the files whose text is remembered."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LLO_SPEL_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-c", _START], env=environ, capture_output=True, text=True, check=True, timeout=60
    )
    modules, files = done.stdout.splitlines()
    return set(modules.split()), files.split()
