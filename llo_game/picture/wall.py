"""What the room sees: the picture that the session asks for, at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.engine.stage import PictureKind
from llo_game.picture.board import board_picture
from llo_game.picture.card import card_pages
from llo_game.picture.coverage import coverage_pages
from llo_game.picture.open_cell import open_cell_pages
from llo_game.picture.rows import layer_pages, phase_pages
from llo_game.picture.sheet import drawn, sheet_for
from llo_game.picture.verdict import verdict_pages
from llo_game.picture.welcome import welcome_pages

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.clock import Clock
    from llo_game.picture.shapes import Drawing, Measure
    from llo_game.picture.sheet import Page, Sheet


def wall(session: Session, clock: Clock | None, width: float, height: float, measure: Measure) -> Drawing:
    """The picture on the wall, in the units of `width` and `height` (pixels).

    A page that does not exist (any more) gives the last one; a card that is gone gives the board.
    """
    found = _pages(session, sheet_for(width, height, measure))
    if not found:
        return board_picture(session, clock, width, height, measure)
    return drawn(found[min(session.state.picture.page, len(found) - 1)], width, height)


def page_count(session: Session, width: float, height: float, measure: Measure) -> int:
    """How many pages the picture has at this size; at least one."""
    return max(1, len(_pages(session, sheet_for(width, height, measure))))


def _pages(session: Session, sheet: Sheet) -> tuple[Page, ...]:
    """The pages of the picture; none for the board, and for a card that is gone."""
    subject = session.state.picture.subject
    match session.state.picture.kind:
        case PictureKind.WELCOME:
            return welcome_pages(sheet, session)
        case PictureKind.BOARD:
            return ()
        case PictureKind.CARD:
            return card_pages(sheet, session, int(subject))
        case PictureKind.VERDICT:
            return verdict_pages(sheet, session, int(subject))
        case PictureKind.CELL:
            return open_cell_pages(sheet, session, subject)
        case PictureKind.LAYER:
            return layer_pages(sheet, session, subject)
        case PictureKind.PHASE:
            return phase_pages(sheet, session, int(subject))
        case PictureKind.COVERAGE:
            return coverage_pages(sheet, session)
        case _ as never:
            assert_never(never)
