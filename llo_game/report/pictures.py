"""Signs of the look, each as a drawing of its own, for the words they stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.engine.verdict import Place, Statement
from llo_game.engine.wording import FIT_WORDS
from llo_game.picture import signs, tokens
from llo_game.picture.marks import mark
from llo_game.picture.plates import CELL_WIDTH, cell_plate, layer_plate
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Drawing, Shape

if TYPE_CHECKING:
    from llo_game.engine.evidence import Fit
    from llo_game.engine.grid import Cell
    from llo_game.engine.verdict import Research

# How firm an answer is, is not in its sign: so its name claims nothing either.
PLACE_NAMES: Final = {
    Place.SUPPORTED: "Deze plek",
    Place.POSSIBLE: "Niet uitgesloten",
    Place.LAYER_ONLY: "De laag, niet de fase",
    Place.OTHER_PHASE: "Een andere fase",
    Place.OTHER_LAYER: "Een andere laag",
    Place.ELSEWHERE: "Een andere plek",
    Place.NO_STATEMENT: "Geen uitspraak",
}
_BOX: Final = signs.BOX
_PLATE: Final = 18.0
_TALLY_WIDTH: Final = 112.0
_STONE: Final = 11.0
_STONE_HEIGHT: Final = 11.5


def table_mark(number: int) -> Drawing:
    shapes = mark(number, 0, 0, 100, letter=True)
    return Drawing(width=100, height=100, shapes=shapes, says=f"tafel {number}")


def cell_sign(cell: Cell) -> Drawing:
    shapes = cell_plate(cell, 0, 0, _PLATE)
    return Drawing(width=CELL_WIDTH * _PLATE, height=_PLATE, shapes=shapes, says=cell.code)


def layer_sign(code: str) -> Drawing:
    return Drawing(width=_PLATE, height=_PLATE, shapes=layer_plate(code, 0, 0, _PLATE), says=f"laag {code}")


def tally(number: int, most: int) -> Drawing:
    """A stone for each card; `most` is the largest number in the same list, so that lengths compare."""
    step = min(_STONE + 2.2, _TALLY_WIDTH / most)
    stones = tuple(
        Box(
            x=place * step, y=0, w=step * 0.83, h=_STONE_HEIGHT, radius=min(2.0, step / 6), fill=tokens.JULLIE
        )
        for place in range(number)
    )
    says = "1 kaart" if number == 1 else f"{number} kaarten"
    return Drawing(width=_TALLY_WIDTH, height=_STONE_HEIGHT, shapes=stones, says=says)


def place_sign(place: Place) -> Drawing:
    return _sign(signs.place_sign(place, 0, 0, _BOX), PLACE_NAMES[place])


def statement_sign(statement: Statement) -> Drawing | None:
    """The line of the source's frame; without a statement there is no line."""
    if statement is Statement.NONE:
        return None
    frame = signs.statement_frame(statement, Rect(0, 18, _BOX, 60), 9.0, 6.0)
    return _sign(frame, statement.value)


def research_sign(research: Research) -> Drawing:
    return _sign(signs.research_sign(research, 0, 0, _BOX), research.value)


def fit_sign(fit: Fit) -> Drawing:
    return _sign(signs.fit_sign(fit, 0, 0, _BOX), FIT_WORDS[fit])


def _sign(shapes: tuple[Shape, ...], says: str) -> Drawing:
    return Drawing(width=_BOX, height=_BOX, shapes=shapes, says=says)
