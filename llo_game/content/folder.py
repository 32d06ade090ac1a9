"""The files of a pack folder, read with care: plain files only, and not too much of them."""

from __future__ import annotations

import stat
from pathlib import Path

from llo_game.content.parse import FILE_CAP, TOTAL_CAP, megabytes, too_big
from llo_game.content.problem import Problem, shown


def scan(path: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Every `.toml` file right in the folder; folders inside it and other files are left alone."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    try:
        names = sorted(entry.name for entry in path.iterdir() if entry.name.casefold().endswith(".toml"))
    except FileNotFoundError:
        return files, [_about(path.name, "Deze map is er niet. Kijk of de naam klopt.")]
    except NotADirectoryError:
        return files, [_about(path.name, "Dit is een bestand. Wijs de map van de spelset aan.")]
    except (OSError, ValueError):
        return files, [_about(path.name, "Deze map kan ik niet openen. Kijk of je haar mag lezen.")]
    for name in names:
        found = _read(path / name)
        if isinstance(found, str):
            problems.append(_about(name, found))
        else:
            files[name] = found
    total = sum(len(data) for data in files.values())
    if total > TOTAL_CAP:
        sentence = f"Deze spelset is {megabytes(total)}. Meer dan {megabytes(TOTAL_CAP)} mag niet."
        return {}, [_about(path.name, sentence)]
    return files, problems


def _about(name: str, sentence: str) -> Problem:
    return Problem(file=shown(name), where="", field="", sentence=sentence)


def _read(path: Path) -> bytes | str:
    """The contents, or the sentence that says why not."""
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            return "Dit is een verwijzing naar een ander bestand. Zet hier het bestand zelf neer."
        if not stat.S_ISREG(found.st_mode):
            return "Dit is geen gewoon bestand. Haal het weg."
        if found.st_size > FILE_CAP:
            return too_big(found.st_size)
        with path.open("rb") as file:
            # The file may have grown since: never read more than one byte too many.
            return file.read(FILE_CAP + 1)
    except OSError:
        return "Dit bestand kan ik niet lezen. Kijk of het open mag."
