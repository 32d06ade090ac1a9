"""What the facilitator asks for; `decide` answers with events or a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.setup import Setup
    from llo_game.engine.stage import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSession:
    """`order` is the card set, already shuffled: the engine itself rolls no dice."""

    setup: Setup
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDetails:
    """Correct the words on the cover; the rules and the tables stay."""

    title: str
    organisation: str
    place: str
    date: str
    profile: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PickCard:
    """Put a card in play: the room reads and argues before it lies anywhere."""

    card: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCard:
    """`team` None means the table whose turn it is. `sureness` 0–3, None when the table did not say."""

    card: int
    cell: Cell
    team: int | None = None
    sureness: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveCard:
    card: int
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackCard:
    card: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveSureness:
    card: int
    sureness: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealVerdict:
    card: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPlacement:
    """The table keeps its place after the reveal, and says why (an override)."""

    card: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePlacement:
    """An empty note removes the note."""

    card: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOwnCard:
    title: str
    sentence: str
    team: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTurn:
    """The next table is up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPicture:
    picture: Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back the last standing move, as a new fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redo:
    """Restore the last undone move, while no new move has followed."""


Command = (
    StartSession
    | ChangeDetails
    | PickCard
    | PlaceCard
    | MoveCard
    | TakeBackCard
    | GiveSureness
    | RevealVerdict
    | KeepPlacement
    | NotePlacement
    | AddOwnCard
    | EndTurn
    | ShowPicture
    | Undo
    | Redo
)
