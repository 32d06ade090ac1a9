"""A pack from its files: all of it right, or a fault that says everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from llo_game.content.build import build
from llo_game.content.draft import MOST_PROBLEMS, read_draft
from llo_game.content.folder import scan
from llo_game.content.problem import PackFault, Problem
from llo_game.content.rules import rule_problems
from llo_game.engine.pack import Pack


def load_pack(files: Mapping[str, bytes]) -> Pack:
    """`files`: name → contents. Raises `PackFault` with every problem found."""
    pack, problems = inspect_files(files)
    if pack is None:
        raise PackFault(problems)
    return pack


def read_pack_dir(path: Path) -> Mapping[str, bytes]:
    """The pack files of a folder, by name. Raises `PackFault` when a file or the folder cannot be read."""
    files, problems = scan(path)
    if problems:
        raise PackFault(problems)
    return files


def inspect_files(
    files: Mapping[str, bytes], unreadable: frozenset[str] = frozenset()
) -> tuple[Pack | None, tuple[Problem, ...]]:
    """The pack when nothing is wrong, else None and all problems, in the order of the files.

    `unreadable` are names of files that are there but not in `files`: they are not called missing.
    """
    draft = read_draft(files, unreadable)
    room = max(0, MOST_PROBLEMS - len(draft.problems))
    problems = [*draft.problems, *islice(rule_problems(draft), room)]
    problems.sort(key=lambda problem: problem.file)
    if len(problems) >= MOST_PROBLEMS:
        problems.append(
            Problem(file="", where="", field="", sentence="Er is nog meer mis. Herstel eerst dit.")
        )
    if problems or unreadable:
        return None, tuple(problems)
    return build(draft), ()
