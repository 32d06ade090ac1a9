"""How large things on the board are: on the wall in parts of its height, in the window in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class StoneSize(Enum):
    WHOLE = "heel"
    HALF = "half"
    QUARTER = "kwart"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoneStyle:
    """`number` is the em of the number; `gap` stands between mark and number."""

    number: float
    mark: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardStyle:
    """Sizes in the units of the layout: `gap` between cells, `stone_gap` between stones in a cell.

    `names` is False where only plates fit.
    """

    gap: float
    stone_gap: float
    radius: float
    joint: float
    line: float
    now: float
    plate: float
    name: float
    name_tracking: float
    name_step: float
    stones: Mapping[StoneSize, StoneStyle]
    names: bool
    names_beside: bool
    full_names: bool


def wall_style(unit: float, share: float, *, names: bool) -> BoardStyle:
    """`share` runs from 0 at 16:10 to 1 at 16:9, where there is room for larger marks."""
    quarter = StoneStyle(number=5.0 * unit, mark=(2.0 + 0.9 * share) * unit, gap=0.35 * unit)
    return BoardStyle(
        gap=0.6 * unit,
        stone_gap=0.36 * unit,
        radius=0.8 * unit,
        joint=0.16 * unit,
        line=0.3 * unit,
        now=0.75 * unit,
        plate=5.42 * unit,
        name=5.0 * unit,
        name_tracking=-0.02 + 0.012 * share,
        name_step=5.3 * unit,
        stones={
            StoneSize.WHOLE: StoneStyle(number=6.7 * unit, mark=6.2 * unit, gap=1.2 * unit),
            StoneSize.HALF: StoneStyle(number=5.0 * unit, mark=3.9 * unit, gap=1.0 * unit),
            StoneSize.QUARTER: quarter,
        },
        names=names,
        names_beside=False,
        full_names=False,
    )


def window_style(unit: float) -> BoardStyle:
    """`unit` is 1 in a window of the usual size, more in a larger one."""
    return BoardStyle(
        gap=4 * unit,
        stone_gap=3 * unit,
        radius=5 * unit,
        joint=1.5,
        line=2.0,
        now=4.0,
        plate=21 * unit,
        name=14 * unit,
        name_tracking=0.0,
        name_step=17 * unit,
        stones={
            StoneSize.WHOLE: StoneStyle(number=16 * unit, mark=15 * unit, gap=5 * unit),
            StoneSize.HALF: StoneStyle(number=16 * unit, mark=15 * unit, gap=5 * unit),
            StoneSize.QUARTER: StoneStyle(number=14 * unit, mark=11 * unit, gap=3 * unit),
        },
        names=True,
        names_beside=False,
        full_names=True,
    )
