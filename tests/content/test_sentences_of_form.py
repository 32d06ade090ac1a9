"""A table that does not fit gets sentences that name the file, the card and the key."""

from __future__ import annotations

import pytest

from llo_game.content.load import inspect_files, load_pack
from llo_game.content.problem import PackFault
from tests.content.small_pack import Mistake, lines, small_files

# One mistake is easier to read on three lines than on seven.
# fmt: off
MISTAKES: dict[str, Mistake] = {
    "a set of no minutes": (
        "pack.toml", "minutes = 45", "minutes = 0",
        "kaartset kort, minutes", "0 past hier niet. Kies een getal van 1 tot en met 600.",
    ),
    "a card without evidence": (
        "cards-2.toml", "[[cards.fits]]", "[[cards.fit]]",
        "kaart 103 (ruimte), fit", "Deze sleutel ken ik niet. Bedoel je ‘fits’?",
    ),
    "an unknown key that looks like nothing": (
        "cards-2.toml", "number = 103", "number = 103\nzzzz = 1",
        "kaart 103 (ruimte), zzzz", "Deze sleutel ken ik niet.",
    ),
    "an unknown key deep in a card": (
        "cards-1.toml", 'lines = "11"', 'regels = "11"',
        "kaart 101 (mentor), rows 2, locators 1, regels", "Deze sleutel ken ik niet.",
    ),
    "an unknown table": (
        "sources.toml", "[[sources]]", "[[bronnen]]\n[[sources]]",
        "bronnen", "Deze sleutel ken ik niet.",
    ),
    "an unknown key of the pack": (
        "pack.toml", 'version = "1.0"', 'version = "1.0"\nversie = "1.0"',
        "versie", "Deze sleutel ken ik niet.",
    ),
    "a missing key": (
        "cards-2.toml", 'question = "Wat vieren wij?"', "",
        "kaart 102 (feest), question", "Deze sleutel ontbreekt.",
    ),
    "a number instead of text": (
        "cards-1.toml", 'title = "Een mentor voor wie begint"', "title = 5",
        "kaart 101 (mentor), title", "Hier moet tekst tussen aanhalingstekens staan.",
    ),
    "text instead of a number": (
        "sources.toml", "year = 2023", 'year = "2023"',
        "bron rapport, year", "Hier moet een heel getal staan, zonder aanhalingstekens.",
    ),
    "true instead of a number": (
        "sources.toml", "year = 2023", "year = true",
        "bron rapport, year", "Hier moet een heel getal staan, zonder aanhalingstekens.",
    ),
    "text instead of true or false": (
        "cards-1.toml", "star = true", 'star = "ja"',
        "kaart 101 (mentor), rows 1, star", "Hier moet true of false staan, zonder aanhalingstekens.",
    ),
    "text instead of a list": (
        "profiles.toml", '["ruimte"]', '"ruimte"',
        "groep A, works", "Hier moet een lijst tussen [ en ] staan.",
    ),
    "text instead of a table": (
        "preconditions.toml", '{ source = "rapport", section = "hoofdstuk 3", lines = "30" }', '"rapport"',
        "randvoorwaarde visie, locators 1", "Hier moet een tabel met sleutels staan.",
    ),
    "a list of numbers instead of tables": (
        "cards-1.toml", "findings = [1]", "findings = [1]\nfits = [3]",
        "kaart 101 (mentor), fits 1", "Hier moet een tabel met sleutels staan.",
    ),
    "a date without quotation marks": (
        "pack.toml", 'date = "2026-03-12"', "date = 2026-03-12",
        "date", "Hier moet tekst tussen aanhalingstekens staan.",
    ),
    "a date in another order": (
        "pack.toml", "2026-03-12", "12-03-2026",
        "date", '‘12-03-2026’ past hier niet. Schrijf de datum als "2026-01-31".',
    ),
    "a version with words": (
        "pack.toml", 'version = "1.0"', 'version = "eerste"',
        "version", '‘eerste’ past hier niet. Schrijf de versie als "1.2.0".',
    ),
    "a text that is too long": (
        "cards-1.toml", "Een mentor voor wie begint", "Een mentor " * 5,
        "kaart 101 (mentor), title", "Maak dit korter: het zijn 55 tekens, er mogen er 52 staan.",
    ),
    "a word that is too long": (
        "cards-1.toml", "Wie loopt", "Welke meeloopbegeleidingsgesprekken",
        "kaart 101 (mentor), question",
        "Het woord ‘meeloopbegeleidingsgesprekken’ is te lang: 29 tekens, er mogen er 24 staan.",
    ),
    "an empty text": (
        "cards-1.toml", "Een ervaren collega loopt mee.", "",
        "kaart 101 (mentor), text", "Hier staat nog niets. Vul dit in.",
    ),
    "a text of spaces": (
        "cards-1.toml", "Een ervaren collega loopt mee.", "  ",
        "kaart 101 (mentor), text", "Hier staan alleen spaties. Vul dit in.",
    ),
    "a row without a reason": (
        "cards-1.toml", "De tekst noemt beide fasen.", "",
        "kaart 101 (mentor), rows 1, reason", "Hier staat nog niets. Vul dit in.",
    ),
    "a control character": (
        "cards-1.toml", "Wie loopt", "Wie\\u0007 loopt",
        "kaart 101 (mentor), question", "Hier staat een teken dat niet mag: U+0007. Haal het weg.",
    ),
    "text that runs backwards": (
        "cards-2.toml", "veel ruimte", "veel \u202eruimte",
        "kaart 103 (ruimte), fits 1, item", "Hier staat een teken dat niet mag: U+202E. Haal het weg.",
    ),
    "a line break": (
        "profiles.toml", "willen uitdaging", "willen\\nuitdaging",
        "groep A, traits 1", "Hier staat een teken dat niet mag: U+000A. Haal het weg.",
    ),
    "a card number below the first": (
        "cards-2.toml", "number = 103", "number = 100",
        "kaart 100 (ruimte), number", "100 past hier niet. Kies een getal van 101 tot en met 199.",
    ),
    "a card number above the last": (
        "cards-2.toml", "number = 103", "number = 200",
        "kaart 200 (ruimte), number", "200 past hier niet. Kies een getal van 101 tot en met 199.",
    ),
    "an id with a capital": (
        "cards-2.toml", 'id = "ruimte"', 'id = "Ruimte"',
        "kaart 103 (Ruimte), id",
        "‘Ruimte’ past hier niet. Gebruik alleen kleine letters, cijfers en streepjes.",
    ),
    "a basis that does not exist": (
        "cards-1.toml", '"volgorde"', '"gevoel"',
        "kaart 101 (mentor), rows 2, basis",
        "‘gevoel’ past hier niet. Kies tekst, figuur, volgorde, literatuur of onbekend.",
    ),
    "a fit that does not exist": (
        "cards-2.toml", '"werkt"', '"geen-uitspraak"',
        "kaart 103 (ruimte), fits 1, fit", "‘geen-uitspraak’ past hier niet. Kies werkt of werkt-minder.",
    ),
    "a box without columns": (
        "cards-2.toml", "box = [1, 3]", "box = [0, 3]",
        "kaart 102 (feest), rows 1, box 1", "0 past hier niet. Kies een getal van 1 tot en met 9.",
    ),
    "a box of one number": (
        "cards-2.toml", "box = [1, 3]", "box = [3]",
        "kaart 102 (feest), rows 1, box", "Hier moet een lijst van 2 getallen staan, zoals [1, 5].",
    ),
    "a finding without a locator": (
        "findings.toml", '[{ source = "nieuws", section = "bericht" }]', "[]",
        "bevinding 2, locators", "Zet hier minstens één vindplaats.",
    ),
    "lines in words": (
        "preconditions.toml", '"30"', '"regel 30"',
        "randvoorwaarde visie, locators 1, lines",
        '‘regel 30’ past hier niet. Schrijf de regels als "437" of "437-441".',
    ),
    "a year in words": (
        "findings.toml", '"1999, 2018"', '"vorig jaar"',
        "bevinding 1, year",
        '‘vorig jaar’ past hier niet. Schrijf het jaar als "2018" of "1999, 2018", of laat het leeg: "".',
    ),
    "a table that is no list of tables": (
        "preconditions.toml", "[[preconditions]]", "[preconditions]",
        "preconditions", "Schrijf boven elke tabel [[preconditions]].",
    ),
}
# fmt: on


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_of_form_gets_one_sentence_with_its_place(mistake: Mistake) -> None:
    file, old, new, place, sentence = mistake
    expected = f"{file}, {place}: {sentence}" if place else f"{file}: {sentence}"
    assert lines(small_files({file: (old, new)})) == [expected]


def test_a_sound_pack_gets_no_sentence() -> None:
    assert lines(small_files()) == []


def test_mistakes_in_different_places_are_all_named_in_one_run() -> None:
    files = small_files(
        {
            "cards-1.toml": ('layer = "hr"', 'layer = "hrm"\nkleur = "rood"'),
            "cards-2.toml": ("number = 103", "number = 99"),
            "findings.toml": ('kind = "X"', 'kind = "Z"'),
            "pack.toml": ("cards = [101]", "cards = [150]"),
        }
    )
    assert lines(files) == [
        "cards-1.toml, kaart 101 (mentor), rows 1, kleur: Deze sleutel ken ik niet.",
        "cards-1.toml, kaart 101 (mentor), rows 1, layer: De laag ‘hrm’ staat niet in pack.toml.",
        "cards-2.toml, kaart 99 (ruimte), number: 99 past hier niet. Kies een getal van 101 tot en met 199.",
        "findings.toml, bevinding 2, kind: ‘Z’ past hier niet. Kies E, C, K, P of X.",
        "pack.toml, kaartset kort, cards: Er is geen kaart 150.",
    ]


def test_one_slip_in_a_card_does_not_hide_the_next() -> None:
    files = small_files(
        {
            "cards-1.toml": ('kind = "direct"\ncertainty', 'soort = "direct"\ncertainty'),
            "cards-2.toml": (
                '[]\nbasis = "onbekend"\nbox = [1, 3]',
                '["slot", 3]\nbasis = "onbekend"\nbox = [1, 4]',
            ),
        }
    )
    assert lines(files) == [
        "cards-1.toml, kaart 101 (mentor), rows 1, soort: Deze sleutel ken ik niet.",
        "cards-2.toml, kaart 102 (feest), rows 1, phases 2: Hier moet tekst tussen aanhalingstekens staan.",
        "cards-2.toml, kaart 102 (feest), rows 1, phases 1: De fase ‘slot’ staat niet in pack.toml.",
        (
            "cards-2.toml, kaart 102 (feest), rows 1, phases:"
            " Bij basis ‘onbekend’ hoort geen fase. Maak de lijst leeg of kies een andere basis."
        ),
        "cards-2.toml, kaart 102 (feest), rows 1, box: Een kader van 4 kolommen past niet: er zijn er 3.",
    ]


def test_all_unknown_keys_of_one_card_are_named() -> None:
    files = small_files({"cards-2.toml": ("number = 103", 'nummer = 103\ntitel = "Vrij"\nvraag = "Ja?"')})
    found = lines(files)
    place = "cards-2.toml, kaart ruimte"
    assert f"{place}, nummer: Deze sleutel ken ik niet. Bedoel je ‘number’?" in found
    assert f"{place}, titel: Deze sleutel ken ik niet." in found
    assert f"{place}, vraag: Deze sleutel ken ik niet." in found
    assert f"{place}, number: Deze sleutel ontbreekt." in found


def test_a_table_without_a_name_is_named_by_its_place() -> None:
    files = small_files({"cards-2.toml": ('id = "feest"\nnumber = 102', "")})
    wheres = {problem.where for problem in inspect_files(files)[1]}
    assert wheres == {"kaart op plaats 2"}


def test_a_value_in_a_sentence_is_short_and_hides_nothing() -> None:
    files = small_files({"cards-1.toml": ('layer = "hr"', f'layer = "\\u202e{"x" * 38}y"')})
    sentences = [problem.sentence for problem in inspect_files(files)[1]]
    assert f"De laag ‘\ufffd{'x' * 38}y’ staat niet in pack.toml." in sentences


def test_a_fault_holds_every_problem_and_prints_them() -> None:
    files = small_files({"cards-2.toml": ("number = 103", "number = 99\nkleur = 1")})
    with pytest.raises(PackFault) as caught:
        load_pack(files)
    assert len(caught.value.problems) == 2
    assert str(caught.value) == "\n".join(problem.line for problem in caught.value.problems)
