"""Programs that run.py starts: their lines come through, their silence is noticed, their status is ours."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap import process

REPOSITORY = Path(__file__).resolve().parents[2]


def test_each_line_is_handed_over_and_the_status_returned() -> None:
    lines: list[str] = []
    program = "import sys; print('één'); print('twee', file=sys.stderr, flush=True); sys.exit(3)"

    status = process.follow([sys.executable, "-X", "utf8", "-c", program], lines.append, lambda: None)

    assert status == 3
    assert sorted(lines) == ["twee", "één"]


def test_a_long_silence_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_SIGN_OF_LIFE_EVERY", 0.01)
    noticed = tmp_path / "noticed"
    silent_until_noticed = f"import os\nwhile not os.path.exists({str(noticed)!r}): pass"

    status = process.follow([sys.executable, "-c", silent_until_noticed], lambda _: None, noticed.touch)

    assert status == 0


def handed_over(program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", program]
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"from bootstrap.process import become; import os; become({command!r}, os.environ)",
        ],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_program_that_takes_over_keeps_terminal_and_status() -> None:
    done = handed_over("import sys; print('hier'); sys.exit(5)")

    assert (done.returncode, done.stdout) == (5, "hier\n")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no signals between programs")
def test_the_program_that_takes_over_ends_by_its_own_signal() -> None:
    done = handed_over("import os, signal; os.kill(os.getpid(), signal.SIGTERM)")

    assert done.returncode == -signal.SIGTERM


def test_a_program_that_is_followed_stops_with_its_follower() -> None:
    def stop(_: str) -> None:
        raise KeyboardInterrupt

    # Were it left running, the reader would wait for it and this test would not end.
    endless = "print('begonnen', flush=True)\nwhile True: pass"

    with pytest.raises(KeyboardInterrupt):
        process.follow([sys.executable, "-c", endless], stop, lambda: None)
