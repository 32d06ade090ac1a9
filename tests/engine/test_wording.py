"""The sentences of a verdict, the same on the wall, in the facilitator's window and in the report."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llo_game.engine import wording
from llo_game.engine.evidence import Basis, Certainty, EvidenceRow, Locator
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Card
from llo_game.engine.verdict import Place, SourcePlace, Statement, Verdict, check
from tests.engine import sample_pack as sample
from tests.engine.sample_pack import CELLS, SAMPLE, card, cell, locator, row, without_phase

LONGEST_SENTENCE = 15
OWN = Card(
    id="eigen-150", number=150, title="Eigen kaart", text="Een zin.", example="", question="?", own=True
)


def verdict(made: int | Card, code: str) -> Verdict:
    found = SAMPLE.cards_by_number[made] if isinstance(made, int) else made
    return check(found, cell(code), SAMPLE, "A")


def headline(made: int | Card, code: str) -> str:
    return wording.headline(verdict(made, code), SAMPLE)


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (sample.SAID, "C4", "De bron noemt deze plek."),
        (sample.MINIMUM, "B3", "Deze plek is afgeleid uit de bron."),
        (sample.LOW, "D5", "Deze plek is een vermoeden, op basis van de bron."),
        (sample.MINIMUM, "B2", "De bron sluit deze plek niet uit."),
        (sample.LOW, "D4", "De bron sluit deze plek niet uit."),
        (sample.NO_PHASE, "B3", "De bron noemt deze laag; over de fase zegt de bron niets."),
        (sample.SAID, "C1", "De bron noemt bij deze laag een andere fase: toepassing."),
        (sample.EITHER, "C5", "De bron noemt bij deze laag een andere fase: selectie of actie."),
        (
            sample.GAPS,
            "B2",
            "Bij deze laag is een andere fase afgeleid: onbewust, actie, toepassing en continu leren.",
        ),
        (sample.LOW, "D1", "Bij deze laag is een andere fase te vermoeden: continu leren."),
        (sample.SAID, "F4", "De bron noemt deze fase bij een andere laag: direct leidinggevende."),
        (sample.GAPS, "A5", "Deze fase is afgeleid bij een andere laag: collega’s."),
        (
            sample.FIRM_AND_WEAK,
            "D4",
            "Deze fase is te vermoeden bij een andere laag: taken en hoger management.",
        ),
        (sample.SAID, "A1", "De bron noemt deze kaart op een andere plek: C4."),
        (sample.NO_PHASE, "A1", "De bron noemt deze kaart op een andere plek: laag B en C."),
        (sample.EITHER, "A1", "Een andere plek is afgeleid: C2 of C3, D2 of D3 en E2 of E3."),
        (sample.GAPS, "A2", "Een andere plek is afgeleid: B1, B3, B4, B5 en laag C."),
        (sample.LOW, "A1", "Een andere plek is te vermoeden: D5."),
        (sample.NO_ROWS, "A1", "De bron doet hierover geen uitspraak: jullie oordeel telt."),
    ],
)
def test_the_headline_says_what_the_source_says_and_no_more(number: int, code: str, words: str) -> None:
    assert headline(number, code) == words


def test_a_row_over_all_phases_is_named_by_its_ends() -> None:
    made = card(199, row("A", 1, 2, 3, 4, 5), row("B", 1))
    # Every phase is taken, so only a card of whose rows one has no phase in play can end up elsewhere.
    assert wording.place_code(verdict(made, "A1").places[0]) == "A1 t/m A5"
    wide = replace(verdict(made, "A1"), place=Place.ELSEWHERE)
    assert wording.headline(wide, SAMPLE) == "De bron noemt deze kaart op een andere plek: A1 t/m A5 en B1."


@pytest.mark.parametrize(
    ("layer", "phases", "either", "code"),
    [
        ("C", (2,), False, "C2"),
        ("C", (2, 3), True, "C2 of C3"),
        ("C", (1, 2, 4), False, "C1, C2 en C4"),
        ("D", (), False, "laag D"),
    ],
)
def test_a_place_has_a_code_that_people_can_call_out(
    layer: str, phases: tuple[int, ...], either: bool, code: str
) -> None:
    said = (Statement.SAID,) * len(phases)
    place = SourcePlace(layer=layer, phases=phases, either=either, statements=said)
    assert wording.place_code(place) == code


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (sample.SAID, "C4", "De bron noemt deze plek."),
        (sample.MINIMUM, "B3", "Deze plek is afgeleid."),
        (sample.LOW, "D5", "Deze plek is een vermoeden."),
        (sample.MINIMUM, "B2", "De bron sluit deze plek niet uit."),
        (sample.NO_PHASE, "B3", "De bron noemt de laag, niet de fase."),
        (sample.SAID, "C1", "De bron noemt een andere fase."),
        (sample.GAPS, "B2", "Een andere fase is afgeleid."),
        (sample.LOW, "D1", "Een andere fase is te vermoeden."),
        (sample.SAID, "F4", "De bron noemt een andere laag."),
        (sample.GAPS, "A5", "Een andere laag is afgeleid."),
        (sample.FIRM_AND_WEAK, "D4", "Een andere laag is te vermoeden."),
        (sample.SAID, "A1", "De bron noemt een andere plek."),
        (sample.NO_PHASE, "A1", "De bron noemt een andere plek."),
        (sample.EITHER, "A1", "Een andere plek is afgeleid."),
        (sample.LOW, "A1", "Een andere plek is te vermoeden."),
        (sample.NO_ROWS, "A1", "Geen uitspraak: jullie oordeel telt."),
    ],
)
def test_the_short_form_is_as_careful_as_the_headline(number: int, code: str, words: str) -> None:
    assert wording.short(verdict(number, code)) == words


def claims_a_phase(made: Verdict) -> bool:
    return made.place in {Place.SUPPORTED, Place.OTHER_PHASE, Place.OTHER_LAYER} or (
        made.place is Place.ELSEWHERE and any(place.phases for place in made.places)
    )


@given(
    st.lists(
        st.builds(
            lambda layer, phases, basis, certainty, minimum: row(
                layer, *sorted(phases), basis=basis, certainty=certainty, minimum=minimum
            ),
            st.sampled_from("ABCDEF"),
            st.sets(st.integers(1, 5)),
            st.sampled_from(Basis),
            st.sampled_from([*Certainty, None]),
            st.booleans(),
        ),
        max_size=3,
        unique_by=lambda made: made.layer,
    ),
    st.sampled_from(CELLS),
)
def test_the_source_names_a_phase_only_where_firm_text_does(rows: list[EvidenceRow], spot: Cell) -> None:
    made = check(card(199, *rows), spot, SAMPLE, None)
    for words in (wording.headline(made, SAMPLE), wording.short(made)):
        if "De bron noemt" in words and claims_a_phase(made):
            assert made.statement is Statement.SAID
            assert all(
                found.basis in {Basis.TEXT, Basis.FIGURE} and found.certainty is Certainty.HIGH
                for found in made.rows
                if found.phases
            )


@pytest.mark.parametrize(
    ("certainty", "words", "would_change"),
    [
        (Certainty.HIGH, "de figuur toont het", "Onderzoek dat het effect per fase meet. Dat is er nu niet."),
        (
            Certainty.MIDDLE,
            "afgeleid",
            "Een scherpere kopie van de figuur: nu is niet alles goed te zien.",
        ),
    ],
)
def test_a_phase_that_an_expert_read_from_the_figure_is_not_called_text(
    certainty: Certainty, words: str, would_change: str
) -> None:
    drawn = replace(row("A", 3, certainty=certainty), basis=Basis.FIGURE, kind=None)
    made = check(card(199, drawn), Cell("A", 3), SAMPLE, None)
    assert wording.statement(made) == words
    assert wording.would_change(made) == would_change


def test_a_place_in_a_source_without_line_numbers_is_its_section() -> None:
    assert wording.place(Locator(source="bron", section="figuur 2", lines="")) == "figuur 2"
    assert wording.place(Locator(source="bron", section="hoofdstuk 2", lines="7")) == "hoofdstuk 2, regel 7"


@pytest.mark.parametrize(
    ("made", "code", "words"),
    [
        (sample.SAID, "C4", "De reden in laag C."),
        (sample.FIRM_AND_WEAK, "D4", "De reden in laag E."),
        (sample.NO_ROWS, "A1", "Deze kaart staat niet in het overzicht van TNO."),
        (OWN, "A1", "Deze kaart is in de zaal gemaakt."),
    ],
)
def test_one_sentence_says_why(made: int | Card, code: str, words: str) -> None:
    assert wording.reason(verdict(made, code)) == words


FIGURE = "De originele figuur van TNO: "


@pytest.mark.parametrize(
    ("made", "code", "words"),
    [
        (sample.SAID, "C4", "Onderzoek dat het effect per fase meet. Dat is er nu niet."),
        (sample.SAID, "A1", "Onderzoek dat het effect per fase meet. Dat is er nu niet."),
        (sample.NO_PHASE, "B3", FIGURE + "daarin stond de fase."),
        (sample.MINIMUM, "B3", FIGURE + "nu lezen we de fase af uit de opmaak."),
        (sample.LOW, "D5", FIGURE + "nu leunen we op een ander rapport."),
        (sample.BARE, "E3", FIGURE + "nu leiden we de fase af uit de tekst."),
        (sample.PARTLY_INFERRED, "C1", "Onderzoek dat het effect per fase meet. Dat is er nu niet."),
        (sample.PARTLY_INFERRED, "C2", FIGURE + "nu lezen we de fase af uit de opmaak."),
        (sample.FIRM_MINIMUM, "F3", FIGURE + "nu lezen we de fase af uit de opmaak."),
        (sample.FIRM_AND_WEAK, "D4", FIGURE + "nu lezen we de fase af uit de opmaak."),
        (sample.NO_ROWS, "A1", "Een bron die deze kaart aan een laag en een fase koppelt."),
        (OWN, "A1", "Een bron die deze aanpak beschrijft, met laag en fase."),
    ],
)
def test_what_would_change_the_answer_follows_from_what_it_rests_on(
    made: int | Card, code: str, words: str
) -> None:
    assert wording.would_change(verdict(made, code)) == words


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (sample.SAID, "C4", "de tekst zegt het"),
        (sample.MINIMUM, "B3", "afgeleid"),
        (sample.LOW, "D5", "vermoedelijk"),
        (sample.NO_PHASE, "B1", "–"),
        (sample.NO_ROWS, "A1", "–"),
    ],
)
def test_the_certainty_is_told_in_words(number: int, code: str, words: str) -> None:
    assert wording.statement(verdict(number, code)) == words


@pytest.mark.parametrize(
    ("made", "code", "words"),
    [
        # the running text, not the place in the overview
        (sample.SAID, "C4", "Bron: Boek 2023, toelichting laag C"),
        (sample.FIRM_AND_WEAK, "D4", "Bron: Boek 2023, toelichting laag E"),
        # the table tells of group C only, and group A is in play
        (sample.NO_ROWS, "A1", "Bron: geen uitspraak over deze plek."),
        (OWN, "A1", "Bron: geen. Dit is een eigen kaart."),
    ],
)
def test_the_source_line_names_source_year_and_section(made: int | Card, code: str, words: str) -> None:
    assert wording.source_line(verdict(made, code), SAMPLE) == words


def test_without_rows_the_source_line_names_what_tells_of_the_group_in_play() -> None:
    made = check(SAMPLE.cards_by_number[sample.NO_ROWS], cell("A1"), SAMPLE, "C")
    assert wording.source_line(made, SAMPLE) == "Bron: Gids 2019, tabel"


def test_for_a_phase_from_the_figure_the_source_line_names_the_figure() -> None:
    drawn = replace(row("A", 3), basis=Basis.FIGURE, kind=None)
    drawn = replace(drawn, locators=(locator("de figuur", "gids"), *drawn.locators))
    assert wording.source_line(verdict(card(199, drawn), "A3"), SAMPLE) == "Bron: Gids 2019, de figuur"


def test_the_full_reference_names_authors_year_title_section_and_lines() -> None:
    assert wording.full_reference(locator("hoofdstuk 2", "gids"), SAMPLE) == (
        "De makers (2019), De gids, hoofdstuk 2, regel 10-12"
    )


def test_the_pack_line_names_the_pack_and_its_version() -> None:
    assert wording.pack_line(verdict(sample.SAID, "C4")) == "Spelset Proefset 0.1.0"


def sentences_about(made: Verdict) -> list[str]:
    texts = [
        wording.headline(made, SAMPLE),
        wording.short(made),
        wording.reason(made),
        wording.would_change(made),
        *(item.text for item in made.research),
    ]
    return [part for text in texts for part in re.split(r"(?<=[.!?])\s+", text)]


def test_no_sentence_about_any_card_on_any_cell_is_longer_than_fifteen_words() -> None:
    cards = (*SAMPLE.cards, OWN, card(198, without_phase("A"), without_phase("B"), without_phase("C")))
    found = {
        text for made in cards for spot in CELLS for text in sentences_about(check(made, spot, SAMPLE, "A"))
    }
    assert len(found) > len(Place)
    assert {text for text in found if len(text.split()) > LONGEST_SENTENCE} == set()
    assert {text for text in found if text[-1] not in ".?!"} == set()
