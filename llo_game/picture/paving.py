"""The paving: herringbone at 45 degrees. Decoration; text on it gets a white plate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from llo_game.picture.shapes import Box, Outline, Shape
from llo_game.picture.tokens import PAVING, PAVING_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from llo_game.picture.rect import Rect

_Point = tuple[float, float]


def paving(at: Rect, brick: float) -> tuple[Shape, ...]:
    """Bricks of `brick` wide and twice as long, cut off at the edges of `at`."""
    joint = brick * 0.045
    shapes: list[Shape] = [Box(x=at.x, y=at.y, w=at.w, h=at.h, fill=PAVING_JOINT)]
    for column, row, across in _bricks(at, brick):
        w, h = (2 * brick, brick) if across else (brick, 2 * brick)
        x, y = column * brick + joint, row * brick + joint
        corners = (
            (x, y),
            (x + w - 2 * joint, y),
            (x + w - 2 * joint, y + h - 2 * joint),
            (x, y + h - 2 * joint),
        )
        points = _clipped(tuple(_turned(at, corner) for corner in corners), at)
        if points:
            # Odd factors without a common pattern: no two neighbours look alike for long.
            tone = (column * 7 + row * 13 + column * row * 3) % len(PAVING)
            shapes.append(Outline(points=points, fill=PAVING[tone]))
    return tuple(shapes)


def _bricks(at: Rect, brick: float) -> Iterator[tuple[int, int, bool]]:
    """Column and row of each brick in the lattice before it is turned, and whether it lies across.

    In every row, cells 0 and 1 of four carry a brick across, 2 and 3 the ends of two upright ones.
    """
    reach = math.ceil((at.w + at.h) / math.sqrt(2) / brick) + 2
    for column in range(-2, reach):
        for row in range(-reach, reach):
            match (column - row) % 4:
                case 0:
                    yield column, row, True
                case 3:
                    yield column, row, False
                case _:
                    pass


def _turned(at: Rect, point: _Point) -> _Point:
    """From the lattice to the picture: turned by 45 degrees around the top left corner."""
    x, y = point
    half = math.sqrt(0.5)
    return at.x + (x - y) * half, at.y + (x + y) * half


def _clipped(points: tuple[_Point, ...], at: Rect) -> tuple[_Point, ...]:
    """What of a polygon lies inside `at` (Sutherland and Hodgman)."""
    for axis, edge, sign in ((0, at.x, 1), (0, at.right, -1), (1, at.y, 1), (1, at.bottom, -1)):
        points = tuple(_cut(points, axis, edge, sign))
    return points


def _cut(points: tuple[_Point, ...], axis: int, edge: float, sign: int) -> Iterator[_Point]:
    for number, here in enumerate(points):
        before = points[number - 1]
        inside, was_inside = sign * (here[axis] - edge) >= 0, sign * (before[axis] - edge) >= 0
        if inside != was_inside:
            share = (edge - before[axis]) / (here[axis] - before[axis])
            yield before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1])
        if inside:
            yield here
