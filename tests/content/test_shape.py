"""The sentences about a table and msgspec's own judgement never disagree."""

from __future__ import annotations

import tomllib
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import inspect

from llo_game.content import schema
from llo_game.content.shape import mismatches
from tests.content.small_pack import FILES

TABLES: list[tuple[type[msgspec.Struct], dict[str, Any]]] = [
    (schema.Card, tomllib.loads(FILES["cards-1.toml"])["cards"][0]),
    (schema.Card, tomllib.loads(FILES["cards-2.toml"])["cards"][0]),
    (schema.Finding, tomllib.loads(FILES["findings.toml"])["findings"][0]),
    (schema.Profile, tomllib.loads(FILES["profiles.toml"])["profiles"][0]),
    (schema.Source, tomllib.loads(FILES["sources.toml"])["sources"][0]),
    (schema.CardSet, tomllib.loads(FILES["pack.toml"])["sets"][0]),
    (schema.Phase, tomllib.loads(FILES["pack.toml"])["phases"][0]),
    (schema.Layer, tomllib.loads(FILES["pack.toml"])["layers"][0]),
]

SCALARS = st.one_of(
    st.integers(-3, 210),
    st.sampled_from(
        ["", "A", "hoog", "tekst", "werkt", "E", "12-14", "2018", "een-id", "x" * 300, "\n", "é"]
    ),
    st.booleans(),
    st.floats(),
    st.dates(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)


@st.composite
def changed_tables(draw: st.DrawFn) -> tuple[type[msgspec.Struct], object]:
    """A good table of which one value, somewhere, was replaced, removed or given a strange neighbour."""
    kind, table = draw(st.sampled_from(TABLES))
    copy = msgspec.to_builtins(table)
    spot = copy
    while True:
        keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
        key = draw(st.sampled_from(keys))
        deeper = isinstance(spot[key], (dict, list)) and len(spot[key]) > 0
        if deeper and draw(st.booleans()):
            spot = spot[key]
            continue
        break
    if draw(st.booleans()):
        spot[key] = draw(VALUES)
    elif isinstance(spot, dict) and draw(st.booleans()):
        spot[draw(st.text(max_size=5))] = draw(VALUES)
    else:
        del spot[key]
    return kind, copy


@settings(deadline=None, derandomize=True, database=None, max_examples=400)
@given(changed_tables())
def test_a_table_has_sentences_exactly_when_it_cannot_be_read(
    changed: tuple[type[msgspec.Struct], object],
) -> None:
    kind, table = changed
    try:
        msgspec.convert(table, kind)
    except msgspec.ValidationError:
        assert list(mismatches(kind, table))
    else:
        assert list(mismatches(kind, table)) == []


def test_something_that_is_no_table_is_said_to_be_none() -> None:
    assert list(mismatches(schema.Layer, [1])) == [("", "Hier moet een tabel met sleutels staan.")]


class WithFloat(msgspec.Struct):
    weight: float


def test_a_type_without_a_sentence_is_our_own_mistake() -> None:
    assert inspect.type_info(float) == inspect.FloatType()
    with pytest.raises(TypeError):
        list(mismatches(WithFloat, {"weight": "zwaar"}))
