"""The outline of the report: what it says about a session, apart from how any page shows it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from llo_game.content.load import load_pack, read_pack_dir
from llo_game.engine.commands import AddOwnCard, ChangeDetails, EndTurn, MoveCard, PlaceCard, Redo, Undo
from llo_game.engine.pack import Card
from llo_game.engine.session import Session
from llo_game.engine.verdict import Place, Statement, check
from llo_game.example import example_sessions
from llo_game.report.blocks import Document, Entry, Run, Section, Table
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import CELLS, FULL_SET, LOW, NO_ROWS, SAID, cell
from tests.report.sessions import ASSETS, OWN, dumped, one_placement, outlined, played

GOLDEN = Path(__file__).parent / "golden" / "outline.txt"


def keys(document: Document) -> list[str]:
    return [section.key for section in document.sections]


def section(document: Document, key: str) -> Section:
    return next(section for section in document.sections if section.key == key)


def entry(document: Document, number: int) -> str:
    """All that the report says about one card."""
    text = dumped(document)
    start = text.index(f"### {number} ")
    ends = [text.find(mark, start + 1) for mark in ("\n  ### ", "\n  ## ", "\n# ")]
    return text[start : min(end for end in ends if end > 0)]


def test_the_outline_of_a_small_session_reads_as_it_was_approved() -> None:
    """After a wanted change: write `dumped(outlined(played()))` to the golden file and read it."""
    assert dumped(outlined(played())) == GOLDEN.read_text(encoding="utf-8")


def test_the_same_session_gives_the_same_outline() -> None:
    assert outlined(played()) == outlined(played())


def test_before_the_first_card_only_the_empty_board_and_the_explanation_are_there() -> None:
    document = outlined(started())
    assert keys(document) == ["oogopslag", "uitleg"]
    assert "Het bord is nog leeg" in dumped(document)


def test_after_one_card_there_are_no_empty_chapters() -> None:
    document = outlined(one_placement())
    assert keys(document) == ["oogopslag", "bord", "kaarten", "dekking", "verloop", "bronnen", "uitleg"]
    assert "Wat de bron zegt over die ene plek" in dumped(document)
    assert "Hoe zeker waren de tafels" not in dumped(document)


def test_a_chosen_case_is_explained_before_any_card_lies() -> None:
    document = outlined(started(a_setup(profile="C")))
    assert keys(document) == ["oogopslag", "casus", "bronnen", "uitleg"]
    assert "Hoe passen jullie kaarten hierbij?" not in dumped(document)


def test_cards_without_any_fit_are_counted_but_not_named() -> None:
    session = after(started(a_setup(profile="C")), PlaceCard(card=LOW, cell=cell("D5")))
    text = dumped(section_only(session, "casus"))
    assert "geen uitspraak | [1 kaart] | **1**" in text
    assert "werkt wél: " not in text


def section_only(session: Session, key: str) -> Document:
    document = outlined(session)
    return replace(document, sections=(section(document, key),))


def test_a_profile_with_empty_lists_leaves_them_out() -> None:
    session = started(a_setup(profile="C"))
    profile = replace(session.pack.profile("C"), works_less=())
    pack = replace(session.pack, profiles=(profile,))
    text = dumped(outlined(replace(session, pack=pack)))
    assert "Wat werkt volgens de bron" in text
    assert "Wat werkt minder volgens de bron" not in text


def test_every_placement_has_an_entry_and_every_entry_a_line_in_the_list() -> None:
    document = outlined(played())
    entries = [block for block in section(document, "kaarten").blocks if isinstance(block, Entry)]
    table = next(block for block in section(document, "bord").blocks if isinstance(block, Table))
    assert [row[0].words[0].target for row in table.rows] == [one.heading.key for one in entries]
    assert len(entries) == len(played().state.placements)


def test_cards_stand_in_the_order_of_the_board() -> None:
    session = after(
        started(),
        PlaceCard(card=LOW, cell=cell("D5")),
        PlaceCard(card=SAID, cell=cell("A2")),
        PlaceCard(card=NO_ROWS, cell=cell("A1")),
    )
    entries = [b for b in section(outlined(session), "kaarten").blocks if isinstance(b, Entry)]
    assert [int(one.heading.text[:3]) for one in entries] == [NO_ROWS, SAID, LOW]


def test_a_moved_card_tells_where_it_lay_and_what_the_room_saw() -> None:
    assert "Verlegd: eerst A1, nu C2" in entry(outlined(played()), 103)
    assert "antwoord getoond bij A1, niet bij C2" in entry(outlined(played()), 103)


def test_an_answer_that_the_room_has_not_seen_is_given_and_marked() -> None:
    text = entry(outlined(played()), LOW)
    assert "Deze plek is een vermoeden, op basis van de bron." in text
    assert "antwoord nog niet getoond" in text


def test_an_answer_that_the_room_saw_is_not_marked() -> None:
    assert "In de zaal" not in entry(outlined(played()), SAID)


def test_a_presumed_place_is_never_counted_as_one_that_the_text_names() -> None:
    deze_plek, *_ = counted(played())
    assert deze_plek == ["Deze plek", "[2 kaarten]", "1", "", "1", "**2**"]


def counted(session: Session) -> list[list[str]]:
    """The table of the glance, row by row."""
    text = dumped(section_only(session, "oogopslag")).split("| Kaarten\n")[1]
    rows = [line.strip() for line in text.splitlines() if "**" in line]
    return [row.split("> ", 1)[1].split(" | ") for row in rows]


@pytest.mark.parametrize("step", [None, *range(0, len(CELLS), 7)])
def test_no_line_of_the_report_says_that_the_source_names_what_we_only_derive(step: int | None) -> None:
    session = example() if step is None else laid_out(step)
    document = outlined(session)
    said = 0
    for number, laid in session.state.placements.items():
        card = session.state.card(session.pack, number)
        assert card is not None
        verdict = check(card, laid.cell, session.pack, None)
        lines = [line for line in entry(document, number).splitlines() if NAMES.search(line)]
        listed = [line for line in board_lines(document) if f"→ kaart-{number} " in line]
        lines += [line for line in listed if NAMES.search(line)]
        if any(place.phases for place in verdict.places):
            assert not lines or verdict.statement is Statement.SAID, lines
            said += bool(lines)
    assert said == sum(int(row[2] or 0) for row in counted(session))


# The layer of a card is always in the text itself.
NAMES = re.compile("[Dd]e bron noemt (bij deze laag|deze fase|deze plek|deze kaart|een andere)")


def example() -> Session:
    *_, last = example_sessions(load_pack(read_pack_dir(ASSETS / "cards" / "leercultuur")))
    return last


def laid_out(step: int) -> Session:
    """Every card of the shipped pack on the board, in other places for every `step`."""
    pack = load_pack(read_pack_dir(ASSETS / "cards" / "leercultuur"))
    session = started(a_setup(card_set="volledig"), pack)
    for at, number in enumerate(pack.cards_by_number):
        spot = CELLS[(at + step) % len(CELLS)]
        session = after(session, PlaceCard(card=number, cell=spot))
    return session


def board_lines(document: Document) -> list[str]:
    return dumped(document).split("(kaartenlijst)")[1].split("(kaarten)")[0].splitlines()


def test_how_firm_an_answer_is_stands_beside_it_only_where_its_words_do_not_tell() -> None:
    lines = [line for line in board_lines(outlined(played())) if line.endswith(")")]
    assert [line.split("> ")[-1] for line in lines] == ["De bron sluit deze plek niet uit (afgeleid)"]


def test_the_report_never_calls_a_place_wrong() -> None:
    everywhere = started(a_setup(card_set="alles"))
    for number, spot in zip(FULL_SET, CELLS, strict=False):
        everywhere = after(everywhere, PlaceCard(card=number, cell=spot))
    text = dumped(outlined(everywhere)).lower()
    text = text.replace("de bron zegt nooit dat een plek fout is", "")
    for word in ("fout is", "onjuist", "verkeerd", "niet goed", "punten"):
        assert word not in text


def test_without_a_profile_the_case_is_nowhere() -> None:
    assert "casus:" not in dumped(outlined(one_placement())).lower().replace("plaats, zekerheid", "")
    assert "Past bij de casus" not in dumped(outlined(one_placement()))


def test_without_organisation_and_place_the_cover_has_no_empty_line() -> None:
    session = after(
        started(),
        ChangeDetails(title="Samen leren", organisation="", place="", date="2026-03-12", profile=None),
    )
    document = outlined(session)
    assert document.cover.lines == ("12 maart 2026",)
    assert document.author == "LLO-spel"


def test_an_own_card_that_was_not_laid_is_listed_without_a_link() -> None:
    table = next(b for b in section(outlined(played()), "eigen-kaarten").blocks if isinstance(b, Table))
    laid, waiting = table.rows
    assert laid[0].words == (Run(text=f"{OWN} Elke week een ruilochtend", target=f"kaart-{OWN}"),)
    assert waiting[0].words[0].target == ""
    assert waiting[3].words[0].text == "niet gelegd"


def test_an_own_card_that_was_undone_is_in_no_list() -> None:
    session = after(started(), AddOwnCard(title="Toch niet", sentence="Dit ging niet door."), Undo())
    assert "Toch niet" not in dumped(outlined(session))


def test_the_course_counts_every_move_also_those_taken_back() -> None:
    session = after(
        started(), PlaceCard(card=SAID, cell=cell("C3")), Undo(), Redo(), MoveCard(card=SAID, cell=cell("C4"))
    )
    text = dumped(outlined(session))
    assert "1 kaart gelegd, 1 kaart verlegd, 1 zet teruggedraaid, 1 zet hersteld." in text


def test_a_session_in_which_only_turns_passed_has_no_course() -> None:
    assert "verloop" not in keys(outlined(after(started(), EndTurn())))


def test_a_full_board_has_no_list_of_white_spots() -> None:
    session = started(a_setup(card_set="alles"))
    small = replace(
        session.pack, layers=session.pack.layers[:1], phases=session.pack.phases[:1], cards=(bare(session),)
    )
    laid = after(session, PlaceCard(card=NO_ROWS, cell=cell("A1")))
    text = dumped(outlined(replace(laid, pack=small)))
    assert "Geen witte plekken" in text
    assert "Witte plekken (" not in text


def bare(session: Session) -> Card:
    return session.pack.cards_by_number[NO_ROWS]


def test_a_card_without_text_has_no_empty_paragraph() -> None:
    session = one_placement()
    cards = tuple(replace(card, text="") for card in session.pack.cards)
    text = entry(outlined(replace(session, pack=replace(session.pack, cards=cards))), SAID)
    assert "\n    \n" not in text


def test_every_answer_is_explained_without_a_claim_of_its_own() -> None:
    places = section(outlined(started()), "uitleg").blocks[3]
    assert isinstance(places, Table)
    assert len({row[0].words[0].text for row in places.rows}) == len(Place)
    assert "noemt" not in " ".join(run.text for row in places.rows for field in row for run in field.words)


def test_sentences_of_the_report_itself_are_short() -> None:
    words = dumped(section_only(started(a_setup(profile="C")), "uitleg")).split("(uitleg)")[1]
    lines = [line for line in words.splitlines() if not line.lstrip().startswith(("#", "table:", "<"))]
    sentences = [s for line in lines for s in line.replace("**", "").split(". ") if s.strip(" |")]
    assert max(len(sentence.split()) for sentence in sentences) <= 15
