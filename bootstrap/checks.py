"""Every check on the code, one after the other; the tests come last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Call = Callable[[Sequence[str], Mapping[str, str]], int]

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@dataclass(frozen=True, slots=True)
class Check:
    """A name for the header, and what follows `python` on the command line."""

    name: str
    arguments: tuple[str, ...]


def all_checks(pytest_arguments: Sequence[str]) -> tuple[Check, ...]:
    # Part of the tests covers part of the code: then the share that is covered says nothing.
    tests = pytest_arguments or ("--cov", "--cov-report=term")
    return (
        Check("ruff check", ("-m", "ruff", "check", ".")),
        Check("ruff format", ("-m", "ruff", "format", "--check", ".")),
        Check("mypy", ("-m", "mypy")),
        Check("import-linter", ("-c", _LINT_IMPORTS)),
        Check("pytest", ("-m", "pytest", *tests)),
    )


def run_checks(
    python: str,
    checks: Sequence[Check],
    environ: Mapping[str, str],
    *,
    call: Call,
    say: Callable[[str], None],
) -> int:
    """Run them all, also after a failure; returns 0 when all passed and 1 otherwise."""
    failed = []
    for check in checks:
        say(f"\n== {check.name} ==")
        if call([python, *check.arguments], environ) != 0:
            failed.append(check.name)
    if failed:
        say(f"\nFailed: {', '.join(failed)}")
    return 1 if failed else 0
