"""From the words behind `run.py` to what happens: prepare what it needs, then do it or hand it over."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap.build import build, provide_build_tools
from bootstrap.checks import all_checks, run_checks
from bootstrap.environment import Environment
from bootstrap.libraries import System, glibc_version, has_screen, needed, refuse_old_linux, venv_packages
from bootstrap.process import SetupError, become, call

Environ = Mapping[str, str]

# Put in place by another Python or another program, these would change what ours imports.
_NOT_PASSED_ON = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How the app is started: its arguments, and where Qt draws."""

    arguments: tuple[str, ...]
    environ: Environ
    remark: str = ""


def run(root: Path, arguments: Sequence[str], environ: Environ) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Progress shows at once, also through a pipe, and no terminal is too old for an é.
        sys.stdout.reconfigure(line_buffering=True, errors="replace")
    try:
        return _run(root, arguments, {k: v for k, v in environ.items() if k not in _NOT_PASSED_ON})
    except SetupError as fault:
        print(f"\n{fault}")
        return 1
    except KeyboardInterrupt:
        print("\nGestopt. Een volgende start gaat hier verder.")
        return 130


def _run(root: Path, arguments: Sequence[str], environ: Environ) -> int:
    environment = Environment(root=root)
    python = str(environment.python)
    offscreen = {**environ, "QT_QPA_PLATFORM": "offscreen"}
    match list(arguments):
        case ["test", *rest]:
            _prepare(environment, "dev", offscreen)
            provide_build_tools()
            os.chdir(root)
            return run_checks(python, all_checks(rest), offscreen, call=call, say=print)
        case ["build"]:
            _prepare(environment, "dev", offscreen)
            provide_build_tools()
            os.chdir(root)
            return build(python, root, offscreen)
        case [("bench" | "soak") as name, *rest] if (module := measurement(root, name)) is not None:
            _prepare(environment, "dev", environ)
            os.chdir(root)
            return become([python, "-m", module, *rest], environ)
        case _:
            start = plan(root, arguments, environ)
            if start.remark:
                print(start.remark)
            _prepare(environment, "run", start.environ)
            # -P: what happens to lie in the folder the user works in is not imported.
            return become([python, "-P", "-m", "llo_game", *start.arguments], start.environ)


def plan(root: Path, arguments: Sequence[str], environ: Environ) -> Start:
    """Without a screen only commands can run; where the window was asked for, the example comes instead."""
    if has_screen(environ):
        return Start(arguments=tuple(arguments), environ=environ)
    offscreen = {**environ, "QT_QPA_PLATFORM": "offscreen"}
    if not arguments:
        folder = root / "sessions" / "voorbeeld"
        return Start(
            arguments=("demo", "--out", str(folder)),
            environ=offscreen,
            remark=f"Er is geen scherm. Ik speel de voorbeeldsessie en bewaar die in {folder}",
        )
    if Path(arguments[0]).suffix == ".llo":
        message = (
            "Er is geen scherm om deze sessie op te tonen. Aan het bestand is niets veranderd.\n"
            f"Een verslag maken kan wel: python3 run.py report {arguments[0]} --out verslag.pdf"
        )
        raise SetupError(message)
    return Start(arguments=tuple(arguments), environ=offscreen)


def measurement(root: Path, name: str) -> str | None:
    """The module behind `bench` and `soak`, as far as the checkout has it."""
    folder = root / "benchmarks"
    if name == "bench":
        return "benchmarks" if (folder / "__main__.py").is_file() else None
    return f"benchmarks.{name}" if (folder / f"{name}.py").is_file() else None


def _prepare(environment: Environment, lock: str, environ: Environ) -> None:
    ready = environment.is_ready(lock)
    if not ready:
        refuse_old_linux(glibc_version())
    System.this().provide(needed(environ), () if ready else venv_packages())
    environment.prepare(lock)
