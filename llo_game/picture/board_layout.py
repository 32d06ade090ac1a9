"""Where everything on the board stands: pure geometry, for the wall and for the facilitator's window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from llo_game.engine.grid import Cell
from llo_game.picture.board_style import BoardStyle, StoneSize, wall_style, window_style
from llo_game.picture.rect import Rect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from llo_game.engine.pack import Pack

# A cell shows at most four stones; with five or more, the last place tells how many are not shown.
SHOWN_AT_MOST: Final = 4

_WIDE: Final = 16 / 9
_LESS_WIDE: Final = 16 / 10
_NARROWEST: Final = 4 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLayout:
    """`unit` is 1 u on the wall. The window's board has no `card`, `turn` and `clock`.

    `card` is where the card in play stands, beside `turn` or, on a narrow wall, above it.
    """

    width: float
    height: float
    unit: float
    style: BoardStyle
    card: Rect | None
    turn: Rect | None
    clock: Rect | None
    heads: Mapping[int, Rect]
    labels: Mapping[str, Rect]
    cells: Mapping[Cell, Rect]

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell at a point. The gaps between cells belong to the nearest one."""
        half = self.style.gap / 2
        for cell, rect in self.cells.items():
            if rect.inset(-half).contains(x, y):
                return cell
        return None

    def slots(self, cell: Cell, count: int) -> tuple[tuple[StoneSize, Rect], ...]:
        """Places for `count` stones: one fills the cell, two halve it, more quarter it."""
        at = self.cells[cell]
        gap = self.style.stone_gap
        low, thin = (at.h - gap) / 2, (at.w - gap) / 2
        middle_x, middle_y = at.x + thin + gap, at.y + low + gap
        lower = (
            (StoneSize.QUARTER, Rect(at.x, middle_y, thin, low)),
            (StoneSize.QUARTER, Rect(middle_x, middle_y, thin, low)),
        )
        top = (StoneSize.HALF, Rect(at.x, at.y, at.w, low))
        match min(count, SHOWN_AT_MOST):
            case 0:
                return ()
            case 1:
                return ((StoneSize.WHOLE, at),)
            case 2:
                return (top, (StoneSize.HALF, Rect(at.x, middle_y, at.w, low)))
            case 3:
                return (top, *lower)
            case _:
                return (
                    (StoneSize.QUARTER, Rect(at.x, at.y, thin, low)),
                    (StoneSize.QUARTER, Rect(middle_x, at.y, thin, low)),
                    *lower,
                )


def wall_layout(pack: Pack, width: float, height: float) -> BoardLayout:
    """The board on the wall, in the units of `width` and `height` (pixels)."""
    unit = min(height / 100, width / (_NARROWEST * 100))
    wide = width / unit
    top = (height / unit - 100) / 2 + 1.5
    share = _share(wide)
    side = page_margin(wide)
    narrow = is_narrow(wide)
    inner = wide - 2 * side
    if narrow:
        card = Rect(side, top, inner, 17.2)
        turn = Rect(side, top + 17.8, inner - 22.5, 6.6)
        label, head, head_top = 5.42 + 0.6, 5.42, top + 25.0
        grid_top = head_top + head + 0.5
        clock = Rect(side + inner - 21, turn.y, 21, turn.h)
    else:
        card = Rect(side, top, inner - 48.5 - 1.5 * share, 17.2)
        turn = Rect(card.right + 1.2, top, inner - card.w - 1.2, 17.2)
        label, head, head_top = 33.4 + 0.8 * share, 10.7, top + 17.6
        grid_top = top + 29.0
        clock = Rect(side, head_top, label - 1.2, head)
    style = wall_style(unit, share, names=not narrow)
    grid = Rect(side + label + 0.6, grid_top, inner - label - 0.6, 97.0 + top - grid_top)
    return _layout(
        pack,
        size=(width, height),
        unit=unit,
        style=style,
        band=(_times(card, unit), _times(turn, unit), _times(clock, unit)),
        heads=(head_top * unit, head * unit),
        labels=(side * unit, label * unit),
        grid=_times(grid, unit),
    )


def page_layout(pack: Pack, width: float, top: float, bottom: float, *, names_beside: bool) -> BoardLayout:
    """The grid on a page of 100 u high: heads from `top`, cells down to `bottom`, no band.

    `names_beside`: the names of layers stand beside their plates instead of below, for lower rows.
    """
    share, narrow, side = _share(width), is_narrow(width), page_margin(width)
    label = 6.02 if narrow else 41.2 if names_beside else 33.4 + 0.8 * share
    head = 5.42 if narrow else 10.7
    style = replace(wall_style(1.0, share, names=not narrow), names_beside=names_beside)
    grid_top = top + head + 0.5
    return _layout(
        pack,
        size=(width, 100.0),
        unit=1.0,
        style=style,
        band=(None, None, None),
        heads=(top, head),
        labels=(side, label),
        grid=Rect(side + label + 0.6, grid_top, width - 2 * side - label - 0.6, bottom - grid_top),
    )


def page_margin(width: float) -> float:
    """Left and right of a grid, in u; a page around it takes the same."""
    return 1.2 + 0.3 * _share(width)


def is_narrow(width: float) -> bool:
    """Whether a picture of `width` u has no room for the names of layers and phases."""
    return width < _LESS_WIDE * 100 - 0.5


def _share(width: float) -> float:
    """From 16:10 (0) to 16:9 (1) margins and marks grow a little; beyond that only the cells do."""
    return min(1.0, max(0.0, (width - _LESS_WIDE * 100) / ((_WIDE - _LESS_WIDE) * 100)))


def window_layout(pack: Pack, width: float, height: float) -> BoardLayout:
    """The board in the facilitator's window, in logical pixels; it grows a little with a large window."""
    unit = min(1.5, max(0.93, min(width / 667, height / 560)))
    label, head = 120 * unit, 44 * unit
    style = window_style(unit)
    grid = Rect(
        label + style.gap, head + 2 * unit, width - label - style.gap - 1, height - head - 2 * unit - 1
    )
    return _layout(
        pack,
        size=(width, height),
        unit=unit,
        style=style,
        band=(None, None, None),
        heads=(0.0, head),
        labels=(0.0, label),
        grid=grid,
    )


def _layout(
    pack: Pack,
    *,
    size: tuple[float, float],
    unit: float,
    style: BoardStyle,
    band: tuple[Rect | None, Rect | None, Rect | None],
    heads: tuple[float, float],
    labels: tuple[float, float],
    grid: Rect,
) -> BoardLayout:
    """`heads` is top and height of the heads, `labels` left and width of the labels."""
    columns, rows = len(pack.phases), len(pack.layers)
    w = (grid.w - style.gap * (columns - 1)) / columns
    h = (grid.h - style.gap * (rows - 1)) / rows
    lefts = {phase.number: grid.x + i * (w + style.gap) for i, phase in enumerate(pack.phases)}
    tops = {layer.code: grid.y + i * (h + style.gap) for i, layer in enumerate(pack.layers)}
    return BoardLayout(
        width=size[0],
        height=size[1],
        unit=unit,
        style=style,
        card=band[0],
        turn=band[1],
        clock=band[2],
        heads={number: Rect(x, heads[0], w, heads[1]) for number, x in lefts.items()},
        labels={code: Rect(labels[0], y, labels[1], h) for code, y in tops.items()},
        cells={
            Cell(code, number): Rect(x, y, w, h) for code, y in tops.items() for number, x in lefts.items()
        },
    )


def _times(rect: Rect, by: float) -> Rect:
    return Rect(rect.x * by, rect.y * by, rect.w * by, rect.h * by)
