"""Where a session stands: an immutable value, made from events only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from llo_game.engine.stage import WELCOME, Picture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from llo_game.engine.grid import Cell
    from llo_game.engine.pack import Card, Pack
    from llo_game.engine.setup import Setup, Team


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A card on the board. `kept` is the reason of an override, empty when there is none.

    `revealed` is None until the room saw the verdict, then the cell where the card lay at that moment.
    """

    card: int
    cell: Cell
    team: int
    sureness: int | None = None
    revealed: Cell | None = None
    kept: str = ""
    note: str = ""
    first: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """`placements` is in order of laying. `turn` is the table that is up.

    `turn_card` is the card it has laid in this turn, if any. `hands` is empty with an open deck;
    `pile` are the numbers still to be dealt.
    """

    setup: Setup
    order: tuple[int, ...]
    placements: Mapping[int, Placement] = field(default_factory=dict)
    own_cards: Mapping[int, Card] = field(default_factory=dict)
    hands: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    pile: tuple[int, ...] = ()
    turn: int = 1
    turn_card: int | None = None
    in_play: int | None = None
    picture: Picture = WELCOME

    def team(self, number: int) -> Team:
        return next(team for team in self.setup.teams if team.number == number)

    def has_team(self, number: int) -> bool:
        return any(team.number == number for team in self.setup.teams)

    def next_team(self) -> int:
        """The number of the table that is up after this one."""
        numbers = [team.number for team in self.setup.teams]
        return numbers[(numbers.index(self.turn) + 1) % len(numbers)]

    def has_card(self, number: int) -> bool:
        """Whether this number can be played in this session."""
        return number in self.order or number in self.own_cards

    def card(self, pack: Pack, number: int) -> Card | None:
        """The card with this number, from the pack or made in the room."""
        return self.own_cards.get(number) or pack.cards_by_number.get(number)

    def in_cell(self, cell: Cell) -> tuple[Placement, ...]:
        """The cards in a cell, oldest first."""
        return tuple(placement for placement in self.placements.values() if placement.cell == cell)

    def playable(self) -> tuple[int, ...]:
        """Numbers of this session's cards, the deck in order of number, then own cards."""
        return (*sorted(self.order), *self.own_cards)
