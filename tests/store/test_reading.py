"""Files from anywhere: what is whole is read, everything else is refused by name, and nothing is touched."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from llo_game.engine.events import CardPicked, TurnEnded
from llo_game.store import reading, schema
from llo_game.store.chain import link
from llo_game.store.codec import CODEC
from llo_game.store.faults import (
    Damaged,
    ForeignSchema,
    Missing,
    NewerVersion,
    NotASession,
    NotRegular,
    TooLarge,
    UnknownStep,
    Unreadable,
)
from llo_game.store.reading import last_link, read_session
from llo_game.store.session_file import write_row
from llo_game.store.verify import verify
from tests.store.stories import EVERY_KIND, PACK, moment, recorded, written

SAMPLES = Path(__file__).parent / "samples"

posix = pytest.mark.skipif(os.name != "posix", reason="links, pipes and rights as POSIX has them")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "sessie.llo")


def changed(path: Path, *statements: str) -> None:
    """As someone with a database program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_whole_file_is_read(path: Path) -> None:
    stored = read_session(path)
    assert stored.events == recorded(EVERY_KIND)
    assert stored.pack_json == PACK.content
    assert stored.meta.session_id == "0123456789abcdef"


def test_the_sample_file_that_version_1_0_wrote_keeps_loading() -> None:
    """Never write this file anew: files like it are on people's laptops."""
    stored = read_session(SAMPLES / "1.0.llo")
    assert stored.events == recorded(EVERY_KIND)
    assert stored.tip.hex() == "6c2b8308f6e014ea4bb8c40b2eab766714527322e0c0253dff5e79f8971f5ba9"


def test_a_file_without_steps_is_whole_too(tmp_path: Path) -> None:
    assert read_session(written(tmp_path / "leeg.llo", [])).events == ()


def test_reading_needs_no_right_to_write_and_leaves_no_trace(path: Path) -> None:
    before = path.read_bytes()
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        read_session(path)
        assert [entry.name for entry in path.parent.iterdir()] == ["sessie.llo"]
    finally:
        path.parent.chmod(0o700)
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", ["-journal", "-wal", "-shm"])
def test_what_lies_beside_a_foreign_file_is_never_opened(path: Path, suffix: str) -> None:
    beside = path.with_name(path.name + suffix)
    beside.mkdir()
    assert read_session(path).events == recorded(EVERY_KIND)


def test_a_journal_beside_a_foreign_file_cannot_change_what_it_says(path: Path) -> None:
    journal = path.with_name("sessie.llo-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM events WHERE seq > 3")
        connection.execute("UPDATE tip SET seq = 3, hash = (SELECT hash FROM events WHERE seq = 3)")
        os.link(journal, path.with_name("bewaard"))
        connection.execute("COMMIT")
    path.with_name("bewaard").rename(journal)
    hot = journal.read_bytes()
    shortened = path.read_bytes()
    assert read_session(path).events == recorded(EVERY_KIND[:3])
    assert (journal.read_bytes(), path.read_bytes()) == (hot, shortened)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (len(EVERY_KIND),)


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        read_session(tmp_path / "weg.llo")


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(NotRegular):
        read_session(tmp_path)


@posix
def test_a_link_and_a_pipe_are_not_read(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.llo").symlink_to(path)
    os.mkfifo(tmp_path / "pijp.llo")
    for name in ("link.llo", "pijp.llo"):
        with pytest.raises(NotRegular):
            read_session(tmp_path / name)


def test_a_file_that_is_swapped_while_it_is_opened_is_not_read(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = written(tmp_path / "ander.llo").lstat()
    monkeypatch.setattr(Path, "lstat", lambda self: other)
    with pytest.raises(NotRegular):
        read_session(path)


def test_a_file_that_may_not_be_read_is_unreadable(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Unreadable):
        read_session(path)


def test_a_file_over_the_cap_is_too_large(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MAX_FILE", path.stat().st_size)
    read_session(path)
    monkeypatch.setattr(schema, "MAX_FILE", path.stat().st_size - 1)
    with pytest.raises(TooLarge):
        read_session(path)


@pytest.mark.parametrize("content", [b"", b"boodschappen", b"SQLite format 3\x00", b"PK\x03\x04" * 5000])
def test_other_files_are_no_session(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "ander.llo"
    other.write_bytes(content)
    with pytest.raises(NotASession):
        read_session(other)


def test_a_database_of_another_program_is_no_session(path: Path) -> None:
    changed(path, "PRAGMA application_id = 7")
    with pytest.raises(NotASession):
        read_session(path)


@pytest.mark.parametrize("version", [0x10001, 0x20000, 0x7FFFFFFF])
def test_a_newer_file_is_refused_by_that_name(path: Path, version: int) -> None:
    changed(path, f"PRAGMA user_version = {version}")
    with pytest.raises(NewerVersion):
        read_session(path)


@pytest.mark.parametrize("version", [0, 0xFFFF])
def test_a_version_that_never_was_is_foreign(path: Path, version: int) -> None:
    changed(path, f"PRAGMA user_version = {version}")
    with pytest.raises(ForeignSchema):
        read_session(path)


def test_a_file_with_a_write_ahead_log_was_never_ours(path: Path) -> None:
    changed(path, "PRAGMA journal_mode = WAL")
    with pytest.raises(Damaged):
        read_session(path)


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE extra (a)"],
        ["CREATE VIEW extra AS SELECT 1"],
        ["CREATE INDEX extra ON events (kind)"],
        ["CREATE TRIGGER extra AFTER INSERT ON events BEGIN DELETE FROM events WHERE seq < new.seq; END"],
        ["ALTER TABLE events ADD COLUMN extra TEXT"],
        ["ALTER TABLE meta RENAME TO metadata"],
        ["DROP TABLE blobs"],
        ["ANALYZE"],
        [
            "ALTER TABLE events RENAME TO hidden",
            """CREATE VIEW events AS WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n)
               SELECT seq, '' AS at, '' AS kind, 1 AS version, x'' AS body, x'' AS hash FROM n""",
        ],
        [
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'events'",
        ],
        [
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = replace(sql, 'seq INTEGER', 'seq INT') WHERE name = 'events'",
        ],
        ["CREATE TRIGGER extra AFTER DELETE ON blobs BEGIN SELECT 1; END"],
    ],
    ids=[
        "table", "view", "index", "trigger", "column", "renamed", "dropped", "statistics",
        "endless view", "not strict", "no rowid alias", "sleeping trigger",
    ],
)  # fmt: skip
def test_any_other_form_than_ours_is_refused(path: Path, statements: list[str]) -> None:
    changed(path, *statements)
    with pytest.raises(ForeignSchema):
        read_session(path)


def test_a_form_that_sqlite_cannot_read_is_damage(path: Path) -> None:
    changed(
        path, "PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = 'CREATE TABLE meta (' || x'00'"
    )
    with pytest.raises(Damaged):
        read_session(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM meta",
        "UPDATE meta SET session_id = 'x'",
        "UPDATE meta SET created_at = 'gisteren'",
        "UPDATE meta SET created_at = '2026-03-12T12:00:01.000Z'",
        "UPDATE meta SET app_version = '9'",
        "UPDATE meta SET pack_id = 'x'",
        "UPDATE meta SET pack_version = ''",
        "UPDATE meta SET pack_version = CAST(x'ff' AS TEXT)",
        "UPDATE meta SET pack_sha256 = x'00'",
        "UPDATE meta SET pack_sha256 = zeroblob(32)",
        "DELETE FROM blobs",
        "UPDATE blobs SET id = 2",
        "UPDATE blobs SET content = x'7b7d'",
        "UPDATE blobs SET sha256 = zeroblob(32)",
        "INSERT INTO blobs SELECT 2, sha256, content FROM blobs",
    ],
)
def test_any_change_in_the_data_of_the_session_or_its_pack_is_damage(path: Path, statement: str) -> None:
    changed(path, statement)
    with pytest.raises(Damaged):
        read_session(path)


@pytest.mark.parametrize("version", ["1.0\x1b[2J", "1.0\n", "\u202e0.1", "1" * 201])
def test_a_name_or_version_that_does_harm_where_it_is_shown_is_damage_though_it_is_sealed(
    path: Path, version: str
) -> None:
    for pack in (replace(PACK, id=version), replace(PACK, version=version)):
        with pytest.raises(Damaged):
            read_session(written(path, pack=pack))
        assert "".join(verify(path).lines).isprintable()


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE events SET body = CAST(replace(body, '101', '103') AS BLOB) WHERE seq = 4", 4),
        ("UPDATE events SET at = '2026-03-12T13:00:00.000Z' WHERE seq = 1", 1),
        ("UPDATE events SET at = 'straks' WHERE seq = 5", 5),
        ("UPDATE events SET at = CAST(x'ff' AS TEXT) WHERE seq = 5", 5),
        ("UPDATE events SET kind = 'card-picked' WHERE seq = 16", 16),
        ("UPDATE events SET version = 2 WHERE seq = 16", 16),
        ("UPDATE events SET hash = zeroblob(32) WHERE seq = 7", 7),
        ("UPDATE events SET seq = 17 WHERE seq = 16", 16),
        ("UPDATE events SET seq = seq - 1", 1),
        ("DELETE FROM events WHERE seq = 1", 1),
        ("DELETE FROM events WHERE seq = 9", 9),
        ("INSERT INTO events SELECT 17, at, kind, version, body, hash FROM events WHERE seq = 16", 17),
    ],
)
def test_any_change_in_the_steps_is_damage_from_that_step_on(
    path: Path, statement: str, first_bad: int
) -> None:
    changed(path, statement)
    with pytest.raises(Damaged) as caught:
        read_session(path)
    assert (caught.value.first_bad, caught.value.held) == (first_bad, first_bad - 1)


def test_steps_that_are_missing_at_the_end_are_missed(path: Path) -> None:
    changed(path, "DELETE FROM events WHERE seq > 14")
    with pytest.raises(Damaged) as caught:
        read_session(path)
    assert (caught.value.first_bad, caught.value.held) == (15, 14)


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM tip", "UPDATE tip SET seq = 17", "UPDATE tip SET seq = 15", "UPDATE tip SET hash = x'00'"],
)
def test_without_its_last_mark_a_file_is_damaged_though_every_step_holds(path: Path, statement: str) -> None:
    changed(path, statement)
    with pytest.raises(Damaged) as caught:
        read_session(path)
    assert caught.value.held == 16


def sealed_row(path: Path, kind: str, version: int, body: bytes) -> None:
    """Add a row with a good hash, as someone who knows the chain can."""
    tip = read_session(path).tip
    at = moment(17)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        write_row(connection, (17, at, kind, version, body, link(tip, 17, at, kind, version, body)))


def test_a_sealed_step_of_an_unknown_kind_is_refused_by_that_name(path: Path) -> None:
    sealed_row(path, "card-eaten", 1, b"{}")
    with pytest.raises(UnknownStep) as caught:
        read_session(path)
    assert caught.value.seq == 17


def test_a_sealed_step_with_a_body_that_makes_no_sense_is_damage(path: Path) -> None:
    sealed_row(path, "card-picked", 1, b'{"card":"x"}')
    with pytest.raises(Damaged) as caught:
        read_session(path)
    assert caught.value.first_bad == 17


def loosely_typed(path: Path, change: str) -> None:
    """Bring a value of another type past STRICT, as only damage or malice can."""
    off = "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')"
    on = "UPDATE sqlite_schema SET sql = sql || ' STRICT'"
    changed(path, "PRAGMA writable_schema = ON", off)
    changed(path, change)
    changed(path, "PRAGMA writable_schema = ON", on)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET at = CAST(at AS BLOB) WHERE seq = 3",
        "UPDATE events SET kind = CAST(kind AS BLOB) WHERE seq = 3",
        "UPDATE events SET kind = 5 WHERE seq = 3",
        "UPDATE events SET version = 1.5 WHERE seq = 3",
        "UPDATE events SET version = '1x' WHERE seq = 3",
        "UPDATE events SET body = CAST(body AS TEXT) WHERE seq = 3",
        "UPDATE events SET hash = 'x' WHERE seq = 3",
    ],
)
def test_a_step_with_a_value_of_another_type_is_damage(path: Path, change: str) -> None:
    loosely_typed(path, change)
    with pytest.raises(Damaged):
        read_session(path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE meta SET session_id = x'00'",
        "UPDATE meta SET pack_sha256 = 'x'",
        "UPDATE blobs SET content = 'x'",
        "UPDATE blobs SET sha256 = 'x'",
    ],
)
def test_session_data_of_another_type_is_damage(path: Path, change: str) -> None:
    loosely_typed(path, change)
    with pytest.raises(Damaged):
        read_session(path)


def test_a_second_row_of_session_data_is_damage(path: Path) -> None:
    changed(
        path,
        "PRAGMA ignore_check_constraints = ON",
        """INSERT INTO meta SELECT 2, session_id, created_at, app_version, pack_id, pack_version, pack_sha256
           FROM meta""",
    )
    with pytest.raises(Damaged):
        read_session(path)


def _grown(content: bytes) -> bytes:
    return content + bytes(schema.PAGE_SIZE)


def _padded(content: bytes) -> bytes:
    return content + b"\n"


def _field(offset: int, form: str, value: int) -> Callable[[bytes], bytes]:
    def put(content: bytes) -> bytes:
        data = bytearray(content)
        struct.pack_into(form, data, offset, value)
        return bytes(data)

    return put


@pytest.mark.parametrize(
    "damage",
    [
        _grown,
        _padded,
        _field(16, ">H", 512),
        _field(18, ">B", 2),
        _field(20, ">B", 8),
        _field(24, ">I", 77),
        _field(28, ">I", 1),
    ],
    ids=["page more", "byte more", "page size", "log", "reserved", "counter", "page count"],
)
def test_a_header_that_we_did_not_write_is_damage(path: Path, damage: Callable[[bytes], bytes]) -> None:
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(Damaged):
        read_session(path)


def test_the_chain_tells_rows_apart_that_read_the_same_when_strung_together() -> None:
    start = bytes(32)
    assert link(start, 1, "ab", "c", 1, b"d") != link(start, 1, "a", "bc", 1, b"d")
    assert link(start, 1, "a", "b", 1, b"cd") != link(start, 1, "a", "bc", 1, b"d")
    assert link(start, 11, "a", "b", 1, b"c") != link(start, 1, "a", "b", 11, b"c")


def test_the_last_link_names_the_last_step_and_its_hash(path: Path) -> None:
    assert last_link(path.read_bytes()) == (16, read_session(path).tip)


def test_there_is_no_last_link_in_anything_but_a_session(path: Path) -> None:
    assert last_link(b"") is None
    assert last_link(b"boodschappen" * 1000) is None
    changed(path, "CREATE TABLE extra (a)")
    assert last_link(path.read_bytes()) is None


def test_sqlite_refusing_the_copy_is_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(content: bytes) -> sqlite3.Connection:
        raise sqlite3.DatabaseError

    monkeypatch.setattr(reading, "connect_bytes", refuse)
    with pytest.raises(Damaged):
        read_session(path)


def test_a_pack_of_many_pages_is_carried_whole(tmp_path: Path) -> None:
    from llo_game.store.stored import PackCopy

    content = b"".join(sha256(bytes([number])).digest() for number in range(256)) * 64
    path = written(tmp_path / "groot.llo", pack=PackCopy(id="groot", version="2", content=content))
    assert read_session(path).pack_json == content


def test_events_with_equal_fields_but_other_kinds_are_told_apart() -> None:
    assert CODEC.encode(CardPicked(card=1))[0] != CODEC.encode(TurnEnded(team=1))[0]
