"""A drag: a ghost follows the hand and the cell under it is framed. The card itself stays where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsScene

from llo_game.picture.shapes import Anchor, Box, Drawing, Pen, Weight, Words
from llo_game.picture.tokens import INKT, NU
from llo_game.picture.type_scale import CAP
from llo_game.ui.board.items import Z_GHOST, DrawingItem

if TYPE_CHECKING:
    from llo_game.ui.board.view import BoardView

_WIDTH, _HEIGHT, _NUMBER = 92.0, 44.0, 18.0


class Drag:
    """Begins when made; `end` must be called once, whether it is dropped or given up."""

    def __init__(self, view: BoardView, scene: QGraphicsScene, card: int) -> None:
        self.card = card
        self._view = view
        self._scene = scene
        self._ghost = DrawingItem(_ghost(card))
        self._ghost.setZValue(Z_GHOST)
        scene.addItem(self._ghost)

    def move(self, to: QPointF) -> None:
        self._ghost.setPos(to.x() - _WIDTH / 2, to.y() - _HEIGHT / 2)
        self._view.point_at(self._view.cell_under(to))

    def end(self) -> None:
        self._scene.removeItem(self._ghost)
        self._view.point_at(None)


def _ghost(card: int) -> Drawing:
    face = Box(x=1.5, y=1.5, w=_WIDTH - 3, h=_HEIGHT - 3, radius=5, fill=NU, pen=Pen(colour=INKT, width=3))
    number = Words(
        x=_WIDTH / 2,
        y=_HEIGHT / 2 + _NUMBER * CAP / 2,
        text=str(card),
        size=_NUMBER,
        weight=Weight.BOLD,
        colour=INKT,
        anchor=Anchor.MIDDLE,
    )
    return Drawing(width=_WIDTH, height=_HEIGHT, shapes=(face, number), says=f"Kaart {card} in de hand.")
