"""The live file: durable settings, one transaction per event, and nothing happened when the disk refuses."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

import pytest

from llo_game.store import schema
from llo_game.store.connection import connect_bytes, defend, harden, make_durable
from llo_game.store.faults import (
    Damaged,
    DiskFull,
    Locked,
    Missing,
    NewerVersion,
    NotASession,
    NotRegular,
    OutOfStep,
    TargetExists,
    Unreadable,
    WriteFailed,
)
from llo_game.store.session_file import SessionFile
from tests.store.stories import EVERY_KIND, NOON, PACK, START, moment, new_file, recorded, written
from tests.store.troubles import no_room

posix = pytest.mark.skipif(os.name != "posix", reason="limits and rights as POSIX has them")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sessie.llo"


def test_what_was_appended_is_what_is_read(path: Path) -> None:
    with new_file(path) as file:
        appended = tuple(file.append(event, moment(seq)) for seq, event in enumerate(EVERY_KIND, start=1))
        stored = file.read_all()
    assert appended == stored.events == recorded(EVERY_KIND)
    assert stored.pack_json == PACK.content
    assert (stored.meta.pack_id, stored.meta.pack_version) == (PACK.id, PACK.version)
    assert (stored.meta.created_at, stored.meta.app_version) == (NOON, "0.1.0")


def test_an_opened_file_goes_on_where_it_was(path: Path) -> None:
    written(path, EVERY_KIND[:3])
    file, stored = SessionFile.open(path)
    with file:
        assert stored.events == recorded(EVERY_KIND[:3])
        assert file.count == 3
        file.append(EVERY_KIND[3], moment(4))
        assert file.read_all().events == recorded(EVERY_KIND[:4])


def test_the_settings_that_make_a_move_durable_and_a_file_harmless_are_on(path: Path) -> None:
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "foreign_keys": 1,
        "temp_store": 2,
        "application_id": schema.APPLICATION_ID,
        "user_version": 0x10000,
        "max_page_count": schema.MAX_FILE // schema.PAGE_SIZE,
    }
    with new_file(path) as file:
        for name, value in wanted.items():
            found = file._connection.execute(f"PRAGMA {name}").fetchone()
            # A build of SQLite without memory mapping has no such setting to answer for.
            assert found in {(value,), None} if name == "mmap_size" else found == (value,), name
        assert file._connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == schema.MAX_FILE


def test_a_database_that_cannot_be_made_durable_is_not_used(path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(WriteFailed):
        make_durable(path, connection)


def test_a_database_that_cannot_be_made_harmless_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    hardened: list[sqlite3.Connection] = []

    def fail(connection: sqlite3.Connection) -> None:
        hardened.append(connection)
        raise sqlite3.OperationalError

    monkeypatch.setattr("llo_game.store.connection.harden", fail)
    with pytest.raises(sqlite3.OperationalError):
        connect_bytes(b"boodschappen")
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        hardened[0].execute("SELECT 1")


def test_python_3_12_and_later_also_switch_triggers_and_views_off() -> None:
    class Later:
        def __init__(self) -> None:
            self.config: dict[int, bool] = {}

        def setconfig(self, option: int, value: bool) -> None:
            self.config[option] = value

    later = Later()
    defend(later)
    assert later.config == {1010: True, 1003: False, 1015: False}
    defend(object())


@pytest.mark.skipif(not hasattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE"), reason="needs Python 3.12")
def test_the_numbers_of_the_switches_are_those_of_sqlite() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        harden(connection)
        options = [
            getattr(sqlite3, f"SQLITE_DBCONFIG_{name}")
            for name in ("DEFENSIVE", "ENABLE_TRIGGER", "ENABLE_VIEW")
        ]
        getconfig = getattr(connection, "getconfig")  # noqa: B009 -- unknown to the types of Python 3.11
        assert [getconfig(option) for option in options] == [True, False, False]


def test_a_new_file_is_private_and_never_replaces_one(path: Path) -> None:
    path.write_text("mijn boodschappen")
    with pytest.raises(TargetExists):
        new_file(path)
    assert path.read_text() == "mijn boodschappen"
    path.unlink()
    new_file(path).close()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        new_file(tmp_path / "weg" / "sessie.llo")


def test_a_moment_without_time_zone_is_our_own_mistake(path: Path) -> None:
    with pytest.raises(ValueError, match="2026-03-12"):
        SessionFile.create(path, session_id="a", at="2026-03-12", app_version="0", pack=PACK)
    with new_file(path) as file:
        with pytest.raises(ValueError, match="12:00"):
            file.append(START, "2026-03-12T12:00:00")
        assert file.count == 0


def append_many(file: SessionFile, count: int = 200) -> None:
    for _ in range(count):
        file.append(START, moment(file.count + 1))


def test_with_a_full_disk_the_move_is_refused_and_the_next_one_works_after_room_returns(path: Path) -> None:
    with new_file(path) as file:
        file.append(START, moment(1))
        with no_room(file), pytest.raises(DiskFull):
            append_many(file)
        count = file.count
        assert file.read_all().events == recorded([START] * count)
        file.append(EVERY_KIND[3], moment(count + 1))
        assert file.read_all().events == recorded([START] * count + [EVERY_KIND[3]])


@contextmanager
def no_deletes(file: SessionFile) -> Iterator[None]:
    """The disk goes on failing when a row is taken away."""

    def deny(action: int, *_: object) -> int:
        return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_DELETE else sqlite3.SQLITE_OK

    file._connection.set_authorizer(deny)
    try:
        yield
    finally:
        file._connection.set_authorizer(None)


@posix
def test_a_disk_that_fails_in_the_middle_of_a_commit_leaves_the_file_as_it_was(path: Path) -> None:
    import resource

    with new_file(path) as file:
        append_many(file, 40)
        before = path.read_bytes()
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before), hard))
        try:
            with pytest.raises(WriteFailed):
                append_many(file)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        count = file.count
        assert 40 <= count < 240
        assert file.read_all().events == recorded([START] * count)
        file.append(EVERY_KIND[3], moment(count + 1))
        assert file.read_all().events == recorded([START] * count + [EVERY_KIND[3]])


class LateFault(sqlite3.Connection):
    """A disk whose commits fail at the last sync, when everything has been written, a number of times."""

    faults = 0

    def __exit__(self, *raised: object) -> Literal[False]:
        super().__exit__(*raised)  # type: ignore[arg-type]  # handed through as it came
        if self.faults:
            self.faults -= 1
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        return False


def with_late_faults(path: Path, faults: int) -> SessionFile:
    """A file with one event, and a number of faults to come."""
    with new_file(path) as file:
        file.append(START, moment(1))
        tip = file.read_all().tip
    connection = sqlite3.connect(path, isolation_level=None, factory=LateFault)
    connection.faults = faults
    return SessionFile(path, connection, count=1, tip=tip)


def test_a_row_that_was_written_before_its_commit_failed_is_taken_back(path: Path) -> None:
    with with_late_faults(path, 1) as file:
        with pytest.raises(WriteFailed):
            file.append(EVERY_KIND[3], moment(2))
        assert file.read_all().events == recorded([START])
        file.append(EVERY_KIND[4], moment(2))
        assert file.read_all().events == recorded([START, EVERY_KIND[4]])


def test_when_even_taking_it_back_fails_the_file_is_out_of_step_until_it_is_opened_again(path: Path) -> None:
    with with_late_faults(path, 1) as file:
        refused = EVERY_KIND[3]
        with pytest.raises(WriteFailed), no_deletes(file):
            file.append(refused, moment(2))
        with pytest.raises(OutOfStep):
            file.append(EVERY_KIND[4], moment(2))
    again, stored = SessionFile.open(path)
    with again:
        assert stored.events == recorded([START, refused])


def test_a_pack_that_does_not_fit_on_the_disk_is_a_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("llo_game.store.connection.MAX_FILE", 2 * schema.PAGE_SIZE)
    with pytest.raises(DiskFull):
        new_file(path)


def test_another_program_that_reads_for_long_makes_a_move_wait_and_then_fail(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("llo_game.store.connection._WAIT_SECONDS", 0)
    with new_file(path) as file, closing(sqlite3.connect(path, isolation_level=None)) as other:
        file.append(START, moment(1))
        reading = other.execute("SELECT * FROM events")
        with pytest.raises(Locked):
            file.append(EVERY_KIND[3], moment(2))
        reading.close()
        file.append(EVERY_KIND[3], moment(2))
        assert file.read_all().events == recorded([START, EVERY_KIND[3]])


def test_a_row_that_another_program_wrote_is_noticed(path: Path) -> None:
    with new_file(path) as file:
        file.append(START, moment(1))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute(
                "INSERT INTO events SELECT 2, at, kind, version, body, hash FROM events WHERE seq = 1"
            )
        with pytest.raises(OutOfStep):
            file.append(EVERY_KIND[3], moment(2))
        with pytest.raises(Damaged):
            file.read_all()


def test_a_mistake_of_our_own_is_no_fault_of_the_world(path: Path) -> None:
    with new_file(path) as file:
        file._connection.execute("DROP TABLE events")
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            file.append(START, moment(1))


def test_a_file_knows_its_own_rows(path: Path) -> None:
    with new_file(path) as file:
        file.append(START, moment(1))
        first = file.read_all().tip
        file.append(EVERY_KIND[3], moment(2))
        assert file.holds(1, first)
        assert not file.holds(2, first)
        assert not file.holds(3, first)


def test_a_file_that_was_damaged_while_open_says_so(path: Path) -> None:
    with new_file(path) as file:
        file.append(START, moment(1))
        with path.open("r+b") as raw:
            raw.write(bytes(path.stat().st_size))
        with pytest.raises(Damaged):
            file.holds(1, b"")
        with pytest.raises(Damaged):
            file.read_all()
        with pytest.raises(Damaged):
            file.content()


def test_the_content_is_a_session_file_by_itself(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "kopie.llo"
    with new_file(path) as file:
        for seq, event in enumerate(EVERY_KIND, start=1):
            file.append(event, moment(seq))
        assert file.content() == path.read_bytes()
        other.write_bytes(file.content())
        opened, stored = SessionFile.open(other)
        opened.close()
        assert stored == file.read_all()


def test_only_a_session_file_of_our_own_is_opened_to_write(path: Path, tmp_path: Path) -> None:
    with pytest.raises(Missing):
        SessionFile.open(path)
    with pytest.raises(NotRegular):
        SessionFile.open(tmp_path)
    path.write_text("mijn boodschappen " * 100)
    with pytest.raises(Damaged):
        SessionFile.open(path)
    path.write_bytes(b"")
    with pytest.raises(NotASession):
        SessionFile.open(path)
    path.unlink()
    written(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 131072")
    with pytest.raises(NewerVersion):
        SessionFile.open(path)


@posix
def test_a_link_is_not_opened_to_write(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.llo"
    link.symlink_to(written(path))
    with pytest.raises(NotRegular):
        SessionFile.open(link)


def test_a_path_that_the_system_refuses_is_unreadable(path: Path) -> None:
    with pytest.raises(Unreadable):
        SessionFile.open(written(path) / "onder.llo")


def test_a_file_that_vanishes_between_looking_and_opening_is_a_fault(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = written(path).lstat()
    shutil.rmtree(path.parent)
    monkeypatch.setattr(Path, "lstat", lambda self: seen)
    with pytest.raises(Unreadable):
        SessionFile.open(path)
