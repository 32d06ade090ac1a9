"""Can this event have happened in this state? Asked of every log that comes from a file.

Kept apart from `decide` and `start`: a rule that gets stricter or wider one day must not close the files of
before. So the limits here are wider than those at the door, and never shrink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from llo_game.engine import text
from llo_game.engine.decide import FIRST_NUMBER, LAST_NUMBER
from llo_game.engine.dutch import is_date
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
from llo_game.engine.setup import MAX_SURENESS, MAX_TEAMS
from llo_game.engine.showing import may_show, well_formed

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell
    from llo_game.engine.pack import Pack
    from llo_game.engine.setup import Setup
    from llo_game.engine.state import State

# In characters: three times what the door lets through and more. Longer is no name, story or word.
_NAME: Final = 200
_STORY: Final = 4000
_WORD: Final = 100
_DAY_IN_MINUTES: Final = 24 * 60


def sound_start(pack: Pack, event: SessionStarted) -> bool:
    """Whether a session can start like this: set, order, tables, profile and words all fit the pack."""
    setup = event.setup
    return (
        _sound_details(pack, setup)
        and _sound_tables(setup)
        and any(known.id == setup.card_set for known in pack.sets)
        and sorted(event.order) == sorted(pack.card_set(setup.card_set).cards)
        and 0 <= setup.hand_size * len(setup.teams) <= len(event.order)
        and 0 <= setup.turn_minutes <= _DAY_IN_MINUTES
    )


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
            return seen and _is_line(event.reason, _STORY)
        case PlacementNoted():
            return event.card in state.placements and _is_line(event.note, _STORY, required=False)
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


def _sound_details(pack: Pack, words: DetailsChanged | Setup) -> bool:
    """What is on the cover."""
    return (
        _is_line(words.title, _NAME)
        and _is_line(words.organisation, _NAME, required=False)
        and _is_line(words.place, _NAME, required=False)
        and is_date(words.date)
        and (words.profile is None or any(known.id == words.profile for known in pack.profiles))
    )


def _sound_tables(setup: Setup) -> bool:
    names = {team.name for team in setup.teams}
    return (
        1 <= len(setup.teams) <= MAX_TEAMS
        and all(team.number == number for number, team in enumerate(setup.teams, start=1))
        and len(names) == len(setup.teams)
        and all(_is_line(name, _NAME) for name in names)
    )


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
        and _is_line(event.title, _NAME)
        and _is_line(event.sentence, _STORY)
    )


def _is_line(line: str, longest: int, *, required: bool = True) -> bool:
    """Whether people can have typed this: the door would leave it as it is, and it has an end."""
    if not line:
        return not required
    if len(line) > longest or text.clean(line) != line:
        return False
    return len(line) <= _WORD or len(text.longest_word(line)) <= _WORD


def _is_sureness(sureness: int | None) -> bool:
    return sureness is None or 0 <= sureness <= MAX_SURENESS


def _lies_on(state: State, card: int, cell: Cell) -> bool:
    laid = state.placements.get(card)
    return laid is not None and laid.cell == cell
