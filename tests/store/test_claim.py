"""One process at a time plays in a session."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from llo_game.store.claim import Claim
from llo_game.store.faults import Locked, WriteFailed

ROOT = Path(__file__).parents[2]
_HOLDER = """
import sys
from pathlib import Path
from llo_game.store.claim import Claim
claim = Claim(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "sessie.lock"


def test_a_claim_keeps_others_out_until_it_is_released(lock: Path) -> None:
    first = Claim(lock)
    with pytest.raises(Locked):
        Claim(lock)
    first.release()
    Claim(lock).release()


def test_a_claim_of_another_process_ends_when_that_is_killed(lock: Path) -> None:
    command = [sys.executable, "-c", _HOLDER, str(lock)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Locked):
            Claim(lock)
        holder.kill()
        holder.wait()
        Claim(lock).release()


def test_a_removed_claim_leaves_no_file(lock: Path) -> None:
    Claim(lock).remove()
    assert not lock.exists()


def test_a_place_where_nothing_can_be_claimed_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        Claim(tmp_path / "weg" / "sessie.lock")
    not_a_lock = tmp_path / "tekst.lock"
    not_a_lock.write_text("dit is geen database " * 100)
    with pytest.raises(WriteFailed):
        Claim(not_a_lock)
