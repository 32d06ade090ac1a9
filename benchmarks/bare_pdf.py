"""The floor of the report: recorded steps once more, with reportlab's own drawing calls."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFZCompress
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

    from benchmarks.recording import Step


def bare_pdf(steps: Sequence[Step]) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=0)
    # As ours: reportlab's own choice costs more time and more bytes.
    canvas._doc.defaultStreamFilters = [PDFZCompress]  # type: ignore[attr-defined]  # missing in its type information
    canvas.showOutline()
    canvas.setLineJoin(1)
    # The last page is ended by saving.
    for step in steps[:-1]:
        _draw(canvas, step.name, step.given, step.named)
    canvas.save()
    return target.getvalue()


def _draw(canvas: Canvas, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> None:
    match name:
        case "fill_with":
            canvas.setFillColorRGB(*given[0])
        case "stroke_with":
            canvas.setStrokeColorRGB(*given[0])
        case "line_style":
            width, dash = given
            canvas.setLineWidth(width)
            canvas.setDash(list(dash))
            canvas.setLineCap(int(named["round_ends"]))
        case "box":
            _box(canvas, *given)
        case "polygon":
            _polygon(canvas, given[0], **named)
        case "words":
            _words(canvas, *given)
        case "showPage":
            canvas.showPage()
            canvas.setLineJoin(1)
        case "linkAbsolute" | "bookmarkHorizontalAbsolute" | "addOutlineEntry":
            getattr(canvas, name)(*given, **named)
        case _:
            raise LookupError(name)


def _box(canvas: Canvas, x: float, y: float, width: float, height: float, radius: float, paint: str) -> None:
    stroke, fill = int(paint in "SB"), int(paint in "fB")
    if radius:
        canvas.roundRect(x, y, width, height, radius, stroke=stroke, fill=fill)
    else:
        canvas.rect(x, y, width, height, stroke=stroke, fill=fill)


def _polygon(canvas: Canvas, points: Sequence[tuple[float, float]], *, closed: bool, paint: str) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for x, y in points[1:]:
        path.lineTo(x, y)
    if closed:
        path.close()
    canvas.drawPath(path, stroke=int(paint in "SB"), fill=int(paint in "fB"))


def _words(
    canvas: Canvas, x: float, y: float, parts: Sequence[tuple[TTFont, str]], size: float, tracking: float
) -> None:
    for font, text in parts:
        canvas.setFont(font.fontName, size)
        canvas.drawString(x, y, text, charSpace=tracking)
        if len(parts) > 1:
            x += font.stringWidth(text, size) + len(text) * tracking
