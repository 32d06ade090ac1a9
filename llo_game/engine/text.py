"""Text that people type: cleaned once, at the door, so that every later reader gets plain characters."""

from __future__ import annotations

import unicodedata
from typing import Final

CARD_TITLE: Final = 52
OWN_SENTENCE: Final = 130
REASON: Final = 200
NOTE: Final = 600
SESSION_TITLE: Final = 60
ORGANISATION: Final = 60
PLACE: Final = 40
TEAM_NAME: Final = 14
WORD: Final = 24

# More marks than this on one letter is no language but a way to paint over the lines above.
_MARKS_PER_LETTER: Final = 2
# Control, format (bidi, zero width), surrogate, private use, unassigned.
_UNWANTED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(raw: str) -> str:
    """One line of NFC text: no control, bidi or lone surrogate characters, single spaces, trimmed."""
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", raw):
        category = unicodedata.category(char)
        if char.isspace():
            kept.append(" ")
        elif category in _UNWANTED:
            continue
        elif category in {"Mn", "Me"}:
            marks += 1
            if marks <= _MARKS_PER_LETTER:
                kept.append(char)
            continue
        else:
            kept.append(char)
        marks = 0
    return " ".join("".join(kept).split())


def longest_word(text: str) -> str:
    """The longest run without a place to break: spaces and hyphens are such places."""
    return max(text.replace("-", " ").split(), key=len, default="")


def folded(text: str) -> str:
    """For comparing and searching: no case, no accents, no compatibility forms."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in split if not unicodedata.combining(char))
