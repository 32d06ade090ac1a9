"""The PDF: what is in it, how it is packed, and that the same session always gives the same bytes."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest

from llo_game.content.load import load_pack, read_pack_dir
from llo_game.engine.commands import PlaceCard
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Pack
from llo_game.engine.session import Session
from llo_game.report.write import pdf_bytes
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import GAPS
from tests.report.sessions import ASSETS, dumped, one_placement, outlined, pages_of, played, text_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def report() -> bytes:
    return pdf_bytes(played(), ASSETS)


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def test_every_word_of_the_outline_is_in_the_pdf(report: bytes) -> None:
    """But for those of pictures and tables, which are for who cannot see them."""
    wanted = dumped(outlined(played())).split("\n", 2)[2]
    for left_out in (
        r"figure: .*",
        r"table: .*",
        r"<[^>]*>",
        r"\[[^\]]*\]",
        r" → kaart-\d+",
        r"\*\*",
        r" \([a-zA-Z0-9-]+\)$",
        r"^ *- ",
    ):
        wanted = re.sub(left_out, " ", wanted, flags=re.MULTILINE)
    wanted = re.sub(r"^ *(verslag|bron|jullie|cover):", " ", wanted, flags=re.MULTILINE)
    found = set(re.findall(r"[\w’×-]+", text_of(report)))
    assert set(re.findall(r"[\w’×-]+", wanted)) - found == set()


def test_the_glance_stays_one_page_with_all_cards_and_all_answers() -> None:
    pack = load_pack(read_pack_dir(ASSETS / "cards" / "leercultuur"))
    grid = [Cell(layer.code, phase.number) for layer in pack.layers for phase in pack.phases]
    session = started(a_setup(card_set="volledig", profile="A"), pack)
    for at, number in enumerate(pack.cards_by_number):
        session = after(session, PlaceCard(card=number, cell=grid[at % len(grid)]))
    (glance,) = [
        page for page in pages_of(pdf_bytes(session, ASSETS)) if "Wat de bron zegt over deze" in page
    ]
    for words in ("In één oogopslag", "Zegt de bron", "Deze plek", "Geen uitspraak", "Bij 82 kaarten zag"):
        assert words in glance


def test_what_a_table_did_with_a_card_stands_together(report: bytes) -> None:
    page = next(
        page for page in pages_of(report) if "Kaart voor kaart" in page and "bladzijde 1 " not in page
    )
    for words in ("102 Elke week een ruilochtend", "B1: collega’s, onbewust", "1 Wiel", "heel zeker"):
        assert words in page


def test_a_long_report_gives_the_same_bytes_twice() -> None:
    assert pdf_bytes(played(), ASSETS) == pdf_bytes(played(), ASSETS)


def test_another_process_gives_the_same_bytes(report: bytes) -> None:
    program = (
        "import sys, hashlib; from tests.report.sessions import ASSETS, played;"
        "from llo_game.report.write import pdf_bytes;"
        "print(hashlib.sha256(pdf_bytes(played(), ASSETS)).hexdigest())"
    )
    from hashlib import sha256

    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )
    assert run.stdout.strip() == sha256(report).hexdigest()


def test_another_session_gives_other_bytes(report: bytes) -> None:
    assert pdf_bytes(one_placement(), ASSETS) != report


def test_the_day_of_the_pdf_is_the_day_of_the_session(report: bytes) -> None:
    info: Any = read(report).metadata
    assert {info["/CreationDate"], info["/ModDate"]} == {"D:20260312"}


def test_every_page_says_where_it_is(report: bytes) -> None:
    pages = pages_of(report)
    for number, page in enumerate(pages, start=1):
        assert f"bladzijde {number} van {len(pages)}" in page
        assert "Spelset Proefset 0.1.0 van 2 januari 2026" in page


def test_title_maker_subject_and_language_are_known(report: bytes) -> None:
    reader = read(report)
    assert reader.metadata is not None
    assert reader.metadata.title == "Samen leren"
    assert reader.metadata.author == "Een gemeente"
    assert reader.metadata.subject == "Verslag van het LLO-spel"
    root: Any = reader.root_object
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 — pypdf has its own kind of true


def test_all_fonts_are_embedded(report: bytes) -> None:
    page: Any
    for page in read(report).pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts)


def test_bookmarks_follow_the_chapters_and_the_cards(report: bytes) -> None:
    reader = read(report)

    def titles(level: Any) -> list[Any]:  # noqa: ANN401 — pypdf nests lists in lists
        return [titles(one) if isinstance(one, list) else one["/Title"] for one in level]

    outline = titles(list(reader.outline))
    assert outline[0] == "Samen leren"
    assert [one for one in outline if isinstance(one, str)][1:] == [
        section.title for section in outlined(played()).sections
    ]
    cards = outline[outline.index("Kaart voor kaart") + 1]
    assert cards[0] == "Laag B: collega’s"
    assert cards[1] == ["102 Elke week een ruilochtend", "105 Een buddy of mentor", "109 Van taak wisselen"]


def test_the_contents_name_the_right_pages(report: bytes) -> None:
    pages = pages_of(report)
    for section in outlined(played()).sections:
        found = re.search(rf"{re.escape(section.title)} (\d+)", pages[0])
        assert found is not None
        assert section.title in pages[int(found[1]) - 1]


def test_a_card_in_the_list_leads_to_its_entry(report: bytes) -> None:
    reader = read(report)
    page: Any = next(page for page in reader.pages if "Alle kaarten op een rij" in page.extract_text())
    row = page["/Annots"][-1].get_object()
    where = row["/Dest"][0].get_object()
    lists = [number for number, page in enumerate(reader.pages) if page.get_object() == where]
    assert lists
    assert f"{GAPS} " in reader.pages[lists[0]].extract_text()


def test_before_the_first_card_the_report_has_three_pages() -> None:
    pages = pages_of(pdf_bytes(started(), ASSETS))
    assert len(pages) == 3
    assert "Het bord is nog leeg" in pages[1]


def test_after_one_card_every_chapter_is_there() -> None:
    text = text_of(pdf_bytes(one_placement(), ASSETS))
    for title in (
        "In één oogopslag",
        "Het bord",
        "Kaart voor kaart",
        "Dekking",
        "Bronnen",
        "Hoe lees je dit?",
    ):
        assert title in text


def test_the_real_pack_with_all_its_cards_on_the_board() -> None:
    pack = load_pack(read_pack_dir(ASSETS / "cards" / "leercultuur"))
    session = everything(pack)
    text = text_of(pdf_bytes(session, ASSETS))
    for number in session.state.order:
        assert f"{number} {pack.cards_by_number[number].title}" in text
    assert "□" not in text


def everything(pack: Pack) -> Session:
    whole = max(pack.sets, key=lambda one: len(one.cards))
    setup = a_setup(4, card_set=whole.id, profile=pack.profiles[0].id)
    session = started(setup, pack)
    cells = [Cell(layer.code, phase.number) for layer in pack.layers for phase in pack.phases]
    return after(
        session,
        *(
            PlaceCard(card=number, cell=cells[place % len(cells)], team=place % 4 + 1)
            for place, number in enumerate(session.state.order)
        ),
    )
