"""run.py itself: readable by any Python 3.6, so that an old one hears what is needed."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import run
from bootstrap import commands

SOURCE = Path(run.__file__).read_text(encoding="utf-8")


def test_an_old_python_can_read_the_file() -> None:
    tree = ast.parse(SOURCE, feature_version=(3, 6))
    futures = [
        node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "__future__"
    ]

    assert futures == []  # 3.6 knows no postponed annotations


def test_an_old_python_is_told_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "OLDEST_PYTHON", (99, 0))
    monkeypatch.setattr(commands, "run", lambda *_: pytest.fail("went on with an old Python"))

    assert run.main([]) == 1
    printed = capsys.readouterr().out
    assert "Python 3.11 of nieuwer" in printed
    assert sys.version.split()[0] in printed


def test_the_status_of_what_was_asked_is_the_status_of_run(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def answer(_root: Path, arguments: list[str], _environ: object) -> int:
        asked.append(arguments)
        return 4

    monkeypatch.setattr(commands, "run", answer)

    assert run.main(["check", "assets"]) == 4
    assert asked == [["check", "assets"]]
