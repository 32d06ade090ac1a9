"""Small pieces of Dutch that several sentences need: lists, dates, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WORDS = (
    "geen", "één", "twee", "drie", "vier", "vijf", "zes",
    "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip


def is_date(iso: str) -> bool:
    """Whether `iso` is a real day written as YYYY-MM-DD."""
    parts = iso.split("-")
    if [len(part) for part in parts] != [4, 2, 2]:
        return False
    if not all(part.isascii() and part.isdigit() for part in parts):
        return False
    year, month, day = (int(part) for part in parts)
    if not (year >= 1 and 1 <= month <= len(_MONTHS) and 1 <= day <= _MONTH_LENGTHS[month - 1]):
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return leap or (month, day) != (2, 29)


def long_date(iso: str) -> str:
    """`2026-03-12` → "12 maart 2026"."""
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{day} {_MONTHS[month - 1]} {year}"


def joined(words: Sequence[str], last: str = "en") -> str:
    """["a", "b", "c"] → "a, b en c"."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def count(number: int, one: str, many: str) -> str:
    """`count(1, "kaart", "kaarten")` → "1 kaart"."""
    return f"{number} {one if number == 1 else many}"


def number_word(number: int) -> str:
    """Up to twelve in letters, then in figures."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def sentence(text: str) -> str:
    """First letter a capital, the rest as it is."""
    return text[:1].upper() + text[1:]
