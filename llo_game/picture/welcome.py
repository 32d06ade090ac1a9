"""The welcome: what today is called, what it is for, three rules, and the marks of the tables on paving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import Block, fitted, line_width, snug
from llo_game.picture.marks import LETTER_FROM, mark
from llo_game.picture.paving import paving
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Pen, Shape, Weight, Words
from llo_game.picture.sheet import HEIGHT, Page
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.type_scale import CAP, DISPLAY, MUST, SMALL, STRONG, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from llo_game.engine.session import Session
    from llo_game.engine.setup import Team
    from llo_game.picture.sheet import Sheet

PURPOSE: Final = "Vandaag zoeken we uit wie wat kan doen."
RULES: Final = (
    "Leg een kaart waar hij volgens jullie hoort.",
    "Vertel waarom. Fout bestaat hier niet.",
    "Kijk daarna wat de bron zegt.",
)

_LOOK: Final = "Zoek het teken van jullie tafel"

# In u: margin, logo, the steps of the rules, the paving, its bricks and the plates on it.
_SIDE: Final = 5.0
_LOGO: Final = 6.4
_RULE_STEP: Final = 6.2
_PAVING: Final = 69.6
_BRICK: Final = 4.3
_PLATE_GAP: Final = 1.8
_MARK: Final = 9.0
_LOW: Final = 12.4
_WIDEST: Final = 54.0


def welcome_pages(sheet: Sheet, session: Session) -> tuple[Page, ...]:
    setup = session.state.setup
    width = sheet.width - 2 * _SIDE
    purpose = snug(PURPOSE, (TITLE, STRONG), width, 20, sheet.measure, most=1)
    rules_top = _PAVING - 3.4 - len(RULES) * _RULE_STEP
    purpose_top = rules_top - purpose.height - 2.6
    title_top = 4.4 + _LOGO + 3.4
    room = purpose_top - title_top - 2.6
    title = fitted(setup.title, DISPLAY, width, room, sheet.measure) or snug(
        setup.title, (TITLE, STRONG, SMALL), width, room, sheet.measure
    )
    # A short title stands near its purpose, not against the logo.
    down = (room - title.height) * 0.6
    shapes = (
        *logo(_SIDE, 4.4, _LOGO),
        _name(4.4 + _LOGO / 2),
        *title.words(_SIDE - 0.2, title_top + down, INKT),
        *purpose.words(_SIDE, purpose_top, INKT),
        *_rules(rules_top),
        *_look(sheet, len(setup.teams)),
        *paving(Rect(0, _PAVING, sheet.width, HEIGHT - _PAVING), _BRICK),
        Box(x=0, y=_PAVING - 0.25, w=sheet.width, h=0.5, fill=INKT),
        *_tables(sheet, setup.teams),
    )
    teams = ", ".join(f"{team.number} {team.name}" for team in setup.teams)
    says = " ".join(("Welkom.", f"{setup.title}.", PURPOSE, *RULES, f"De tafels: {teams}."))
    return (Page(shapes=shapes, says=says),)


def logo(x: float, y: float, size: float) -> tuple[Shape, ...]:
    """The sign of the game: nine stones, two laid and one in play."""
    step, side, edge = size * 0.355, size * 0.29, size * 0.045
    fills = {(0, 2): INKT, (1, 1): INKT, (2, 0): NU}
    return tuple(
        Box(
            x=x + column * step + edge / 2,
            y=y + row * step + edge / 2,
            w=side - edge,
            h=side - edge,
            radius=size * 0.03,
            fill=fills.get((column, row), KAART),
            pen=Pen(colour=INKT, width=edge),
        )
        for row in range(3)
        for column in range(3)
    )


def _name(middle: float) -> Words:
    return Words(
        x=_SIDE + _LOGO + 1.9,
        y=middle + STRONG.size * CAP / 2,
        text="LLO-spel",
        size=STRONG.size,
        weight=STRONG.weight,
        colour=INKT,
    )


def _rules(top: float) -> tuple[Shape, ...]:
    shapes: list[Shape] = []
    for number, rule in enumerate(RULES):
        y = top + number * _RULE_STEP + MUST.size * CAP
        for x, text, weight in ((_SIDE, str(number + 1), STRONG.weight), (_SIDE + 5.6, rule, MUST.weight)):
            shapes.append(Words(x=x, y=y, text=text, size=MUST.size, weight=weight, colour=INKT))
    return tuple(shapes)


def _look(sheet: Sheet, teams: int) -> tuple[Shape, ...]:
    """Where to look first; not for a single table, nor where the rules need the width."""
    rules = max(line_width(rule, MUST.size, MUST.weight, sheet.measure) for rule in RULES)
    block = snug(_LOOK, (STRONG,), 44.0, 12, sheet.measure, most=2)
    right = sheet.width - _SIDE
    if teams == 1 or right - block.width(sheet.measure) < _SIDE + 5.6 + rules + 4.0:
        return ()
    return block.words(right, _PAVING - 3.4 - block.height, INKT, Anchor.END)


def _tables(sheet: Sheet, teams: Sequence[Team]) -> tuple[Shape, ...]:
    """White plates of one size in the middle of the paving: in one row, or in two when names are long."""
    width = min(34.0, _plate_width(sheet, len(teams)))
    names = [_tall_name(sheet, team, width) for team in teams]
    if all(name is not None for name in names):
        height = 2.4 + _MARK + 2.2 + max(name.rise for name in names if name) + 2.6
        at = _grid(sheet, len(teams), 1, width, height)
        return _plates(
            _tall_plate(sheet, team, name, plate)
            for team, name, plate in zip(teams, names, at, strict=True)
            if name
        )
    per_row = (len(teams) + 1) // 2
    at = _grid(sheet, per_row, 2, _plate_width(sheet, per_row), _LOW)
    return _plates(_low_plate(sheet, team, plate) for team, plate in zip(teams, at, strict=False))


def _plates(parts: Iterable[tuple[Shape, ...]]) -> tuple[Shape, ...]:
    return tuple(shape for part in parts for shape in part)


def _plate_width(sheet: Sheet, count: int) -> float:
    return min(_WIDEST, (sheet.width - 2 * sheet.margin - (count - 1) * _PLATE_GAP) / count)


def _grid(sheet: Sheet, columns: int, rows: int, width: float, height: float) -> list[Rect]:
    left = (sheet.width - columns * width - (columns - 1) * _PLATE_GAP) / 2
    room = HEIGHT - _PAVING - 0.25
    top = _PAVING + 0.25 + (room - rows * height - (rows - 1) * _PLATE_GAP) / 2
    return [
        Rect(left + column * (width + _PLATE_GAP), top + row * (height + _PLATE_GAP), width, height)
        for row in range(rows)
        for column in range(columns)
    ]


def _tall_name(sheet: Sheet, team: Team, width: float) -> Block | None:
    """The name under a mark, in at most two lines; None when it would have to be hyphenated."""
    block = fitted(team.name, STRONG, width - 2.4, 12, sheet.measure, most=2)
    return block if block is not None and " ".join(block.lines) == team.name else None


def _tall_plate(sheet: Sheet, team: Team, name: Block, at: Rect) -> tuple[Shape, ...]:
    """Mark and number beside each other, the name below."""
    figure = sheet.measure(str(team.number), TITLE.size, Weight.EXTRABOLD)
    left = at.cx - (_MARK + 1.6 + figure) / 2
    middle = at.y + 2.4 + _MARK / 2
    return (
        _face(at),
        *mark(team.number, left, middle - _MARK / 2, _MARK, letter=True),
        _number(team, left + _MARK + 1.6, middle),
        *name.words(at.cx, at.y + 2.4 + _MARK + 2.2, INKT, Anchor.MIDDLE),
    )


def _low_plate(sheet: Sheet, team: Team, at: Rect) -> tuple[Shape, ...]:
    """Mark, number and name beside each other."""
    figure = sheet.measure(str(team.number), TITLE.size, Weight.EXTRABOLD)
    x = at.x + 1.2 + LETTER_FROM + 1.0
    left = x + figure + 1.2
    name = snug(
        team.name, (STRONG, SMALL.at(Weight.BOLD)), at.right - 1.0 - left, at.h, sheet.measure, most=2
    )
    return (
        _face(at),
        *mark(team.number, at.x + 1.2, at.cy - LETTER_FROM / 2, LETTER_FROM, letter=True),
        _number(team, x, at.cy),
        *name.words(left, at.cy - name.rise / 2, INKT),
    )


def _face(at: Rect) -> Box:
    inner = at.inset(0.15)
    pen = Pen(colour=INKT, width=0.3)
    return Box(x=inner.x, y=inner.y, w=inner.w, h=inner.h, radius=0.9, fill=KAART, pen=pen)


def _number(team: Team, x: float, middle: float) -> Words:
    return Words(
        x=x,
        y=middle + TITLE.size * CAP / 2,
        text=str(team.number),
        size=TITLE.size,
        weight=Weight.EXTRABOLD,
        colour=INKT,
    )
