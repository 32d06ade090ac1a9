"""What a row says, and the table of all rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from textwrap import wrap

_HEAD = ("what", "floor", "ours", "ratio", "goal", "")
_GAP = "  "
_NOTE_WIDTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`floor` and `ours` are medians in `unit`.

    The goal is a ratio, or a value in `unit` when it is `absolute`. `floor_is` tells what the floor does;
    `notes` are other figures of the same run.
    """

    what: str
    floor_is: str
    floor: float
    ours: float
    unit: str
    goal: float
    absolute: bool = False
    notes: tuple[str, ...] = ()

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    @property
    def met(self) -> bool:
        return (self.ours if self.absolute else self.ratio) <= self.goal

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Row:
        row = cls(**json.loads(text))
        return replace(row, notes=tuple(row.notes))

    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            f"{_figure(self.floor)} {self.unit}",
            f"{_figure(self.ours)} {self.unit}",
            f"{self.ratio:.2f}",
            f"≤ {self.goal:g} {self.unit}" if self.absolute else f"≤ {self.goal:g}",
            "met" if self.met else "NOT MET",
        )


def table(rows: Sequence[Row]) -> list[str]:
    """The lines to print: the table, then for each row what its floor is and what else was measured."""
    cells = [_HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(_HEAD))]
    lines = [_GAP.join(_aligned(line, widths)).rstrip() for line in cells]
    lines.insert(1, "-" * len(lines[0]))
    for row in rows:
        lines.append("")
        lines.append(f"{row.what}:")
        for note in (f"floor: {row.floor_is}", *row.notes):
            lines += wrap(note, _NOTE_WIDTH, initial_indent="  ", subsequent_indent="    ")
    return lines


def _aligned(line: tuple[str, ...], widths: list[int]) -> list[str]:
    """Words at the left, figures at the right."""
    return [
        cell.ljust(width) if column in {0, len(widths) - 1} else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(line, widths, strict=True))
    ]


def _figure(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"
