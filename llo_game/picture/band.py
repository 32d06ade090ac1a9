"""The band above the board on the wall: the card in play, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import Block, fitted, line_width, paragraph, snug
from llo_game.picture.marks import mark
from llo_game.picture.plates import CELL_WIDTH, cell_plate
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Measure, Pen, Shape, Weight, Words
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.type_scale import BAND_TITLE, CAP, MUST, SMALL, STRONG

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.pack import Card, Pack
    from llo_game.engine.state import State
    from llo_game.picture.type_scale import Role

NO_CARD: Final = "Welke kaart is aan de beurt?"

# In u.
_NUMBER: Final = 9.43
_PLATE: Final = 19.2
_BORDER: Final = 0.6
_CORNER: Final = 1.2
_PAD: Final = 1.8
_MARK: Final = 14.4
_SMALL_MARK: Final = 10.0
_ROW_MARK: Final = 6.6
_GAP: Final = 1.2
_SPACE: Final = 1.4
_CODE: Final = 5.42
_STEP: Final = 5.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Whose turn it is, or who laid the card in play; `cell` is where that card lies."""

    team: int
    name: str
    action: str
    cell: Cell | None

    @property
    def says(self) -> str:
        place = f" {self.cell.code}" if self.cell else ""
        return f"Tafel {self.team} {self.name} {self.action}{place}."


def turn_of(state: State) -> Turn:
    laid = state.placements.get(state.in_play) if state.in_play is not None else None
    if laid is None:
        return Turn(team=state.turn, name=state.team(state.turn).name, action="is aan zet", cell=None)
    action = "legt op" if laid.card == state.turn_card else "koos"
    return Turn(team=laid.team, name=state.team(laid.team).name, action=action, cell=laid.cell)


def card_in_play(state: State, pack: Pack) -> Card | None:
    return None if state.in_play is None else state.card(pack, state.in_play)


def band(card: Card | None, turn: Turn, card_at: Rect, turn_at: Rect, measure: Measure) -> tuple[Shape, ...]:
    """The card in play and the turn, in u: side by side, or on a narrow wall below each other."""
    if turn_at.y > card_at.y:
        return (*_panel(card, card_at, measure), *_turn_row(turn, turn_at, measure))
    text = _arranged(turn, turn_at.w - _MARK - _GAP, _spare(card, card_at, measure), measure)
    wider = max(0.0, text.width + text.mark + _GAP - turn_at.w)
    card_at = Rect(card_at.x, card_at.y, card_at.w - wider, card_at.h)
    turn_at = Rect(turn_at.x - wider, turn_at.y, turn_at.w + wider, turn_at.h)
    return (*_panel(card, card_at, measure), *_turn_block(turn, text, turn_at, measure))


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    role: Role
    cell: Cell | None = None

    def width(self, measure: Measure) -> float:
        code = _SPACE + CELL_WIDTH * _CODE if self.cell else 0.0
        return line_width(self.text, self.role.size, self.role.weight, measure) + code

    def shapes(self, x: float, baseline: float, measure: Measure) -> tuple[Shape, ...]:
        words = Words(
            x=x, y=baseline, text=self.text, size=self.role.size, weight=self.role.weight, colour=INKT
        )
        if self.cell is None:
            return (words,)
        top = baseline - (self.role.size * CAP + _CODE) / 2
        code_x = x + line_width(self.text, self.role.size, self.role.weight, measure) + _SPACE
        return (words, *cell_plate(self.cell, code_x, top, _CODE))


@dataclass(frozen=True, slots=True)
class _TurnText:
    lines: tuple[_Line, ...]
    width: float
    mark: float


def _arranged(turn: Turn, room: float, spare: float, measure: Measure) -> _TurnText:
    """The words of the turn in two lines, in three, in three at the card's expense, or hyphenated."""
    action = _Line(turn.action, MUST, turn.cell)
    two = (_Line(f"Tafel {turn.team} {turn.name}", STRONG), action)
    three = (_Line(f"Tafel {turn.team}", STRONG), _Line(turn.name, STRONG), action)
    for lines, limit in ((two, room), (three, room), (three, room + spare)):
        width = max(line.width(measure) for line in lines)
        if width <= limit:
            return _TurnText(lines, width, _MARK)
    room += _MARK - _SMALL_MARK
    parts = paragraph(turn.name, STRONG, room, measure).lines
    return _TurnText((three[0], *(_Line(part, STRONG) for part in parts)), room, _SMALL_MARK)


def _turn_block(turn: Turn, text: _TurnText, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    rise = STRONG.size * CAP + (len(text.lines) - 1) * _STEP
    first = at.cy - rise / 2 + STRONG.size * CAP
    shapes = list(mark(turn.team, at.x, at.cy - text.mark / 2, text.mark, letter=True))
    for number, line in enumerate(text.lines):
        shapes += line.shapes(at.x + text.mark + _GAP, first + number * _STEP, measure)
    return tuple(shapes)


def _turn_row(turn: Turn, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    """One line, on a narrow wall; what the card does is told only where it fits."""
    x, room = at.x + _ROW_MARK + _GAP, at.w - _ROW_MARK - _GAP
    baseline = at.cy + STRONG.size * CAP / 2
    name = _Line(f"Tafel {turn.team} {turn.name}", STRONG)
    action = _Line(turn.action, MUST, turn.cell)
    shapes = (
        *mark(turn.team, at.x, at.cy - _ROW_MARK / 2, _ROW_MARK, letter=True),
        *name.shapes(x, baseline, measure),
    )
    after = name.width(measure) + _SPACE
    if after + action.width(measure) > room:
        return shapes
    return (*shapes, *action.shapes(x + after, baseline, measure))


def _title(card: Card, at: Rect, measure: Measure) -> Block:
    room = at.w - _PLATE - 2 * _PAD
    return fitted(card.title, BAND_TITLE, room, at.h, measure, most=2) or snug(
        card.title, (STRONG, SMALL.at(Weight.BOLD)), room, at.h - 2 * _BORDER, measure
    )


def _spare(card: Card | None, at: Rect, measure: Measure) -> float:
    """How much narrower the card may become before its title no longer fits."""
    if card is None:
        return at.w - 3 * _PAD - paragraph(NO_CARD, BAND_TITLE, at.w - 3 * _PAD, measure).width(measure)
    return at.w - _PLATE - 2 * _PAD - _title(card, at, measure).width(measure)


def _panel(card: Card | None, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    inner = at.inset(_BORDER / 2)
    frame = Box(x=inner.x, y=inner.y, w=inner.w, h=inner.h, radius=_CORNER)
    border = replace(frame, pen=Pen(colour=INKT, width=_BORDER))
    if card is None:
        block = snug(NO_CARD, (BAND_TITLE, STRONG), at.w - 3 * _PAD, at.h, measure)
        question = block.words(at.x + 2 * _PAD, at.cy - block.rise / 2, INKT)
        return (replace(border, fill=KAART), *question)
    block = _title(card, at, measure)
    number = Words(
        x=at.x + _PLATE / 2,
        y=at.cy + _NUMBER * CAP / 2,
        text=str(card.number),
        size=_NUMBER,
        weight=Weight.EXTRABOLD,
        colour=INKT,
        anchor=Anchor.MIDDLE,
    )
    left, cut = inner.x, at.x + _PLATE
    return (
        replace(frame, fill=NU),
        Box(x=left, y=inner.y, w=_PLATE - 2, h=inner.h, radius=_CORNER, fill=KAART),
        Box(x=left + 2, y=inner.y, w=cut - left - 2, h=inner.h, fill=KAART),
        Box(x=cut, y=inner.y, w=0.45, h=inner.h, fill=INKT),
        border,
        number,
        *block.words(cut + 0.45 + _PAD, at.cy - block.rise / 2, INKT),
    )
