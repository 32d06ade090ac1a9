"""The report as plain data: what it says and in what order, not how a page, a window or a file shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from llo_game.picture.shapes import Drawing


class Voice(StrEnum):
    """Who is speaking: the report itself, the source, or the people in the room."""

    REPORT = "verslag"
    SOURCE = "bron"
    ROOM = "jullie"


class Role(StrEnum):
    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of text in one manner. `target` is the key of the block that it points to."""

    text: str
    strong: bool = False
    quiet: bool = False
    voice: Voice = Voice.REPORT
    target: str = ""


Runs = tuple[Run, ...]


def runs(*parts: str | Run) -> Runs:
    return tuple(Run(text=part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Run:
    return Run(text=text, strong=True)


def quiet(text: str) -> Run:
    return Run(text=text, quiet=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Words, with a sign before them that says the same; `picture` is a small figure instead of words."""

    words: Runs = ()
    sign: Drawing | None = None
    picture: Drawing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`level` counts from 1, the title of a chapter. `aside` and `signs` repeat facts given below it."""

    level: int
    text: str
    key: str
    aside: str = ""
    mark: Drawing | None = None
    signs: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    words: Runs
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Names with their values."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A few numbers that count, each with the words that say what it counts."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`share` is the part of the width that it takes; `number` sets it to the right."""

    title: str
    share: float
    number: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The first column names its row. Without any column title the table has no head row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Field, ...], ...]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture; its words for who cannot see it are `drawing.says`. `share` is of the width."""

    drawing: Drawing
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something that the source or the room says, set apart as such."""

    voice: Voice
    title: str
    blocks: tuple[Block, ...] = ()
    sign: Drawing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One subject kept together where it fits. `side` is short; it may stand beside `main`."""

    heading: Heading
    side: tuple[Block, ...]
    main: tuple[Block, ...]


Block = Heading | Prose | Bullets | Facts | Figures | Table | Figure | Remark | Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter. `fresh`: it begins on a new page. `whole`: it stays on one page where it fits."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    fresh: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    kind: str
    title: str
    lines: tuple[str, ...]
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`head` stands on top of every page, left and right; `foot` at the bottom. `date` is ISO 8601."""

    title: str
    author: str
    subject: str
    language: str
    date: str
    head: tuple[str, str]
    foot: str
    cover: Cover
    sections: tuple[Section, ...]
