"""The program that runs without Python is built from the recipe and plays the example by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bootstrap.build import build

ROOT = Path(__file__).resolve().parent.parent


def test_the_built_program_plays_the_example_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    # Whatever helps this test run to find the package must not help the built program.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    status = build(sys.executable, tmp_path, {**environ, "QT_QPA_PLATFORM": "offscreen"})

    said = capfd.readouterr().out
    assert status == 0
    assert "voorbeeld.llo" in said
    assert said.count(".png") >= 6
    assert "De voorbeeldsessie werkt." in said
