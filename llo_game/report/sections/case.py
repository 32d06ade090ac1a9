"""De casus: the group of employees in play, and how the chosen cards fit it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from llo_game.engine import wording
from llo_game.engine.evidence import Fit
from llo_game.report.blocks import (
    Block,
    Bullets,
    Column,
    Field,
    Heading,
    Prose,
    Role,
    Runs,
    Section,
    Table,
    quiet,
    runs,
    strong,
)
from llo_game.report.pictures import fit_sign, tally
from llo_game.report.references import in_full

if TYPE_CHECKING:
    from llo_game.engine.session import Session
    from llo_game.report.played import Played


def case(session: Session, played: tuple[Played, ...]) -> Section | None:
    """Only when a group was chosen."""
    chosen = session.state.setup.profile
    if chosen is None:
        return None
    profile = session.pack.profile(chosen)
    blocks: list[Block] = [
        Prose(words=runs(f"Deze mensen hebben {profile.direction}."), role=Role.LEAD),
        *_list("Wie zijn het?", "casus-wie", profile.traits),
        *_list("Wat werkt volgens de bron", "casus-werkt", profile.works),
        *_list("Wat werkt minder volgens de bron", "casus-minder", profile.works_less),
        *(
            Prose(words=runs(quiet(f"Bron: {line}")), role=Role.SMALL)
            for line in in_full(profile.locators, session.pack)
        ),
    ]
    if played:
        blocks += _fits(played)
    title = f"De casus: groep {profile.id}, {profile.name}"
    return Section(key="casus", title=title, blocks=tuple(blocks))


def _list(title: str, key: str, items: tuple[str, ...]) -> list[Block]:
    if not items:
        return []
    return [Heading(level=2, text=title, key=key), Bullets(items=tuple(runs(item) for item in items))]


def _fits(played: tuple[Played, ...]) -> list[Block]:
    counts = Counter(one.verdict.fit for one in played)
    most = max(counts.values())
    rows = tuple(
        (
            Field(words=runs(wording.FIT_WORDS[fit]), sign=fit_sign(fit)),
            Field(picture=tally(counts[fit], most)) if counts[fit] else Field(),
            Field(words=runs(strong(str(counts[fit])))),
        )
        for fit in Fit
    )
    return [
        Heading(level=2, text="Hoe passen jullie kaarten hierbij?", key="casus-past"),
        Table(
            columns=(
                Column(title="", share=0.3),
                Column(title="", share=0.6),
                Column(title="", share=0.1, number=True),
            ),
            rows=rows,
            says="Hoe de kaarten op het bord bij de casus passen.",
        ),
        *_named(played),
    ]


def _named(played: tuple[Played, ...]) -> list[Block]:
    """Which cards work, and which work less; about the others the source says nothing."""
    items: list[Runs] = []
    for fit in (Fit.WORKS, Fit.WORKS_LESS):
        names = [one.name for one in played if one.verdict.fit is fit]
        if names:
            items.append(runs(strong(f"{wording.FIT_WORDS[fit]}: "), "; ".join(names)))
    return [Bullets(items=tuple(items))] if items else []
