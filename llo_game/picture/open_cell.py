"""An open cell: its cards with their titles, over the board, while the codes stay in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.engine.grid import Cell
from llo_game.picture.board_layout import page_layout, page_margin
from llo_game.picture.codes import codes
from llo_game.picture.entries import (
    NOTHING_HERE,
    Entry,
    entries,
    entry_shapes,
    in_words,
    now_bar,
    on_pages,
    shown,
)
from llo_game.picture.header import PLATE, plate_header
from llo_game.picture.lettering import snug
from llo_game.picture.plates import CELL_WIDTH, cell_plate
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Outline, Pen, Shape
from llo_game.picture.sheet import Page
from llo_game.picture.tokens import INKT, KAART, VOEG, ZAND
from llo_game.picture.type_scale import STRONG, TITLE

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.sheet import Sheet

# In u: the frame, air inside it, and the most that an entry is spread.
_FRAME: Final = 0.6
_INSIDE: Final = 3.0
_SPREAD: Final = 9.0


def open_cell_pages(sheet: Sheet, session: Session, code: str) -> tuple[Page, ...]:
    pack = session.pack
    sheet = sheet.with_margin(page_margin(sheet.width))
    cell = Cell(code[0], int(code[1:]))
    layout = page_layout(
        pack, sheet.width, sheet.area.y + PLATE + 2.3, sheet.area.bottom + 0.8, names_beside=False
    )
    corner = layout.cells[Cell(pack.layers[0].code, pack.phases[0].number)]
    last = layout.cells[Cell(pack.layers[-1].code, pack.phases[-1].number)]
    panel = Rect(corner.x, corner.y, last.right - corner.x, last.bottom - corner.y)
    found = entries(session, session.state.in_cell(cell), panel.w - 2 * _INSIDE, sheet.measure)
    split = on_pages(found, panel.h - 2 * _FRAME - 1.0)
    name = f"{pack.layer(cell.layer).short}, {pack.phase(cell.phase).short}"
    frame = codes(layout, pack, cell, sheet.measure)
    return tuple(
        Page(
            shapes=(
                *_header(sheet, cell, name, shown(found, part)),
                *frame,
                *_panel(sheet, part, panel),
            ),
            says=f"Vak {code}, {name}. {in_words(part)}",
        )
        for part in split
    )


def _header(sheet: Sheet, cell: Cell, name: str, note: str) -> tuple[Shape, ...]:
    plates = cell_plate(cell, sheet.area.x, sheet.area.y, PLATE, now=True)
    return plate_header(sheet, plates, CELL_WIDTH * PLATE, name, note)


def _panel(sheet: Sheet, found: tuple[Entry, ...], at: Rect) -> tuple[Shape, ...]:
    inner = at.inset(_FRAME / 2)
    frame = Box(
        x=inner.x,
        y=inner.y,
        w=inner.w,
        h=inner.h,
        radius=0.8,
        fill=KAART if found else ZAND,
        pen=Pen(colour=INKT, width=_FRAME),
    )
    if not found:
        block = snug(NOTHING_HERE, (TITLE, STRONG), at.w - 2 * _INSIDE, at.h, sheet.measure)
        return (frame, *block.words(at.x + _INSIDE, at.cy - block.rise / 2, INKT))
    spare = at.h - 2 * _FRAME - sum(entry.height for entry in found)
    extra = min(_SPREAD, spare / len(found))
    top = at.cy - (sum(entry.height + extra for entry in found)) / 2 if extra < _SPREAD else at.y + _FRAME
    shapes: list[Shape] = [frame]
    for number, entry in enumerate(found):
        height = entry.height + extra
        if entry.now:
            shapes.append(now_bar(Rect(at.x + 1.2, top + 0.5, at.w - 2.4, height - 1.0)))
        elif number and not found[number - 1].now:
            points = ((at.x + _INSIDE, top), (at.right - _INSIDE, top))
            shapes.append(Outline(points=points, closed=False, pen=Pen(colour=VOEG, width=0.16)))
        shapes += entry_shapes(entry, at.x + _INSIDE, top + height / 2)
        top += height
    return tuple(shapes)
