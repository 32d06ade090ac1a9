"""A row or a column of the board as a list with titles, on as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.engine.grid import Cell
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
from llo_game.picture.plates import PHASE_WIDTH, layer_plate, phase_plate
from llo_game.picture.rect import Rect
from llo_game.picture.sheet import Page
from llo_game.picture.tokens import INKT
from llo_game.picture.type_scale import STRONG, TITLE

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.shapes import Shape
    from llo_game.picture.sheet import Sheet

# In u: the column of codes, a code plate, the space under the header, the most that a line is spread.
_CODES: Final = 10.6
_CODE: Final = 6.6
_UNDER: Final = 2.0
_SPREAD: Final = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What the list is about: its plate, its name, and its cells in order."""

    plate: tuple[Shape, ...]
    plate_width: float
    name: str
    says: str
    cells: tuple[Cell, ...]
    of_layer: bool


def layer_pages(sheet: Sheet, session: Session, code: str) -> tuple[Page, ...]:
    layer = session.pack.layer(code)
    row = _Row(
        plate=layer_plate(code, sheet.area.x, sheet.area.y, PLATE),
        plate_width=PLATE,
        name=layer.name,
        says=f"Laag {code}, {layer.name}.",
        cells=tuple(Cell(code, phase.number) for phase in session.pack.phases),
        of_layer=True,
    )
    return _pages(sheet, session, row)


def phase_pages(sheet: Sheet, session: Session, number: int) -> tuple[Page, ...]:
    phase = session.pack.phase(number)
    row = _Row(
        plate=phase_plate(number, sheet.area.x, sheet.area.y, PLATE),
        plate_width=PHASE_WIDTH * PLATE,
        name=phase.name,
        says=f"Fase {number}, {phase.name}.",
        cells=tuple(Cell(layer.code, number) for layer in session.pack.layers),
        of_layer=False,
    )
    return _pages(sheet, session, row)


def _pages(sheet: Sheet, session: Session, row: _Row) -> tuple[Page, ...]:
    placements = [placement for cell in row.cells for placement in session.state.in_cell(cell)]
    found = entries(session, placements, sheet.area.w - _CODES, sheet.measure)
    rule = sheet.area.y + PLATE + 1.8
    top = rule + _UNDER
    return tuple(
        Page(
            shapes=(
                *plate_header(sheet, row.plate, row.plate_width, row.name, shown(found, part)),
                sheet.rule(rule),
                *_list(sheet, row, part, top),
            ),
            says=f"{row.says} {in_words(part)}",
        )
        for part in on_pages(found, sheet.area.bottom - top)
    )


def _list(sheet: Sheet, row: _Row, part: tuple[Entry, ...], top: float) -> tuple[Shape, ...]:
    area = sheet.area
    if not part:
        block = snug(NOTHING_HERE, (TITLE, STRONG), area.w, area.h, sheet.measure)
        return block.words(area.x, top + 2.0, INKT)
    spare = (area.bottom - top - sum(entry.height for entry in part)) / len(part)
    shapes: list[Shape] = []
    for number, entry in enumerate(part):
        height = entry.height + min(_SPREAD, spare)
        cell = entry.placement.cell
        if entry.now:
            shapes.append(now_bar(Rect(area.x - 1.5, top + 0.3, area.w + 3.0, height - 0.6)))
        if number == 0 or part[number - 1].placement.cell != cell:
            shapes += _code(row, cell, area.x, top + height / 2 - _CODE / 2, now=entry.now)
        shapes += entry_shapes(entry, area.x + _CODES, top + height / 2)
        top += height
        last = number == len(part) - 1
        if (
            not last
            and not entry.now
            and not part[number + 1].now
            and part[number + 1].placement.cell != cell
        ):
            shapes.append(sheet.rule(top))
    return tuple(shapes)


def _code(row: _Row, cell: Cell, x: float, y: float, *, now: bool) -> tuple[Shape, ...]:
    """The plate of the other direction: phases in the list of a layer, layers in that of a phase."""
    if row.of_layer:
        return phase_plate(cell.phase, x, y, _CODE, now=now)
    return layer_plate(cell.layer, x, y, _CODE, now=now)
