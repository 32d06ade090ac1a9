"""state + command → the event that follows, or a refusal. Nothing changes here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.engine import text
from llo_game.engine.commands import (
    AddOwnCard,
    ChangeDetails,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
    TakeBackCard,
)
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
    SurenessGiven,
    TurnEnded,
    VerdictRevealed,
)
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.setup import MAX_SURENESS
from llo_game.engine.showing import may_show, well_formed
from llo_game.engine.stage import Picture, PictureKind
from llo_game.engine.start import checked_details, checked_line
from llo_game.engine.state import Placement, State

if TYPE_CHECKING:
    from llo_game.engine.pack import Pack

FIRST_NUMBER = 101
LAST_NUMBER = 199

GameCommand = (
    ChangeDetails
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
)


def decide(state: State, pack: Pack, command: GameCommand) -> Move | Look | Refused:
    match command:
        case ChangeDetails():
            return _change_details(state, pack, command)
        case PickCard():
            return _refuse_card(state, pack, command.card) or CardPicked(card=command.card)
        case PlaceCard():
            return _place(state, pack, command)
        case MoveCard():
            return _move(state, pack, command)
        case TakeBackCard():
            laid = _laid(state, pack, command.card)
            if isinstance(laid, Refused):
                return laid
            return CardTakenBack(card=laid.card, origin=laid.cell)
        case GiveSureness():
            return _give_sureness(state, pack, command)
        case RevealVerdict():
            return _reveal(state, pack, command)
        case KeepPlacement():
            return _keep(state, pack, command)
        case NotePlacement():
            return _note(state, pack, command)
        case AddOwnCard():
            return _add_own_card(state, pack, command)
        case EndTurn():
            return TurnEnded(team=state.next_team())
        case ShowPicture():
            return _show(state, pack, command.picture)
        case _ as never:
            assert_never(never)


def _refuse_card(state: State, pack: Pack, number: int) -> Refused | None:
    if state.has_card(number):
        return None
    known = number in pack.cards_by_number
    return Refused(code=Code.NOT_IN_SET if known else Code.UNKNOWN_CARD, card=number)


def _laid(state: State, pack: Pack, number: int) -> Placement | Refused:
    refused = _refuse_card(state, pack, number)
    if refused is not None:
        return refused
    laid = state.placements.get(number)
    return Refused(code=Code.NOT_PLACED, card=number) if laid is None else laid


def _bad_sureness(sureness: int | None) -> bool:
    return sureness is not None and not 0 <= sureness <= MAX_SURENESS


def _change_details(state: State, pack: Pack, command: ChangeDetails) -> DetailsChanged | Refused:
    checked = checked_details(
        pack,
        title=command.title,
        organisation=command.organisation,
        place=command.place,
        date=command.date,
        profile=command.profile,
    )
    if isinstance(checked, Refused):
        return checked
    setup = state.setup
    current = DetailsChanged(
        title=setup.title,
        organisation=setup.organisation,
        place=setup.place,
        date=setup.date,
        profile=setup.profile,
    )
    return Refused(code=Code.NOTHING_CHANGED) if checked == current else checked


def _place(state: State, pack: Pack, command: PlaceCard) -> CardPlaced | Refused:
    refused = _refuse_card(state, pack, command.card)
    if refused is not None:
        return refused
    # A turn is one card: laying a second one without a table named means that the next table is up.
    turn = state.turn if state.turn_card is None else state.next_team()
    team = turn if command.team is None else command.team
    if not pack.has_cell(command.cell):
        return Refused(code=Code.UNKNOWN_CELL, cell=command.cell)
    if not state.has_team(team):
        return Refused(code=Code.UNKNOWN_TEAM, team=team)
    if command.card in state.placements:
        return Refused(code=Code.ALREADY_PLACED, card=command.card, cell=state.placements[command.card].cell)
    if state.hands and command.card not in state.own_cards and command.card not in state.hands[team]:
        return Refused(code=Code.NOT_IN_HAND, card=command.card, team=team)
    if _bad_sureness(command.sureness):
        return Refused(code=Code.SURENESS_RANGE, limit=MAX_SURENESS)
    return CardPlaced(card=command.card, cell=command.cell, team=team, sureness=command.sureness)


def _move(state: State, pack: Pack, command: MoveCard) -> CardMoved | Refused:
    laid = _laid(state, pack, command.card)
    if isinstance(laid, Refused):
        return laid
    if not pack.has_cell(command.cell):
        return Refused(code=Code.UNKNOWN_CELL, cell=command.cell)
    if laid.cell == command.cell:
        return Refused(code=Code.SAME_CELL, card=command.card, cell=command.cell)
    return CardMoved(card=command.card, origin=laid.cell, cell=command.cell)


def _give_sureness(state: State, pack: Pack, command: GiveSureness) -> SurenessGiven | Refused:
    laid = _laid(state, pack, command.card)
    if isinstance(laid, Refused):
        return laid
    if _bad_sureness(command.sureness):
        return Refused(code=Code.SURENESS_RANGE, limit=MAX_SURENESS)
    if laid.revealed is not None:
        # Guess first: how sure a table was is fixed once it knows the answer.
        return Refused(code=Code.ALREADY_REVEALED, card=command.card)
    if laid.sureness == command.sureness:
        return Refused(code=Code.NOTHING_CHANGED, card=command.card)
    return SurenessGiven(card=command.card, sureness=command.sureness)


def _reveal(state: State, pack: Pack, command: RevealVerdict) -> VerdictRevealed | Refused:
    laid = _laid(state, pack, command.card)
    if isinstance(laid, Refused):
        return laid
    if laid.revealed == laid.cell:
        return Refused(code=Code.ALREADY_REVEALED, card=command.card)
    return VerdictRevealed(card=command.card, cell=laid.cell)


def _keep(state: State, pack: Pack, command: KeepPlacement) -> PlacementKept | Refused:
    laid = _laid(state, pack, command.card)
    if isinstance(laid, Refused):
        return laid
    if laid.revealed != laid.cell:
        # A reason answers a verdict, and that is about one place.
        return Refused(code=Code.NOT_REVEALED, card=command.card)
    reason = checked_line("reason", command.reason, text.REASON, required=True)
    if isinstance(reason, Refused):
        return reason
    if reason == laid.kept:
        return Refused(code=Code.NOTHING_CHANGED, card=command.card)
    return PlacementKept(card=command.card, cell=laid.cell, reason=reason)


def _note(state: State, pack: Pack, command: NotePlacement) -> PlacementNoted | Refused:
    laid = _laid(state, pack, command.card)
    if isinstance(laid, Refused):
        return laid
    note = checked_line("note", command.note, text.NOTE, required=False)
    if isinstance(note, Refused):
        return note
    if note == laid.note:
        return Refused(code=Code.NOTHING_CHANGED, card=command.card)
    return PlacementNoted(card=command.card, note=note)


def _add_own_card(state: State, pack: Pack, command: AddOwnCard) -> OwnCardAdded | Refused:
    title = checked_line("title", command.title, text.CARD_TITLE, required=True)
    if isinstance(title, Refused):
        return title
    sentence = checked_line("sentence", command.sentence, text.OWN_SENTENCE, required=True)
    if isinstance(sentence, Refused):
        return sentence
    team = state.turn if command.team is None else command.team
    if not state.has_team(team):
        return Refused(code=Code.UNKNOWN_TEAM, team=team)
    in_session = [pack.cards_by_number[number] for number in state.order] + list(state.own_cards.values())
    twin = next((card for card in in_session if text.folded(card.title) == text.folded(title)), None)
    if twin is not None:
        return Refused(code=Code.TITLE_TAKEN, card=twin.number)
    taken = set(pack.cards_by_number) | set(state.own_cards)
    number = next((n for n in range(FIRST_NUMBER, LAST_NUMBER + 1) if n not in taken), None)
    if number is None:
        return Refused(code=Code.NO_NUMBER_LEFT)
    return OwnCardAdded(card=number, title=title, sentence=sentence, team=team)


def _show(state: State, pack: Pack, picture: Picture) -> PictureShown | Refused:
    if picture == state.picture:
        return Refused(code=Code.NOTHING_CHANGED)
    if not well_formed(pack, picture):
        return Refused(code=Code.NOTHING_TO_SHOW)
    if not may_show(state, picture):
        hidden = picture.kind is PictureKind.VERDICT and int(picture.subject) in state.placements
        return Refused(code=Code.NOT_REVEALED if hidden else Code.NOTHING_TO_SHOW, card=int(picture.subject))
    return PictureShown(picture=picture)
