"""The headline of a page; a phase that it names by number gets its plate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import line_width, one_line, snug
from llo_game.picture.plates import PHASE_WIDTH, phase_plate
from llo_game.picture.shapes import Shape, Words
from llo_game.picture.tokens import INKT
from llo_game.picture.type_scale import CAP, DESCENT, STRONG, TITLE, Role

if TYPE_CHECKING:
    from llo_game.picture.sheet import Sheet

_PHASE: Final = re.compile(r"(?P<before>.*\bfase) (?P<number>\d) (?P<after>.+)", re.IGNORECASE)
# In em of the headline: the plate, and the space on either side of it.
_PLATE: Final = 0.84
_SPACE: Final = 0.24


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """`height` runs from the top of the capitals (or the plate) to the lowest tail."""

    shapes: tuple[Shape, ...]
    height: float


def headline(sheet: Sheet, text: str, role: Role, top: float) -> Headline:
    """On one line if the role allows it, with a plate for "fase 2"; otherwise smaller, or on more lines."""
    area, measure = sheet.area, sheet.measure
    found = _PHASE.fullmatch(text)
    plated = found and _with_plate(sheet, found, role, top)
    if plated:
        return plated
    block = one_line(text, role, area.w, measure) or snug(text, (TITLE, STRONG), area.w, 25.0, measure)
    return Headline(shapes=block.words(area.x, top, INKT), height=block.height)


def _with_plate(sheet: Sheet, found: re.Match[str], role: Role, top: float) -> Headline | None:
    """The line with its plate; None when it would become too small."""

    def em(text: str) -> float:
        return line_width(text, 1.0, role.weight, sheet.measure, role.tracking)

    plate = _PLATE * PHASE_WIDTH + 2 * _SPACE
    size = min(role.size, sheet.area.w / (em(found["before"]) + plate + em(found["after"])))
    if size < role.minimum:
        return None
    baseline = top + size * CAP
    plate_x = sheet.area.x + (em(found["before"]) + _SPACE) * size
    plate_y = baseline - size * (CAP + _PLATE) / 2

    def words(text: str, x: float) -> Words:
        return Words(
            x=x,
            y=baseline,
            text=text,
            size=size,
            weight=role.weight,
            colour=INKT,
            tracking=role.tracking,
        )

    shapes = (
        words(found["before"], sheet.area.x),
        *phase_plate(int(found["number"]), plate_x, plate_y, _PLATE * size),
        words(found["after"], plate_x + (_PLATE * PHASE_WIDTH + _SPACE) * size),
    )
    return Headline(shapes=shapes, height=size * (CAP + DESCENT))
