"""The clock of a turn on the wall: minutes in figures, and a strip of blocks that goes out one by one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Pen, Shape, Weight, Words
from llo_game.picture.tokens import INKT, KAART
from llo_game.picture.type_scale import CAP

_BLOCKS: Final = 9
# In u: em of the figures, height of a block, gap between blocks.
_FIGURES: Final = 7.34
_BLOCK: Final = 1.75
_GAP: Final = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Whole seconds: what is `left` of the turn (never below zero) and the `total`."""

    left: int
    total: int

    def figures(self) -> str:
        return f"{self.left // 60}:{self.left % 60:02d}"

    def blocks(self) -> int:
        """How many of the nine blocks are still on."""
        return min(_BLOCKS, math.ceil(_BLOCKS * self.left / self.total)) if self.total else 0


def clock_face(clock: Clock, at: Rect, unit: float) -> tuple[Shape, ...]:
    """The clock in `at`; a place that is too low for the strip gets the figures only."""
    low = at.h < (_FIGURES + _BLOCK) * unit
    figures = Words(
        x=at.right if low else at.x,
        y=at.y + (0.9 + _FIGURES * CAP) * unit,
        text=clock.figures(),
        size=_FIGURES * unit,
        weight=Weight.EXTRABOLD,
        colour=INKT,
        anchor=Anchor.END if low else Anchor.START,
        tabular=True,
    )
    if low:
        return (figures,)
    step = (at.w + _GAP * unit) / _BLOCKS
    pen = Pen(colour=INKT, width=0.22 * unit)
    edge = pen.width / 2
    strip = tuple(
        Box(
            x=at.x + number * step + edge,
            y=at.y + 8.0 * unit + edge,
            w=step - _GAP * unit - 2 * edge,
            h=_BLOCK * unit - 2 * edge,
            radius=0.35 * unit,
            fill=INKT if number < clock.blocks() else KAART,
            pen=pen,
        )
        for number in range(_BLOCKS)
    )
    return (figures, *strip)
