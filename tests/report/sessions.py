"""Sessions for the tests of the report, and the report in forms that a test can read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import assert_never

import pypdfium2

from llo_game.engine.commands import (
    AddOwnCard,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PlaceCard,
    RevealVerdict,
    Undo,
)
from llo_game.engine.session import Session
from llo_game.picture.shapes import Weight
from llo_game.report.blocks import (
    Block,
    Bullets,
    Document,
    Entry,
    Facts,
    Field,
    Figure,
    Figures,
    Heading,
    Prose,
    Remark,
    Runs,
    Table,
)
from llo_game.report.outline import outline
from tests.engine.playing import a_setup, after, started
from tests.engine.sample_pack import EITHER, GAPS, LOW, MINIMUM, NO_PHASE, NO_ROWS, SAID, cell

ASSETS = Path(__file__).parents[2] / "assets"
OWN = 102  # the first free number of the sample pack


def played() -> Session:
    """Two tables, a case, and once everything that can happen to a card."""
    return after(
        started(a_setup(profile="C")),
        AddOwnCard(title="Elke week een ruilochtend", sentence="Twee collega’s ruilen een ochtend van plek."),
        PlaceCard(card=OWN, cell=cell("B1"), team=1, sureness=3),
        PlaceCard(card=SAID, cell=cell("C3"), team=2, sureness=2),
        RevealVerdict(card=SAID),
        KeepPlacement(card=SAID, reason="Bij ons begint het hiermee."),
        PlaceCard(card=EITHER, cell=cell("A1"), team=1, sureness=0),
        RevealVerdict(card=EITHER),
        MoveCard(card=EITHER, cell=cell("C2")),
        PlaceCard(card=NO_PHASE, cell=cell("B4"), team=2),
        NotePlacement(card=NO_PHASE, note="Navragen bij de planning."),
        PlaceCard(card=NO_ROWS, cell=cell("F5"), team=1, sureness=1),
        PlaceCard(card=GAPS, cell=cell("F5"), team=2),
        PlaceCard(card=MINIMUM, cell=cell("B2"), team=1),
        PlaceCard(card=LOW, cell=cell("D5"), team=2),
        AddOwnCard(title="Een leerpot", sentence="De ploeg beslist over een klein bedrag."),
        MoveCard(card=LOW, cell=cell("D4")),
        Undo(),
    )


def one_placement() -> Session:
    return after(started(), PlaceCard(card=SAID, cell=cell("C3")))


def roughly(text: str, size: float, weight: Weight) -> float:
    """Widths without any font."""
    return len(text) * size * (0.5 if weight < Weight.BOLD else 0.55)


def outlined(session: Session) -> Document:
    return outline(session, roughly)


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, with every white space as one space."""
    document = pypdfium2.PdfDocument(pdf)
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def dumped(document: Document) -> str:
    """The outline as plain text, a line for each thing it says."""
    cover = document.cover
    lines = [
        f"{document.title} | {document.author} | {document.subject} | {document.language} | {document.date}",
        f"{document.head[0]} | {document.head[1]} | {document.foot}",
        f"cover: {cover.kind} | {cover.title} | {' | '.join(cover.lines)}",
        *_lines(cover.facts, 1),
    ]
    for section in document.sections:
        lines += ["", f"# {section.title} ({section.key})"]
        lines += [line for block in section.blocks for line in _lines(block, 1)]
    return "\n".join(lines) + "\n"


def _lines(block: Block, depth: int) -> list[str]:
    found: list[str]
    match block:
        case Heading():
            found = [f"{'#' * block.level} {block.text} ({block.key})"]
        case Prose():
            found = [_words(block.words)]
        case Bullets():
            found = [f"- {_words(item)}" for item in block.items]
        case Facts():
            found = [f"{fact.label}: {' / '.join(map(_field, fact.fields))}" for fact in block.facts]
        case Figures():
            found = [f"{number} {words}" for number, words in block.items]
        case Table():
            head = [" | ".join(column.title for column in block.columns)]
            found = [f"table: {block.says}", *head, *(" | ".join(map(_field, row)) for row in block.rows)]
        case Figure():
            found = [f"figure: {block.drawing.says}"]
        case Remark():
            found = [f"{block.voice.value}: {_sign(block)}{block.title}"]
            found += [line for inner in block.blocks for line in _lines(inner, 1)]
        case Entry():
            found = _lines(block.heading, 0)
            found += [line for inner in (*block.side, *block.main) for line in _lines(inner, 1)]
        case _ as never:
            assert_never(never)
    return ["  " * depth + line for line in found]


def _sign(block: Remark) -> str:
    return "" if block.sign is None else f"<{block.sign.says}> "


def _field(field: Field) -> str:
    if field.picture is not None:
        return f"[{field.picture.says}]"
    return f"<{field.sign.says}> {_words(field.words)}" if field.sign is not None else _words(field.words)


def _words(words: Runs) -> str:
    parts = []
    for run in words:
        text = f"**{run.text}**" if run.strong else run.text
        parts.append(f"{text} → {run.target}" if run.target else text)
    return "".join(parts)
