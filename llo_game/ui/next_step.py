"""What the one big button will do: the next natural step of the game, said before it happens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from llo_game.engine.commands import Command, EndTurn, RevealVerdict, ShowPicture
from llo_game.engine.session import Session
from llo_game.engine.stage import BOARD, COVERAGE, PictureKind


@dataclass(frozen=True, slots=True)
class NextStep:
    """`command` is None when the room has to do something first; `label` then says what."""

    label: str
    command: Command | None


def next_step(session: Session, pages: int) -> NextStep:
    """`pages` is how many pages the picture on the wall has."""
    state = session.state
    picture = state.picture
    if picture.page + 1 < pages:
        turned = replace(picture, page=picture.page + 1)
        return NextStep(f"Pagina {turned.page + 1} van {pages}", ShowPicture(picture=turned))
    match picture.kind:
        case PictureKind.WELCOME:
            return NextStep("Toon het bord", ShowPicture(picture=BOARD))
        case PictureKind.BOARD:
            return _from_board(session)
        case PictureKind.VERDICT:
            if state.turn_card is not None and picture.subject == str(state.turn_card):
                return NextStep(f"Beurt aan {_next_table(session)}", EndTurn())
            return NextStep("Terug naar het bord", ShowPicture(picture=BOARD))
        case (
            PictureKind.CARD | PictureKind.CELL | PictureKind.LAYER | PictureKind.PHASE | PictureKind.COVERAGE
        ):
            return NextStep("Terug naar het bord", ShowPicture(picture=BOARD))
        case _ as never:
            assert_never(never)


def step_back(session: Session) -> Command | None:
    """One page back, or back to the board."""
    picture = session.state.picture
    if picture.page > 0:
        return ShowPicture(picture=replace(picture, page=picture.page - 1))
    return None if picture == BOARD else ShowPicture(picture=BOARD)


def _from_board(session: Session) -> NextStep:
    state = session.state
    laid = None if state.in_play is None else state.placements.get(state.in_play)
    if laid is not None and laid.revealed != laid.cell:
        return NextStep(f"Toon oordeel {laid.card}", RevealVerdict(card=laid.card))
    if state.turn_card is not None:
        return NextStep(f"Beurt aan {_next_table(session)}", EndTurn())
    if all(number in state.placements for number in state.playable()):
        return NextStep("Toon de dekking", ShowPicture(picture=COVERAGE))
    if state.in_play is not None:
        return NextStep(f"Leg eerst kaart {state.in_play}", None)
    return NextStep("Kies eerst een kaart", None)


def _next_table(session: Session) -> str:
    state = session.state
    number = state.next_team()
    return f"{number} {state.team(number).name}"
