"""The tables of a pack's TOML files: which keys there are, and what may stand behind them.

A `hint` says in Dutch what a pattern wants; it goes into the sentence that the writer of a pack gets.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from llo_game.engine.evidence import Basis, Certainty, FindingKind, TextKind
from llo_game.engine.text import CARD_TITLE

FIRST_NUMBER: Final = 101
LAST_NUMBER: Final = 199

Id = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=60,
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
        extra={"hint": "Gebruik alleen kleine letters, cijfers en streepjes."},
    ),
]
Capital = Annotated[str, Meta(pattern=r"^[A-Z]\Z", extra={"hint": "Gebruik één hoofdletter."})]
Name = Annotated[str, Meta(min_length=1, max_length=40)]
Short = Annotated[str, Meta(min_length=1, max_length=24)]
Line = Annotated[str, Meta(min_length=1, max_length=90)]
Citation = Annotated[str, Meta(min_length=1, max_length=160)]
Sentence = Annotated[str, Meta(min_length=1, max_length=130)]
Paragraph = Annotated[str, Meta(min_length=1, max_length=300)]


class Locator(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`lines` is left out for a source that has no text edition with line numbers."""

    source: Name
    section: Line
    lines: Annotated[
        str,
        Meta(
            pattern=r"^[0-9]{1,5}(-[0-9]{1,5})?\Z",
            extra={"hint": 'Schrijf de regels als "437" of "437-441".'},
        ),
    ] = ""


Locators = Annotated[
    tuple[Locator, ...],
    Meta(min_length=1, extra={"hint": "Zet hier minstens één vindplaats."}),
]


class Layer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    code: Capital
    id: Id
    name: Name
    short: Short


class Phase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    number: Annotated[int, Meta(ge=1, le=9)]
    id: Id
    name: Name
    short: Short
    meaning: Sentence


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Id
    short: Short
    authors: Citation
    title: Citation
    publisher: Citation
    year: Annotated[int, Meta(ge=1900, le=2100)]


class Finding(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    number: Annotated[int, Meta(ge=1, le=999)]
    text: Annotated[str, Meta(min_length=1, max_length=260)]
    kind: FindingKind
    year: Annotated[
        str,
        Meta(
            max_length=40,
            pattern=r"^([0-9]{4}((, |-)[0-9]{4})*)?\Z",
            extra={"hint": 'Schrijf het jaar als "2018" of "1999, 2018", of laat het leeg: "".'},
        ),
    ]
    locators: Locators


class Precondition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Id
    title: Annotated[str, Meta(min_length=1, max_length=CARD_TITLE)]
    text: Paragraph
    locators: Locators


Items = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=60)], ...],
    Meta(min_length=1, extra={"hint": "Zet hier minstens één punt."}),
]


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Capital
    name: Name
    direction: Name
    people: Annotated[int, Meta(ge=0, le=9999)]
    traits: Items
    works: Items
    works_less: Items
    locators: Locators


class Fit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    profile: Name
    fit: Literal["werkt", "werkt-minder"]
    item: Annotated[str, Meta(min_length=1, max_length=60)]
    locators: Locators


class Mixed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    text: Annotated[str, Meta(min_length=1, max_length=120)]
    locators: Locators


Columns = Annotated[int, Meta(ge=1, le=9)]


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`box` is how many phase columns the box in the figure spans: at least, at most."""

    layer: Name
    name: Annotated[str, Meta(min_length=1, max_length=160)]
    phases: tuple[Name, ...]
    basis: Basis
    kind: TextKind | None = None
    certainty: Certainty | None = None
    box: tuple[Columns, Columns] | None = None
    star: bool = False
    reason: Annotated[str, Meta(min_length=1, max_length=100)]
    locators: Locators
    inferred: tuple[Name, ...] = ()


class Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`no_rows` says why a card has neither rows nor fits; it is for the writers and not shown."""

    id: Id
    number: Annotated[int, Meta(ge=FIRST_NUMBER, le=LAST_NUMBER)]
    title: Annotated[str, Meta(min_length=1, max_length=CARD_TITLE)]
    text: Sentence
    example: Annotated[str, Meta(min_length=1, max_length=220)]
    question: Annotated[str, Meta(min_length=1, max_length=60)]
    rows: tuple[Row, ...] = ()
    findings: tuple[int, ...] = ()
    fits: tuple[Fit, ...] = ()
    mixed: Mixed | None = None
    no_rows: Sentence | None = None


class CardSet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`all = true` takes every card and stands instead of `cards`."""

    id: Id
    title: Name
    description: Annotated[str, Meta(min_length=1, max_length=200)]
    minutes: Annotated[int, Meta(ge=1, le=600)]
    cards: tuple[int, ...] = ()
    every: bool = msgspec.field(name="all", default=False)


class Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `pack.toml` says about the pack itself."""

    id: Id
    title: Name
    version: Annotated[
        str,
        Meta(
            max_length=20,
            pattern=r"^[0-9]+(\.[0-9]+)*\Z",
            extra={"hint": 'Schrijf de versie als "1.2.0".'},
        ),
    ]
    date: Annotated[
        str,
        Meta(
            pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z",
            extra={"hint": 'Schrijf de datum als "2026-01-31".'},
        ),
    ]
