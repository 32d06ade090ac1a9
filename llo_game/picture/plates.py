"""Plates: the code of a layer, a phase or a cell, and the boxes in which the room or the source speaks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Outline, Pen, Shape, Weight, Words
from llo_game.picture.tokens import BRON, INKT, JULLIE, KAART, NU
from llo_game.picture.type_scale import CAP

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell

# Of the plate's height: the em of its text, the corner, the point of a phase, the gap in a cell's code.
_EM: Final = 0.92
_CORNER: Final = 0.1
_POINT: Final = 0.26
PHASE_WIDTH: Final = 1.0 + _POINT
_GAP: Final = 0.06
CELL_WIDTH: Final = 1.0 + _GAP + PHASE_WIDTH
_BORDER: Final = 0.075

# Of a box in which somebody speaks, in u.
FRAME: Final = 0.6
BAR: Final = 2.2
CORNER: Final = 0.8


def layer_plate(code: str, x: float, y: float, size: float, *, now: bool = False) -> tuple[Shape, ...]:
    """A square with the letter of a layer; yellow when it is the one we look at."""
    edge = _BORDER * size if now else 0.0
    square = Box(
        x=x + edge / 2,
        y=y + edge / 2,
        w=size - edge,
        h=size - edge,
        radius=_CORNER * size,
        fill=NU if now else INKT,
        pen=Pen(colour=INKT, width=edge) if now else None,
    )
    return square, _code(code, x + size / 2, y, size, now=now)


def phase_plate(number: int, x: float, y: float, size: float, *, now: bool = False) -> tuple[Shape, ...]:
    """The same with a point to the right, for phases run on. It is `PHASE_WIDTH` × size wide."""
    edge = _BORDER * size if now else 0.03 * size
    near, far = y + edge / 2, y + size - edge / 2
    left, shoulder, tip = x + edge / 2, x + size * 0.86, x + PHASE_WIDTH * size - edge / 2
    corner = max(_CORNER * size - edge / 2, 0.0)
    arrow = Outline(
        points=(
            *_quarter(left + corner, far - corner, corner, 90),
            *_quarter(left + corner, near + corner, corner, 180),
            (shoulder, near),
            (tip, y + size / 2),
            (shoulder, far),
        ),
        fill=NU if now else INKT,
        pen=Pen(colour=INKT, width=edge),
    )
    return arrow, _code(str(number), x + size * 0.47, y, size, now=now)


def cell_plate(cell: Cell, x: float, y: float, size: float, *, now: bool = False) -> tuple[Shape, ...]:
    """The code of a cell: both plates side by side, `CELL_WIDTH` × size wide."""
    return (
        *layer_plate(cell.layer, x, y, size, now=now),
        *phase_plate(cell.phase, x + size * (1 + _GAP), y, size, now=now),
    )


def question_box(at: Rect, *, unit: float = 1.0, frame: str = JULLIE) -> tuple[Shape, ...]:
    """A white box with the bar of the room; `unit` is the size of 1 u."""
    edge = FRAME * unit
    inner = at.inset(edge / 2)
    return (
        Box(
            x=inner.x,
            y=inner.y,
            w=inner.w,
            h=inner.h,
            radius=CORNER * unit,
            fill=KAART,
            pen=Pen(colour=frame, width=edge),
        ),
        Box(x=at.x, y=at.y, w=BAR * unit, h=at.h, radius=CORNER * unit, fill=JULLIE),
        Box(x=at.x + CORNER * unit, y=at.y, w=(BAR - CORNER) * unit, h=at.h, fill=JULLIE),
    )


def source_bar(at: Rect) -> Shape:
    """The bar beside a remark of the source."""
    return Box(x=at.x, y=at.y, w=at.w, h=at.h, fill=BRON)


def _quarter(x: float, y: float, radius: float, start: float) -> tuple[tuple[float, float], ...]:
    """A quarter of a circle around (x, y), clockwise from `start` degrees."""
    turns = (math.radians(start + step * 22.5) for step in range(5))
    return tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns)


def _code(text: str, middle: float, top: float, size: float, *, now: bool) -> Words:
    em = _EM * size
    return Words(
        x=middle,
        y=top + (size + em * CAP) / 2,
        text=text,
        size=em,
        weight=Weight.BOLD,
        colour=INKT if now else KAART,
        anchor=Anchor.MIDDLE,
    )
