"""The placements of a session with all that the report says about them, in the order of the board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from llo_game.engine.verdict import Verdict, check

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.pack import Card, Pack
    from llo_game.engine.session import Session
    from llo_game.engine.setup import Team
    from llo_game.engine.state import Placement

# The tokens 0–3 with which a table says how sure it is.
SURENESS = ("weet niet", "een beetje zeker", "best zeker", "heel zeker")
NOT_SAID = "niet gezegd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    placement: Placement
    card: Card
    team: Team
    verdict: Verdict

    @property
    def key(self) -> str:
        return f"kaart-{self.card.number}"

    @property
    def table(self) -> str:
        """ "4 Ruit": a table is always number and name."""
        return f"{self.team.number} {self.team.name}"

    @property
    def name(self) -> str:
        return f"{self.card.number} {self.card.title}"


def played(session: Session) -> tuple[Played, ...]:
    """By layer and phase, within a cell in order of laying."""
    state, pack = session.state, session.pack
    laid = [
        Played(
            placement=placement,
            card=card,
            team=state.team(placement.team),
            verdict=check(card, placement.cell, pack, state.setup.profile),
        )
        for placement in state.placements.values()
        if (card := state.card(pack, placement.card)) is not None
    ]
    order = {layer.code: place for place, layer in enumerate(pack.layers)}
    return tuple(sorted(laid, key=lambda one: (order[one.placement.cell.layer], one.placement.cell.phase)))


def sureness(placement: Placement) -> str:
    return NOT_SAID if placement.sureness is None else SURENESS[placement.sureness]


def cell_name(cell: Cell, pack: Pack) -> str:
    """ "C2: direct leidinggevende, selectie"."""
    return f"{cell.code}: {pack.layer(cell.layer).name}, {pack.phase(cell.phase).name}"
