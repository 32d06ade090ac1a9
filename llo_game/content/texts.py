"""Rules for every text of a pack: characters that can be seen, words that fit on the wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from llo_game.content.draft import Placed
from llo_game.content.problem import Problem, shown
from llo_game.engine.text import WORD, longest_word

# Names of layers, sources and sections may hold a longer word than a card: they stand smaller.
_LONGEST_NAME: Final = 32
_ON_A_CARD: Final = frozenset({"title", "text", "example", "question", "reason", "item"})


def text_problems(table: Placed[Any]) -> Iterator[Problem]:
    for path, key, text in _texts(table.raw, ()):
        field = ", ".join(path)
        if not text.isprintable():
            # Control characters, bidi marks, invisible spaces, line breaks.
            codes = sorted({f"U+{ord(char):04X}" for char in text if not char.isprintable()})
            sentence = f"Hier staat een teken dat niet mag: {', '.join(codes[:3])}. Haal het weg."
            yield table.problem(field, sentence)
        elif text and not text.strip():
            yield table.problem(field, "Hier staan alleen spaties. Vul dit in.")
        limit = WORD if key in _ON_A_CARD else _LONGEST_NAME
        word = longest_word(text)
        if len(word) > limit:
            sentence = f"Het woord ‘{shown(word)}’ is te lang: {len(word)} tekens, er mogen er {limit} staan."
            yield table.problem(field, sentence)


def _texts(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Path, key and text of every string under `table`; no deeper than `parse` lets through."""
    for key, value in table.items():
        yield from _texts_in(value, key, (*path, shown(key)))


def _texts_in(value: object, key: str, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    if isinstance(value, str):
        yield path, key, value
    elif isinstance(value, dict):
        yield from _texts(value, path)
    elif isinstance(value, list):
        for place, item in enumerate(value, start=1):
            yield from _texts_in(item, key, (*path[:-1], f"{path[-1]} {place}"))
