"""The command line: each command says what came of it, in a sentence and in its exit status."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from llo_game import __version__, app, places
from llo_game.cli import main
from llo_game.desk import Desk

REPOSITORY = Path(__file__).resolve().parents[1]
PACK = REPOSITORY / "assets" / "cards" / "leercultuur"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example session as a file."""
    folder = tmp_path_factory.mktemp("sessie")
    desk = Desk(places.assets_dir(), folder / "data", folder, lambda: "2026-03-12T12:00:00.000Z")
    opened = desk.example()
    target = opened.file.target
    assert target is not None
    desk.close(opened)
    return target


@pytest.fixture
def session(example: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copy(example, tmp_path / "sessie.llo"))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """What the app would have been started with."""
    starts: list[Path | None] = []

    def run(arguments: object, file: Path | None = None) -> int:
        starts.append(file)
        return 0

    monkeypatch.setattr(app, "run", run)
    return starts


def test_check_says_what_is_in_the_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(PACK)]) == 0
    said = capsys.readouterr().out
    assert "82 kaarten, 82 regels bewijs, 7 bronnen, 52 bevindingen" in said


def test_check_names_every_problem_of_a_bad_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = Path(shutil.copytree(PACK, tmp_path / "set"))
    for name, line in (("sources.toml", "titel = \n"), ("cards-1.toml", "[[kaart]]\nonbekend = 1\n")):
        file = bad / name
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}", encoding="utf-8")
    assert main(["check", str(bad)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert any(line.startswith("sources.toml") for line in said)
    assert any(line.startswith("cards-1.toml") for line in said)


def test_verify_holds_until_one_byte_of_a_step_is_changed(
    session: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(session)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Alles klopt."
    content = session.read_bytes()
    reason = content.index(b"personeelsadviseur")
    session.write_bytes(content[:reason] + b"P" + content[reason + 1 :])
    assert main(["verify", str(session)]) == 1
    said = capsys.readouterr().out
    assert "FOUT  De ketting van de stappen is heel: niet bij stap" in said
    assert "Alles klopt." not in said


def test_report_writes_the_same_bytes_twice(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = session.read_bytes()
    first, second = tmp_path / "één.pdf", tmp_path / "twee.pdf"
    for out in (first, second):
        assert main(["report", str(session), "--out", str(out)]) == 0
        assert capsys.readouterr().out == f"Het verslag staat in {out}.\n"
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"%PDF-")
    assert session.read_bytes() == before


@pytest.mark.parametrize(("name", "out"), [("s.llo", "s.llo"), ("s.llo", "nieuw.LLO"), ("s.pdf", "./s.pdf")])
def test_a_report_never_takes_the_place_of_a_session(
    session: Path, capsys: pytest.CaptureFixture[str], name: str, out: str
) -> None:
    file = session.rename(session.with_name(name))
    before = file.read_bytes()
    assert main(["report", str(file), "--out", f"{file.parent}/{out}"]) == 1
    assert capsys.readouterr().err.startswith(f"In {Path(out).name} hoort een sessie, geen verslag.")
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    "words",
    [
        ["report", "{folder}/weg.llo", "--out", "{folder}/x.pdf"],
        ["report", "{folder}", "--out", "{folder}/x.pdf"],
        ["report", "{folder}/brief.txt", "--out", "{folder}/x.pdf"],
        ["report", "{folder}/sessie.llo", "--out", "{folder}/weg/x.pdf"],
        ["report", "{folder}/sessie.llo", "--out", "{folder}"],
        ["demo", "--out", "{folder}/brief.txt"],
        ["demo", "--out", "{folder}/brief.txt/map"],
    ],
    ids=" ".join,
)
def test_what_goes_wrong_is_told_in_a_sentence(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    (tmp_path / "brief.txt").write_text("Geachte heer, mevrouw, " * 20)
    assert main([word.format(folder=tmp_path) for word in words]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.endswith(".\n")
    assert len(told.err.splitlines()) == 1
    assert "Traceback" not in told.err


@pytest.mark.parametrize("command", ["check", "verify"])
def test_a_file_that_is_not_there_does_not_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, str(tmp_path / "weg")]) == 1
    told = capsys.readouterr()
    assert told.out.strip()
    assert "niet meer" not in told.out
    assert "Traceback" not in told.out + told.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["frobnicate"], "Deze opdracht ken ik niet: frobnicate. Kies uit demo, check, verify of report."),
        (["demoo"], "Deze opdracht ken ik niet: demoo. Kies uit"),
        (["--onzin"], "Deze opdracht ken ik niet: --onzin. Kies uit"),
        (["--onzin", "demo"], "Deze opdracht ken ik niet: --onzin. Kies uit"),
        (["--"], "Deze opdracht ken ik niet: --. Kies uit"),
        (["demo"], "Deze opdracht is niet compleet.\nGebruik: llo-game demo --out MAP\n"),
        (["demo", "--out"], "Deze opdracht is niet compleet.\nGebruik: llo-game demo --out MAP\n"),
        (
            ["report", "x.llo"],
            "Deze opdracht is niet compleet.\nGebruik: llo-game report BESTAND --out PDF\n",
        ),
        (["check"], "Deze opdracht is niet compleet.\nGebruik: llo-game check MAP\n"),
        (["verify", "a", "b"], "Dit hoort er niet bij: b.\nGebruik: llo-game verify BESTAND\n"),
        (["verify", "a", "--snel"], "Dit hoort er niet bij: --snel.\nGebruik: llo-game verify BESTAND\n"),
    ],
    ids=str,
)
def test_words_that_are_not_understood_start_nothing(
    started: list[Path | None], capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith(told)
    assert started == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["--help"], ["Gebruik: llo-game OPDRACHT …", "  verify  kijk na of een sessiebestand heel is"]),
        (
            ["report", "-h"],
            ["Gebruik: llo-game report BESTAND --out PDF", "Maak het verslag van een sessie."],
        ),
    ],
    ids=str,
)
def test_help_is_in_dutch(capsys: pytest.CaptureFixture[str], words: list[str], shown: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert set(shown) <= set(said.splitlines())
    assert not {"usage:", "options:", "show", "help", "error:"} & set(said.split())


def test_the_version_is_the_version_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"LLO-spel {__version__}\n"


def test_without_a_command_the_app_starts(started: list[Path | None]) -> None:
    assert main([]) == 0
    assert started == [None]


@pytest.mark.parametrize("name", ["sessie.llo", "weg.llo", "SESSIE.LLO"])
def test_a_file_alone_is_opened_in_the_app(started: list[Path | None], session: Path, name: str) -> None:
    path = session.with_name(name)
    assert main([str(path)]) == 0
    assert started == [path]


def test_a_console_that_cannot_write_a_letter_stops_no_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "uit.txt").open("w", encoding="ascii") as narrow:
        monkeypatch.setattr(sys, "stdout", narrow)
        assert main(["check", str(PACK)]) == 0
    assert (tmp_path / "uit.txt").read_text(encoding="ascii").count("\n") > 3


def test_a_report_is_only_made_of_a_file_that_holds(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(session, isolation_level=None)) as connection:
        connection.execute("UPDATE blobs SET content = x'7b7d'")
    assert main(["report", str(session), "--out", str(tmp_path / "x.pdf")]) == 1
    assert "beschadigd" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
