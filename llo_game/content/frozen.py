"""A pack as one piece of JSON, to travel inside a session file: the same pack, the same bytes.

Rules for writers (lengths, longest word) are not asked again here: a session must open for as long as
its file exists, also after those rules have changed. What would trip the rest of the program is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from llo_game.content.problem import PackFault, Problem
from llo_game.content.sound import first_flaw
from llo_game.engine.evidence import EvidenceRow, Finding, Locator, Mixed, ProfileFit, Source
from llo_game.engine.grid import Layer, Phase
from llo_game.engine.pack import Card, CardSet, Pack, Precondition, Profile

FORMAT: Final = 1
BYTE_CAP: Final = 8_000_000


class _Stamp(msgspec.Struct):
    """Just enough of any format to know which one it is."""

    format: int


# The engine's own values wherever their types can be read at run time; for the four that hold
# others, a table of the same fields.
class _Card(msgspec.Struct, kw_only=True):
    id: str
    number: int
    title: str
    text: str
    example: str
    question: str
    rows: tuple[EvidenceRow, ...]
    findings: tuple[int, ...]
    fits: tuple[ProfileFit, ...]
    mixed: Mixed | None
    own: bool


class _Precondition(msgspec.Struct, kw_only=True):
    id: str
    title: str
    text: str
    locators: tuple[Locator, ...]


class _Profile(msgspec.Struct, kw_only=True):
    id: str
    name: str
    direction: str
    people: int
    traits: tuple[str, ...]
    works: tuple[str, ...]
    works_less: tuple[str, ...]
    locators: tuple[Locator, ...]


class _Pack(msgspec.Struct, kw_only=True):
    format: int
    id: str
    title: str
    version: str
    date: str
    layers: tuple[Layer, ...]
    phases: tuple[Phase, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    preconditions: tuple[_Precondition, ...]
    profiles: tuple[_Profile, ...]
    cards: tuple[_Card, ...]
    sets: tuple[CardSet, ...]


def pack_to_json(pack: Pack) -> bytes:
    return msgspec.json.encode(
        _Pack(
            format=FORMAT,
            id=pack.id,
            title=pack.title,
            version=pack.version,
            date=pack.date,
            layers=pack.layers,
            phases=pack.phases,
            sources=pack.sources,
            findings=pack.findings,
            preconditions=tuple(
                _Precondition(id=one.id, title=one.title, text=one.text, locators=one.locators)
                for one in pack.preconditions
            ),
            profiles=tuple(_frozen_profile(profile) for profile in pack.profiles),
            cards=tuple(_frozen_card(card) for card in pack.cards),
            sets=pack.sets,
        )
    )


def pack_from_json(data: bytes) -> Pack:
    """Raises `PackFault` for anything but the exact bytes that `pack_to_json` writes."""
    if len(data) > BYTE_CAP:
        raise _fault("De spelset in dit bestand is te groot.")
    try:
        if msgspec.json.decode(data, type=_Stamp).format > FORMAT:
            raise _fault("De spelset in dit bestand is van een nieuwere versie van LLO-spel.")
        read = msgspec.json.decode(data, type=_Pack)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _fault("De spelset in dit bestand is beschadigd.") from None
    pack = _thawed(read)
    if not all(text.isprintable() for text in _texts(msgspec.to_builtins(read))):
        raise _fault("In de spelset in dit bestand staat een teken dat niet mag.")
    flaw = first_flaw(pack)
    if flaw:
        raise _fault(f"De spelset in dit bestand klopt niet: {flaw}.")
    if pack_to_json(pack) != data:
        # Keys that we do not know, keys twice, other spacing: not something we wrote.
        raise _fault("De spelset in dit bestand is niet door LLO-spel geschreven.")
    return pack


def _fault(sentence: str) -> PackFault:
    return PackFault([Problem(file="", where="", field="", sentence=sentence)])


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _texts(item)
        case list() | tuple():
            for item in value:
                yield from _texts(item)


def _frozen_profile(profile: Profile) -> _Profile:
    return _Profile(
        id=profile.id,
        name=profile.name,
        direction=profile.direction,
        people=profile.people,
        traits=profile.traits,
        works=profile.works,
        works_less=profile.works_less,
        locators=profile.locators,
    )


def _frozen_card(card: Card) -> _Card:
    return _Card(
        id=card.id,
        number=card.number,
        title=card.title,
        text=card.text,
        example=card.example,
        question=card.question,
        rows=card.rows,
        findings=card.findings,
        fits=card.fits,
        mixed=card.mixed,
        own=card.own,
    )


def _thawed(read: _Pack) -> Pack:
    return Pack(
        id=read.id,
        title=read.title,
        version=read.version,
        date=read.date,
        layers=read.layers,
        phases=read.phases,
        sources=read.sources,
        findings=read.findings,
        preconditions=tuple(
            Precondition(id=one.id, title=one.title, text=one.text, locators=one.locators)
            for one in read.preconditions
        ),
        profiles=tuple(_thawed_profile(profile) for profile in read.profiles),
        cards=tuple(_thawed_card(card) for card in read.cards),
        sets=read.sets,
    )


def _thawed_profile(profile: _Profile) -> Profile:
    return Profile(
        id=profile.id,
        name=profile.name,
        direction=profile.direction,
        people=profile.people,
        traits=profile.traits,
        works=profile.works,
        works_less=profile.works_less,
        locators=profile.locators,
    )


def _thawed_card(card: _Card) -> Card:
    return Card(
        id=card.id,
        number=card.number,
        title=card.title,
        text=card.text,
        example=card.example,
        question=card.question,
        rows=card.rows,
        findings=card.findings,
        fits=card.fits,
        mixed=card.mixed,
        own=card.own,
    )
