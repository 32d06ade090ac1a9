"""One card, large: its number, its title, what it is, and the question; then an example."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import snug
from llo_game.picture.question import question
from llo_game.picture.shapes import Anchor, Outline, Pen, Shape, Weight, Words
from llo_game.picture.sheet import Page
from llo_game.picture.tokens import INKT, JULLIE, LEEM
from llo_game.picture.type_scale import CAP, HEADLINE, MUST, SMALL, STRONG

if TYPE_CHECKING:
    from llo_game.engine.pack import Card
    from llo_game.engine.session import Session
    from llo_game.picture.sheet import Sheet

# A sentence may be as large as a title, and never smaller than what must be read.
_SENTENCE: Final = replace(MUST, size=8.6)
_NAME: Final = replace(HEADLINE, size=13.0)
_PRINT: Final = SMALL.at(Weight.BOLD)

# In u.
_NUMBER: Final = 12.6
_RULE: Final = 14.0
_AIR: Final = 4.0


def card_pages(sheet: Sheet, session: Session, number: int) -> tuple[Page, ...]:
    card = session.state.card(session.pack, number)
    if card is None:
        return ()
    first = _front(sheet, card)
    return (first, _example(sheet, card)) if card.example else (first,)


def _front(sheet: Sheet, card: Card) -> Page:
    asked = question(sheet, card.question)
    note = "eigen kaart" if card.own else ""
    shapes = (*_head(sheet, card, note), *_body(sheet, card, card.text, asked.top), *asked.shapes)
    says = f"Kaart {card.number}: {card.title}. {card.text} {card.question}"
    return Page(shapes=shapes, says=says)


def _example(sheet: Sheet, card: Card) -> Page:
    shapes = (*_head(sheet, card, "voorbeeld"), *_body(sheet, card, card.example, sheet.area.bottom))
    return Page(shapes=shapes, says=f"Kaart {card.number}, een voorbeeld: {card.example}")


def _head(sheet: Sheet, card: Card, note: str) -> tuple[Shape, ...]:
    """The number above a heavy rule, as on the printed card; a note at the right."""
    area = sheet.area
    baseline = area.y + 1.0 + _NUMBER * CAP
    rule = Outline(
        points=((area.x, area.y + _RULE), (area.right, area.y + _RULE)),
        closed=False,
        pen=Pen(colour=INKT, width=0.9),
    )
    number = Words(
        x=area.x, y=baseline, text=str(card.number), size=_NUMBER, weight=Weight.EXTRABOLD, colour=INKT
    )
    if not note:
        return number, rule
    right = Words(
        x=area.right,
        y=baseline,
        text=note,
        size=STRONG.size,
        weight=STRONG.weight,
        colour=JULLIE if card.own else LEEM,
        anchor=Anchor.END,
    )
    return number, rule, right


def _body(sheet: Sheet, card: Card, text: str, bottom: float) -> tuple[Shape, ...]:
    """The title and under it a sentence, between the rule and `bottom`."""
    area, measure = sheet.area, sheet.measure
    top = area.y + _RULE + _AIR
    room = bottom - _AIR - top
    title = snug(card.title, (_NAME, STRONG, _PRINT), area.w, room * 0.5, measure)
    sentence = snug(text, (_SENTENCE, SMALL), area.w, room - title.height - _AIR, measure)
    top += (room - title.height - _AIR - sentence.height) * 0.3
    return (
        *title.words(area.x, top, INKT),
        *sentence.words(area.x, top + title.height + _AIR, INKT),
    )
