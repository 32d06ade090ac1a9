"""The board on paper: cards per cell as amounts, all cards as stones, and one card with its places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.engine.dutch import count, joined
from llo_game.engine.grid import Cell
from llo_game.picture.marks import mark
from llo_game.picture.plates import layer_plate, phase_plate
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Drawing, Outline, Pen, Shape, Weight, Words
from llo_game.picture.tokens import AMOUNT, AMOUNT_TEXT, INKT, KAART, VOEG, ZAND
from llo_game.picture.type_scale import CAP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from llo_game.engine.insight import Coverage
    from llo_game.engine.pack import Pack
    from llo_game.engine.state import Placement, State
    from llo_game.picture.shapes import Measure

# Points: the drawings are made for the width of the text on an A4 page.
_WIDTH: Final = 507.0
_LABEL: Final = 146.0
_GAP: Final = 2.8
_HEAD: Final = 32.0
_PLATE: Final = 14.5
_NAME: Final = 10.5
_ROW: Final = 23.0
_STONE_ROW: Final = 20.0
_THICK: Final = Pen(colour=INKT, width=1.1)
_WHITE: Final = Pen(colour=INKT, width=1.4, dash=(3.2, 2.2))
_SAND: Final = Pen(colour=VOEG, width=0.6)


@dataclass(frozen=True, slots=True)
class _Grid:
    cells: Mapping[Cell, Rect]
    frame: tuple[Shape, ...]
    height: float


def coverage_board(cover: Coverage, pack: Pack, measure: Measure) -> Drawing:
    """How many cards lie in each cell: the darker, the more, and the number on it."""
    grid = _grid(pack, measure, {layer.code: _ROW for layer in pack.layers})
    shapes: list[Shape] = list(grid.frame)
    for cell, at in grid.cells.items():
        number = cover.counts[cell]
        step = min(number, len(AMOUNT) - 1)
        inner = at.inset(0.7)
        pen = _THICK if number else _WHITE
        shapes.append(_box(inner, AMOUNT[step], pen, 3.0))
        size, weight = (13.0, Weight.BOLD) if number else (11.5, Weight.MEDIUM)
        shapes.append(_centred(str(number), at, size, weight, AMOUNT_TEXT[step]))
    says = f"Het bord met {count(cover.total, 'kaart', 'kaarten')}. {_in_words(cover, pack)}"
    return Drawing(width=_WIDTH, height=grid.height, shapes=tuple(shapes), says=says)


def stones_board(state: State, pack: Pack, measure: Measure) -> Drawing:
    """Every card as a stone with the mark of its table; rows grow until all of them are visible."""
    laid: dict[Cell, list[Placement]] = {}
    for placement in state.placements.values():
        laid.setdefault(placement.cell, []).append(placement)
    rows = {
        layer.code: max(
            (len(here) + 1) // 2 if len(here) > 2 else len(here)
            for here in (laid.get(Cell(layer.code, phase.number), []) for phase in pack.phases)
        )
        for layer in pack.layers
    }
    heights = {code: max(28.0, number * _STONE_ROW) for code, number in rows.items()}
    grid = _grid(pack, measure, heights)
    shapes: list[Shape] = list(grid.frame)
    for cell, at in grid.cells.items():
        here = laid.get(cell, [])
        if not here:
            shapes.append(_box(at.inset(0.3), ZAND, _SAND, 3.5))
        for placement, spot in zip(here, _spots(at, len(here)), strict=True):
            shapes += _stone(placement, spot, measure)
    words = [
        f"{cell.code}: {joined([str(placement.card) for placement in here])}"
        for cell in grid.cells
        if (here := laid.get(cell, []))
    ]
    says = f"Het bord met de nummers van de kaarten per vak. {'; '.join(words)}."
    return Drawing(width=_WIDTH, height=grid.height, shapes=tuple(shapes), says=says)


def _grid(pack: Pack, measure: Measure, heights: Mapping[str, float]) -> _Grid:
    """Plates and names of layers and phases around the cells; `heights` of the rows, by layer."""
    columns = len(pack.phases)
    width = (_WIDTH - _LABEL - columns * _GAP) / columns
    lefts = {phase.number: _LABEL + _GAP + i * (width + _GAP) for i, phase in enumerate(pack.phases)}
    frame: list[Shape] = []
    for phase in pack.phases:
        frame += phase_plate(phase.number, lefts[phase.number], 0.0, _PLATE)
        name, size = _name((phase.name, phase.short), width, measure)
        frame.append(_words(name, lefts[phase.number], _PLATE + 11.5, size, Weight.MEDIUM))
    cells: dict[Cell, Rect] = {}
    top = _HEAD
    for layer in pack.layers:
        height = heights[layer.code]
        line = ((0.0, top), (_LABEL - 1.0, top))
        frame.append(Outline(points=line, closed=False, pen=Pen(colour=INKT, width=1.1)))
        plate = top + min((_ROW - _PLATE) / 2, (height - _PLATE) / 2) + 0.5
        frame += layer_plate(layer.code, 0.0, plate, _PLATE)
        name, size = _name((layer.name, layer.short), _LABEL - _PLATE - 7.0, measure)
        base = plate + _PLATE / 2 + size * CAP / 2
        frame.append(_words(name, _PLATE + 5.0, base, size, Weight.MEDIUM))
        cells |= {Cell(layer.code, number): Rect(x, top, width, height) for number, x in lefts.items()}
        top += height + _GAP
    return _Grid(cells, tuple(frame), top - _GAP)


def _name(names: tuple[str, str], width: float, measure: Measure) -> tuple[str, float]:
    """The full name where it fits, else the short one, at worst a little smaller."""
    for name in names:
        if measure(name, _NAME, Weight.MEDIUM) <= width:
            return name, _NAME
    return names[1], _NAME * width / measure(names[1], _NAME, Weight.MEDIUM)


def _spots(at: Rect, number: int) -> list[Rect]:
    """One fills the cell, two halve it, more stand in pairs; an odd one takes the whole top row."""
    if number <= 2:
        height = (at.h - (number - 1) * _GAP) / max(number, 1)
        return [Rect(at.x, at.y + i * (height + _GAP), at.w, height) for i in range(number)]
    rows = (number + 1) // 2
    height = (at.h - (rows - 1) * _GAP) / rows
    thin = (at.w - _GAP) / 2
    odd = number % 2
    spots = [Rect(at.x, at.y, at.w, height)] if odd else []
    for place in range(number - odd):
        row, column = divmod(place, 2)
        spots.append(Rect(at.x + column * (thin + _GAP), at.y + (row + odd) * (height + _GAP), thin, height))
    return spots


def _stone(placement: Placement, at: Rect, measure: Measure) -> list[Shape]:
    text = str(placement.card)
    narrow = at.w < 50
    size, side, gap = (10.5, 8.5, 2.0) if narrow else (12.0, 12.0, 4.0)
    left = at.cx - (measure(text, size, Weight.BOLD) + side + gap) / 2
    shapes: list[Shape] = [
        _box(at.inset(0.55), KAART, _THICK, 3.5),
        *mark(placement.team, left, at.cy - side / 2, side, letter=False),
    ]
    shapes.append(_words(text, left + side + gap, at.cy + size * CAP / 2, size, Weight.BOLD))
    return shapes


def _in_words(cover: Coverage, pack: Pack) -> str:
    rows = []
    for layer in pack.layers:
        numbers = [str(cover.counts[Cell(layer.code, phase.number)]) for phase in pack.phases]
        rows.append(f"{layer.code} {layer.name}: {', '.join(numbers)}")
    return f"Per laag, van fase 1 tot en met {len(pack.phases)}: {'; '.join(rows)}."


def _box(at: Rect, fill: str, pen: Pen, radius: float) -> Box:
    return Box(x=at.x, y=at.y, w=at.w, h=at.h, radius=radius, fill=fill, pen=pen)


def _words(text: str, x: float, y: float, size: float, weight: Weight) -> Words:
    return Words(x=x, y=y, text=text, size=size, weight=weight, colour=INKT)


def _centred(text: str, at: Rect, size: float, weight: Weight, colour: str) -> Words:
    base = at.cy + size * CAP / 2
    return Words(x=at.cx, y=base, text=text, size=size, weight=weight, colour=colour, anchor=Anchor.MIDDLE)
