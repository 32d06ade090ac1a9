"""What a pack holds, counted and said."""

from __future__ import annotations

from dataclasses import replace

from llo_game.content.load import load_pack
from llo_game.content.summary import summarise
from tests.content.small_pack import small_files

PACK = load_pack(small_files())


def test_a_summary_says_what_a_pack_holds() -> None:
    assert summarise(PACK).lines == (
        "Klein, versie 1.0 van 12 maart 2026.",
        "3 kaarten, 3 regels bewijs, 2 bronnen, 2 bevindingen, 1 randvoorwaarde, 1 groep en 2 kaartsets.",
        "Bord: 2 lagen en 3 fasen.",
        "2 regels noemen een fase, 1 niet.",
        "1 regel staat zo in de tekst of de figuur.",
        "Kaartsets: Korte set (1 kaart) en Volledige set (3 kaarten).",
        "Elke uitspraak heeft een vindplaats.",
    )


def test_only_sure_text_counts_as_said_by_the_text() -> None:
    unsure = load_pack(small_files({"cards-1.toml": ('certainty = "hoog"', 'certainty = "midden"')}))
    assert summarise(unsure).rows_said == 0


def test_a_phase_that_was_read_from_the_figure_counts_as_said() -> None:
    text = 'basis = "tekst"\nkind = "direct"'
    drawn = load_pack(small_files({"cards-1.toml": (text, 'basis = "figuur"')}))
    assert summarise(drawn).rows_said == 1


def test_fits_are_counted() -> None:
    assert summarise(PACK).fits == 1


def test_statements_without_a_locator_are_counted() -> None:
    finding, precondition, profile = PACK.findings[0], PACK.preconditions[0], PACK.profiles[0]
    bare = replace(
        PACK,
        findings=(replace(finding, locators=()),),
        preconditions=(replace(precondition, locators=()),),
        profiles=(replace(profile, locators=()),),
    )
    assert summarise(bare).unlocated == 3
    assert summarise(bare).lines[-1] == "3 uitspraken zonder vindplaats."
