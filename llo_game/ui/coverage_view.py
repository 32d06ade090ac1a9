"""Coverage in the facilitator's window: a heat map with the number in every cell."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QGraphicsItem, QGraphicsRectItem, QVBoxLayout, QWidget

from llo_game.engine.grid import Cell
from llo_game.engine.insight import coverage, finding, thin_sentence, white_spots
from llo_game.engine.session import Session
from llo_game.picture.tokens import AMOUNT, AMOUNT_TEXT, INKT, PAPIER
from llo_game.ui.fonts import FAMILY
from llo_game.ui.widgets import PlainLabel

_HOW = "Klik op een vak, of loop er met de pijltjes heen: dan zie je welke kaarten er liggen."
_TITLE_BAR = 40  # logical pixels, with some room
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CoverageView(QWidget):
    """Headline, heat map in the stone ramp, and what it means in two sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = PlainLabel("", "title")
        self.thin = PlainLabel("")
        self.spots = PlainLabel("", "question")
        self.titles = PlainLabel(_HOW)
        self.plot = pg.PlotWidget(background=PAPIER)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        # The arrow keys belong to the window around it.
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setAccessibleName("Dekking: aantal kaarten per vak")
        self.image = pg.ImageItem()
        self.image.setLookupTable(np.array([_rgb(colour) for colour in AMOUNT], dtype=np.ubyte))
        self.image.setLevels((0, len(AMOUNT) - 1))
        self.plot.addItem(self.image)
        self.plot.scene().sigMouseClicked.connect(self._clicked)
        self._marks: list[QGraphicsItem] = []
        self._rows = 0
        self._columns = 0
        self._session: Session | None = None
        self._chosen: Cell | None = None
        layout = QVBoxLayout(self)
        layout.addWidget(self.headline)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.thin)
        layout.addWidget(self.spots)
        layout.addWidget(self.titles)

    def show_session(self, session: Session) -> None:
        self._session = session
        pack = session.pack
        cover = coverage(session.state, pack)
        self.headline.setText(finding(cover, pack))
        self.thin.setText(thin_sentence(cover, pack))
        self.spots.setText(white_spots(cover))
        self._rows, self._columns = len(pack.layers), len(pack.phases)
        amounts = np.array(
            [[cover.counts[Cell(a.code, b.number)] for b in pack.phases] for a in pack.layers], dtype=np.int32
        )
        top = len(AMOUNT) - 1
        # ImageItem wants [column, row]; rows run down, so the y axis is turned over.
        self.image.setImage(np.minimum(amounts, top).T.astype(np.ubyte), levels=(0, top), autoLevels=False)
        self._label_axes(
            [f"{a.code} {a.name}" for a in pack.layers], [f"{b.number} {b.name}" for b in pack.phases]
        )
        self._write_numbers(amounts)
        says = ", ".join(f"{cell.code} {number}" for cell, number in cover.counts.items() if number)
        self.plot.setAccessibleDescription(says or "Nog geen kaarten op het bord.")

    def _label_axes(self, layers: list[str], phases: list[str]) -> None:
        font = _font(14, QFont.Weight.DemiBold)
        for side, names in (("left", layers), ("top", phases)):
            axis = self.plot.getAxis(side)
            self.plot.showAxis(side)
            axis.setTicks([[(i + 0.5, name) for i, name in enumerate(names)]])
            axis.setTickFont(font)
            axis.setTextPen(INKT)
            axis.setPen(pg.mkPen(None))
            axis.setStyle(tickLength=0)
        self.plot.getAxis("left").setWidth(190)
        self.plot.hideAxis("bottom")
        view = self.plot.getViewBox()
        view.invertY(True)
        view.setRange(xRange=(0, self._columns), yRange=(0, self._rows), padding=0)

    def _write_numbers(self, amounts: np.ndarray[tuple[int, int], np.dtype[np.int32]]) -> None:
        for text in self._marks:
            self.plot.removeItem(text)
        self._marks = []
        top = len(AMOUNT) - 1
        for (row, column), amount in np.ndenumerate(amounts):
            text = pg.TextItem(str(amount), color=AMOUNT_TEXT[min(int(amount), top)], anchor=(0.5, 0.5))
            text.setFont(_font(20, QFont.Weight.Bold))
            text.setPos(column + 0.5, row + 0.5)
            self.plot.addItem(text)
            self._marks.append(text)
            if amount == 0:
                self._white_spot(row, column)
        for line in [*range(1, self._columns)]:
            self._joint(line, vertical=True)
        for line in [*range(1, self._rows)]:
            self._joint(line, vertical=False)

    def _white_spot(self, row: int, column: int) -> None:
        """Nothing lies here: a dashed frame, so that it also shows in grey."""
        frame = QGraphicsRectItem(column + 0.03, row + 0.05, 0.94, 0.9)
        frame.setPen(pg.mkPen(INKT, width=2, style=Qt.PenStyle.DashLine))
        self.plot.addItem(frame)
        self._marks.append(frame)

    def _joint(self, at: int, *, vertical: bool) -> None:
        joint = pg.InfiniteLine(pos=at, angle=90 if vertical else 0, pen=pg.mkPen(PAPIER, width=5))
        self.plot.addItem(joint)
        self._marks.append(joint)

    def _clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if self._session is None:
            return
        at = self.plot.getViewBox().mapSceneToView(event.scenePos())
        column, row = int(at.x() // 1), int(at.y() // 1)
        if 0 <= column < self._columns and 0 <= row < self._rows:
            pack = self._session.pack
            self.show_cell(Cell(pack.layers[row].code, pack.phases[column].number))

    def step(self, down: int, right: int) -> None:
        """To the cell beside the one that was shown last; the first step goes to the first cell."""
        if self._session is None:
            return
        layers = [layer.code for layer in self._session.pack.layers]
        phases = [phase.number for phase in self._session.pack.phases]
        if self._chosen is None:
            self.show_cell(Cell(layers[0], phases[0]))
            return
        row = min(len(layers) - 1, max(0, layers.index(self._chosen.layer) + down))
        column = min(len(phases) - 1, max(0, phases.index(self._chosen.phase) + right))
        self.show_cell(Cell(layers[row], phases[column]))

    def show_cell(self, cell: Cell) -> None:
        """The cards in this cell, by their titles."""
        if self._session is None:
            return
        state, pack = self._session.state, self._session.pack
        cards = (state.card(pack, laid.card) for laid in state.in_cell(cell))
        titles = "; ".join(f"{card.number} {card.title}" for card in cards if card is not None)
        self.titles.setText(f"{cell.code}: {titles or 'nog leeg'}")
        self._chosen = cell


class CoverageDialog(QDialog):
    """The view in a window of its own; Esc closes it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dekking")
        self.resize(1100, min(760, self.screen().availableGeometry().height() - _TITLE_BAR))
        self.view = CoverageView()
        self.view.show_session(session)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return}:
            self.accept()
            return
        if Qt.Key(event.key()) in _STEPS:
            self.view.step(*_STEPS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


def _rgb(colour: str) -> tuple[int, int, int]:
    found = QColor(colour)
    return found.red(), found.green(), found.blue()


def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
