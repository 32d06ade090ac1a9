"""How a session is set up: what it is called, who plays, and by which rules."""

from __future__ import annotations

from dataclasses import dataclass

MAX_TEAMS = 6
MAX_SURENESS = 3
# The word of a table mark; a table is always number + word (see picture.marks for the shapes).
TABLE_WORDS = (
    "Wiel", "Tent", "Vierkant", "Ruit", "Huis", "Kruis",
    "Zeshoek", "Ster", "Poort", "Gevel", "Maan", "Lens",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The people at one table. `number` counts from 1 and chooses the mark."""

    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """`date` is ISO 8601. `profile` is a profile id or None. `hand_size` 0 means an open deck.

    `turn_minutes` is the clock of one turn; 0 means no clock.
    """

    title: str
    organisation: str
    place: str
    date: str
    teams: tuple[Team, ...]
    card_set: str
    profile: str | None = None
    hand_size: int = 0
    turn_minutes: int = 3


def default_teams(count: int) -> tuple[Team, ...]:
    """`count` tables with the words of their marks as names."""
    return tuple(Team(number=i + 1, name=TABLE_WORDS[i]) for i in range(count))
