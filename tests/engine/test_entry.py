"""The entry line, and finding a card by its number or by words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llo_game.engine.commands import AddOwnCard
from llo_game.engine.entry import Entry, find_cards, read_entry
from llo_game.engine.session import Session
from tests.engine import sample_pack as sample
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import SAMPLE, cell


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("107", Entry(card=107)),
        ("107 C2", Entry(card=107, cell=cell("C2"))),
        ("107 c2", Entry(card=107, cell=cell("C2"))),
        ("107 C 2", Entry(card=107, cell=cell("C2"))),
        ("107C2", Entry(card=107, cell=cell("C2"))),
        ("107c 2", Entry(card=107, cell=cell("C2"))),
        ("4 107C2 2", Entry(card=107, team=4, cell=cell("C2"), sureness=2)),
        ("107 C2 3", Entry(card=107, cell=cell("C2"), sureness=3)),
        ("107 C2 0", Entry(card=107, cell=cell("C2"), sureness=0)),
        ("4 107 c2 2", Entry(card=107, team=4, cell=cell("C2"), sureness=2)),
        ("12 107", Entry(card=107, team=12)),
        ("  4   107\tC2  ", Entry(card=107, team=4, cell=cell("C2"))),
        ("4\u00a0107\u00a0C2", Entry(card=107, team=4, cell=cell("C2"))),
        ("4,107,C2", Entry(card=107, team=4, cell=cell("C2"))),
        ("107, C2,", Entry(card=107, cell=cell("C2"))),
        # told apart from words, and refused later by the rules of the game
        ("107 Z9 9", Entry(card=107, cell=cell("Z9"), sureness=9)),
    ],
)
def test_an_entry_is_a_card_with_perhaps_a_table_a_cell_and_a_sureness(line: str, entry: Entry) -> None:
    assert read_entry(line) == entry


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "feedback",
        "10",
        "1077",
        "107 C",
        "107 2",
        "107 C22",
        "107 2C",
        "107 C2 33",
        "107 C2 2 2",
        "123 107 C2",
        "4107C2",
        "107C22",
        "107C",
        "C2 107",
        "107 é2",
        "\uff11\uff10\uff17 C2",
        "107 C2 feedback",
    ],
)
def test_anything_else_is_words_to_search_for(line: str) -> None:
    assert read_entry(line) is None


@given(st.text(st.characters(codec=None)))
def test_no_line_is_too_strange_to_read(line: str) -> None:
    entry = read_entry(line)
    assert entry is None or 0 <= entry.card <= 999


def numbers(session: Session, words: str) -> list[int]:
    return [card.number for card in find_cards(session.state, session.pack, words)]


def test_a_card_is_found_by_any_word_of_its_texts() -> None:
    session = started()
    assert numbers(session, "cursus") == [sample.SAID]
    assert numbers(session, "kaart 105") == [sample.MINIMUM]
    assert sample.SAID in numbers(session, "werf")
    assert sample.SAID in numbers(session, "bij jullie")


def test_case_and_accents_make_no_difference() -> None:
    assert numbers(started(a_setup(card_set="alles")), "EEN PLAN") == [sample.BARE]


def test_every_word_must_be_found_though_not_side_by_side() -> None:
    session = started()
    assert numbers(session, "geld leren") == [sample.EITHER]
    assert numbers(session, "geld baas") == []


def test_a_number_comes_before_a_title_and_a_title_before_other_texts() -> None:
    pack = replace(
        SAMPLE,
        cards=tuple(
            replace(card, title="Honderd en 107 keer")
            if card.number == sample.EITHER
            else replace(card, text="Zie ook kaart 107.")
            if card.number == sample.SAID
            else card
            for card in SAMPLE.cards
        ),
    )
    assert numbers(started(pack=pack), "107") == [sample.LOW, sample.EITHER, sample.SAID]


def test_the_beginning_of_a_number_finds_its_cards_in_order() -> None:
    assert numbers(started(), "10") == [101, 103, 105, 107, 109]


def test_an_empty_search_shows_all_cards_of_this_session_and_no_others() -> None:
    assert numbers(started(), " ") == list(sample.SHORT_SET)


def test_cards_made_in_the_room_are_found_too() -> None:
    session = after(started(), AddOwnCard(title="Samen lunchen", sentence="We eten samen en praten bij."))
    assert numbers(session, "lunchen") == [102]
    assert numbers(session, "10")[:2] == [101, 102]


def test_a_number_that_the_pack_does_not_have_is_passed_over() -> None:
    session = started()
    state = replace(session.state, order=(*session.state.order, 197))
    for words in ("", "1"):
        assert [card.number for card in find_cards(state, SAMPLE, words)] == list(sample.SHORT_SET)
