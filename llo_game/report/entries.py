"""Remarks and entries → strips: what the source says, what the room says, and all about one card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.picture import tokens
from llo_game.picture.shapes import Box, Outline, Pen, Weight
from llo_game.report.blocks import Run, Voice
from llo_game.report.lines import Style, balanced, broken
from llo_game.report.strips import (
    LABEL,
    SIGN_GAP,
    Anchor,
    Ink,
    Room,
    Scaled,
    Strip,
    fitted,
    inked,
    kept,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from llo_game.report.blocks import Block, Entry, Remark
    from llo_game.report.fonts import Fonts

_BAR: Final = 3.0
_INDENT: Final = 13.0
_SIDE: Final = 0.25  # of the width
_GUTTER: Final = 20.0
_AT_ONCE: Final = 340.0  # an entry up to this height is not cut when it fits on a page
_LAST: Final = 5
_COLOURS = {Voice.REPORT: tokens.INKT, Voice.SOURCE: tokens.BRON, Voice.ROOM: tokens.JULLIE}
_NAME: Final = Style(size=14, leading=18, weight=Weight.BOLD)

if TYPE_CHECKING:
    Typeset = Callable[[tuple[Block, ...], Room, Fonts], list[Strip]]


def remark(block: Remark, room: Room, fonts: Fonts, typeset: Typeset) -> list[Strip]:
    """A bar at the left in the colour of who speaks; it runs on over a page break."""
    colour = _COLOURS[block.voice]
    style = Style(size=12, leading=16, weight=Weight.BOLD, colour=colour)
    inner = room.inset(_INDENT)
    sign = 0.0 if block.sign is None else 24.0 + SIGN_GAP
    title = [
        Strip(style.leading, inked(line, style, inner.x + sign, 0.0), keep=True)
        for line in balanced(block.title, style, inner.width - sign, fonts)
    ]
    if block.sign is not None:
        height = max(24.0, style.leading * len(title))
        title[0].ink.append(fitted(block.sign, inner.x, (height - 24.0) / 2 - 2, 24.0, 24.0))
        title[-1].height += max(0.0, 22.0 - style.leading * len(title))
    strips = [*title, *typeset(block.blocks, inner, fonts)]
    for place, strip in enumerate(strips):
        # The bar has no holes: white above a line belongs to the line.
        gap = strip.gap if place else 0.0
        strip.ink = [(x, y + gap, what) for x, y, what in strip.ink]
        strip.height += gap
        strip.gap = 0.0
        strip.ink.append((room.x, 0.0, Box(x=0, y=0, w=_BAR, h=strip.height + 0.3, fill=colour)))
    strips[0].gap = 10.0
    return strips


def entry(block: Entry, room: Room, fonts: Fonts, typeset: Typeset) -> list[Strip]:
    """Two columns under one head; what does not fit beside the narrow one runs on below it."""
    head = _head(block, room, fonts)
    side_room = Room(room.x, room.width * _SIDE)
    side = typeset(block.side, side_room, fonts)
    main = typeset(block.main, room.inset(side_room.width + _GUTTER), fonts)
    # The last words of an entry do not stand alone on the next page.
    kept(main[-_LAST:])
    strips = [*head, *_beside(side, main)]
    if sum(strip.height + strip.gap for strip in strips) <= _AT_ONCE:
        kept(strips)
    again = (_again(block, room, fonts),)
    for strip in strips[len(head) :]:
        strip.head = again
    strips[0].gap = 20.0
    return strips


def _head(block: Entry, room: Room, fonts: Fonts) -> list[Strip]:
    heading = block.heading
    signs: list[Ink] = []
    x = room.x + room.width
    for drawing in reversed(heading.signs):
        width = 18.0 * drawing.width / drawing.height
        x -= width
        signs.append((x, 7.0, Scaled(drawing, 18.0 / drawing.height)))
        x -= 3.0
    aside = broken((Run(text=heading.aside),), LABEL, room.width / 3, fonts)
    if aside:
        x -= aside[0].width + 3.0
        signs += inked(aside[0], LABEL, x, 9.5)
    if heading.mark is not None:
        x -= 18.0 + 5.0
        signs.append(fitted(heading.mark, x, 7.0, 18.0, 18.0))
    lines = balanced(heading.text, _NAME, x - room.x - 14.0, fonts)
    strips = [Strip(_NAME.leading, inked(line, _NAME, room.x, 0.0), keep=True) for line in lines]
    first = strips[0]
    first.ink = [(left, y + 7.0, what) for left, y, what in first.ink] + signs
    first.height += 7.0
    first.ink.append(_rule(room, 0.0, 1.2))
    first.ink.append((room.x, 0.0, Anchor(heading.key, heading.text, heading.level - 1)))
    strips[-1].height += 2.0
    return strips


def _again(block: Entry, room: Room, fonts: Fonts) -> Strip:
    """Above the part of an entry that runs on over a page break."""
    line = balanced(f"Vervolg van {block.heading.text}", LABEL, room.width, fonts)[0]
    return Strip(LABEL.leading + 12.0, [*inked(line, LABEL, room.x, 4.0), _rule(room, 0.0, 0.6)])


def _beside(side: list[Strip], main: list[Strip]) -> list[Strip]:
    """One strip with the whole narrow column and as much of the wide one as is as tall, then the rest."""
    ink: list[Ink] = []
    tall = _stack(side, ink)
    count, reached = 0, 0.0
    while count < len(main) and (reached < tall or main[count - 1].keep):
        reached += main[count].height + (main[count].gap if count else 0.0)
        count += 1
    reached = _stack(main[:count], ink)
    joined = Strip(max(tall, reached), ink, gap=6.0)
    return [joined, *main[count:]]


def _stack(strips: list[Strip], ink: list[Ink]) -> float:
    """Draws strips below each other into `ink`; the height they take."""
    y = 0.0
    for place, strip in enumerate(strips):
        y += strip.gap if place else 0.0
        ink += [(x, y + top, what) for x, top, what in strip.ink]
        y += strip.height
    return y


def _rule(room: Room, y: float, width: float) -> Ink:
    line = Outline(points=((0, 0), (room.width, 0)), closed=False, pen=Pen(colour=tokens.INKT, width=width))
    return (room.x, y, line)
