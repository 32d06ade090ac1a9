"""Where a statement can be looked up, in words short enough to stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llo_game.engine.wording import place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from llo_game.engine.evidence import Locator, Source
    from llo_game.engine.pack import Pack


def in_full(locators: Iterable[Locator], pack: Pack) -> tuple[str, ...]:
    """A line for each source: short name with year, title, then every section with its lines."""
    return tuple(
        f"{source.short}, {source.title}: {_places(places)}." for source, places in _by_source(locators, pack)
    )


def in_short(locators: Iterable[Locator], pack: Pack) -> str:
    """ "TNO 2023, toelichting HR, regel 510-514"; the short name leads to the list of sources."""
    return "; ".join(f"{source.short}, {_places(places)}" for source, places in _by_source(locators, pack))


def _by_source(locators: Iterable[Locator], pack: Pack) -> list[tuple[Source, list[Locator]]]:
    grouped: dict[str, list[Locator]] = {}
    for locator in locators:
        grouped.setdefault(locator.source, []).append(locator)
    return [(pack.source(name), places) for name, places in grouped.items()]


def _places(locators: list[Locator]) -> str:
    return "; ".join(place(one) for one in locators)
