"""A file is replaced as a whole or not at all, and what could not take its place is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llo_game.store import atomic
from llo_game.store.atomic import PAUSES, put_in_place


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "sessie.llo"
    path.write_bytes(b"oud")
    return path


class InUseError(PermissionError):
    """As Windows raises it; elsewhere a PermissionError has no such number."""

    def __init__(self, winerror: int) -> None:
        super().__init__("in use")
        self.winerror = winerror


class Windows:
    """`Path.replace` as it is when a scanner holds the file for some attempts, and the waiting in between."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: int, refusals: int) -> None:
        self.pauses: list[float] = []
        self._refusals = refusals
        replace = Path.replace

        def attempt(fresh: Path, target: Path) -> Path:
            if self._refusals:
                self._refusals -= 1
                raise InUseError(code)
            return replace(fresh, target)

        monkeypatch.setattr(Path, "replace", attempt)


def names(target: Path) -> list[str]:
    return sorted(entry.name for entry in target.parent.iterdir())


def test_the_new_content_takes_the_place_of_the_old(target: Path) -> None:
    put_in_place(target, b"nieuw", beside="new")
    assert target.read_bytes() == b"nieuw"
    assert names(target) == ["sessie.llo"]


def test_a_file_that_was_not_there_appears(tmp_path: Path) -> None:
    put_in_place(tmp_path / "vers.llo", b"nieuw", beside="new")
    assert (tmp_path / "vers.llo").read_bytes() == b"nieuw"


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    target: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    windows = Windows(monkeypatch, code, refusals=3)
    put_in_place(target, b"nieuw", beside="new", sleep=windows.pauses.append)
    assert target.read_bytes() == b"nieuw"
    assert windows.pauses == list(PAUSES[:3])


def test_the_waiting_ends_and_the_new_content_is_kept_beside_the_old(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = Windows(monkeypatch, 32, refusals=100)
    with pytest.raises(PermissionError):
        put_in_place(target, b"nieuw", beside="new", sleep=windows.pauses.append)
    assert sum(windows.pauses) <= 2.5
    assert target.read_bytes() == b"oud"
    assert target.with_name("sessie.llo.new").read_bytes() == b"nieuw"


def test_another_refusal_is_not_waited_for(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows(monkeypatch, 112, refusals=100)
    with pytest.raises(PermissionError):
        put_in_place(target, b"nieuw", beside="new", sleep=windows.pauses.append)
    assert windows.pauses == []
    assert target.read_bytes() == b"oud"


def test_half_a_file_is_not_left_behind_when_the_disk_is_full(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put_in_place(target, b"nieuw", beside="new")
    assert target.read_bytes() == b"oud"
    assert names(target) == ["sessie.llo"]


def test_content_and_name_are_synced_before_it_counts_as_done(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    replace, fsync = Path.replace, os.fsync

    def noted_fsync(handle: int) -> None:
        done.append("folder" if os.fstat(handle).st_ino == target.parent.stat().st_ino else "file")
        fsync(handle)

    def noted_replace(fresh: Path, place: Path) -> Path:
        done.append("replace")
        return replace(fresh, place)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    put_in_place(target, b"nieuw", beside="new")
    assert done == ["file", "replace", *(["folder"] if os.name == "posix" else [])]


def test_a_system_that_opens_or_syncs_no_folders_does_without(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    atomic.settle(target)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        atomic.settle(target.parent)
    monkeypatch.setattr(os, "open", refuse)
    atomic.settle(target.parent)
