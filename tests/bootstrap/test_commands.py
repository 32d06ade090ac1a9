"""What follows `run.py` goes to the checks, the build, a measurement, or unchanged to the app."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from bootstrap import commands
from bootstrap.checks import Check, all_checks, run_checks
from bootstrap.process import SetupError


class Stage:
    """Records what run.py prepares and starts."""

    def __init__(self) -> None:
        self.prepared: list[str] = []
        self.started: list[str] = []
        self.environ: Mapping[str, str] = {}

    def prepare(self, environment: object, lock: str, environ: Mapping[str, str]) -> None:
        self.prepared.append(lock)

    def become(self, command: Sequence[str], environ: Mapping[str, str]) -> int:
        self.started = list(command)
        self.environ = environ
        return 7


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    stage = Stage()
    monkeypatch.setattr(commands, "_prepare", stage.prepare)
    monkeypatch.setattr(commands, "become", stage.become)
    monkeypatch.setattr(os, "chdir", lambda _: None)
    return stage


SCREEN = {"DISPLAY": ":0", "PATH": "/bin"}


def test_arguments_go_through_to_the_app_and_its_exit_status_comes_back(stage: Stage, tmp_path: Path) -> None:
    status = commands.run(tmp_path, ["demo", "--out", "een kaart"], SCREEN)

    assert status == 7
    assert stage.prepared == ["run"]
    assert stage.started[1:] == ["-P", "-m", "llo_game", "demo", "--out", "een kaart"]


def test_no_arguments_open_the_window_when_there_is_a_screen(stage: Stage, tmp_path: Path) -> None:
    commands.run(tmp_path, [], SCREEN)

    assert stage.started[1:] == ["-P", "-m", "llo_game"]
    assert "QT_QPA_PLATFORM" not in stage.environ


def test_packages_of_another_python_do_not_reach_the_app(stage: Stage, tmp_path: Path) -> None:
    commands.run(tmp_path, [], {**SCREEN, "PYTHONPATH": "/elsewhere", "PYTHONHOME": "/elsewhere"})

    assert stage.environ == SCREEN


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "has_screen", lambda _: False)


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_the_example_session_is_played_and_said(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands.run(tmp_path, [], {})

    folder = str(tmp_path / "sessions" / "voorbeeld")
    assert stage.started[-3:] == ["demo", "--out", folder]
    assert stage.environ["QT_QPA_PLATFORM"] == "offscreen"
    printed = capsys.readouterr().out
    assert "Er is geen scherm." in printed
    assert folder in printed


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_a_command_runs_as_asked(stage: Stage, tmp_path: Path) -> None:
    commands.run(tmp_path, ["demo", "--out", "d"], {})

    assert stage.started[-3:] == ["demo", "--out", "d"]
    assert stage.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_a_session_is_not_opened_in_a_window_nobody_sees(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.run(tmp_path, ["middag.llo"], {}) == 1

    assert stage.started == []
    assert "report middag.llo" in capsys.readouterr().out


def test_a_problem_is_told_and_ends_with_status_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        message = "Er is geen internet."
        raise SetupError(message)

    monkeypatch.setattr(commands, "_prepare", fail)

    assert commands.run(tmp_path, ["check"], SCREEN) == 1
    assert "Er is geen internet." in capsys.readouterr().out


def test_stopping_with_the_keyboard_ends_quietly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "_prepare", stop)

    assert commands.run(tmp_path, [], SCREEN) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_bench_runs_the_benchmarks_of_the_checkout(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "benchmarks" / "__main__.py").touch()

    commands.run(tmp_path, ["bench", "--quick"], SCREEN)

    assert stage.prepared == ["dev"]
    assert stage.started[1:] == ["-m", "benchmarks", "--quick"]


def test_soak_goes_to_the_app_as_long_as_the_checkout_has_none(stage: Stage, tmp_path: Path) -> None:
    commands.run(tmp_path, ["soak"], SCREEN)
    assert stage.started[1:] == ["-P", "-m", "llo_game", "soak"]

    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "benchmarks" / "soak.py").touch()
    commands.run(tmp_path, ["soak"], SCREEN)
    assert stage.started[1:] == ["-m", "benchmarks.soak"]


def test_the_checks_run_without_a_screen_and_with_their_own_packages(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Mapping[str, str]] = []

    def call(command: Sequence[str], environ: Mapping[str, str]) -> int:
        seen.append(environ)
        return 0

    monkeypatch.setattr(commands, "call", call)

    assert commands.run(tmp_path, ["test"], SCREEN) == 0
    assert stage.prepared == ["dev"]
    assert {environ["QT_QPA_PLATFORM"] for environ in seen} == {"offscreen"}


def test_the_tests_are_the_last_of_the_checks() -> None:
    names = [check.name for check in all_checks([])]

    assert names == ["ruff check", "ruff format", "mypy", "import-linter", "pytest"]


def test_coverage_is_asked_only_of_the_whole_suite() -> None:
    assert "--cov" in all_checks([])[-1].arguments
    assert all_checks(["-k", "grid"])[-1].arguments == ("-m", "pytest", "-k", "grid")


def test_a_failing_check_does_not_keep_the_others_from_running() -> None:
    ran: list[str] = []
    said: list[str] = []

    def call(command: Sequence[str], environ: Mapping[str, str]) -> int:
        ran.append(command[1])
        return 1 if command[1] == "bad" else 0

    checks = [Check("first", ("bad",)), Check("second", ("good",))]

    assert run_checks("python", checks, {}, call=call, say=said.append) == 1
    assert ran == ["bad", "good"]
    assert said[-1] == "\nFailed: first"


def test_nothing_is_said_after_the_tests_when_all_checks_pass() -> None:
    said: list[str] = []

    status = run_checks("python", [Check("only", ("x",))], {}, call=lambda *_: 0, say=said.append)

    assert status == 0
    assert said == ["\n== only =="]
