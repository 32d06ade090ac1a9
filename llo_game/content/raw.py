"""A table as a file has it, asked for what a rule needs: values of another type are passed over.

The schema has said its sentence about those. Rules look at the file itself and not at the typed value,
so that one slip in a card does not hide the next until it is mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def text(table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key)
    return value if isinstance(value, str) else None


def number(table: Mapping[str, object], key: str) -> int | None:
    value = table.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def listed(table: Mapping[str, object], key: str) -> list[object]:
    value = table.get(key)
    return value if isinstance(value, list) else []


def texts(table: Mapping[str, object], key: str) -> Iterator[tuple[int, str]]:
    """The texts in a list, with their places from 1."""
    for place, value in enumerate(listed(table, key), start=1):
        if isinstance(value, str):
            yield place, value


def numbers(table: Mapping[str, object], key: str) -> list[int]:
    return [value for value in listed(table, key) if isinstance(value, int) and not isinstance(value, bool)]


def tables(table: Mapping[str, object], key: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    """The tables in a list, with their places from 1."""
    for place, value in enumerate(listed(table, key), start=1):
        if isinstance(value, dict):
            yield place, value
