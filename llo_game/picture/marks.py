"""The marks of the twelve tables: always beside a number and a word, told apart by shape and fill."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from llo_game.engine.setup import TABLE_WORDS
from llo_game.picture.shapes import Anchor, Outline, Pen, Shape, Weight, Words
from llo_game.picture.tokens import INKT, KAART
from llo_game.picture.type_scale import CAP

# Below this size, in u, the letter would drop below the floor of 2 % and the mark takes its small form.
LETTER_FROM: Final = 7.2

Points = tuple[tuple[float, float], ...]


class Fill(Enum):
    FULL = "vol"
    OPEN = "open"
    DOUBLE = "dubbel"


@dataclass(frozen=True, slots=True)
class MarkForm:
    """A mark in a box of 100: outline, fill, and where its letter stands (middle, size in em)."""

    points: Points
    fill: Fill
    letter_at: tuple[float, float]
    letter_size: float


def mark(number: int, x: float, y: float, size: float, *, letter: bool) -> tuple[Shape, ...]:
    """The mark of table `number` in the square at (x, y), with or without its letter."""
    form = FORMS[number - 1]
    body = _body(form, small=not letter)
    shapes: tuple[Shape, ...] = tuple(_placed(part, x, y, size / 100) for part in body)
    if not letter:
        return shapes
    middle_x, middle_y = form.letter_at
    em = form.letter_size * size / 100
    return (
        *shapes,
        Words(
            x=x + middle_x * size / 100,
            y=y + middle_y * size / 100 + em * CAP / 2,
            text=TABLE_WORDS[number - 1][0],
            size=em,
            weight=Weight.BOLD,
            colour=KAART if form.fill is Fill.FULL else INKT,
            anchor=Anchor.MIDDLE,
        ),
    )


def _body(form: MarkForm, *, small: bool) -> tuple[Outline, ...]:
    """Outlines in the box of 100. Borders stay inside the box: the path lies half a border inwards."""
    match form.fill:
        case Fill.FULL:
            # A thin border of the same ink rounds the corners.
            return (_outline(form.points, 0.96, Pen(colour=INKT, width=4), INKT),)
        case Fill.OPEN:
            return (_outline(form.points, 0.9, Pen(colour=INKT, width=8.5 if small else 10.5), KAART),)
        case Fill.DOUBLE:
            outer = _outline(form.points, 0.915, Pen(colour=INKT, width=8), KAART)
            if small:
                return (outer, _outline(form.points, 0.42, Pen(colour=INKT, width=2), INKT))
            return (outer, _outline(form.points, 0.70, Pen(colour=INKT, width=4.5), None))
        case _ as never:
            assert_never(never)


def _outline(points: Points, scale: float, pen: Pen, fill: str | None) -> Outline:
    """`points` drawn together around their own middle."""
    middle_x = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
    middle_y = (min(y for _, y in points) + max(y for _, y in points)) / 2
    moved = tuple((middle_x + (x - middle_x) * scale, middle_y + (y - middle_y) * scale) for x, y in points)
    return Outline(points=moved, fill=fill, pen=pen)


def _placed(part: Outline, x: float, y: float, by: float) -> Outline:
    pen = part.pen and Pen(colour=part.pen.colour, width=part.pen.width * by)
    return Outline(points=tuple((x + a * by, y + b * by) for a, b in part.points), fill=part.fill, pen=pen)


def _arc(middle: tuple[float, float], radius: float, start: float, end: float, steps: int) -> Points:
    """Points on a circle; angles in degrees, clockwise from the right because y points down."""
    return tuple(
        (
            middle[0] + radius * math.cos(math.radians(start + (end - start) * step / steps)),
            middle[1] + radius * math.sin(math.radians(start + (end - start) * step / steps)),
        )
        for step in range(steps + 1)
    )


def _star(middle: tuple[float, float], outer: float, inner: float) -> Points:
    return tuple(
        (
            middle[0] + (inner if step % 2 else outer) * math.sin(math.radians(step * 36)),
            middle[1] - (inner if step % 2 else outer) * math.cos(math.radians(step * 36)),
        )
        for step in range(10)
    )


def _lens() -> Points:
    """Two arcs over a chord of 100, each 33 high."""
    half, rise = 50.0, 33.0
    radius = (half * half + rise * rise) / (2 * rise)
    angle = math.degrees(math.asin(half / radius))
    upper = _arc((50, 50 - rise + radius), radius, 270 - angle, 270 + angle, 20)
    lower = _arc((50, 50 + rise - radius), radius, 90 - angle, 90 + angle, 20)
    return (*upper, *lower[1:-1])


_WHEEL = _arc((50, 50), 45, 0, 360, 48)[:-1]
_GATE = ((9, 95), *_arc((50, 46), 41, 180, 360, 28), (91, 95))
_MOON = _arc((50, 80), 49, 180, 360, 32)
_CROSS: Points = (
    (31, 3), (69, 3), (69, 31), (97, 31), (97, 69), (69, 69),
    (69, 97), (31, 97), (31, 69), (3, 69), (3, 31), (31, 31),
)  # fmt: skip
_GABLE: Points = (
    (4, 95), (4, 66), (19, 66), (19, 40), (34, 40), (34, 12),
    (66, 12), (66, 40), (81, 40), (81, 66), (96, 66), (96, 95),
)  # fmt: skip

FORMS: Final = (
    MarkForm(_WHEEL, Fill.FULL, (50, 50), 50),
    MarkForm(((50, 4), (98, 92), (2, 92)), Fill.OPEN, (50, 67), 42),
    MarkForm(((8, 8), (92, 8), (92, 92), (8, 92)), Fill.DOUBLE, (50, 50), 48),
    MarkForm(((50, 0), (100, 50), (50, 100), (0, 50)), Fill.FULL, (50, 50), 42),
    MarkForm(((50, 4), (96, 44), (96, 95), (4, 95), (4, 44)), Fill.OPEN, (50, 62), 45),
    MarkForm(_CROSS, Fill.FULL, (50, 50), 46),
    MarkForm(((26, 7), (74, 7), (99, 50), (74, 93), (26, 93), (1, 50)), Fill.OPEN, (50, 50), 48),
    MarkForm(_star((50, 54), 52, 27), Fill.FULL, (50, 54), 42),
    MarkForm(_GATE, Fill.DOUBLE, (50, 55), 46),
    MarkForm(_GABLE, Fill.FULL, (50, 66), 42),
    MarkForm(_MOON, Fill.OPEN, (50, 62), 42),
    MarkForm(_lens(), Fill.DOUBLE, (50, 50), 44),
)
