"""A page for the wall, laid out in u: 100 high, as wide as the picture's shape makes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Drawing, Measure, Outline, Pen, Shape, moved, scaled
from llo_game.picture.tokens import INKT, PAPIER

if TYPE_CHECKING:
    from collections.abc import Iterable

HEIGHT: Final = 100.0
# Narrower than 4:3 the page is made smaller instead, and stands in the middle.
_NARROWEST: Final = HEIGHT * 4 / 3
_HALF_WIDE: Final = HEIGHT * 16 / 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`width` and the `margin` at the sides in u."""

    width: float
    margin: float
    measure: Measure

    @property
    def area(self) -> Rect:
        """All that may carry text."""
        return Rect(self.margin, 2.4, self.width - 2 * self.margin, HEIGHT - 2.4 - 2.3)

    def with_margin(self, margin: float) -> Sheet:
        return replace(self, margin=margin)

    def rule(self, y: float, width: float = 0.3) -> Outline:
        """A line from margin to margin."""
        points = ((self.area.x, y), (self.area.right, y))
        return Outline(points=points, closed=False, pen=Pen(colour=INKT, width=width))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on a sheet, and the same in words."""

    shapes: tuple[Shape, ...]
    says: str


def sheet_for(width: float, height: float, measure: Measure) -> Sheet:
    wide = width / _unit(width, height)
    return Sheet(width=wide, margin=2.4 if wide < _HALF_WIDE else 2.9, measure=measure)


def drawn(page: Page, width: float, height: float) -> Drawing:
    """A page as a drawing of `width` × `height`, on paper to the edges."""
    unit = _unit(width, height)
    down = (height - HEIGHT * unit) / 2
    paper = Box(x=0, y=0, w=width, h=height, fill=PAPIER)
    return Drawing(
        width=width, height=height, shapes=(paper, *_placed(page.shapes, unit, down)), says=page.says
    )


def _placed(shapes: Iterable[Shape], unit: float, down: float) -> Iterable[Shape]:
    for shape in shapes:
        yield moved(scaled(shape, unit), 0, down) if down else scaled(shape, unit)


def _unit(width: float, height: float) -> float:
    return min(height / HEIGHT, width / _NARROWEST)
