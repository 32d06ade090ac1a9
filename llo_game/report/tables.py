"""Tables → strips: a row is one strip; a row too tall for that is cut between its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.picture import tokens
from llo_game.picture.shapes import Outline, Pen, Weight, Words
from llo_game.report.blocks import Run
from llo_game.report.lines import Style
from llo_game.report.strips import CELL, Ink, Room, Strip, field_strips, kept, text

if TYPE_CHECKING:
    from llo_game.report.blocks import Column, Field, Table
    from llo_game.report.fonts import Fonts

_GUTTER: Final = 9.0
_PADDING: Final = 4.5
_TALLEST: Final = 150.0  # a row up to this height is never cut
_SHORT: Final = 240.0  # a table up to this height neither
_HEAD: Final = Style(size=10.5, leading=14, weight=Weight.BOLD)
_BOLD: Final = Style(size=10.5, leading=14, weight=Weight.BOLD)


def table(block: Table, room: Room, fonts: Fonts) -> list[Strip]:
    rooms = _rooms(block.columns, room)
    head = _head(block.columns, rooms, room, fonts)
    strips = list(head)
    for row in block.rows:
        strips += _row(row, block.columns, rooms, room, fonts)
    for strip in strips[len(head) :]:
        strip.head = tuple(head)
    strips[0].gap = 8.0
    return kept(strips) if sum(strip.height for strip in strips) <= _SHORT else strips


def _rooms(columns: tuple[Column, ...], room: Room) -> list[Room]:
    rooms: list[Room] = []
    x = room.x
    for place, column in enumerate(columns):
        width = column.share * room.width
        rooms.append(Room(x, width - (_GUTTER if place < len(columns) - 1 else 0.0)))
        x += width
    return rooms


def _head(columns: tuple[Column, ...], rooms: list[Room], room: Room, fonts: Fonts) -> list[Strip]:
    if not any(column.title for column in columns):
        return [Strip(0.8, [_rule(room, 0.4, tokens.VOEG, 0.5)], keep=True)]
    cells = [
        _aligned(text((Run(text=column.title),), _HEAD, where, fonts), column, where, fonts)
        for column, where in zip(columns, rooms, strict=True)
    ]
    # Titles stand on the rule, also when their neighbour takes two lines.
    tallest = max(len(cell) for cell in cells)
    bare = [[Strip(_HEAD.leading) for _ in range(tallest - len(cell))] + cell for cell in cells]
    strip = _merged(bare, 0, tallest)
    strip.height += 5.0
    strip.ink.append(_rule(room, strip.height - 0.6, tokens.INKT, 1.2))
    strip.keep = True
    return [strip]


def _row(
    row: tuple[Field, ...], columns: tuple[Column, ...], rooms: list[Room], room: Room, fonts: Fonts
) -> list[Strip]:
    cells: list[list[Strip]] = []
    for content, column, where in zip(row, columns, rooms, strict=True):
        style = _BOLD if column.bold else CELL
        cells.append(_aligned(field_strips(content, style, where, fonts), column, where, fonts))
    count = max(len(cell) for cell in cells)
    whole = _merged(cells, 0, count)
    if whole.height <= _TALLEST:
        strips = [whole]
    else:
        strips = [_merged(cells, line, line + 1) for line in range(count)]
        kept(strips[:3])
        kept(strips[-3:])
    _padded(strips)
    strips[-1].ink.append(_rule(room, strips[-1].height - 0.25, tokens.VOEG, 0.5))
    return strips


def _padded(strips: list[Strip]) -> None:
    strips[0].ink = [(x, y + _PADDING, what) for x, y, what in strips[0].ink]
    strips[0].height += _PADDING
    strips[-1].height += _PADDING


def _merged(cells: list[list[Strip]], first: int, last: int) -> Strip:
    """The lines `first` up to `last` of all cells, side by side."""
    ink: list[Ink] = []
    height = 0.0
    for cell in cells:
        y = 0.0
        for strip in cell[first:last]:
            ink += [(x, y + top, what) for x, top, what in strip.ink]
            y += strip.height
        height = max(height, y)
    return Strip(max(height, CELL.leading), ink)


def _aligned(strips: list[Strip], column: Column, room: Room, fonts: Fonts) -> list[Strip]:
    if not column.number:
        return strips
    for strip in strips:
        end = max((x + _width(what, fonts) for x, _, what in strip.ink), default=0.0)
        shift = room.x + room.width - end
        strip.ink = [(x + shift, y, what) for x, y, what in strip.ink]
    return strips


def _width(what: object, fonts: Fonts) -> float:
    return fonts.width(what.text.rstrip(), what.size, what.weight) if isinstance(what, Words) else 0.0


def _rule(room: Room, y: float, colour: str, width: float) -> Ink:
    line = Outline(points=((0, 0), (room.width, 0)), closed=False, pen=Pen(colour=colour, width=width))
    return (room.x, y, line)
