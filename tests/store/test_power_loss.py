"""A power cut may bring back a journal that was removed but not synced; that would undo the last move.

The model: the journal's own file (its inode) is kept by a second name during the commit. Whatever SQLite left
in it by the time `append` returned comes back as the journal when the power does.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llo_game.store.session_file import SessionFile
from tests.store.stories import EVERY_KIND, START, moment, new_file, recorded

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a second name for an open file")


def after_power_cut(path: Path, *settings: str) -> SessionFile:
    """A file with one event for certain, and a second one that was acknowledged just before the cut."""
    journal = path.with_name(f"{path.name}-journal")
    kept = path.with_name("inode")

    def second_name(statement: str) -> None:
        if statement == "COMMIT":
            os.link(journal, kept)

    file = new_file(path)
    for setting in settings:
        file._connection.execute(f"PRAGMA {setting}").fetchall()
    file.append(START, moment(1))
    file._connection.set_trace_callback(second_name)
    file.append(EVERY_KIND[3], moment(2))
    file.close()
    kept.replace(journal)
    reopened, _ = SessionFile.open(path)
    return reopened


def test_an_acknowledged_move_survives_a_journal_that_comes_back(tmp_path: Path) -> None:
    with after_power_cut(tmp_path / "sessie.llo") as file:
        assert file.read_all().events == recorded([START, EVERY_KIND[3]])


def test_with_the_usual_settings_of_sqlite_the_same_cut_takes_the_move_away(tmp_path: Path) -> None:
    """The control: without it the test above could not fail."""
    settings = ("journal_mode = DELETE", "synchronous = FULL")
    with after_power_cut(tmp_path / "sessie.llo", *settings) as file:
        assert file.read_all().events == recorded([START])
