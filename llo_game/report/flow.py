"""Blocks → strips → pages. Headings stay with what they head; tables and entries say their name again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from llo_game.report.blocks import (
    Bullets,
    Entry,
    Facts,
    Figure,
    Figures,
    Heading,
    Prose,
    Remark,
    Table,
)
from llo_game.report.entries import entry, remark
from llo_game.report.lines import balanced
from llo_game.report.strips import (
    CHAPTER,
    TITLE,
    Anchor,
    Ink,
    Room,
    Strip,
    bullets,
    facts,
    figure,
    figures,
    heading,
    inked,
    prose,
)
from llo_game.report.tables import table

if TYPE_CHECKING:
    from llo_game.report.blocks import Block, Section
    from llo_game.report.fonts import Fonts


@dataclass(slots=True)
class Page:
    """`ink` is placed from the top left corner of the text area."""

    ink: list[Ink] = field(default_factory=list)
    used: float = 0.0


def typeset(blocks: tuple[Block, ...], room: Room, fonts: Fonts) -> list[Strip]:
    return [strip for block in blocks for strip in _strips(block, room, fonts)]


def _strips(block: Block, room: Room, fonts: Fonts) -> list[Strip]:
    match block:
        case Heading():
            return heading(block, room, fonts)
        case Prose():
            return prose(block, room, fonts)
        case Bullets():
            return bullets(block, room, fonts)
        case Facts():
            return facts(block, room, fonts)
        case Figures():
            return figures(block, room, fonts)
        case Figure():
            return figure(block, room)
        case Table():
            return table(block, room, fonts)
        case Remark():
            return remark(block, room, fonts, typeset)
        case Entry():
            return entry(block, room, fonts, typeset)
        case _ as never:
            assert_never(never)


def chapter(section: Section, room: Room, fonts: Fonts) -> list[Strip]:
    """The title of a section and all that is in it."""
    style = TITLE if section.fresh else CHAPTER
    title = [
        Strip(style.leading, inked(line, style, room.x, 0.0), keep=True)
        for line in balanced(section.title, style, room.width, fonts)
    ]
    title[0].ink.append((room.x, 0.0, Anchor(section.key, section.title)))
    title[0].gap = 40.0
    return [*title, *typeset(section.blocks, room, fonts)]


def paged(sections: tuple[Section, ...], room: Room, height: float, fonts: Fonts) -> list[Page]:
    """Pages with a text area of `height`; a section that asks for it begins on a new one."""
    pages: list[Page] = []
    for section in sections:
        strips = chapter(section, room, fonts)
        tall = sum(strip.height + strip.gap for strip in strips)
        cut = bool(pages) and pages[-1].used + tall > height >= tall
        if section.fresh or not pages or (section.whole and cut):
            pages.append(Page())
        for group in _groups(strips):
            _place(group, pages, height)
    return pages


def _groups(strips: list[Strip]) -> list[list[Strip]]:
    """Runs of strips that want to stay together."""
    groups: list[list[Strip]] = []
    joins = False
    for strip in strips:
        if joins:
            groups[-1].append(strip)
        else:
            groups.append([strip])
        joins = strip.keep
    return groups


def _place(group: list[Strip], pages: list[Page], height: float) -> None:
    needed = sum(strip.height + strip.gap for strip in group)
    page = pages[-1]
    # What is taller than a page is cut anyway; then it may as well begin here.
    worth_turning = needed <= height or page.used > height / 2
    if page.used and page.used + needed > height and worth_turning:
        page = _turned(group[0], pages)
    for strip in group:
        if page.used and page.used + strip.gap + strip.height > height:
            page = _turned(strip, pages)
        _put(strip, page)


def _turned(first: Strip, pages: list[Page]) -> Page:
    """A new page, begun with what must be said again above `first`."""
    page = Page()
    for strip in first.head:
        _put(strip, page)
    pages.append(page)
    return page


def _put(strip: Strip, page: Page) -> None:
    top = page.used + (strip.gap if page.used else 0.0)
    page.ink += [(x, top + y, what) for x, y, what in strip.ink]
    page.used = top + strip.height
