"""The chosen screen is found again at the next start, and a spoiled note of it does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from llo_game.ui.screens.chooser import ScreenIdentity
from llo_game.ui.screens.remembered import remember_screen, remembered_screen

FOUND = ScreenIdentity(manufacturer="EPSON", model="EB-X51 “één”", serial="S1", name=r"\\.\DISPLAY2")


def test_what_was_chosen_is_known_again(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "data"
    assert remembered_screen(folder) is None
    remember_screen(folder, FOUND)
    assert remembered_screen(folder) == FOUND
    assert [path.name for path in folder.iterdir()] == ["zaalscherm.json"]


@pytest.mark.parametrize(
    "spoiled",
    [b"", b"\xff\xfe", b"null", b"[]", b'{"name": 3}', b'{"name": "x"}', b"[" * 100_000, b"\x00" * 64],
)
def test_a_spoiled_note_is_as_good_as_none(tmp_path: Path, spoiled: bytes) -> None:
    (tmp_path / "zaalscherm.json").write_bytes(spoiled)
    assert remembered_screen(tmp_path) is None
    remember_screen(tmp_path, FOUND)
    assert remembered_screen(tmp_path) == FOUND


def test_a_note_that_cannot_be_kept_is_a_fault_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="data"):
        remember_screen(tmp_path / "data", FOUND)
