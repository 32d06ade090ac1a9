"""Stones: the laid cards, each a number with the mark of its table. No stone ever shows a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.picture.board_layout import SHOWN_AT_MOST, BoardLayout
from llo_game.picture.board_style import StoneSize
from llo_game.picture.marks import mark
from llo_game.picture.shapes import Anchor, Box, Drawing, Measure, Pen, Shape, Weight, Words, moved
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.type_scale import CAP

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.state import Placement, State
    from llo_game.picture.rect import Rect

# A mark smaller than this part of its size is left out: the number stays, the open cell tells whose it is.
_SMALLEST_MARK: Final = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class StoneSpot:
    """A visible stone: which card, whose, and where it lies. `now`: it is the card in play."""

    card: int
    team: int
    cell: Cell
    size: StoneSize
    rect: Rect
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SurplusSpot:
    """The tile of a full cell that tells how many cards it does not show."""

    cell: Cell
    hidden: int
    size: StoneSize
    rect: Rect


def spots(layout: BoardLayout, state: State) -> tuple[tuple[StoneSpot, ...], tuple[SurplusSpot, ...]]:
    """Every visible stone and every tile, in the layout's units."""
    stones: list[StoneSpot] = []
    tiles: list[SurplusSpot] = []
    laid: dict[Cell, list[Placement]] = {}
    for placement in state.placements.values():
        laid.setdefault(placement.cell, []).append(placement)
    for cell, here in laid.items():
        # The card in play counts as the newest, so that it is never among the hidden ones.
        here.sort(key=lambda placement: placement.card == state.in_play)
        slots = layout.slots(cell, len(here))
        shown = here
        if len(here) > SHOWN_AT_MOST:
            shown = here[-(SHOWN_AT_MOST - 1) :]
            size, rect = slots[-1]
            tiles.append(SurplusSpot(cell=cell, hidden=len(here) - len(shown), size=size, rect=rect))
        stones += [
            StoneSpot(
                card=placement.card,
                team=placement.team,
                cell=cell,
                size=size,
                rect=rect,
                now=placement.card == state.in_play,
            )
            for placement, (size, rect) in zip(shown, slots, strict=False)
        ]
    return tuple(stones), tuple(tiles)


def stone(layout: BoardLayout, spot: StoneSpot, measure: Measure) -> Drawing:
    """One stone as a drawing of its own size."""
    edge = layout.style.now if spot.now else layout.style.line
    face = _face(layout, spot.rect, edge, NU if spot.now else KAART)
    style = layout.style.stones[spot.size]
    text = str(spot.card)
    number = measure(text, style.number, Weight.BOLD)
    room = spot.rect.w - 2 * edge - number - style.gap - 0.4 * layout.style.gap
    size = min(style.mark, room)
    middle = spot.rect.h / 2
    shapes: tuple[Shape, ...]
    if size < style.mark * _SMALLEST_MARK:
        shapes = (face, _number(text, spot.rect.w / 2, middle, style.number, Anchor.MIDDLE))
    else:
        left = (spot.rect.w - size - style.gap - number) / 2
        shapes = (
            face,
            *mark(spot.team, left, middle - size / 2, size, letter=False),
            _number(text, left + size + style.gap, middle, style.number, Anchor.START),
        )
    says = f"Kaart {spot.card} van tafel {spot.team} op {spot.cell.code}."
    return Drawing(width=spot.rect.w, height=spot.rect.h, shapes=shapes, says=says)


def surplus(layout: BoardLayout, spot: SurplusSpot) -> Drawing:
    """The tile "+n" as a drawing of its own size."""
    style = layout.style.stones[spot.size]
    face = _face(layout, spot.rect, layout.style.line, KAART)
    text = _number(f"+{spot.hidden}", spot.rect.w / 2, spot.rect.h / 2, style.number, Anchor.MIDDLE)
    says = f"En nog {spot.hidden} op {spot.cell.code}."
    return Drawing(width=spot.rect.w, height=spot.rect.h, shapes=(face, text), says=says)


def stone_shapes(layout: BoardLayout, state: State, measure: Measure) -> tuple[Shape, ...]:
    """All stones and tiles where they lie."""
    stones, tiles = spots(layout, state)
    drawn = [(spot.rect, stone(layout, spot, measure)) for spot in stones]
    drawn += [(tile.rect, surplus(layout, tile)) for tile in tiles]
    return tuple(moved(shape, rect.x, rect.y) for rect, drawing in drawn for shape in drawing.shapes)


def _face(layout: BoardLayout, rect: Rect, edge: float, fill: str) -> Box:
    return Box(
        x=edge / 2,
        y=edge / 2,
        w=rect.w - edge,
        h=rect.h - edge,
        radius=layout.style.radius,
        fill=fill,
        pen=Pen(colour=INKT, width=edge),
    )


def _number(text: str, x: float, middle: float, size: float, anchor: Anchor) -> Words:
    return Words(
        x=x,
        y=middle + size * CAP / 2,
        text=text,
        size=size,
        weight=Weight.BOLD,
        colour=INKT,
        anchor=anchor,
    )
