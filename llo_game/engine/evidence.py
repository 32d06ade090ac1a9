"""What the sources say about an intervention, in the terms of the coded evidence base."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """What carries the phases of a row."""

    TEXT = "tekst"
    # For an expert who holds the original figure: a phase that is drawn is as firm as one that is written.
    FIGURE = "figuur"
    ORDER = "volgorde"
    LITERATURE = "literatuur"
    UNKNOWN = "onbekend"


class TextKind(StrEnum):
    """How directly the running text carries the phases; only for `Basis.TEXT`."""

    DIRECT = "direct"
    LAYER_WIDE = "laagbreed"
    ANALOGY = "analogie"
    PARAPHRASE = "parafrase"


class Certainty(StrEnum):
    """How sure the coding of a row is. Only text or figure with `HIGH` supports "de bron noemt"."""

    HIGH = "hoog"
    MIDDLE = "midden"
    LOW = "laag"


class FindingKind(StrEnum):
    """The kind of research behind a numbered finding."""

    EFFECT = "E"
    FIGURE = "C"
    INTERVIEWS = "K"
    PRACTICE = "P"
    EXPERTS = "X"


class Fit(StrEnum):
    """What table 3.2 of the case study says about an approach and a profile."""

    WORKS = "werkt"
    WORKS_LESS = "werkt-minder"
    NO_STATEMENT = "geen-uitspraak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document of the evidence base. `short` is what people see on the wall, e.g. "TNO 2023"."""

    id: str
    short: str
    authors: str
    title: str
    publisher: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """Where a statement stands: source id, human section, and lines of the text edition."""

    source: str
    section: str
    lines: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One intervention in one layer.

    `phases` is empty when the source makes no statement about the phase. `inferred` are those of
    `phases` that rest on page layout although the row as a whole is text. `minimum`: the phases are
    at least these, neighbours stay open. `either`: the box stood in just one of the phases.
    `name` is the source's own name. `star`: scientific literature, in this layer only.
    """

    layer: str
    phases: tuple[int, ...]
    basis: Basis
    kind: TextKind | None
    certainty: Certainty | None
    minimum: bool
    either: bool
    star: bool
    name: str
    reason: str
    locators: tuple[Locator, ...]
    inferred: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A numbered finding. `year` is of the research itself ("2018"), empty when the source is silent."""

    number: int
    text: str
    kind: FindingKind
    year: str
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileFit:
    """An item of table 3.2: approach `item` works, or works less, for profile `profile`."""

    profile: str
    fit: Fit
    item: str
    locators: tuple[Locator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """A statement that research points two ways for a card."""

    text: str
    locators: tuple[Locator, ...]
