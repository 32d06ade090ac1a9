"""Hoe lees je dit: what the words and signs of a verdict mean, and what they do not mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.engine import wording
from llo_game.engine.evidence import Fit
from llo_game.engine.verdict import Place, Research, Statement
from llo_game.report.blocks import (
    Block,
    Column,
    Field,
    Heading,
    Prose,
    Role,
    Section,
    Table,
    quiet,
    runs,
    strong,
)
from llo_game.report.pictures import PLACE_NAMES, fit_sign, place_sign, research_sign, statement_sign
from llo_game.report.sections.front import pack_line

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.shapes import Drawing

_PLACES = {
    Place.SUPPORTED: "We lezen in de bron deze laag en deze fase.",
    Place.POSSIBLE: "We lezen in de bron deze laag, met een fase ernaast.",
    Place.LAYER_ONLY: "De bron geeft deze laag. De fase is niet bekend.",
    Place.OTHER_PHASE: "We lezen in de bron deze laag, met een andere fase.",
    Place.OTHER_LAYER: "We lezen in de bron deze fase, met een andere laag.",
    Place.ELSEWHERE: "We lezen in de bron een andere laag en een andere fase.",
    Place.NO_STATEMENT: "De kaart staat niet in het overzicht van de bron.",
}
_STATEMENTS = {
    Statement.SAID: "De bron zegt of tekent het zelf.",
    Statement.DERIVED: "Wij leiden het af uit de tekst of de opmaak.",
    Statement.PRESUMED: "Het is een vermoeden. Er is maar weinig tekst.",
}
_RESEARCH = {
    Research.SCIENCE: "De bron leunt op wetenschappelijke literatuur.",
    Research.FINDING: "Een bevinding uit onderzoek. Is het jaartal bekend, dan staat het erbij.",
    Research.PRACTICE: "Een voorbeeld uit de praktijk, geen onderzoek.",
    Research.EXPERTS: "Deskundigen zeggen dit. Het is niet gemeten.",
    Research.MIXED: "Er is steun en er is tegenspraak.",
    Research.NOTHING: "We vonden geen onderzoek, of alleen bij een andere laag.",
}
_FITS = {
    Fit.WORKS: "De bron noemt dit bij wat werkt voor deze groep.",
    Fit.WORKS_LESS: "De bron noemt dit bij wat minder werkt voor deze groep.",
    Fit.NO_STATEMENT: "Over deze kaart en deze groep zegt de bron niets.",
}


def reading(session: Session) -> Section:
    blocks: list[Block] = [
        Prose(
            words=runs(
                strong("De bron zegt nooit dat een plek fout is."),
                " De bron zegt waar een kaart staat, en hoe zeker dat is.",
            ),
            role=Role.LEAD,
        ),
        Prose(
            words=runs(
                "Geen enkele bron meet het effect van een kaart per fase. "
                "Een plek die de bron noemt, is dus geen bewijs dat het daar werkt. "
                "Vier antwoorden staan los van elkaar: plaats, zekerheid, onderzoek en casus. "
                "Er is geen totaalscore."
            )
        ),
        *_explained("Plaats: zeven antwoorden", "uitleg-plaats", [
            (place_sign(place), PLACE_NAMES[place], words) for place, words in _PLACES.items()
        ]),
        *_explained("Zekerheid: hoe stevig is dat antwoord?", "uitleg-zekerheid", [
            (statement_sign(statement), statement.value, words) for statement, words in _STATEMENTS.items()
        ]),
        Prose(
            words=runs(
                "Alleen als tekst of figuur het zelf zegt, schrijven we: de bron noemt deze plek. "
                "Anders schrijven we: afgeleid, of een vermoeden."
            )
        ),
        *_explained("Onderzoek: wat draagt de kaart zelf?", "uitleg-onderzoek", [
            (research_sign(sign), sign.value, words) for sign, words in _RESEARCH.items()
        ]),
    ]  # fmt: skip
    if session.state.setup.profile is not None:
        blocks += _explained(
            "Past bij de casus",
            "uitleg-casus",
            [(fit_sign(fit), wording.FIT_WORDS[fit], words) for fit, words in _FITS.items()],
        )
    belongs = f"Dit verslag hoort bij spelset {pack_line(session)}."
    blocks.append(Prose(words=runs(quiet(belongs)), role=Role.SMALL))
    return Section(key="uitleg", title="Hoe lees je dit?", blocks=tuple(blocks), whole=True)


def _explained(title: str, key: str, lines: list[tuple[Drawing | None, str, str]]) -> list[Block]:
    return [
        Heading(level=2, text=title, key=key),
        Table(
            columns=(Column(title="", share=0.46), Column(title="", share=0.54)),
            rows=tuple(
                (Field(words=runs(strong(word)), sign=sign), Field(words=runs(meaning)))
                for sign, word, meaning in lines
            ),
            says=title,
        ),
    ]
