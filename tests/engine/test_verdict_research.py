"""What backs a card, and whether it fits the group in play: answers of their own, beside the place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine.evidence import Fit, Mixed
from llo_game.engine.verdict import Place, Research, check
from llo_game.engine.wording import fit as fit_in_words
from llo_game.engine.wording import research as research_in_words
from tests.engine import sample_pack as sample
from tests.engine.sample_pack import CELLS, SAMPLE, card, cell, locator, row, without_phase

R = Research


def signs(number: int, code: str) -> list[Research]:
    return [item.sign for item in check(SAMPLE.cards_by_number[number], cell(code), SAMPLE, None).research]


@pytest.mark.parametrize(
    ("finding", "sign"),
    [(1, R.FINDING), (2, R.FINDING), (3, R.FINDING), (4, R.PRACTICE), (5, R.EXPERTS)],
)
def test_every_kind_of_finding_has_its_sign_year_text_and_locator(finding: int, sign: Research) -> None:
    (item,) = check(card(199, findings=(finding,)), cell("A1"), SAMPLE, None).research
    source = SAMPLE.finding(finding)
    assert (item.sign, item.finding) == (sign, finding)
    assert (item.year, item.text, item.locators) == (source.year, source.text, source.locators)


@pytest.mark.parametrize("code", ["B1", "B5"])
def test_a_star_counts_in_its_own_layer_whatever_the_phase(code: str) -> None:
    assert signs(sample.NO_PHASE, code)[0] is R.SCIENCE


@pytest.mark.parametrize("code", ["C1", "A1"])
def test_a_star_does_not_count_in_another_layer(code: str) -> None:
    assert R.SCIENCE not in signs(sample.NO_PHASE, code)


def test_the_star_refers_to_the_row_that_carries_it() -> None:
    rows = (row("A", 1), row("B", 1, star=True))
    (item,) = check(card(199, *rows), cell("B4"), SAMPLE, None).research
    assert (item.sign, item.locators, item.finding) == (R.SCIENCE, rows[1].locators, None)


def test_stronger_signs_come_first_and_equal_ones_stay_in_order() -> None:
    made = card(199, row("A", 1, star=True), findings=(5, 4, 3, 1))
    found = check(made, cell("A1"), SAMPLE, None).research
    assert [item.sign for item in found] == [R.SCIENCE, R.FINDING, R.FINDING, R.PRACTICE, R.EXPERTS]
    assert [item.finding for item in found] == [None, 3, 1, 4, 5]


def test_research_that_points_two_ways_is_told_before_all_support() -> None:
    mixed = Mixed(text="Het kan ook tegenwerken.", locators=(locator("twee kanten"),))
    made = card(199, row("A", 1, star=True), findings=(1,), mixed=mixed)
    found = check(made, cell("A1"), SAMPLE, None).research
    assert [item.sign for item in found] == [R.MIXED, R.SCIENCE, R.FINDING]
    assert (found[0].text, found[0].locators) == (mixed.text, mixed.locators)


def test_missing_research_has_its_own_sign() -> None:
    (item,) = check(SAMPLE.cards_by_number[sample.WHOLE_ROW], cell("F1"), SAMPLE, None).research
    assert (item.sign, item.year, item.finding, item.locators) == (R.NOTHING, "", None, ())
    assert item.text == "In deze bronnen vonden we geen onderzoek naar deze kaart."


def test_a_star_in_another_layer_is_told_without_claiming_science_here() -> None:
    rows = (row("C", 4, star=True), without_phase("D", star=True), row("E", 1))
    made = check(card(199, *rows), cell("E1"), SAMPLE, None)
    (item,) = made.research
    assert (item.sign, item.year, item.finding) == (R.NOTHING, "", None)
    assert item.text == (
        "In deze laag vonden we geen onderzoek naar deze kaart. De bron geeft een ster bij laag C en D."
    )
    assert item.locators == (*rows[0].locators, *rows[1].locators)
    assert research_in_words(made) == "hier niets gevonden"


TABLE = "tabel 3.2 noemt deze kaart. Die tabel steunt op interviews en literatuur."


def test_a_card_that_only_the_table_of_groups_names_says_so() -> None:
    fits = (sample.fit("A", Fit.WORKS), sample.fit("B", Fit.WORKS_LESS))
    made = check(card(199, fits=fits), cell("A1"), SAMPLE, None)
    (item,) = made.research
    assert (item.sign, item.year, item.finding) == (R.FINDING, "", None)
    assert item.text == f"Alleen {TABLE}"
    assert item.locators == (locator("tabel", "gids"),)
    assert research_in_words(made) == "bevinding"


def test_a_card_of_the_overview_that_the_table_names_too_is_not_said_to_stand_only_there() -> None:
    made = card(199, row("C", 4, star=True), fits=(sample.fit("A", Fit.WORKS),))
    (item,) = check(made, cell("D4"), SAMPLE, None).research
    assert item.text == f"T{TABLE[1:]} De bron geeft een ster bij laag C."
    assert item.locators == (locator("tabel", "gids"), *made.rows[0].locators)
    plain = check(card(199, row("C", 4), fits=made.fits), cell("D4"), SAMPLE, None).research
    assert plain[0].text == f"T{TABLE[1:]}"


def test_the_table_is_no_item_beside_stronger_ones() -> None:
    fits = (sample.fit("A", Fit.WORKS),)
    backed = check(card(199, row("A", 1, star=True), fits=fits), cell("A1"), SAMPLE, None)
    assert [item.sign for item in backed.research] == [R.SCIENCE]
    assert signs(sample.NO_ROWS, "A1") == [R.MIXED]


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (sample.SAID, "A1", "bevinding, 2018"),
        (sample.LOW, "A1", "bevinding, 2020, 2021"),
        (sample.PARTLY_INFERRED, "A1", "bevinding"),
        (sample.WHOLE_ROW, "F1", "niets gevonden"),
        (sample.NO_ROWS, "A1", "wijst twee kanten op"),
    ],
)
def test_the_strongest_sign_is_told_with_its_own_year(number: int, code: str, words: str) -> None:
    assert research_in_words(check(SAMPLE.cards_by_number[number], cell(code), SAMPLE, None)) == words


def test_a_year_beside_a_star_is_said_to_be_of_a_finding() -> None:
    assert research_in_words(check(SAMPLE.cards_by_number[sample.SAID], cell("C4"), SAMPLE, None)) == (
        "wetenschap, bevinding 2018"
    )
    silent_then_dated = card(199, row("A", 1, star=True), findings=(3, 1))
    assert research_in_words(check(silent_then_dated, cell("A1"), SAMPLE, None)) == (
        "wetenschap, bevinding 2018"
    )


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ("2008, 2011", "wetenschap, bevinding 2008, 2011"),
        ("2018, 2020, 2021", "wetenschap"),
    ],
)
def test_too_many_years_beside_a_star_are_left_to_the_next_page(years: str, words: str) -> None:
    pack = replace(SAMPLE, findings=(replace(SAMPLE.finding(1), year=years),))
    made = card(199, row("A", 1, star=True), findings=(1,))
    assert research_in_words(check(made, cell("A1"), pack, None)) == words


def test_a_star_never_borrows_the_year_of_an_opinion_or_an_example() -> None:
    made = SAMPLE.cards_by_number[sample.NO_PHASE]
    assert [SAMPLE.finding(number).year for number in made.findings] == ["", "2023"]
    assert research_in_words(check(made, cell("B1"), SAMPLE, None)) == "wetenschap"


def test_a_practice_example_never_borrows_the_year_of_an_opinion() -> None:
    made = card(199, without_phase("A"), findings=(4, 5))
    assert research_in_words(check(made, cell("A1"), SAMPLE, None)) == "praktijkvoorbeeld"


@pytest.mark.parametrize(
    ("number", "profile", "answer", "words"),
    [
        (sample.SAID, "A", Fit.WORKS, "werkt wél"),
        (sample.SAID, "B", Fit.WORKS_LESS, "werkt minder"),
        (sample.SAID, "C", Fit.NO_STATEMENT, "geen uitspraak"),
        (sample.NO_ROWS, "C", Fit.WORKS_LESS, "werkt minder"),
        (sample.LOW, "A", Fit.NO_STATEMENT, "geen uitspraak"),
        (sample.SAID, None, None, "geen casus gekozen"),
    ],
)
def test_the_fit_is_that_of_the_group_in_play(
    number: int, profile: str | None, answer: Fit | None, words: str
) -> None:
    made = check(SAMPLE.cards_by_number[number], cell("A1"), SAMPLE, profile)
    assert (made.fit, made.profile) == (answer, profile)
    assert fit_in_words(made) == words
    told_by_the_table = made.fit_item is not None
    assert told_by_the_table == (answer in {Fit.WORKS, Fit.WORKS_LESS})
    if made.fit_item is not None:
        assert (made.fit_item.profile, made.fit_item.fit) == (profile, answer)


def test_the_answers_stay_apart_so_that_fit_and_research_never_change_the_place() -> None:
    plain = card(199, row("C", 2))
    backed = card(199, row("C", 2), findings=(1, 5), fits=(sample.fit("A", Fit.WORKS_LESS),))
    for spot in CELLS:
        one, other = check(plain, spot, SAMPLE, None), check(backed, spot, SAMPLE, "A")
        assert (one.place, one.statement) == (other.place, other.statement)
    assert {check(backed, spot, SAMPLE, "A").fit for spot in CELLS} == {Fit.WORKS_LESS}


def test_a_card_outside_the_overview_still_has_a_known_fit() -> None:
    made = check(SAMPLE.cards_by_number[sample.NO_ROWS], cell("A1"), SAMPLE, "C")
    assert (made.place, made.fit) == (Place.NO_STATEMENT, Fit.WORKS_LESS)
