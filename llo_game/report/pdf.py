"""The outline of a report → the bytes of a PDF (A4). The same outline always gives the same bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from llo_game.report.blocks import Prose, Remark, Voice, runs
from llo_game.report.canvas import ReportCanvas
from llo_game.report.draw import Painter
from llo_game.report.flow import paged
from llo_game.report.fonts import REPLACEMENT, Fonts
from llo_game.report.furniture import MARGIN, ROOM, TEXT_HEIGHT, TEXT_TOP, cover, frame
from llo_game.report.outline import outline
from llo_game.report.strips import Anchor

if TYPE_CHECKING:
    from pathlib import Path

    from llo_game.engine.session import Session
    from llo_game.report.blocks import Document
    from llo_game.report.flow import Page


_NOTICE = Remark(
    voice=Voice.REPORT,
    title=f"Een {REPLACEMENT} staat voor een teken dat wij niet kunnen drukken",
    blocks=(
        Prose(
            words=runs(
                "Het lettertype kent dit teken niet. Dat gebeurt bijvoorbeeld bij een emoji. "
                "In het sessiebestand staat het teken er nog."
            )
        ),
    ),
)


def session_pdf(session: Session, assets: Path) -> bytes:
    """`assets` is the folder that holds `fonts`."""
    fonts = Fonts(assets)
    return drawn(outline(session, fonts.width), fonts)


def drawn(document: Document, fonts: Fonts) -> bytes:
    pages = paged(document.sections, ROOM, TEXT_HEIGHT, fonts)
    for words in (document.title, document.foot, *document.head):
        fonts.shown(words)
    if fonts.replaced:
        *others, last = document.sections
        told = replace(last, blocks=(*last.blocks, _NOTICE))
        pages = paged((*others, told), ROOM, TEXT_HEIGHT, fonts)
    canvas = ReportCanvas(
        title=document.title,
        author=document.author,
        subject=document.subject,
        language=document.language,
        date=document.date,
        font=fonts.name,
    )
    painter = Painter(canvas, fonts)
    total = len(pages) + 1
    cover(painter, document, fonts, _contents(document, pages), total)
    for number, page in enumerate(pages, start=2):
        painter.turn_page()
        frame(painter, document, fonts, number, total)
        painter.ink(page.ink, MARGIN, TEXT_TOP)
    return canvas.finished()


def _contents(document: Document, pages: list[Page]) -> list[tuple[str, str, int]]:
    """(key, title, page) of every section."""
    found = {
        what.key: number
        for number, page in enumerate(pages, start=2)
        for _, _, what in page.ink
        if isinstance(what, Anchor)
    }
    return [(section.key, section.title, found[section.key]) for section in document.sections]
