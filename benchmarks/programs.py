"""Small programs that are measured as whole processes: an empty window, and the app itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic


class Programs:
    """Starts programs of `benchmarks`, each with a user folder of its own that is gone afterwards.

    Compiled modules are kept in one folder for all runs: starting a second time is what is measured,
    also where the environment keeps Python from writing them beside the sources.
    """

    def __init__(self, folder: Path) -> None:
        self._environ = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        self._environ.pop("PYTHONDONTWRITEBYTECODE", None)

    def figure(self, module: str, words: Sequence[str]) -> float:
        """What the program prints as its last line. It is told the moment of its start."""
        with TemporaryDirectory() as data:
            environ = {**self._environ, "LLO_SPEL_DATA": data}
            # -P: as run.py starts the app, nothing is imported from the working folder.
            command = [sys.executable, "-P", "-m", f"benchmarks.{module}", *words]
            environ["PYTHONPATH"] = str(Path.cwd())
            done = subprocess.run(
                [*command, repr(monotonic())], env=environ, check=True, capture_output=True, text=True
            )
        return float(done.stdout.split()[-1])
