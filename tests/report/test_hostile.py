"""Whatever people type is printed as they typed it: no markup, no pictures, no broken pages."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from llo_game.engine.commands import (
    AddOwnCard,
    ChangeDetails,
    KeepPlacement,
    NotePlacement,
    PlaceCard,
    RevealVerdict,
)
from llo_game.engine.pack import Card
from llo_game.engine.session import Session
from llo_game.engine.text import CARD_TITLE, NOTE, OWN_SENTENCE, REASON, SESSION_TITLE
from llo_game.report.write import pdf_bytes
from tests.engine.playing import after, started
from tests.engine.sample_pack import SAID, cell
from tests.report.sessions import ASSETS, text_of

SOURCES = Path(__file__).parents[2] / "llo_game"
NOTICE = "teken dat wij niet kunnen drukken"
LONG_WORD = "Arbeidsmarktdiscriminati"
MARKUP = [
    "<b>x",
    "</para>",
    "0.1 <A of meer>",
    "<img src=/etc/passwd>",
    "<a href='x'>klik</a>",
    "&amp; & &lt; &#65;",
    "{x} %s \\n (los) [haak]",
    "%PDF endstream )Tj",
]


def saying(words: str) -> Session:
    """A session with `words` wherever people can type them."""
    return after(
        started(),
        ChangeDetails(title=words, organisation=words, place=words[:40], date="2026-03-12", profile=None),
        AddOwnCard(title=words, sentence=words),
        PlaceCard(card=102, cell=cell("A1")),
        PlaceCard(card=SAID, cell=cell("C3")),
        RevealVerdict(card=SAID),
        KeepPlacement(card=SAID, reason=words),
        NotePlacement(card=SAID, note=words),
    )


@pytest.mark.parametrize("words", MARKUP)
def test_markup_is_printed_as_text(words: str) -> None:
    found = text_of(pdf_bytes(saying(words), ASSETS))
    # Cover, own card in list, entry and table, reason and note twice each.
    assert found.count(words) >= 8


@pytest.mark.parametrize("words", MARKUP)
def test_no_typed_text_becomes_a_picture_or_a_link_to_elsewhere(words: str) -> None:
    data = pdf_bytes(saying(words), ASSETS)
    assert b"/URI" not in data
    assert b"/Subtype /Image" not in data


def test_a_sign_that_cannot_be_printed_is_seen_and_explained() -> None:
    found = text_of(pdf_bytes(saying("Top 👍 مرحبا"), ASSETS))
    assert "Top □ □□□□□" in found
    assert NOTICE in found


def test_a_name_on_the_cover_alone_is_explained_as_well() -> None:
    session = after(
        started(),
        ChangeDetails(title="Samen 👍", organisation="", place="", date="2026-03-12", profile=None),
    )
    assert NOTICE in text_of(pdf_bytes(session, ASSETS))


def test_a_report_that_can_be_printed_in_full_has_no_notice() -> None:
    assert NOTICE not in text_of(pdf_bytes(saying("Één café → ’s ochtends"), ASSETS))


def test_text_that_changes_direction_cannot_turn_the_line() -> None:
    """The engine drops such signs; a pack from a file goes past the engine."""
    session = after(started(), PlaceCard(card=SAID, cell=cell("C3")))
    found = text_of(pdf_bytes(with_card_text(session, "voor\u202etegen\u202c na"), ASSETS))
    assert "voortegen na" in found


def with_card_text(session: Session, words: str) -> Session:
    def said(card: Card) -> Card:
        return replace(card, text=words, question=words) if card.number == SAID else card

    return replace(session, pack=replace(session.pack, cards=tuple(map(said, session.pack.cards))))


def test_the_longest_texts_are_printed_to_the_last_letter() -> None:
    def filled(limit: int, end: str) -> str:
        words = f"{LONG_WORD} " * (limit // len(LONG_WORD))
        return words[: limit - len(end)].strip() + end

    title, own, sentence = (
        filled(SESSION_TITLE, " eind1"),
        filled(CARD_TITLE, " eind2"),
        filled(OWN_SENTENCE, " eind3"),
    )
    reason, note = filled(REASON, " eind4"), filled(NOTE, " eind5")
    session = after(
        started(),
        ChangeDetails(title=title, organisation=title, place="", date="2026-03-12", profile=None),
        AddOwnCard(title=own, sentence=sentence),
        PlaceCard(card=102, cell=cell("A1")),
        RevealVerdict(card=102),
        KeepPlacement(card=102, reason=reason),
        NotePlacement(card=102, note=note),
    )
    pdf = pdf_bytes(session, ASSETS)
    found = text_of(pdf)
    for words in (title, own, sentence, reason, note):
        assert words in found
    assert outside_the_margins(pdf) == []


def test_a_text_longer_than_a_page_runs_on() -> None:
    """Not to be typed, but a pack might hold it."""
    words = " ".join(f"woord{number}" for number in range(3000))
    session = with_card_text(after(started(), PlaceCard(card=SAID, cell=cell("C3"))), words)
    pdf = pdf_bytes(session, ASSETS)
    found = text_of(pdf)
    assert "woord0 " in found
    assert "woord2999" in found
    assert "Vervolg van 101" in found
    assert outside_the_margins(pdf) == []


def outside_the_margins(pdf: bytes) -> list[str]:
    """Every piece of text that sticks out of the text area, or lies over the line below it."""
    found: list[str] = []
    document: Any = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for place in range(text.count_rects()):
            left, bottom, right, _ = text.get_rect(place)
            words = text.get_text_bounded(*text.get_rect(place)).strip()
            if words and (left < 40 or right > 555.5 or bottom < 25 or 50 < bottom < 60):
                found.append(words)
    return found


def test_reportlab_never_reads_markup() -> None:
    """Its paragraphs parse what they are given, so nothing in the program may use them."""
    for path in SOURCES.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"\bParagraph\(|\bXPreformatted\(", source), path
        imported = {
            name
            for node in ast.walk(ast.parse(source))
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for name in (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            )
        }
        assert not {
            name for name in imported if name.startswith(("reportlab.platypus", "reportlab.graphics"))
        }, path
