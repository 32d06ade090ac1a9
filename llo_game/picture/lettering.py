"""Text in lines: broken evenly, fitted between a role's size and its minimum, never cut off."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llo_game.picture.shapes import Anchor, Words
from llo_game.picture.type_scale import CAP, DESCENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from llo_game.picture.shapes import Measure, Weight
    from llo_game.picture.type_scale import Role

# A line may also end after one of these.
_BREAK_AFTER = "-–/"
# Halvings of the search for the shortest longest line: to a thousandth of the width.
_HALVINGS = 11
_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines of one size. `height` runs from the top of the capitals to the lowest tail."""

    lines: tuple[str, ...]
    size: float
    role: Role

    @property
    def step(self) -> float:
        return self.size * self.role.leading

    @property
    def rise(self) -> float:
        """From the top of the first capital to the last baseline."""
        return self.size * CAP + (len(self.lines) - 1) * self.step

    @property
    def height(self) -> float:
        return self.rise + self.size * DESCENT

    def width(self, measure: Measure) -> float:
        return max(
            line_width(line, self.size, self.role.weight, measure, self.role.tracking) for line in self.lines
        )

    def words(self, x: float, top: float, colour: str, anchor: Anchor = Anchor.START) -> tuple[Words, ...]:
        """The lines as shapes; `top` is the top of the first capital."""
        return tuple(
            Words(
                x=x,
                y=top + self.size * CAP + number * self.step,
                text=line,
                size=self.size,
                weight=self.role.weight,
                colour=colour,
                anchor=anchor,
                tracking=self.role.tracking,
            )
            for number, line in enumerate(self.lines)
        )


def line_width(text: str, size: float, weight: Weight, measure: Measure, tracking: float = 0.0) -> float:
    """The width that a line takes, with its tracking."""
    return measure(text, size, weight) + tracking * size * max(0, len(text) - 1)


def one_line(text: str, role: Role, width: float, measure: Measure) -> Block | None:
    """The text on one line at the largest size that the role allows; None when it does not fit."""
    return fitted(text, role, width, float("inf"), measure, most=1)


def fitted(
    text: str, role: Role, width: float, height: float, measure: Measure, *, most: int = 99
) -> Block | None:
    """The text at the largest size that fits, then in the fewest lines; None when nothing fits."""
    pieces = tuple(_pieces(text, role, width / role.minimum, measure))
    fewest = len(_greedy(pieces, width / role.minimum))
    largest = len(_greedy(pieces, width / role.size))
    best: Block | None = None
    for count in range(fewest, min(largest, most) + 1):
        lines, longest = _even(pieces, count, width / role.minimum)
        by_height = height / (CAP + DESCENT + (count - 1) * role.leading)
        size = min(role.size, width / longest, by_height)
        if size >= role.minimum - _TOLERANCE and (best is None or size > best.size + _TOLERANCE):
            best = Block(lines=lines, size=size, role=role)
    return best


def narrowest(text: str, role: Role, lines: int, measure: Measure) -> float:
    """The width in which the text stands on `lines` lines without a hyphen, at the role's minimum."""
    pieces = tuple(_pieces(text, role, float("inf"), measure))
    _, longest = _even(pieces, lines, sum(piece.space + piece.width for piece in pieces))
    return longest * role.minimum


def paragraph(text: str, role: Role, width: float, measure: Measure) -> Block:
    """The text at the role's size, in as many lines as it takes."""
    pieces = tuple(_pieces(text, role, width / role.size, measure))
    count = len(_greedy(pieces, width / role.size))
    lines, _ = _even(pieces, count, width / role.size)
    return Block(lines=lines, size=role.size, role=role)


def snug(
    text: str, roles: Sequence[Role], width: float, height: float, measure: Measure, *, most: int = 99
) -> Block:
    """The text in the first role in which it fits. Only words that no language has need a later one."""
    for role in roles:
        block = fitted(text, role, width, height, measure, most=most)
        if block is not None:
            return block
    return paragraph(text, roles[-1], width, measure)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text that stays together, its width in em, and the space that stands before it."""

    text: str
    width: float
    space: float


def _pieces(text: str, role: Role, limit: float, measure: Measure) -> Iterator[_Piece]:
    """The unbreakable parts, none wider than `limit` em."""
    space = measure(" ", 1.0, role.weight) + role.tracking
    # A window that is being made smaller may for a moment leave no room at all.
    limit = max(limit, _TOLERANCE)

    def width(part: str) -> float:
        return measure(part, 1.0, role.weight) + role.tracking * len(part)

    for word in text.split() or [""]:
        before = space
        for part in _at_hyphens(word):
            for piece in _hyphenated(part, limit, width):
                yield _Piece(piece, width(piece), before)
                before = 0.0


def _at_hyphens(word: str) -> list[str]:
    parts = [""]
    for char in word:
        parts[-1] += char
        if char in _BREAK_AFTER:
            parts.append("")
    return [part for part in parts if part] or [""]


def _hyphenated(part: str, limit: float, width: Callable[[str], float]) -> Iterator[str]:
    """A part that is wider than a line, in pieces of about one length; the last resort."""
    share = math.ceil(len(part) / math.ceil(width(part) / limit)) if width(part) > limit else len(part)
    while len(part) > share or (len(part) > 1 and width(part) > limit):
        end = min(share, len(part) - 1)
        while end > 1 and (width(f"{part[:end]}-") > limit or unicodedata.combining(part[end])):
            end -= 1
        yield f"{part[:end]}-"
        part = part[end:]
    yield part


def _greedy(pieces: Sequence[_Piece], limit: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    used = float("inf")
    for piece in pieces:
        if used + piece.space + piece.width > limit + _TOLERANCE:
            lines.append([piece])
            used = piece.width
        else:
            lines[-1].append(piece)
            used += piece.space + piece.width
    return lines


def _even(pieces: Sequence[_Piece], count: int, limit: float) -> tuple[tuple[str, ...], float]:
    """At most `count` lines of which the longest is as short as can be, and that length in em."""
    low = max(piece.width for piece in pieces)
    high = limit
    best = _greedy(pieces, high)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        lines = _greedy(pieces, middle)
        if len(lines) <= count:
            best, high = lines, middle
        else:
            low = middle
    longest = max(sum(p.space + p.width for p in line) - line[0].space for line in best)
    return tuple(_text(line) for line in best), max(longest, _TOLERANCE)


def _text(line: Sequence[_Piece]) -> str:
    return "".join(f" {piece.text}" if piece.space else piece.text for piece in line).strip()
