"""The sentences that the real pack leads to: plain enough to read aloud, and no bolder than the evidence."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from llo_game.content.load import load_pack, read_pack_dir
from llo_game.engine import wording
from llo_game.engine.dutch import joined
from llo_game.engine.evidence import Basis, Certainty
from llo_game.engine.grid import Cell
from llo_game.engine.insight import finding, thin_sentence, white_spots
from llo_game.engine.pack import Pack
from llo_game.engine.verdict import Place, Verdict, check
from tests.engine.playing import covering_in

PACK_DIR = Path(__file__).parents[2] / "assets" / "cards" / "leercultuur"
LONGEST_SENTENCE = 15
USUAL_SENTENCE = 10
HEADLINE = 50


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(read_pack_dir(PACK_DIR))


@pytest.fixture(scope="module")
def verdicts(pack: Pack) -> list[Verdict]:
    """Every card on every cell."""
    return [
        check(card, Cell(layer.code, phase.number), pack, None)
        for card in pack.cards
        for layer in pack.layers
        for phase in pack.phases
    ]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])(?<!e\.a\.)\s+", text)


def too_long(texts: set[str]) -> set[str]:
    return {part for text in texts for part in sentences(text) if len(part.split()) > LONGEST_SENTENCE}


def test_no_answer_of_any_card_on_any_cell_has_a_sentence_over_fifteen_words(
    pack: Pack, verdicts: list[Verdict]
) -> None:
    texts = {
        text
        for verdict in verdicts
        for text in (
            wording.headline(verdict, pack),
            wording.short(verdict),
            wording.reason(verdict),
            wording.would_change(verdict),
            verdict.card.question,
            # The text of a finding is the pack’s own; these are the sentences that we make.
            *(item.text for item in verdict.research if item.finding is None),
        )
    }
    assert too_long(texts) == set()
    assert {text for text in texts if text[-1] not in ".?!"} == set()
    assert median(len(part.split()) for text in texts for part in sentences(text)) <= USUAL_SENTENCE


def test_no_finding_or_precondition_has_a_sentence_over_fifteen_words(pack: Pack) -> None:
    texts = {one.text for one in pack.findings} | {one.text for one in pack.preconditions}
    assert too_long(texts) == set()


def test_every_place_answer_comes_up_somewhere(verdicts: list[Verdict]) -> None:
    assert {verdict.place for verdict in verdicts} == set(Place)


def test_the_source_is_said_to_name_a_phase_only_where_its_text_or_figure_does(
    pack: Pack, verdicts: list[Verdict]
) -> None:
    naming = [
        verdict
        for verdict in verdicts
        for words in (wording.headline(verdict, pack), wording.short(verdict))
        if "De bron noemt" in words
        and verdict.place is not Place.LAYER_ONLY
        and any(row.phases for row in verdict.rows)
    ]
    assert naming
    for verdict in naming:
        for row in verdict.rows:
            asked = (verdict.cell.phase,) if verdict.cell.phase in row.phases else row.phases
            assert not asked or (row.basis in {Basis.TEXT, Basis.FIGURE} and row.certainty is Certainty.HIGH)
            assert not set(asked) & set(row.inferred)


def test_every_answer_about_a_card_names_its_source_or_says_that_there_is_none(
    pack: Pack, verdicts: list[Verdict]
) -> None:
    for verdict in verdicts:
        line = wording.source_line(verdict, pack)
        if verdict.card.rows:
            assert re.fullmatch(r"Bron: .* \d{4}, .+", line)
        else:
            assert line == "Bron: geen uitspraak over deze plek."
        for fit in verdict.card.fits:
            known = check(verdict.card, verdict.cell, pack, fit.profile)
            assert verdict.card.rows or known.locators == fit.locators


def test_a_card_is_without_research_only_where_no_finding_star_or_table_backs_it(
    verdicts: list[Verdict],
) -> None:
    nothing = [verdict for verdict in verdicts if "In deze bronnen vonden we geen" in told(verdict)]
    assert nothing
    for verdict in nothing:
        card = verdict.card
        backing = [*card.findings, *card.fits, card.mixed, *(row for row in card.rows if row.star)]
        assert backing == [None]


@pytest.mark.parametrize("number", [126, 197, 198])
def test_in_every_layer_a_card_tells_of_its_star(number: int, verdicts: list[Verdict]) -> None:
    texts = {verdict.cell.layer: told(verdict) for verdict in verdicts if verdict.card.number == number}
    assert "in deze laag een ster" in texts.pop("C")
    assert all("De bron geeft een ster bij laag C." in text for text in texts.values())


def told(verdict: Verdict) -> str:
    return " ".join(item.text for item in verdict.research)


def test_the_findings_about_the_board_fit_the_wall_with_the_real_names(pack: Pack) -> None:
    grid = [Cell(layer.code, phase.number) for layer in pack.layers for phase in pack.phases]
    # Whole rows and columns, left empty or filled, in every combination of up to three.
    lines = [[spot for spot in grid if spot.layer == layer.code] for layer in pack.layers]
    lines += [[spot for spot in grid if spot.phase == phase.number] for phase in pack.phases]
    texts, headlines = set(), set()
    for number in range(4):
        for chosen in combinations(lines, number):
            filled = [spot for line in chosen for spot in line]
            for spots in (filled, [spot for spot in grid if spot not in filled]):
                cover = covering_in(pack, *spots)
                headlines.add(finding(cover, pack))
                texts |= {white_spots(cover), thin_sentence(cover, pack)}
    assert {headline for headline in headlines if len(headline) > HEADLINE} == set()
    assert too_long(texts | headlines) == set()


def test_names_of_rows_and_columns_join_into_readable_lists(pack: Pack) -> None:
    assert joined([phase.name for phase in pack.phases]) == (
        "onbewust, selectie, actie, toepassing en continu leren"
    )
