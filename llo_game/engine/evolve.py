"""event + state → the next state. No decisions here: an event has happened."""

from __future__ import annotations

from dataclasses import replace
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
from llo_game.engine.pack import Card
from llo_game.engine.showing import may_show
from llo_game.engine.stage import BOARD, Picture, PictureKind
from llo_game.engine.state import Placement, State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from llo_game.engine.grid import Cell

# A card made in the room has no question of its own; this one always fits.
OWN_QUESTION = "Waaraan merken we dat dit helpt?"


def begin(event: SessionStarted) -> State:
    """The state at the start: nothing on the board, hands dealt in turn from the shuffled order."""
    setup = event.setup
    state = State(setup=setup, order=event.order, turn=setup.teams[0].number)
    if setup.hand_size == 0:
        return state
    tables = len(setup.teams)
    dealt = setup.hand_size * tables
    hands = {team.number: event.order[place:dealt:tables] for place, team in enumerate(setup.teams)}
    return replace(state, hands=hands, pile=event.order[dealt:])


def evolve(state: State, event: Move | Look) -> State:
    match event:
        case DetailsChanged():
            changed = replace(
                state.setup,
                title=event.title,
                organisation=event.organisation,
                place=event.place,
                date=event.date,
                profile=event.profile,
            )
            return replace(state, setup=changed)
        case CardPicked():
            return _picked(state, event.card)
        case CardPlaced():
            return _placed(state, event)
        case CardMoved():
            laid = state.placements[event.card]
            moved = _lying(laid, event.cell, revealed=laid.revealed, kept="")
            return _showing(state, BOARD, event.card, _with(state, moved))
        case CardTakenBack():
            return _taken_back(state, event)
        case SurenessGiven():
            sure = replace(state.placements[event.card], sureness=event.sureness)
            return replace(state, placements=_with(state, sure))
        case VerdictRevealed():
            laid = state.placements[event.card]
            shown = _lying(laid, laid.cell, revealed=event.cell, kept=laid.kept)
            verdict = Picture(kind=PictureKind.VERDICT, subject=str(event.card))
            return _showing(state, verdict, event.card, _with(state, shown))
        case PlacementKept():
            kept = replace(state.placements[event.card], kept=event.reason)
            return replace(state, placements=_with(state, kept))
        case PlacementNoted():
            noted = replace(state.placements[event.card], note=event.note)
            return replace(state, placements=_with(state, noted))
        case OwnCardAdded():
            card = Card(
                id=f"eigen-{event.card}",
                number=event.card,
                title=event.title,
                text=event.sentence,
                example="",
                question=OWN_QUESTION,
                own=True,
            )
            own = {**state.own_cards, event.card: card}
            return replace(state, own_cards=own, in_play=event.card, picture=BOARD)
        case TurnEnded():
            return replace(state, turn=event.team, turn_card=None, in_play=None, picture=BOARD)
        case PictureShown():
            picture = event.picture if may_show(state, event.picture) else BOARD
            return _showing(state, picture, state.in_play, state.placements)
        case _ as never:
            assert_never(never)


def _with(state: State, placement: Placement) -> Mapping[int, Placement]:
    return {**state.placements, placement.card: placement}


# These two are most of a log; with dataclasses.replace in their place opening one takes a third longer.


def _showing(
    state: State, picture: Picture, in_play: int | None, placements: Mapping[int, Placement]
) -> State:
    return State(
        setup=state.setup,
        order=state.order,
        placements=placements,
        own_cards=state.own_cards,
        hands=state.hands,
        pile=state.pile,
        turn=state.turn,
        turn_card=state.turn_card,
        in_play=in_play,
        picture=picture,
    )


def _lying(laid: Placement, cell: Cell, *, revealed: Cell | None, kept: str) -> Placement:
    return Placement(
        card=laid.card,
        cell=cell,
        team=laid.team,
        sureness=laid.sureness,
        revealed=revealed,
        kept=kept,
        note=laid.note,
        first=laid.first,
    )


def _placed(state: State, event: CardPlaced) -> State:
    laid = Placement(
        card=event.card, cell=event.cell, team=event.team, sureness=event.sureness, first=event.cell
    )
    hands, pile = _played_from_hand(state, event)
    return replace(
        state,
        placements={**state.placements, event.card: laid},
        hands=hands,
        pile=pile,
        turn=event.team,
        turn_card=event.card,
        in_play=event.card,
        picture=BOARD,
    )


def _played_from_hand(state: State, event: CardPlaced) -> tuple[dict[int, tuple[int, ...]], tuple[int, ...]]:
    """A card out of the hand draws the next of the pile; an own card was never in a hand."""
    hands = dict(state.hands)
    hand = hands.get(event.team, ())
    if event.card not in hand:
        return hands, state.pile
    hands[event.team] = (*(card for card in hand if card != event.card), *state.pile[:1])
    return hands, state.pile[1:]


def _taken_back(state: State, event: CardTakenBack) -> State:
    placements = {number: laid for number, laid in state.placements.items() if number != event.card}
    team = state.placements[event.card].team
    hands = dict(state.hands)
    if hands and event.card not in state.own_cards:
        hands[team] = (*hands.get(team, ()), event.card)
    turn_card = None if state.turn_card == event.card else state.turn_card
    return replace(
        state, placements=placements, hands=hands, turn_card=turn_card, in_play=event.card, picture=BOARD
    )


def _picked(state: State, card: int) -> State:
    """Looks outlive an undo: a card made in the room may be gone by now, then nothing is in play."""
    return _showing(state, BOARD, card if state.has_card(card) else None, state.placements)
