"""The verdict on the wall: the source's words, the room's stone, and everything behind it on a next page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine import wording
from llo_game.engine.commands import MoveCard
from llo_game.engine.grid import Cell
from llo_game.engine.session import Session
from llo_game.engine.verdict import Place, check
from llo_game.picture.shapes import Box, Disc, Drawing, Outline, Words
from llo_game.picture.sheet import sheet_for
from llo_game.picture.tokens import BRON, INKT, JULLIE
from llo_game.picture.verdict import verdict_pages
from llo_game.picture.verdict_more import WOULD_CHANGE
from llo_game.picture.wall import page_count, wall
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import (
    EITHER,
    FIRM_AND_WEAK,
    FULL_SET,
    GAPS,
    LOW,
    MINIMUM,
    NO_PHASE,
    NO_ROWS,
    PARTLY_INFERRED,
    SAID,
    SAMPLE,
    WHOLE_ROW,
)
from tests.picture.longest import KEPT, showing, verdict
from tests.picture.looking import text_of
from tests.picture.ruler import ruler

WIDE = (1920, 1080)
NARROW = (1024, 768)


def shown(number: int, code: str, *, kept: str = "", profile: str | None = None) -> Session:
    return verdict(
        number,
        Cell(code[0], int(code[1])),
        kept=kept,
        at=started(a_setup(2, card_set="alles", profile=profile)),
    )


def pages(at: Session, size: tuple[int, int] = WIDE) -> list[Drawing]:
    picture = at.state.picture
    return [
        wall(showing(at, picture.kind, picture.subject, page), None, *size, ruler)
        for page in range(page_count(at, *size, ruler))
    ]


def written(at: Session, size: tuple[int, int] = WIDE) -> list[str]:
    return [text_of(page) for page in pages(at, size)]


def in_colour(drawing: Drawing, colour: str) -> str:
    lines = (shape.text for shape in drawing.shapes if isinstance(shape, Words) and shape.colour == colour)
    return " ".join(lines)


@pytest.mark.parametrize("number", FULL_SET)
@pytest.mark.parametrize("code", ["A4", "B3", "C2", "D5", "F1"])
def test_the_first_page_gives_the_answer_the_source_and_the_question(number: int, code: str) -> None:
    at = shown(number, code)
    answer = check(SAMPLE.cards_by_number[number], Cell(code[0], int(code[1])), SAMPLE, None)
    first = written(at)[0]
    for sentence in (
        answer.card.title,
        wording.headline(answer, SAMPLE),
        wording.reason(answer),
        wording.source_line(answer, SAMPLE),
        wording.statement(answer),
        wording.research(answer),
        "geen casus gekozen",
        answer.card.question,
    ):
        assert sentence in first


def test_the_source_speaks_in_blue_and_the_room_in_brick() -> None:
    page = pages(shown(SAID, "C3", kept="Bij ons werkt dat anders."))[0]
    assert "De bron noemt bij deze laag een andere fase" in in_colour(page, BRON)
    assert "Bron: Boek 2023" in in_colour(page, BRON)
    assert "Jullie: Bij ons werkt dat anders." in in_colour(page, JULLIE)


def test_without_a_statement_the_headline_is_the_rooms() -> None:
    page = pages(shown(NO_ROWS, "C3"))[0]
    assert "De bron doet hierover geen uitspraak" in in_colour(page, JULLIE)
    assert [shape for shape in page.shapes if isinstance(shape, Disc) and shape.pen]
    assert text_of(page).split().count("bron") == 1  # in the headline; the legend has none


def test_the_reason_of_the_room_is_as_large_as_that_of_the_source() -> None:
    page = pages(shown(SAID, "C3", kept="Dat werkt hier."))[0]
    lines = [shape for shape in page.shapes if isinstance(shape, Words)]
    room = next(line for line in lines if line.text.startswith("Jullie:"))
    source = next(line for line in lines if line.text.startswith("Bron:"))
    assert room.size == source.size


def test_the_second_page_says_what_would_change_the_answer() -> None:
    second = written(shown(SAID, "C4"))[1]
    assert WOULD_CHANGE in second
    assert "Onderzoek dat het effect per fase meet." in second


def test_the_research_is_told_in_words_with_its_source() -> None:
    later = " ".join(written(shown(SAID, "C4"))[1:])
    for part in ("Wetenschap", "Oordeel van experts, 2023", "Kenners raden het aan.", "Bevinding, 2018"):
        assert part in later
    assert "Gids 2019, bevinding 1" in later


def test_the_fit_with_the_case_is_told_with_what_it_is_about() -> None:
    first, *later = written(shown(SAID, "C4", profile="A"))
    assert "werkt wél" in first
    assert "Past bij de casus: werkt wél iets uit de tabel Gids 2019, tabel" in " ".join(later)


def test_small_print_holds_locators_pack_version_and_page() -> None:
    last = written(shown(SAID, "C4"))[-1]
    assert "Vindplaats: De schrijvers (2023), Het boek, toelichting laag C, regel 10-12" in last
    assert "Spelset Proefset 0.1.0" in last
    assert f"pagina {len(written(shown(SAID, 'C4')))} van" in last


def test_a_page_ends_no_later_than_its_heading_has_text() -> None:
    for size in (WIDE, NARROW, (1280, 800)):
        for text in written(verdict(EITHER, Cell("A", 5), kept=KEPT), size):
            assert not text.split("Spelset")[0].rstrip().endswith(WOULD_CHANGE)


def test_what_has_no_room_on_the_first_page_is_on_the_second() -> None:
    at = verdict(SAID, Cell("A", 1), kept=KEPT)
    for size in (WIDE, NARROW, (1280, 800)):
        first, *later = written(at, size)
        assert f"Jullie: {KEPT}" not in first
        assert f"Jullie: {KEPT}" in " ".join(later)
        assert "Bron: TNO 2023" in first + later[0]


def test_on_a_narrow_wall_with_a_long_title_the_answers_move_to_the_second_page() -> None:
    first, second, *_ = written(verdict(SAID, Cell("A", 1)), NARROW)
    assert "Zekerheid" not in first
    assert "Zekerheid" in second
    assert "Zekerheid" in written(shown(SAID, "C4"), NARROW)[0]


def test_a_verdict_that_was_not_revealed_has_no_pages() -> None:
    at = shown(SAID, "C4")
    hidden = replace(at.state.placements[SAID], revealed=None)
    sheet = sheet_for(*WIDE, ruler)
    assert verdict_pages(sheet, replace(at, state=replace(at.state, placements={SAID: hidden})), SAID) == ()
    assert verdict_pages(sheet, after(at, MoveCard(card=SAID, cell=Cell("A", 1))), SAID) == ()
    assert verdict_pages(sheet, replace(at, state=replace(at.state, placements={})), SAID) == ()
    assert verdict_pages(sheet, at, 999) == ()


def frames(drawing: Drawing) -> list[Box]:
    """Unbroken blue frames of the small board."""
    board = (s for s in drawing.shapes if isinstance(s, Box) and s.y + s.h < 0.6 * drawing.height)
    return [s for s in board if s.pen and s.pen.colour == BRON]


def test_the_small_board_frames_every_place_of_the_source() -> None:
    assert len(frames(pages(shown(SAID, "C4"))[0])) == 1
    assert len(frames(pages(shown(EITHER, "C2"))[0])) == 4


def test_the_small_board_frames_every_phase_as_firmly_as_the_source_gives_it() -> None:
    # The text gives phase 1; phase 2 was read from the layout.
    first = pages(shown(PARTLY_INFERRED, "C1"))[0]
    (frame,) = frames(first)
    stone = next(s for s in first.shapes if isinstance(s, Box) and s.fill == JULLIE)
    assert frame.x < stone.x < stone.x + stone.w < frame.x + frame.w
    assert frames(pages(shown(PARTLY_INFERRED, "C2"))[0]) == [frame]


def legend_frames(drawing: Drawing) -> list[Box]:
    """Unbroken blue frames in the legend of the small board."""
    word = next(s for s in drawing.shapes if isinstance(s, Words) and s.text == "bron")
    boxes = (s for s in drawing.shapes if isinstance(s, Box) and s.pen and s.pen.colour == BRON)
    return [s for s in boxes if s.x < word.x and s.y < word.y < s.y + 2 * s.h]


@pytest.mark.parametrize(
    ("number", "code", "unbroken"),
    [
        (SAID, "A1", True),
        (PARTLY_INFERRED, "C1", True),
        (PARTLY_INFERRED, "C2", False),
        (MINIMUM, "B3", False),
        (LOW, "D5", False),
        (NO_PHASE, "B3", True),
    ],
)
def test_the_frame_in_the_legend_is_as_firm_as_the_answer(number: int, code: str, unbroken: bool) -> None:
    assert len(legend_frames(pages(shown(number, code))[0])) == unbroken


def links(drawing: Drawing) -> list[Outline]:
    slanted = (s for s in drawing.shapes if isinstance(s, Outline) and len(s.points) == 2)
    return [s for s in slanted if s.pen and s.pen.colour == INKT and 0.4 < s.pen.width / 10.8 < 0.5]


def test_a_line_links_the_stone_with_the_nearest_place_of_the_source() -> None:
    assert links(pages(shown(SAID, "C4"))[0]) == []
    (link,) = links(pages(shown(EITHER, "C5"))[0])
    (ax, ay), (bx, by) = link.points
    assert ay == by
    assert abs(ax - bx) < 0.15 * 1920


def test_the_line_follows_the_answer_and_not_the_shortest_way() -> None:
    # B names 1, 3, 4 and 5 and lies closer to C2; the answer about C2 is that C names no phase.
    assert links(pages(shown(GAPS, "C2"))[0]) == []
    (link,) = links(pages(shown(FIRM_AND_WEAK, "D4"))[0])
    assert link.points[0][0] == link.points[1][0]


def test_a_layer_without_a_phase_gets_two_lines_without_end() -> None:
    page = pages(shown(NO_PHASE, "B3"))[0]
    lines = [
        s
        for s in page.shapes
        if isinstance(s, Outline) and s.pen and s.pen.colour == BRON and len(s.points) == 2
    ]
    level = [line for line in lines if line.points[1][0] - line.points[0][0] > 0.2 * 1920]
    assert len(level) == 4
    assert links(page) == []


@pytest.mark.parametrize(
    ("number", "code", "place"),
    [(MINIMUM, "B4", Place.POSSIBLE), (LOW, "D4", Place.POSSIBLE), (WHOLE_ROW, "A3", Place.OTHER_LAYER)],
)
def test_derived_and_presumed_places_have_broken_lines(number: int, code: str, place: Place) -> None:
    at = shown(number, code)
    answer = check(SAMPLE.cards_by_number[number], Cell(code[0], int(code[1])), SAMPLE, None)
    assert answer.place is place
    assert frames(pages(at)[0]) == []


def test_a_headline_that_fits_nowhere_stands_alone_and_whole() -> None:
    layers = tuple(replace(layer, name=" ".join([layer.name] * 12)) for layer in SAMPLE.layers)
    pack = replace(SAMPLE, layers=layers)
    at = verdict(WHOLE_ROW, Cell("A", 3), at=started(a_setup(2, card_set="alles"), pack))
    first, second, *_ = written(at, NARROW)
    assert layers[-1].name in first
    assert "De reden in laag F." not in first
    assert "De reden in laag F." in second
