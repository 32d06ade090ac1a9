"""The question to the room: a white box with the room's bar, at the bottom of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import Block, one_line, snug
from llo_game.picture.plates import BAR, question_box
from llo_game.picture.rect import Rect
from llo_game.picture.tokens import JULLIE
from llo_game.picture.type_scale import QUESTION, STRONG

if TYPE_CHECKING:
    from llo_game.picture.shapes import Shape
    from llo_game.picture.sheet import Sheet

_SIDE: Final = 2.6
_ONE_LINE: Final = 3.6
_MORE_LINES: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBox:
    """`top` is where the page above it ends."""

    shapes: tuple[Shape, ...]
    top: float


def question(sheet: Sheet, text: str, *, low: bool = False) -> QuestionBox:
    """On one line if that is possible, otherwise on two or more; `low` leaves less air around it."""
    area = sheet.area
    room = area.w - BAR - 2 * _SIDE
    block: Block = one_line(text, QUESTION, room, sheet.measure) or snug(
        text, (QUESTION, STRONG), room, 40, sheet.measure
    )
    pad = _ONE_LINE if len(block.lines) == 1 and not low else _MORE_LINES
    height = block.rise + 2 * pad
    at = Rect(area.x, area.bottom - height, area.w, height)
    words = block.words(area.x + BAR + _SIDE, at.y + pad, JULLIE)
    return QuestionBox(shapes=(*question_box(at), *words), top=at.y)
