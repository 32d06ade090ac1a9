"""Putting a whole file in place in one step: readers see the old content or the new, never half."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

# Windows: access denied, sharing violation, lock violation. A scanner or a sync program looks at the file for
# a moment. 2.5 seconds together.
_IN_USE: Final = frozenset({5, 32, 33})
PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)


def put_in_place(
    target: Path,
    content: bytes,
    *,
    beside: str,
    pauses: Sequence[float] = PAUSES,
    sleep: Callable[[float], object] = time.sleep,
) -> None:
    """Write `content` to a file with the extra suffix `beside`, and let it take the place of `target`.

    Raises OSError. Then the target is as it was, and the new content, once whole, stays beside it.
    """
    fresh = target.with_name(f"{target.name}.{beside}")
    try:
        write_durably(fresh, content)
    except OSError:
        # Half a file helps no one, and the disk may be full.
        with suppress(OSError):
            fresh.unlink()
        raise
    _take_place(fresh, target, pauses, sleep)
    settle(target.parent)


def write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Make names in `folder` survive a power cut, where the system knows how; Windows opens no folders."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        # Some network folders refuse this; their server decides when a name is durable.
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _take_place(fresh: Path, target: Path, pauses: Sequence[float], sleep: Callable[[float], object]) -> None:
    for pause in pauses:
        try:
            fresh.replace(target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _IN_USE:
                raise
        sleep(pause)
    fresh.replace(target)
