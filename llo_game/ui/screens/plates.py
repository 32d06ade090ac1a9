"""A large number on each screen, for a moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from llo_game.picture.nameplate import nameplate
from llo_game.picture.shapes import Drawing, Measure
from llo_game.ui.paint import paint
from llo_game.ui.screens.chooser import Plan, ScreenFacts
from llo_game.ui.screens.desktop import Desktop
from llo_game.ui.screens.words import name_of, use_of

_SHOWN_MS = 3000
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


class Plates(QObject):
    """Goes away by itself, and at once by any key or click. `beside` then has the keyboard again."""

    def __init__(self, desktop: Desktop, measure: Measure, beside: QWidget) -> None:
        super().__init__(beside)
        self._desktop = desktop
        self._measure = measure
        self._beside = beside
        self._plates: list[_Plate] = []
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(_SHOWN_MS)
        self._end.timeout.connect(self.close)

    @property
    def windows(self) -> tuple[QWidget, ...]:
        return tuple(self._plates)

    def show(self, screens: tuple[ScreenFacts, ...], plan: Plan) -> None:
        """Number 1 is the facilitator's own screen; screens that show the same share a number."""
        self.close()
        for number, place in enumerate(numbered(screens, plan), 1):
            area = screens[place].geometry
            drawing = nameplate(
                number,
                use_of(place, screens, plan),
                name_of(screens[place]),
                area.w,
                area.h,
                self._measure,
            )
            plate = _Plate(drawing, self)
            self._plates.append(plate)
            self._desktop.fill(plate, place)
        if self._plates:
            self._plates[0].activateWindow()
            self._end.start()

    def close(self) -> None:
        if not self._plates:
            return
        self._end.stop()
        for plate in self._plates:
            plate.hide()
            plate.deleteLater()
        self._plates.clear()
        self._beside.activateWindow()


class _Plate(QWidget):
    def __init__(self, drawing: Drawing, plates: Plates) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self._drawing = drawing
        self._plates = plates
        self.setWindowTitle("LLO-spel – schermnummer")
        self.setAccessibleName(drawing.says)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(self.width() / self._drawing.width, self.height() / self._drawing.height)
        paint(painter, self._drawing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The keys that called the number are still coming up.
        if event.key() not in _MODIFIERS and not event.isAutoRepeat():
            self._plates.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._plates.close()


def numbered(screens: Sequence[ScreenFacts], plan: Plan) -> list[int]:
    """The screens that get a number, in order: the facilitator's, the room's, the others."""
    usable = [place for place, screen in enumerate(screens) if screen.is_usable]
    ranked = sorted(usable, key=lambda p: (p != plan.regie, p != plan.zaal, screens[p].identity))
    found: list[int] = []
    for place in ranked:
        if not any(screens[place].mirrors(screens[other]) for other in found):
            found.append(place)
    return found
