"""The band above the board on the wall: the card in play, and whose turn it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import Block, line_width, narrowest, snug
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Measure, Pen, Shape, Weight, Words
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.turn import Turn, TurnBlock, arrangements, hyphenated, turn_block, turn_row
from llo_game.picture.type_scale import BAND_TITLE, CAP, SMALL, STRONG

if TYPE_CHECKING:
    from llo_game.engine.pack import Card, Pack
    from llo_game.engine.state import State
    from llo_game.picture.type_scale import Role

NO_CARD: Final = "Welke kaart is aan de beurt?"

# In u.
_NUMBER: Final = 9.43
_PLATE: Final = 18.6
_BORDER: Final = 0.6
_RULE: Final = 0.45
_CORNER: Final = 1.2
_PAD: Final = 1.7
# Mark and the two halves of a name of the widest letters.
_LEAST_TURN: Final = 44.0

_TIGHT: Final = replace(BAND_TITLE, tracking=-0.02)
_LINES: Final = 2
_HAIR: Final = 1e-6


def card_in_play(state: State, pack: Pack) -> Card | None:
    return None if state.in_play is None else state.card(pack, state.in_play)


def band(card: Card | None, turn: Turn, card_at: Rect, turn_at: Rect, measure: Measure) -> tuple[Shape, ...]:
    """The card in play and the turn, in u: side by side, or on a narrow wall below each other."""
    if turn_at.y > card_at.y:
        return (*_panel(card, card_at, measure), *turn_row(turn, turn_at, measure))
    block, width = _shared(card, turn, card_at, turn_at, measure)
    card_at = Rect(
        card_at.x, card_at.y, turn_at.right - width - _gap(card_at, turn_at) - card_at.x, card_at.h
    )
    turn_at = Rect(turn_at.right - width, turn_at.y, width, turn_at.h)
    return (*_panel(card, card_at, measure), *turn_block(block, turn_at, measure))


def _shared(
    card: Card | None, turn: Turn, card_at: Rect, turn_at: Rect, measure: Measure
) -> tuple[TurnBlock, float]:
    """How to set the turn, and in which width.

    It keeps its own place as long as both fit there; then the one that needs more takes from the other.
    """
    whole = turn_at.right - card_at.x - _gap(card_at, turn_at)
    for role in (BAND_TITLE, _TIGHT):
        left = whole - _needed(card, role, measure)
        for block in arrangements(turn, turn_at.w, measure):
            if block.width <= left:
                return block, max(block.width, min(turn_at.w, left))
    left = whole - _needed(card, _TIGHT, measure)
    width = min(turn_at.w, left) if left >= _LEAST_TURN else turn_at.w
    return hyphenated(turn, width, measure), width


def _gap(card_at: Rect, turn_at: Rect) -> float:
    return turn_at.x - card_at.right


def _needed(card: Card | None, role: Role, measure: Measure) -> float:
    """The width of the panel in which the title stands on two lines."""
    text = NO_CARD if card is None else card.title
    return _before(card, measure) + narrowest(text, role, _LINES, measure) + _PAD


def _before(card: Card | None, measure: Measure) -> float:
    """What stands before the title: the plate with the number, and air."""
    if card is None:
        return 2 * _PAD
    number = line_width(str(card.number), _NUMBER, Weight.EXTRABOLD, measure)
    return max(_PLATE, number + 2.6) + _RULE + _PAD


def _title(text: str, room: float, height: float, measure: Measure) -> Block:
    for role in (BAND_TITLE, _TIGHT):
        if narrowest(text, role, _LINES, measure) <= room + _HAIR:
            return snug(text, (role,), room + _HAIR, height, measure, most=_LINES)
    return snug(text, (STRONG, SMALL.at(Weight.BOLD)), room, height - 2 * _BORDER, measure)


def _panel(card: Card | None, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    inner = at.inset(_BORDER / 2)
    frame = Box(x=inner.x, y=inner.y, w=inner.w, h=inner.h, radius=_CORNER)
    border = replace(frame, pen=Pen(colour=INKT, width=_BORDER))
    before = _before(card, measure)
    text = NO_CARD if card is None else card.title
    block = _title(text, at.w - before - _PAD, at.h, measure)
    title = block.words(at.x + before, at.cy - block.rise / 2, INKT)
    if card is None:
        return (replace(border, fill=KAART), *title)
    left, cut = inner.x, at.x + before - _PAD - _RULE
    number = Words(
        x=(left + cut) / 2,
        y=at.cy + _NUMBER * CAP / 2,
        text=str(card.number),
        size=_NUMBER,
        weight=Weight.EXTRABOLD,
        colour=INKT,
        anchor=Anchor.MIDDLE,
    )
    return (
        replace(frame, fill=NU),
        Box(x=left, y=inner.y, w=cut - left, h=inner.h, radius=_CORNER, fill=KAART),
        Box(x=left + _CORNER, y=inner.y, w=cut - left - _CORNER, h=inner.h, fill=KAART),
        Box(x=cut, y=inner.y, w=_RULE, h=inner.h, fill=INKT),
        border,
        number,
        *title,
    )
