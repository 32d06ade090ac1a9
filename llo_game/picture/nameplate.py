"""A screen's number, as large as the screen allows, with what the screen is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import snug
from llo_game.picture.shapes import Anchor, Box, Drawing, Pen, Shape, Weight, Words
from llo_game.picture.sheet import HEIGHT, Page, drawn, sheet_for
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.type_scale import CAP, HEADLINE, MUST, SMALL, TITLE

if TYPE_CHECKING:
    from llo_game.picture.shapes import Measure

_NUMBER: Final = 62.0


def nameplate(number: int, use: str, name: str, width: float, height: float, measure: Measure) -> Drawing:
    """`use` is a short sentence; `name` is what the screen calls itself, and may be empty."""
    sheet = sheet_for(width, height, measure)
    room = sheet.width - 2 * 8
    middle = sheet.width / 2
    face = Box(
        x=4, y=4, w=sheet.width - 8, h=HEIGHT - 8, radius=2.5, fill=KAART, pen=Pen(colour=INKT, width=1.0)
    )
    ring = Box(x=5.4, y=5.4, w=sheet.width - 10.8, h=HEIGHT - 10.8, radius=1.1, pen=Pen(colour=NU, width=1.8))
    figure = Words(
        x=middle,
        y=12 + _NUMBER * CAP,
        text=str(number),
        size=_NUMBER,
        weight=Weight.EXTRABOLD,
        colour=INKT,
        anchor=Anchor.MIDDLE,
        tabular=True,
    )
    purpose = snug(use, (HEADLINE, TITLE, MUST), room, 12, measure, most=1)
    itself = snug(name, (MUST, SMALL), room, 9, measure, most=1)
    shapes: tuple[Shape, ...] = (
        face,
        ring,
        figure,
        *purpose.words(middle, 65, INKT, Anchor.MIDDLE),
        *(itself.words(middle, 80, INKT, Anchor.MIDDLE) if name else ()),
    )
    says = ". ".join(part for part in (f"Scherm {number}", use, name) if part)
    return drawn(Page(shapes=shapes, says=says), width, height)
