"""A program that starts, paints its window, and says how long that took: `empty` or `app`."""

from __future__ import annotations

import os
import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def _tell_when_painted(window: type[QWidget], begun: float) -> None:
    """Have `window` end the program after its first paint, with all its parts, and print the milliseconds."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
    from PySide6.QtGui import QPaintEvent

    class _Bell(QObject):
        def event(self, _: QEvent) -> bool:
            print((monotonic() - begun) * 1000)
            sys.stdout.flush()
            os._exit(0)

    bell = _Bell()

    painted = window.paintEvent

    def paint(self: QWidget, event: QPaintEvent) -> None:
        painted(self, event)
        # A window is painted before its parts. What is posted now comes when all of them are on screen.
        QCoreApplication.postEvent(bell, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)

    window.paintEvent = paint  # type: ignore[method-assign]  # the one place to hear of the first paint


def _empty(begun: float) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Empty(QMainWindow):
        pass

    qt = QApplication(sys.argv[:1])
    _tell_when_painted(Empty, begun)
    window = Empty()
    window.resize(1280, 760)
    window.show()
    qt.exec()


def _app(begun: float) -> None:
    from llo_game.cli import main
    from llo_game.ui.plain_import import import_plainly

    # The command line does so too, before it loads the window.
    import_plainly()
    from llo_game.ui.regie_window import RegieWindow

    _tell_when_painted(RegieWindow, begun)
    main([])


if __name__ == "__main__":
    {"empty": _empty, "app": _app}[sys.argv[1]](float(sys.argv[2]))
