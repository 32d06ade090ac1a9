"""Places differ between a checkout, a built program and a test; callers need not know which."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs
import pytest

from llo_game import places

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which a built program finds its files."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def test_a_checkout_has_its_assets_and_sessions_beside_the_package() -> None:
    assert places.assets_dir() == REPOSITORY / "assets"
    assert places.default_sessions_dir() == REPOSITORY / "sessions"


def test_a_built_program_has_its_assets_inside(built: Path) -> None:
    assert places.assets_dir() == built / "assets"


def test_a_built_program_saves_sessions_among_the_documents(built: Path) -> None:
    (built / "sessions").mkdir()

    assert places.default_sessions_dir() == platformdirs.user_documents_path() / "LLO-spel"


def test_a_checkout_that_is_read_only_saves_sessions_among_the_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    assert places.default_sessions_dir() == platformdirs.user_documents_path() / "LLO-spel"


def test_own_data_belongs_to_the_user_unless_another_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LLO_SPEL_DATA", raising=False)
    assert places.data_dir() == platformdirs.user_data_path("llo-spel", appauthor=False)

    monkeypatch.setenv("LLO_SPEL_DATA", str(tmp_path))
    assert places.data_dir() == tmp_path
