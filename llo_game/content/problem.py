"""What is wrong with a pack, in words for the person who writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend. `where` names the card, source or finding, `field` the key; both may be empty."""

    file: str
    where: str
    field: str
    sentence: str

    @property
    def line(self) -> str:
        """The whole sentence with its place in front, for a list of problems."""
        place = ", ".join(part for part in (self.file, self.where, self.field) if part)
        return f"{place}: {self.sentence}" if place else self.sentence


class PackFault(Exception):  # noqa: N818 - not an error of ours: the file is wrong
    """A pack that cannot be used. Holds every problem found, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.line for problem in self.problems))


def shown(value: object) -> str:
    """A value from a file, safe to put in a sentence: short, on one line, nothing hidden."""
    text = str(value)
    plain = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text[:_SHOWN])
    return plain if len(text) <= _SHOWN else f"{plain}…"
