"""The command line: without a command the app starts; the others do one thing and say what came of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all is well, 1 when something does not hold, 2 when the words are not understood."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    if not words:
        return _start(None)
    from llo_game.command_words import COMMANDS, understood

    if len(words) == 1 and words[0] not in COMMANDS and _is_file(words[0]):
        return _start(Path(words[0]))
    chosen = understood(words)
    match chosen.command:
        case "demo":
            return _demo(chosen.out)
        case "check":
            return _check(chosen.folder)
        case "verify":
            return _verify(chosen.file)
        case _:
            return _report(chosen.file, chosen.out)


def _start(file: Path | None) -> int:
    from llo_game.ui.plain_import import import_plainly

    import_plainly()
    from llo_game.app import run

    return run(sys.argv[:1], file)


def _demo(out: Path) -> int:
    from llo_game.demo import write_demo
    from llo_game.report.write import ReportFault
    from llo_game.store.faults import SessionFileFault

    try:
        for line in write_demo(out):
            print(line)
    except (SessionFileFault, ReportFault) as fault:
        print(fault.sentence, file=sys.stderr)
        return 1
    except OSError:
        print(f"In {out} kan niets worden bewaard. Kies een andere map.", file=sys.stderr)
        return 1
    return 0


def _check(folder: Path) -> int:
    from llo_game.content.check import check_dir

    result = check_dir(folder)
    for line in result.lines:
        print(line)
    return 1 if result.problems else 0


def _verify(file: Path) -> int:
    from llo_game.desk import what_does_not_fit
    from llo_game.store.verify import verify

    report = verify(file, what_does_not_fit)
    for line in report.lines:
        print(line)
    return 0 if report.holds else 1


def _report(file: Path, out: Path) -> int:
    from llo_game import places
    from llo_game.content.problem import PackFault
    from llo_game.desk import read_file
    from llo_game.report.write import ReportFault, write_pdf
    from llo_game.store.faults import SessionFileFault

    try:
        write_pdf(read_file(file), places.assets_dir(), out, source=file)
    except (SessionFileFault, ReportFault) as fault:
        print(fault.sentence, file=sys.stderr)
        return 1
    except PackFault as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"Het verslag staat in {out}.")
    return 0


def _is_file(word: str) -> bool:
    """Whether a word alone is a file to open rather than a command with a slip in it."""
    path = Path(word)
    return path.suffix.lower() == ".llo" or path.exists()


def _speak_utf8() -> None:
    """A Windows console may not know every letter; a missing one must never stop a command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
