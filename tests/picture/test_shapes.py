"""Shapes move and grow as a whole."""

from __future__ import annotations

from llo_game.picture.shapes import Box, Disc, Outline, Pen, Shape, Weight, Words, moved, scaled

PEN = Pen(colour="#000000", width=2, dash=(3, 1))
TWICE = Pen(colour="#000000", width=4, dash=(6, 2))
WORDS = Words(x=1, y=2, text="a", size=5, weight=Weight.BOLD, colour="#000000")
SHAPES: tuple[Shape, ...] = (
    Box(x=1, y=2, w=3, h=4, radius=1, pen=PEN),
    Disc(x=1, y=2, r=3, fill="#FFFFFF"),
    Outline(points=((1, 2), (3, 4)), pen=PEN),
    WORDS,
)


def test_a_moved_shape_keeps_its_size() -> None:
    assert [moved(shape, 10, 20) for shape in SHAPES] == [
        Box(x=11, y=22, w=3, h=4, radius=1, pen=PEN),
        Disc(x=11, y=22, r=3, fill="#FFFFFF"),
        Outline(points=((11, 22), (13, 24)), pen=PEN),
        Words(x=11, y=22, text="a", size=5, weight=Weight.BOLD, colour="#000000"),
    ]


def test_a_scaled_shape_grows_with_its_pen_and_its_dashes() -> None:
    assert [scaled(shape, 2) for shape in SHAPES] == [
        Box(x=2, y=4, w=6, h=8, radius=2, pen=TWICE),
        Disc(x=2, y=4, r=6, fill="#FFFFFF"),
        Outline(points=((2, 4), (6, 8)), pen=TWICE),
        Words(x=2, y=4, text="a", size=10, weight=Weight.BOLD, colour="#000000"),
    ]
