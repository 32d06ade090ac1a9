"""A placement from command to durable and painted, against a bare durable commit of the same bytes."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.durable import BareFile
from benchmarks.material import AT, cell_of, full_pack, laid, write_session
from benchmarks.screens import SeenBoard, SeenWall, flush
from benchmarks.table import Row
from benchmarks.whole_window import placement_ms
from llo_game.app import prepare_qt
from llo_game.engine.commands import PlaceCard, TakeBackCard
from llo_game.engine.session import Session
from llo_game.picture.clock import Clock
from llo_game.store.session_file import SessionFile
from llo_game.ui.controller import Change, Controller
from llo_game.ui.fonts import QtMeasure
from llo_game.ui.wall_scene import WallScene

_LAID = 24
_ROUNDS = 40
_LAST_ROW = "SELECT seq, at, kind, version, body, hash FROM events ORDER BY seq DESC LIMIT 1"


class _Room:
    """Controller, file, the facilitator's board and the wall, connected as in the app."""

    def __init__(self, session: Session, journal: SessionFile) -> None:
        measure = QtMeasure()
        self.scene = WallScene(measure)
        self.scene.set_size(1920, 1080)
        self.wall = SeenWall(self.scene)
        self.board = SeenBoard(measure)
        self.controller = Controller(lambda: AT)
        self.controller.changed.connect(self._changed)
        self.controller.take_up(session, journal)
        for view in (self.wall, self.board):
            view.resize(1920, 1080)
            view.show()
        flush(self.wall, self.board)

    def rest(self) -> None:
        """Let everything that slides arrive."""
        self.scene.field.settle()
        self.board.field.settle()
        self.wall.viewport().update()
        self.board.viewport().update()
        flush(self.wall, self.board)

    def _changed(self, change: Change) -> None:
        slide = change.event is not None
        self.scene.show_session(change.after, Clock(left=100, total=180), slide=slide)
        self.board.show_session(change.after, slide=slide)


def measure() -> Row:
    qt = prepare_qt(["benchmarks"])
    pack = full_pack()
    session = laid(pack, _LAID)
    card, cell = session.state.order[_LAID], cell_of(pack, _LAID)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sessie.llo"
        write_session(session, path)
        file, _ = SessionFile.open(path)
        bare = BareFile(file, Path(folder) / "kaal.llo")
        room = _Room(session, file)
        controller = room.controller
        floor: list[float] = []
        whole: list[float] = []
        durable: list[float] = []
        for _ in range(_ROUNDS):
            begin = perf_counter()
            controller.dispatch(PlaceCard(card=card, cell=cell))
            dispatched = perf_counter()
            flush(room.wall, room.board)
            whole.append(perf_counter() - begin)
            durable.append(dispatched - begin)
            row = file._connection.execute(_LAST_ROW).fetchone()
            begin = perf_counter()
            bare.commit(row)
            floor.append(perf_counter() - begin)
            room.rest()
            controller.dispatch(TakeBackCard(card=card))
            room.rest()
        bare.close()
        file.close()
        window = placement_ms(session, Path(folder))
    del qt
    added = (median(whole) - median(floor)) * 1000
    return Row(
        what="a placement, durable and painted",
        floor_is="BEGIN, INSERT, UPDATE, COMMIT of the same row with the same settings; nothing is painted",
        floor=median(floor) * 1000,
        ours=median(whole) * 1000,
        unit="ms",
        goal=3,
        notes=(
            f"of ours, until it is on disk and the views know: {median(durable) * 1000:.1f} ms",
            f"what rules, pictures and painting add to the commit: {added:.1f} ms",
            "the quicker the disk commits, the larger the ratio",
            f"in the whole window, with every panel: {window:.1f} ms",
        ),
    )
