"""`python3 run.py bench`: every row of the table, each measured in a process of its own.

Names of rows measure only those: `python3 run.py bench start memory`.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module

from benchmarks.table import Row, table

_ROWS = ("start", "placing", "frame", "opening", "paper", "memory")
_ALONE = "--alone"


def main(words: Sequence[str]) -> int:
    """0 when every goal is met, 1 when not, 2 for a name that is no row."""
    if words[:1] == [_ALONE]:
        row: Row = import_module(f"benchmarks.{words[1]}").measure()
        print(row.to_json())
        return 0
    chosen = words or _ROWS
    unknown = sorted(set(chosen) - set(_ROWS))
    if unknown:
        print(f"No such row: {', '.join(unknown)}. There are: {', '.join(_ROWS)}.")
        return 2
    # Without a screen figures are the same everywhere; name another platform to measure on a real one.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = [_measured(name) for name in chosen]
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}\n")
    print(*table(rows), sep="\n")
    return 0 if all(row.met for row in rows) else 1


def _measured(name: str) -> Row:
    """In a process of its own, so that no row finds loaded or cached what another one used."""
    print(f"{name} …", file=sys.stderr)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", _ALONE, name], check=True, stdout=subprocess.PIPE, text=True
    )
    return Row.from_json(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
