"""Everything that keeps a plain table from fitting its schema, in Dutch, not only the first thing."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from msgspec import inspect

from llo_game.content.problem import shown
from llo_game.engine.dutch import count, joined

_NO_TEXT: Final = "Hier moet tekst tussen aanhalingstekens staan."
_NO_NUMBER: Final = "Hier moet een heel getal staan, zonder aanhalingstekens."
_NO_SWITCH: Final = "Hier moet true of false staan, zonder aanhalingstekens."


def mismatches(schema: type[msgspec.Struct], value: object) -> Iterator[tuple[str, str]]:
    """Pairs of field and sentence; none exactly when `msgspec.convert(value, schema)` would succeed."""
    yield from _compare(inspect.type_info(schema), value, ())


def _compare(
    wanted: inspect.Type, value: object, path: tuple[str, ...], extra: dict[str, Any] | None = None
) -> Iterator[tuple[str, str]]:
    match wanted:
        case inspect.Metadata():
            yield from _compare(wanted.type, value, path, wanted.extra)
        case inspect.UnionType():
            # TOML has no null: only the other half of "X or nothing" can be meant.
            yield from _compare(wanted.types[0], value, path, extra)
        case inspect.StructType():
            yield from _table(wanted, value, path)
        case inspect.VarTupleType():
            yield from _list(wanted, value, path, extra)
        case inspect.TupleType():
            yield from _fixed_list(wanted, value, path)
        case _:
            sentence = _scalar(wanted, value, (extra or {}).get("hint", ""))
            if sentence:
                yield ", ".join(path), sentence


def _table(wanted: inspect.StructType, value: object, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield ", ".join(path), "Hier moet een tabel met sleutels staan."
        return
    fields = {field.encode_name: field for field in wanted.fields}
    for key in value:
        if key not in fields:
            yield ", ".join((*path, shown(key))), unknown_key(key, fields.keys() - value.keys())
    for name, field in fields.items():
        if name in value:
            yield from _compare(field.type, value[name], (*path, name))
        elif field.required:
            yield ", ".join((*path, name)), "Deze sleutel ontbreekt."


def unknown_key(key: str, free: Iterable[str]) -> str:
    """`free` are the keys that may still be used, to guess what was meant."""
    near = difflib.get_close_matches(key[:80], sorted(free), n=1)
    guess = f" Bedoel je ‘{near[0]}’?" if near else ""
    return f"Deze sleutel ken ik niet.{guess}"


def _list(
    wanted: inspect.VarTupleType, value: object, path: tuple[str, ...], extra: dict[str, Any] | None
) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list):
        yield ", ".join(path), "Hier moet een lijst tussen [ en ] staan."
        return
    if len(value) < (wanted.min_length or 0):
        yield ", ".join(path), (extra or {})["hint"]
    for place, item in enumerate(value, start=1):
        yield from _compare(wanted.item_type, item, (*path[:-1], f"{path[-1]} {place}"))


def _fixed_list(wanted: inspect.TupleType, value: object, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    size = len(wanted.item_types)
    if not isinstance(value, list) or len(value) != size:
        numbers = count(size, "getal", "getallen")
        yield ", ".join(path), f"Hier moet een lijst van {numbers} staan, zoals [1, 5]."
        return
    for place, (item_type, item) in enumerate(zip(wanted.item_types, value, strict=True), start=1):
        yield from _compare(item_type, item, (*path[:-1], f"{path[-1]} {place}"))


def _scalar(wanted: inspect.Type, value: object, hint: str) -> str:
    """What is wrong with one value, or an empty string."""
    match wanted:
        case inspect.StrType():
            return _text(wanted, value, hint)
        case inspect.IntType():
            return _number(wanted, value)
        case inspect.BoolType():
            return "" if isinstance(value, bool) else _NO_SWITCH
        case inspect.EnumType():
            return _choice([member.value for member in wanted.cls], value)
        case inspect.LiteralType():
            return _choice([str(choice) for choice in wanted.values], value)
        case _:
            # The schema uses no other types; a new one asks for a sentence of its own.
            raise TypeError(wanted)


def _text(wanted: inspect.StrType, value: object, hint: str) -> str:
    if not isinstance(value, str):
        return _NO_TEXT
    if len(value) < (wanted.min_length or 0):
        return "Hier staat nog niets. Vul dit in."
    if wanted.max_length is not None and len(value) > wanted.max_length:
        return f"Maak dit korter: het zijn {len(value)} tekens, er mogen er {wanted.max_length} staan."
    if wanted.pattern is not None and re.search(wanted.pattern, value) is None:
        return f"‘{shown(value)}’ past hier niet. {hint}"
    return ""


def _number(wanted: inspect.IntType, value: object) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        return _NO_NUMBER
    low, high = wanted.ge, wanted.le
    if low is not None and high is not None and not low <= value <= high:
        return f"{value} past hier niet. Kies een getal van {low} tot en met {high}."
    return ""


def _choice(choices: list[str], value: object) -> str:
    if isinstance(value, str) and value in choices:
        return ""
    return f"‘{shown(value)}’ past hier niet. Kies {joined(choices, 'of')}."
