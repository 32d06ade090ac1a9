"""The other pictures: a card, an open cell, a row, the coverage, the welcome, and how pages are counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine.commands import PlaceCard, ShowPicture
from llo_game.engine.insight import coverage
from llo_game.engine.session import Session
from llo_game.engine.setup import TABLE_WORDS
from llo_game.engine.stage import Picture, PictureKind
from llo_game.picture.card import card_pages
from llo_game.picture.coverage import source_remark
from llo_game.picture.entries import NOTHING_HERE, entries
from llo_game.picture.flow import Part, pages, stacked, used
from llo_game.picture.headline import headline
from llo_game.picture.shapes import Box, Drawing, Words
from llo_game.picture.sheet import Sheet, sheet_for
from llo_game.picture.tokens import AMOUNT, BRON, JULLIE, NU, PAPIER
from llo_game.picture.type_scale import HEADLINE
from llo_game.picture.wall import page_count, wall
from llo_game.picture.welcome import PURPOSE, RULES
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import SAID, SAMPLE
from tests.picture.longest import (
    CELLS,
    EXAMPLE,
    NUMBERS,
    PACK,
    QUESTION,
    SENTENCE,
    SESSION,
    TEAMS,
    TITLE,
    board,
    own_card,
    session,
    showing,
)
from tests.picture.looking import text_of
from tests.picture.ruler import ruler, square_letters

SIZES = ((1024, 768), (1280, 800), (1920, 1080))
WIDE = (1920, 1080)
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def shown(at: Session, kind: PictureKind, subject: str = "", size: tuple[int, int] = WIDE) -> list[Drawing]:
    first = showing(at, kind, subject)
    return [
        wall(showing(at, kind, subject, page), None, *size, ruler)
        for page in range(page_count(first, *size, ruler))
    ]


def words(drawing: Drawing) -> list[Words]:
    return [shape for shape in drawing.shapes if isinstance(shape, Words)]


def has_yellow(drawing: Drawing) -> bool:
    return any(isinstance(shape, Box) and shape.fill == NU for shape in drawing.shapes)


@every_size
def test_a_card_shows_everything_that_stands_on_it(size: tuple[int, int]) -> None:
    front, back = (text_of(page) for page in shown(session(), PictureKind.CARD, str(NUMBERS[0]), size))
    for part in (str(NUMBERS[0]), TITLE, SENTENCE, QUESTION):
        assert part in front
    assert EXAMPLE in back
    assert "voorbeeld" in back


def test_an_own_card_says_so_and_has_no_example() -> None:
    at = own_card()
    (page,) = shown(at, PictureKind.CARD, str(max(at.state.own_cards)))
    own = next(one for one in words(page) if one.text == "eigen kaart")
    assert own.colour == JULLIE


def test_a_card_that_is_gone_has_no_pages() -> None:
    assert card_pages(sheet_for(*WIDE, ruler), session(), 999) == ()


def test_an_open_cell_names_its_cards_with_their_titles() -> None:
    (page,) = shown(board(4, cells=CELLS[:1]), PictureKind.CELL, "A1")
    written = text_of(page)
    assert "taken, onbewust" in written
    assert "4 kaarten" in written
    assert written.count(TITLE) == 4
    assert [one.text for one in words(page) if one.text in map(str, NUMBERS)] == [
        str(number) for number in NUMBERS[:4]
    ]


def test_a_full_cell_is_paged_and_says_which_cards_are_shown() -> None:
    notes = [
        next(one.text for one in words(page) if one.text.startswith("kaart "))
        for page in shown(board(9, cells=CELLS[:1]), PictureKind.CELL, "A1")
    ]
    assert notes == ["kaart 1–4 van 9", "kaart 5–8 van 9", "kaart 9 van 9"]


def test_an_empty_cell_says_that_nothing_lies_there() -> None:
    (page,) = shown(session(), PictureKind.CELL, "F5")
    assert NOTHING_HERE in text_of(page)
    assert "leeg" in text_of(page)
    assert page.says == f"Vak F5, omgeving, continu. {NOTHING_HERE}"


def test_the_card_in_play_is_marked_in_an_open_cell_and_in_a_list() -> None:
    # The plates of the cell itself are yellow as well, but they are no lines of the list.
    at = board(3, cells=CELLS[:1])
    wide = [
        shape
        for page in shown(at, PictureKind.CELL, "A1")
        for shape in page.shapes
        if isinstance(shape, Box) and shape.fill == NU and shape.w > 1000
    ]
    assert len(wide) == 1
    assert has_yellow(shown(at, PictureKind.LAYER, "A")[0])
    assert not has_yellow(shown(at, PictureKind.LAYER, "B")[0])


def test_a_layer_lists_its_cards_by_phase_with_one_plate_for_each() -> None:
    at = board(35)
    (first, *rest) = shown(at, PictureKind.LAYER, "A")
    codes = [one.text for page in (first, *rest) for one in words(page) if one.text in set("12345")]
    assert codes == sorted(codes)
    assert set(codes) == set("12345")
    assert "taken" in text_of(first)
    assert sum(text_of(page).count(TITLE) for page in (first, *rest)) == 10


def test_a_phase_lists_its_cards_by_layer() -> None:
    drawings = shown(board(30), PictureKind.PHASE, "5")
    codes = [one.text for page in drawings for one in words(page) if one.text in set("ABCDEF")]
    assert codes == list("ABCDEF")
    assert "continu leren" in text_of(drawings[0])


def test_an_empty_row_says_that_nothing_lies_there() -> None:
    (page,) = shown(session(), PictureKind.PHASE, "2")
    assert NOTHING_HERE in text_of(page)


def test_a_placement_of_an_unknown_card_is_left_out_of_lists() -> None:
    at = board(2, cells=CELLS[:1])
    strange = replace(at.state.placements[NUMBERS[0]], card=999)
    assert len(entries(at, (strange, *at.state.placements.values()), 150, ruler)) == 2


@every_size
def test_the_coverage_gives_the_finding_the_amounts_and_the_question(size: tuple[int, int]) -> None:
    page = shown(board(9, cells=CELLS[:1]), PictureKind.COVERAGE, size=size)[0]
    written = text_of(page)
    assert "Alles ligt bij fase 1 onbewust" in written
    assert "29 witte plekken. Welke vullen jullie eerst?" in written
    assert "9" in written.split()
    assert written.split().count("0") == 29


def test_the_tone_of_a_cell_follows_its_amount() -> None:
    at = session()
    for step, number in enumerate(NUMBERS[:15]):
        # One card on A1, two on A2, … five on A5.
        cell = next(cell for last, cell in zip((1, 3, 6, 10, 15), CELLS, strict=False) if step < last)
        at = after(at, PlaceCard(card=number, cell=cell, team=1))
    page = shown(at, PictureKind.COVERAGE)[0]
    fills = [
        box.fill
        for box, text in zip(page.shapes, page.shapes[1:], strict=False)
        if isinstance(box, Box) and box.fill in AMOUNT and isinstance(text, Words) and text.text.isdigit()
    ]
    assert fills[:6] == [AMOUNT[1], AMOUNT[2], AMOUNT[3], AMOUNT[4], AMOUNT[4], AMOUNT[0]]


def test_a_white_spot_has_a_dashed_border() -> None:
    page = shown(board(1), PictureKind.COVERAGE)[0]
    dashed = [shape for shape in page.shapes if isinstance(shape, Box) and shape.pen and shape.pen.dash]
    assert len(dashed) == 29


@every_size
def test_the_source_remarks_only_when_more_than_a_third_is_about_becoming_aware(
    size: tuple[int, int],
) -> None:
    remark = "TNO 2023: de meeste acties gaan over bewust worden."
    often = board(9, cells=(*CELLS[:1], CELLS[6], CELLS[5]))
    seldom = board(9, cells=(CELLS[0], CELLS[6], CELLS[7]))
    assert remark in " ".join(text_of(page) for page in shown(often, PictureKind.COVERAGE, size=size))
    assert remark not in " ".join(text_of(page) for page in shown(seldom, PictureKind.COVERAGE, size=size))


def test_the_remark_stands_on_the_first_page_only_where_there_is_room() -> None:
    at = board(9, cells=CELLS[:1])
    remark = "TNO 2023: de meeste acties gaan over bewust worden."
    wide, narrow = (shown(at, PictureKind.COVERAGE, size=size) for size in (WIDE, (1280, 800)))
    assert [remark in text_of(page) for page in wide] == [True, False]
    assert [remark in text_of(page) for page in narrow] == [False, True]
    assert next(one for one in words(wide[0]) if one.text == remark).colour == BRON


def test_a_pack_without_that_source_gets_no_remark() -> None:
    at = after(started(a_setup()), PlaceCard(card=SAID, cell=CELLS[0]))
    assert source_remark(coverage(at.state, SAMPLE), SAMPLE) is None
    assert source_remark(coverage(at.state, SAMPLE), PACK) is not None


def test_the_page_behind_the_coverage_shows_which_layers_carry_a_phase() -> None:
    _, page = shown(board(8), PictureKind.COVERAGE)
    written = text_of(page)
    assert "2 lagen" in written
    assert "1 laag" in written
    assert "onbewust: A, B." in page.says


def test_the_coverage_of_an_empty_board_is_one_page() -> None:
    (page,) = shown(session(), PictureKind.COVERAGE)
    assert "Het bord is nog leeg" in text_of(page)


@every_size
def test_the_welcome_gives_title_purpose_rules_and_tables(size: tuple[int, int]) -> None:
    (page,) = shown(session(), PictureKind.WELCOME, size=size)
    written = text_of(page)
    for part in (SESSION, PURPOSE, *RULES):
        assert part in written
    for name in TEAMS:
        assert name in written.replace("- ", "")
    assert page.says.startswith("Welkom.")


def test_a_short_title_is_as_large_as_the_display() -> None:
    (page,) = shown(session(title="Leren"), PictureKind.WELCOME)
    assert next(one.size for one in words(page) if one.text == "Leren") == pytest.approx(17 * 10.8)


def test_short_names_stand_under_their_marks_in_one_row() -> None:
    (page,) = shown(session(teams=TABLE_WORDS[:4]), PictureKind.WELCOME)
    names = [one for one in words(page) if one.text in TABLE_WORDS]
    assert len({one.y for one in names}) == 1
    assert "Zoek het teken van jullie tafel" in text_of(page)


def test_a_single_table_need_not_look_for_its_mark() -> None:
    (page,) = shown(session(teams=("Wij",)), PictureKind.WELCOME)
    assert "Zoek" not in text_of(page)


def test_a_page_that_does_not_exist_shows_the_last_one() -> None:
    at = board(9, cells=CELLS[:1])
    beyond = after(at, ShowPicture(picture=Picture(kind=PictureKind.CELL, subject="A1", page=7)))
    assert wall(beyond, None, *WIDE, ruler) == shown(at, PictureKind.CELL, "A1")[-1]


def test_a_card_that_is_gone_leaves_the_board() -> None:
    at = session()
    gone = replace(at, state=replace(at.state, picture=Picture(kind=PictureKind.CARD, subject="999")))
    assert wall(gone, None, *WIDE, ruler) == wall(showing(at, PictureKind.BOARD), None, *WIDE, ruler)
    assert page_count(gone, *WIDE, ruler) == 1


def test_a_picture_narrower_than_4_to_3_stands_in_the_middle_of_its_paper() -> None:
    drawing = wall(session(), None, 800, 1000, ruler)
    assert (drawing.width, drawing.height) == (800, 1000)
    assert drawing.shapes[0] == Box(x=0, y=0, w=800, h=1000, fill=PAPIER)
    tops = [one.y - one.size for one in words(drawing)]
    assert min(tops) > 200
    assert max(one.y for one in words(drawing)) < 800


def part(height: float, name: str = "", *, keeps: bool = False) -> Part:
    return Part(
        height=height, before=1.0, draw=lambda top: (Box(x=0, y=top, w=1, h=height),), says=name, keeps=keeps
    )


def test_parts_go_to_a_next_page_when_they_no_longer_fit() -> None:
    one, other = part(5), part(5)
    assert pages((one, other), 11) == ((one, other),)
    assert pages((one, other), 10.9) == ((one,), (other,))


def test_a_heading_goes_along_with_what_it_belongs_to() -> None:
    text, heading, more = part(5), part(2, keeps=True), part(5)
    assert pages((text, heading, more), 10) == ((text,), (heading, more))


def test_a_part_higher_than_a_page_has_a_page_of_its_own() -> None:
    small, huge = part(1), part(50)
    assert pages((huge, small), 10) == ((huge,), (small,))


def test_no_parts_are_one_empty_page() -> None:
    assert pages((), 10) == ((),)
    assert used(()) == 0


def test_stacked_parts_leave_their_space_between_them() -> None:
    tops = [shape.y for shape in stacked((part(5), part(3)), 10) if isinstance(shape, Box)]
    assert tops == [10, 16]


def test_a_phase_in_a_headline_gets_its_plate_only_at_full_size() -> None:
    wide = Sheet(width=178, margin=2, measure=square_letters)
    text = "Bij fase 2 selectie"
    plated = headline(wide, text, replace(HEADLINE, tracking=0.0), 3)
    assert [shape.text for shape in plated.shapes if isinstance(shape, Words)] == [
        "Bij fase",
        "2",
        "selectie",
    ]
    plain = headline(replace(wide, width=110), text, HEADLINE, 3)
    assert [shape.text for shape in plain.shapes if isinstance(shape, Words)] == ["Bij fase 2", "selectie"]
