"""Headers of pages: a card with its number and title, or a part of the board with its code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import fitted, line_width, snug
from llo_game.picture.shapes import Anchor, Shape, Weight, Words
from llo_game.picture.tokens import INKT
from llo_game.picture.type_scale import CAP, DESCENT, MUST, SMALL, STRONG, TITLE

if TYPE_CHECKING:
    from llo_game.picture.sheet import Sheet

_GAP: Final = 2.2
# From the top of the area to the top of the capitals, and from the last baseline to the rule.
_ABOVE: Final = 1.6
_BELOW: Final = 3.5
PLATE: Final = 8.4
# The middle of the first line, from the top of the area.
MIDDLE: Final = _ABOVE + TITLE.size * CAP / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """`bottom` is the rule under it."""

    shapes: tuple[Shape, ...]
    bottom: float


def card_header(sheet: Sheet, number: int, title: str, right: float) -> Header:
    """Number and title of a card, in up to three lines; `right` u at the right side stay free."""
    area, measure = sheet.area, sheet.measure
    left = line_width(str(number), TITLE.size, Weight.EXTRABOLD, measure) + _GAP
    room = area.w - left - right
    block = fitted(title, TITLE, room, 30, measure, most=3) or snug(
        title, (STRONG, SMALL.at(Weight.BOLD)), room, 20, measure
    )
    figures = Words(
        x=area.x,
        y=area.y + _ABOVE + TITLE.size * CAP,
        text=str(number),
        size=TITLE.size,
        weight=Weight.EXTRABOLD,
        colour=INKT,
    )
    bottom = area.y + _ABOVE + block.rise + _BELOW
    shapes: tuple[Shape, ...] = (
        figures,
        *block.words(area.x + left, area.y + _ABOVE, INKT),
        sheet.rule(bottom, 0.35),
    )
    return Header(shapes=shapes, bottom=bottom)


def plate_header(
    sheet: Sheet, plates: tuple[Shape, ...], width: float, name: str, note: str
) -> tuple[Shape, ...]:
    """Plates of `PLATE` high at the left, `width` wide together; beside them a name, at the right a note."""
    area, measure = sheet.area, sheet.measure
    middle = area.y + PLATE / 2
    room = area.w - width - line_width(note, MUST.size, MUST.weight, measure) - 2 * _GAP
    block = snug(name, (TITLE, STRONG, SMALL.at(Weight.BOLD)), room, PLATE + 2.4, measure, most=1)
    right = Words(
        x=area.right,
        y=middle + MUST.size * CAP / 2,
        text=note,
        size=MUST.size,
        weight=MUST.weight,
        colour=INKT,
        anchor=Anchor.END,
    )
    return (*plates, *block.words(area.x + width + _GAP, middle - block.rise / 2, INKT), right)


def small_print(text: str, x: float, bottom: float, colour: str, anchor: Anchor = Anchor.START) -> Words:
    """A line of small print whose tails end at `bottom`."""
    return Words(
        x=x,
        y=bottom - SMALL.size * DESCENT,
        text=text,
        size=SMALL.size,
        weight=SMALL.weight,
        colour=colour,
        anchor=anchor,
    )
