"""The verdict: one calm picture of what the source says, and the pages behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from llo_game.engine import wording
from llo_game.engine.verdict import Place, Verdict, check
from llo_game.picture.answers import answers
from llo_game.picture.header import MIDDLE, Header, card_header
from llo_game.picture.lettering import Block, fitted, line_width, paragraph, snug
from llo_game.picture.marks import mark
from llo_game.picture.plates import CELL_WIDTH, cell_plate
from llo_game.picture.question import question
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Shape, Words
from llo_game.picture.sheet import Page
from llo_game.picture.small_board import small_board
from llo_game.picture.tokens import BRON, INKT, JULLIE
from llo_game.picture.type_scale import CAP, HEADLINE, MUST, SMALL, STRONG, TITLE
from llo_game.picture.verdict_more import Line, more_pages

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.sheet import Sheet

# In u.
_MARK: Final = 8.5
_PLATE: Final = 6.4
_SPACE: Final = 1.3
_BOARD: Final = 52.0
_BOARD_HEIGHT: Final = 50.0
_LOWEST_BOARD: Final = 36.0
_BESIDE: Final = 5.0
_UNDER_HEADLINE: Final = 3.0
_BETWEEN: Final = 2.2


def verdict_pages(sheet: Sheet, session: Session, number: int) -> tuple[Page, ...]:
    """First the answer and the question, then what would change it and what is known.

    No pages when the room has not seen the verdict on the place where the card lies now.
    """
    pack, state = session.pack, session.state
    placement, card = state.placements.get(number), state.card(pack, number)
    if card is None or placement is None or placement.revealed != placement.cell:
        return ()
    verdict = check(card, placement.cell, pack, state.setup.profile)
    header = _header(sheet, verdict, placement.team)
    lines = _lines(verdict, session, placement.kept)
    asked = question(sheet, card.question)
    others = answers(sheet, verdict, asked.top - 2.2)
    room = Rect(sheet.area.x, header.bottom + 2.4, sheet.area.w, others.top - header.bottom - 3.4)
    # With a long title on a narrow wall the board would be squeezed: then the answers go to the next page.
    together = room.h >= _LOWEST_BOARD
    if not together:
        room = Rect(room.x, room.y, room.w, asked.top - room.y - 2.0)
    board = _board_rect(sheet, room)
    column = Rect(board.right + _BESIDE, room.y, room.right - board.right - _BESIDE, room.h)
    text = _text(wording.headline(verdict, pack), lines, column, sheet)
    colour = JULLIE if verdict.place is Place.NO_STATEMENT else BRON
    first = Page(
        shapes=(
            *header.shapes,
            *small_board(verdict, pack, board, sheet.measure),
            *_column(text, column, colour),
            *(others.shapes if together else ()),
            *asked.shapes,
        ),
        says=_says(verdict, session, lines),
    )
    shown = {line for line, _ in text.lines}
    left_over = tuple(line for line in lines if line not in shown)
    return (first, *more_pages(sheet, verdict, session, header, left_over, answered=together))


def _header(sheet: Sheet, verdict: Verdict, team: int) -> Header:
    """Number and title; at the right whose stone it is, and where it lies."""
    on = line_width("op", MUST.size, MUST.weight, sheet.measure)
    width = _MARK + on + 2 * _SPACE + CELL_WIDTH * _PLATE
    header = card_header(sheet, verdict.card.number, verdict.card.title, width + 2.4)
    x, middle = sheet.area.right - width, sheet.area.y + MIDDLE
    shapes = (
        *mark(team, x, middle - _MARK / 2, _MARK, letter=True),
        Words(
            x=x + _MARK + _SPACE,
            y=middle + MUST.size * CAP / 2,
            text="op",
            size=MUST.size,
            weight=MUST.weight,
            colour=INKT,
        ),
        *cell_plate(verdict.cell, x + _MARK + 2 * _SPACE + on, middle - _PLATE / 2, _PLATE),
    )
    return Header(shapes=(*header.shapes, *shapes), bottom=header.bottom)


def _lines(verdict: Verdict, session: Session, kept: str) -> tuple[Line, ...]:
    """What stands under the headline, most telling first: what does not fit goes to the next page."""
    source = Line(wording.source_line(verdict, session.pack), BRON)
    why = Line(wording.reason(verdict), INKT)
    return (Line(f"Jullie: {kept}", JULLIE), why, source) if kept else (why, source)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    headline: Block
    lines: tuple[tuple[Line, Block], ...]

    @property
    def height(self) -> float:
        below = sum(block.height + _BETWEEN for _, block in self.lines)
        return self.headline.height + below + (_UNDER_HEADLINE - _BETWEEN if self.lines else 0.0)


def _text(headline: str, lines: tuple[Line, ...], column: Rect, sheet: Sheet) -> _Text:
    """The headline as large as it can be, above as many lines as fit below it, in order."""
    blocks = tuple((line, paragraph(line.text, MUST, column.w, sheet.measure)) for line in lines)
    some = [blocks[:count] for count in range(len(blocks), 0, -1)]
    # A long first line (the room's own reason) makes way for the others.
    without_first = [blocks[1:count] for count in range(len(blocks), 0, -1)]
    for chosen in (*some, *without_first):
        below = _Text(headline=_NOTHING, lines=chosen).height
        block = fitted(headline, HEADLINE, column.w, column.h - below, sheet.measure)
        if block is not None:
            return _Text(headline=block, lines=chosen)
    roles = (TITLE, STRONG, SMALL)
    return _Text(headline=snug(headline, roles, column.w, column.h, sheet.measure), lines=())


_NOTHING = Block(lines=("",), size=0.0, role=HEADLINE)


def _column(text: _Text, column: Rect, colour: str) -> tuple[Shape, ...]:
    """Headline and lines, in the middle of the height."""
    top = column.y + (column.h - text.height) / 2
    shapes: list[Shape] = [*text.headline.words(column.x, top, colour)]
    top += text.headline.height + _UNDER_HEADLINE
    for line, block in text.lines:
        shapes += block.words(column.x, top, line.colour)
        top += block.height + _BETWEEN
    return tuple(shapes)


def _board_rect(sheet: Sheet, room: Rect) -> Rect:
    """On a narrow wall the board gives width to the words."""
    height = min(room.h, _BOARD_HEIGHT)
    width = _BOARD * min(1.0, sheet.width / 177)
    return Rect(room.x, room.y + (room.h - height) / 2, width, height)


def _says(verdict: Verdict, session: Session, lines: tuple[Line, ...]) -> str:
    parts = (
        f"Het oordeel over kaart {verdict.card.number}, {verdict.card.title}, op {verdict.cell.code}.",
        wording.headline(verdict, session.pack),
        *(line.text for line in lines),
        f"Zekerheid: {wording.statement(verdict)}.",
        f"Onderzoek: {wording.research(verdict)}.",
        f"Past bij de casus: {wording.fit(verdict)}.",
        verdict.card.question,
    )
    return " ".join(parts)
