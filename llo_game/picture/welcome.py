"""The welcome: what today is called, what it is for, three rules, and the marks of the tables on paving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from llo_game.picture.lettering import Block, fitted, paragraph, snug
from llo_game.picture.marks import mark
from llo_game.picture.paving import paving
from llo_game.picture.rect import Rect
from llo_game.picture.shapes import Anchor, Box, Pen, Shape, Weight, Words
from llo_game.picture.sheet import HEIGHT, Page
from llo_game.picture.tokens import INKT, KAART, NU
from llo_game.picture.type_scale import CAP, DISPLAY, MUST, SMALL, STRONG, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from llo_game.engine.session import Session
    from llo_game.engine.setup import Team
    from llo_game.picture.sheet import Sheet

PURPOSE: Final = "Vandaag zoeken we uit wie wat kan doen."
RULES: Final = (
    "Leg een kaart waar hij volgens jullie hoort.",
    "Vertel waarom. Fout bestaat hier niet.",
    "Kijk daarna wat de bron zegt.",
)

# In u: margin, logo, the steps of the rules, the paving, its bricks and the plates on it.
_SIDE: Final = 5.0
_LOGO: Final = 6.4
_RULE_STEP: Final = 6.2
_PAVING: Final = 69.6
_BRICK: Final = 4.3
_PLATE_GAP: Final = 1.8
_MARK: Final = 9.0


def welcome_pages(sheet: Sheet, session: Session) -> tuple[Page, ...]:
    setup = session.state.setup
    width = sheet.width - 2 * _SIDE
    purpose = snug(PURPOSE, (TITLE, STRONG), width, 20, sheet.measure, most=1)
    rules_top = _PAVING - 3.4 - len(RULES) * _RULE_STEP
    purpose_top = rules_top - purpose.height - 2.6
    title_top = 4.4 + _LOGO + 2.6
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


def _tables(sheet: Sheet, teams: Sequence[Team]) -> tuple[Shape, ...]:
    """A white plate for every table, all of one size, in the middle of the paving."""
    most = (sheet.width - 2 * _SIDE - (len(teams) - 1) * _PLATE_GAP) / len(teams)
    width = min(most, 34.0)
    names = [_team_name(sheet, team, width - 2.4) for team in teams]
    height = 2.4 + _MARK + 2.2 + max(name.rise for name in names) + 2.6
    left = (sheet.width - len(teams) * width - (len(teams) - 1) * _PLATE_GAP) / 2
    top = _PAVING + (HEIGHT - _PAVING - height) / 2 + 0.25
    shapes: list[Shape] = []
    for number, (team, name) in enumerate(zip(teams, names, strict=True)):
        plate = Rect(left + number * (width + _PLATE_GAP), top, width, height)
        shapes += _plate(sheet, team, name, plate)
    return tuple(shapes)


def _team_name(sheet: Sheet, team: Team, width: float) -> Block:
    return paragraph(team.name, STRONG, width, sheet.measure)


def _plate(sheet: Sheet, team: Team, name: Block, at: Rect) -> tuple[Shape, ...]:
    """Mark and number beside each other, the name below."""
    inner = at.inset(0.15)
    figure = sheet.measure(str(team.number), TITLE.size, Weight.EXTRABOLD)
    left = at.cx - (_MARK + 1.6 + figure) / 2
    middle = at.y + 2.4 + _MARK / 2
    return (
        Box(
            x=inner.x,
            y=inner.y,
            w=inner.w,
            h=inner.h,
            radius=0.9,
            fill=KAART,
            pen=Pen(colour=INKT, width=0.3),
        ),
        *mark(team.number, left, middle - _MARK / 2, _MARK, letter=True),
        Words(
            x=left + _MARK + 1.6,
            y=middle + TITLE.size * CAP / 2,
            text=str(team.number),
            size=TITLE.size,
            weight=Weight.EXTRABOLD,
            colour=INKT,
        ),
        *name.words(at.cx, at.y + 2.4 + _MARK + 2.2, INKT, Anchor.MIDDLE),
    )
