"""What happened, in the past tense. Time, sequence and kind belong to the envelope of the store."""

from __future__ import annotations

from dataclasses import dataclass

# Real imports, not only for type checking: the store decodes events by their annotations.
from llo_game.engine.grid import Cell
from llo_game.engine.setup import Setup
from llo_game.engine.stage import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """`order` is the shuffled deck: the numbers of the card set in play, first to be dealt first."""

    setup: Setup
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsChanged:
    title: str
    organisation: str
    place: str
    date: str
    profile: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPicked:
    card: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlaced:
    card: int
    cell: Cell
    team: int
    sureness: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMoved:
    card: int
    origin: Cell
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTakenBack:
    card: int
    origin: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class SurenessGiven:
    card: int
    sureness: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRevealed:
    """`cell` is where the card lay when the room saw the verdict."""

    card: int
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementKept:
    card: int
    cell: Cell
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementNoted:
    card: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCardAdded:
    card: int
    title: str
    sentence: str
    team: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnEnded:
    """`team` is the table that is up now."""

    team: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureShown:
    picture: Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """The event with sequence number `target` no longer stands."""

    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Redone:
    """The event with sequence number `target` stands again."""

    target: int


Move = (
    DetailsChanged
    | CardPlaced
    | CardMoved
    | CardTakenBack
    | SurenessGiven
    | VerdictRevealed
    | PlacementKept
    | PlacementNoted
    | OwnCardAdded
    | TurnEnded
)
# Looking is not a move: what stands on the wall is remembered, but undo skips it.
Look = CardPicked | PictureShown
Event = SessionStarted | Move | Look | Undone | Redone
