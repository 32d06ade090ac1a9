"""One TOML file from bytes to plain tables, whatever the bytes are: no traceback, no hang."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

FILE_CAP: Final = 1_000_000
TOTAL_CAP: Final = 4_000_000

# The parser's work grows with the square of the parts of a dotted key: "a.a.a.…" of 1 MB takes hours.
_DOTS_PER_LINE: Final = 30
# cards → card → rows → row → locators → locator → value
_DEPTH: Final = 12
# What TOML itself promises; Python cannot even print a number of thousands of digits.
_INTEGER_BITS: Final = 63

_TOO_DEEP: Final = "Dit bestand zit te diep in elkaar: te veel haakjes in haakjes."
_TOO_LARGE: Final = "Er staat een getal in dat veel te groot is."


def megabytes(size: int) -> str:
    """`5_000_000` → "5,0 MB"."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def too_big(size: int) -> str:
    return f"Dit bestand is {megabytes(size)}. Meer dan {megabytes(FILE_CAP)} mag niet."


def parse(data: bytes) -> dict[str, Any] | str:
    """The tables of a TOML file, or the sentence that says why they cannot be read."""
    if len(data) > FILE_CAP:
        return too_big(len(data))
    try:
        # Some editors start a UTF-8 file with a byte order mark.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return f"Regel {line} is geen UTF-8-tekst. Bewaar het bestand als UTF-8."
    for number, line_text in enumerate(text.split("\n"), start=1):
        if line_text.count(".") > _DOTS_PER_LINE:
            return f"Regel {number} heeft te veel punten. Verdeel de tekst over meer regels."
    try:
        tables = tomllib.loads(text)
    except RecursionError:
        return _TOO_DEEP
    except ValueError as fault:
        # Also what int() says about a number of thousands of digits, without a line.
        return _explained(str(fault))
    return _flaw(tables) or tables


def _explained(english: str) -> str:
    found = re.search(r"\(at line (\d+), column \d+\)\Z", english)
    if found is None:
        return (
            _TOO_LARGE
            if "digits" in english
            else "Het bestand houdt te vroeg op. Kijk wat er aan het eind mist."
        )
    line = found[1]
    if english.startswith(("Cannot", "Duplicate")):
        return f"Op regel {line} staat een sleutel die er al is. Haal er één weg."
    return f"Regel {line} is geen goede TOML. Kijk of er een aanhalingsteken, komma of haakje mist."


def _flaw(tables: dict[str, Any]) -> str:
    """What good TOML may still hold and nobody can handle, or an empty string."""
    # Level by level instead of by recursion: the tables may be nested deeper than Python can call.
    level: list[object] = [tables]
    for _ in range(_DEPTH):
        level = [child for parent in level for child in _children(parent)]
        if any(isinstance(value, int) and value.bit_length() > _INTEGER_BITS for value in level):
            return _TOO_LARGE
        if not level:
            return ""
    return _TOO_DEEP


def _children(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
