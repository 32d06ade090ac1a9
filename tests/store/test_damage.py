"""Hundreds of damaged files: each is refused or read exactly as it was, never as another story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from llo_game.store.faults import SessionFileFault, TargetExists
from llo_game.store.reading import read_session, verified_bytes
from llo_game.store.salvage import salvage
from llo_game.store.schema import PAGE_SIZE
from llo_game.store.session_file import SessionFile
from llo_game.store.stored import PackCopy, Stored
from llo_game.store.verify import verify
from tests.store.stories import placements, written

SECTOR = 512
PACK = PackCopy(id="voorbeeld", version="1.0", content=bytes(Random(1).choices(range(97, 123), k=9000)))


def flips(whole: bytes, dice: Random) -> Iterator[bytes]:
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(dice.choice((1, 1, 1, 2, 8))):
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        yield bytes(content)


def flips_in_the_forms_of_pages(whole: bytes, dice: Random) -> Iterator[bytes]:
    """The bytes that say where rows are and how many: one flip there can hide a row."""
    for page in range(0, len(whole), PAGE_SIZE):
        first = page + (100 if page == 0 else 0)
        for offset in range(first, first + 12):
            content = bytearray(whole)
            content[offset] ^= 1 << dice.randrange(8)
            yield bytes(content)


def zeroed(whole: bytes, dice: Random) -> Iterator[bytes]:
    for start in range(0, len(whole), SECTOR):
        yield whole[:start] + bytes(SECTOR) + whole[start + SECTOR :]


def truncations(whole: bytes, dice: Random) -> Iterator[bytes]:
    for length in (*range(0, len(whole), PAGE_SIZE), *(dice.randrange(len(whole)) for _ in range(60))):
        yield whole[:length]


def splices(whole: bytes, dice: Random) -> Iterator[bytes]:
    """Blocks of another session, of this session at another place, and of this session as it once was."""
    other = bytes(reversed(whole))
    for size in (SECTOR, PAGE_SIZE):
        for start in range(0, len(whole) - size, size):
            elsewhere = dice.randrange(0, len(whole) - size, size)
            for source in (whole[elsewhere : elsewhere + size], other[start : start + size]):
                yield whole[:start] + source + whole[start + size :]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damage")


@pytest.fixture(scope="module")
def whole(folder: Path) -> bytes:
    return written(folder / "heel.llo", placements(60), PACK).read_bytes()


@pytest.fixture(scope="module")
def story(folder: Path, whole: bytes) -> Stored:
    return read_session(folder / "heel.llo")


@pytest.mark.parametrize("damage", [flips, flips_in_the_forms_of_pages, zeroed, truncations, splices])
def test_a_damaged_file_is_refused_or_tells_the_same_story(
    damage: Callable[[bytes, Random], Iterator[bytes]], folder: Path, whole: bytes, story: Stored
) -> None:
    refused = 0
    for content in damage(whole, Random(7)):
        try:
            assert verified_bytes(Path("x"), content) == story
        except SessionFileFault:
            refused += 1
    assert refused, "nothing was damaged"


@pytest.mark.parametrize("damage", [flips, flips_in_the_forms_of_pages, zeroed, truncations])
def test_a_damaged_working_copy_is_refused_or_goes_on(
    damage: Callable[[bytes, Random], Iterator[bytes]], tmp_path: Path, whole: bytes, story: Stored
) -> None:
    path = tmp_path / "sessie.llo"
    for content in islice(damage(whole, Random(8)), 80):
        path.write_bytes(content)
        try:
            file, stored = SessionFile.open(path)
        except SessionFileFault:
            assert path.read_bytes() == content
        else:
            with file:
                assert stored == story


def other_session(tmp_path: Path, count: int) -> bytes:
    return written(tmp_path / f"{count}.llo", placements(count), PACK).read_bytes()


def test_pages_of_the_same_session_at_an_earlier_moment_are_noticed(
    tmp_path: Path, whole: bytes, story: Stored
) -> None:
    """What a sync program that mixes two versions, or a lost write, leaves."""
    for count in (40, 55, 59):
        earlier = other_session(tmp_path, count)
        for start in range(0, len(earlier), PAGE_SIZE):
            mixed = whole[:start] + earlier[start : start + PAGE_SIZE] + whole[start + PAGE_SIZE :]
            with suppress(SessionFileFault):
                assert verified_bytes(Path("x"), mixed) == story


def test_reading_verifying_and_salvaging_leave_the_damaged_file_as_it_was(
    tmp_path: Path, whole: bytes, story: Stored
) -> None:
    dice = Random(11)
    damaged, target = tmp_path / "stuk.llo", tmp_path / "gered.llo"
    cases = [*zeroed(whole, dice), *truncations(whole, dice), *list(flips(whole, dice))[:60]]
    rescued = 0
    for content in cases:
        damaged.write_bytes(content)
        report = verify(damaged)
        try:
            healthy = read_session(damaged) == story
        except SessionFileFault:
            healthy = False
        assert report.holds == healthy, report.lines
        try:
            saved = salvage(damaged, target)
        except TargetExists:
            raise
        except SessionFileFault:
            assert not target.exists()
        else:
            kept = read_session(target)
            assert kept.events == story.events[: saved.kept]
            assert saved.lost in {None, len(story.events) - saved.kept}
            assert (kept.meta, kept.pack_json) == (story.meta, story.pack_json)
            target.unlink()
            rescued += 1
        assert damaged.read_bytes() == content
        assert [entry.name for entry in tmp_path.iterdir()] == ["stuk.llo"]
    assert rescued > len(cases) // 4
