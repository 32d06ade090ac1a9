"""Starting other programs: follow their lines while they work, or make way for them altogether."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import IO

_SIGN_OF_LIFE_EVERY = 15.0  # seconds without a line, after which a slow download looks like a hang


class SetupError(Exception):
    """The world is not as it should be; the text tells the user in Dutch what happened and what to do."""


def follow(
    command: Sequence[str],
    on_line: Callable[[str], None],
    on_silence: Callable[[], None],
    *,
    env: Mapping[str, str] | None = None,
) -> int:
    """Run `command` and hand over each line it prints; returns its exit status."""
    with subprocess.Popen(
        command,
        env=None if env is None else dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as child:
        if child.stdout is None:
            message = "the child was started without a pipe"
            raise RuntimeError(message)
        lines: queue.Queue[str | None] = queue.Queue()
        reader = threading.Thread(target=_read, args=(child.stdout, lines))
        reader.start()
        try:
            while (line := _next(lines, on_silence)) is not None:
                on_line(line)
        except BaseException:
            child.terminate()  # told to stop half-way, the child stops as well
            raise
        finally:
            reader.join()
        return child.wait()


def become(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Make way for `command`, so that signals, terminal and exit status are its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], list(command), dict(env))  # noqa: S606 - a command put together by run.py itself
    # Windows has no exec that keeps the terminal: wait, and leave Ctrl+C to the program.
    with subprocess.Popen(command, env=dict(env)) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue


def call(command: Sequence[str], env: Mapping[str, str]) -> int:
    """Run `command` in this terminal and return its exit status."""
    sys.stdout.flush()
    return subprocess.run(command, env=dict(env), check=False).returncode


def _read(stream: IO[str], lines: queue.Queue[str | None]) -> None:
    for line in stream:
        lines.put(line.rstrip())
    lines.put(None)


def _next(lines: queue.Queue[str | None], on_silence: Callable[[], None]) -> str | None:
    while True:
        try:
            return lines.get(timeout=_SIGN_OF_LIFE_EVERY)
        except queue.Empty:
            on_silence()
