"""Shapes on a page of the PDF, looked at as a picture."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from llo_game.picture.shapes import Anchor, Box, Disc, Drawing, Outline, Pen, Shape, Weight, Words
from llo_game.report.canvas import PAGE_HEIGHT, ReportCanvas
from llo_game.report.draw import Painter
from llo_game.report.fonts import Fonts
from llo_game.report.strips import Scaled

BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)
INK, PAINT = "#000000", "#FF0000"


class Sheet:
    """A page with shapes, measured in points from the top left."""

    def __init__(self, fonts: Fonts, *shapes: Shape, scale: float = 1.0) -> None:
        canvas = ReportCanvas(
            title="t", author="a", subject="s", language="nl-NL", date="2026-03-12", font=fonts.name
        )
        drawing = Drawing(width=100, height=100, shapes=shapes, says="")
        Painter(canvas, fonts).ink([(10.0, 0.0, Scaled(drawing, scale))], 10.0, 20.0)
        document: Any = pypdfium2.PdfDocument(canvas.finished())
        self._page = document[0]
        self._picture = self._page.render(scale=1).to_pil().convert("RGB")

    def colour(self, x: float, y: float) -> tuple[int, ...]:
        """In the drawing's own place: the origin is at (20, 20) of the page."""
        found: tuple[int, ...] = self._picture.getpixel((20 + round(x), 20 + round(y)))
        return found

    def text(self) -> tuple[str, tuple[float, float, float, float]]:
        """(words, left, top, right, bottom) of the first piece of text, in the drawing's own place."""
        page = self._page.get_textpage()
        assert page.count_rects() >= 1
        left, bottom, right, top = page.get_rect(0)
        return page.get_text_range(), (
            left - 20,
            PAGE_HEIGHT - top - 20,
            right - 20,
            PAGE_HEIGHT - bottom - 20,
        )


def test_a_box_lies_where_it_is_put_and_is_filled(fonts: Fonts) -> None:
    sheet = Sheet(fonts, Box(x=10, y=20, w=30, h=10, fill=PAINT))
    assert sheet.colour(11, 21) == sheet.colour(38, 28) == RED
    assert sheet.colour(11, 18) == sheet.colour(11, 32) == sheet.colour(42, 25) == WHITE


def test_a_scaled_drawing_grows_from_its_own_corner(fonts: Fonts) -> None:
    sheet = Sheet(fonts, Box(x=10, y=20, w=30, h=10, fill=PAINT), scale=2)
    assert sheet.colour(22, 42) == sheet.colour(78, 58) == RED
    assert sheet.colour(11, 21) == WHITE


def test_round_corners_leave_the_corner_free(fonts: Fonts) -> None:
    sheet = Sheet(fonts, Box(x=0, y=0, w=40, h=40, radius=15, fill=PAINT))
    assert [sheet.colour(*at) for at in ((1, 1), (38, 1), (1, 38), (38, 38))] == [WHITE] * 4
    assert [sheet.colour(*at) for at in ((20, 1), (1, 20), (38, 20), (20, 38), (6, 6))] == [RED] * 5


def test_a_disc_is_round(fonts: Fonts) -> None:
    sheet = Sheet(fonts, Disc(x=30, y=30, r=20, fill=PAINT))
    assert sheet.colour(30, 12) == sheet.colour(48, 30) == RED
    assert sheet.colour(14, 14) == WHITE


def test_a_frame_is_open_and_a_line_ends_where_it_ends(fonts: Fonts) -> None:
    sheet = Sheet(
        fonts,
        Box(x=10, y=10, w=40, h=40, pen=Pen(colour=INK, width=4)),
        Outline(points=((60, 10), (60, 50)), closed=False, pen=Pen(colour=PAINT, width=4)),
    )
    assert sheet.colour(10, 30) == BLACK
    assert sheet.colour(30, 30) == WHITE
    assert sheet.colour(60, 30) == RED
    assert sheet.colour(60, 55) == WHITE


def test_fill_and_line_have_their_own_colours(fonts: Fonts) -> None:
    triangle = Outline(points=((10, 10), (60, 10), (10, 60)), fill=PAINT, pen=Pen(colour=INK, width=4))
    sheet = Sheet(fonts, triangle)
    assert sheet.colour(20, 20) == RED
    assert sheet.colour(30, 10) == sheet.colour(35, 35) == BLACK


def test_a_shape_without_fill_and_line_is_not_seen(fonts: Fonts) -> None:
    assert Sheet(fonts, Box(x=0, y=0, w=40, h=40)).colour(20, 20) == WHITE


def test_dashes_leave_gaps_and_the_next_line_is_whole_again(fonts: Fonts) -> None:
    def line(y: float, dash: tuple[float, ...]) -> Outline:
        return Outline(points=((0, y), (80, y)), closed=False, pen=Pen(colour=INK, width=4, dash=dash))

    sheet = Sheet(fonts, line(10, (10, 10)), line(30, ()))
    assert [sheet.colour(x, 10) for x in (5, 15, 25, 35)] == [BLACK, WHITE, BLACK, WHITE]
    assert [sheet.colour(x, 30) for x in (5, 15, 25, 35)] == [BLACK] * 4


def test_round_ends_make_dots_of_dashes_without_length(fonts: Fonts) -> None:
    dots = Pen(colour=INK, width=8, dash=(0.01, 20), round=True)
    sheet = Sheet(fonts, Outline(points=((20, 20), (80, 20)), closed=False, pen=dots))
    assert sheet.colour(20, 20) == sheet.colour(40, 20) == BLACK
    assert sheet.colour(30, 20) == WHITE


@pytest.mark.parametrize(("anchor", "left"), [(Anchor.START, 100), (Anchor.MIDDLE, 50), (Anchor.END, 0)])
def test_text_is_anchored_where_it_says(fonts: Fonts, anchor: Anchor, left: float) -> None:
    width = fonts.width("HHHH", 20, Weight.BOLD)
    words = Words(x=100, y=50, text="HHHH", size=20, weight=Weight.BOLD, colour=INK, anchor=anchor)
    found, (x, _, right, bottom) = Sheet(fonts, words).text()
    assert found == "HHHH"
    assert x == pytest.approx(100 - width * (100 - left) / 100, abs=2)
    assert right - x == pytest.approx(width, abs=4)
    assert bottom == pytest.approx(50, abs=1)


def test_tracking_moves_letters_apart_and_keeps_the_end_in_place(fonts: Fonts) -> None:
    def words(tracking: float) -> Words:
        return Words(
            x=200,
            y=50,
            text="HHHH",
            size=20,
            weight=Weight.BOLD,
            colour=INK,
            anchor=Anchor.END,
            tracking=tracking,
        )

    (_, loose), (_, tight) = Sheet(fonts, words(0.2)).text(), Sheet(fonts, words(-0.05)).text()
    assert loose[0] < tight[0]
    assert loose[2] == pytest.approx(200, abs=6)


def test_text_with_brackets_and_backslashes_stays_whole(fonts: Fonts) -> None:
    words = Words(x=0, y=50, text="(a\\b) é € →", size=20, weight=Weight.REGULAR, colour=INK)
    assert Sheet(fonts, words).text()[0] == "(a\\b) é € →"
