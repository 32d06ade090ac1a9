"""What the room sees: the picture that the session asks for, at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.picture.board import board_picture

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.clock import Clock
    from llo_game.picture.shapes import Drawing, Measure


def wall(session: Session, clock: Clock | None, width: float, height: float, measure: Measure) -> Drawing:
    """The picture on the wall, in the units of `width` and `height` (pixels)."""
    return board_picture(session, clock, width, height, measure)


def page_count(session: Session, width: float, height: float, measure: Measure) -> int:
    """How many pages the picture has at this size; at least one."""
    return 1
