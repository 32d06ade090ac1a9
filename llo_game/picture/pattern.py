"""The test picture: does the whole picture reach the wall, is it in shape, and who can read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import line_width, snug
from llo_game.picture.shapes import Anchor, Box, Disc, Drawing, Outline, Pen, Shape, Words
from llo_game.picture.sheet import HEIGHT, Page, drawn, sheet_for
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.type_scale import CAP, HEADLINE, MUST, SMALL, STRONG, TITLE

if TYPE_CHECKING:
    from llo_game.picture.shapes import Measure
    from llo_game.picture.type_scale import Role

# Source: AVIXA DISCAS, reading distance = picture height x capital height in % x 2.
_DISTANCE_PER_CAP: Final = 2.0
# A row of chairs takes a metre, and the first one stands two metres from the wall.
_BEFORE_FIRST_ROW: Final = 1
_PICTURE_HEIGHTS: Final = (1.0, 1.5, 2.0)
_SAMPLES: Final = (("Titels tot", TITLE), ("Gewone tekst tot", MUST), ("Kleine letters tot", SMALL))

_SIDE: Final = 17.0
_CORNER: Final = 9.5
_TABLE: Final = 55.0
_ROW: Final = 9.4
_COLUMN: Final = 23.0


def pattern(width: float, height: float, measure: Measure) -> Drawing:
    """A picture of `width` × `height` pixels that is about nothing but itself."""
    wide = sheet_for(width, height, measure).width
    pixels = f"{width:.0f} × {height:.0f}"
    shapes = (*_circles(wide), *_questions(wide, pixels, measure), *_table(wide, measure))
    says = f"Testbeeld van {pixels} beeldpunten. Controleer de rand, de cirkels en de letters."
    page = drawn(Page(shapes=shapes, says=says), width, height)
    # The frame keeps to the edge of the picture, also where the page does not reach it.
    return replace(page, shapes=(*page.shapes, *_frame(width, height, width / wide)))


def last_row(role: Role, picture_height: float) -> int:
    """The row of chairs from which the role can still be read; `picture_height` in metres."""
    return int(picture_height * role.size * CAP * _DISTANCE_PER_CAP) - _BEFORE_FIRST_ROW


def _frame(width: float, height: float, unit: float) -> tuple[Shape, ...]:
    """Ink, yellow, ink: the outermost pixels are painted."""
    lines = ((0.25, 0.5, INKT), (1.2, 1.4, NU), (2.05, 0.3, INKT))
    return tuple(
        Box(
            x=inset * unit,
            y=inset * unit,
            w=width - 2 * inset * unit,
            h=height - 2 * inset * unit,
            pen=Pen(colour=colour, width=thick * unit),
        )
        for inset, thick, colour in lines
    )


def _circles(wide: float) -> tuple[Shape, ...]:
    corners = tuple((x, y) for x in (_CORNER, wide - _CORNER) for y in (_CORNER, HEIGHT - _CORNER))
    places = (*((x, y, 5.2) for x, y in corners), (wide - _SIDE - 13, 35.0, 13.0))
    return tuple(shape for x, y, r in places for shape in _target(x, y, r))


def _target(x: float, y: float, r: float) -> tuple[Shape, ...]:
    pen = Pen(colour=INKT, width=0.5)
    across = ((x - r, y), (x + r, y)), ((x, y - r), (x, y + r))
    return (
        Disc(x=x, y=y, r=r, fill=KAART, pen=pen),
        *(Outline(points=points, closed=False, pen=pen) for points in across),
        Disc(x=x, y=y, r=r / 3, fill=NU, pen=pen),
    )


def _questions(wide: float, pixels: str, measure: Measure) -> tuple[Shape, ...]:
    room = wide - 2 * _SIDE - 30
    title = snug("Testbeeld", (HEADLINE,), room, 10, measure, most=1)
    shapes: list[Shape] = [*title.words(_SIDE, 7.6, INKT)]
    shapes.append(_line(pixels, wide - _SIDE, 12.6, STRONG, Anchor.END))
    top = 21.5
    for question in (
        "Zie je de gele rand aan alle kanten?",
        "Zijn alle cirkels rond?",
        "Zijn de lijnen scherp?",
    ):
        block = snug(question, (MUST,), room, 20, measure)
        shapes.extend(block.words(_SIDE, top, INKT))
        top += block.rise + 4.6
    return tuple(shapes)


def _table(wide: float, measure: Measure) -> tuple[Shape, ...]:
    columns = [wide - _SIDE - _COLUMN * steps for steps in range(len(_PICTURE_HEIGHTS) - 1, -1, -1)]
    heads = [f"{metres:g} m".replace(".", ",") for metres in _PICTURE_HEIGHTS]
    shapes: list[Shape] = [_line("Beeldhoogte", _SIDE, _TABLE, MUST)]
    shapes.extend(_line(head, x, _TABLE, STRONG, Anchor.END) for head, x in zip(heads, columns, strict=True))
    line = Outline(
        points=((_SIDE, _TABLE + 2.2), (wide - _SIDE, _TABLE + 2.2)),
        closed=False,
        pen=Pen(colour=INKT, width=0.35),
    )
    shapes.append(line)
    for number, (sample, role) in enumerate(_SAMPLES, 1):
        base = _TABLE + number * _ROW
        shapes.append(_line(sample, _SIDE, base, role))
        shapes.extend(
            _line(f"rij {last_row(role, metres)}", x, base, role, Anchor.END)
            for metres, x in zip(_PICTURE_HEIGHTS, columns, strict=True)
        )
    note = "Gerekend: een rij is 1 meter, rij 1 staat op 2 meter."
    middle = wide / 2 - line_width(note, SMALL.size, SMALL.weight, measure) / 2
    shapes.append(_line(note, middle, HEIGHT - 5.2, SMALL))
    return tuple(shapes)


def _line(text: str, x: float, base: float, role: Role, anchor: Anchor = Anchor.START) -> Words:
    return Words(x=x, y=base, text=text, size=role.size, weight=role.weight, colour=INKT, anchor=anchor)
