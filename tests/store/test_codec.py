"""Events come back from their stored form exactly, and nothing but that form is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast, get_args

import pytest

from llo_game.engine.events import CardPicked, Event, TurnEnded
from llo_game.store.codec import CODEC, KINDS, BadBodyError, Codec, Kind, UnknownKindError, is_moment
from tests.store.stories import EVERY_KIND

PICKED = b'{"card":101}'


def test_every_event_class_has_exactly_one_kind_and_no_name_is_used_twice() -> None:
    assert sorted(kind.event.__name__ for kind in KINDS) == sorted(
        event.__name__ for event in get_args(Event)
    )
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_the_story_that_the_tests_tell_holds_every_kind_of_event() -> None:
    assert {type(event) for event in EVERY_KIND} == set(get_args(Event))


@pytest.mark.parametrize("event", EVERY_KIND, ids=range(len(EVERY_KIND)))
def test_an_event_comes_back_as_it_was_stored(event: Event) -> None:
    assert CODEC.decode(*CODEC.encode(event)) == event


def test_a_body_is_json_with_sorted_keys_so_that_the_order_of_fields_in_a_class_does_not_matter() -> None:
    assert CODEC.encode(EVERY_KIND[3]) == (
        "card-placed",
        1,
        b'{"card":101,"cell":{"layer":"C","phase":2},"sureness":2,"team":1}',
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[101]",
        b"{}",
        b'{"card":"101"}',
        b'{"card":101.0}',
        b'{"card":true}',
        b'{"card":null}',
        b'{"card": 101}',
        b'{"card":101} ',
        b'{"card":101,"team":1}',
        b'{"card":101,"card":101}',
        b'{"\\u0063ard":101}',
        b'{"card":' + b"9" * 5000 + b"}",
        b'{"card":101,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'\xef\xbb\xbf{"card":101}',
        b'{"card":101\xff}',
    ],
    ids=range(18),
)
def test_a_body_in_any_other_spelling_is_refused(body: bytes) -> None:
    with pytest.raises(BadBodyError):
        CODEC.decode("card-picked", 1, body)


@pytest.mark.parametrize(
    ("kind", "version"), [("card-eaten", 1), ("card-picked", 2), ("card-picked", 0), ("", 1)]
)
def test_an_unknown_kind_or_version_is_refused(kind: str, version: int) -> None:
    with pytest.raises(UnknownKindError):
        CODEC.decode(kind, version, PICKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PickedForReason:
    """A later CardPicked: version 2 called the card `number`, version 3 has a reason."""

    number: int
    reason: str


def _renamed(fields: dict[str, Any]) -> dict[str, Any]:
    return {"number": fields.pop("card"), **fields}


def _with_reason(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "reason": "onbekend"}


LATER = Codec(
    [Kind("card-picked", 3, cast("type[Event]", _PickedForReason)), Kind("turn-ended", 1, TurnEnded)],
    {("card-picked", 1): _renamed, ("card-picked", 2): _with_reason},
)


def test_an_old_body_climbs_through_every_version_to_the_present_class() -> None:
    first: object = LATER.decode("card-picked", 1, PICKED)
    second: object = LATER.decode("card-picked", 2, b'{"number":7}')
    assert first == _PickedForReason(number=101, reason="onbekend")
    assert second == _PickedForReason(number=7, reason="onbekend")


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b'{"card": 101}', b"{}", b'{"card":101,"team":1}', b'{"card":"x"}']
)
def test_an_old_body_is_read_as_strictly_as_a_new_one(body: bytes) -> None:
    with pytest.raises(BadBodyError):
        LATER.decode("card-picked", 1, body)


def test_an_event_without_a_kind_cannot_be_stored() -> None:
    with pytest.raises(KeyError):
        LATER.encode(CardPicked(card=101))


@pytest.mark.parametrize(
    "text", ["2026-03-12T13:45:10Z", "2026-03-12T13:45:10.250Z", "2026-03-12T13:45:10.250000+00:00"]
)
def test_a_moment_is_a_time_in_utc(text: str) -> None:
    assert is_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-03-12",
        "2026-03-12T13:45:10",
        "2026-03-12T13:45:10+01:00",
        "2026-03-12 13:45:10Z",
        "2026-02-30T13:45:10Z",
        "2026-03-12T25:45:10Z",
        "2026-03-12T13:45:10Z\n",
        "٢٠٢٦-03-12T13:45:10Z",
    ],
)
def test_anything_else_is_no_moment(text: str) -> None:
    assert not is_moment(text)
