"""From blocks to pages: what stays together, what is repeated, and that nothing is lost or overlaps."""

from __future__ import annotations

from itertools import pairwise

import pytest

from llo_game.picture.shapes import Box, Drawing, Words
from llo_game.report.blocks import (
    Block,
    Bullets,
    Column,
    Entry,
    Fact,
    Facts,
    Field,
    Figure,
    Figures,
    Heading,
    Prose,
    Remark,
    Role,
    Section,
    Table,
    Voice,
    runs,
)
from llo_game.report.flow import Page, paged
from llo_game.report.fonts import Fonts
from llo_game.report.strips import Anchor, Link, Room, Scaled

ROOM = Room(0.0, 500.0)
HEIGHT = 600.0
SQUARE = Drawing(width=10, height=10, shapes=(Box(x=0, y=0, w=10, h=10, fill="#000000"),), says="vierkant")
TALL = Drawing(width=10, height=1000, shapes=(), says="lang")


def pages(fonts: Fonts, *blocks: Block, height: float = HEIGHT) -> list[Page]:
    return paged((Section(key="s", title="Titel", blocks=blocks),), ROOM, height, fonts)


def said(page: Page) -> str:
    return "".join(what.text for _, _, what in page.ink if isinstance(what, Words))


def heights(page: Page) -> list[float]:
    return [y for _, y, what in page.ink if isinstance(what, Words)]


def lines_of(word: str, count: int) -> str:
    """Words too wide to share a line."""
    return " ".join(f"{word}{number:04}{'x' * 70}" for number in range(count))


def heading(text: str = "Kop") -> Heading:
    return Heading(level=2, text=text, key=text)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(fonts: Fonts) -> None:
    for count in range(20, 45):
        text = lines_of("a", count)
        found = pages(fonts, Prose(words=runs(text)), heading(), Prose(words=runs("Na de kop.")))
        page = next(page for page in found if "Kop" in said(page))
        assert "Na de kop." in said(page)


def test_no_line_of_a_long_text_stands_alone(fonts: Fonts) -> None:
    for count in range(20, 60):
        found = pages(fonts, Prose(words=runs(lines_of("a", 25))), Prose(words=runs(lines_of("b", count))))
        for page in found:
            assert said(page).count("b0") != 1


def test_a_short_text_is_not_cut(fonts: Fonts) -> None:
    for count in range(30, 40):
        found = pages(fonts, Prose(words=runs(lines_of("a", count))), Prose(words=runs(lines_of("b", 5))))
        assert {said(page).count("b0") for page in found} <= {0, 5}


def test_all_words_come_in_order_and_inside_the_page(fonts: Fonts) -> None:
    found = pages(fonts, Prose(words=runs(lines_of("a", 200))))
    assert "".join(map(said, found)).removeprefix("Titel").split() == lines_of("a", 200).split()
    for page in found:
        assert page.used <= HEIGHT
        assert max(heights(page)) <= HEIGHT


def test_an_empty_text_takes_no_room(fonts: Fonts) -> None:
    (page,) = pages(fonts, Prose(words=runs("")), Prose(words=runs(""), role=Role.LEAD))
    (bare,) = pages(fonts)
    assert page.used == bare.used


def test_a_table_says_its_head_again_on_every_page(fonts: Fonts) -> None:
    rows = tuple((Field(words=runs(f"rij {number}")), Field(words=runs("x"))) for number in range(80))
    columns = (Column(title="Kolom een", share=0.5), Column(title="Twee", share=0.5))
    found = pages(fonts, Table(columns=columns, rows=rows, says="rijen"))
    assert len(found) > 2
    assert all("Kolom een" in said(page) for page in found)
    assert all(f"rij {number}" in "".join(map(said, found)) for number in range(80))


def test_a_short_table_stays_on_one_page(fonts: Fonts) -> None:
    rows = tuple((Field(words=runs(f"rij {number}")),) for number in range(6))
    for count in range(25, 38):
        table = Table(columns=(Column(title="Kolom", share=1),), rows=rows, says="rijen")
        found = pages(fonts, Prose(words=runs(lines_of("a", count))), table)
        assert {said(page).count("rij ") for page in found} <= {0, 6}


def test_a_row_taller_than_a_page_runs_on_with_the_head_above_it(fonts: Fonts) -> None:
    row = (Field(words=runs("kort")), Field(words=runs(lines_of("c", 120))))
    columns = (Column(title="Naam", share=0.1), Column(title="Tekst", share=0.9))
    found = pages(fonts, Table(columns=columns, rows=(row,), says="rij"))
    assert len(found) > 2
    assert all("Naam" in said(page) for page in found)
    assert sum(said(page).count("c0") for page in found) == 120
    assert all(page.used <= HEIGHT for page in found)


def test_a_number_ends_where_its_column_ends(fonts: Fonts) -> None:
    columns = (Column(title="", share=0.8), Column(title="", share=0.2, number=True, bold=True))
    rows = tuple((Field(), Field(words=runs(number))) for number in ("7", "1234"))
    (page,) = pages(fonts, Table(columns=columns, rows=rows, says="getallen"))
    ends = [
        x + fonts.width(what.text, what.size, what.weight)
        for x, _, what in page.ink
        if isinstance(what, Words) and what.text in {"7", "1234"}
    ]
    assert ends == pytest.approx([500.0, 500.0])


def test_head_cells_of_one_line_stand_on_the_rule_beside_taller_ones(fonts: Fonts) -> None:
    columns = (Column(title="Een", share=0.9), Column(title="Twee woorden", share=0.1))
    (page,) = pages(fonts, Table(columns=columns, rows=(), says="kop"))
    at = {what.text.strip(): y for _, y, what in page.ink if isinstance(what, Words)}
    assert at["Een"] == at["woorden"] > at["Twee"]


def test_a_picture_in_a_cell_shrinks_to_its_column(fonts: Fonts) -> None:
    wide = Drawing(width=400, height=40, shapes=(), says="breed")
    columns = (Column(title="", share=0.5), Column(title="", share=0.5))
    rows = ((Field(picture=wide), Field(sign=SQUARE)),)
    (page,) = pages(fonts, Table(columns=columns, rows=rows, says="tekens"))
    scales = {what.drawing.says: what.scale for _, _, what in page.ink if isinstance(what, Scaled)}
    assert scales["breed"] < 1
    assert scales["vierkant"] == pytest.approx(1.9)


def test_a_tall_picture_shrinks_until_it_fits_on_a_page(fonts: Fonts) -> None:
    found = pages(fonts, Figure(drawing=TALL), height=690)
    assert all(page.used <= 690 for page in found)


def test_what_is_too_tall_to_stay_together_still_gets_its_page(fonts: Fonts) -> None:
    found = pages(fonts, heading(), Figure(drawing=TALL), height=300)
    assert [any(isinstance(what, Scaled) for _, _, what in page.ink) for page in found] == [False, True]


def test_facts_name_every_label_also_without_a_value(fonts: Fonts) -> None:
    facts = Facts(facts=(Fact(label="Leeg", fields=()), Fact(label="Vol", fields=(Field(words=runs("ja")),))))
    (page,) = pages(fonts, facts)
    assert "Leeg" in said(page)
    assert said(page).endswith(("Volja", "jaVol"))


def test_a_bullet_without_words_keeps_its_place(fonts: Fonts) -> None:
    (page,) = pages(fonts, Bullets(items=(runs(""), runs("tweede"))))
    assert sum(isinstance(what, Box) for _, _, what in page.ink) == 2


def test_large_numbers_stand_above_what_they_count(fonts: Fonts) -> None:
    (page,) = pages(fonts, Figures(items=(("24", "kaarten"), ("7", "verlegd"))))
    at = {what.text: y for _, y, what in page.ink if isinstance(what, Words)}
    assert at["24"] == at["7"] < at["kaarten"] == at["verlegd"]


def test_a_heading_with_a_mark_leaves_room_for_it(fonts: Fonts) -> None:
    (page,) = pages(fonts, Heading(level=2, text="Laag A", key="a", mark=SQUARE))
    mark = next(x for x, _, what in page.ink if isinstance(what, Scaled))
    text = next(x for x, _, what in page.ink if isinstance(what, Words) and what.text == "Laag A")
    assert mark < text


@pytest.mark.parametrize("sign", [None, SQUARE])
def test_the_bar_of_a_remark_runs_on_without_holes(fonts: Fonts, sign: Drawing | None) -> None:
    note = Remark(
        voice=Voice.ROOM,
        title="Jullie notitie",
        sign=sign,
        blocks=(Prose(words=runs(lines_of("n", 70))), Prose(words=runs("Slot."))),
    )
    found = pages(fonts, note)
    assert len(found) > 1
    for page in found:
        bars = sorted((y, what.h) for _, y, what in page.ink if isinstance(what, Box))
        assert all(y + h >= below for (y, h), (below, _) in pairwise(bars))


def entry(lines: int, *, side: tuple[Block, ...] = (Figure(drawing=SQUARE),)) -> Entry:
    return Entry(
        heading=Heading(level=3, text="101 Kaart", key="kaart-101"),
        side=side,
        main=(Prose(words=runs(lines_of("m", lines))), Prose(words=runs("Vraag?"))),
    )


def test_an_entry_that_fits_stays_whole(fonts: Fonts) -> None:
    for count in range(20, 36):
        found = pages(fonts, Prose(words=runs(lines_of("a", count))), entry(8))
        page = next(page for page in found if "101 Kaart" in said(page))
        assert said(page).count("m0") == 8
        assert "Vraag?" in said(page)


def test_an_entry_taller_than_a_page_says_what_it_continues(fonts: Fonts) -> None:
    found = pages(fonts, entry(90))
    assert len(found) > 2
    assert all("Vervolg van 101 Kaart" in said(page) for page in found[1:])
    assert sum(said(page).count("m0") for page in found) == 90


def test_the_narrow_column_is_never_cut(fonts: Fonts) -> None:
    side = (Facts(facts=tuple(Fact(label=f"Feit{n}", fields=()) for n in range(20))),)
    found = pages(fonts, Prose(words=runs(lines_of("a", 20))), entry(1, side=side))
    assert {said(page).count("Feit") for page in found} <= {0, 20}


def test_a_section_begins_on_a_new_page_when_it_asks_for_it(fonts: Fonts) -> None:
    first, second = (Section(key=k, title=k, blocks=(), fresh=True) for k in ("een", "twee"))
    assert [said(page) for page in paged((first, second), ROOM, HEIGHT, fonts)] == ["een", "twee"]


def test_sections_share_a_page_otherwise(fonts: Fonts) -> None:
    first, second = (Section(key=k, title=k, blocks=()) for k in ("een", "twee"))
    assert len(paged((first, second), ROOM, HEIGHT, fonts)) == 1


def test_a_section_that_wants_to_be_whole_moves_to_the_next_page_only_when_that_helps(fonts: Fonts) -> None:
    half = Section(key="een", title="een", blocks=(Prose(words=runs(lines_of("a", 20))),))
    fits = Section(key="twee", title="twee", blocks=(Prose(words=runs(lines_of("b", 25))),), whole=True)
    never = Section(key="twee", title="twee", blocks=(Prose(words=runs(lines_of("b", 60))),), whole=True)
    assert "b0" not in said(paged((half, fits), ROOM, HEIGHT, fonts)[0])
    assert "b0" in said(paged((half, never), ROOM, HEIGHT, fonts)[0])


def test_every_anchor_and_link_is_on_the_page_of_its_words(fonts: Fonts) -> None:
    from llo_game.report.blocks import Run

    found = pages(fonts, Prose(words=(Run(text="zie daar", target="kaart-101"),)), entry(60))
    assert "kaart-101" in {what.target for _, _, what in found[0].ink if isinstance(what, Link)}
    where = [p for p in found if any(isinstance(w, Anchor) and w.key == "kaart-101" for _, _, w in p.ink)]
    assert len(where) == 1
    assert "101 Kaart" in said(where[0])
