"""Marks, plates and signs: each has its own form, stays in its box, and uses colour for one meaning."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from llo_game.engine.evidence import Fit
from llo_game.engine.grid import Cell
from llo_game.engine.setup import TABLE_WORDS
from llo_game.engine.verdict import Place, Research, Statement
from llo_game.picture.marks import FORMS, LETTER_FROM, Fill, mark
from llo_game.picture.paving import paving
from llo_game.picture.plates import CELL_WIDTH, cell_plate, layer_plate, question_box, source_bar
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Disc, Drawing, Outline, Shape, Words
from llo_game.picture.signs import fit_sign, place_sign, research_sign, statement_frame
from llo_game.picture.tokens import BRON, INKT, JULLIE, KAART, NU, PAVING, PAVING_JOINT
from llo_game.picture.type_scale import CAP
from tests.picture.looking import outside
from tests.picture.ruler import ruler

TABLES = range(1, 13)


def colours(shapes: tuple[Shape, ...]) -> set[str]:
    fills = {shape.fill for shape in shapes if not isinstance(shape, Words) and shape.fill}
    return fills | {shape.pen.colour for shape in shapes if not isinstance(shape, Words) and shape.pen}


def in_a_box(shapes: tuple[Shape, ...], width: float, height: float) -> bool:
    return not outside(Drawing(width=width, height=height, shapes=shapes, says=""), ruler)


@pytest.mark.parametrize("number", TABLES)
def test_a_mark_stays_in_its_box_with_and_without_its_letter(number: int) -> None:
    for letter in (True, False):
        assert in_a_box(mark(number, 0, 0, 100, letter=letter), 100, 100)


@pytest.mark.parametrize("number", TABLES)
def test_the_letter_of_a_mark_is_that_of_its_word_and_large_enough(number: int) -> None:
    words = [shape for shape in mark(number, 0, 0, LETTER_FROM, letter=True) if isinstance(shape, Words)]
    assert [one.text for one in words] == [TABLE_WORDS[number - 1][0]]
    assert words[0].size * CAP >= 2.0


@pytest.mark.parametrize("number", TABLES)
def test_a_small_mark_has_no_letter(number: int) -> None:
    assert not [shape for shape in mark(number, 0, 0, 5, letter=False) if isinstance(shape, Words)]


def test_marks_are_ink_and_white_only() -> None:
    for number in TABLES:
        assert colours(mark(number, 0, 0, 100, letter=True)) <= {INKT, KAART}


def test_no_two_marks_have_the_same_form() -> None:
    assert len({form.points for form in FORMS}) == 12
    assert len({TABLE_WORDS[number - 1][0] for number in TABLES}) == 12


def test_a_double_mark_has_a_core_when_small_and_a_second_line_when_large() -> None:
    number = next(n for n in TABLES if FORMS[n - 1].fill is Fill.DOUBLE)
    small = mark(number, 0, 0, 5, letter=False)
    large = mark(number, 0, 0, 10, letter=True)
    assert colours(small[1:]) == {INKT}
    assert isinstance(large[1], Outline)
    assert large[1].fill is None


def test_the_code_of_a_cell_is_letter_and_number() -> None:
    shapes = cell_plate(Cell("C", 2), 0, 0, 10)
    assert [shape.text for shape in shapes if isinstance(shape, Words)] == ["C", "2"]
    assert in_a_box(shapes, CELL_WIDTH * 10, 10)


def test_a_yellow_plate_has_an_ink_border() -> None:
    shapes = cell_plate(Cell("C", 2), 0, 0, 10, now=True)
    plates = [shape for shape in shapes if isinstance(shape, (Box, Outline))]
    assert [plate.fill for plate in plates] == [NU, NU]
    assert all(plate.pen and plate.pen.colour == INKT and plate.pen.width > 0.6 for plate in plates)
    assert in_a_box(shapes, CELL_WIDTH * 10, 10)


def test_the_text_of_a_plate_is_readable_at_the_size_of_the_board() -> None:
    code = layer_plate("A", 0, 0, 5.42)[1]
    assert isinstance(code, Words)
    assert code.size * CAP >= 3.3


def test_the_room_asks_in_brick_and_the_source_remarks_in_blue() -> None:
    assert colours(question_box(Rect(0, 0, 100, 12))) == {JULLIE, KAART}
    assert colours((source_bar(Rect(0, 0, 2, 5)),)) == {BRON}
    assert in_a_box(question_box(Rect(0, 0, 100, 12)), 100, 12)


def test_seven_answers_have_seven_signs_in_their_box() -> None:
    signs = [place_sign(place, 0, 0, 96) for place in Place]
    assert all(in_a_box(sign, 96, 96) for sign in signs)
    assert not [pair for pair in combinations(signs, 2) if pair[0] == pair[1]]


def test_every_answer_shows_the_stone_and_only_the_last_leaves_out_the_source() -> None:
    for place in Place:
        found = colours(place_sign(place, 0, 0, 96))
        assert JULLIE in found
        assert (BRON in found) == (place is not Place.NO_STATEMENT)


def test_kinds_of_research_have_their_own_sign_in_the_colour_of_the_source() -> None:
    signs = [research_sign(research, 0, 0, 96) for research in Research]
    assert all(in_a_box(sign, 96, 96) for sign in signs)
    assert all(colours(sign) <= {BRON, KAART} for sign in signs)
    assert not [pair for pair in combinations(signs, 2) if pair[0] == pair[1]]


def test_fits_have_their_own_sign_in_ink() -> None:
    signs = [fit_sign(fit, 0, 0, 96) for fit in (*Fit, None)]
    assert all(in_a_box(sign, 96, 96) for sign in signs)
    assert all(colours(sign) == {INKT} for sign in signs)
    assert not [pair for pair in combinations(signs, 2) if pair[0] == pair[1]]


@pytest.mark.parametrize("size", [(4.4, 3.4), (8.2, 4.4), (40, 20), (3, 30)])
def test_the_line_of_a_frame_tells_how_firm_the_statement_is(size: tuple[float, float]) -> None:
    at = Rect(0, 0, *size)
    frames = {statement: statement_frame(statement, at, 0.75) for statement in Statement}
    assert all(in_a_box(frame, *size) for frame in frames.values())
    said, derived, presumed = (frames[s] for s in (Statement.SAID, Statement.DERIVED, Statement.PRESUMED))
    assert len(said) == 1
    assert sum(isinstance(part, Outline) for part in derived) >= 4
    assert sum(isinstance(part, Disc) for part in presumed) >= 4


def test_dashes_of_a_frame_lie_apart() -> None:
    tops = [
        sorted(x for x, y in part.points if y < 1)
        for part in statement_frame(Statement.DERIVED, Rect(0, 0, 40, 20), 1.0)
        if isinstance(part, Outline) and sum(y < 1 for _, y in part.points) > 1
    ]
    spans = sorted((xs[0], xs[-1]) for xs in tops)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


def test_paving_fills_its_place_and_stays_in_it() -> None:
    at = Rect(3, 5, 60, 20)
    shapes = paving(at, 4)
    assert isinstance(shapes[0], Box)
    assert shapes[0].fill == PAVING_JOINT
    bricks = [shape for shape in shapes[1:] if isinstance(shape, Outline)]
    assert {brick.fill for brick in bricks} == set(PAVING)
    for brick in bricks:
        assert all(3 - 1e-9 <= x <= 63 + 1e-9 and 5 - 1e-9 <= y <= 25 + 1e-9 for x, y in brick.points)
    covered = sum(area(brick.points) for brick in bricks)
    assert 0.85 * 60 * 20 < covered < 60 * 20


def area(points: tuple[tuple[float, float], ...]) -> float:
    return abs(
        sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True))
        / 2
    )
