"""From the start of the process to the first painted window, against an empty window."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.programs import Programs
from benchmarks.table import Row
from benchmarks.timing import by_turns


def measure() -> Row:
    with TemporaryDirectory() as folder:
        programs = Programs(Path(folder))
        floor, ours = by_turns(
            lambda: programs.figure("shown", ["empty"]),
            lambda: programs.figure("shown", ["app"]),
            rounds=11,
            warm=2,
        )
    return Row(
        what="start to the painted window",
        floor_is="an empty QMainWindow of the same size, in a process of its own",
        floor=floor,
        ours=ours,
        unit="ms",
        goal=1.6,
        notes=(f"Qt draws on: {os.environ.get('QT_QPA_PLATFORM', 'the screen')}",),
    )
