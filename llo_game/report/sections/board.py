"""The board as a picture, and the same as a list that leads to every card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.engine import wording
from llo_game.engine.verdict import Place
from llo_game.report.blocks import (
    Column,
    Field,
    Figure,
    Heading,
    Prose,
    Run,
    Runs,
    Section,
    Table,
    quiet,
    runs,
)
from llo_game.report.boards import stones_board
from llo_game.report.pictures import place_sign, table_mark

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.picture.shapes import Measure
    from llo_game.report.played import Played

_COLUMNS = (
    Column(title="Kaart", share=0.34),
    Column(title="Vak", share=0.06),
    Column(title="Tafel", share=0.17),
    Column(title="Wat de bron zegt", share=0.43),
)


def the_board(session: Session, played: tuple[Played, ...], measure: Measure) -> Section:
    rows = tuple(
        (
            Field(words=(Run(text=one.name, target=one.key),)),
            Field(words=runs(one.placement.cell.code)),
            Field(words=runs(one.table), sign=table_mark(one.team.number)),
            Field(words=_answer(one), sign=place_sign(one.verdict.place)),
        )
        for one in played
    )
    return Section(
        key="bord",
        title="Het bord",
        fresh=True,
        blocks=(
            Prose(words=runs("Elk getal is een kaart. Het teken ervoor is de tafel die de kaart legde.")),
            Figure(drawing=stones_board(session.state, session.pack, measure)),
            Heading(level=2, text="Alle kaarten op een rij", key="kaartenlijst"),
            Table(columns=_COLUMNS, rows=rows, says="Elke kaart met vak, tafel en het antwoord van de bron."),
        ),
    )


def _answer(one: Played) -> Runs:
    """The short answer, with how firm it is where its own words do not tell."""
    answer = wording.short(one.verdict)
    if one.verdict.place is not Place.POSSIBLE:
        return runs(answer)
    return runs(answer.removesuffix("."), quiet(f" ({one.verdict.statement.value})"))
