"""Parts of a text under each other, and over to a next page where they no longer fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from llo_game.picture.shapes import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that stays together. `draw` takes its top; `before` is the space above it.

    `keeps`: a heading, that does not end a page.
    """

    height: float
    before: float
    draw: Callable[[float], tuple[Shape, ...]]
    says: str
    keeps: bool = False


def pages(parts: Sequence[Part], height: float) -> tuple[tuple[Part, ...], ...]:
    """The parts in pages of `height`; at least one page, and no page without a part."""
    found: list[list[Part]] = [[]]
    for part in parts:
        if found[-1] and used(found[-1]) + part.before + part.height > height:
            carried: list[Part] = []
            while found[-1] and found[-1][-1].keeps:
                carried.insert(0, found[-1].pop())
            found.append(carried)
        found[-1].append(part)
    return tuple(tuple(page) for page in found if page) or ((),)


def used(parts: Sequence[Part]) -> float:
    """The height that the parts take; the space above the first one does not count."""
    return sum(part.height + part.before for part in parts) - (parts[0].before if parts else 0.0)


def stacked(parts: Sequence[Part], top: float) -> tuple[Shape, ...]:
    shapes: list[Shape] = []
    for number, part in enumerate(parts):
        top += part.before if number else 0.0
        shapes += part.draw(top)
        top += part.height
    return tuple(shapes)
