"""Looking things up in a pack and in a state."""

from __future__ import annotations

import pytest

from llo_game.engine.grid import Cell
from tests.engine.playing import a_setup, started
from tests.engine.sample_pack import CELLS, OUTSIDE_THE_SETS, SAID, SAMPLE, SHORT_SET, cell


def test_everything_in_a_pack_is_found_by_its_own_name() -> None:
    assert SAMPLE.layer("C").name == "direct leidinggevende"
    assert SAMPLE.phase(5).name == "continu leren"
    assert SAMPLE.source("gids").year == 2019
    assert SAMPLE.finding(4).number == 4
    assert SAMPLE.profile("B").name == "Groep B"
    assert SAMPLE.card_set("kort").cards == SHORT_SET
    assert SAMPLE.cards_by_number[SAID].number == SAID


@pytest.mark.parametrize("outside", [Cell("G", 1), Cell("A", 6), Cell("A", 0), Cell("a", 1), Cell("", 1)])
def test_a_cell_is_on_the_grid_when_its_layer_and_phase_are(outside: Cell) -> None:
    assert all(SAMPLE.has_cell(spot) for spot in CELLS)
    assert not SAMPLE.has_cell(outside)


def test_a_cell_has_a_code_and_cells_sort_by_layer_then_phase() -> None:
    assert cell("C2").code == "C2"
    assert sorted([cell("B1"), cell("A5"), cell("A1")]) == [cell("A1"), cell("A5"), cell("B1")]


def test_a_pack_with_the_same_content_is_the_same_pack() -> None:
    same = type(SAMPLE)(
        **{name: getattr(SAMPLE, name) for name in SAMPLE.__slots__ if name != "cards_by_number"}
    )
    assert same == SAMPLE
    assert hash(same) == hash(SAMPLE)


def test_a_state_knows_its_tables_and_its_cards() -> None:
    state = started(a_setup(2)).state
    assert state.team(2).name == "Tent"
    assert state.has_team(2)
    assert not state.has_team(3)
    assert state.has_card(SAID)
    assert not state.has_card(OUTSIDE_THE_SETS)
    assert state.card(SAMPLE, SAID) is SAMPLE.cards_by_number[SAID]
    assert state.card(SAMPLE, 999) is None
    assert state.in_cell(cell("A1")) == ()
