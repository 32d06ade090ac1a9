"""What an eye would notice in a drawing: where words stand, on what, how large, and what they touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Disc, Drawing, Measure, Outline, Shape, Words
from llo_game.picture.type_scale import ASCENT, CAP, DESCENT

_TAILS = frozenset("gjpqyçQ,;()/@$")
_HAIR = 0.02


@dataclass(frozen=True)
class Seen:
    """Words with the room that their letters take, and the fill they stand on."""

    words: Words
    box: Rect
    ground: str

    @property
    def cap(self) -> float:
        return self.words.size * CAP


def seen(drawing: Drawing, measure: Measure) -> list[Seen]:
    found = []
    for place, shape in enumerate(drawing.shapes):
        if isinstance(shape, Words):
            box = words_box(shape, measure)
            found.append(Seen(shape, box, _ground(drawing.shapes[:place], shape, box)))
    return found


def words_box(words: Words, measure: Measure) -> Rect:
    width = measure(words.text, words.size, words.weight)
    width += words.tracking * words.size * max(0, len(words.text) - 1)
    left = words.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[words.anchor]
    up = words.size * (ASCENT if any(char.islower() for char in words.text) else CAP + 0.02)
    down = words.size * (DESCENT if _TAILS & set(words.text) else 0.02)
    return Rect(left, words.y - up, width, up + down)


def text_of(drawing: Drawing) -> str:
    """Everything that is written, line after line; a hyphen at the end of a line is no part of a word."""
    lines = [shape.text for shape in drawing.shapes if isinstance(shape, Words)]
    return " ".join(lines)


def outside(drawing: Drawing, measure: Measure) -> list[object]:
    """Everything that sticks out of the picture."""
    hair = drawing.height * _HAIR / 100
    whole = Rect(-hair, -hair, drawing.width + 2 * hair, drawing.height + 2 * hair)
    return [shape for shape in drawing.shapes if not _within(_bounds(shape, measure), whole)]


def touching(drawing: Drawing, measure: Measure) -> list[tuple[str, str]]:
    """Pairs of words whose letters overlap."""
    words = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    boxes = [words_box(one, measure).inset(drawing.height * _HAIR / 200) for one in words]
    return [
        (words[one].text, words[other].text)
        for one in range(len(boxes))
        for other in range(one + 1, len(boxes))
        if _overlap(boxes[one], boxes[other])
    ]


def _overlap(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ground(below: tuple[Shape, ...], words: Words, box: Rect) -> str:
    """The fill under the words; fails when they stand half on one and half on another."""
    middle = words.y - words.size * CAP / 2
    fills = {
        _fill_at(below, x, y)
        for x in (box.x + 0.02 * box.w, box.cx, box.right - 0.02 * box.w)
        for y in (middle, words.y - 0.1 * words.size)
    }
    assert len(fills) == 1, f"{words.text!r} stands on {fills}"
    return fills.pop()


def _fill_at(below: tuple[Shape, ...], x: float, y: float) -> str:
    for shape in reversed(below):
        if not isinstance(shape, Words) and shape.fill is not None and _covers(shape, x, y):
            return shape.fill
    raise AssertionError(f"nothing is painted at {x}, {y}")


def _covers(shape: Box | Disc | Outline, x: float, y: float) -> bool:
    match shape:
        case Box():
            return Rect(shape.x, shape.y, shape.w, shape.h).contains(x, y)
        case Disc():
            return (shape.x - x) ** 2 + (shape.y - y) ** 2 <= shape.r**2
        case Outline():
            return sum(_crossings(shape.points, x, y)) % 2 == 1


def _crossings(points: tuple[tuple[float, float], ...], x: float, y: float) -> Iterator[bool]:
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if (ay > y) != (by > y):
            yield x < ax + (y - ay) / (by - ay) * (bx - ax)


def _bounds(shape: Shape, measure: Measure) -> Rect:
    if isinstance(shape, Words):
        return words_box(shape, measure)
    if isinstance(shape, Box):
        plain = Rect(shape.x, shape.y, shape.w, shape.h)
    elif isinstance(shape, Disc):
        plain = Rect(shape.x - shape.r, shape.y - shape.r, 2 * shape.r, 2 * shape.r)
    else:
        left, top = (min(point[axis] for point in shape.points) for axis in (0, 1))
        right, bottom = (max(point[axis] for point in shape.points) for axis in (0, 1))
        plain = Rect(left, top, right - left, bottom - top)
    if shape.pen is None:
        return plain
    edge = shape.pen.width / 2
    if plain.h == 0 and not shape.pen.round:
        # A level line ends where it says; only a round end reaches further.
        return Rect(plain.x, plain.y - edge, plain.w, 2 * edge)
    return plain.inset(-edge)


def _within(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
