"""The test picture and the number on a screen: whole, legible, and true about who can read it."""

from __future__ import annotations

import pytest

from llo_game.picture.nameplate import nameplate
from llo_game.picture.pattern import last_row, pattern
from llo_game.picture.shapes import Box, Disc, Drawing, Words
from llo_game.picture.tokens import INKT
from llo_game.picture.type_scale import MUST, SMALL, TITLE
from tests.picture.looking import contrast, outside, seen, text_of, touching
from tests.picture.ruler import ruler

SIZES = ((1024, 768), (1280, 800), (1920, 1080), (3840, 2160), (768, 1024), (3440, 1440))
LONGEST_NAME = "De langste naam die een fabrikant aan een scherm kan geven " * 3


def _both(width: int, height: int) -> tuple[Drawing, ...]:
    return (
        pattern(width, height, ruler),
        nameplate(2, "Voor jou en de zaal", "EPSON EB-X51, 1920 × 1080", width, height, ruler),
        nameplate(4, "Voor jou", "", width, height, ruler),
    )


@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_or_overlaps(size: tuple[int, int]) -> None:
    for drawing in _both(*size):
        assert not outside(drawing, ruler)
        assert not touching(drawing, ruler)


@pytest.mark.parametrize("size", SIZES)
def test_every_letter_is_dark_on_light(size: tuple[int, int]) -> None:
    for drawing in _both(*size):
        assert all(contrast(word.words.colour, word.ground) >= 7 for word in seen(drawing, ruler))


def test_only_the_sample_of_small_letters_is_small() -> None:
    drawing = pattern(1920, 1080, ruler)
    small = [word.words.text for word in seen(drawing, ruler) if word.cap < 0.033 * 1080]
    assert "Kleine letters tot" in small
    assert all(word.cap >= 0.02 * 1080 for word in seen(drawing, ruler))
    assert [text for text in small if not text.startswith("rij")] == [
        "Kleine letters tot",
        "Gerekend: een rij is 1 meter, rij 1 staat op 2 meter.",
    ]


@pytest.mark.parametrize("size", SIZES)
def test_the_frame_paints_the_outermost_pixels(size: tuple[int, int]) -> None:
    outermost = next(
        shape for shape in pattern(*size, ruler).shapes if isinstance(shape, Box) and shape.pen is not None
    )
    assert outermost.pen is not None
    reach = outermost.pen.width / 2
    assert outermost.pen.colour == INKT
    assert (outermost.x - reach, outermost.y - reach) == pytest.approx((0, 0), abs=1e-9)
    assert (outermost.x + outermost.w + reach, outermost.y + outermost.h + reach) == pytest.approx(size)


def test_there_is_a_circle_in_every_corner_and_a_large_one() -> None:
    discs = [shape for shape in pattern(1920, 1080, ruler).shapes if isinstance(shape, Disc) and shape.pen]
    corners = {(disc.x < 240, disc.y < 160) for disc in discs if disc.x < 240 or disc.x > 1680}
    assert len(corners) == 4
    assert max(disc.r for disc in discs) > 100


@pytest.mark.parametrize(
    ("picture_height", "rows"), [(1.0, (7, 5, 3)), (1.5, (12, 9, 5)), (2.0, (16, 12, 7))]
)
def test_it_says_until_which_row_each_size_can_be_read(
    picture_height: float, rows: tuple[int, int, int]
) -> None:
    # 200 x capital height: 1 m of picture and 3.34 % of capitals carry 6.7 m, which is row 5.
    assert tuple(last_row(role, picture_height) for role in (TITLE, MUST, SMALL)) == rows
    assert all(f"rij {row}" in text_of(pattern(1280, 800, ruler)) for row in rows)


def test_the_number_of_a_screen_fills_half_of_its_height() -> None:
    for size in ((1280, 800), (3840, 2160)):
        drawing = nameplate(3, "Vrij", "HDMI-1", *size, ruler)
        figure = next(shape for shape in drawing.shapes if isinstance(shape, Words) and shape.text == "3")
        assert figure.size * 0.668 > 0.4 * size[1]


def test_a_name_of_any_length_stays_on_its_plate() -> None:
    drawing = nameplate(1, "Voor de zaal", LONGEST_NAME, 1280, 800, ruler)
    assert not outside(drawing, ruler)


def test_both_say_in_words_what_they_show() -> None:
    assert pattern(1280, 800, ruler).says.startswith("Testbeeld van 1280 × 800")
    assert nameplate(2, "Voor de zaal", "EPSON", 1280, 800, ruler).says == "Scherm 2. Voor de zaal. EPSON"
