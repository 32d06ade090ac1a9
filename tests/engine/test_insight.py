"""What the room made: counts, white spots and the finding in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llo_game.engine.grid import Cell
from llo_game.engine.insight import Coverage, finding, thin_sentence, white_spots
from tests.engine.playing import covering_in
from tests.engine.sample_pack import CELLS, SAMPLE, cell

EVERY_PHASE_TWICE = "A1 B1 C2 D2 E3 F3 A4 B4 C5 D5"


def covering(*spots: Cell) -> Coverage:
    return covering_in(SAMPLE, *spots)


def board(codes: str) -> Coverage:
    return covering(*(cell(code) for code in codes.split()))


def test_an_empty_board_is_all_white_spots() -> None:
    cover = board("")
    assert cover.total == 0
    assert cover.empty_cells == CELLS
    assert cover.empty_layers == ("A", "B", "C", "D", "E", "F")
    assert cover.empty_phases == cover.thin_phases == (1, 2, 3, 4, 5)


def test_cards_are_counted_by_cell_row_and_column() -> None:
    cover = board("C2 C2 C4 F2")
    assert {spot.code: number for spot, number in cover.counts.items() if number} == {
        "C2": 2,
        "C4": 1,
        "F2": 1,
    }
    assert {code: number for code, number in cover.per_layer.items() if number} == {"C": 3, "F": 1}
    assert cover.per_phase == {1: 0, 2: 3, 3: 0, 4: 1, 5: 0}
    assert cover.empty_layers == ("A", "B", "D", "E")
    assert cover.empty_phases == (1, 3, 5)
    # phase 2 stands on two layers; phase 4 on one, however many cards lie there
    assert cover.thin_phases == (1, 3, 4, 5)
    assert board("C2 C2 C2").thin_phases == (1, 2, 3, 4, 5)


@given(st.lists(st.sampled_from(CELLS), max_size=60))
def test_rows_columns_and_cells_add_up_to_the_cards_on_the_board(spots: list[Cell]) -> None:
    cover = covering(*spots)
    assert cover.total == len(spots)
    assert sum(cover.counts.values()) == cover.total
    assert sum(cover.per_layer.values()) == cover.total
    assert sum(cover.per_phase.values()) == cover.total
    assert tuple(cover.counts) == CELLS
    assert set(cover.empty_cells) == set(CELLS) - set(spots)
    assert set(cover.empty_phases) <= set(cover.thin_phases)
    assert set(cover.empty_layers) == set("ABCDEF") - {spot.layer for spot in spots}


@pytest.mark.parametrize(
    ("codes", "headline"),
    [
        ("", "Het bord is nog leeg"),
        ("C2", "Alles ligt bij fase 2 selectie"),
        ("A5 B5 F5", "Alles ligt bij fase 5 continu"),
        ("A1 B1 C1 D2 E3", "Meer dan de helft ligt bij fase 1 onbewust"),
        # exactly half is not more than half
        ("A1 B1 C2 D3", "Niets ligt bij toepassing of continu"),
        ("A1 B2 C3 D4", "Niets ligt bij continu"),
        ("A1 B2", "Niets ligt bij actie of toepassing"),
        ("A1 A2 A3 A4 A5 B1", "Niets ligt bij leidinggevende of HR"),
        ("A1 B2 C3 D4 E5", "Niets ligt bij omgeving"),
        ("A1 B2 C3 D4 E5 F1", "Fase 2 selectie rust op één laag"),
        (EVERY_PHASE_TWICE, "Elke fase rust op twee lagen of meer"),
    ],
)
def test_the_headline_is_the_most_telling_thing_about_the_board(codes: str, headline: str) -> None:
    assert finding(board(codes), SAMPLE) == headline


@given(st.lists(st.sampled_from(CELLS), max_size=40))
def test_the_headline_fits_the_wall_whatever_lies_on_the_board(spots: list[Cell]) -> None:
    headline = finding(covering(*spots), SAMPLE)
    assert 0 < len(headline) <= 50
    assert len(headline.split()) <= 15


@pytest.mark.parametrize(
    ("spots", "words"),
    [
        (CELLS, "Geen witte plekken. Wat verdient nu voorrang?"),
        (CELLS[1:], "1 witte plek. Welke vullen jullie eerst?"),
        (CELLS[2:], "2 witte plekken. Welke vullen jullie eerst?"),
        ((), "30 witte plekken. Welke vullen jullie eerst?"),
    ],
)
def test_the_room_is_asked_about_what_stayed_empty(spots: tuple[Cell, ...], words: str) -> None:
    assert white_spots(covering(*spots)) == words


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (EVERY_PHASE_TWICE, "Elke fase rust op minstens twee lagen."),
        ("A1 B1 C2 D2 E3 F3 A4 B4 C5", "Continu leren rust op minder dan twee lagen."),
        ("A1 B1 C2 D2 E3 F3", "Toepassing en continu leren rusten op minder dan twee lagen."),
        ("", "Onbewust, selectie, actie, toepassing en continu leren rusten op minder dan twee lagen."),
    ],
)
def test_phases_carried_by_fewer_than_two_layers_are_named(codes: str, words: str) -> None:
    assert thin_sentence(board(codes), SAMPLE) == words
