"""The PDF of a session with sixty cards on the board, against the same pages in bare reportlab calls."""

from __future__ import annotations

from benchmarks.bare_pdf import bare_pdf
from benchmarks.material import full_pack, laid
from benchmarks.recording import Recording
from benchmarks.table import Row
from benchmarks.timing import timed_by_turns
from llo_game import places
from llo_game.report.write import pdf_bytes

_LAID = 60


def measure() -> Row:
    session = laid(full_pack(), _LAID)
    assets = places.assets_dir()
    with Recording() as recording:
        content = pdf_bytes(session, assets)
    steps = tuple(recording.steps)
    floor, ours = timed_by_turns(
        lambda: bare_pdf(steps), lambda: pdf_bytes(session, assets), rounds=9, warm=1
    )
    return Row(
        what=f"the PDF of {_LAID} placements",
        floor_is="bare reportlab calls draw every line of text, box and outline of ours, in its order",
        floor=floor,
        ours=ours,
        unit="ms",
        goal=2,
        notes=(
            f"{recording.pages} pages, {len(steps)} drawing steps, {len(content) // 1000} kB",
            "on both sides reportlab is loaded and the font files are read before the first run",
        ),
    )
