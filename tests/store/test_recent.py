"""The list of recent sessions: short, newest first, and never in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llo_game.store.recent import MAX_RECENT, Recent, forget, recent_sessions, remember
from tests.store.stories import moment


def opened(path: Path, number: int = 1) -> Recent:
    return Recent(path=path, title=f"Sessie “{number}”", opened_at=moment(number))


def test_the_last_opened_session_stands_on_top_and_none_stands_twice(tmp_path: Path) -> None:
    first, second = opened(tmp_path / "a.llo", 1), opened(tmp_path / "b.llo", 2)
    again = opened(tmp_path / "a.llo", 3)
    remember(tmp_path, first)
    remember(tmp_path, second)
    assert remember(tmp_path, again) == recent_sessions(tmp_path) == (again, second)


def test_the_list_stays_short(tmp_path: Path) -> None:
    for number in range(MAX_RECENT + 3):
        remember(tmp_path, opened(tmp_path / f"{number}.llo", number))
    listed = recent_sessions(tmp_path)
    assert len(listed) == MAX_RECENT
    assert listed[0].path.name == f"{MAX_RECENT + 2}.llo"


def test_a_session_can_be_forgotten(tmp_path: Path) -> None:
    remember(tmp_path, opened(tmp_path / "a.llo"))
    remember(tmp_path, opened(tmp_path / "b.llo"))
    forget(tmp_path, tmp_path / "a.llo")
    assert [entry.path.name for entry in recent_sessions(tmp_path)] == ["b.llo"]


def test_a_file_that_is_gone_is_marked(tmp_path: Path) -> None:
    entry = opened(tmp_path / "a.llo")
    assert entry.is_missing()
    entry.path.write_bytes(b"")
    assert not entry.is_missing()


def test_the_folder_is_made_when_needed(tmp_path: Path) -> None:
    folder = tmp_path / "nog" / "niet"
    assert recent_sessions(folder) == ()
    remember(folder, opened(tmp_path / "a.llo"))
    assert len(recent_sessions(folder)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"{}", b"null", b"\xff\xfe", b"[" * 100_000, b'[1, {"path": "x"}, {"path": 1}]']
)
def test_a_list_that_makes_no_sense_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "recent.json").write_bytes(content)
    assert recent_sessions(tmp_path) == ()


def test_one_entry_that_makes_no_sense_does_not_hide_the_others(tmp_path: Path) -> None:
    remember(tmp_path, opened(tmp_path / "a.llo"))
    file = tmp_path / "recent.json"
    file.write_text(file.read_text().replace("[", '[{"path": 5, "title": "", "opened_at": ""}, ', 1))
    assert [entry.path.name for entry in recent_sessions(tmp_path)] == ["a.llo"]


@pytest.mark.skipif(os.name != "posix", reason="Windows names are always text")
def test_a_file_name_that_is_no_text_is_remembered_too(tmp_path: Path) -> None:
    entry = opened(Path(os.fsdecode(b"/tmp/\xff.llo")))
    remember(tmp_path, entry)
    assert recent_sessions(tmp_path) == (entry,)


def test_a_list_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    (tmp_path / "recent.json").mkdir()
    with pytest.raises(OSError, match=r"recent\.json"):
        remember(tmp_path, opened(tmp_path / "a.llo"))
