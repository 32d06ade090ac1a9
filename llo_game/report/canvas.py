"""A reportlab canvas for the report: fixed bytes for fixed content, Dutch, with compact streams.

Lines, boxes and text are written as PDF operators at once: reportlab's own drawing calls spend three
quarters of their time on the notation of numbers.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

PAGE_WIDTH, PAGE_HEIGHT = A4

# In a PDF string brackets and backslashes are escaped; what is not ASCII goes in octal.
_ESCAPES: Final = {code: f"\\{code:03o}" for code in (*range(32), 40, 41, 92, *range(127, 256))}
# Of the radius: where the handles of a Bézier curve make it a quarter of a circle.
_ROUND: Final = 0.5523


class ReportCanvas(Canvas):
    """Writes into memory; `finished` gives the bytes. Positions in points from the lower left corner.

    The drawing methods end with what is done with the path: `paint` is "S", "f", "B" (both) or "n" (none).
    """

    # reportlab's own, missing in its type information.
    _code: list[str]
    _doc: PDFDocument

    def __init__(self, *, title: str, author: str, subject: str, language: str, date: str, font: str) -> None:
        """`date` is ISO 8601; `font` the name of a font that is embedded."""
        self._file = io.BytesIO()
        # invariant: no clock and no random id in the file.
        super().__init__(
            self._file,
            pagesize=A4,
            invariant=1,
            pageCompression=0,
            pdfVersion=(1, 7),
            lang=language,
            # Otherwise reportlab begins every page with Helvetica, which nobody embeds.
            initialFontName=font,  # type: ignore[arg-type] # the type information says a number
        )
        # By default reportlab writes compressed pages as text, which makes them a quarter larger.
        self._doc.defaultStreamFilters = [PDFZCompress]
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setCreator("LLO-spel")
        self.setProducer("LLO-spel")
        self.setDateFormatter(lambda *_: f"D:{date.replace('-', '')}")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()
        self.begin_page()

    def begin_page(self) -> None:
        """Round joints, for every line on the page."""
        self._code.append("1 j")

    def fill_with(self, colour: tuple[float, float, float]) -> None:
        red, green, blue = colour
        self._code.append(f"{red:.3f} {green:.3f} {blue:.3f} rg")

    def stroke_with(self, colour: tuple[float, float, float]) -> None:
        red, green, blue = colour
        self._code.append(f"{red:.3f} {green:.3f} {blue:.3f} RG")

    def line_style(self, width: float, dash: tuple[float, ...], *, round_ends: bool) -> None:
        lengths = " ".join(f"{length:.2f}" for length in dash)
        self._code.append(f"{width:.2f} w [{lengths}] 0 d {int(round_ends)} J")

    def box(self, x: float, y: float, width: float, height: float, radius: float, paint: str) -> None:
        if not radius:
            self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re {paint}")
            return
        right, top = x + width, y + height
        handle = radius * (1 - _ROUND)
        self._code.append(
            f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
            f"{right - handle:.2f} {y:.2f} {right:.2f} {y + handle:.2f} {right:.2f} {y + radius:.2f} c "
            f"{right:.2f} {top - radius:.2f} l "
            f"{right:.2f} {top - handle:.2f} {right - handle:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
            f"{x + radius:.2f} {top:.2f} l "
            f"{x + handle:.2f} {top:.2f} {x:.2f} {top - handle:.2f} {x:.2f} {top - radius:.2f} c "
            f"{x:.2f} {y + radius:.2f} l "
            f"{x:.2f} {y + handle:.2f} {x + handle:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h {paint}"
        )

    def polygon(self, points: list[tuple[float, float]], *, closed: bool, paint: str) -> None:
        (x, y), rest = points[0], points[1:]
        steps = " ".join(f"{a:.2f} {b:.2f} l" for a, b in rest)
        self._code.append(f"{x:.2f} {y:.2f} m {steps} {'h ' if closed else ''}{paint}")

    def words(
        self, x: float, y: float, parts: list[tuple[TTFont, str]], size: float, tracking: float
    ) -> None:
        """One line of text from its baseline; `tracking` in points between letters."""
        code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        if tracking:
            code.append(f"{tracking:.3f} Tc")
        for font, text in parts:
            for subset, data in font.splitString(text, self._doc):
                name = font.getSubsetInternalName(subset, self._doc)
                code.append(f"{name} {size:.2f} Tf ({data.decode('latin-1').translate(_ESCAPES)}) Tj")
        code.append("0 Tc ET" if tracking else "ET")
        self._code.append(" ".join(code))

    def finished(self) -> bytes:
        self.save()
        return self._file.getvalue()
