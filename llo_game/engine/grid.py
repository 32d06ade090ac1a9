"""The grid of the maturity model: layers (rows A–F), phases (columns 1–5) and their cells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A row of the grid: who in the organisation acts. `code` is the letter people call out."""

    code: str
    id: str
    name: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A column of the grid: where the employee stands in learning. `number` counts from 1."""

    number: int
    id: str
    name: str
    short: str
    meaning: str


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One place on the grid, for example layer `C`, phase `2`; its code is `C2`."""

    layer: str
    phase: int

    @property
    def code(self) -> str:
        return f"{self.layer}{self.phase}"
