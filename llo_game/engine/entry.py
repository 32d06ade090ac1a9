"""The entry line: `107 C2`, `107C2`, `4 107 C2 2`, or a word of a card's text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llo_game.engine.grid import Cell
from llo_game.engine.text import folded

if TYPE_CHECKING:
    from llo_game.engine.pack import Card, Pack
    from llo_game.engine.state import State

# [table] card [cell [sureness]]: a card number has three figures, a table one or two.
_LINE = re.compile(
    r"(?:(?P<team>\d{1,2})\s+)?(?P<card>\d{3})(?:\s?(?P<layer>[a-z])\s?(?P<phase>\d)(?:\s+(?P<sure>\d))?)?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was typed, not yet checked against the session."""

    card: int
    team: int | None = None
    cell: Cell | None = None
    sureness: int | None = None


def read_entry(line: str) -> Entry | None:
    """The entry in `line`, or None when it is something else, such as words to search for."""
    found = _LINE.fullmatch(" ".join(line.replace(",", " ").split()))
    if found is None:
        return None
    cell = Cell(found["layer"].upper(), int(found["phase"])) if found["layer"] else None
    return Entry(
        card=int(found["card"]),
        team=int(found["team"]) if found["team"] else None,
        cell=cell,
        sureness=int(found["sure"]) if found["sure"] else None,
    )


def find_cards(state: State, pack: Pack, words: str) -> tuple[Card, ...]:
    """Cards of this session by number or by words of their text; every word must be found.

    Best first: the number, then a word of the title, then the other texts; within that by number.
    """
    wanted = folded(words).split()
    if not wanted:
        # Asked after every move: the texts need not be read when nothing is looked for.
        every = (state.card(pack, number) for number in sorted(state.playable()))
        return tuple(card for card in every if card is not None)
    found: list[tuple[int, int, Card]] = []
    for number in state.playable():
        card = state.card(pack, number)
        if card is None:
            continue
        title = f"{number} {folded(card.title)}"
        everything = folded(f"{title} {card.text} {card.example} {card.question}")
        if all(word in everything for word in wanted):
            in_title = all(word in title for word in wanted)
            starts = str(number).startswith(words.strip())
            found.append((0 if starts else 1 if in_title else 2, number, card))
    return tuple(card for _, _, card in sorted(found, key=lambda item: item[:2]))
