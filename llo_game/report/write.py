"""A session → the bytes of a PDF, or a file that is either the old one or wholly the new one."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from llo_game.engine.session import Session

_SAFE: Final = "De sessie is veilig en een ouder verslag is niet veranderd."
# A virus scanner may hold a new file for a moment; seconds between the attempts.
_PAUSES: Final = (0.05, 0.2, 0.5)


class FaultKind(Enum):
    """What the world did; the value is a sentence about it and one about what to do now."""

    LOCKED = ("Het bestand {name} laat zich niet schrijven.", "Sluit het bestand of kies een andere map.")
    FULL = ("De schijf is vol.", "Maak ruimte vrij of kies een andere schijf.")
    GONE = ("De map van {name} is er niet meer.", "Kies een andere map.")
    SESSION = ("In {name} hoort een sessie, geen verslag.", "Kies een naam die eindigt op .pdf.")
    OTHER = ("Het lukt niet om {name} te schrijven.", "Kies een andere map of een andere naam.")


_KINDS: Final = {
    errno.EACCES: FaultKind.LOCKED,
    errno.EPERM: FaultKind.LOCKED,
    errno.EROFS: FaultKind.LOCKED,
    errno.EBUSY: FaultKind.LOCKED,
    errno.ENOSPC: FaultKind.FULL,
    errno.EDQUOT: FaultKind.FULL,
    errno.EFBIG: FaultKind.FULL,
    errno.ENOENT: FaultKind.GONE,
    errno.ENOTDIR: FaultKind.GONE,
    errno.ENODEV: FaultKind.GONE,
}


class ReportFault(Exception):  # noqa: N818 — a fault of the world, as the store names its own
    """The report could not be written; `sentence` tells what happened, what is safe and what to do."""

    def __init__(self, kind: FaultKind, name: str) -> None:
        happened, to_do = kind.value
        self.kind = kind
        self.sentence = f"{happened.format(name=name)} {_SAFE} {to_do}"
        super().__init__(self.sentence)


def pdf_bytes(session: Session, assets: Path) -> bytes:
    """`assets` is the folder that holds `fonts`. The same session always gives the same bytes."""
    # reportlab is loaded at the first report, not when the app starts.
    from llo_game.report.pdf import session_pdf  # noqa: PLC0415 — see above

    return session_pdf(session, assets)


def write_pdf(session: Session, assets: Path, target: Path, *, source: Path | None = None) -> None:
    """Writes beside `target` first and then takes its place; never that of a session. Raises ReportFault.

    `source` is the file that the session came from, when there is one: it may have any name.
    """
    if _is_for_a_session(target, source):
        raise ReportFault(FaultKind.SESSION, target.name)
    content = pdf_bytes(session, assets)
    beside = target.with_name(f".llo-{os.getpid()}.tmp")
    try:
        _written(content, beside)
        _take_place(beside, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        kind = _KINDS.get(error.errno or 0, FaultKind.OTHER)
        raise ReportFault(kind, target.name) from error


def _is_for_a_session(target: Path, source: Path | None) -> bool:
    # Windows drops dots and spaces at the end of a name.
    if target.name.rstrip(". ").lower().endswith(".llo"):
        return True
    with contextlib.suppress(OSError):
        return source is not None and target.samefile(source)
    return False


def _written(content: bytes, path: Path) -> None:
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _take_place(beside: Path, target: Path) -> None:
    for pause in _PAUSES:
        try:
            beside.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            break
    else:
        beside.replace(target)
    # Not every system can sync a folder; the file itself is already on disk.
    with contextlib.suppress(OSError):
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
