"""The board: the sand, its letters and numbers, the band above it, and on top the stones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.picture.band import NO_CARD, band, card_in_play, turn_of
from llo_game.picture.board_layout import BoardLayout, wall_layout
from llo_game.picture.clock import Clock, clock_face
from llo_game.picture.lettering import Block, fitted
from llo_game.picture.plates import layer_plate, phase_plate
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Drawing, Measure, Outline, Pen, Shape, Weight, scaled
from llo_game.picture.stones import stone_shapes
from llo_game.picture.tokens import INKT, PAPIER, VOEG, ZAND
from llo_game.picture.type_scale import CAP, Role

if TYPE_CHECKING:
    from llo_game.engine.session import Session


def board_picture(
    session: Session, clock: Clock | None, width: float, height: float, measure: Measure
) -> Drawing:
    """The whole board on the wall, stones included."""
    layout = wall_layout(session.pack, width, height)
    ground = board_ground(layout, session, clock, measure)
    stones = stone_shapes(layout, session.state, measure)
    return Drawing(width=width, height=height, shapes=(*ground.shapes, *stones), says=ground.says)


def board_ground(layout: BoardLayout, session: Session, clock: Clock | None, measure: Measure) -> Drawing:
    """Everything but the stones, in the layout's units. `says` does tell where the stones lie."""
    state, pack = session.state, session.pack
    looked_at = turn_of(state).cell
    shapes: list[Shape] = [Box(x=0, y=0, w=layout.width, h=layout.height, fill=PAPIER)]
    if layout.card and layout.turn:
        unit = layout.unit
        parts = band(
            card_in_play(state, pack),
            turn_of(state),
            _per(layout.card, unit),
            _per(layout.turn, unit),
            measure,
        )
        shapes += [scaled(part, unit) for part in parts]
    if layout.clock and clock:
        shapes += clock_face(clock, layout.clock, layout.unit)
    for phase in pack.phases:
        name = phase.name if layout.style.full_names else phase.short
        now = looked_at is not None and looked_at.phase == phase.number
        shapes += _head(layout, phase.number, name, measure, now=now)
    for layer in pack.layers:
        name = layer.name if layout.style.full_names else layer.short
        now = looked_at is not None and looked_at.layer == layer.code
        shapes += _label(layout, layer.code, name, measure, now=now)
    shapes += sand(layout)
    return Drawing(
        width=layout.width, height=layout.height, shapes=tuple(shapes), says=board_in_words(session)
    )


def sand(layout: BoardLayout) -> tuple[Shape, ...]:
    """A bed of sand for every cell."""
    pen = Pen(colour=VOEG, width=layout.style.joint)
    edge = pen.width / 2
    return tuple(
        Box(
            x=rect.x + edge,
            y=rect.y + edge,
            w=rect.w - pen.width,
            h=rect.h - pen.width,
            radius=layout.style.radius,
            fill=ZAND,
            pen=pen,
        )
        for rect in layout.cells.values()
    )


def board_in_words(session: Session) -> str:
    """The board for someone who cannot see it: the turn, the card in play, and every card that lies."""
    state = session.state
    card = card_in_play(state, session.pack)
    in_play = NO_CARD if card is None else f"Kaart {card.number} is aan de beurt: {card.title}."
    parts = ["Het bord.", in_play, turn_of(state).says]
    cells = sorted({placement.cell for placement in state.placements.values()})
    for cell in cells:
        numbers = ", ".join(str(placement.card) for placement in state.in_cell(cell))
        parts.append(f"Op {cell.code}: {numbers}.")
    if not cells:
        parts.append("Er ligt nog geen kaart.")
    return " ".join(parts)


def _head(layout: BoardLayout, number: int, name: str, measure: Measure, *, now: bool) -> tuple[Shape, ...]:
    at, style = layout.heads[number], layout.style
    plate = phase_plate(number, at.x, at.y, style.plate, now=now)
    return (*plate, *_name(layout, name, at, measure))


def _label(layout: BoardLayout, code: str, name: str, measure: Measure, *, now: bool) -> tuple[Shape, ...]:
    at, style = layout.labels[code], layout.style
    line = Outline(
        points=((at.x, at.y + style.line / 2), (at.right, at.y + style.line / 2)),
        closed=False,
        pen=Pen(colour=INKT, width=style.line),
    )
    if not style.names:
        return layer_plate(code, at.x, at.cy - style.plate / 2, style.plate, now=now)
    room = Rect(at.x, at.y + style.line, at.w, at.h - style.line)
    if style.full_names:
        # The window has room for air above the plate; on the wall every unit goes to the text.
        room = Rect(at.x, at.cy - _label_height(layout) / 2, at.w, at.h)
    plate = layer_plate(code, at.x, room.y, style.plate, now=now)
    return (line, *plate, *_name(layout, name, room, measure))


def _label_height(layout: BoardLayout) -> float:
    """Plate and two lines of text."""
    return layout.style.plate + 2 * layout.style.name_step


def _name(layout: BoardLayout, name: str, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    """The name under a plate at (at.x, at.y). One that does not fit is left to the plate and its code."""
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
    lines = 2 if style.full_names else 1
    block: Block | None = fitted(name, role, at.w, float("inf"), measure, most=lines)
    if block is None:
        return ()
    top = at.y + style.plate + (style.name_step - style.name * CAP) * (0.55 if style.full_names else 0.4)
    return tuple(block.words(at.x, top, INKT))


def _per(rect: Rect, unit: float) -> Rect:
    return Rect(rect.x / unit, rect.y / unit, rect.w / unit, rect.h / unit)
