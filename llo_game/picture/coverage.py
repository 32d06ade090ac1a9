"""The coverage: how many cards lie where, the finding as a headline, and what the source saw."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from llo_game.engine.insight import coverage, finding, white_spots
from llo_game.picture.board_layout import BoardLayout, is_narrow, page_layout, page_margin
from llo_game.picture.carried import carried_page
from llo_game.picture.codes import codes
from llo_game.picture.headline import headline
from llo_game.picture.lettering import line_width
from llo_game.picture.plates import source_bar
from llo_game.picture.question import question
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Pen, Shape, Weight, Words
from llo_game.picture.sheet import Page
from llo_game.picture.tokens import AMOUNT, AMOUNT_TEXT, BRON, INKT
from llo_game.picture.type_scale import CAP, HEADLINE, MUST, TITLE

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.insight import Coverage
    from llo_game.engine.pack import Pack
    from llo_game.engine.session import Session
    from llo_game.picture.sheet import Sheet

# TNO 2023 (source "tno"), white spot 1: most actions aim at becoming aware, which is phase 1.
_TNO: Final = "tno"
_AWARE: Final = 1
_SHARE: Final = 3

# In u: wide enough for names beside the plates; the bar of a remark; a remark of one line.
_WIDE: Final = 174.0
_BAR: Final = 2.2
_REMARK: Final = 5.6
_LEGEND: Final = ("wit: leeg", "donker: veel")


def coverage_pages(sheet: Sheet, session: Session) -> tuple[Page, ...]:
    cover = coverage(session.state, session.pack)
    sheet = sheet.with_margin(page_margin(sheet.width))
    first, told = _heat_map(sheet, session.pack, cover)
    if cover.total == 0:
        return (first,)
    remark = None if told else source_remark(cover, session.pack)
    return (first, carried_page(sheet, session.pack, cover, remark))


def source_remark(cover: Coverage, pack: Pack) -> str | None:
    """What TNO saw as well; only when more than a third of the cards lies with becoming aware."""
    source = next((source for source in pack.sources if source.id == _TNO), None)
    if source is None or cover.per_phase.get(_AWARE, 0) * _SHARE <= cover.total:
        return None
    return f"{source.short}: de meeste acties gaan over bewust worden."


def _heat_map(sheet: Sheet, pack: Pack, cover: Coverage) -> tuple[Page, bool]:
    """The first page, and whether it holds the remark of the source."""
    told_finding = finding(cover, pack)
    area, measure = sheet.area, sheet.measure
    beside = sheet.width >= _WIDE
    # Beside two lines for every layer there is less height for a headline.
    role = HEADLINE if beside else replace(HEADLINE, size=8.0)
    title = headline(sheet, told_finding, role, area.y + 0.4)
    asked = question(sheet, white_spots(cover), low=not beside)
    remark = source_remark(cover, pack)
    told = (
        beside
        and remark is not None
        and line_width(remark, MUST.size, MUST.weight, measure) <= area.w - _BAR - 2.8
    )
    grid_top = area.y + 0.4 + title.height + 0.9
    grid_bottom = asked.top - 1.4 - (_REMARK + 1.2 if told else 0.0)
    layout = page_layout(pack, sheet.width, grid_top, grid_bottom, names_beside=beside)
    if not beside:
        # Rows are lower here than on the board: the names move up to their plates.
        layout = replace(layout, style=replace(layout.style, name_step=4.3))
    shapes: list[Shape] = [
        *title.shapes,
        *codes(layout, pack, None, measure),
        *_legend(layout, sheet),
    ]
    for cell, amount in cover.counts.items():
        shapes += _amount(layout, cell, amount)
    if told and remark is not None:
        shapes += _remark_line(remark, Rect(area.x, asked.top - 1.2 - _REMARK, area.w, _REMARK))
    page = Page(shapes=(*shapes, *asked.shapes), says=_says(cover, pack, told_finding))
    return page, told


def _legend(layout: BoardLayout, sheet: Sheet) -> tuple[Shape, ...]:
    """What light and dark mean, in the corner above the labels; a narrow wall has no such corner."""
    if is_narrow(sheet.width):
        return ()
    head = next(iter(layout.heads.values()))
    left = next(iter(layout.labels.values())).x
    return tuple(
        Words(
            x=left,
            y=head.y + (0.4 + MUST.size * CAP) + number * 5.4,
            text=text,
            size=MUST.size,
            weight=MUST.weight,
            colour=INKT,
        )
        for number, text in enumerate(_LEGEND)
    )


def _amount(layout: BoardLayout, cell: Cell, amount: int) -> tuple[Shape, ...]:
    """A cell in the tone of its amount, with the number; a white spot has a dashed border."""
    rect = layout.cells[cell]
    step = min(amount, len(AMOUNT) - 1)
    pen = Pen(colour=INKT, width=0.22) if amount else Pen(colour=INKT, width=0.5, dash=(1.1, 0.75))
    inner = rect.inset(pen.width / 2)
    return (
        Box(x=inner.x, y=inner.y, w=inner.w, h=inner.h, radius=0.8, fill=AMOUNT[step], pen=pen),
        Words(
            x=rect.cx,
            y=rect.cy + TITLE.size * CAP / 2,
            text=str(amount),
            size=TITLE.size,
            weight=Weight.EXTRABOLD if amount else Weight.MEDIUM,
            colour=AMOUNT_TEXT[step],
            anchor=Anchor.MIDDLE,
        ),
    )


def _remark_line(remark: str, at: Rect) -> tuple[Shape, ...]:
    return (
        source_bar(Rect(at.x, at.y, _BAR, at.h)),
        Words(
            x=at.x + _BAR + 2.8,
            y=at.cy + MUST.size * CAP / 2,
            text=remark,
            size=MUST.size,
            weight=MUST.weight,
            colour=BRON,
        ),
    )


def _says(cover: Coverage, pack: Pack, told_finding: str) -> str:
    filled = [f"{cell.code}: {amount}" for cell, amount in cover.counts.items() if amount]
    remark = source_remark(cover, pack)
    parts = (
        f"De dekking. {told_finding}.",
        f"{', '.join(filled)}." if filled else "",
        remark or "",
        white_spots(cover),
    )
    return " ".join(part for part in parts if part)
