"""Cards that are made in the room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine import text
from llo_game.engine.commands import AddOwnCard, PickCard, PlaceCard, RevealVerdict, ShowPicture, Undo
from llo_game.engine.decide import FIRST_NUMBER, LAST_NUMBER
from llo_game.engine.events import OwnCardAdded
from llo_game.engine.evolve import OWN_QUESTION
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.stage import BOARD, COVERAGE, Picture, PictureKind
from tests.engine.playing import a_setup, after, answered, refused, started
from tests.engine.sample_pack import BARE, FULL_SET, SAID, SAMPLE, card, cell


def own(title: str, sentence: str = "Dit bedachten we zelf.", team: int | None = None) -> AddOwnCard:
    return AddOwnCard(title=title, sentence=sentence, team=team)


def test_an_own_card_has_title_sentence_question_and_a_mark() -> None:
    session = after(started(), own(" Samen  lunchen ", "We eten samen.\nDan praten we bij."))
    made = session.state.card(SAMPLE, FIRST_NUMBER + 1)
    assert made is not None
    assert (made.number, made.title, made.text) == (102, "Samen lunchen", "We eten samen. Dan praten we bij.")
    assert (made.own, made.rows, made.example, made.question) == (True, (), "", OWN_QUESTION)
    assert (session.state.in_play, session.state.picture) == (102, BOARD)


def test_own_cards_get_the_first_numbers_that_the_pack_leaves_free() -> None:
    session = after(started(), own("Eerste"), own("Tweede"), own("Derde"))
    assert list(session.state.own_cards) == [102, 104, 106]
    assert session.state.playable()[-3:] == (102, 104, 106)
    assert not set(session.state.own_cards) & set(SAMPLE.cards_by_number)


def test_the_number_of_an_undone_card_is_free_again() -> None:
    session = after(started(), own("Eerste"), Undo(), own("Tweede"))
    assert {number: made.title for number, made in session.state.own_cards.items()} == {102: "Tweede"}


def test_an_own_card_is_of_the_table_that_is_up_or_the_table_named() -> None:
    for team, maker in ((None, 1), (2, 2)):
        event = answered(started(), own("Eigen", team=team))
        assert isinstance(event, OwnCardAdded)
        assert event.team == maker


def test_an_own_card_can_be_picked_laid_and_revealed_like_any_other() -> None:
    session = after(
        started(),
        own("Eigen"),
        PickCard(card=102),
        PlaceCard(card=102, cell=cell("A1")),
        RevealVerdict(card=102),
    )
    assert session.state.placements[102].revealed == cell("A1")


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (own(" \u200b"), Refused(code=Code.TEXT_MISSING, field="title")),
        (own("Titel", ""), Refused(code=Code.TEXT_MISSING, field="sentence")),
        (
            own("titel " * 9),
            Refused(code=Code.TEXT_TOO_LONG, field="title", limit=text.CARD_TITLE, found="53"),
        ),
        (own("t" * 25), Refused(code=Code.WORD_TOO_LONG, field="title", limit=text.WORD, found="t" * 25)),
        (
            own("Titel", "woord " * 22),
            Refused(code=Code.TEXT_TOO_LONG, field="sentence", limit=text.OWN_SENTENCE, found="131"),
        ),
        (own("Titel", team=3), Refused(code=Code.UNKNOWN_TEAM, team=3)),
        (own("van CURSUS naar werk"), Refused(code=Code.TITLE_TAKEN, card=SAID)),
        (own("Al gemaákt"), Refused(code=Code.TITLE_TAKEN, card=102)),
    ],
)
def test_an_own_card_that_does_not_fit_is_refused(command: AddOwnCard, refusal: Refused) -> None:
    assert refused(after(started(), own("Al gemaakt")), command) == refusal


def test_a_title_from_outside_the_set_in_play_is_free() -> None:
    title = SAMPLE.cards_by_number[BARE].title
    assert after(started(a_setup(card_set="kort")), own(title)).state.own_cards[102].title == title
    assert refused(started(a_setup(card_set="alles")), own(title)).code is Code.TITLE_TAKEN


def test_when_all_numbers_are_used_there_is_no_own_card_any_more() -> None:
    free = [number for number in range(FIRST_NUMBER, LAST_NUMBER + 1) if number not in SAMPLE.cards_by_number]
    filled = (*SAMPLE.cards, *(card(number) for number in free[:-1]))
    session = after(started(pack=replace(SAMPLE, cards=filled)), own("De laatste"))
    assert list(session.state.own_cards) == [LAST_NUMBER]
    assert refused(session, own("Een te veel")) == Refused(code=Code.NO_NUMBER_LEFT)


def test_when_an_own_card_is_undone_the_wall_and_the_play_let_go_of_it() -> None:
    picture = Picture(kind=PictureKind.CARD, subject="102")
    session = after(started(), own("Eigen"), PickCard(card=102), ShowPicture(picture=picture), Undo())
    assert (session.state.in_play, session.state.picture) == (None, BOARD)
    assert not session.state.has_card(102)


def test_a_look_at_something_else_survives_the_undo_of_an_own_card() -> None:
    session = after(started(), own("Eigen"), PickCard(card=SAID), ShowPicture(picture=COVERAGE), Undo())
    assert (session.state.in_play, session.state.picture) == (SAID, COVERAGE)


def test_the_deck_and_the_own_cards_together_are_what_can_be_played() -> None:
    session = after(started(a_setup(card_set="alles")), own("Eigen"))
    assert session.state.playable() == (*FULL_SET, 102)
