"""The three other answers of a verdict: certainty, research, fit; side by side, or below each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.engine import wording
from llo_game.engine.verdict import Statement
from llo_game.picture.lettering import line_width, paragraph
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Outline, Pen, Shape, Words
from llo_game.picture.signs import fit_sign, research_sign, statement_frame
from llo_game.picture.tokens import INKT, LEEM, VOEG
from llo_game.picture.type_scale import CAP, MUST, STRONG, Role

if TYPE_CHECKING:
    from llo_game.engine.verdict import Verdict
    from llo_game.picture.sheet import Sheet

# In u: room for a sign, between sign and words, around a column; heights of both forms.
_SIGN: Final = 7.6
_GAP: Final = 1.8
_PAD: Final = 1.6
_COLUMNS: Final = 13.3
_ROW: Final = 6.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """From the rule above them, at `top`, to the rule below."""

    shapes: tuple[Shape, ...]
    top: float
    height: float


def answers(sheet: Sheet, verdict: Verdict, bottom: float) -> Answers:
    """The answers, with the rule under them at `bottom`."""
    texts = (
        ("Zekerheid", wording.statement(verdict)),
        ("Onderzoek", wording.research(verdict)),
        ("Past bij de casus", wording.fit(verdict)),
    )
    needed = [
        _SIGN + _GAP + max(_width(sheet, label, MUST), _width(sheet, value, STRONG)) + 2 * _PAD
        for label, value in texts
    ]
    # The outer columns start and end at the margin.
    spare = sheet.area.w + 2 * _PAD - sum(needed)
    if spare < 0:
        return _in_rows(sheet, verdict, texts, bottom)
    return _in_columns(sheet, verdict, texts, [width + spare / 3 for width in needed], bottom)


def _in_columns(
    sheet: Sheet, verdict: Verdict, texts: tuple[tuple[str, str], ...], widths: list[float], bottom: float
) -> Answers:
    top = bottom - _COLUMNS
    x = sheet.area.x - _PAD
    shapes: list[Shape] = [sheet.rule(top, 0.35), sheet.rule(bottom, 0.35)]
    for number, ((label, value), width) in enumerate(zip(texts, widths, strict=True)):
        if number:
            points = ((x, top), (x, bottom))
            shapes.append(Outline(points=points, closed=False, pen=Pen(colour=VOEG, width=0.16)))
        sign_at = Rect(x + _PAD, top + (_COLUMNS - _SIGN) / 2, _SIGN, _SIGN)
        shapes += _sign(number, verdict, sign_at)
        left = x + _PAD + _SIGN + _GAP
        shapes += (_words(label, left, top + 5.5, MUST, LEEM), _words(value, left, top + 10.9, STRONG, INKT))
        x += width
    return Answers(shapes=tuple(shapes), top=top, height=bottom - top)


def _in_rows(sheet: Sheet, verdict: Verdict, texts: tuple[tuple[str, str], ...], bottom: float) -> Answers:
    left = sheet.area.x + _SIGN + _GAP
    values = left + max(_width(sheet, label, MUST) for label, _ in texts) + 2.4
    blocks = [paragraph(value, STRONG, sheet.area.right - values, sheet.measure) for _, value in texts]
    heights = [block.rise + _ROW - STRONG.size * CAP for block in blocks]
    top = bottom - sum(heights) - 1.0
    shapes: list[Shape] = [sheet.rule(top, 0.35), sheet.rule(bottom, 0.35)]
    y = top + 0.5
    for number, ((label, _), block, height) in enumerate(zip(texts, blocks, heights, strict=True)):
        side = _ROW - 1.2
        sign_at = Rect(sheet.area.x + (_SIGN - side) / 2, y + (height - side) / 2, side, side)
        shapes += _sign(number, verdict, sign_at)
        first = y + (height - block.rise) / 2
        shapes.append(_words(label, left, first + MUST.size * CAP, MUST, LEEM))
        shapes += block.words(values, first, INKT)
        y += height
    return Answers(shapes=tuple(shapes), top=top, height=bottom - top)


def _sign(number: int, verdict: Verdict, at: Rect) -> tuple[Shape, ...]:
    match number:
        case 0 if verdict.statement is Statement.NONE:
            return ()
        case 0:
            frame = Rect(at.x, at.cy - at.w * 0.24, at.w, at.w * 0.48)
            return statement_frame(verdict.statement, frame, 0.75, 0.6)
        case 1:
            return research_sign(verdict.research[0].sign, at.x, at.y, at.w)
        case _:
            return fit_sign(verdict.fit, at.x, at.y, at.w)


def _width(sheet: Sheet, text: str, role: Role) -> float:
    return line_width(text, role.size, role.weight, sheet.measure)


def _words(text: str, x: float, y: float, role: Role, colour: str) -> Words:
    return Words(x=x, y=y, text=text, size=role.size, weight=role.weight, colour=colour)
