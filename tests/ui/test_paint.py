"""Shapes on a painter: exact sizes, the shipped letters, and the same picture every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from llo_game.picture.shapes import Anchor, Box, Disc, Drawing, Outline, Pen, Shape, Weight, Words
from llo_game.picture.tokens import PAPIER
from llo_game.picture.type_scale import CAP
from llo_game.ui.fonts import FontsMissingError, QtMeasure, load_fonts
from llo_game.ui.paint import paint
from llo_game.ui.snapshot import save_png, snapshot

pytestmark = pytest.mark.usefixtures("qapp")

INK = "#000000"
SIDE = 200


def drawing(*shapes: Shape) -> Drawing:
    return Drawing(width=SIDE, height=SIDE, shapes=shapes, says="")


def picture(*shapes: Shape, scale: int = 1) -> QImage:
    return snapshot(drawing(*shapes), SIDE * scale, SIDE * scale)


def words(text: str, size: float = 50.0, anchor: Anchor = Anchor.START, *, tabular: bool = False) -> Words:
    return Words(
        x=100, y=100, text=text, size=size, weight=Weight.BOLD, colour=INK, anchor=anchor, tabular=tabular
    )


def inked(image: QImage) -> QRectF:
    """The rectangle around every pixel that is at least half ink."""
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 128
    ]
    left, top = min(x for x, _ in dark), min(y for _, y in dark)
    return QRectF(left, top, max(x for x, _ in dark) - left + 1, max(y for _, y in dark) - top + 1)


def colour_at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


def test_nothing_painted_is_paper() -> None:
    assert colour_at(picture(), 100, 100) == PAPIER


def test_a_box_is_filled_to_its_edge_and_bordered_half_in_half_out() -> None:
    box = Box(x=50, y=50, w=100, h=100, fill="#FF0000", pen=Pen(colour="#0000FF", width=10))
    image = picture(box)
    assert [colour_at(image, x, 100) for x in (44, 46, 54, 56)] == [PAPIER, "#0000FF", "#0000FF", "#FF0000"]


def test_a_round_corner_leaves_the_paper() -> None:
    image = picture(Box(x=50, y=50, w=100, h=100, radius=30, fill="#FF0000"))
    assert colour_at(image, 52, 52) == PAPIER
    assert colour_at(image, 100, 52) == "#FF0000"


def test_a_disc_and_a_polygon_are_filled_and_an_open_line_is_not() -> None:
    disc = picture(Disc(x=100, y=100, r=50, fill="#FF0000"))
    assert [colour_at(disc, x, 100) for x in (48, 52)] == [PAPIER, "#FF0000"]
    corners = ((50.0, 50.0), (150.0, 50.0), (150.0, 150.0))
    closed = picture(Outline(points=corners, fill="#FF0000"))
    assert [colour_at(closed, x, y) for x, y in ((140, 60), (60, 140))] == ["#FF0000", PAPIER]
    line = picture(Outline(points=corners, closed=False, pen=Pen(colour="#0000FF", width=4)))
    assert [colour_at(line, x, y) for x, y in ((100, 50), (140, 60), (100, 100))] == [
        "#0000FF",
        PAPIER,
        PAPIER,
    ]


def test_a_pen_without_width_draws_no_line() -> None:
    image = picture(Box(x=50, y=50, w=100, h=100, fill="#FF0000", pen=Pen(colour="#0000FF", width=0)))
    assert colour_at(image, 50, 100) == "#FF0000"


def test_dashes_have_the_length_that_they_say() -> None:
    points = ((0.0, 100.0), (200.0, 100.0))
    image = picture(Outline(points=points, closed=False, pen=Pen(colour=INK, width=8, dash=(20, 10))))
    row = [image.pixelColor(x, 100).lightness() < 128 for x in range(0, 90, 5)]
    assert row == ([True] * 4 + [False] * 2) * 3


def test_dots_of_no_length_are_as_round_as_the_pen_is_wide() -> None:
    points = ((20.0, 100.0), (180.0, 100.0))
    pen = Pen(colour=INK, width=10, dash=(0.0, 40.0), round=True)
    image = picture(Outline(points=points, closed=False, pen=pen))
    assert [colour_at(image, x, 100) for x in (20, 40, 60)] == [INK, PAPIER, INK]
    assert colour_at(image, 20, 103) == INK


@pytest.mark.parametrize("size", [20.0, 33.3, 50.0, 76.5])
def test_capitals_are_exactly_as_high_as_the_size_promises(size: float) -> None:
    scale = 4
    found = inked(picture(words("H", size), scale=scale))
    assert found.height() == pytest.approx(size * CAP * scale, abs=1.5)
    assert found.bottom() == pytest.approx(100 * scale, abs=1)


def test_words_take_the_width_that_was_measured() -> None:
    measure = QtMeasure()
    text = "HiiiH"
    found = inked(picture(words(text, 30), scale=4))
    side_bearings = 0.16 * 30 * 4
    assert found.width() == pytest.approx(measure(text, 30, Weight.BOLD) * 4, abs=side_bearings)


def test_words_stand_left_of_in_the_middle_of_or_right_of_their_anchor() -> None:
    start, middle, end = (inked(picture(words("HH", 30, anchor))) for anchor in Anchor)
    assert start.left() >= 100
    assert middle.center().x() == pytest.approx(100, abs=1)
    assert end.right() <= 100


def test_figures_of_a_clock_are_all_equally_wide() -> None:
    # The right edge of the second figure tells how wide the first one is set.
    narrow, wide = (inked(picture(words(text, 40, tabular=True), scale=2)) for text in ("10", "00"))
    assert narrow.right() == wide.right()
    assert inked(picture(words("10", 40), scale=2)).right() < narrow.right()


def test_heavier_letters_are_wider() -> None:
    measure = QtMeasure()
    widths = [measure("leercultuur", 10, weight) for weight in Weight]
    assert widths == sorted(set(widths))


def test_a_measure_grows_with_the_size() -> None:
    measure = QtMeasure()
    assert measure("leercultuur", 50, Weight.BOLD) == pytest.approx(
        5 * measure("leercultuur", 10, Weight.BOLD)
    )
    assert measure("", 50, Weight.BOLD) == 0


def test_signs_that_the_typeface_lacks_can_be_measured_and_painted() -> None:
    text = "\N{GRINNING FACE}\N{CJK UNIFIED IDEOGRAPH-6C34}"
    assert QtMeasure()(text, 10, Weight.BOLD) > 0
    picture(words(text))


def test_the_same_drawing_gives_the_same_pixels() -> None:
    shapes = (Disc(x=60, y=60, r=40, fill="#FF0000"), words("Straatwerk", 20))
    assert picture(*shapes) == picture(*shapes)


def test_only_what_is_exposed_needs_painting() -> None:
    shapes: tuple[Shape, ...] = (
        Box(x=0, y=0, w=SIDE, h=SIDE, fill="#EEEEEE"),
        Box(x=10, y=10, w=40, h=40, radius=4, fill="#FF0000", pen=Pen(colour=INK, width=6)),
        Disc(x=120, y=30, r=20, fill="#00FF00"),
        Outline(points=((150, 150), (190, 150)), closed=False, pen=Pen(colour=INK, width=8)),
        words("Hallo", 20),
    )
    whole = picture(*shapes)
    exposed = QRectF(40, 20, 90, 90)
    part = picture(*shapes)
    painter = QPainter(part)
    painter.setClipRect(exposed)
    painter.fillRect(exposed, QColor("#123456"))
    paint(painter, drawing(*shapes), exposed)
    painter.end()
    assert part == whole


def test_what_is_not_exposed_is_not_painted() -> None:
    image = picture()
    painter = QPainter(image)
    paint(painter, drawing(Disc(x=20, y=20, r=10, fill="#00FF00")), QRectF(100, 100, 50, 50))
    painter.end()
    assert colour_at(image, 20, 20) == PAPIER


def test_a_snapshot_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "plaatje met spatie é.png"
    save_png(drawing(Box(x=0, y=0, w=100, h=200, fill="#FF0000")), target, 640, 400)
    image = QImage(str(target))
    assert (image.width(), image.height()) == (640, 400)
    assert [colour_at(image, x, 200) for x in (318, 322)] == ["#FF0000", PAPIER]


def test_a_picture_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="could not write"):
        save_png(drawing(), tmp_path / "geen map" / "x.png", 10, 10)


def test_a_font_file_that_is_no_font_is_named(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "kapot.ttf").write_bytes(b"geen letters")
    with pytest.raises(FontsMissingError, match=r"kapot\.ttf"):
        load_fonts(tmp_path)
