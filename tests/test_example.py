"""The example: a whole, believable session that the real pack and the real rules carry."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from llo_game import places
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.desk import PACK_FOLDER
from llo_game.engine.events import (
    CardMoved,
    CardPicked,
    CardPlaced,
    OwnCardAdded,
    PlacementKept,
    PlacementNoted,
    SurenessGiven,
    TurnEnded,
    Undone,
    VerdictRevealed,
)
from llo_game.engine.pack import Pack
from llo_game.engine.session import Session
from llo_game.engine.stage import PictureKind
from llo_game.engine.verdict import Place, check
from llo_game.example import example_sessions


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(read_pack_dir(places.assets_dir() / "cards" / PACK_FOLDER))


@pytest.fixture(scope="module")
def played(pack: Pack) -> tuple[Session, ...]:
    return tuple(example_sessions(pack))


def test_it_plays_every_card_of_the_short_set_and_one_of_the_room(
    played: tuple[Session, ...], pack: Pack
) -> None:
    state = played[-1].state
    assert set(pack.card_set("kort").cards) == set(state.placements) - set(state.own_cards)
    assert len(state.own_cards) == 1
    assert len(state.setup.teams) == 4
    assert {placement.team for placement in state.placements.values()} == {1, 2, 3, 4}


def test_tables_take_turns_and_every_verdict_is_shown(played: tuple[Session, ...]) -> None:
    state = played[-1].state
    assert all(placement.revealed == placement.cell for placement in state.placements.values())
    laid = [r.event for r in played[-1].log if isinstance(r.event, CardPlaced)]
    assert [event.team for event in laid[:5]] == [1, 2, 3, 4, 1]


def test_it_shows_everything_that_can_happen_in_a_session(played: tuple[Session, ...]) -> None:
    kinds = Counter(type(recorded.event) for recorded in played[-1].log)
    for kind in (CardMoved, PlacementKept, PlacementNoted, OwnCardAdded, SurenessGiven, Undone, TurnEnded):
        assert kinds[kind] >= 1, kind
    assert kinds[VerdictRevealed] >= 25
    assert kinds[CardPicked] >= 24
    pictures = {session.state.picture.kind for session in played}
    assert pictures >= set(PictureKind) - {PictureKind.PHASE}


def test_the_sources_answer_in_more_than_one_way(played: tuple[Session, ...], pack: Pack) -> None:
    state = played[-1].state
    answers = Counter(
        check(card, placement.cell, pack, state.setup.profile).place
        for placement in state.placements.values()
        if (card := state.card(pack, placement.card)) is not None
    )
    assert answers[Place.SUPPORTED] >= 3
    assert answers[Place.NO_STATEMENT] >= 1
    assert len(answers) >= 4


def test_each_step_is_one_event_later_than_the_one_before(played: tuple[Session, ...]) -> None:
    assert [len(session.log) for session in played] == list(range(1, len(played) + 1))
    moments = [recorded.at for recorded in played[-1].log]
    assert moments == sorted(set(moments))


def test_it_is_the_same_every_time(played: tuple[Session, ...], pack: Pack) -> None:
    assert tuple(example_sessions(pack))[-1] == played[-1]


def test_it_fits_in_an_afternoon(played: tuple[Session, ...]) -> None:
    first, last = played[-1].log[0].at, played[-1].log[-1].at
    assert first[:10] == last[:10] == played[-1].state.setup.date
    assert 60 <= _minutes(last) - _minutes(first) <= 120


def test_a_pack_without_its_cards_is_told_instead_of_half_played(pack: Pack) -> None:
    from dataclasses import replace

    short = next(card_set for card_set in pack.sets if card_set.id == "kort")
    fewer = replace(short, cards=tuple(number for number in short.cards if number != 118))
    sets = tuple(fewer if card_set.id == "kort" else card_set for card_set in pack.sets)
    with pytest.raises(LookupError, match="not-in-set"):
        tuple(example_sessions(replace(pack, sets=sets)))


def test_no_person_is_named_in_it(played: tuple[Session, ...]) -> None:
    """Tables and roles only: every capital inside a sentence would be somebody's name."""
    texts = [event.note for r in played[-1].log if isinstance(event := r.event, PlacementNoted)]
    texts += [event.reason for r in played[-1].log if isinstance(event := r.event, PlacementKept)]
    assert texts
    for text in texts:
        for sentence in text.split(". "):
            assert not any(word[:1].isupper() for word in sentence.split()[1:]), sentence


def _minutes(at: str) -> int:
    return int(at[11:13]) * 60 + int(at[14:16])


def test_the_folder_of_the_pack_is_the_one_that_ships() -> None:
    assert (Path(places.assets_dir()) / "cards" / PACK_FOLDER / "pack.toml").is_file()
