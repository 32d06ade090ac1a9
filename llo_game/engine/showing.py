"""Which pictures can stand on the wall: does the subject exist, and may the room see it yet?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from llo_game.engine.stage import Picture, PictureKind

if TYPE_CHECKING:
    from llo_game.engine.pack import Pack
    from llo_game.engine.state import State

# As the cards carry it: no leading zero, so that one card has one picture.
_CARD_NUMBER = re.compile(r"[1-9]\d{2}", re.ASCII)


def well_formed(pack: Pack, picture: Picture) -> bool:
    """Whether the subject is a thing of this kind at all; says nothing about what has been played."""
    if picture.page < 0:
        return False
    match picture.kind:
        case PictureKind.WELCOME | PictureKind.BOARD | PictureKind.COVERAGE:
            return not picture.subject
        case PictureKind.CARD | PictureKind.VERDICT:
            return _CARD_NUMBER.fullmatch(picture.subject) is not None
        case PictureKind.CELL:
            return picture.subject in {f"{a.code}{b.number}" for a in pack.layers for b in pack.phases}
        case PictureKind.LAYER:
            return picture.subject in {layer.code for layer in pack.layers}
        case PictureKind.PHASE:
            return picture.subject in {str(phase.number) for phase in pack.phases}
        case _ as never:
            assert_never(never)


def may_show(state: State, picture: Picture) -> bool:
    """The wall never gets a verdict not revealed where the card lies now, nor a card that is gone."""
    if picture.kind is PictureKind.VERDICT:
        laid = state.placements.get(int(picture.subject))
        return laid is not None and laid.revealed == laid.cell
    if picture.kind is PictureKind.CARD:
        return state.has_card(int(picture.subject))
    return True
