"""Where the sources put a card, seen from the cell where it lies, and how firm that answer is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llo_game.engine.evidence import Basis, Certainty, EvidenceRow
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Card
from llo_game.engine.verdict import Place, SourcePlace, Statement, Verdict, check
from tests.engine import sample_pack as sample
from tests.engine.sample_pack import CELLS, SAMPLE, card, cell, row, without_phase

S = Statement


def verdict(number: int, code: str) -> Verdict:
    return check(SAMPLE.cards_by_number[number], cell(code), SAMPLE, None)


def place_of(rows: tuple[EvidenceRow, ...], code: str) -> tuple[Place, Statement]:
    answer = check(card(199, *rows), cell(code), SAMPLE, None)
    return answer.place, answer.statement


@pytest.mark.parametrize(
    ("number", "code", "place", "statement"),
    [
        # layer and phase in one row
        (sample.SAID, "C4", Place.SUPPORTED, S.SAID),
        (sample.EITHER, "C2", Place.SUPPORTED, S.SAID),
        (sample.EITHER, "C3", Place.SUPPORTED, S.SAID),
        (sample.EITHER, "D3", Place.SUPPORTED, S.DERIVED),
        (sample.MINIMUM, "B3", Place.SUPPORTED, S.DERIVED),
        (sample.LOW, "D5", Place.SUPPORTED, S.PRESUMED),
        (sample.WHOLE_ROW, "F1", Place.SUPPORTED, S.DERIVED),
        (sample.WHOLE_ROW, "F5", Place.SUPPORTED, S.DERIVED),
        # beside the phases of a row whose width is a minimum, or whose certainty is low
        (sample.MINIMUM, "B2", Place.POSSIBLE, S.DERIVED),
        (sample.MINIMUM, "B4", Place.POSSIBLE, S.DERIVED),
        (sample.LOW, "D4", Place.POSSIBLE, S.PRESUMED),
        (sample.LOW_MINIMUM, "B3", Place.POSSIBLE, S.PRESUMED),
        (sample.LOW_MINIMUM, "B5", Place.POSSIBLE, S.PRESUMED),
        # two steps away is not beside
        (sample.MINIMUM, "B1", Place.OTHER_PHASE, S.DERIVED),
        (sample.MINIMUM, "B5", Place.OTHER_PHASE, S.DERIVED),
        (sample.LOW, "D3", Place.OTHER_PHASE, S.PRESUMED),
        # beside a row that is neither a minimum nor low
        (sample.SAID, "C3", Place.OTHER_PHASE, S.SAID),
        (sample.SAID, "C5", Place.OTHER_PHASE, S.SAID),
        (sample.EITHER, "C4", Place.OTHER_PHASE, S.SAID),
        (sample.GAPS, "B2", Place.OTHER_PHASE, S.DERIVED),
        # a layer without a phase
        (sample.NO_PHASE, "B1", Place.LAYER_ONLY, S.NONE),
        (sample.NO_PHASE, "C5", Place.LAYER_ONLY, S.NONE),
        (sample.GAPS, "C1", Place.LAYER_ONLY, S.NONE),
        # this phase in another layer
        (sample.SAID, "A4", Place.OTHER_LAYER, S.SAID),
        (sample.LOW, "A5", Place.OTHER_LAYER, S.PRESUMED),
        (sample.GAPS, "A1", Place.OTHER_LAYER, S.DERIVED),
        # neither
        (sample.SAID, "A1", Place.ELSEWHERE, S.SAID),
        (sample.LOW, "A4", Place.ELSEWHERE, S.PRESUMED),
        (sample.NO_PHASE, "A1", Place.ELSEWHERE, S.NONE),
        # no rows at all
        (sample.NO_ROWS, "A1", Place.NO_STATEMENT, S.NONE),
    ],
)
def test_the_place_follows_from_layer_phase_width_and_certainty(
    number: int, code: str, place: Place, statement: Statement
) -> None:
    answer = verdict(number, code)
    assert (answer.place, answer.statement) == (place, statement)


def test_an_own_card_gets_no_statement_anywhere() -> None:
    own = Card(id="eigen-150", number=150, title="Eigen", text="Zin.", example="", question="?", own=True)
    assert {check(own, spot, SAMPLE, None).place for spot in CELLS} == {Place.NO_STATEMENT}


@pytest.mark.parametrize(
    ("basis", "certainty", "statement"),
    [
        (Basis.TEXT, Certainty.HIGH, S.SAID),
        (Basis.TEXT, Certainty.MIDDLE, S.DERIVED),
        (Basis.TEXT, Certainty.LOW, S.PRESUMED),
        (Basis.ORDER, Certainty.HIGH, S.DERIVED),
        (Basis.ORDER, Certainty.MIDDLE, S.DERIVED),
        (Basis.ORDER, Certainty.LOW, S.PRESUMED),
        (Basis.LITERATURE, Certainty.HIGH, S.DERIVED),
        (Basis.LITERATURE, Certainty.LOW, S.PRESUMED),
        (Basis.UNKNOWN, Certainty.HIGH, S.DERIVED),
        (Basis.TEXT, None, S.NONE),
    ],
)
@pytest.mark.parametrize(
    ("code", "place"),
    [("C3", Place.SUPPORTED), ("C5", Place.OTHER_PHASE), ("A3", Place.OTHER_LAYER), ("A1", Place.ELSEWHERE)],
)
def test_only_text_with_high_certainty_says_a_phase(
    basis: Basis, certainty: Certainty | None, statement: Statement, code: str, place: Place
) -> None:
    assert place_of((row("C", 3, basis=basis, certainty=certainty),), code) == (place, statement)


@pytest.mark.parametrize(
    ("code", "place", "statement"),
    [
        ("C1", Place.SUPPORTED, S.SAID),
        ("C2", Place.SUPPORTED, S.DERIVED),
        ("C3", Place.OTHER_PHASE, S.DERIVED),
        ("A1", Place.OTHER_LAYER, S.SAID),
        ("A2", Place.OTHER_LAYER, S.DERIVED),
        ("A5", Place.ELSEWHERE, S.DERIVED),
    ],
)
def test_a_phase_read_from_the_layout_is_derived_though_its_row_is_text(
    code: str, place: Place, statement: Statement
) -> None:
    answer = verdict(sample.PARTLY_INFERRED, code)
    assert (answer.place, answer.statement) == (place, statement)


def test_what_a_firm_text_leaves_open_is_derived_for_no_text_says_so() -> None:
    answer = verdict(sample.FIRM_MINIMUM, "F3")
    assert (answer.place, answer.statement) == (Place.POSSIBLE, S.DERIVED)
    assert verdict(sample.FIRM_MINIMUM, "F2").statement is S.SAID


def test_an_answer_that_leans_on_two_rows_is_as_firm_as_the_weakest() -> None:
    answer = verdict(sample.FIRM_AND_WEAK, "B4")
    assert (answer.place, answer.statement) == (Place.OTHER_LAYER, S.PRESUMED)
    assert [found.layer for found in answer.rows] == ["A", "E"]


def test_elsewhere_is_as_firm_as_the_weakest_row_that_names_a_phase() -> None:
    firm, weak, silent = row("A", 1), row("B", 2, certainty=Certainty.LOW), without_phase("C")
    assert place_of((firm, silent), "F5") == (Place.ELSEWHERE, S.SAID)
    assert place_of((firm, weak, silent), "F5") == (Place.ELSEWHERE, S.PRESUMED)
    assert place_of((firm, row("B", 2, certainty=None)), "F5") == (Place.ELSEWHERE, S.NONE)


def test_the_layer_decides_before_the_phase_does() -> None:
    rows = (row("A", 1), row("B", 2))
    assert place_of(rows, "A2")[0] is Place.OTHER_PHASE
    assert place_of(rows, "C2")[0] is Place.OTHER_LAYER


def test_a_card_without_a_phase_in_this_layer_is_not_sent_to_another_layer() -> None:
    assert place_of((without_phase("A"), row("B", 2)), "A2")[0] is Place.LAYER_ONLY


def test_every_place_that_the_sources_give_is_in_the_verdict_wherever_the_card_lies() -> None:
    places = (
        SourcePlace(layer="C", phases=(2, 3), either=True, statements=(S.SAID, S.SAID)),
        SourcePlace(layer="D", phases=(2, 3), either=True, statements=(S.DERIVED, S.DERIVED)),
        SourcePlace(layer="E", phases=(2, 3), either=True, statements=(S.SAID, S.SAID)),
    )
    assert {verdict(sample.EITHER, spot.code).places for spot in CELLS} == {places}
    assert places[0].cells() == (cell("C2"), cell("C3"))


def test_a_place_is_as_firm_phase_by_phase_as_the_answer_is_there() -> None:
    (place,) = verdict(sample.PARTLY_INFERRED, "A5").places
    assert place.statements == (S.SAID, S.DERIVED)
    answers = [verdict(sample.PARTLY_INFERRED, spot.code).statement for spot in place.cells()]
    assert place.statements == tuple(answers)


@pytest.mark.parametrize(
    ("number", "code", "leads"),
    [
        (sample.SAID, "A1", "C"),
        (sample.FIRM_AND_WEAK, "B4", "E"),
        (sample.GAPS, "A2", "B"),
        (sample.GAPS, "C1", "C"),
        (sample.NO_PHASE, "A1", "B"),
    ],
)
def test_the_row_that_explains_is_the_least_firm_one_that_names_a_phase(
    number: int, code: str, leads: str
) -> None:
    leading = verdict(number, code).leading
    assert leading is not None
    assert leading.layer == leads


def test_without_rows_there_is_no_row_that_explains() -> None:
    assert verdict(sample.NO_ROWS, "A1").leading is None


def test_the_locators_are_those_of_the_rows_that_the_answer_leans_on_each_once() -> None:
    sections = [found.section for found in verdict(sample.FIRM_AND_WEAK, "A4").locators]
    assert sections == ["overzicht laag A", "toelichting laag A"]
    double = row("B", 4)
    assert len(check(card(198, double, double), cell("A4"), SAMPLE, None).locators) == 2


def test_without_rows_the_locators_are_those_of_the_fit_with_the_group_in_play() -> None:
    made = SAMPLE.cards_by_number[sample.NO_ROWS]
    found = {group: check(made, cell("A1"), SAMPLE, group).locators for group in (None, "A", "C")}
    assert found == {None: (), "A": (), "C": made.fits[0].locators}


def test_a_verdict_carries_card_cell_and_pack_version() -> None:
    answer = verdict(sample.SAID, "C4")
    assert (answer.card.number, answer.cell) == (sample.SAID, cell("C4"))
    assert (answer.pack_title, answer.pack_version) == ("Proefset", "0.1.0")


rows_of_any_kind = st.lists(
    st.builds(
        row,
        st.sampled_from("ABCDEF"),
        basis=st.sampled_from(Basis),
        certainty=st.sampled_from([*Certainty, None]),
        minimum=st.booleans(),
        either=st.booleans(),
        star=st.booleans(),
    ).flatmap(
        lambda made: st.sets(st.integers(1, 5)).map(
            lambda phases: row(
                made.layer,
                *sorted(phases),
                basis=made.basis,
                certainty=made.certainty,
                minimum=made.minimum,
                either=made.either,
                star=made.star,
            )
        )
    ),
    max_size=4,
    unique_by=lambda made: made.layer,
).map(tuple)


@given(rows_of_any_kind, st.sampled_from(CELLS))
def test_every_card_on_every_cell_gets_the_place_that_its_rows_imply(
    rows: tuple[EvidenceRow, ...], spot: Cell
) -> None:
    here = {phase for found in rows if found.layer == spot.layer for phase in found.phases}
    in_layer = any(found.layer == spot.layer for found in rows)
    same_phase = any(spot.phase in found.phases for found in rows)
    place, statement = place_of(rows, spot.code)
    match place:
        case Place.SUPPORTED:
            assert spot.phase in here
        case Place.POSSIBLE:
            assert spot.phase not in here
            assert {spot.phase - 1, spot.phase + 1} & here
            assert statement is not S.SAID
        case Place.LAYER_ONLY:
            assert in_layer
            assert not here
            assert statement is S.NONE
        case Place.OTHER_PHASE:
            assert here
            assert spot.phase not in here
        case Place.OTHER_LAYER:
            assert not in_layer
            assert same_phase
        case Place.ELSEWHERE:
            assert rows
            assert not in_layer
            assert not same_phase
        case Place.NO_STATEMENT:
            assert not rows
    if statement is S.SAID:
        assert any(
            found.basis in {Basis.TEXT, Basis.FIGURE} and found.certainty is Certainty.HIGH for found in rows
        )
