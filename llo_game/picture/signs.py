"""The signs of a verdict: place, certainty, research, fit. All weigh the same; none is a score.

The room's stone is solid brick, the place of the source a blue frame; the form tells them apart in grey.
"""

from __future__ import annotations

import math
from typing import Final, assert_never

from llo_game.engine.evidence import Fit
from llo_game.engine.verdict import Place, Research, Statement
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Disc, Outline, Pen, Shape, moved, scaled
from llo_game.picture.tokens import BRON, INKT, JULLIE, KAART

# Every sign is drawn in a box of 96.
BOX: Final = 96.0
_LINE: Final = 6.5


def place_sign(place: Place, x: float, y: float, size: float) -> tuple[Shape, ...]:
    return _at(_place(place), x, y, size)


def research_sign(research: Research, x: float, y: float, size: float) -> tuple[Shape, ...]:
    return _at(_research(research), x, y, size)


def fit_sign(fit: Fit | None, x: float, y: float, size: float) -> tuple[Shape, ...]:
    """A gap in the paving, and the block that should fill it; no block when no case was chosen."""
    return _at(_fit(fit), x, y, size)


def statement_frame(statement: Statement, at: Rect, width: float, radius: float = 0.9) -> tuple[Shape, ...]:
    """The frame of the source, white inside; its line, which stays inside `at`, tells how firm it is."""
    line = at.inset(width / 2)
    match statement:
        case Statement.SAID | Statement.NONE:
            return (_white(line, radius, Pen(colour=BRON, width=width)),)
        case Statement.DERIVED:
            return (_white(line, radius), *_dashes(line, width))
        case Statement.PRESUMED:
            return (_white(line, radius), *_dots(line, width, BRON))
        case _ as never:
            assert_never(never)


def _white(at: Rect, radius: float, pen: Pen | None = None) -> Box:
    return Box(x=at.x, y=at.y, w=at.w, h=at.h, radius=radius, fill=KAART, pen=pen)


def _dashes(at: Rect, width: float) -> tuple[Shape, ...]:
    """Whole dashes, with one around every corner, so that a small frame still looks like a frame."""
    dash, gap = 2.0 * width, 1.1 * width
    lines: list[tuple[tuple[float, float], ...]] = []
    for x, y, right, down in _corners(at):
        arm_x, arm_y = min(dash * 0.8, at.w * 0.3), min(dash * 0.8, at.h * 0.3)
        lines.append(((x, y + down * arm_y), (x, y), (x + right * arm_x, y)))
        if right == down:
            # The side that starts at this corner: the top one at the top left, the lower one opposite.
            lines += [((x + right * a, y), (x + right * b, y)) for a, b in _between(at.w, arm_x, dash, gap)]
        else:
            lines += [((x, y + down * a), (x, y + down * b)) for a, b in _between(at.h, arm_y, dash, gap)]
    pen = Pen(colour=BRON, width=width)
    return tuple(Outline(points=points, closed=False, pen=pen) for points in lines)


def _corners(at: Rect) -> tuple[tuple[float, float, int, int], ...]:
    """Each corner, with the directions in which the sides run from it."""
    return (
        (at.x, at.y, 1, 1),
        (at.right, at.y, -1, 1),
        (at.right, at.bottom, -1, -1),
        (at.x, at.bottom, 1, -1),
    )


def _between(side: float, arm: float, dash: float, gap: float) -> tuple[tuple[float, float], ...]:
    """Start and end of the dashes between two corners."""
    free = side - 2 * arm
    count = max(0, round((free - gap) / (dash + gap)))
    dash = min(dash, free / (count + 1))
    gap = (free - count * dash) / (count + 1)
    starts = (arm + gap + number * (dash + gap) for number in range(count))
    return tuple((start, start + dash) for start in starts)


def _dots(at: Rect, width: float, colour: str) -> tuple[Shape, ...]:
    """Round dots at even steps, one on every corner."""
    step = 1.9 * width
    across, down = max(1, round(at.w / step)), max(1, round(at.h / step))
    places = [(at.x + at.w * n / across, y) for n in range(across + 1) for y in (at.y, at.bottom)]
    places += [(x, at.y + at.h * n / down) for n in range(1, down) for x in (at.x, at.right)]
    return tuple(Disc(x=x, y=y, r=width / 2, fill=colour) for x, y in places)


def _at(parts: tuple[Shape, ...], x: float, y: float, size: float) -> tuple[Shape, ...]:
    return tuple(moved(scaled(part, size / BOX), x, y) for part in parts)


def _stone(x: float, y: float, side: float) -> Box:
    """The stone of the room, around (x, y)."""
    return Box(x=x - side / 2, y=y - side / 2, w=side, h=side, radius=side * 0.07, fill=JULLIE)


def _frame(x: float, y: float, side: float, width: float = _LINE) -> Box:
    """The place of the source, around (x, y)."""
    return _white(_around(x, y, side), 4, Pen(colour=BRON, width=width))


def _around(x: float, y: float, side: float) -> Rect:
    return Rect(x - side / 2, y - side / 2, side, side)


def _link(*points: tuple[float, float]) -> Outline:
    return Outline(points=points, closed=False, pen=Pen(colour=INKT, width=4.5))


def _line(*points: tuple[float, float], width: float = _LINE) -> Outline:
    return Outline(points=points, closed=False, pen=Pen(colour=BRON, width=width))


def _place(place: Place) -> tuple[Shape, ...]:
    match place:
        case Place.SUPPORTED:
            return _frame(48, 48, 60, 8), _stone(48, 48, 32)
        case Place.POSSIBLE:
            return *_dashes(_around(69, 48, 40), _LINE), _frame(27, 48, 42), _stone(70, 48, 24)
        case Place.LAYER_ONLY:
            return _line((4, 27), (92, 27)), _line((4, 69), (92, 69)), _stone(48, 48, 26)
        case Place.OTHER_PHASE:
            return _link((20, 48), (55, 48)), _stone(20, 48, 28), _frame(72, 48, 40)
        case Place.OTHER_LAYER:
            return _link((48, 20), (48, 55)), _stone(48, 18, 28), _frame(48, 72, 40)
        case Place.ELSEWHERE:
            return _link((38, 38), (52, 52)), _stone(20, 20, 28), _frame(72, 72, 40)
        case Place.NO_STATEMENT:
            return Disc(x=48, y=48, r=40, pen=Pen(colour=JULLIE, width=_LINE)), _stone(48, 48, 32)
        case _ as never:
            assert_never(never)


def _research(research: Research) -> tuple[Shape, ...]:
    match research:
        case Research.SCIENCE:
            return tuple(_arm(angle) for angle in (30, 90, 150))
        case Research.FINDING:
            ruler = Box(x=5, y=26, w=86, h=44, radius=4, fill=KAART, pen=Pen(colour=BRON, width=8))
            ticks = ((20, 46), (32, 41), (44, 46), (56, 41), (68, 46), (78, 41))
            return (ruler, *(_line((x, 28), (x, end), width=5.5) for x, end in ticks))
        case Research.PRACTICE:
            return _cone()
        case Research.EXPERTS:
            balloon = ((6, 10), (90, 10), (90, 66), (48, 66), (32, 86), (32, 66), (6, 66))
            return (
                Outline(points=balloon, fill=KAART, pen=Pen(colour=BRON, width=8)),
                _line((24, 30), (72, 30), width=6),
                _line((24, 46), (54, 46), width=6),
            )
        case Research.MIXED:
            return _arrows()
        case Research.NOTHING:
            turns = (math.radians(step * 22.5) for step in range(16))
            places = ((48 + 38 * math.cos(turn), 48 + 38 * math.sin(turn)) for turn in turns)
            return tuple(Disc(x=x, y=y, r=3.7, fill=BRON) for x, y in places)
        case _ as never:
            assert_never(never)


def _arm(angle: float) -> Outline:
    """One of the three bars of a star."""
    x, y = 38 * math.cos(math.radians(angle)), 38 * math.sin(math.radians(angle))
    return Outline(
        points=((48 - x, 48 - y), (48 + x, 48 + y)),
        closed=False,
        pen=Pen(colour=BRON, width=13, round=True),
    )


def _cone() -> tuple[Shape, ...]:
    """A road cone: foot, and three parts of a cone with light bands between them."""

    def part(top: float, bottom: float) -> Outline:
        # The cone is 14 wide at the top (y 8) and 54 at the foot (y 80).
        left, right = 7 + 20 * (top - 8) / 72, 7 + 20 * (bottom - 8) / 72
        points = ((48 - left, top), (48 + left, top), (48 + right, bottom), (48 - right, bottom))
        return Outline(points=points, fill=BRON)

    return part(8, 28), part(38, 53), part(63, 80), Box(x=8, y=78, w=80, h=11, fill=BRON)


def _arrows() -> tuple[Shape, ...]:
    """Two opposed arrows, one full, one open."""
    left = ((4, 28), (30, 6), (30, 19), (88, 19), (88, 37), (30, 37), (30, 50))
    right = ((90, 68), (66, 86), (66, 77), (8, 77), (8, 59), (66, 59), (66, 50))
    return (
        Outline(points=left, fill=BRON),
        Outline(points=right, fill=KAART, pen=Pen(colour=BRON, width=6)),
    )


def _fit(fit: Fit | None) -> tuple[Shape, ...]:
    edge = ((4, 40), (24, 40), (24, 88), (72, 88), (72, 40), (92, 40))
    gap = Outline(points=edge, closed=False, pen=Pen(colour=INKT, width=8))
    match fit:
        case Fit.WORKS:
            return gap, Box(x=32, y=44, w=32, h=36, radius=2, fill=INKT)
        case Fit.WORKS_LESS:
            return gap, Box(x=26, y=2, w=44, h=34, radius=2, fill=INKT)
        case Fit.NO_STATEMENT:
            return gap, *_dots(_around(48, 22, 32), 5.6, INKT)
        case None:
            return (gap,)
        case _ as never:
            assert_never(never)
