"""The shipped typeface in Qt: loading it, asking for a weight, and measuring with it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

if TYPE_CHECKING:
    from llo_game.picture.shapes import Weight

FAMILY: Final = "Atkinson Hyperlegible Next"

# Text is set at this many pixels and scaled by the painter: a whole number as Qt wants it, and so large
# that rounding in the font engine disappears. Sizes on the wall are then exact, whatever the screen.
EM: Final = 1000

_REMEMBERED: Final = 8192


class FontsMissingError(RuntimeError):
    """A font file of the app could not be loaded."""


def load_fonts(folder: Path) -> None:
    """Make every font file in `folder` known to Qt; needs an application object."""
    for path in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontsMissingError(path.name)


def font(weight: Weight, *, tabular: bool = False) -> QFont:
    """The font at `EM` pixels, unhinted, so that its shape is the same at every size."""
    chosen = QFont(FAMILY)
    chosen.setPixelSize(EM)
    chosen.setWeight(QFont.Weight(int(weight)))
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


class QtMeasure:
    """The width of text in the shipped typeface; remembers what it measured. See `Measure`."""

    def __init__(self) -> None:
        # Here, because the first window needs the fonts but not yet the shapes.
        from llo_game.picture.shapes import Weight

        metrics = {weight: QFontMetricsF(font(weight)) for weight in Weight}

        @lru_cache(maxsize=_REMEMBERED)
        def advance(text: str, weight: Weight) -> float:
            return metrics[weight].horizontalAdvance(text) / EM

        self._advance = advance

    def __call__(self, text: str, size: float, weight: Weight) -> float:
        return self._advance(text, weight) * size
