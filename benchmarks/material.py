"""Sessions to measure with: sixty cards on the board, and a log of many events; always the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from llo_game import __version__, places
from llo_game.content.frozen import pack_to_json
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.desk import PACK_FOLDER
from llo_game.engine.commands import (
    Command,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
    StartSession,
    TakeBackCard,
)
from llo_game.engine.events import CardPicked, Event, PictureShown, Redone, Undone
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Pack
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Recorded, Session, replay
from llo_game.engine.setup import Setup, default_teams
from llo_game.engine.stage import BOARD, COVERAGE, Picture, PictureKind
from llo_game.engine.start import start
from llo_game.store.session_file import SessionFile
from llo_game.store.stored import PackCopy

AT = "2026-03-12T13:00:00.000Z"
_REASON = "Bij ons werkt dit anders: de teams regelen het samen, elke week een half uur."
_NOTE = "De teamleider vraagt het na bij personeelszaken en komt er in april op terug."


def full_pack() -> Pack:
    return load_pack(read_pack_dir(places.assets_dir() / "cards" / PACK_FOLDER))


def begun(pack: Pack) -> Session:
    """Six tables with the whole set, nothing laid yet."""
    setup = Setup(
        title="Wie helpt wie leren?",
        organisation="Voorbeeldgemeente, buitendienst",
        place="De werf",
        date="2026-03-12",
        teams=default_teams(6),
        card_set="volledig",
        profile="C",
    )
    first = start(pack, StartSession(setup=setup, order=pack.card_set("volledig").cards))
    if isinstance(first, Refused):
        raise TypeError(first)
    return replay(pack, [Recorded(1, AT, first)])


def cell_of(pack: Pack, number: int) -> Cell:
    """The cells of the board one after the other, and then again from the first."""
    row, column = divmod(number % (len(pack.layers) * len(pack.phases)), len(pack.phases))
    return Cell(pack.layers[row].code, pack.phases[column].number)


def laid(pack: Pack, count: int) -> Session:
    """So many cards laid and revealed; some with a reason, some with a note. The board is on the wall."""
    session = begun(pack)
    for number, card in enumerate(session.state.order[:count]):
        cell = cell_of(pack, number)
        session = played(session, PlaceCard(card=card, cell=cell, sureness=number % 4))
        session = played(session, RevealVerdict(card=card))
        if number % 5 == 0:
            session = played(session, KeepPlacement(card=card, reason=_REASON))
        if number % 4 == 0:
            session = played(session, NotePlacement(card=card, note=_NOTE))
        session = played(session, EndTurn())
    return session


def played(session: Session, command: Command) -> Session:
    event = session.answer(command)
    if isinstance(event, Refused):
        raise TypeError(event)
    return session.with_event(AT, event)


def long_session(pack: Pack, events: int) -> Session:
    """Of a hundred events about 71 are moves, 20 looks, 6 undos and 3 redos."""
    session = begun(pack)
    chance = Random(12)
    commands = _commands(pack, chance)
    while len(session.log) < events:
        event = session.answer(next(commands))
        if isinstance(event, Refused):
            continue
        after = session.with_event(AT, event)
        is_look = isinstance(event, (CardPicked, PictureShown))
        if is_look or chance.random() > 0.09:
            session = after
            continue
        # A slip: taken back, and half of the time done after all. Replaying at each would take minutes.
        seq = len(after.log)
        session = _told(session, after.log, Undone(target=seq), session.undoable, (seq,))
        if chance.random() < 0.5:
            session = replace(_told(after, session.log, Redone(target=seq), after.undoable, ()))
    return replay(pack, session.log[:events])


def write_session(session: Session, path: Path) -> None:
    """A session file with these events, in one transaction."""
    pack = session.pack
    copy = PackCopy(id=pack.id, version=pack.version, content=pack_to_json(pack))
    with SessionFile.create(path, session_id="0" * 16, at=AT, app_version=__version__, pack=copy) as file:
        file._connection.execute("PRAGMA synchronous = OFF")
        for recorded in session.log:
            file.append(recorded.event, recorded.at)


def _told(
    session: Session,
    log: tuple[Recorded, ...],
    event: Event,
    undoable: tuple[int, ...],
    redoable: tuple[int, ...],
) -> Session:
    longer = (*log, Recorded(len(log) + 1, AT, event))
    return replace(session, log=longer, undoable=undoable, redoable=redoable)


def _commands(pack: Pack, chance: Random) -> Iterator[Command]:
    """Turns as tables play them, without end; once all cards lie they are moved about."""
    cards = pack.card_set("volledig").cards
    cells = [cell_of(pack, number) for number in range(len(pack.layers) * len(pack.phases))]
    while True:
        card, cell = chance.choice(cards), chance.choice(cells)
        yield PickCard(card=card)
        yield PlaceCard(card=card, cell=cell, sureness=chance.randrange(4))
        yield MoveCard(card=card, cell=cell)
        yield GiveSureness(card=card, sureness=chance.randrange(4))
        yield RevealVerdict(card=card)
        yield MoveCard(card=card, cell=chance.choice(cells))
        yield RevealVerdict(card=card)
        match chance.randrange(5):
            case 0:
                yield KeepPlacement(card=card, reason=f"{_REASON} {chance.randrange(99)}")
            case 1:
                yield NotePlacement(card=card, note=f"{_NOTE} {chance.randrange(99)}")
            case 2:
                yield ShowPicture(picture=Picture(kind=PictureKind.CELL, subject=cell.code))
                yield ShowPicture(picture=BOARD)
            case 3:
                yield ShowPicture(picture=COVERAGE)
            case _:
                yield TakeBackCard(card=chance.choice(cards))
        yield EndTurn()
