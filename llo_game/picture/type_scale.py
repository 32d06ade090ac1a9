"""The sizes that text may have on the wall. Unit u: 1 % of the picture's height.

Source: the reading distance is picture height × capital height in % × 200 (AVIXA DISCAS). What must be
read has capitals of at least 3.3 %, card titles and questions of 4.4 %, small print of 2 %.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from llo_game.picture.shapes import Weight

# Atkinson Hyperlegible Next, in em: capitals and figures, the highest small letter, the lowest tail.
CAP: Final = 0.668
ASCENT: Final = 0.766
DESCENT: Final = 0.205


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """`size` and `minimum` are em in u; `leading` is the step between baselines, in em."""

    size: float
    minimum: float
    weight: Weight
    leading: float
    tracking: float = 0.0

    def at(self, weight: Weight) -> Role:
        """The same role in another weight."""
        return replace(self, weight=weight)


DISPLAY: Final = Role(size=17.0, minimum=6.7, weight=Weight.EXTRABOLD, leading=1.0, tracking=-0.012)
HEADLINE: Final = Role(size=9.2, minimum=6.7, weight=Weight.EXTRABOLD, leading=1.05, tracking=-0.012)
QUESTION: Final = Role(size=7.6, minimum=6.7, weight=Weight.BOLD, leading=1.1)
TITLE: Final = Role(size=6.7, minimum=6.7, weight=Weight.BOLD, leading=1.1)
BAND_TITLE: Final = Role(size=6.65, minimum=6.6, weight=Weight.BOLD, leading=1.1)
MUST: Final = Role(size=5.0, minimum=5.0, weight=Weight.MEDIUM, leading=1.16)
STRONG: Final = MUST.at(Weight.BOLD)
SMALL: Final = Role(size=3.05, minimum=3.05, weight=Weight.MEDIUM, leading=1.2)
