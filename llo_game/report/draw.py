"""Shapes and strips → a canvas. Positions come in from the top left; PDF counts from below."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.picture.shapes import Anchor as Align
from llo_game.picture.shapes import Box, Disc, Outline, Pen, Shape, Words
from llo_game.report.canvas import PAGE_HEIGHT
from llo_game.report.strips import Anchor, Link, Scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from llo_game.report.canvas import ReportCanvas
    from llo_game.report.fonts import Fonts
    from llo_game.report.strips import Ink


class Painter:
    """Draws on the current page; repeats no colour or pen that still holds."""

    def __init__(self, canvas: ReportCanvas, fonts: Fonts) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self._fill = ""
        self._pen: Pen | None = None
        self._scale = 1.0
        self._level = 0

    def turn_page(self) -> None:
        self._canvas.showPage()
        self._canvas.begin_page()
        self._fill = ""
        self._pen = None

    def ink(self, inks: Iterable[Ink], left: float, top: float) -> None:
        for x, y, what in inks:
            match what:
                case Scaled():
                    for shape in what.drawing.shapes:
                        self._shape(shape, left + x, top + y, what.scale)
                case Link():
                    self._link(what, left + x, top + y)
                case Anchor():
                    self._anchor(what, top + y)
                case _:
                    self._shape(what, left + x, top + y, 1.0)

    def _shape(self, shape: Shape, left: float, top: float, scale: float) -> None:
        match shape:
            case Words():
                self._words(shape, left + shape.x * scale, top + shape.y * scale, scale)
            case Box():
                paint = self._style(shape.fill, shape.pen, scale)
                width, height = shape.w * scale, shape.h * scale
                radius = min(shape.radius * scale, width / 2, height / 2)
                bottom = PAGE_HEIGHT - top - shape.y * scale - height
                self._canvas.box(left + shape.x * scale, bottom, width, height, radius, paint)
            case Disc():
                paint = self._style(shape.fill, shape.pen, scale)
                radius = shape.r * scale
                x, y = left + shape.x * scale, PAGE_HEIGHT - top - shape.y * scale
                self._canvas.box(x - radius, y - radius, 2 * radius, 2 * radius, radius, paint)
            case Outline():
                paint = self._style(shape.fill, shape.pen, scale)
                points = [(left + x * scale, PAGE_HEIGHT - top - y * scale) for x, y in shape.points]
                self._canvas.polygon(points, closed=shape.closed, paint=paint)
            case _ as never:
                assert_never(never)

    def _words(self, words: Words, x: float, y: float, scale: float) -> None:
        """`y` of the baseline, from the top of the page."""
        size = words.size * scale
        text = self._fonts.shown(words.text)
        tracking = words.tracking * size
        if words.anchor is not Align.START:
            width = self._fonts.width(text, size, words.weight) + len(text) * tracking
            x -= width / 2 if words.anchor is Align.MIDDLE else width
        self._fill_with(words.colour)
        self._canvas.words(x, PAGE_HEIGHT - y, self._fonts.parts(text, words.weight), size, tracking)

    def _style(self, fill: str | None, pen: Pen | None, scale: float) -> str:
        """Sets colours and pen; the operator that paints the path with them."""
        if fill is not None:
            self._fill_with(fill)
        if pen is None:
            return "n" if fill is None else "f"
        if pen != self._pen or scale != self._scale:
            if self._pen is None or pen.colour != self._pen.colour:
                self._canvas.stroke_with(_rgb(pen.colour))
            dash = tuple(length * scale for length in pen.dash)
            self._canvas.line_style(pen.width * scale, dash, round_ends=pen.round)
            self._pen, self._scale = pen, scale
        return "S" if fill is None else "B"

    def _fill_with(self, colour: str) -> None:
        if colour != self._fill:
            self._canvas.fill_with(_rgb(colour))
            self._fill = colour

    def _link(self, link: Link, left: float, top: float) -> None:
        bottom = PAGE_HEIGHT - top - link.height
        area = (left, bottom, left + link.width, bottom + link.height)
        self._canvas.linkAbsolute("", link.target, area, Border="[0 0 0]")

    def _anchor(self, anchor: Anchor, top: float) -> None:
        self._canvas.bookmarkHorizontalAbsolute(anchor.key, PAGE_HEIGHT - top + 12)
        # A reader of PDFs knows no bookmark that is two levels below the one above it.
        self._level = min(anchor.level, self._level + 1)
        self._canvas.addOutlineEntry(anchor.title, anchor.key, self._level, closed=self._level > 0)


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue
