"""The geometry of the board: everything has its place, nothing overlaps, every point has its cell."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from llo_game.engine.grid import Cell
from llo_game.picture.board_layout import BoardLayout, page_layout, wall_layout, window_layout
from llo_game.picture.board_style import StoneSize
from llo_game.picture.rect import Rect
from tests.engine.sample_pack import CELLS, SAMPLE

WALLS = (
    (1024, 768),
    (1152, 768),
    (1280, 800),
    (1680, 1000),
    (1920, 1080),
    (3840, 2160),
    (2560, 1080),
    (600, 900),
)
WINDOWS = ((560, 470), (667, 560), (900, 700), (1500, 1100))


def layouts() -> dict[str, BoardLayout]:
    found = {f"wall {w}x{h}": wall_layout(SAMPLE, w, h) for w, h in WALLS}
    found |= {f"window {w}x{h}": window_layout(SAMPLE, w, h) for w, h in WINDOWS}
    for width in (133.4, 160.0, 177.8):
        found[f"page {width}"] = page_layout(SAMPLE, width, 12.0, 98.0, names_beside=width > 170)
    return found


every_layout = pytest.mark.parametrize("layout", layouts().values(), ids=layouts())


def parts(layout: BoardLayout) -> list[Rect]:
    heads, labels, cells = layout.heads.values(), layout.labels.values(), layout.cells.values()
    band = [rect for rect in (layout.card, layout.turn, layout.clock) if rect is not None]
    return [*band, *heads, *labels, *cells]


def overlap(one: Rect, other: Rect) -> bool:
    hair = 1e-6
    return (
        one.x < other.right - hair
        and other.x < one.right - hair
        and one.y < other.bottom - hair
        and other.y < one.bottom - hair
    )


@every_layout
def test_no_part_of_the_board_overlaps_another_or_leaves_the_picture(layout: BoardLayout) -> None:
    for rect in parts(layout):
        assert rect.x >= 0
        assert rect.y >= 0
        assert rect.right <= layout.width
        assert rect.bottom <= layout.height
    assert not [pair for pair in combinations(parts(layout), 2) if overlap(*pair)]


@every_layout
def test_every_cell_is_equally_large(layout: BoardLayout) -> None:
    assert len(layout.cells) == 30
    assert len({(round(rect.w, 6), round(rect.h, 6)) for rect in layout.cells.values()}) == 1


@every_layout
def test_the_middle_of_a_cell_belongs_to_that_cell(layout: BoardLayout) -> None:
    for cell, rect in layout.cells.items():
        assert layout.cell_at(rect.cx, rect.cy) == cell


@every_layout
def test_stones_lie_in_their_cell_and_apart(layout: BoardLayout) -> None:
    for count in range(7):
        slots = layout.slots(Cell("B", 2), count)
        cell = layout.cells[Cell("B", 2)]
        assert len(slots) == min(count, 4)
        for _, rect in slots:
            assert rect.x >= cell.x
            assert rect.right <= cell.right + 1e-6
            assert rect.y >= cell.y
            assert rect.bottom <= cell.bottom + 1e-6
        assert not [pair for pair in combinations([rect for _, rect in slots], 2) if overlap(*pair)]


def test_a_stone_fills_its_cell_two_halve_it_and_more_quarter_it() -> None:
    layout = wall_layout(SAMPLE, 1920, 1080)
    sizes = [[size for size, _ in layout.slots(CELLS[0], count)] for count in range(6)]
    whole, half, quarter = StoneSize
    assert sizes == [[], [whole], [half] * 2, [half, quarter, quarter], [quarter] * 4, [quarter] * 4]
    assert layout.slots(CELLS[0], 1)[0][1] == layout.cells[CELLS[0]]


def test_a_gap_belongs_to_the_nearest_cell_and_the_label_to_none() -> None:
    layout = wall_layout(SAMPLE, 1920, 1080)
    first, second = layout.cells[Cell("A", 1)], layout.cells[Cell("A", 2)]
    nearer = first.right + 0.4 * (second.x - first.right)
    assert layout.cell_at(nearer, first.cy) == Cell("A", 1)
    assert layout.cell_at(layout.labels["A"].cx, first.cy) is None
    assert layout.cell_at(first.cx, layout.heads[1].cy) is None


def test_the_measures_are_those_of_the_look() -> None:
    layout = wall_layout(SAMPLE, 1920, 1080)
    unit = 10.8
    assert layout.card is not None
    assert layout.card.h == pytest.approx(17.2 * unit)
    cell = layout.cells[CELLS[0]]
    assert cell.w == pytest.approx(27.6 * unit, abs=0.4 * unit)
    assert cell.h == pytest.approx(10.8 * unit, abs=0.1 * unit)
    narrower = wall_layout(SAMPLE, 1280, 800).cells[CELLS[0]]
    assert narrower.w == pytest.approx(24.4 * 8, abs=0.2 * 8)


def test_a_wall_narrower_than_16_to_10_shows_codes_without_names() -> None:
    assert wall_layout(SAMPLE, 1280, 800).style.names
    assert not wall_layout(SAMPLE, 1024, 768).style.names


def test_on_a_narrow_wall_the_turn_stands_below_the_card() -> None:
    narrow, wide = wall_layout(SAMPLE, 1024, 768), wall_layout(SAMPLE, 1280, 800)
    assert narrow.card is not None
    assert narrow.turn is not None
    assert narrow.turn.y > narrow.card.bottom
    assert wide.card is not None
    assert wide.turn is not None
    assert wide.turn.y == wide.card.y


def test_the_layout_grows_with_the_picture() -> None:
    small, large = wall_layout(SAMPLE, 1920, 1080), wall_layout(SAMPLE, 3840, 2160)
    for cell in CELLS:
        assert large.cells[cell].x == pytest.approx(2 * small.cells[cell].x)
        assert large.cells[cell].h == pytest.approx(2 * small.cells[cell].h)


def test_the_window_has_no_band() -> None:
    layout = window_layout(SAMPLE, 667, 560)
    assert (layout.card, layout.turn, layout.clock) == (None, None, None)


def test_text_in_the_window_never_drops_below_thirteen_pixels() -> None:
    for width, height in WINDOWS:
        style = window_layout(SAMPLE, width, height).style
        assert style.name >= 13
        assert min(stone.number for stone in style.stones.values()) >= 13


def test_rows_and_columns_follow_the_pack() -> None:
    layout = wall_layout(SAMPLE, 1920, 1080)
    assert all(a.y < b.y for a, b in pairwise(layout.labels[layer.code] for layer in SAMPLE.layers))
    assert all(a.x < b.x for a, b in pairwise(layout.heads[phase.number] for phase in SAMPLE.phases))
