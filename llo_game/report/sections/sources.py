"""The sources that the report leans on, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.report.blocks import Fact, Facts, Field, Prose, Section, runs

if TYPE_CHECKING:
    from llo_game.engine.evidence import Locator
    from llo_game.engine.pack import Pack
    from llo_game.engine.session import Session
    from llo_game.report.played import Played


def sources(session: Session, played: tuple[Played, ...]) -> Section | None:
    """In the order of the pack; only those that something in this report points to."""
    pack = session.pack
    used = {locator.source for locator in _locators(session, played, pack)}
    if not used:
        return None
    facts = tuple(
        Fact(
            label=source.short,
            fields=(
                Field(words=runs(f"{source.authors} ({source.year}). {source.title}. {source.publisher}.")),
            ),
        )
        for source in pack.sources
        if source.id in used
    )
    words = "De regels bij een vindplaats zijn die van de tekst waarmee deze spelset is gemaakt."
    return Section(key="bronnen", title="Bronnen", blocks=(Facts(facts=facts), Prose(words=runs(words))))


def _locators(session: Session, played: tuple[Played, ...], pack: Pack) -> list[Locator]:
    found = [locator for one in played for locator in one.verdict.locators]
    found += [locator for one in played for item in one.verdict.research for locator in item.locators]
    for one in played:
        if one.verdict.fit_item is not None:
            found += one.verdict.fit_item.locators
    chosen = session.state.setup.profile
    if chosen is not None:
        found += pack.profile(chosen).locators
    return found
