"""Stones: every card a number and the mark of its table, and never a verdict."""

from __future__ import annotations

from dataclasses import replace

from llo_game.engine.commands import PickCard, RevealVerdict
from llo_game.engine.grid import Cell
from llo_game.picture.board_layout import wall_layout
from llo_game.picture.board_style import StoneSize
from llo_game.picture.shapes import Box, Words
from llo_game.picture.stones import spots, stone, stone_shapes, surplus
from llo_game.picture.tokens import BRON, JULLIE, KAART, NU
from tests.engine.playing import after
from tests.picture.longest import CELLS, NUMBERS, PACK, board
from tests.picture.ruler import ruler

LAYOUT = wall_layout(PACK, 1920, 1080)
ONE_CELL = CELLS[:1]


def test_sixty_stones_are_all_visible_when_spread() -> None:
    stones, tiles = spots(LAYOUT, board(60).state)
    assert sorted(spot.card for spot in stones) == sorted(NUMBERS[:60])
    assert tiles == ()


def test_a_full_cell_shows_the_three_newest_and_how_many_more_there_are() -> None:
    stones, tiles = spots(LAYOUT, board(9, cells=ONE_CELL).state)
    assert [spot.card for spot in stones] == list(NUMBERS[6:9])
    assert [(tile.hidden, tile.size) for tile in tiles] == [(6, StoneSize.QUARTER)]


def test_the_card_in_play_is_never_among_the_hidden_ones() -> None:
    state = after(board(9, cells=ONE_CELL), PickCard(card=NUMBERS[0])).state
    stones, tiles = spots(LAYOUT, state)
    assert [spot.card for spot in stones] == [*NUMBERS[7:9], NUMBERS[0]]
    assert [spot.now for spot in stones] == [False, False, True]
    assert tiles[0].hidden == 6


def test_a_tile_stands_in_the_last_place_of_its_cell() -> None:
    _, tiles = spots(LAYOUT, board(5, cells=ONE_CELL).state)
    assert tiles[0].rect == LAYOUT.slots(CELLS[0], 5)[-1][1]
    drawing = surplus(LAYOUT, tiles[0])
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Words)] == ["+2"]
    assert drawing.says == "En nog 2 op A1."


def test_a_stone_tells_its_number_and_its_place() -> None:
    spot = spots(LAYOUT, board(2).state)[0][0]
    drawing = stone(LAYOUT, spot, ruler)
    assert (drawing.width, drawing.height) == (spot.rect.w, spot.rect.h)
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Words)] == [str(spot.card)]
    assert drawing.says == f"Kaart {spot.card} van tafel 1 op A1."


def test_only_the_card_in_play_is_yellow() -> None:
    first, second = (stone(LAYOUT, spot, ruler) for spot in spots(LAYOUT, board(2).state)[0])
    assert [face(drawing.shapes[0]) for drawing in (first, second)] == [KAART, NU]


def face(shape: object) -> str | None:
    assert isinstance(shape, Box)
    return shape.fill


def test_in_a_quarter_the_mark_goes_before_the_number_does() -> None:
    narrow = wall_layout(PACK, 1280, 800)
    spot = spots(narrow, board(4, cells=ONE_CELL).state)[0][0]
    with_mark = stone(narrow, spot, ruler)
    without = stone(narrow, replace(spot, card=20888), ruler)
    assert len(with_mark.shapes) > 2
    assert [shape.text for shape in without.shapes if isinstance(shape, Words)] == ["20888"]
    assert len(without.shapes) == 2


def test_after_the_reveal_no_stone_looks_different() -> None:
    before = board(6)
    revealed = after(before, RevealVerdict(card=NUMBERS[5]))
    assert stone_shapes(LAYOUT, before.state, ruler) == stone_shapes(LAYOUT, revealed.state, ruler)
    colours = {getattr(shape, "fill", None) for shape in stone_shapes(LAYOUT, revealed.state, ruler)}
    assert not colours & {BRON, JULLIE}


def test_stones_are_drawn_where_they_lie() -> None:
    state = board(30).state
    stones, _ = spots(LAYOUT, state)
    for shape in stone_shapes(LAYOUT, state, ruler):
        if isinstance(shape, Words):
            spot = next(spot for spot in stones if str(spot.card) == shape.text)
            assert spot.rect.contains(shape.x, shape.y)
    assert Cell("F", 5) in {spot.cell for spot in stones}
