"""Blocks → strips: pieces as wide as the page that are never cut, each with what is drawn in it.

Points; a strip's own origin is its top left corner at the left margin, y points down.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from llo_game.picture import tokens
from llo_game.picture.shapes import Box, Disc, Drawing, Outline, Pen, Weight, Words
from llo_game.picture.type_scale import CAP
from llo_game.report.blocks import Role, Run
from llo_game.report.lines import Style, balanced, broken

if TYPE_CHECKING:
    from llo_game.report.blocks import Bullets, Fact, Facts, Field, Figure, Figures, Heading, Prose, Runs
    from llo_game.report.fonts import Fonts
    from llo_game.report.lines import Line

TITLE: Final = Style(size=30, leading=33, weight=Weight.EXTRABOLD)
CHAPTER: Final = Style(size=22, leading=26, weight=Weight.EXTRABOLD)
HEADING: Final = Style(size=14, leading=18, weight=Weight.BOLD)
LEAD: Final = Style(size=13, leading=18, weight=Weight.MEDIUM)
BODY: Final = Style(size=11, leading=15, weight=Weight.REGULAR)
CELL: Final = Style(size=10.5, leading=14, weight=Weight.REGULAR)
SMALL: Final = Style(size=9.5, leading=13, weight=Weight.REGULAR, colour=tokens.LEEM)
LABEL: Final = Style(size=9.5, leading=13, weight=Weight.MEDIUM, colour=tokens.LEEM)
FIGURE: Final = Style(size=26, leading=29, weight=Weight.EXTRABOLD)

TALLEST: Final = 600.0  # a picture, with the words around it, fits on a page
SIGN: Final = 19.0  # width and height of the field that a sign is fitted in
SIGN_GAP: Final = 7.0

_ROLES = {Role.LEAD: LEAD, Role.BODY: BODY, Role.SMALL: SMALL}


@dataclass(frozen=True, slots=True)
class Scaled:
    drawing: Drawing
    scale: float


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click, from the ink's corner down and to the right."""

    target: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to, and a bookmark with its title; `level` counts from 0."""

    key: str
    title: str
    level: int = 0


What = Box | Disc | Outline | Words | Scaled | Link | Anchor
Ink = tuple[float, float, What]


@dataclass(slots=True)
class Strip:
    """`gap` is white above it, left out at the top of a page. `keep`: it stays with the next strip.

    `head` stands above it again when a page begins with it.
    """

    height: float
    ink: list[Ink] = field(default_factory=list)
    gap: float = 0.0
    keep: bool = False
    head: tuple[Strip, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks may stand: from `x`, `width` wide."""

    x: float
    width: float

    def inset(self, left: float, right: float = 0.0) -> Room:
        return Room(self.x + left, self.width - left - right)


def baseline(style: Style) -> float:
    """From the top of a line to its baseline: capitals stand in the middle."""
    return style.leading / 2 + style.size * CAP / 2


def inked(line: Line, style: Style, x: float, y: float) -> list[Ink]:
    """A line of text whose top is at `y`."""
    found: list[Ink] = []
    base = y + baseline(style)
    for piece in line.pieces:
        words = Words(x=0, y=0, text=piece.text, size=style.size, weight=piece.weight, colour=piece.colour)
        found.append((x + piece.x, base, words))
        if piece.target:
            found.append((x + piece.x, y, Link(piece.target, piece.width, style.leading)))
    return found


def fitted(drawing: Drawing, x: float, y: float, width: float, height: float) -> Ink:
    """The drawing as large as the field allows, in its middle."""
    scale = min(width / drawing.width, height / drawing.height)
    return (
        x + (width - drawing.width * scale) / 2,
        y + (height - drawing.height * scale) / 2,
        Scaled(drawing, scale),
    )


def kept(strips: list[Strip]) -> list[Strip]:
    """All of them on one page, where that is possible."""
    for strip in strips[:-1]:
        strip.keep = True
    return strips


def unbroken_ends(strips: list[Strip]) -> list[Strip]:
    """A few lines stay together; of more, none is alone at the end or the start of a page."""
    if len(strips) <= 5:
        return kept(strips)
    strips[0].keep = True
    strips[-2].keep = True
    return strips


def text(words: Runs, style: Style, room: Room, fonts: Fonts) -> list[Strip]:
    lines = broken(words, style, room.width, fonts)
    return unbroken_ends([Strip(style.leading, inked(line, style, room.x, 0.0)) for line in lines])


def prose(block: Prose, room: Room, fonts: Fonts) -> list[Strip]:
    strips = text(block.words, _ROLES[block.role], room, fonts)
    if block.role is Role.LEAD and strips:
        strips[-1].keep = True
    return spaced(strips, 5.0)


def spaced(strips: list[Strip], gap: float) -> list[Strip]:
    if strips:
        strips[0].gap = gap
    return strips


def heading(block: Heading, room: Room, fonts: Fonts) -> list[Strip]:
    """A heading below the title of a chapter; it never stands alone at the foot of a page."""
    indent = 0.0 if block.mark is None else HEADING.leading + SIGN_GAP
    lines = balanced(block.text, HEADING, room.width - indent, fonts)
    strips = [Strip(HEADING.leading, inked(line, HEADING, room.x + indent, 0.0), keep=True) for line in lines]
    if block.mark is not None:
        strips[0].ink.append(fitted(block.mark, room.x, 0.0, HEADING.leading, HEADING.leading))
    strips[0].ink.append((room.x, 0.0, Anchor(block.key, block.text, block.level - 1)))
    return spaced(strips, 20.0)


def bullets(block: Bullets, room: Room, fonts: Fonts) -> list[Strip]:
    strips: list[Strip] = []
    inner = room.inset(13.0)
    for item in block.items:
        lines = text(item, BODY, inner, fonts) or [Strip(BODY.leading)]
        side = 3.6
        top = BODY.leading / 2 - side / 2
        lines[0].ink.append((room.x + 2, top, Box(x=0, y=0, w=side, h=side, fill=tokens.INKT)))
        strips += spaced(lines, 4.0)
    return strips


def field_strips(content: Field, style: Style, room: Room, fonts: Fonts) -> list[Strip]:
    """Words with their sign before them, or the picture that stands for them."""
    if content.picture is not None:
        scale = min(1.0, room.width / content.picture.width)
        height = max(style.leading, content.picture.height * scale)
        top = (height - content.picture.height * scale) / 2
        return [Strip(height, [(room.x, top, Scaled(content.picture, scale))])]
    if content.sign is None:
        return text(content.words, style, room, fonts)
    strips = text(content.words, style, room.inset(SIGN + SIGN_GAP), fonts) or [Strip(style.leading)]
    top = (style.leading - SIGN) / 2
    strips[0].ink.append(fitted(content.sign, room.x, top, SIGN, SIGN))
    return strips


def facts(block: Facts, room: Room, fonts: Fonts) -> list[Strip]:
    """Labels beside their values; in a narrow room each runs on into its value."""
    if room.width < 200:
        return [strip for fact in block.facts for strip in _run_in(fact, room, fonts)]
    labels = [balanced(fact.label, LABEL, room.width / 3, fonts)[0] for fact in block.facts]
    values = room.inset(max((line.width for line in labels), default=0.0) + 14.0)
    strips: list[Strip] = []
    for label, fact in zip(labels, block.facts, strict=True):
        beside: list[Strip] = []
        for content in fact.fields:
            beside += spaced(field_strips(content, CELL, values, fonts), 3.0)
        beside = beside or [Strip(CELL.leading)]
        beside[0].ink += inked(label, LABEL, room.x, (CELL.leading - LABEL.leading) / 2)
        strips += spaced(beside, 6.0)
    return strips


def _run_in(fact: Fact, room: Room, fonts: Fonts) -> list[Strip]:
    words = tuple(run for content in fact.fields for run in content.words)
    label = Run(text=f"{fact.label}: ", quiet=True)
    return spaced(kept(text((label, *words), CELL, room, fonts)), 4.0)


def figures(block: Figures, room: Room, fonts: Fonts) -> list[Strip]:
    """Numbers in a row, large, with a thin line between them."""
    share = room.width / len(block.items)
    ink: list[Ink] = []
    height = 0.0
    for place, (number, words) in enumerate(block.items):
        left = room.x + place * share + (12 if place else 0)
        ink += inked(balanced(number, FIGURE, share, fonts)[0], FIGURE, left, 0.0)
        lines = balanced(words, LABEL, share - 20, fonts)
        for row, line in enumerate(lines):
            ink += inked(line, LABEL, left, FIGURE.leading + row * LABEL.leading)
        height = max(height, FIGURE.leading + len(lines) * LABEL.leading)
    rules: list[Ink] = [
        (
            room.x + place * share,
            3.0,
            Outline(points=((0, 0), (0, height - 5)), closed=False, pen=Pen(colour=tokens.VOEG, width=0.6)),
        )
        for place in range(1, len(block.items))
    ]
    return [Strip(height, ink + rules, gap=14.0)]


def figure(block: Figure, room: Room) -> list[Strip]:
    scale = min(room.width * block.share / block.drawing.width, TALLEST / block.drawing.height)
    return [Strip(block.drawing.height * scale, [(room.x, 0.0, Scaled(block.drawing, scale))], gap=8.0)]
