"""Text that people type: cleaned once, at the door, so that every later reader gets plain characters."""

from __future__ import annotations

import re
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
# Control, format (bidi, zero width), surrogate, private use.
_UNWANTED: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
# Letters with their accents, quotes, dashes and coins: each is NFC by itself, nothing in it hides or stacks.
# Most text is made of these alone, and opening a long session asks about every text in it.
_PLAIN: Final = re.compile("[ -~¡-¬®-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")


def clean(raw: str) -> str:
    """One line of NFC text: no control, bidi or lone surrogate characters, single spaces, trimmed.

    Cleaning twice changes nothing, so text that comes from a file can be asked whether it is clean.
    """
    if _PLAIN.fullmatch(raw) is not None:
        return " ".join(raw.split())
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", raw):
        category = unicodedata.category(char)
        if char.isspace():
            kept.append(" ")
        elif category in _UNWANTED or _is_noncharacter(char):
            continue
        elif category in {"Mn", "Me"}:
            marks += 1
            if marks <= _MARKS_PER_LETTER:
                kept.append(char)
            continue
        else:
            kept.append(char)
        marks = 0
    # Once more, because what stood between a letter and its mark may be gone now.
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def _is_noncharacter(char: str) -> bool:
    """Code points that are no character and never will be; one that this Python does not know yet may be."""
    point = ord(char)
    return 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE


def longest_word(text: str) -> str:
    """The longest run without a place to break: spaces and hyphens are such places."""
    return max(text.replace("-", " ").split(), key=len, default="")


def folded(text: str) -> str:
    """For comparing and searching: no case, no accents, no compatibility forms."""
    split = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in split if not unicodedata.combining(char))
    # Taking signs such as ™ apart yields new capitals.
    return bare.casefold()
