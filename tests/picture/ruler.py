"""Measures text with the shipped font files, without Qt."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFont

from llo_game.picture.shapes import Weight

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
_STYLES = {
    Weight.REGULAR: "400Regular",
    Weight.MEDIUM: "500Medium",
    Weight.SEMIBOLD: "600SemiBold",
    Weight.BOLD: "700Bold",
    Weight.EXTRABOLD: "800ExtraBold",
}


@cache
def _font(weight: Weight) -> TTFont:
    style = _STYLES[weight]
    return TTFont(f"ruler-{style}", str(FONTS / f"AtkinsonHyperlegibleNext_{style}.ttf"))


@cache
def _em_width(text: str, weight: Weight) -> float:
    return float(_font(weight).stringWidth(text, 1.0))


def ruler(text: str, size: float, weight: Weight) -> float:
    """A `Measure`: width in the units of `size`."""
    return _em_width(text, weight) * size


def square_letters(text: str, size: float, weight: Weight) -> float:
    """A `Measure` to count with: every character is as wide as it is high."""
    return len(text) * size
