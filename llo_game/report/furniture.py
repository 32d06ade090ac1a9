"""What stands around the text: the cover, the line on top with the logo, the line below with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.picture import tokens
from llo_game.picture.paving import paving
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Outline, Pen, Weight
from llo_game.report.blocks import Column, Field, Run, Table
from llo_game.report.canvas import PAGE_HEIGHT, PAGE_WIDTH
from llo_game.report.lines import Style, balanced, broken
from llo_game.report.strips import Anchor, Ink, Room, facts, inked
from llo_game.report.tables import table

if TYPE_CHECKING:
    from llo_game.report.blocks import Cover, Document
    from llo_game.report.draw import Painter
    from llo_game.report.fonts import Fonts
    from llo_game.report.strips import Strip

MARGIN: Final = 44.0
TEXT_TOP: Final = 86.0
TEXT_HEIGHT: Final = PAGE_HEIGHT - TEXT_TOP - 64.0
ROOM: Final = Room(0.0, PAGE_WIDTH - 2 * MARGIN)

_HEAD_NAME: Final = Style(size=9.5, leading=12, weight=Weight.BOLD)
_HEAD: Final = Style(size=9.5, leading=12, weight=Weight.REGULAR, colour=tokens.LEEM)
_FOOT: Final = Style(size=9, leading=12, weight=Weight.REGULAR, colour=tokens.LEEM)
_KIND: Final = Style(size=13, leading=18, weight=Weight.BOLD)
_COVER_TITLE: Final = Style(size=30, leading=34, weight=Weight.EXTRABOLD)
_COVER_LINE: Final = Style(size=13, leading=18, weight=Weight.MEDIUM)
_PAVED: Final = 268.0
_STRIP: Final = 20.0
_BRICK: Final = 17.0
_FACTS: Final = 226.0  # width of the facts on the cover; the contents stand beside them


def frame(painter: Painter, document: Document, fonts: Fonts, page: int, pages: int) -> None:
    """The lines above and below the text of a page."""
    left, right = document.head
    name = balanced("LLO-spel", _HEAD_NAME, ROOM.width, fonts)[0]
    ink: list[Ink] = [
        *logo(0.0, 40.0, 18.0),
        *inked(name, _HEAD_NAME, 25.0, 43.0),
        *_at_right(right, _HEAD, 43.0, fonts),
        (0.0, 65.0, _line(ROOM.width, tokens.INKT, 1.3)),
    ]
    taken = 25.0 + name.width + 8.0
    room = ROOM.width - taken - fonts.width(fonts.shown(right), _HEAD.size, _HEAD.weight) - 12.0
    ink += _one_line(left, _HEAD, taken, 43.0, room, fonts)
    painter.ink(ink, MARGIN, 0.0)
    _foot(painter, document.foot, fonts, page, pages)


def cover(
    painter: Painter, document: Document, fonts: Fonts, contents: list[tuple[str, str, int]], pages: int
) -> None:
    """`contents` holds key, title and page of each section."""
    face = document.cover
    top = _plate(painter, face, fonts) + 30.0
    painter.ink([(0.0, 0.0, Anchor("voorkant", face.title))], MARGIN, 0.0)
    _laid(painter, facts(face.facts, Room(0.0, _FACTS), fonts), top)
    rows = tuple(
        (
            Field(words=(Run(text=title, target=key),)),
            Field(words=(Run(text=str(page), strong=True, target=key),)),
        )
        for key, title, page in contents
    )
    columns = (Column(title="Inhoud", share=0.86), Column(title="", share=0.14, number=True))
    room = ROOM.inset(_FACTS + 30.0)
    _laid(painter, table(Table(columns=columns, rows=rows, says="Inhoud"), room, fonts), top - 14.0)
    _foot(painter, document.foot, fonts, 1, pages)


def _plate(painter: Painter, face: Cover, fonts: Fonts) -> float:
    """The paving with the title on a plate; the height that is taken."""
    room = ROOM.inset(24.0, 24.0)
    title = balanced(face.title, _COVER_TITLE, room.width, fonts)
    lines = [
        line for words in face.lines for line in broken((Run(text=words),), _COVER_LINE, room.width, fonts)
    ]
    height = 22 + _KIND.leading + 8 + len(title) * _COVER_TITLE.leading + 6 + len(lines) * 18 + 20
    paved = max(_PAVED, 92.0 + height + 46.0)
    ink: list[Ink] = [(0.0, 0.0, brick) for brick in paving(Rect(0, 0, PAGE_WIDTH, paved), _BRICK)]
    ink.append((0.0, paved, _line(PAGE_WIDTH, tokens.INKT, 2.6)))
    plate = Box(
        x=0, y=0, w=ROOM.width, h=height, radius=7, fill=tokens.KAART, pen=Pen(colour=tokens.INKT, width=2.6)
    )
    top = (paved - height) / 2
    y = top + 20.0
    ink += [(MARGIN, top, plate), *logo(MARGIN + 24.0, y, 20.0)]
    kind = balanced(face.kind, _KIND, room.width, fonts)[0]
    ink += inked(kind, _KIND, MARGIN + 54.0, y + 1.0)
    y += _KIND.leading + 10.0
    for line in title:
        ink += inked(line, _COVER_TITLE, MARGIN + 24.0, y)
        y += _COVER_TITLE.leading
    y += 6.0
    for line in lines:
        ink += inked(line, _COVER_LINE, MARGIN + 24.0, y)
        y += _COVER_LINE.leading
    painter.ink(ink, 0.0, 0.0)
    return paved


def logo(x: float, y: float, side: float) -> list[Ink]:
    """Nine stones; one lies, one is in play."""
    step = side / 3
    filled = {(2, 0): tokens.NU, (1, 1): tokens.INKT, (0, 2): tokens.INKT}
    pen = Pen(colour=tokens.INKT, width=side * 0.06)
    return [
        (
            x + column * step,
            y + row * step,
            Box(
                x=step * 0.1, y=step * 0.1, w=step * 0.8, h=step * 0.8, radius=step * 0.15,
                fill=filled.get((column, row), tokens.KAART), pen=pen,
            ),
        )
        for row in range(3)
        for column in range(3)
    ]  # fmt: skip


def _foot(painter: Painter, words: str, fonts: Fonts, page: int, pages: int) -> None:
    ink: list[Ink] = [
        (0.0, PAGE_HEIGHT - 48.0, _line(ROOM.width, tokens.VOEG, 0.6)),
        *_one_line(words, _FOOT, 0.0, PAGE_HEIGHT - 41.0, ROOM.width - 110.0, fonts),
        *_at_right(f"bladzijde {page} van {pages}", _FOOT, PAGE_HEIGHT - 41.0, fonts),
    ]
    painter.ink(ink, MARGIN, 0.0)


def _one_line(words: str, style: Style, x: float, y: float, width: float, fonts: Fonts) -> list[Ink]:
    """What fits on one line; the whole text stands elsewhere in the report."""
    lines = broken((Run(text=words),), style, width, fonts)
    return inked(lines[0], style, x, y) if lines else []


def _at_right(words: str, style: Style, y: float, fonts: Fonts) -> list[Ink]:
    line = broken((Run(text=words),), style, ROOM.width / 2, fonts)[0]
    return inked(line, style, ROOM.width - line.width, y)


def _line(width: float, colour: str, thickness: float) -> Outline:
    return Outline(points=((0, 0), (width, 0)), closed=False, pen=Pen(colour=colour, width=thickness))


def _laid(painter: Painter, strips: list[Strip], top: float) -> float:
    y = top
    for strip in strips:
        y += strip.gap
        painter.ink(strip.ink, MARGIN, y)
        y += strip.height
    return y
