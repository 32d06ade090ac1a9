"""The report of what holds in a file: every check is made, whatever the others found."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from llo_game.store import verify as verify_module
from llo_game.store.chain import link
from llo_game.store.reading import read_session
from llo_game.store.session_file import write_row
from llo_game.store.stored import Stored
from llo_game.store.verify import Report, verify
from tests.store.stories import moment, placements, written

NAMES = [
    "Het is een gewoon bestand",
    "Het is een sessie van deze versie",
    "De kop van het bestand klopt",
    "De tabellen zijn precies die van LLO-spel",
    "De gegevens van de sessie zijn heel",
    "De spelset in het bestand is heel",
    "Alle stappen zijn te lezen",
    "De stappen staan op volgorde",
    "De ketting van de stappen is heel",
    "Elke stap is te begrijpen",
    "De laatste stap is er",
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "sessie.llo")


def changed(path: Path, *statements: str) -> Report:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return verify(path)


def failing(report: Report) -> dict[str, str]:
    return {check.name: check.detail for check in report.checks if not check.holds}


def test_every_check_holds_for_a_whole_file(path: Path) -> None:
    report = verify(path)
    assert report.holds
    assert [check.name for check in report.checks] == NAMES
    assert report.lines == (
        f"goed  Het is een gewoon bestand: {path.stat().st_size} bytes",
        "goed  Het is een sessie van deze versie: ja",
        "goed  De kop van het bestand klopt: ja",
        "goed  De tabellen zijn precies die van LLO-spel: ja",
        "goed  De gegevens van de sessie zijn heel: gemaakt op 2026-03-12 met versie 0.1.0",
        "goed  De spelset in het bestand is heel: voorbeeld 1.0",
        "goed  Alle stappen zijn te lezen: 16 stappen",
        "goed  De stappen staan op volgorde: 16 stappen",
        "goed  De ketting van de stappen is heel: 16 stappen",
        "goed  Elke stap is te begrijpen: 16 stappen",
        "goed  De laatste stap is er: ja",
        "Alles klopt.",
    )


def test_any_byte_of_an_event_that_changes_is_found(tmp_path: Path) -> None:
    path = written(tmp_path / "kort.llo", placements(3))
    whole = path.read_bytes()
    start = whole.index(b"card-placed")
    for offset in range(start, start + 140):
        content = bytearray(whole)
        content[offset] ^= 1
        path.write_bytes(content)
        assert not verify(path).holds, offset


def test_a_changed_step_is_named_and_those_around_it_are_not(path: Path) -> None:
    report = changed(path, "UPDATE events SET body = CAST(replace(body, '101', '103') AS BLOB) WHERE seq = 4")
    assert failing(report) == {"De ketting van de stappen is heel": "niet bij stap 4"}
    assert report.lines[-1] == "1 controle klopt niet."


def test_many_changed_steps_are_counted(path: Path) -> None:
    report = changed(path, "UPDATE events SET body = x'00'")
    assert failing(report) == {
        "De ketting van de stappen is heel": "niet bij stap 1, 2, 3, 4 en 5, en nog 11",
        "Elke stap is te begrijpen": "niet bij stap 1, 2, 3, 4 en 5, en nog 11",
    }
    assert report.lines[-1] == "2 controles kloppen niet."


def test_missing_and_strange_moments_and_steps_are_named(path: Path) -> None:
    report = changed(
        path, "UPDATE events SET at = 'straks' WHERE seq = 2", "DELETE FROM events WHERE seq > 14"
    )
    assert failing(report) == {
        "De stappen staan op volgorde": "niet bij stap 2",
        "De ketting van de stappen is heel": "niet bij stap 2",
        "De laatste stap is er": "nee",
    }


def test_a_step_of_an_unknown_kind_is_named_though_it_is_sealed(path: Path) -> None:
    tip, at = read_session(path).tip, moment(17)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        write_row(connection, (17, at, "card-eaten", 1, b"{}", link(tip, 17, at, "card-eaten", 1, b"{}")))
    assert failing(verify(path)) == {"Elke stap is te begrijpen": "niet bij stap 17"}


def test_steps_of_another_type_or_beyond_reach_are_named(path: Path) -> None:
    off = "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')"
    changed(path, "PRAGMA writable_schema = ON", off)
    report = changed(path, "UPDATE events SET body = 'x' WHERE seq = 3")
    assert failing(report)["Alle stappen zijn te lezen"] == "niet bij stap 3"
    assert failing(report)["De ketting van de stappen is heel"] == "niet bij stap 4"


def test_a_page_of_steps_that_sqlite_cannot_read_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "lang.llo", placements(400))
    content = bytearray(path.read_bytes())
    page = content.index(b"card-placed", len(content) // 2) // 4096 * 4096
    content[page : page + 8] = bytes(8)
    path.write_bytes(content)
    assert failing(verify(path)).keys() == {"Alle stappen zijn te lezen", "De laatste stap is er"}


def test_without_session_data_the_steps_are_looked_at_all_the_same(path: Path) -> None:
    report = changed(path, "DELETE FROM meta")
    assert failing(report) == {
        "De gegevens van de sessie zijn heel": "Dit bestand is beschadigd.",
        "De spelset in het bestand is heel": "niet na te gaan",
        "De ketting van de stappen is heel": "niet bij stap 1",
    }


def test_another_form_is_named_and_the_rest_is_looked_at(path: Path) -> None:
    report = changed(path, "CREATE TABLE extra (a)", "PRAGMA user_version = 131072")
    assert failing(report) == {
        "Het is een sessie van deze versie": ("Deze sessie is gemaakt met een nieuwere versie van LLO-spel."),
        "De tabellen zijn precies die van LLO-spel": (
            "Dit bestand lijkt op een sessie, maar zit anders in elkaar."
        ),
    }
    assert [check.name for check in report.checks] == NAMES


def test_a_file_that_is_not_there_has_one_check(tmp_path: Path) -> None:
    report = verify(tmp_path / "weg.llo")
    assert report.lines == (
        "FOUT  Het is een gewoon bestand: Dit bestand is er niet.",
        "1 controle klopt niet.",
    )


@pytest.mark.parametrize("content", [b"", b"boodschappen", b"boodschappen" * 1000])
def test_another_file_fails_its_checks_without_a_crash(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lijst.txt"
    path.write_bytes(content)
    report = verify(path)
    assert not report.holds
    assert "Het is een sessie van deze versie" in failing(report)


def test_sqlite_refusing_the_copy_fails_the_rest(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(content: bytes) -> sqlite3.Connection:
        raise sqlite3.DatabaseError

    monkeypatch.setattr(verify_module, "connect_bytes", refuse)
    assert failing(verify(path)) == {"De tabellen zijn te lezen": "geen enkele"}


def test_the_session_is_played_as_well_when_someone_can(path: Path) -> None:
    def fits(stored: Stored) -> str:
        return ""

    def does_not_fit(stored: Stored) -> str:
        return f"stap {stored.events[3].seq} kan niet"

    assert verify(path, fits).lines[-2] == "goed  De stappen passen bij de spelset: alle"
    assert verify(path, does_not_fit).lines[-2] == "FOUT  De stappen passen bij de spelset: stap 4 kan niet"
    changed(path, "DELETE FROM tip")
    assert verify(path, does_not_fit).checks[-1].name == "De laatste stap is er"
