"""What the room made: counts per cell, white spots, thin phases, and the finding in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from llo_game.engine.dutch import count, joined, number_word, sentence
from llo_game.engine.grid import Cell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from llo_game.engine.pack import Pack
    from llo_game.engine.state import State

# A phase carried by one layer only depends on that one; the source wants layers to act together.
FEW_LAYERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """`counts` holds every cell of the grid. Layers by code, phases by number, in grid order."""

    counts: Mapping[Cell, int]
    total: int
    empty_cells: tuple[Cell, ...]
    empty_layers: tuple[str, ...]
    empty_phases: tuple[int, ...]
    thin_phases: tuple[int, ...]
    per_layer: Mapping[str, int]
    per_phase: Mapping[int, int]


def coverage(state: State, pack: Pack) -> Coverage:
    """`thin_phases` are those carried by fewer than two layers, empty ones included."""
    counts = {Cell(layer.code, phase.number): 0 for layer in pack.layers for phase in pack.phases}
    for placement in state.placements.values():
        counts[placement.cell] += 1
    per_layer = {a.code: sum(counts[Cell(a.code, b.number)] for b in pack.phases) for a in pack.layers}
    per_phase = {b.number: sum(counts[Cell(a.code, b.number)] for a in pack.layers) for b in pack.phases}
    carried = {b.number: sum(counts[Cell(a.code, b.number)] > 0 for a in pack.layers) for b in pack.phases}
    return Coverage(
        counts=counts,
        total=sum(counts.values()),
        empty_cells=tuple(cell for cell, number in counts.items() if number == 0),
        empty_layers=tuple(code for code, number in per_layer.items() if number == 0),
        empty_phases=tuple(phase for phase, number in per_phase.items() if number == 0),
        thin_phases=tuple(phase for phase, layers in carried.items() if layers < FEW_LAYERS),
        per_layer=per_layer,
        per_phase=per_phase,
    )


def finding(cover: Coverage, pack: Pack) -> str:
    """The most telling thing about the board, as a headline of at most about fifty characters."""
    if cover.total == 0:
        return "Het bord is nog leeg"
    phase, most = max(cover.per_phase.items(), key=lambda item: item[1])
    if most == cover.total:
        return f"Alles ligt bij fase {phase} {pack.phase(phase).short}"
    if most * 2 > cover.total:
        return f"Meer dan de helft ligt bij fase {phase} {pack.phase(phase).short}"
    if cover.empty_phases:
        names = joined([pack.phase(number).short for number in cover.empty_phases[:2]], "of")
        return f"Niets ligt bij {names}"
    if cover.empty_layers:
        names = joined([pack.layer(code).short for code in cover.empty_layers[:2]], "of")
        return f"Niets ligt bij {names}"
    if cover.thin_phases:
        number = cover.thin_phases[0]
        return f"Fase {number} {pack.phase(number).short} rust op één laag"
    return "Elke fase rust op twee lagen of meer"


def white_spots(cover: Coverage) -> str:
    """The question to the room about what stayed empty."""
    number = len(cover.empty_cells)
    if number == 0:
        return "Geen witte plekken. Wat verdient nu voorrang?"
    spots = count(number, "witte plek", "witte plekken")
    return f"{spots}. Welke vullen jullie eerst?"


def thin_sentence(cover: Coverage, pack: Pack) -> str:
    """Which phases fewer than two layers carry, in one sentence."""
    if not cover.thin_phases:
        return "Elke fase rust op minstens twee lagen."
    names = [pack.phase(number).name for number in cover.thin_phases]
    verb = "rust" if len(names) == 1 else "rusten"
    return sentence(f"{joined(names)} {verb} op minder dan {number_word(FEW_LAYERS)} lagen.")
