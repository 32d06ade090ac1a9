"""Files that are missing, broken or no part of a pack get a sentence, and only one."""

from __future__ import annotations

import pytest

from llo_game.content.load import load_pack
from tests.content.small_pack import Mistake, lines, small_files

# One mistake is easier to read on three lines than on seven.
# fmt: off
MISTAKES: dict[str, Mistake] = {
    "a list that is written in two ways": (
        "pack.toml", "", "layers = []\n",
        "", "Op regel 8 staat een sleutel die er al is. Haal er één weg.",
    ),
    "broken TOML": (
        "profiles.toml", 'name = "Groeiers"', 'name = "Groeiers',
        "", "Regel 4 is geen goede TOML. Kijk of er een aanhalingsteken, komma of haakje mist.",
    ),
    "a list without an end": (
        "profiles.toml", '["ruimte"]', "[",
        "", "Regel 9 is geen goede TOML. Kijk of er een aanhalingsteken, komma of haakje mist.",
    ),
    "a text without an end": (
        "preconditions.toml", '"Iedereen weet waarom."', '"""Iedereen weet waarom.',
        "", "Het bestand houdt te vroeg op. Kijk wat er aan het eind mist.",
    ),
    "a key twice": (
        "sources.toml", "year = 2023", "year = 2023\nyear = 2024",
        "", "Op regel 9 staat een sleutel die er al is. Haal er één weg.",
    ),
    "a number that nothing can hold": (
        "sources.toml", "= 2023", "= " + "9" * 30,
        "", "Er staat een getal in dat veel te groot is.",
    ),
    "a number that Python refuses to read": (
        "sources.toml", "= 2023", "= " + "9" * 5000,
        "", "Er staat een getal in dat veel te groot is.",
    ),
    "brackets in brackets": (
        "sources.toml", "year = 2023", f"year = {'[' * 400}{']' * 400}",
        "", "Dit bestand zit te diep in elkaar: te veel haakjes in haakjes.",
    ),
    "brackets in brackets beyond what Python can call": (
        "sources.toml", "year = 2023", f"year = {'[' * 50_000}",
        "", "Dit bestand zit te diep in elkaar: te veel haakjes in haakjes.",
    ),
    "a key of a thousand parts": (
        "sources.toml", "year = 2023", f"year{'.a' * 1000} = 2023",
        "", "Regel 8 heeft te veel punten. Verdeel de tekst over meer regels.",
    ),
}
# fmt: on


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_in_a_file_gets_one_sentence_with_its_place(mistake: Mistake) -> None:
    file, old, new, place, sentence = mistake
    expected = f"{file}, {place}: {sentence}" if place else f"{file}: {sentence}"
    assert lines(small_files({file: (old, new)})) == [expected]


def test_a_file_that_is_no_utf8_is_named_with_its_line() -> None:
    files = small_files() | {"profiles.toml": b'[[profiles]]\nname = "Groei\xebrs"\n'}
    assert lines(files) == ["profiles.toml: Regel 2 is geen UTF-8-tekst. Bewaar het bestand als UTF-8."]


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    files = small_files()
    pack = load_pack(files | {"pack.toml": b"\xef\xbb\xbf" + files["pack.toml"]})
    assert pack == load_pack(files)


def test_a_file_of_five_megabytes_is_refused_without_reading_it() -> None:
    files = small_files() | {"profiles.toml": b"#" * 5_000_000}
    assert lines(files) == ["profiles.toml: Dit bestand is 5,0 MB. Meer dan 1,0 MB mag niet."]


@pytest.mark.parametrize("name", ["sources.toml", "findings.toml", "preconditions.toml", "profiles.toml"])
def test_a_missing_file_is_named_once_and_not_blamed_on_the_cards(name: str) -> None:
    files = small_files()
    del files[name]
    assert lines(files) == [f"{name}: Dit bestand ontbreekt."]


def test_a_missing_pack_file_is_named_once_and_not_blamed_on_the_cards() -> None:
    files = small_files()
    del files["pack.toml"]
    assert lines(files) == ["pack.toml: Dit bestand ontbreekt. Zonder dit bestand is het geen spelset."]


def test_no_files_at_all_is_one_problem() -> None:
    assert lines({}) == ["pack.toml: Dit bestand ontbreekt. Zonder dit bestand is het geen spelset."]


def test_a_broken_file_of_names_is_not_blamed_on_those_who_use_them() -> None:
    files = small_files() | {"pack.toml": b"= ="}
    assert len(lines(files)) == 1


def test_a_file_that_does_not_belong_is_named() -> None:
    files = small_files() | {"notities.toml": b""}
    (line,) = lines(files)
    assert line.startswith("notities.toml: Dit bestand hoort niet in een spelset. Ik ken: pack.toml,")


@pytest.mark.parametrize(
    "nonsense",
    [b"[[cards]]\n" * 2000, b"[[cards]]\nfindings = [" + b"7," * 2000 + b"]"],
    ids=["of form", "of meaning"],
)
def test_a_file_of_nonsense_is_explained_up_to_a_point(nonsense: bytes) -> None:
    found = lines(small_files() | {"cards-3.toml": nonsense})
    assert len(found) == 501
    assert found[-1] == "Er is nog meer mis. Herstel eerst dit."


def test_empty_files_ask_for_what_a_board_needs() -> None:
    files = dict.fromkeys(small_files(), b"")
    found = lines(files)
    assert "pack.toml, id: Deze sleutel ontbreekt." in found
    assert "pack.toml, layers: Zet hier minstens één [[layers]]." in found
    assert "cards*.toml, cards: Zet hier minstens één [[cards]]." in found


def test_missing_cards_are_named_once_and_not_blamed_on_the_sets() -> None:
    files = {name: data for name, data in small_files().items() if not name.startswith("cards")}
    assert lines(files) == ["cards*.toml: Er is geen enkel bestand met kaarten."]
