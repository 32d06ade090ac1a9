"""The shipped fonts on paper: loading them, measuring words, and what to do with signs they lack."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from llo_game.picture.shapes import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping

REPLACEMENT: Final = "□"

_FILES: Final[Mapping[Weight, str]] = {
    Weight.REGULAR: "AtkinsonHyperlegibleNext_400Regular.ttf",
    Weight.MEDIUM: "AtkinsonHyperlegibleNext_500Medium.ttf",
    Weight.SEMIBOLD: "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    Weight.BOLD: "AtkinsonHyperlegibleNext_700Bold.ttf",
    Weight.EXTRABOLD: "AtkinsonHyperlegibleNext_800ExtraBold.ttf",
}
_SYMBOLS: Final = "Inter_500Medium.ttf"
_INVISIBLE: Final = frozenset({"Cf", "Mn", "Me", "Cs"})


class Fonts:
    """The fonts of the folder `assets/fonts`, registered with reportlab under their file names."""

    def __init__(self, assets: Path) -> None:
        folder = assets / "fonts"
        self._faces = {weight: _registered(folder / name) for weight, name in _FILES.items()}
        self._symbols = _registered(folder / _SYMBOLS)
        self._known = frozenset(map(chr, self._faces[Weight.REGULAR].face.charToGlyph))
        self._symbol_chars = frozenset(map(chr, self._symbols.face.charToGlyph))
        self._widths: dict[tuple[str, Weight], float] = {}
        self._replaced = False

    @property
    def name(self) -> str:
        """The name of the font for running text."""
        return self._faces[Weight.REGULAR].fontName

    @property
    def replaced(self) -> bool:
        """Whether any text so far held a sign that cannot be drawn."""
        return self._replaced

    def shown(self, text: str) -> str:
        """`text` in characters that can be drawn: line ends become spaces, unknown signs a visible box."""
        if self._known.issuperset(text):
            return text
        return "".join(map(self._drawable, text))

    def width(self, text: str, size: float, weight: Weight) -> float:
        """In the unit of `size`, for text that went through `shown`."""
        key = (text, weight)
        em = self._widths.get(key)
        if em is None:
            em = self._widths[key] = sum(face.stringWidth(part, 1) for face, part in self.parts(text, weight))
        return em * size

    def parts(self, text: str, weight: Weight) -> list[tuple[TTFont, str]]:
        """The pieces of `text` with the font that draws each, in order."""
        letters = self._faces[weight]
        if self._known.issuperset(text):
            return [(letters, text)]
        pieces: list[tuple[TTFont, str]] = []
        for char in text:
            face = letters if char in self._known else self._symbols
            if pieces and pieces[-1][0] is face:
                pieces[-1] = (face, pieces[-1][1] + char)
            else:
                pieces.append((face, char))
        return pieces

    def _drawable(self, char: str) -> str:
        category = unicodedata.category(char)
        if category == "Cc":
            return " "
        if char in self._known:
            return char
        if category in _INVISIBLE:
            return ""
        if category in {"Zs", "Zl", "Zp"}:
            return " "
        # A private sign means something else in every font.
        if char in self._symbol_chars and category != "Co":
            return char
        self._replaced = True
        return REPLACEMENT


def _registered(path: Path) -> TTFont:
    """reportlab finds fonts by name, in one table for the whole process; it reads each file once."""
    if path.stem not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(path.stem, str(path)))
    return cast("TTFont", pdfmetrics.getFont(path.stem))
