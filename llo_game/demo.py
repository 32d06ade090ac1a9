"""`llo-game demo`: the example session through the real rules and store, with its report and pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from llo_game import places
from llo_game.content.load import load_pack, read_pack_dir
from llo_game.desk import PACK_FOLDER, begin_file
from llo_game.engine.session import Session
from llo_game.engine.stage import PictureKind
from llo_game.example import example_sessions
from llo_game.picture.clock import Clock
from llo_game.report.write import write_pdf
from llo_game.store.faults import Missing, SessionFileFault
from llo_game.store.reading import read_session

_SIZE = (1920, 1080)
_CLOCK = Clock(left=100, total=180)


class OtherExample(SessionFileFault):
    """The `voorbeeld.llo` at `path` holds steps that the example does not have."""

    happened = "In deze map staat al een andere voorbeeld.llo."
    now = "Kies een andere map."


def write_demo(out: Path) -> Iterator[str]:
    """Writes `voorbeeld.llo`, `voorbeeld.pdf` and pictures of the wall into `out`; yields what it made.

    Raises OtherExample, before anything is written, and the faults of writing.
    """
    out.mkdir(parents=True, exist_ok=True)
    assets = places.assets_dir()
    pack = load_pack(read_pack_dir(assets / "cards" / PACK_FOLDER))
    played = tuple(example_sessions(pack))
    yield _write_session(played, out / "voorbeeld.llo")
    write_pdf(played[-1], assets, out / "voorbeeld.pdf")
    yield f"Verslag: {out / 'voorbeeld.pdf'}"
    yield from _write_pictures(played, out)


def _write_session(played: tuple[Session, ...], target: Path) -> str:
    if not _may_replace(played[-1], target):
        raise OtherExample(target)
    with tempfile.TemporaryDirectory() as folder:
        file = begin_file(Path(folder), played[0], target.absolute())
        for session in played[1:]:
            file.append(session.log[-1].event, session.log[-1].at)
        # Every example has an id of its own, so an older one would pass for steps of somebody else.
        file.publish_to(target, replace=True)
        file.close()
    return f"Sessie: {target}"


def _may_replace(example: Session, target: Path) -> bool:
    """Whether nothing is there, or an example in which nobody played on."""
    try:
        there = read_session(target).events
    except Missing:
        return True
    except SessionFileFault:
        return False
    return there == example.log[: len(there)]


def _write_pictures(played: tuple[Session, ...], out: Path) -> Iterator[str]:
    """One picture of every main moment, as the room saw it."""
    from llo_game.ui.wall_pictures import save_walls

    moments = enumerate(_moments(played), start=1)
    pictures = [(out / f"zaal-{number:02d}-{name}.png", session) for number, (name, session) in moments]
    for path in save_walls(pictures, _CLOCK, _SIZE, places.assets_dir() / "fonts"):
        yield f"Beeld: {path}"


def _moments(played: tuple[Session, ...]) -> Iterator[tuple[str, Session]]:
    yield "welkom", played[0]
    seen: set[PictureKind] = {PictureKind.WELCOME}
    for session in played:
        state = session.state
        kind = state.picture.kind
        if kind is PictureKind.BOARD and not (state.in_play and len(state.placements) == 1):
            continue
        if kind not in seen:
            seen.add(kind)
            yield kind.value, session
    full = [s for s in played if s.state.picture.kind is PictureKind.BOARD and s.state.in_play]
    yield "bord-vol", full[-1]
    kept = [s for s in played if s.state.picture.kind is PictureKind.VERDICT]
    yield "oordeel-laatste", kept[-1]
