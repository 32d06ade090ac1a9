"""The small board of a verdict: the stone of the room, the places of the source, a line between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.engine.grid import Cell
from llo_game.engine.verdict import Place, Statement
from llo_game.picture.lettering import line_width
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Disc, Measure, Outline, Pen, Shape, Weight, Words
from llo_game.picture.signs import statement_frame
from llo_game.picture.tokens import BRON, INKT, JULLIE, KAART, VOEG, ZAND
from llo_game.picture.type_scale import CAP, MUST

if TYPE_CHECKING:
    from llo_game.engine.pack import Pack
    from llo_game.engine.verdict import Verdict

# In u: the column of letters, the row of numbers, the gap between cells, the legend.
_LETTERS: Final = 5.4
_NUMBERS: Final = 5.6
_GAP: Final = 0.7
_LEGEND: Final = 7.2
_FRAME: Final = 0.95


def small_board(verdict: Verdict, pack: Pack, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    """The whole grid in `at`, with its legend at the bottom."""
    cells = _cells(pack, Rect(at.x + _LETTERS, at.y + _NUMBERS, at.w - _LETTERS, at.h - _NUMBERS - _LEGEND))
    framed = {cell for place in verdict.places for cell in place.cells()}
    grid = tuple(_sand(rect) for cell, rect in cells.items() if cell not in framed)
    return (
        *grid,
        *_codes(verdict, pack, at, cells),
        *_places(verdict, pack, cells),
        *_legend(verdict, at, measure),
    )


def _sand(at: Rect) -> Box:
    pen = Pen(colour=VOEG, width=0.16)
    return Box(x=at.x, y=at.y, w=at.w, h=at.h, radius=0.8, fill=ZAND, pen=pen)


def _cells(pack: Pack, at: Rect) -> dict[Cell, Rect]:
    columns, rows = len(pack.phases), len(pack.layers)
    w = (at.w - _GAP * (columns - 1)) / columns
    h = (at.h - _GAP * (rows - 1)) / rows
    return {
        Cell(layer.code, phase.number): Rect(at.x + i * (w + _GAP), at.y + j * (h + _GAP), w, h)
        for j, layer in enumerate(pack.layers)
        for i, phase in enumerate(pack.phases)
    }


def _codes(verdict: Verdict, pack: Pack, at: Rect, cells: dict[Cell, Rect]) -> tuple[Shape, ...]:
    """Letters and numbers; those of the room's and the source's places are bold."""
    layers = {verdict.cell.layer, *(place.layer for place in verdict.places)}
    phases = {verdict.cell.phase, *(phase for place in verdict.places for phase in place.phases)}
    first = pack.layers[0].code
    rise = MUST.size * CAP
    numbers = tuple(
        _code(
            str(phase.number), cells[Cell(first, phase.number)].cx, at.y + rise, bold=phase.number in phases
        )
        for phase in pack.phases
    )
    letters = tuple(
        _code(
            layer.code,
            at.x + _LETTERS / 2 - 0.5,
            cells[Cell(layer.code, pack.phases[0].number)].cy + rise / 2,
            bold=layer.code in layers,
        )
        for layer in pack.layers
    )
    return (*numbers, *letters)


def _code(text: str, x: float, y: float, *, bold: bool) -> Words:
    weight = Weight.EXTRABOLD if bold else MUST.weight
    return Words(x=x, y=y, text=text, size=MUST.size, weight=weight, colour=INKT, anchor=Anchor.MIDDLE)


def _places(verdict: Verdict, pack: Pack, cells: dict[Cell, Rect]) -> tuple[Shape, ...]:
    """Links at the bottom, then what the source says, and the stone on top."""
    home = cells[verdict.cell]
    shapes: list[Shape] = []
    for place in verdict.places:
        if not place.phases:
            shapes += _open_row(place.layer, pack, cells)
        for cell, statement in zip(place.cells(), place.statements, strict=True):
            shapes += statement_frame(statement, cells[cell].inset(-0.1), _FRAME)
    targets = [cells[cell] for cell in _leaned_on(verdict)]
    if targets:
        nearest = min(targets, key=lambda rect: (rect.cx - home.cx) ** 2 + (rect.cy - home.cy) ** 2)
        shapes.insert(0, _link(home, nearest))
    if verdict.place is Place.NO_STATEMENT:
        # The sign of no statement: the stone in a ring of the room.
        radius = home.h / 2 + 0.35
        shapes.append(Disc(x=home.cx, y=home.cy, r=radius, fill=KAART, pen=Pen(colour=JULLIE, width=0.65)))
        side = home.h * 0.48
        return (*shapes, _stone(Rect(home.cx - side / 2, home.cy - side / 2, side, side)))
    return (*shapes, _stone(Rect(home.x + home.w * 0.2, home.y + home.h * 0.2, home.w * 0.6, home.h * 0.6)))


def _leaned_on(verdict: Verdict) -> tuple[Cell, ...]:
    """The places that the answer speaks of, when they are not where the stone lies."""
    layers = {row.layer for row in verdict.rows}
    named = (cell for place in verdict.places for cell in place.cells() if cell.layer in layers)
    return () if verdict.place is Place.SUPPORTED else tuple(named)


def _open_row(layer: str, pack: Pack, cells: dict[Cell, Rect]) -> tuple[Shape, ...]:
    """Two lines along a row: the source names the layer and leaves the phase open."""
    first, last = cells[Cell(layer, pack.phases[0].number)], cells[Cell(layer, pack.phases[-1].number)]
    pen = Pen(colour=BRON, width=_FRAME)
    return tuple(
        Outline(points=((first.x - 0.6, y), (last.right + 0.6, y)), closed=False, pen=pen)
        for y in (first.y - 0.1, first.bottom + 0.1)
    )


def _link(home: Rect, target: Rect) -> Outline:
    points = ((home.cx, home.cy), (target.cx, target.cy))
    return Outline(points=points, closed=False, pen=Pen(colour=INKT, width=0.45))


def _stone(at: Rect) -> Box:
    return Box(x=at.x, y=at.y, w=at.w, h=at.h, radius=0.35, fill=JULLIE)


def _legend(verdict: Verdict, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    """What the stone and the frame mean, under the grid."""
    baseline = at.bottom - 1.4
    top, left = baseline - MUST.size * CAP, at.x + _LETTERS
    shapes: list[Shape] = [
        _stone(Rect(left, top, 4.0, MUST.size * CAP)),
        _word("jullie", left + 4.9, baseline),
    ]
    if verdict.places:
        left += 4.9 + line_width("jullie", MUST.size, MUST.weight, measure) + 2.4
        statement = verdict.statement if verdict.statement is not Statement.NONE else Statement.SAID
        shapes += [
            *statement_frame(statement, Rect(left, top - 0.1, 4.4, MUST.size * CAP + 0.2), 0.75, 0.4),
            _word("bron", left + 5.3, baseline),
        ]
    return tuple(shapes)


def _word(text: str, x: float, y: float) -> Words:
    return Words(x=x, y=y, text=text, size=MUST.size, weight=MUST.weight, colour=INKT)
