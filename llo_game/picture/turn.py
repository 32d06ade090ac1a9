"""Whose turn it is, in words and with the mark of the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import line_width, paragraph
from llo_game.picture.marks import LETTER_FROM, mark
from llo_game.picture.plates import CELL_WIDTH, cell_plate
from llo_game.picture.shapes import Measure, Shape, Words
from llo_game.picture.tokens import INKT
from llo_game.picture.type_scale import CAP, MUST, STRONG

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.state import State
    from llo_game.picture.rect import Rect
    from llo_game.picture.type_scale import Role

# In u.
_MARK: Final = 14.4
_SMALL_MARK: Final = 10.0
_ROW_MARK: Final = LETTER_FROM
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
class TurnBlock:
    """The mark with lines of text beside it; `width` is of both together."""

    team: int
    lines: tuple[_Line, ...]
    mark: float
    width: float


def arrangements(turn: Turn, room: float, measure: Measure) -> tuple[TurnBlock, ...]:
    """Ways to set the words, best first: two lines if they fit in `room`, then three, then narrower."""
    action = _Line(turn.action, MUST, turn.cell)
    two = _block(turn, (_Line(f"Tafel {turn.team} {turn.name}", STRONG), action), _MARK, measure)
    three = (_Line(f"Tafel {turn.team}", STRONG), _Line(turn.name, STRONG), action)
    others = (_block(turn, three, _MARK, measure), _block(turn, three, _SMALL_MARK, measure))
    return (two, *others) if two.width <= room else others


def hyphenated(turn: Turn, room: float, measure: Measure) -> TurnBlock:
    """The last resort, for a name that is wider than any place for it."""
    parts = paragraph(turn.name, STRONG, room - _SMALL_MARK - _GAP, measure).lines
    lines = (_Line(f"Tafel {turn.team}", STRONG), *(_Line(part, STRONG) for part in parts))
    return _block(turn, lines, _SMALL_MARK, measure)


def _block(turn: Turn, lines: tuple[_Line, ...], size: float, measure: Measure) -> TurnBlock:
    width = size + _GAP + max(line.width(measure) for line in lines)
    return TurnBlock(turn.team, lines, size, width)


def turn_block(block: TurnBlock, at: Rect, measure: Measure) -> tuple[Shape, ...]:
    rise = STRONG.size * CAP + (len(block.lines) - 1) * _STEP
    first = at.cy - rise / 2 + STRONG.size * CAP
    shapes = list(mark(block.team, at.x, at.cy - block.mark / 2, block.mark, letter=True))
    for number, line in enumerate(block.lines):
        shapes += line.shapes(at.x + block.mark + _GAP, first + number * _STEP, measure)
    return tuple(shapes)


def turn_row(turn: Turn, at: Rect, measure: Measure) -> tuple[Shape, ...]:
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
