"""Refusals in plain Dutch: what is the matter, and what to do now."""

from __future__ import annotations

from typing import assert_never

from llo_game.engine.pack import Pack
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.state import State

_FIELDS = {
    "session-title": "De titel van de sessie",
    "organisation": "De naam van de organisatie",
    "place": "De plaats",
    "team-name": "De naam van een tafel",
    "title": "De titel van de kaart",
    "sentence": "De zin op de kaart",
    "reason": "De reden",
    "note": "De notitie",
}


def refusal_sentence(refused: Refused, pack: Pack, state: State | None) -> str:
    """One or two short sentences for the status line and the screen reader."""
    card, cell = refused.card, refused.cell
    where = "" if cell is None else cell.code
    match refused.code:
        case Code.ALREADY_STARTED:
            return "Er loopt al een sessie. Sluit die eerst."
        case Code.NOT_STARTED:
            return "Er is nog geen sessie. Begin eerst een sessie."
        case Code.UNKNOWN_CARD:
            return f"Kaart {card} bestaat niet. Kijk nog eens naar het nummer."
        case Code.NOT_IN_SET:
            return f"Kaart {card} zit niet in deze kaartenset. Kies een andere kaart."
        case Code.UNKNOWN_CELL:
            last = f"{pack.layers[-1].code}{pack.phases[-1].number}"
            return f"Vak {where} bestaat niet. De vakken lopen van A1 tot en met {last}."
        case Code.UNKNOWN_TEAM:
            return f"Tafel {refused.team} doet niet mee. Kies een andere tafel."
        case Code.UNKNOWN_SET:
            return "Deze kaartenset is er niet. Kies een andere set."
        case Code.UNKNOWN_PROFILE:
            return "Deze groep is er niet. Kies een andere groep."
        case Code.TEAM_COUNT:
            return f"Speel met 1 tot en met {refused.limit} tafels."
        case Code.TEAM_NAMES:
            return "Geef elke tafel een eigen naam."
        case Code.HAND_SIZE:
            return f"Een hand heeft 2 tot en met {refused.limit} kaarten bij dit aantal tafels."
        case Code.TURN_MINUTES:
            return f"Een beurt duurt hoogstens {refused.limit} minuten."
        case Code.BAD_DATE:
            return "Deze datum bestaat niet. Schrijf hem zo: 2026-12-31."
        case Code.ALREADY_PLACED:
            return f"Kaart {card} ligt al op {where}. Typ {card} en een vak om hem te verplaatsen."
        case Code.NOT_PLACED:
            return f"Kaart {card} ligt nog niet op het bord. Leg hem eerst."
        case Code.SAME_CELL:
            return f"Kaart {card} ligt al op {where}."
        case Code.NOT_IN_HAND:
            name = "" if state is None or refused.team is None else f" {state.team(refused.team).name}"
            return f"Kaart {card} zit niet in de hand van tafel {refused.team}{name}. Kies een andere kaart."
        case Code.SURENESS_RANGE:
            return f"Zekerheid is een cijfer van 0 tot en met {refused.limit}."
        case Code.ALREADY_REVEALED:
            return f"Het oordeel over {card} is al getoond."
        case Code.NOT_REVEALED:
            return f"Toon eerst het oordeel over {card}."
        case Code.TEXT_MISSING:
            return f"{_FIELDS[refused.field]} is nog leeg. Vul die eerst in."
        case Code.TEXT_TOO_LONG:
            return (
                f"{_FIELDS[refused.field]} is te lang: {refused.found} tekens. "
                f"Maak er hoogstens {refused.limit} van."
            )
        case Code.WORD_TOO_LONG:
            return (
                f"Het woord “{refused.found[:40]}” is te lang voor het scherm. "
                f"Breek het af na hoogstens {refused.limit} letters."
            )
        case Code.TITLE_TAKEN:
            return f"Kaart {card} heet al zo. Kies een andere titel."
        case Code.NO_NUMBER_LEFT:
            return "Alle kaartnummers zijn op. Er kan geen eigen kaart meer bij."
        case Code.NOTHING_CHANGED:
            return "Er verandert niets: dit is al zo."
        case Code.NOTHING_TO_SHOW:
            return "Daar is niets van te tonen."
        case Code.NOTHING_TO_UNDO:
            return "Er is niets om terug te draaien."
        case Code.NOTHING_TO_REDO:
            return "Er is niets om opnieuw te doen."
        case _ as never:
            assert_never(never)
