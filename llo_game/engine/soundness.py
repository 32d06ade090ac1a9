"""Can this event have happened in this state? Asked of every log that comes from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.engine.events import (
    CardMoved,
    CardPicked,
    CardPlaced,
    CardTakenBack,
    DetailsChanged,
    Look,
    Move,
    OwnCardAdded,
    PictureShown,
    PlacementKept,
    PlacementNoted,
    SessionStarted,
    SurenessGiven,
    TurnEnded,
    VerdictRevealed,
)
from llo_game.engine.showing import well_formed

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.pack import Pack
    from llo_game.engine.state import State


def sound_start(pack: Pack, event: SessionStarted) -> bool:
    """Whether the pack knows every card, the set and the profile that the session starts with."""
    setup = event.setup
    return (
        bool(setup.teams)
        and all(number in pack.cards_by_number for number in event.order)
        and any(known.id == setup.card_set for known in pack.sets)
        and _knows_profile(pack, setup.profile)
    )


def sound(state: State, pack: Pack, event: Move | Look) -> bool:
    match event:
        case DetailsChanged():
            return _knows_profile(pack, event.profile)
        case CardPlaced():
            return (
                event.card not in state.placements
                and state.has_card(event.card)
                and state.has_team(event.team)
                and pack.has_cell(event.cell)
            )
        case CardMoved():
            return _lies_on(state, event.card, event.origin) and pack.has_cell(event.cell)
        case CardTakenBack():
            return _lies_on(state, event.card, event.origin)
        case VerdictRevealed() | PlacementKept():
            return _lies_on(state, event.card, event.cell)
        case SurenessGiven() | PlacementNoted():
            return event.card in state.placements
        case OwnCardAdded():
            free = event.card not in pack.cards_by_number and event.card not in state.own_cards
            return free and state.has_team(event.team)
        case TurnEnded():
            return state.has_team(event.team)
        case CardPicked():
            # Looks outlive an undo, so the card may be one that is gone by now.
            return True
        case PictureShown():
            return well_formed(pack, event.picture)
        case _ as never:
            assert_never(never)


def _knows_profile(pack: Pack, profile: str | None) -> bool:
    return profile is None or any(known.id == profile for known in pack.profiles)


def _lies_on(state: State, card: int, cell: Cell) -> bool:
    laid = state.placements.get(card)
    return laid is not None and laid.cell == cell
