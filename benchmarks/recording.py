"""What our report draws, step by step, as calls that any canvas knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Final, Self

from llo_game.report.canvas import ReportCanvas

# What Painter asks of the canvas, and what it inherits from reportlab.
_HEARD: Final = (
    "showPage", "fill_with", "stroke_with", "line_style", "box", "polygon", "words",
    "linkAbsolute", "bookmarkHorizontalAbsolute", "addOutlineEntry",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """A method of the canvas and what it was called with."""

    name: str
    given: tuple[Any, ...]
    named: dict[str, Any]


@dataclass(slots=True)
class Recording:
    """While it is entered, every report that is made is also written down in `steps`."""

    steps: list[Step] = field(default_factory=list)
    _own: dict[str, Callable[..., Any]] = field(default_factory=dict)

    @property
    def pages(self) -> int:
        return sum(step.name == "showPage" for step in self.steps)

    def __enter__(self) -> Self:
        for name in _HEARD:
            self._own[name] = getattr(ReportCanvas, name)
            setattr(ReportCanvas, name, self._listening(name))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name, own in self._own.items():
            setattr(ReportCanvas, name, own)

    def _listening(self, name: str) -> Callable[..., Any]:
        own = self._own[name]

        def call(canvas: ReportCanvas, *given: object, **named: object) -> object:
            self.steps.append(Step(name, given, named))
            return own(canvas, *given, **named)

        return call
