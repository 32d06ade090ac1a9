"""What is good in a damaged file goes into a new one, and the loss is counted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from llo_game.store import salvage as salvage_module
from llo_game.store.chain import link
from llo_game.store.faults import (
    Damaged,
    Missing,
    NothingToSalvage,
    PublishFailed,
    TargetExists,
    UnknownStep,
)
from llo_game.store.reading import Row, read_session
from llo_game.store.salvage import Salvaged, salvage
from llo_game.store.schema import PAGE_SIZE
from llo_game.store.session_file import write_row
from tests.store.stories import EVERY_KIND, moment, placements, recorded, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "sessie.llo")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "gered.llo"


def changed(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_the_steps_before_the_damage_are_saved_and_those_after_it_counted(path: Path, target: Path) -> None:
    changed(path, "UPDATE events SET body = x'7b7d' WHERE seq = 12")
    saved = salvage(path, target)
    assert saved == Salvaged(path=target, kept=11, lost=5)
    assert read_session(target).events == recorded(EVERY_KIND[:11])
    assert saved.sentence == "11 stappen zijn gered. 5 stappen zijn verloren."


def test_damage_in_the_first_page_costs_no_step(path: Path, target: Path) -> None:
    path.write_bytes(bytes(PAGE_SIZE) + path.read_bytes()[PAGE_SIZE:])
    saved = salvage(path, target)
    assert saved == Salvaged(path=target, kept=16, lost=0)
    assert read_session(target).events == recorded(EVERY_KIND)


def test_a_file_that_was_cut_short_keeps_what_came_before_the_cut(tmp_path: Path, target: Path) -> None:
    path = written(tmp_path / "lang.llo", placements(900))
    path.write_bytes(path.read_bytes()[: 30 * PAGE_SIZE + 17])
    saved = salvage(path, target)
    assert 0 < saved.kept < 900
    assert saved.lost == 900 - saved.kept
    assert read_session(target).events == recorded(placements(saved.kept))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM tip",
        "UPDATE tip SET seq = 3",
        "UPDATE tip SET seq = 1 << 40",
        "PRAGMA writable_schema = ON",
    ],
)
def test_without_a_sound_mark_of_the_end_the_loss_is_unknown(
    path: Path, target: Path, statement: str
) -> None:
    changed(path, statement)
    if statement.startswith("PRAGMA"):
        with closing(sqlite3.connect(path)) as connection:
            (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'tip'").fetchone()
        content = bytearray(path.read_bytes())
        content[(root - 1) * PAGE_SIZE] = 0xFF
        path.write_bytes(content)
    saved = salvage(path, target)
    assert (saved.kept, saved.lost) == (16, None)
    assert saved.sentence == "16 stappen zijn gered. Hoeveel er verloren zijn, is niet meer te zien."


def test_a_salvaged_session_can_be_salvaged_again_and_stays_the_same(
    path: Path, target: Path, tmp_path: Path
) -> None:
    salvage(path, target)
    again = tmp_path / "nog eens.llo"
    salvage(target, again)
    assert read_session(again) == read_session(target) == read_session(path)


def test_nothing_is_overwritten(path: Path) -> None:
    with pytest.raises(TargetExists):
        salvage(path, path)


def test_a_file_that_is_not_there_cannot_be_salvaged(tmp_path: Path, target: Path) -> None:
    with pytest.raises(Missing):
        salvage(tmp_path / "weg.llo", target)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM meta",
        "UPDATE blobs SET content = x'00'",
        "DELETE FROM events WHERE seq = 1",
    ],
)
def test_without_session_data_pack_or_first_step_there_is_nothing_to_salvage(
    path: Path, target: Path, statement: str
) -> None:
    changed(path, statement)
    with pytest.raises(NothingToSalvage):
        salvage(path, target)
    assert not target.exists()


@pytest.mark.parametrize("content", [b"", b"boodschappen", bytes(5 * PAGE_SIZE)])
def test_in_other_files_there_is_nothing_to_salvage(path: Path, target: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NothingToSalvage):
        salvage(path, target)


def test_a_step_of_a_newer_version_is_not_thrown_away_as_if_it_were_damage(path: Path, target: Path) -> None:
    tip = read_session(path).tip
    at = moment(17)
    changed(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        write_row(connection, (17, at, "card-eaten", 1, b"{}", link(tip, 17, at, "card-eaten", 1, b"{}")))
    with pytest.raises(UnknownStep):
        salvage(path, target)


def test_a_folder_that_cannot_be_written_is_a_fault(path: Path, tmp_path: Path) -> None:
    with pytest.raises(PublishFailed):
        salvage(path, tmp_path / "weg" / "gered.llo")


def test_sqlite_refusing_the_copy_leaves_nothing_to_salvage(
    path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(content: bytes) -> sqlite3.Connection:
        raise sqlite3.DatabaseError

    monkeypatch.setattr(salvage_module, "connect_bytes", refuse)
    with pytest.raises(NothingToSalvage):
        salvage(path, target)


def test_what_is_written_is_verified_first(path: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(connection: sqlite3.Connection, row: Row) -> None:
        write_row(connection, (*row[:4], b"{}", row[5]))

    monkeypatch.setattr(salvage_module, "write_row", forgetful)
    with pytest.raises(Damaged):
        salvage(path, target)
    assert not target.exists()
