"""Words that no language has: they may become small, but they stay inside, whole and apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from llo_game.engine import text
from llo_game.engine.commands import KeepPlacement, PlaceCard, RevealVerdict
from llo_game.engine.grid import Cell
from llo_game.engine.session import Session
from llo_game.engine.stage import PictureKind
from llo_game.picture.clock import Clock
from llo_game.picture.shapes import Drawing
from llo_game.picture.wall import page_count, wall
from tests.engine.playing import after
from tests.picture.longest import own_card, session, showing
from tests.picture.looking import outside, seen, touching
from tests.picture.ruler import ruler

SIZES = ((1024, 768), (1280, 800), (1920, 1080), (800, 900), (2560, 1080))
LETTERS = {
    "the widest letter": "W",
    "capitals": "MEDEWERK",
    "emoji": "\N{GRINNING FACE}",
    "letters that the typeface lacks": "\N{CJK UNIFIED IDEOGRAPH-6C34}",
    "accents on accents": "é\N{COMBINING TILDE}",
    "the narrowest letter": "i",
}
FLOOR = 0.02


def words(letters: str, length: int) -> str:
    """A text of `length` characters in words of the longest length, cleaned as the engine does."""
    word = (letters * text.WORD)[: text.WORD]
    return text.clean(f"{word} " * length)[:length].strip()


def played(letters: str) -> Session:
    """A session with such letters in every text that people type."""
    teams = tuple(f"{number}{words(letters, text.TEAM_NAME - 1)}" for number in range(1, 7))
    begun = session(teams=teams, title=words(letters, text.SESSION_TITLE))
    own = own_card(words(letters, text.CARD_TITLE), at=begun)
    number = max(own.state.own_cards)
    return after(
        own,
        PlaceCard(card=number, cell=Cell("C", 2)),
        RevealVerdict(card=number),
        KeepPlacement(card=number, reason=words(letters, text.REASON)),
    )


def pictures(at: Session) -> Iterator[Drawing]:
    number = str(max(at.state.own_cards))
    for kind, subject in (
        (PictureKind.WELCOME, ""),
        (PictureKind.BOARD, ""),
        (PictureKind.CARD, number),
        (PictureKind.VERDICT, number),
        (PictureKind.CELL, "C2"),
        (PictureKind.LAYER, "C"),
        (PictureKind.PHASE, "2"),
    ):
        for width, height in SIZES:
            shown = showing(at, kind, subject)
            for page in range(page_count(shown, width, height, ruler)):
                yield wall(
                    showing(at, kind, subject, page), Clock(left=3599, total=3600), width, height, ruler
                )


@pytest.mark.parametrize("letters", LETTERS.values(), ids=LETTERS)
def test_the_strangest_words_stay_inside_and_apart(letters: str) -> None:
    for drawing in pictures(played(letters)):
        assert outside(drawing, ruler) == []
        assert touching(drawing, ruler) == []
        least = FLOOR * min(drawing.height, drawing.width * 3 / 4)
        assert min(one.cap for one in seen(drawing, ruler)) >= least
