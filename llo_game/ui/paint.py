"""Shapes on a Qt painter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from llo_game.picture.shapes import Anchor, Box, Disc, Drawing, Outline, Pen, Shape, Weight, Words
from llo_game.ui.fonts import EM, font

if TYPE_CHECKING:
    from collections.abc import Iterable

# Lines of text, enough for two or three pictures; a line of forty letters takes 50 kB.
_REMEMBERED: Final = 96
_WORD: Final = re.compile(r"\S+")
# Hebrew, Arabic and their neighbours: where words stand depends on the whole line.
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# How much of a line stands to the left of its anchor.
_SHARE_LEFT: Final = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def paint(painter: QPainter, drawing: Drawing, exposed: QRectF | None = None) -> None:
    """The drawing, with its origin at the painter's; only what may touch `exposed`, if that is given."""
    paint_shapes(painter, drawing.shapes, exposed)


def paint_shapes(painter: QPainter, shapes: Iterable[Shape], exposed: QRectF | None = None) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in shapes:
        if exposed is None or reach(shape).intersects(exposed):
            _paint(painter, shape)
    painter.restore()


def reach(shape: Shape) -> QRectF:
    """Where the shape may leave paint."""
    match shape:
        case Words():
            _, advance = _outlines(shape.text, shape.weight, shape.tracking, shape.tabular)
            width = advance * shape.size / EM
            left = shape.x - width * _SHARE_LEFT[shape.anchor]
            # A letter may lean a little out of its own width.
            over = 0.25 * shape.size
            return QRectF(left - over, shape.y - shape.size, width + 2 * over, 1.5 * shape.size)
        case Box():
            return _grown(QRectF(shape.x, shape.y, shape.w, shape.h), shape.pen)
        case Disc():
            square = QRectF(shape.x - shape.r, shape.y - shape.r, 2 * shape.r, 2 * shape.r)
            return _grown(square, shape.pen)
        case Outline():
            polygon = QPolygonF([QPointF(x, y) for x, y in shape.points])
            return _grown(polygon.boundingRect(), shape.pen)
        case _ as never:
            assert_never(never)


def _grown(plain: QRectF, pen: Pen | None) -> QRectF:
    edge = pen.width if pen else 0.1
    return plain.adjusted(-edge, -edge, edge, edge)


def _paint(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Box():
            _dress(painter, shape.fill, shape.pen)
            rect = QRectF(shape.x, shape.y, shape.w, shape.h)
            if shape.radius:
                painter.drawRoundedRect(rect, shape.radius, shape.radius)
            else:
                painter.drawRect(rect)
        case Disc():
            _dress(painter, shape.fill, shape.pen)
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.r, shape.r)
        case Outline():
            _dress(painter, shape.fill, shape.pen)
            polygon = QPolygonF([QPointF(x, y) for x, y in shape.points])
            if shape.closed:
                painter.drawPolygon(polygon)
            else:
                painter.drawPolyline(polygon)
        case Words():
            _write(painter, shape)
        case _ as never:
            assert_never(never)


def _dress(painter: QPainter, fill: str | None, pen: Pen | None) -> None:
    painter.setBrush(QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush))
    if pen is None or pen.width == 0:
        painter.setPen(Qt.PenStyle.NoPen)
        return
    line = QPen(QColor(pen.colour), pen.width)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setCapStyle(Qt.PenCapStyle.RoundCap if pen.round else Qt.PenCapStyle.FlatCap)
    if pen.dash:
        # Qt counts dashes in widths of the pen.
        line.setDashPattern([max(part / pen.width, 0.001) for part in pen.dash])
    painter.setPen(line)


def _write(painter: QPainter, words: Words) -> None:
    """Glyphs as outlines: exact at every size, and the same on every platform."""
    outlines, advance = _outlines(words.text, words.weight, words.tracking, words.tabular)
    by = words.size / EM
    shift = advance * _SHARE_LEFT[words.anchor]
    painter.save()
    painter.translate(words.x - shift * by, words.y)
    painter.scale(by, by)
    ink = QColor(words.colour)
    for outline in outlines:
        painter.fillPath(outline, ink)
    painter.restore()


@lru_cache(maxsize=_REMEMBERED)
def _outlines(
    text: str, weight: Weight, tracking: float, tabular: bool
) -> tuple[tuple[QPainterPath, ...], float]:
    """Word by word, and the width of the line: Qt takes three times as long to fill a whole line at once."""
    chosen = font(weight, tabular=tabular)
    chosen.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * EM)
    metrics = QFontMetricsF(chosen)
    parts = [text] if _RIGHT_TO_LEFT.search(text) else _WORD.findall(text)
    outlines: list[QPainterPath] = []
    end = 0
    for part in parts:
        end = text.index(part, end) + len(part)
        # From its end, because a space may be narrower before some letters.
        left = metrics.horizontalAdvance(text[:end]) - metrics.horizontalAdvance(part)
        outline = QPainterPath()
        outline.addText(left, 0.0, chosen, part)
        outlines.append(outline)
    # Tracking after the last letter is no part of the line.
    return tuple(outlines), metrics.horizontalAdvance(text) - tracking * EM
