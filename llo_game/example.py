"""The example session: four invented tables of an outdoor service play the short set, from begin to end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from llo_game.engine.commands import (
    AddOwnCard,
    Command,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
    StartSession,
    TakeBackCard,
    Undo,
)
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Pack
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Recorded, Session, replay
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.stage import BOARD, COVERAGE, Picture, PictureKind
from llo_game.engine.start import start

# Thursday 12 March 2026, half past one in the afternoon in the Netherlands.
_BEGIN = datetime(2026, 3, 12, 12, 30, tzinfo=UTC)
_SHORT_SET = "kort"


@dataclass(frozen=True, slots=True)
class Turn:
    """One table's turn: where it lays a card and how sure it is, and what follows after the reveal."""

    card: int
    cell: str
    sureness: int | None
    after: tuple[Command, ...] = ()


def _moved(card: int, cell: str) -> tuple[Command, ...]:
    """The table moves its card after the reveal, and the room sees what the source says there."""
    return MoveCard(card=card, cell=Cell(cell[0], int(cell[1]))), RevealVerdict(card=card)


_TURNS = (
    Turn(145, "C3", 2, _moved(145, "C4")),
    Turn(
        103,
        "E2",
        3,
        (NotePlacement(card=103, note="Twee uur per maand in het rooster. De teamleider vraagt het na."),),
    ),
    Turn(118, "C4", 2),
    Turn(
        184,
        "A5",
        1,
        (
            KeepPlacement(
                card=184,
                reason="Onze nieuwe mensen willen juist eerst houvast. Vrijheid komt later, stap voor stap.",
            ),
        ),
    ),
    Turn(166, "C1", 3),
    Turn(167, "B1", 2, (NotePlacement(card=167, note="Elke nieuwe collega krijgt een vaste buddy."),)),
    Turn(119, "E4", 1, _moved(119, "E5")),
    Turn(164, "A3", 3),
    Turn(198, "D2", 2, (KeepPlacement(card=198, reason="Bij ons voert de personeelsadviseur dit gesprek."),)),
    Turn(106, "A3", 1),
    Turn(133, "B4", 2),
    Turn(160, "E4", 1),
    Turn(176, "B2", 2),
    Turn(172, "C1", 3),
    Turn(108, "D3", 2),
    Turn(158, "E2", 1, _moved(158, "E1")),
    Turn(131, "C4", 0),
    Turn(195, "B1", 2),
    Turn(
        151,
        "D3",
        3,
        (KeepPlacement(card=151, reason="Een cursus over veiligheid is er voor iedereen."),),
    ),
    Turn(174, "C1", 1),
    Turn(159, "C5", 2),
    Turn(148, "F3", 1),
    Turn(190, "F4", 0),
    Turn(
        111,
        "F5",
        1,
        (NotePlacement(card=111, note="Vraag in het team wie meer kan dan op papier staat."),),
    ),
)


def example_setup() -> Setup:
    return Setup(
        title="Wie helpt wie leren?",
        organisation="Voorbeeldgemeente, buitendienst",
        place="De werf",
        date="2026-03-12",
        teams=default_teams(4),
        card_set=_SHORT_SET,
        profile="C",
    )


def example_start(pack: Pack) -> StartSession:
    return StartSession(setup=example_setup(), order=pack.card_set(_SHORT_SET).cards)


def example_commands() -> Iterator[Command]:
    """Everything the facilitator does, in order, after the start."""
    yield ShowPicture(picture=BOARD)
    for number, turn in enumerate(_TURNS):
        yield PickCard(card=turn.card)
        if number == 0:
            yield ShowPicture(picture=Picture(kind=PictureKind.CARD, subject=str(turn.card)))
        yield PlaceCard(card=turn.card, cell=Cell(turn.cell[0], int(turn.cell[1])), sureness=turn.sureness)
        if number == 5:
            # A slip of the hand: the wrong card is taken back, and that is undone.
            yield TakeBackCard(card=118)
            yield Undo()
            yield PickCard(card=turn.card)
        if number == 8:
            yield GiveSureness(card=turn.card, sureness=3)
        yield RevealVerdict(card=turn.card)
        yield from turn.after
        if number == 12:
            yield ShowPicture(picture=Picture(kind=PictureKind.CELL, subject="C1"))
        if number == 17:
            yield ShowPicture(picture=Picture(kind=PictureKind.LAYER, subject="C"))
        yield EndTurn()
    yield AddOwnCard(
        title="Ruilen met een buurgemeente",
        sentence="Een week meewerken bij de buren.",
        team=2,
    )
    own = 101
    yield PlaceCard(card=own, cell=Cell("F", 5), team=2, sureness=2)
    yield RevealVerdict(card=own)
    yield EndTurn()
    yield ShowPicture(picture=COVERAGE)


def example_sessions(pack: Pack) -> Iterator[Session]:
    """The session after each event, from the first to the last, through the real rules.

    Raises LookupError when the pack no longer holds what the script plays.
    """
    first = start(pack, example_start(pack))
    if isinstance(first, Refused):
        raise LookupError(f"the example cannot start: {first.code}")  # noqa: TRY004 -- a refusal is an answer
    moment = _BEGIN
    session = replay(pack, [Recorded(1, _iso(moment), first)])
    yield session
    for command in example_commands():
        moment += timedelta(seconds=45)
        event = session.answer(command)
        if isinstance(event, Refused):
            raise LookupError(f"{command} is refused: {event.code}")  # noqa: TRY004 -- same
        session = session.with_event(_iso(moment), event)
        yield session


def _iso(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"
