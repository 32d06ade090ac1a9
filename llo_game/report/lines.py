"""Words → lines of a given width. Text is drawn as it is: nothing in it is ever read as markup."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from llo_game.picture import tokens
from llo_game.picture.shapes import Weight
from llo_game.report.blocks import Run, Voice

if TYPE_CHECKING:
    from llo_game.report.blocks import Runs
    from llo_game.report.fonts import Fonts

_VOICES = {Voice.REPORT: "", Voice.SOURCE: tokens.BRON, Voice.ROOM: tokens.JULLIE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a kind of text looks, in points."""

    size: float
    leading: float
    weight: Weight
    strong: Weight = Weight.BOLD
    colour: str = tokens.INKT


@dataclass(slots=True)
class Piece:
    """Text in one manner on a line. `x` is from the start of the line."""

    x: float
    text: str
    width: float
    weight: Weight
    colour: str
    target: str


@dataclass(slots=True)
class Line:
    pieces: list[Piece]
    width: float


# A word, cut where its manner changes: "**onbewust**." is one word of two parts.
_Word = list[Piece]


def broken(words: Runs, style: Style, width: float, fonts: Fonts) -> list[Line]:
    """Lines of at most `width`; a word that is wider by itself is cut between letters."""
    lines: list[Line] = []
    line = Line([], 0.0)
    for word in _words(words, style, fonts):
        wide = sum(part.width for part in word)
        if line.pieces:
            last = line.pieces[-1]
            # Every space is in the text, also where the line ends: then copied words stay apart.
            last.text += " "
            space = fonts.width(" ", style.size, last.weight)
            if line.width + space + wide <= width:
                line.width += space
            else:
                lines.append(line)
                line = Line([], 0.0)
        if wide <= width:
            for part in word:
                _append(line, part)
            continue
        for part in word:
            for piece in _cut(part, width, style.size, fonts):
                if line.pieces and line.width + piece.width > width:
                    lines.append(line)
                    line = Line([], 0.0)
                _append(line, piece)
    if line.pieces:
        lines.append(line)
    return lines


def balanced(text: str, style: Style, width: float, fonts: Fonts) -> list[Line]:
    """Lines of about the same length, for titles: the narrowest setting with the fewest lines.

    Always at least one, if need be without words: signs that leave nothing behind make no title.
    """
    words = (Run(text=text),)
    fewest = broken(words, style, width, fonts)
    low, high = width / 2, width
    while len(fewest) > 1 and high - low > style.size / 2:
        middle = (low + high) / 2
        if len(broken(words, style, middle, fonts)) == len(fewest):
            high = middle
        else:
            low = middle
    return broken(words, style, high, fonts) or [Line([], 0.0)]


def _words(words: Runs, style: Style, fonts: Fonts) -> list[_Word]:
    found: list[_Word] = []
    joins = False
    for run in words:
        weight = style.strong if run.strong else style.weight
        colour = _VOICES[run.voice] or (tokens.LEEM if run.quiet else style.colour)
        text = fonts.shown(run.text)
        for place, word in enumerate(text.split(" ")):
            if word:
                part = Piece(0.0, word, fonts.width(word, style.size, weight), weight, colour, run.target)
                if place == 0 and joins:
                    found[-1].append(part)
                else:
                    found.append([part])
        joins = bool(found) and not text.endswith(" ") and (bool(text) or joins)
    return found


def _cut(part: Piece, width: float, size: float, fonts: Fonts) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    while start < len(part.text):
        end = start + 1
        while end < len(part.text) and fonts.width(part.text[start : end + 1], size, part.weight) <= width:
            end += 1
        text = part.text[start:end]
        pieces.append(replace(part, text=text, width=fonts.width(text, size, part.weight)))
        start = end
    return pieces


def _append(line: Line, part: Piece) -> None:
    """Joins what looks the same, so that a line is drawn in as few steps as possible."""
    last = line.pieces[-1] if line.pieces else None
    alike = last is not None and (last.weight, last.colour, last.target) == (
        part.weight,
        part.colour,
        part.target,
    )
    if last is not None and alike:
        last.text += part.text
        last.width = line.width + part.width - last.x
    else:
        line.pieces.append(replace(part, x=line.width))
    line.width += part.width
