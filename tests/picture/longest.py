"""A pack and sessions in which every text is as long as it may be."""

from __future__ import annotations

from dataclasses import replace

from llo_game.engine import text
from llo_game.engine.commands import (
    AddOwnCard,
    Command,
    EndTurn,
    KeepPlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
)
from llo_game.engine.evidence import Locator, Mixed, Source
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Card, CardSet, Pack
from llo_game.engine.session import Session
from llo_game.engine.setup import Setup, Team
from llo_game.engine.stage import Picture, PictureKind
from tests.engine.playing import after, started
from tests.engine.sample_pack import EITHER, FULL_SET, SAMPLE


def _cut(sentence: str, length: int) -> str:
    """The sentence, over and over, up to `length` characters."""
    return (f"{sentence} " * length)[:length].rstrip()


TITLE = "Samen met jongere collega’s aan een verbetering werk"
SENTENCE = _cut("Elke week kijkt de ploeg een kwartier terug op wat er goed ging.", text.OWN_SENTENCE)
EXAMPLE = _cut("De ploeg van de begraafplaats bekijkt op vrijdag de foto’s van de week.", 220)
QUESTION = "Wie van jullie zou hier morgen op de werf mee kunnen beginn?"
REASON = _cut("In het overzicht staat dit bij deze laag, en de toelichting noemt ook de fase.", 100)
FINDING = _cut("Wie elke week samen terugkijkt, leert meer van anderen en blijft langer.", 260)
KEPT = _cut("Bij ons werkt dat anders, want de voorman plant het overleg in de ochtend.", text.REASON)
SECTION = "toelichting direct leidinggevende (vergelijkbaar)"
TEAMS = (
    "Wijkonderhoud",
    "Afvalinzamelen",
    "Begraafplaats",
    "Groenploeg Zui",
    "Riool en water",
    "Team gebouwen",
)
SESSION = "Middag voor teamleiders van de buitendienst over samen leren"

OWN = 201


TNO = Source(
    id="tno",
    short="TNO 2023",
    authors="Van der Torre e.a.",
    title="Leercultuur stimuleren in organisaties van de overheid",
    publisher="TNO",
    year=2023,
)


def _longest(card: Card) -> Card:
    place = (Locator(source="tno", section=SECTION, lines="1234-1243"),) * 2
    return replace(
        card,
        title=TITLE,
        text=SENTENCE,
        example=EXAMPLE,
        question=QUESTION,
        rows=tuple(replace(row, reason=REASON, locators=place) for row in card.rows),
        mixed=card.mixed and Mixed(text=FINDING[:120], locators=place),
    )


def _pack() -> Pack:
    cards = [_longest(card) for card in SAMPLE.cards]
    # Enough cards for a full board: sixty numbers, each like one of the sample.
    taken = {card.number for card in cards}
    free = [number for number in range(101, 200) if number not in taken]
    while len(cards) < 60:
        cards.append(
            replace(cards[len(cards) % len(SAMPLE.cards)], number=free.pop(0), id=f"kaart-{len(cards)}")
        )
    return replace(
        SAMPLE,
        sources=(*SAMPLE.sources, TNO),
        cards=tuple(cards),
        findings=tuple(replace(finding, text=FINDING) for finding in SAMPLE.findings),
        sets=(
            CardSet(
                id="alles", title="Alles", description="", minutes=60, cards=tuple(c.number for c in cards)
            ),
        ),
    )


PACK = _pack()
NUMBERS = tuple(card.number for card in PACK.cards)
CELLS = tuple(Cell(layer.code, phase.number) for layer in PACK.layers for phase in PACK.phases)


def session(
    *, teams: tuple[str, ...] = TEAMS, title: str = SESSION, profile: str | None = "A", pack: Pack = PACK
) -> Session:
    setup = Setup(
        title=title,
        organisation="Een gemeente",
        place="De werf",
        date="2026-03-12",
        teams=tuple(Team(number=number, name=name) for number, name in enumerate(teams, start=1)),
        card_set="alles",
        profile=profile,
    )
    return started(setup, pack)


def board(count: int, *, at: Session | None = None, cells: tuple[Cell, ...] = CELLS) -> Session:
    """A board with `count` cards, one after another over the cells, the tables in turn."""
    begun = at or session()
    teams = len(begun.state.setup.teams)
    moves = (
        PlaceCard(card=number, cell=cells[place % len(cells)], team=place % teams + 1)
        for place, number in enumerate(NUMBERS[:count])
    )
    return after(begun, *moves)


def showing(at: Session, kind: PictureKind, subject: str = "", page: int = 0) -> Session:
    picture = Picture(kind=kind, subject=subject, page=page)
    return at if at.state.picture == picture else after(at, ShowPicture(picture=picture))


def verdict(number: int, cell: Cell, *, kept: str = "", at: Session | None = None) -> Session:
    """The verdict about a card, after the table may have kept it."""
    moves: list[Command] = [PlaceCard(card=number, cell=cell), RevealVerdict(card=number)]
    if kept:
        moves.append(KeepPlacement(card=number, reason=kept))
    return showing(after(at or session(), *moves), PictureKind.VERDICT, str(number))


def own_card(
    title: str = "Een ochtend samen met de schrijver van dit verhaal", *, at: Session | None = None
) -> Session:
    """A card made in the room, in play."""
    return after(at or session(), AddOwnCard(title=title[: text.CARD_TITLE], sentence=SENTENCE))


def scenes() -> dict[str, Session]:
    """Every picture with the longest texts that it can have."""
    first = NUMBERS[0]
    full = board(60)
    crowded = board(9, cells=CELLS[:1])
    found = {
        "welcome": session(),
        "welcome for one table": session(teams=("Wij",), title="Leren"),
        "empty board": showing(session(), PictureKind.BOARD),
        "card in play": after(session(), PickCard(card=first)),
        "one card": board(1),
        "24 cards": board(24),
        "60 cards": full,
        "nine in a cell": crowded,
        "next turn": after(board(3), EndTurn()),
        "earlier card": after(board(8), PickCard(card=first)),
        "own card in play": own_card(),
        "card": showing(session(), PictureKind.CARD, str(first)),
        "own card": showing(own_card(), PictureKind.CARD, str(max(own_card().state.own_cards))),
        "empty cell": showing(session(), PictureKind.CELL, "F5"),
        "full cell": showing(crowded, PictureKind.CELL, "A1"),
        "cell with the card in play": showing(board(3, cells=CELLS[:1]), PictureKind.CELL, "A1"),
        "empty layer": showing(session(), PictureKind.LAYER, "C"),
        "layer": showing(full, PictureKind.LAYER, "C"),
        "layer with the card in play": showing(board(13), PictureKind.LAYER, "C"),
        "phase": showing(full, PictureKind.PHASE, "1"),
        "coverage of nothing": showing(session(), PictureKind.COVERAGE),
        "coverage": showing(board(24), PictureKind.COVERAGE),
        "coverage of one cell": showing(crowded, PictureKind.COVERAGE),
        "coverage of everything": showing(full, PictureKind.COVERAGE),
    }
    for number in FULL_SET:
        for code in ("B2", "C3", "F5"):
            found[f"verdict on {number} at {code}"] = verdict(number, Cell(code[0], int(code[1])))
    found["kept"] = verdict(first, CELLS[0], kept=KEPT)
    found["kept elsewhere"] = verdict(EITHER, CELLS[4], kept=KEPT)
    found["verdict without a case"] = verdict(first, CELLS[0], at=session(profile=None))
    own = own_card()
    found["verdict on an own card"] = verdict(max(own.state.own_cards), CELLS[7], kept=KEPT, at=own)
    return found
