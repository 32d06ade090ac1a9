"""The example in docs/spelset.md does what the page says."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from llo_game.content.load import load_pack, read_pack_dir
from llo_game.content.schema import Row
from llo_game.engine.evidence import Basis
from llo_game.engine.grid import Cell
from llo_game.engine.pack import Card, Pack
from llo_game.engine.verdict import Place, check

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "spelset.md").read_text("utf-8")


@pytest.fixture
def files() -> dict[str, bytes]:
    return dict(read_pack_dir(ROOT / "assets" / "cards" / "leercultuur"))


def examples() -> tuple[str, str, str]:
    """The new source, the row before and the row after."""
    source, before, after = (
        textwrap.dedent(block) for block in re.findall(r" *```toml\n(.*?) *```", PAGE, flags=re.DOTALL)
    )
    return source, before, after


def job_crafting(pack: Pack) -> Card:
    return next(card for card in pack.cards if any(row.name == "Job Crafting" for row in card.rows))


def test_following_the_page_turns_an_unknown_phase_into_a_named_one(files: dict[str, bytes]) -> None:
    source, before, after = examples()
    (name,) = [name for name, data in files.items() if before.encode() in data]
    changed = files | {
        name: files[name].replace(before.encode(), after.encode()),
        "sources.toml": files["sources.toml"] + b"\n" + source.encode(),
    }
    cell = Cell("A", 3)
    old, new = load_pack(files), load_pack(changed)
    assert check(job_crafting(old), cell, old, None).place is Place.LAYER_ONLY
    verdict = check(job_crafting(new), cell, new, None)
    assert verdict.place is Place.SUPPORTED
    assert verdict.locators[0].source == "tno-figuur"


def test_the_page_counts_the_open_rows(files: dict[str, bytes]) -> None:
    rows = [row for card in load_pack(files).cards for row in card.rows]
    unknown = sum(row.basis is Basis.UNKNOWN for row in rows)
    assert f"Bij {unknown} van de {len(rows)} regels bewijs is de fase onbekend" in PAGE


def test_the_page_names_every_key_of_a_row() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.MULTILINE)) == set(Row.__struct_fields__)


def test_the_page_names_every_layer_and_phase(files: dict[str, bytes]) -> None:
    pack = load_pack(files)
    names = {layer.id for layer in pack.layers} | {phase.id for phase in pack.phases}
    assert names <= set(re.findall(r"`(\w+)`", PAGE))
