"""Why a command is refused: a typed code and the facts; the interface finds the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llo_game.engine.grid import Cell


class RefusalCode(StrEnum):
    ALREADY_STARTED = "already-started"
    NOT_STARTED = "not-started"
    UNKNOWN_CARD = "unknown-card"
    NOT_IN_SET = "not-in-set"
    UNKNOWN_CELL = "unknown-cell"
    UNKNOWN_TEAM = "unknown-team"
    UNKNOWN_SET = "unknown-set"
    UNKNOWN_PROFILE = "unknown-profile"
    TEAM_COUNT = "team-count"
    TEAM_NAMES = "team-names"
    HAND_SIZE = "hand-size"
    TURN_MINUTES = "turn-minutes"
    BAD_DATE = "bad-date"
    ALREADY_PLACED = "already-placed"
    NOT_PLACED = "not-placed"
    SAME_CELL = "same-cell"
    NOT_IN_HAND = "not-in-hand"
    SURENESS_RANGE = "sureness-range"
    ALREADY_REVEALED = "already-revealed"
    NOT_REVEALED = "not-revealed"
    TEXT_MISSING = "text-missing"
    TEXT_TOO_LONG = "text-too-long"
    WORD_TOO_LONG = "word-too-long"
    TITLE_TAKEN = "title-taken"
    NO_NUMBER_LEFT = "no-number-left"
    NOTHING_CHANGED = "nothing-changed"
    NOTHING_TO_SHOW = "nothing-to-show"
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Nothing changed. `field`, `limit` and `found` belong to the text and number codes."""

    code: RefusalCode
    card: int | None = None
    cell: Cell | None = None
    team: int | None = None
    field: str = ""
    limit: int = 0
    found: str = ""
