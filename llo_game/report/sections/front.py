"""The cover and the running lines of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.engine.dutch import count, long_date
from llo_game.report.blocks import Cover, Fact, Facts, Field, runs
from llo_game.report.pictures import table_mark

if TYPE_CHECKING:
    from llo_game.engine.session import Session


def cover(session: Session) -> Cover:
    setup = session.state.setup
    where = ", ".join(part for part in (setup.organisation, setup.place) if part)
    return Cover(
        kind="Verslag van het LLO-spel",
        title=setup.title,
        lines=tuple(line for line in (where, long_date(setup.date)) if line),
        facts=Facts(
            facts=(
                Fact(label="Tafels", fields=_tables(session)),
                Fact(label="Kaarten", fields=_plain(_cards(session))),
                *_case(session),
                Fact(label="Spelset", fields=_plain(pack_line(session))),
            )
        ),
    )


def pack_line(session: Session) -> str:
    pack = session.pack
    return f"{pack.title} {pack.version} van {long_date(pack.date)}"


def head(session: Session) -> tuple[str, str]:
    """The line on top of every page: which session, and how large it was."""
    setup = session.state.setup
    tables = count(len(setup.teams), "tafel", "tafels")
    cards = count(len(session.state.placements), "kaart", "kaarten")
    return f"{setup.title}, {long_date(setup.date)}", f"{tables}, {cards}"


def _cards(session: Session) -> str:
    chosen = session.pack.card_set(session.state.setup.card_set)
    own = len(session.state.own_cards)
    played = f"{chosen.title}: {count(len(session.state.order), 'kaart', 'kaarten')}"
    return f"{played}, en {count(own, 'eigen kaart', 'eigen kaarten')}" if own else played


def _case(session: Session) -> tuple[Fact, ...]:
    chosen = session.state.setup.profile
    if chosen is None:
        return ()
    profile = session.pack.profile(chosen)
    return (Fact(label="Casus", fields=_plain(f"Groep {profile.id}: {profile.name}, {profile.direction}")),)


def _tables(session: Session) -> tuple[Field, ...]:
    return tuple(
        Field(words=runs(f"{team.number} {team.name}"), sign=table_mark(team.number))
        for team in session.state.setup.teams
    )


def _plain(words: str) -> tuple[Field, ...]:
    return (Field(words=runs(words)),)
