"""A process that records is killed again and again: no acknowledged event is ever lost.

50 kills in a normal run; `pytest tests/store/test_killed.py --kills 2000` for the real proof.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from llo_game.store.faults import SessionFileFault
from llo_game.store.session_file import SessionFile
from tests.store import kill_child
from tests.store.kill_child import BOUNDARIES
from tests.store.stories import moment

ROOT = Path(__file__).parents[2]
# At every boundary: the first event, one that splits a page, one with pages of its own.
PLANNED = [(boundary, number) for number in (1, 2, 9, 16) for boundary in BOUNDARIES]


@contextmanager
def child(path: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "tests.store.kill_child", str(path), *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def acknowledged(lines: list[bytes]) -> int:
    """The number in the last whole line, -1 when there is none."""
    whole = [line for line in lines if line.endswith(b"\n")]
    return int(whole[-1].removeprefix(b"ACK ")) if whole else -1


def killed_at(path: Path, store: str, boundary: str, number: int) -> int:
    """The last acknowledged event of a process that dies at a boundary."""
    with child(path, store, boundary, str(number)) as process:
        assert process.stdout is not None
        return acknowledged(process.stdout.readlines())


def killed_at_random(path: Path, store: str, dice: Random) -> int:
    """The last acknowledged event of a process that is killed, most often in the middle of a commit."""
    patience = dice.randint(0, 25)
    with child(path, store) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(patience)]
        time.sleep(dice.choice((0, 0.0003, 0.001, 0.002, 0.005)))
        process.kill()
        lines += process.stdout.readlines()
    return acknowledged(lines)


def loss(path: Path, last: int) -> str:
    """ "" when the file holds exactly the acknowledged events, or one more; else what is wrong."""
    if last < 0 and (not path.exists() or path.stat().st_size == 0):
        return ""
    try:
        file, stored = SessionFile.open(path)
    except SessionFileFault as fault:
        return "" if last < 0 and path.stat().st_size == 0 else f"{last} acknowledged, then {fault!r}"
    with file:
        found = [(recorded.seq, recorded.at, recorded.event) for recorded in stored.events]
        wanted = [(seq, moment(seq), kill_child.event(seq)) for seq in range(1, max(last, 0) + 2)]
        if found not in (wanted[:-1], wanted):
            return f"{last} acknowledged, {len(found)} found"
        if not found:
            return ""
        # The session goes on from here.
        file.append(kill_child.event(len(found) + 1), moment(len(found) + 1))
        return "" if file.read_all().events[-1].seq == len(found) + 1 else "cannot go on"


def test_no_acknowledged_event_is_lost_however_the_process_is_killed(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    kills = pytestconfig.getoption("kills")
    dice = Random(2026)
    losses = []
    for number in range(kills):
        path = tmp_path / f"{number}.llo"
        if number < len(PLANNED):
            boundary, at = PLANNED[number]
            last = killed_at(path, "real", boundary, at)
            assert last == at - (boundary != "acknowledged")
        else:
            last = killed_at_random(path, "real", dice)
        losses.append(loss(path, last))
        path.unlink(missing_ok=True)
    assert [found for found in losses if found] == []
    assert len(losses) == kills


def test_the_same_test_catches_a_store_that_acknowledges_before_it_commits(tmp_path: Path) -> None:
    planned = tmp_path / "planned.llo"
    assert loss(planned, killed_at(planned, "hasty", "acknowledged", 8)) == "8 acknowledged, 5 found"
    dice = Random(2026)
    losses = []
    for number in range(10):
        path = tmp_path / f"{number}.llo"
        losses.append(loss(path, killed_at_random(path, "hasty", dice)))
    assert any(losses), "killing at random would not have noticed"
