"""Cards as lines of a list: mark, number and title, in the open cell and in a row or column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.engine.dutch import count
from llo_game.picture.lettering import Block, fitted, snug
from llo_game.picture.marks import LETTER_FROM, mark
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Box, Measure, Pen, Shape, Weight, Words
from llo_game.picture.tokens import INKT, NU
from llo_game.picture.type_scale import CAP, SMALL, STRONG, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from llo_game.engine.pack import Card
    from llo_game.engine.session import Session
    from llo_game.engine.state import Placement

NOTHING_HERE: Final = "Hier ligt nog geen kaart."

# In u.
_MARK: Final = LETTER_FROM
_AFTER_MARK: Final = 1.8
_NUMBER: Final = 12.2
_AFTER_NUMBER: Final = 3.2
_LINES: Final = 3
_TITLE: Final = TITLE.at(Weight.SEMIBOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`height` is what it needs at least; `now`: it is the card in play."""

    placement: Placement
    card: Card
    title: Block
    now: bool

    @property
    def height(self) -> float:
        return self.title.rise + 5.8

    @property
    def says(self) -> str:
        return f"{self.card.number}, {self.card.title}, van tafel {self.placement.team}."


def entries(
    session: Session, placements: Iterable[Placement], width: float, measure: Measure
) -> tuple[Entry, ...]:
    """One for every card, with its title broken to fit in `width`."""
    room = width - _MARK - _AFTER_MARK - _NUMBER - _AFTER_NUMBER
    found: list[Entry] = []
    for placement in placements:
        card = session.state.card(session.pack, placement.card)
        if card is not None:
            now = placement.card == session.state.in_play
            found.append(Entry(placement=placement, card=card, title=_title(card, room, measure), now=now))
    return tuple(found)


def _title(card: Card, room: float, measure: Measure) -> Block:
    return fitted(card.title, _TITLE, room, 100, measure, most=_LINES) or snug(
        card.title, (STRONG, SMALL.at(Weight.BOLD)), room, 16, measure
    )


def entry_shapes(entry: Entry, x: float, middle: float) -> tuple[Shape, ...]:
    """The line around `middle`, from `x`."""
    number = str(entry.card.number)
    after_mark = x + _MARK + _AFTER_MARK
    title_x = after_mark + _NUMBER + _AFTER_NUMBER
    return (
        *mark(entry.placement.team, x, middle - _MARK / 2, _MARK, letter=True),
        Words(
            x=after_mark,
            y=middle + TITLE.size * CAP / 2,
            text=number,
            size=TITLE.size,
            weight=Weight.EXTRABOLD,
            colour=INKT,
        ),
        *entry.title.words(title_x, middle - entry.title.rise / 2, INKT),
    )


def now_bar(at: Rect) -> Box:
    """The yellow bar behind the card in play."""
    inner = at.inset(0.3)
    pen = Pen(colour=INKT, width=0.6)
    return Box(x=inner.x, y=inner.y, w=inner.w, h=inner.h, radius=1.0, fill=NU, pen=pen)


def on_pages(found: tuple[Entry, ...], height: float) -> tuple[tuple[Entry, ...], ...]:
    """The entries in pages of `height`; one empty page when there are none."""
    split: list[list[Entry]] = [[]]
    for entry in found:
        if split[-1] and sum(other.height for other in split[-1]) + entry.height > height:
            split.append([])
        split[-1].append(entry)
    return tuple(tuple(page) for page in split)


def shown(found: tuple[Entry, ...], part: tuple[Entry, ...]) -> str:
    """ "4 kaarten", or on one of several pages "kaart 1–7 van 8"."""
    if len(part) == len(found):
        return count(len(found), "kaart", "kaarten") if found else "leeg"
    first = found.index(part[0]) + 1
    last = first + len(part) - 1
    return f"kaart {first}–{last} van {len(found)}" if first < last else f"kaart {first} van {len(found)}"


def in_words(part: tuple[Entry, ...]) -> str:
    return " ".join(entry.says for entry in part) if part else NOTHING_HERE
