"""One running app for each user. A second start hands its file to the first, which comes forward."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

_LOCK = "app.lock"
_CALL = "kom-naar-voren"


class OnlyOne(QObject):
    """Holds the place of the one running app as long as it lives.

    `called` comes when a second start asks for attention: the file it was to open, or None. A folder is
    watched for that; there is no socket in this program.
    """

    called = Signal(object)

    def __init__(self, data_dir: Path, lock: QLockFile) -> None:
        super().__init__()
        self._lock = lock
        self._call = data_dir / _CALL
        self._call.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(data_dir)], self)
        self._watcher.directoryChanged.connect(self._look)

    @classmethod
    def first(cls, data_dir: Path) -> OnlyOne | None:
        """The place, or None when another app of this user holds it."""
        data_dir.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(data_dir / _LOCK))
        # A lock is only stale when its process is gone, however long that process has been running.
        lock.setStaleLockTime(0)
        return cls(data_dir, lock) if lock.tryLock(100) else None

    def let_go(self) -> None:
        self._lock.unlock()

    def _look(self) -> None:
        try:
            words = self._call.read_text(encoding="utf-8")
            self._call.unlink()
        except (OSError, UnicodeDecodeError):
            # Most changes in the folder are not a call.
            return
        self.called.emit(Path(words) if words else None)


def call_the_first(data_dir: Path, file: Path | None) -> None:
    """Ask the app that runs already to come forward, and to open `file`."""
    beside = data_dir / f"{_CALL}.nieuw"
    beside.write_text("" if file is None else str(file.absolute()), encoding="utf-8")
    # Put in place as a whole, so that the first never reads half a name.
    beside.replace(data_dir / _CALL)


def bring_forward(window: QMainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
