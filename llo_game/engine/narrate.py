"""Every event as a line of the log that a person can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from llo_game.engine.events import (
    CardMoved,
    CardPicked,
    CardPlaced,
    CardTakenBack,
    DetailsChanged,
    Event,
    OwnCardAdded,
    PictureShown,
    PlacementKept,
    PlacementNoted,
    Redone,
    SessionStarted,
    SurenessGiven,
    TurnEnded,
    Undone,
    VerdictRevealed,
)
from llo_game.engine.stage import Picture, PictureKind

if TYPE_CHECKING:
    from llo_game.engine.session import Session


def told(session: Session, event: Event) -> str:
    match event:
        case SessionStarted():
            return f"De sessie begint: {event.setup.title}"
        case DetailsChanged():
            return f"De gegevens zijn aangepast: {event.title}"
        case CardPicked():
            return f"{event.card} is in het spel"
        case CardPlaced():
            return f"{table(session, event.team)} legt {event.card} op {event.cell.code}"
        case CardMoved():
            return f"{event.card} gaat van {event.origin.code} naar {event.cell.code}"
        case CardTakenBack():
            return f"{event.card} is van {event.origin.code} teruggenomen"
        case SurenessGiven():
            if event.sureness is None:
                return f"{event.card}: zekerheid weggehaald"
            return f"{event.card}: zekerheid {event.sureness} van 3"
        case VerdictRevealed():
            return f"Oordeel getoond over {event.card} op {event.cell.code}"
        case PlacementKept():
            return f"{event.card} blijft op {event.cell.code}, want: {event.reason}"
        case PlacementNoted():
            return f"{event.card}: notitie {'gemaakt' if event.note else 'gewist'}"
        case OwnCardAdded():
            return f"{table(session, event.team)} maakt kaart {event.card}: {event.title}"
        case TurnEnded():
            return f"{table(session, event.team)} is aan zet"
        case PictureShown():
            return f"De zaal ziet {picture_name(event.picture)}"
        case Undone():
            return f"Teruggedraaid: {told(session, session.event(event.target))}"
        case Redone():
            return f"Toch weer: {told(session, session.event(event.target))}"
        case _ as never:
            assert_never(never)


def undoing(session: Session, event: Event) -> str:
    """What taking back `event` would do, as words on a button."""
    match event:
        case CardPlaced():
            return f"Haal {event.card} weer van {event.cell.code}"
        case CardMoved():
            return f"Leg {event.card} weer op {event.origin.code}"
        case CardTakenBack():
            return f"Leg {event.card} terug op {event.origin.code}"
        case SurenessGiven():
            return f"Zet de zekerheid van {event.card} terug"
        case VerdictRevealed():
            return f"Verberg het oordeel over {event.card}"
        case PlacementKept():
            return f"Haal de reden bij {event.card} weg"
        case PlacementNoted():
            return f"Zet de notitie bij {event.card} terug"
        case OwnCardAdded():
            return f"Haal eigen kaart {event.card} weg"
        case TurnEnded():
            return "Geef de beurt terug"
        case DetailsChanged():
            return "Zet de gegevens terug"
        case SessionStarted() | CardPicked() | PictureShown() | Undone() | Redone():
            return told(session, event)
        case _ as never:
            assert_never(never)


def table(session: Session, number: int) -> str:
    """ "4 Ruit": a table is always number and name."""
    return f"{number} {session.state.team(number).name}"


def picture_name(picture: Picture) -> str:
    match picture.kind:
        case PictureKind.WELCOME:
            return "het welkom"
        case PictureKind.BOARD:
            return "het bord"
        case PictureKind.CARD:
            return f"kaart {picture.subject}"
        case PictureKind.VERDICT:
            return f"het oordeel over {picture.subject}"
        case PictureKind.CELL:
            return f"vak {picture.subject}"
        case PictureKind.LAYER:
            return f"laag {picture.subject}"
        case PictureKind.PHASE:
            return f"fase {picture.subject}"
        case PictureKind.COVERAGE:
            return "de dekking"
        case _ as never:
            assert_never(never)
