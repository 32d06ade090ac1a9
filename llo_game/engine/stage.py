"""What the room looks at: the pictures that the facilitator can put on the wall."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PictureKind(StrEnum):
    WELCOME = "welkom"
    BOARD = "bord"
    CARD = "kaart"
    VERDICT = "oordeel"
    CELL = "vak"
    LAYER = "laag"
    PHASE = "fase"
    COVERAGE = "dekking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture on the wall. `subject` is a card number, cell code, layer letter or phase number.

    `page` counts from 0; a picture with too much text has more pages, never smaller text.
    """

    kind: PictureKind
    subject: str = ""
    page: int = 0


WELCOME = Picture(kind=PictureKind.WELCOME)
BOARD = Picture(kind=PictureKind.BOARD)
COVERAGE = Picture(kind=PictureKind.COVERAGE)
