"""Ways to start and play a session in a test."""

from __future__ import annotations

from dataclasses import replace

from llo_game.engine.commands import Command, StartSession
from llo_game.engine.events import Event
from llo_game.engine.grid import Cell
from llo_game.engine.insight import Coverage, coverage
from llo_game.engine.pack import Pack
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Recorded, Session, replay
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.start import start
from llo_game.engine.state import Placement
from tests.engine.sample_pack import SAMPLE

NOON = "2026-03-12T12:00:00+00:00"


def a_setup(
    teams: int = 2, *, card_set: str = "kort", hand_size: int = 0, profile: str | None = None
) -> Setup:
    return Setup(
        title="Samen leren",
        organisation="Een gemeente",
        place="De werf",
        date="2026-03-12",
        teams=default_teams(teams),
        card_set=card_set,
        profile=profile,
        hand_size=hand_size,
    )


def started(setup: Setup | None = None, pack: Pack = SAMPLE) -> Session:
    """A session that has just begun; cards are dealt in order of number."""
    setup = setup or a_setup()
    event = start(pack, StartSession(setup=setup, order=pack.card_set(setup.card_set).cards))
    assert not isinstance(event, Refused)
    return replay(pack, [Recorded(1, NOON, event)])


def after(session: Session, *commands: Command) -> Session:
    """The session after commands of which none may be refused."""
    for command in commands:
        session = session.with_event(NOON, answered(session, command))
    return session


def answered(session: Session, command: Command) -> Event:
    event = session.answer(command)
    assert not isinstance(event, Refused), f"{command} was refused: {event.code}"
    return event


def refused(session: Session, command: Command) -> Refused:
    """The refusal that must come."""
    answer = session.answer(command)
    assert isinstance(answer, Refused), f"{command} led to {answer}"
    return answer


def log_of(*events: Event) -> list[Recorded]:
    return [Recorded(seq, NOON, event) for seq, event in enumerate(events, start=1)]


def covering_in(pack: Pack, *spots: Cell) -> Coverage:
    """The coverage of a board with one card on each of `spots`."""
    placements = {
        number: Placement(card=number, cell=spot, team=1, first=spot)
        for number, spot in enumerate(spots, start=101)
    }
    return coverage(replace(started().state, placements=placements), pack)
