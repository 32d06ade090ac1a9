"""A program that runs without Python: made by PyInstaller, then tried out as a user would."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bootstrap.libraries import System
from bootstrap.process import SetupError, call

_EXAMPLE = ("voorbeeld.llo", "voorbeeld.pdf")


def provide_build_tools() -> None:
    """PyInstaller reads libraries with objdump, which a bare Linux does not have."""
    if sys.platform.startswith("linux") and shutil.which("objdump") is None:
        System.this().provide((), ["binutils"])


def build(python: str, into: Path, environ: Mapping[str, str]) -> int:
    """Makes `into`/dist/llo-spel, from the recipe in the working folder, and plays the example with it."""
    command = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=ERROR"]
    command += ["--distpath", str(into / "dist"), "--workpath", str(into / "build"), "build.spec"]
    if call(command, environ) != 0:
        message = "Het bouwen is niet gelukt. Hierboven staat waarom."
        raise SetupError(message)
    folder = into / "dist" / "llo-spel"
    _try_out(folder / ("llo-spel.exe" if os.name == "nt" else "llo-spel"), environ)
    megabytes = sum(file.lstat().st_size for file in folder.rglob("*")) / 1e6
    print(f"Gelukt: {folder} ({megabytes:.0f} MB). De voorbeeldsessie werkt.")
    return 0


def _try_out(program: Path, environ: Mapping[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        # Somewhere else than the checkout, whose files the program may not lean on.
        out = Path(folder) / "voorbeeld"
        env = {**environ, "LLO_SPEL_DATA": str(Path(folder) / "data")}
        status = call([str(program), "demo", "--out", str(out)], env)
        missing = [name for name in _EXAMPLE if not (out / name).is_file()]
        if status != 0 or missing:
            message = (
                "Het gebouwde programma kan de voorbeeldsessie niet spelen.\n"
                f"Afgesloten met {status}; niet gemaakt: {', '.join(missing) or 'niets'}."
            )
            raise SetupError(message)
