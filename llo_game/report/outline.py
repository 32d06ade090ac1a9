"""A session → the outline of its report: every fact and sentence, in order, as plain data.

Every form of the report is drawn from this one outline, so that no two of them can differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.report.blocks import Document
from llo_game.report.played import played as all_played
from llo_game.report.sections.board import the_board
from llo_game.report.sections.cards import cards
from llo_game.report.sections.case import case
from llo_game.report.sections.choices import choices, course, notes, own_cards
from llo_game.report.sections.front import cover, head, pack_line
from llo_game.report.sections.glance import glance
from llo_game.report.sections.reading import reading
from llo_game.report.sections.sources import sources
from llo_game.report.sections.spread import spread

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.shapes import Measure


def outline(session: Session, measure: Measure) -> Document:
    """Only sections with content. `measure` serves the pictures, which hold text of fixed width."""
    setup = session.state.setup
    played = all_played(session)
    sections = [
        glance(session, played, measure),
        the_board(session, played, measure) if played else None,
        cards(session, played, measure) if played else None,
        spread(session, played) if played else None,
        choices(played),
        own_cards(session),
        notes(played),
        case(session, played),
        course(session),
        sources(session, played),
        reading(session),
    ]
    return Document(
        title=setup.title,
        author=setup.organisation or "LLO-spel",
        subject="Verslag van het LLO-spel",
        language="nl-NL",
        date=setup.date,
        head=head(session),
        foot=f"Spelset {pack_line(session)}",
        cover=cover(session),
        sections=tuple(section for section in sections if section is not None),
    )
