"""The few shapes that every picture is made of. Units are those of the drawing; y points down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import Protocol, assert_never


class Weight(IntEnum):
    """Weights of Atkinson Hyperlegible Next that are shipped."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700
    EXTRABOLD = 800


class Anchor(StrEnum):
    START = "start"
    MIDDLE = "middle"
    END = "end"


class Measure(Protocol):
    """Width of `text` in the units of `size` (the font size, em)."""

    def __call__(self, text: str, size: float, weight: Weight) -> float: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """`dash` alternates on and off in drawing units; `round` gives round ends (dots when on is ~0)."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle; the pen runs on its edge, half in and half out."""

    x: float
    y: float
    w: float
    h: float
    radius: float = 0.0
    fill: str | None = None
    pen: Pen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    x: float
    y: float
    r: float
    fill: str | None = None
    pen: Pen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A closed polygon, or an open line when `closed` is False (then without fill). Joins are round."""

    points: tuple[tuple[float, float], ...]
    closed: bool = True
    fill: str | None = None
    pen: Pen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text. `y` is the baseline, `size` the em. `tracking` is in em, e.g. -0.008.

    `tabular` asks for figures of one width, so that a running clock stands still.
    """

    x: float
    y: float
    text: str
    size: float
    weight: Weight
    colour: str
    anchor: Anchor = Anchor.START
    tracking: float = 0.0
    tabular: bool = False


Shape = Box | Disc | Outline | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Shapes in painting order within `width` × `height`; `says` is the picture in words."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    says: str


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """The same shape, shifted."""
    match shape:
        case Box() | Disc() | Words():
            return replace(shape, x=shape.x + dx, y=shape.y + dy)
        case Outline():
            return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
        case _ as never:
            assert_never(never)


def scaled(shape: Shape, by: float) -> Shape:
    """The same shape, larger or smaller, seen from the origin."""
    match shape:
        case Box():
            return replace(
                shape,
                x=shape.x * by,
                y=shape.y * by,
                w=shape.w * by,
                h=shape.h * by,
                radius=shape.radius * by,
                pen=_scaled_pen(shape.pen, by),
            )
        case Disc():
            return replace(
                shape, x=shape.x * by, y=shape.y * by, r=shape.r * by, pen=_scaled_pen(shape.pen, by)
            )
        case Outline():
            points = tuple((x * by, y * by) for x, y in shape.points)
            return replace(shape, points=points, pen=_scaled_pen(shape.pen, by))
        case Words():
            return replace(shape, x=shape.x * by, y=shape.y * by, size=shape.size * by)
        case _ as never:
            assert_never(never)


def _scaled_pen(pen: Pen | None, by: float) -> Pen | None:
    if pen is None:
        return None
    return replace(pen, width=pen.width * by, dash=tuple(part * by for part in pen.dash))
