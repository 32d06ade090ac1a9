"""The pictures of the report: every card is visible, amounts are told by form and number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine.grid import Layer
from llo_game.engine.insight import coverage
from llo_game.engine.state import Placement, State
from llo_game.engine.verdict import Statement, check
from llo_game.picture import tokens
from llo_game.picture.shapes import Box, Drawing, Words
from llo_game.report.boards import coverage_board, stones_board
from llo_game.report.pictures import statement_sign, tally
from llo_game.report.places_board import places_board
from tests.engine.playing import a_setup, started
from tests.engine.sample_pack import CELLS, EITHER, NO_PHASE, NO_ROWS, SAID, SAMPLE, cell
from tests.report.sessions import roughly


def state_with(*spots: str) -> State:
    placements = {
        number: Placement(card=number, cell=cell(spot), team=number % 6 + 1, first=cell(spot))
        for number, spot in enumerate(spots, start=101)
    }
    return replace(started(a_setup(6)).state, placements=placements)


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def stones(drawing: Drawing) -> list[Box]:
    return [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.fill == tokens.KAART]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 9, 30])
def test_every_card_in_a_full_cell_is_visible_and_none_covers_another(count: int) -> None:
    drawing = stones_board(state_with(*["C2"] * count), SAMPLE, roughly)
    assert {str(number) for number in range(101, 101 + count)} <= set(words(drawing))
    boxes = stones(drawing)
    assert len(boxes) == count
    for place, one in enumerate(boxes):
        assert one.y + one.h <= drawing.height
        for other in boxes[place + 1 :]:
            apart_x = one.x + one.w <= other.x or other.x + other.w <= one.x
            apart_y = one.y + one.h <= other.y or other.y + other.h <= one.y
            assert apart_x or apart_y


def test_a_cell_without_a_card_is_sand() -> None:
    drawing = stones_board(state_with("A1"), SAMPLE, roughly)
    sand = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.fill == tokens.ZAND]
    assert len(sand) == len(CELLS) - 1


def test_the_board_in_words_names_every_card_with_its_cell() -> None:
    assert stones_board(state_with("A1", "F5", "A1"), SAMPLE, roughly).says.endswith(
        "A1: 101 en 103; F5: 102."
    )


def test_an_amount_has_its_number_and_an_empty_cell_a_dashed_line() -> None:
    state = state_with("A1", "A1", "A1", "A1", "A1", "B2")
    drawing = coverage_board(coverage(state, SAMPLE), SAMPLE, roughly)
    assert words(drawing).count("0") == len(CELLS) - 2
    dashed = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.pen and shape.pen.dash]
    assert len(dashed) == len(CELLS) - 2
    full = next(
        shape for shape in drawing.shapes if isinstance(shape, Box) and shape.fill == tokens.AMOUNT[4]
    )
    number = next(
        shape for shape in drawing.shapes if isinstance(shape, Words) and shape.text == "5" and shape.y > 30
    )
    assert full.x < number.x < full.x + full.w
    assert number.colour == tokens.KAART


def test_a_name_that_does_not_fit_gives_way_to_the_short_one_and_then_shrinks() -> None:
    long = Layer(
        code="A", id="a", name="een heel lange naam voor een laag", short="een bijna even lange naam"
    )
    pack = replace(SAMPLE, layers=(long, *SAMPLE.layers[1:]))
    found = coverage_board(coverage(state_with(), pack), pack, roughly)
    name = next(shape for shape in found.shapes if isinstance(shape, Words) and shape.text == long.short)
    assert roughly(name.text, name.size, name.weight) <= 146 - 14.5 - 7 + 0.01


@pytest.mark.parametrize(
    ("card", "spot", "says"),
    [
        (SAID, "C3", "Jullie: C3. De bron: C4."),
        (NO_PHASE, "B4", "Jullie: B4. De bron: laag B en laag C."),
        (EITHER, "C2", "Jullie: C2. De bron: C2 of C3, D2 of D3 en E2 of E3."),
        (NO_ROWS, "F5", "Jullie: F5. De bron geeft geen plek."),
    ],
)
def test_the_board_of_a_card_says_what_it_shows(card: int, spot: str, says: str) -> None:
    drawing = places_board(check(SAMPLE.cards_by_number[card], cell(spot), SAMPLE, None), SAMPLE, roughly)
    assert drawing.says == says
    assert "jullie" in words(drawing)
    assert ("bron" in words(drawing)) is ("geen plek" not in says)


def test_no_statement_has_no_line() -> None:
    assert statement_sign(Statement.NONE) is None
    assert statement_sign(Statement.SAID) is not None


@pytest.mark.parametrize("most", [1, 9, 60])
def test_a_row_of_stones_stays_in_its_field_and_compares(most: int) -> None:
    drawing = tally(most, most)
    last = drawing.shapes[-1]
    assert isinstance(last, Box)
    assert last.x + last.w <= drawing.width
    assert len(tally(1, most).shapes) == 1
    assert tally(1, most).shapes[0] == drawing.shapes[0]
