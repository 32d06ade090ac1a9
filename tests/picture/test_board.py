"""The board on the wall: whose turn, which card, how long, and the sand that is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine.commands import EndTurn, PickCard, TakeBackCard
from llo_game.engine.session import Session
from llo_game.picture.band import NO_CARD
from llo_game.picture.board import board_ground, board_picture
from llo_game.picture.board_layout import wall_layout, window_layout
from llo_game.picture.clock import Clock
from llo_game.picture.shapes import Box, Drawing, Outline, Words
from llo_game.picture.stones import stone_shapes
from llo_game.picture.tokens import INKT, KAART, NU, ZAND
from tests.engine.playing import after
from tests.picture.longest import CELLS, NUMBERS, PACK, TEAMS, TITLE, board, session
from tests.picture.looking import outside, text_of, touching
from tests.picture.ruler import ruler

SIZES = ((1024, 768), (1280, 800), (1920, 1080))
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def wall_of(at: Session, clock: Clock | None = None, size: tuple[int, int] = (1920, 1080)) -> Drawing:
    return board_picture(at, clock, *size, ruler)


def yellow_codes(drawing: Drawing) -> list[str]:
    """The codes that stand on a yellow plate: the text that follows the plate."""
    found = []
    for plate, text in zip(drawing.shapes, drawing.shapes[1:], strict=False):
        is_plate = isinstance(plate, (Box, Outline)) and plate.fill == NU and plate.pen is not None
        if is_plate and isinstance(text, Words):
            found.append(text.text)
    return found


@every_size
def test_the_card_in_play_stands_in_the_band_with_number_and_whole_title(size: tuple[int, int]) -> None:
    written = text_of(wall_of(after(session(), PickCard(card=NUMBERS[3])), size=size))
    assert str(NUMBERS[3]) in written
    assert TITLE in written


@every_size
def test_the_title_in_the_band_stands_on_at_most_two_lines_of_its_full_size(size: tuple[int, int]) -> None:
    for team in range(len(TEAMS)):
        at = session()
        for _ in range(team):
            at = after(at, EndTurn())
        drawing = wall_of(after(at, PickCard(card=NUMBERS[0])), size=size)
        lines = [s for s in drawing.shapes if isinstance(s, Words) and s.text in TITLE and len(s.text) > 9]
        assert len(lines) <= 2
        assert min(line.size for line in lines) * 0.668 >= 0.044 * size[1]


@every_size
def test_the_name_of_every_table_fits_whole(size: tuple[int, int]) -> None:
    at = session()
    for name in TEAMS:
        written = text_of(wall_of(after(at, PickCard(card=NUMBERS[0])), size=size))
        assert name in written.replace("- ", "")
        at = after(at, EndTurn())


def test_without_a_card_the_band_asks_for_one() -> None:
    assert NO_CARD in text_of(wall_of(after(board(1), EndTurn())))


def test_the_band_follows_the_turn() -> None:
    at = session(teams=("Noord", "Zuid"))
    assert "Tafel 1 Noord is aan zet" in text_of(wall_of(at))
    assert "Tafel 2 Zuid is aan zet" in text_of(wall_of(after(at, EndTurn())))


def test_after_laying_the_band_says_where() -> None:
    assert "Tafel 1 Noord legt op A 1" in text_of(wall_of(board(1, at=session(teams=("Noord", "Zuid")))))


def test_a_card_of_an_earlier_turn_names_the_table_that_laid_it() -> None:
    at = after(board(2, at=session(teams=("Noord", "Zuid"))), EndTurn(), PickCard(card=NUMBERS[0]))
    assert "Tafel 1 Noord koos A 1" in text_of(wall_of(at))


def test_the_codes_of_the_cell_in_play_are_yellow() -> None:
    assert yellow_codes(wall_of(board(9)))[:2] == ["4", "B"]
    assert yellow_codes(wall_of(session())) == []


def test_a_card_that_is_taken_back_leaves_its_sand() -> None:
    at = after(board(1), TakeBackCard(card=NUMBERS[0]))
    beds = [shape for shape in wall_of(at).shapes if isinstance(shape, Box) and shape.fill == ZAND]
    assert len(beds) == 30
    assert "Er ligt nog geen kaart." in wall_of(at).says


def test_the_board_tells_in_words_where_every_card_lies() -> None:
    says = wall_of(board(31)).says
    assert f"Op A1: {NUMBERS[0]}, {NUMBERS[30]}." in says
    assert f"Op F5: {NUMBERS[29]}." in says
    assert TITLE in says


def test_there_is_a_clock_only_when_the_turn_has_one() -> None:
    assert "1:40" in text_of(wall_of(session(), Clock(left=100, total=180)))
    assert ":" not in text_of(wall_of(session()))


@pytest.mark.parametrize(("left", "on"), [(180, 9), (161, 9), (160, 8), (100, 5), (20, 1), (1, 1), (0, 0)])
def test_the_blocks_of_the_clock_go_out_one_by_one(left: int, on: int) -> None:
    drawing = wall_of(session(), Clock(left=left, total=180))
    blocks = [s for s in drawing.shapes if isinstance(s, Box) and s.h < 0.02 * 1080]
    assert [block.fill for block in blocks] == [INKT] * on + [KAART] * (9 - on)


def test_a_clock_of_nothing_has_no_blocks() -> None:
    assert Clock(left=0, total=0).blocks() == 0
    assert Clock(left=3599, total=3600).figures() == "59:59"


def test_on_a_narrow_wall_the_clock_shows_figures_only() -> None:
    drawing = wall_of(session(), Clock(left=100, total=180), (1024, 768))
    figures = next(shape for shape in drawing.shapes if isinstance(shape, Words) and shape.text == "1:40")
    assert figures.tabular
    assert not [s for s in drawing.shapes if isinstance(s, Box) and s.h < 0.02 * 768]


def test_the_window_shows_full_names_and_no_band() -> None:
    ground = board_ground(window_layout(PACK, 667, 560), session(), None, ruler)
    written = text_of(ground)
    assert "direct leidinggevende" in written
    assert "continu leren" in written
    assert NO_CARD not in written


def test_the_wall_shows_short_names() -> None:
    written = text_of(wall_of(session()))
    assert "leidinggevende" in written
    assert "direct leidinggevende" not in written
    assert "leidinggevende" not in text_of(wall_of(session(), size=(1024, 768)))


def test_a_name_that_does_not_fit_is_left_to_its_plate() -> None:
    layers = tuple(replace(layer, short="w" * 24) for layer in PACK.layers)
    at = session(pack=replace(PACK, layers=layers))
    written = text_of(wall_of(at))
    assert "ww" not in written
    assert "A" in written.split()


def test_the_ground_is_the_picture_without_its_stones() -> None:
    at = board(24)
    ground = board_ground(wall_layout(PACK, 1920, 1080), at, None, ruler)
    whole = wall_of(at)
    assert whole.shapes[: len(ground.shapes)] == ground.shapes
    assert len(whole.shapes) > len(ground.shapes)


@pytest.mark.parametrize("size", [(520, 420), (667, 560), (1500, 1100)], ids=str)
@pytest.mark.parametrize("count", [0, 30, 60])
def test_the_board_in_the_window_fits_at_every_size(size: tuple[int, int], count: int) -> None:
    at = board(count, cells=CELLS[: max(1, count // 5)])
    layout = window_layout(PACK, *size)
    ground = board_ground(layout, at, None, ruler)
    stones = stone_shapes(layout, at.state, ruler)
    whole = Drawing(width=size[0], height=size[1], shapes=(*ground.shapes, *stones), says="")
    assert outside(whole, ruler) == []
    assert touching(whole, ruler) == []
