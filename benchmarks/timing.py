"""Floor and ours by turns, so that whatever else the machine does falls on both; medians tell."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter

Run = Callable[[], object]


def milliseconds(run: Run) -> float:
    """How long one run takes."""
    begin = perf_counter()
    run()
    return (perf_counter() - begin) * 1000


def by_turns(*runs: Callable[[], float], rounds: int, warm: int = 1) -> list[float]:
    """The median of what each of `runs` measures; the first `warm` rounds do not count."""
    found: list[list[float]] = [[] for _ in runs]
    for number in range(warm + rounds):
        for run, values in zip(runs, found, strict=True):
            gc.collect()
            value = run()
            if number >= warm:
                values.append(value)
    return [median(values) for values in found]


def timed_by_turns(*runs: Run, rounds: int, warm: int = 1) -> list[float]:
    """The median duration of each of `runs`, in milliseconds."""
    return by_turns(*(partial(milliseconds, run) for run in runs), rounds=rounds, warm=warm)
