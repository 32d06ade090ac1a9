"""The small board of one card: where the room laid it, and where the source puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.engine import wording
from llo_game.engine.dutch import joined
from llo_game.engine.grid import Cell
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Drawing, Outline, Pen, Shape, Weight, Words
from llo_game.picture.signs import statement_frame
from llo_game.picture.tokens import BRON, INKT, JULLIE, KAART, LEEM, VOEG, ZAND

if TYPE_CHECKING:
    from llo_game.engine.pack import Pack
    from llo_game.engine.verdict import SourcePlace, Statement, Verdict

_WIDTH: Final = 127.0
_CODES: Final = 12.0
_GAP: Final = 1.6
_ROW: Final = 12.5
_SIZE: Final = 9.0
_STROKE: Final = 2.0
_SAND: Final = Pen(colour=VOEG, width=0.4)


def places_board(verdict: Verdict, pack: Pack) -> Drawing:
    """A solid stone is the room's place, a frame the source's; its line tells how certain that is."""
    cells = _cells(pack)
    shapes: list[Shape] = [
        Box(x=at.x, y=at.y, w=at.w, h=at.h, radius=1.2, fill=ZAND, pen=_SAND) for at in cells.values()
    ]
    shapes += _codes(verdict.cell, pack, cells)
    for place in verdict.places:
        shapes += _source(place, cells, pack)
    here = cells[verdict.cell]
    shapes.append(Box(x=here.cx - 6.0, y=here.cy - 4.0, w=12.0, h=8.0, radius=1.0, fill=JULLIE))
    bottom = max(at.bottom for at in cells.values())
    shapes += _legend(bottom + 7.0, with_source=bool(verdict.places))
    return Drawing(width=_WIDTH, height=bottom + 17.0, shapes=tuple(shapes), says=_says(verdict))


def _says(verdict: Verdict) -> str:
    room = f"Jullie: {verdict.cell.code}."
    if not verdict.places:
        return f"{room} De bron geeft geen plek."
    return f"{room} De bron: {joined([wording.place_code(place) for place in verdict.places])}."


def _cells(pack: Pack) -> dict[Cell, Rect]:
    columns = len(pack.phases)
    width = (_WIDTH - _CODES - (columns - 1) * _GAP) / columns
    return {
        Cell(layer.code, phase.number): Rect(
            _CODES + column * (width + _GAP), _CODES + row * (_ROW + _GAP), width, _ROW
        )
        for row, layer in enumerate(pack.layers)
        for column, phase in enumerate(pack.phases)
    }


def _codes(cell: Cell, pack: Pack, cells: dict[Cell, Rect]) -> list[Shape]:
    """Letters and figures along the edge; those of the room's place are bold."""
    first_layer, first_phase = pack.layers[0].code, pack.phases[0].number
    shapes: list[Shape] = []
    for phase in pack.phases:
        at = cells[Cell(first_layer, phase.number)]
        bold = phase.number == cell.phase
        shapes.append(_code(str(phase.number), at.cx, 8.2, bold=bold))
    for layer in pack.layers:
        at = cells[Cell(layer.code, first_phase)]
        shapes.append(_code(layer.code, 4.0, at.cy + 3.1, bold=layer.code == cell.layer))
    return shapes


def _code(text: str, x: float, y: float, *, bold: bool) -> Words:
    return Words(
        x=x,
        y=y,
        text=text,
        size=_SIZE,
        weight=Weight.BOLD if bold else Weight.MEDIUM,
        colour=INKT if bold else LEEM,
        anchor=Anchor.MIDDLE,
    )


def _source(place: SourcePlace, cells: dict[Cell, Rect], pack: Pack) -> list[Shape]:
    if place.phases:
        return [shape for cell in place.cells() for shape in _framed(cells[cell], place.statement)]
    # The layer without a phase: two lines without an end.
    left = cells[Cell(place.layer, pack.phases[0].number)]
    edges = (left.y - 0.2, left.bottom + 0.2)
    solid = Pen(colour=BRON, width=_STROKE)
    return [Outline(points=((_CODES - 1.5, y), (_WIDTH, y)), closed=False, pen=solid) for y in edges]


def _framed(at: Rect, statement: Statement) -> tuple[Shape, ...]:
    return statement_frame(statement, at.inset(-0.6), _STROKE, 1.2)


def _legend(top: float, *, with_source: bool) -> list[Shape]:
    base = top + 7.0
    shapes: list[Shape] = [
        Box(x=_CODES, y=top, w=11.0, h=7.5, radius=1.0, fill=JULLIE),
        _word("jullie", _CODES + 15.0, base),
    ]
    if with_source:
        frame = Pen(colour=BRON, width=_STROKE)
        shapes.append(Box(x=_CODES + 50.0, y=top, w=11.0, h=7.5, radius=1.0, fill=KAART, pen=frame))
        shapes.append(_word("bron", _CODES + 66.0, base))
    return shapes


def _word(text: str, x: float, y: float) -> Words:
    return Words(x=x, y=y, text=text, size=_SIZE, weight=Weight.MEDIUM, colour=INKT)
