"""The clock of one turn: monotonic, pausable, and silent when it is over."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class TurnClock(QObject):
    """Counts down from the minutes of a turn. `ticked` comes whenever the shown second changes."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._used = 0.0
        self._since: float | None = None
        self._shown = -1
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(200)
        self._timer.timeout.connect(self._look)

    @property
    def total(self) -> int:
        """Seconds of the whole turn; 0 means that this session has no clock."""
        return self._total

    @property
    def left(self) -> int:
        """Whole seconds left, never below zero."""
        running = 0.0 if self._since is None else monotonic() - self._since
        return max(0, round(self._total - self._used - running))

    @property
    def running(self) -> bool:
        return self._since is not None

    def restart(self, minutes: int) -> None:
        """A new turn: full time, and running."""
        self._total, self._used, self._since = minutes * 60, 0.0, None
        if minutes:
            self.resume()
        else:
            self._timer.stop()
        self._tell()

    def resume(self) -> None:
        if self._since is None and self._total:
            self._since = monotonic()
            self._timer.start()
            self._tell()

    def pause(self) -> None:
        if self._since is not None:
            self._used += monotonic() - self._since
            self._since = None
            self._timer.stop()
            self._tell()

    def toggle(self) -> None:
        if self.running:
            self.pause()
        else:
            self.resume()

    def add_minute(self) -> None:
        if self._total:
            # Time that ran out is gone: an extra minute is a whole minute from now.
            overdue = max(0.0, self._used + self._elapsed() - self._total)
            self._used -= overdue
            self._total += 60
            self._tell()

    def _elapsed(self) -> float:
        return 0.0 if self._since is None else monotonic() - self._since

    def _look(self) -> None:
        if self.left != self._shown:
            self._tell()

    def _tell(self) -> None:
        self._shown = self.left
        self.ticked.emit()


def clock_text(seconds: int) -> str:
    """100 → "1:40"."""
    return f"{seconds // 60}:{seconds % 60:02d}"
