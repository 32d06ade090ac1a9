"""The board: the sand, its letters and numbers, the band above it, and on top the stones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.picture.band import NO_CARD, band, card_in_play
from llo_game.picture.board_layout import BoardLayout, wall_layout
from llo_game.picture.clock import Clock, clock_face
from llo_game.picture.codes import codes
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Drawing, Measure, Pen, Shape, scaled
from llo_game.picture.stones import stone_shapes
from llo_game.picture.tokens import PAPIER, VOEG, ZAND
from llo_game.picture.turn import turn_of

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
    shapes += codes(layout, pack, looked_at, measure)
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


def _per(rect: Rect, unit: float) -> Rect:
    return Rect(rect.x / unit, rect.y / unit, rect.w / unit, rect.h / unit)
