"""The pages behind a verdict: what would change it, what is known about the card, where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.engine import wording
from llo_game.picture.answers import answers
from llo_game.picture.flow import Part, pages, stacked
from llo_game.picture.header import Header, small_print
from llo_game.picture.lettering import Block, paragraph
from llo_game.picture.shapes import Anchor, Shape
from llo_game.picture.sheet import Page
from llo_game.picture.signs import fit_sign, research_sign
from llo_game.picture.tokens import INKT, LEEM
from llo_game.picture.type_scale import MUST, SMALL, STRONG, TITLE, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from llo_game.engine.evidence import Locator
    from llo_game.engine.session import Session
    from llo_game.engine.verdict import ResearchItem, Verdict
    from llo_game.picture.sheet import Sheet

WOULD_CHANGE: Final = "Wat zou dit antwoord veranderen?"

# In u.
_SIGN: Final = 7.0
_BESIDE: Final = 2.4
_FOOT: Final = 5.0


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in the colour of who says it."""

    text: str
    colour: str


def more_pages(
    sheet: Sheet,
    verdict: Verdict,
    session: Session,
    header: Header,
    left_over: tuple[Line, ...],
    *,
    answered: bool,
) -> tuple[Page, ...]:
    """`left_over` are lines for which the first page had no room; `answered`: it held the three answers."""
    top = header.bottom + 3.0
    parts = list(_parts(sheet, verdict, session, left_over))
    if not answered:
        parts.insert(0, _answers_part(sheet, verdict))
    found = pages(parts, sheet.area.bottom - _FOOT - top)
    count = len(found) + 1
    return tuple(
        Page(
            shapes=(*header.shapes, *stacked(page, top), *_foot(sheet, verdict, number, count)),
            says=" ".join(part.says for part in page if part.says),
        )
        for number, page in enumerate(found, start=2)
    )


def _foot(sheet: Sheet, verdict: Verdict, number: int, count: int) -> tuple[Shape, ...]:
    area = sheet.area
    return (
        small_print(wording.pack_line(verdict), area.x, area.bottom, LEEM),
        small_print(f"pagina {number} van {count}", area.right, area.bottom, LEEM, Anchor.END),
    )


def _parts(sheet: Sheet, verdict: Verdict, session: Session, left_over: tuple[Line, ...]) -> Iterator[Part]:
    for line in left_over:
        yield _text(sheet, line.text, MUST, line.colour, before=2.2)
    yield _text(sheet, WOULD_CHANGE, TITLE, INKT, before=4.0, keeps=True)
    yield _text(sheet, wording.would_change(verdict), MUST, INKT, before=1.6)
    for item in verdict.research:
        yield _research_part(sheet, session, item)
    if verdict.fit_item is not None:
        label = f"Past bij de casus: {wording.fit(verdict)}"
        reference = _references(session, verdict.fit_item.locators)
        fit = verdict.fit
        yield _signed(
            sheet,
            lambda x, y: fit_sign(fit, x, y, _SIGN),
            label,
            verdict.fit_item.item,
            reference,
        )
    for number, locator in enumerate(verdict.locators):
        reference = f"Vindplaats: {wording.full_reference(locator, session.pack)}"
        yield _text(sheet, reference, SMALL, LEEM, before=1.2 if number else 3.6)


def _answers_part(sheet: Sheet, verdict: Verdict) -> Part:
    height = answers(sheet, verdict, 0.0).height
    return Part(
        height=height,
        before=0.0,
        draw=lambda top: answers(sheet, verdict, top + height).shapes,
        says="",
    )


def _research_part(sheet: Sheet, session: Session, item: ResearchItem) -> Part:
    label = f"{item.sign.value}, {item.year}" if item.year else item.sign.value
    return _signed(
        sheet,
        lambda x, y: research_sign(item.sign, x, y, _SIGN),
        label[0].upper() + label[1:],
        item.text,
        _references(session, item.locators),
    )


def _references(session: Session, locators: tuple[Locator, ...]) -> str:
    return "; ".join(wording.short_reference(locator, session.pack) for locator in locators)


def _text(sheet: Sheet, text: str, role: Role, colour: str, *, before: float, keeps: bool = False) -> Part:
    block = paragraph(text, role, sheet.area.w, sheet.measure)
    return Part(
        height=block.height,
        before=before,
        draw=lambda top: block.words(sheet.area.x, top, colour),
        says=text,
        keeps=keeps,
    )


def _signed(
    sheet: Sheet,
    sign: Callable[[float, float], tuple[Shape, ...]],
    label: str,
    text: str,
    reference: str,
) -> Part:
    """A sign, and beside it what it is, what it says, and in small print where that stands."""
    left = sheet.area.x + _SIGN + _BESIDE
    room = sheet.area.right - left
    blocks: list[tuple[Block, str, float]] = [
        (paragraph(label, STRONG, room, sheet.measure), INKT, 0.0),
        (paragraph(text, MUST, room, sheet.measure), INKT, 1.4),
    ]
    if reference:
        blocks.append((paragraph(reference, SMALL, room, sheet.measure), LEEM, 1.0))
    words = max(sum(block.height + before for block, _, before in blocks), _SIGN)

    def draw(top: float) -> tuple[Shape, ...]:
        shapes = list(sign(sheet.area.x, top - 0.6))
        for block, colour, before in blocks:
            shapes += block.words(left, top + before, colour)
            top += block.height + before
        return tuple(shapes)

    return Part(height=words, before=3.6, draw=draw, says=f"{label}: {text}")
