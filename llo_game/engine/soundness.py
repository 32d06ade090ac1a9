"""Can this event have happened in this state? Asked of every log that comes from a file.

Kept apart from `decide`: a rule of play that gets stricter one day must not close the files of before.
For the same reason the limits on set-up and texts may grow, but never shrink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.engine import text
from llo_game.engine.commands import StartSession
from llo_game.engine.decide import FIRST_NUMBER, LAST_NUMBER
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
from llo_game.engine.setup import MAX_SURENESS
from llo_game.engine.showing import may_show, well_formed
from llo_game.engine.start import checked_details, checked_line, start

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.pack import Pack
    from llo_game.engine.state import State


def sound_start(pack: Pack, event: SessionStarted) -> bool:
    """Whether a session can start like this: set, order, tables, profile and words all fit the pack."""
    return start(pack, StartSession(setup=event.setup, order=event.order)) == event


def sound(state: State, pack: Pack, event: Move | Look) -> bool:
    match event:
        case DetailsChanged():
            return _sound_details(pack, event)
        case CardPlaced():
            return _sound_placing(state, pack, event)
        case CardMoved():
            lies = _lies_on(state, event.card, event.origin)
            return lies and event.cell != event.origin and pack.has_cell(event.cell)
        case CardTakenBack():
            return _lies_on(state, event.card, event.origin)
        case SurenessGiven():
            laid = state.placements.get(event.card)
            return laid is not None and laid.revealed is None and _is_sureness(event.sureness)
        case VerdictRevealed():
            lies = _lies_on(state, event.card, event.cell)
            return lies and state.placements[event.card].revealed != event.cell
        case PlacementKept():
            lies = _lies_on(state, event.card, event.cell)
            seen = lies and state.placements[event.card].revealed is not None
            return seen and _is_line(event.reason, text.REASON)
        case PlacementNoted():
            return event.card in state.placements and _is_line(event.note, text.NOTE, required=False)
        case OwnCardAdded():
            return _sound_own_card(state, pack, event)
        case TurnEnded():
            return state.has_team(event.team)
        case CardPicked():
            return state.has_card(event.card)
        case PictureShown():
            return well_formed(pack, event.picture) and may_show(state, event.picture)
        case _ as never:
            assert_never(never)


def _sound_details(pack: Pack, event: DetailsChanged) -> bool:
    checked = checked_details(
        pack,
        title=event.title,
        organisation=event.organisation,
        place=event.place,
        date=event.date,
        profile=event.profile,
    )
    return checked == event


def _sound_placing(state: State, pack: Pack, event: CardPlaced) -> bool:
    if not (state.has_card(event.card) and state.has_team(event.team) and pack.has_cell(event.cell)):
        return False
    at_hand = not state.hands or event.card in state.own_cards or event.card in state.hands[event.team]
    return at_hand and event.card not in state.placements and _is_sureness(event.sureness)


def _sound_own_card(state: State, pack: Pack, event: OwnCardAdded) -> bool:
    free = event.card not in pack.cards_by_number and event.card not in state.own_cards
    return (
        free
        and FIRST_NUMBER <= event.card <= LAST_NUMBER
        and state.has_team(event.team)
        and _is_line(event.title, text.CARD_TITLE)
        and _is_line(event.sentence, text.OWN_SENTENCE)
    )


def _is_line(line: str, limit: int, *, required: bool = True) -> bool:
    """Whether people can have typed this: cleaned at the door, and no longer than the wall allows."""
    return checked_line("", line, limit, required=required) == line


def _is_sureness(sureness: int | None) -> bool:
    return sureness is None or 0 <= sureness <= MAX_SURENESS


def _lies_on(state: State, card: int, cell: Cell) -> bool:
    laid = state.placements.get(card)
    return laid is not None and laid.cell == cell
