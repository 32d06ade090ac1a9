"""The small board of one card: where the room laid it, and where the source puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.engine import wording
from llo_game.engine.dutch import joined
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Drawing
from llo_game.picture.small_board import small_board

if TYPE_CHECKING:
    from llo_game.engine.pack import Pack
    from llo_game.engine.verdict import Verdict
    from llo_game.picture.shapes import Measure

# In u. A quarter of the page wide, its letters are nine points high.
_AT: Final = Rect(0.0, 0.0, 70.0, 61.0)


def places_board(verdict: Verdict, pack: Pack, measure: Measure) -> Drawing:
    """The same picture as on the wall, with its words for who cannot see it."""
    shapes = small_board(verdict, pack, _AT, measure)
    return Drawing(width=_AT.w, height=_AT.h, shapes=shapes, says=_says(verdict))


def _says(verdict: Verdict) -> str:
    room = f"Jullie: {verdict.cell.code}."
    if not verdict.places:
        return f"{room} De bron geeft geen plek."
    return f"{room} De bron: {joined([wording.place_code(place) for place in verdict.places])}."
