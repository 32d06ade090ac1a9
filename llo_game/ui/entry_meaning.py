"""What the entry line means while it is typed: said in a sentence before Enter makes it happen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from llo_game.engine.commands import Command, GiveSureness, MoveCard, PickCard, PlaceCard, ShowPicture
from llo_game.engine.decide import FIRST_NUMBER
from llo_game.engine.dutch import count, joined
from llo_game.engine.entry import Entry, find_cards, read_entry
from llo_game.engine.grid import Cell
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Session
from llo_game.engine.stage import Picture, PictureKind
from llo_game.ui.refusal_words import refusal_sentence

_CELL = re.compile(r"([a-z])\s?(\d)", re.IGNORECASE | re.ASCII)
EMPTY = "Typ een kaart en een vak, of een woord uit een kaart."


@dataclass(frozen=True, slots=True)
class Meaning:
    """`command` is None when Enter would do nothing; `cell` and `card` are what the line points at."""

    sentence: str
    action: str = ""
    command: Command | None = None
    card: int | None = None
    cell: Cell | None = None


def meaning(session: Session, line: str) -> Meaning:
    words = line.strip()
    if not words:
        return Meaning(EMPTY)
    entry = read_entry(words)
    found = _picture(words) if entry is None else _entry(session, entry)
    if found is None:
        return _search(session, words)
    if found.command is not None:
        answer = session.answer(found.command)
        if isinstance(answer, Refused):
            sentence = refusal_sentence(answer, session.pack, session.state)
            return Meaning(sentence, card=found.card, cell=found.cell)
    return found


def _entry(session: Session, entry: Entry) -> Meaning:
    state = session.state
    if entry.card < FIRST_NUMBER:
        # Said here: the rules know a number, and 099 is not what they would call it.
        return Meaning(f"De nummers van de kaarten beginnen bij {FIRST_NUMBER}.")
    card = state.card(session.pack, entry.card)
    name = str(entry.card) if card is None else f"{entry.card} {card.title}"
    cell = entry.cell
    if cell is None and entry.team is not None:
        return Meaning(f"Typ ook het vak, zoals {entry.team} {entry.card} C2.", card=entry.card)
    if cell is None:
        return Meaning(f"{name} komt in het spel.", "Kies", PickCard(card=entry.card), entry.card)
    laid = state.placements.get(entry.card)
    if laid is None:
        place = PlaceCard(card=entry.card, cell=cell, team=entry.team, sureness=entry.sureness)
        turn = state.turn if state.turn_card is None else state.next_team()
        team = turn if entry.team is None else entry.team
        who = f"{team} {state.team(team).name}" if state.has_team(team) else f"Tafel {team}"
        sure = "" if entry.sureness is None else f", zekerheid {entry.sureness} van 3"
        sentence = f"{who} legt {name} op {cell.code}{_beside(session, entry.card, cell)}{sure}."
        return Meaning(sentence, "Leg", place, entry.card, cell)
    if entry.team not in {None, laid.team}:
        sentence = f"Kaart {entry.card} is van tafel {laid.team}. Typ alleen {entry.card} en een vak."
        return Meaning(sentence, card=entry.card, cell=cell)
    if laid.cell == cell and entry.sureness is not None:
        give = GiveSureness(card=entry.card, sureness=entry.sureness)
        return Meaning(f"{name}: zekerheid {entry.sureness} van 3.", "Zet", give, entry.card, cell)
    move = MoveCard(card=entry.card, cell=cell)
    if entry.sureness is not None and not isinstance(session.answer(move), Refused):
        sentence = (
            f"Verplaats eerst: typ {entry.card} {cell.code}. Geef daarna de zekerheid."
            if laid.revealed is None
            else f"De zekerheid van {entry.card} staat al vast. Typ alleen {entry.card} {cell.code}."
        )
        return Meaning(sentence, card=entry.card, cell=cell)
    sentence = f"{name} gaat van {laid.cell.code} naar {cell.code}{_beside(session, entry.card, cell)}."
    return Meaning(sentence, "Verplaats", move, entry.card, cell)


def _picture(words: str) -> Meaning | None:
    """A cell, a layer letter or a phase number alone opens that on the wall."""
    cell = _CELL.fullmatch(words)
    if cell is not None:
        where = Cell(cell[1].upper(), int(cell[2]))
        shown = ShowPicture(picture=Picture(kind=PictureKind.CELL, subject=where.code))
        return Meaning(f"De zaal ziet vak {where.code} open.", "Toon", shown, cell=where)
    if len(words) == 1 and words.isascii() and words.isalpha():
        letter = words.upper()
        shown = ShowPicture(picture=Picture(kind=PictureKind.LAYER, subject=letter))
        return Meaning(f"De zaal ziet laag {letter} als lijst.", "Toon", shown)
    if len(words) == 1 and words.isascii() and words.isdigit():
        shown = ShowPicture(picture=Picture(kind=PictureKind.PHASE, subject=words))
        return Meaning(f"De zaal ziet fase {words} als lijst.", "Toon", shown)
    return None


def _search(session: Session, words: str) -> Meaning:
    found = find_cards(session.state, session.pack, words)
    if not found:
        return Meaning(f"Geen kaart met “{words[:30]}”. Probeer een ander woord.")
    best = found[0]
    sentence = f"{count(len(found), 'kaart', 'kaarten')} gevonden. Enter kiest {best.number} {best.title}."
    return Meaning(sentence, "Kies", PickCard(card=best.number), best.number)


def _beside(session: Session, card: int, cell: Cell) -> str:
    others = [str(laid.card) for laid in session.state.in_cell(cell) if laid.card != card]
    return f", naast {joined(others)}" if others else ""
