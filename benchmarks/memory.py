"""Peak memory of the app with the whole pack and a session that is played, against an empty window."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.programs import Programs
from benchmarks.table import Row
from benchmarks.timing import by_turns


def measure() -> Row:
    with TemporaryDirectory() as folder:
        programs = Programs(Path(folder))
        floor, ours = by_turns(
            lambda: programs.figure("held", ["empty"]),
            lambda: programs.figure("held", ["app"]),
            rounds=5,
        )
    return Row(
        what="peak memory, whole pack, session open",
        floor_is="an empty QMainWindow of the same size, in a process of its own",
        floor=floor,
        ours=ours,
        unit="MB",
        goal=1.6,
        notes=("with 12 cards laid and looked at, so that every picture of a turn has been drawn",),
    )
