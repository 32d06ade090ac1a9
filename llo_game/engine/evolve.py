"""event + state → the next state. No decisions here: an event has happened."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

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
            moved = replace(state.placements[event.card], cell=event.cell, kept="")
            return _with_placement(state, moved, in_play=event.card)
        case CardTakenBack():
            return _taken_back(state, event)
        case SurenessGiven():
            return _with_placement(state, replace(state.placements[event.card], sureness=event.sureness))
        case VerdictRevealed():
            shown = replace(state.placements[event.card], revealed=event.cell)
            verdict = Picture(kind=PictureKind.VERDICT, subject=str(event.card))
            return replace(_with_placement(state, shown, in_play=event.card), picture=verdict)
        case PlacementKept():
            return _with_placement(state, replace(state.placements[event.card], kept=event.reason))
        case PlacementNoted():
            return _with_placement(state, replace(state.placements[event.card], note=event.note))
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
            return replace(state, picture=event.picture if may_show(state, event.picture) else BOARD)
        case _ as never:
            assert_never(never)


def _with_placement(state: State, placement: Placement, *, in_play: int | None = None) -> State:
    placements = {**state.placements, placement.card: placement}
    if in_play is None:
        return replace(state, placements=placements)
    return replace(state, placements=placements, in_play=in_play, picture=BOARD)


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
    return replace(state, in_play=card if state.has_card(card) else None, picture=BOARD)
