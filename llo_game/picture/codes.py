"""The codes around the board: a plate for every layer and phase, with its name where that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.picture.lettering import fitted
from llo_game.picture.plates import layer_plate, phase_plate
from llo_game.picture.shapes import Measure, Outline, Pen, Shape, Weight
from llo_game.picture.tokens import INKT
from llo_game.picture.type_scale import CAP, Role

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell, Layer, Phase
    from llo_game.engine.pack import Pack
    from llo_game.picture.board_layout import BoardLayout


def codes(layout: BoardLayout, pack: Pack, looked_at: Cell | None, measure: Measure) -> tuple[Shape, ...]:
    """Heads above the columns and labels beside the rows. Those of `looked_at` are yellow."""
    shapes: list[Shape] = []
    for phase in pack.phases:
        now = looked_at is not None and looked_at.phase == phase.number
        shapes += _head(layout, phase, measure, now=now)
    for layer in pack.layers:
        now = looked_at is not None and looked_at.layer == layer.code
        shapes += _label(layout, layer, measure, now=now)
    return tuple(shapes)


def _head(layout: BoardLayout, phase: Phase, measure: Measure, *, now: bool) -> tuple[Shape, ...]:
    at, style = layout.heads[phase.number], layout.style
    plate = phase_plate(phase.number, at.x, at.y, style.plate, now=now)
    return (*plate, *_name(layout, phase, at.x, _below(layout, at.y), at.w, measure))


def _label(layout: BoardLayout, layer: Layer, measure: Measure, *, now: bool) -> tuple[Shape, ...]:
    at, style = layout.labels[layer.code], layout.style
    if not style.names:
        return layer_plate(layer.code, at.x, at.cy - style.plate / 2, style.plate, now=now)
    points = ((at.x, at.y + style.line / 2), (at.right, at.y + style.line / 2))
    line = Outline(points=points, closed=False, pen=Pen(colour=INKT, width=style.line))
    if style.names_beside:
        plate = layer_plate(layer.code, at.x, at.cy - style.plate / 2, style.plate, now=now)
        x, y = at.x + style.plate + 1.2 * layout.unit, at.cy - style.name * CAP / 2
        return (line, *plate, *_name(layout, layer, x, y, at.right - x, measure))
    # The window has room for air around plate and name; on the wall every unit goes to the text.
    air = at.h - style.line - style.plate - 2 * style.name_step if style.full_names else 0.0
    y = at.y + style.line + max(0.0, air / 2)
    plate = layer_plate(layer.code, at.x, y, style.plate, now=now)
    return (line, *plate, *_name(layout, layer, at.x, _below(layout, y), at.w, measure))


def _below(layout: BoardLayout, plate_top: float) -> float:
    """The top of a name under a plate."""
    style = layout.style
    return (
        plate_top + style.plate + (style.name_step - style.name * CAP) * (0.55 if style.full_names else 0.4)
    )


def _name(
    layout: BoardLayout, part: Layer | Phase, x: float, y: float, width: float, measure: Measure
) -> tuple[Shape, ...]:
    """The name of a layer or phase. One that does not fit is left to the plate."""
    style = layout.style
    if not style.names:
        return ()
    role = Role(
        size=style.name,
        minimum=style.name,
        weight=Weight.MEDIUM,
        leading=style.name_step / style.name,
        tracking=style.name_tracking,
    )
    name, lines = (part.name, 2) if style.full_names else (part.short, 1)
    block = fitted(name, role, width, float("inf"), measure, most=lines)
    return () if block is None else block.words(x, y, INKT)
