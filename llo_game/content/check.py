"""The whole check of a pack folder, for its writers: all problems at once, or what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from llo_game.content.folder import scan
from llo_game.content.load import inspect_files
from llo_game.content.problem import Problem
from llo_game.content.summary import Summary, summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """`summary` is there exactly when there are no problems."""

    problems: tuple[Problem, ...]
    summary: Summary | None

    @property
    def lines(self) -> tuple[str, ...]:
        """What to print: a line for each problem, or what the pack holds."""
        if self.summary is not None:
            return self.summary.lines
        return tuple(problem.line for problem in self.problems)


def check_dir(path: Path) -> CheckResult:
    """Never raises for what is in the folder, or for there being no folder."""
    files, found = scan(path)
    if found and not files:
        return CheckResult(problems=tuple(found), summary=None)
    pack, problems = inspect_files(files, frozenset(problem.file for problem in found))
    if pack is None:
        return CheckResult(problems=(*found, *problems), summary=None)
    return CheckResult(problems=(), summary=summarise(pack))
