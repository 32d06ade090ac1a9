"""The start of a session: is the set-up playable, and are its words fit for the wall and the report?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.engine import text
from llo_game.engine.dutch import is_date
from llo_game.engine.events import DetailsChanged, SessionStarted
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.setup import MAX_TEAMS, Setup, Team

if TYPE_CHECKING:
    from llo_game.engine.commands import StartSession
    from llo_game.engine.pack import Pack

MAX_TURN_MINUTES = 60
MIN_HAND = 2


def checked_line(field: str, raw: str, limit: int, *, required: bool) -> str | Refused:
    """The cleaned text, or why it does not fit."""
    line = text.clean(raw)
    if required and not line:
        return Refused(code=Code.TEXT_MISSING, field=field)
    if len(line) > limit:
        return Refused(code=Code.TEXT_TOO_LONG, field=field, limit=limit, found=str(len(line)))
    word = text.longest_word(line)
    if len(word) > text.WORD:
        return Refused(code=Code.WORD_TOO_LONG, field=field, limit=text.WORD, found=word)
    return line


def checked_details(
    pack: Pack, *, title: str, organisation: str, place: str, date: str, profile: str | None
) -> DetailsChanged | Refused:
    """The words on the cover, cleaned; only the title may not be empty."""
    lines: list[str] = []
    for field, raw, limit in (
        ("session-title", title, text.SESSION_TITLE),
        ("organisation", organisation, text.ORGANISATION),
        ("place", place, text.PLACE),
    ):
        line = checked_line(field, raw, limit, required=field == "session-title")
        if isinstance(line, Refused):
            return line
        lines.append(line)
    if not is_date(date):
        return Refused(code=Code.BAD_DATE, found=text.clean(date))
    if profile is not None and all(known.id != profile for known in pack.profiles):
        return Refused(code=Code.UNKNOWN_PROFILE, found=profile)
    return DetailsChanged(title=lines[0], organisation=lines[1], place=lines[2], date=date, profile=profile)


def start(pack: Pack, command: StartSession) -> SessionStarted | Refused:
    """The first event of a session; it carries the cleaned set-up."""
    setup = command.setup
    details = checked_details(
        pack,
        title=setup.title,
        organisation=setup.organisation,
        place=setup.place,
        date=setup.date,
        profile=setup.profile,
    )
    if isinstance(details, Refused):
        return details
    teams = _checked_teams(setup)
    if isinstance(teams, Refused):
        return teams
    card_set = next((known for known in pack.sets if known.id == setup.card_set), None)
    if card_set is None:
        return Refused(code=Code.UNKNOWN_SET, found=setup.card_set)
    if sorted(command.order) != sorted(card_set.cards):
        return Refused(code=Code.NOT_IN_SET, found=setup.card_set)
    most = len(card_set.cards) // len(teams)
    if setup.hand_size != 0 and not MIN_HAND <= setup.hand_size <= most:
        return Refused(code=Code.HAND_SIZE, limit=most, found=str(setup.hand_size))
    if not 0 <= setup.turn_minutes <= MAX_TURN_MINUTES:
        return Refused(code=Code.TURN_MINUTES, limit=MAX_TURN_MINUTES)
    cleaned = Setup(
        title=details.title,
        organisation=details.organisation,
        place=details.place,
        date=details.date,
        teams=teams,
        card_set=setup.card_set,
        profile=setup.profile,
        hand_size=setup.hand_size,
        turn_minutes=setup.turn_minutes,
    )
    return SessionStarted(setup=cleaned, order=command.order)


def _checked_teams(setup: Setup) -> tuple[Team, ...] | Refused:
    if not 1 <= len(setup.teams) <= MAX_TEAMS:
        return Refused(code=Code.TEAM_COUNT, limit=MAX_TEAMS, found=str(len(setup.teams)))
    teams: list[Team] = []
    for team in setup.teams:
        name = checked_line("team-name", team.name, text.TEAM_NAME, required=True)
        if isinstance(name, Refused):
            return name
        teams.append(Team(number=team.number, name=name))
    numbers = [team.number for team in teams]
    names = {text.folded(team.name) for team in teams}
    if numbers != list(range(1, len(teams) + 1)) or len(names) != len(teams):
        return Refused(code=Code.TEAM_NAMES)
    return tuple(teams)
