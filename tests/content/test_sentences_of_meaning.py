"""Names that do not exist, doubles and evidence that does not hold get a sentence with their place."""

from __future__ import annotations

import pytest

from tests.content.small_pack import Mistake, lines, small_files

# One mistake is easier to read on three lines than on seven.
# fmt: off
MISTAKES: dict[str, Mistake] = {
    "an unknown phase": (
        "cards-1.toml", '"onbewust", "actie"]', '"onbewust", "actie", "slot"]',
        "kaart 101 (mentor), rows 1, phases 3", "De fase ‘slot’ staat niet in pack.toml.",
    ),
    "an unknown layer": (
        "cards-1.toml", 'layer = "hr"', 'layer = "hrm"',
        "kaart 101 (mentor), rows 1, layer", "De laag ‘hrm’ staat niet in pack.toml.",
    ),
    "a missing source": (
        "findings.toml", '"nieuws"', '"krant"',
        "bevinding 2, locators 1, source", "De bron ‘krant’ staat niet in sources.toml.",
    ),
    "a missing source at a precondition": (
        "preconditions.toml", '"rapport"', '"krant"',
        "randvoorwaarde visie, locators 1, source", "De bron ‘krant’ staat niet in sources.toml.",
    ),
    "a missing source at a profile": (
        "profiles.toml", '"rapport"', '"krant"',
        "groep A, locators 1, source", "De bron ‘krant’ staat niet in sources.toml.",
    ),
    "a missing source where research points two ways": (
        "cards-1.toml", '"nieuws"', '"krant"',
        "kaart 101 (mentor), mixed, locators 1, source", "De bron ‘krant’ staat niet in sources.toml.",
    ),
    "a missing finding": (
        "cards-1.toml", "findings = [1]", "findings = [1, 9]",
        "kaart 101 (mentor), findings", "Er is geen bevinding 9.",
    ),
    "a finding named twice": (
        "cards-1.toml", "findings = [1]", "findings = [1, 1]",
        "kaart 101 (mentor), findings", "Nummer 1 staat hier twee keer.",
    ),
    "a missing profile": (
        "cards-2.toml", 'profile = "A"', 'profile = "D"',
        "kaart 103 (ruimte), fits 1, profile", "De groep ‘D’ staat niet in profiles.toml.",
    ),
    "a missing card in a set": (
        "pack.toml", "cards = [101]", "cards = [101, 150]",
        "kaartset kort, cards", "Er is geen kaart 150.",
    ),
    "a set with cards and all": (
        "pack.toml", "all = true", "all = true\ncards = [101]",
        "kaartset volledig, cards", "Kies: of cards, of all = true.",
    ),
    "an empty set": (
        "pack.toml", "all = true", "all = false",
        "kaartset volledig, cards", "Deze kaartset is leeg. Zet er nummers in, of all = true.",
    ),
    "the same number twice": (
        "cards-2.toml", "number = 103", "number = 101",
        "kaart 101 (ruimte), number",
        "Dit nummer staat ook bij kaart 101 (mentor) in cards-1.toml. Kies iets anders.",
    ),
    "the same title in capitals, in another form and with more space": (
        "cards-2.toml", "Samen vieren", "\uff25EN  mentor voor wie begint",
        "kaart 102 (feest), title",
        "Deze titel staat ook bij kaart 101 (mentor) in cards-1.toml. Kies iets anders.",
    ),
    "the same finding number twice": (
        "findings.toml", "number = 2", "number = 1",
        "bevinding 1, number", "Dit nummer staat ook bij bevinding 1 in findings.toml. Kies iets anders.",
    ),
    "the same layer letter twice": (
        "pack.toml", 'code = "B"', 'code = "A"',
        "laag hr, code", "Deze letter staat ook bij laag taken in pack.toml. Kies iets anders.",
    ),
    "a day that does not exist": (
        "pack.toml", "2026-03-12", "2026-02-30",
        "date", "2026-02-30 is geen dag die bestaat.",
    ),
    "text evidence without a kind": (
        "cards-1.toml", 'kind = "direct"', "",
        "kaart 101 (mentor), rows 1, kind",
        "Bij basis ‘tekst’ hoort een soort: direct, laagbreed, analogie of parafrase.",
    ),
    "text evidence without certainty": (
        "cards-1.toml", 'certainty = "hoog"', "",
        "kaart 101 (mentor), rows 1, certainty",
        "Bij basis ‘tekst’ hoort een zekerheid: hoog, midden of laag.",
    ),
    "other evidence with a kind": (
        "cards-1.toml", 'basis = "volgorde"', 'basis = "volgorde"\nkind = "direct"',
        "kaart 101 (mentor), rows 2, kind", "Bij basis ‘volgorde’ hoort geen soort. Haal deze sleutel weg.",
    ),
    "other evidence without phases": (
        "cards-1.toml", '["continu", "actie"]', "[]",
        "kaart 101 (mentor), rows 2, phases", "Bij basis ‘volgorde’ hoort minstens één fase.",
    ),
    "unknown evidence with certainty": (
        "cards-2.toml", 'basis = "onbekend"', 'basis = "onbekend"\ncertainty = "laag"',
        "kaart 102 (feest), rows 1, certainty",
        "Bij basis ‘onbekend’ hoort geen zekerheid. Haal deze sleutel weg.",
    ),
    "unknown evidence with a phase": (
        "cards-2.toml", "phases = []", 'phases = ["actie"]',
        "kaart 102 (feest), rows 1, phases",
        "Bij basis ‘onbekend’ hoort geen fase. Maak de lijst leeg of kies een andere basis.",
    ),
    "an inferred phase that the row does not have": (
        "cards-1.toml", 'inferred = ["actie"]', 'inferred = ["continu"]',
        "kaart 101 (mentor), rows 1, inferred 1", "De fase ‘continu’ staat niet bij phases van deze rij.",
    ),
    "a phase named twice": (
        "cards-1.toml", '["continu", "actie"]', '["continu", "continu"]',
        "kaart 101 (mentor), rows 2, phases 2", "De fase ‘continu’ staat hier twee keer.",
    ),
    "a layer named twice": (
        "cards-1.toml", 'layer = "taken"', 'layer = "hr"',
        "kaart 101 (mentor), rows 2, layer", "De laag ‘hr’ staat al bij deze kaart. Maak er één rij van.",
    ),
    "a box the wrong way round": (
        "cards-2.toml", "box = [1, 3]", "box = [3, 1]",
        "kaart 102 (feest), rows 1, box", "Schrijf de breedte als [minst, meest].",
    ),
    "a box wider than the board": (
        "cards-2.toml", "box = [1, 3]", "box = [1, 4]",
        "kaart 102 (feest), rows 1, box", "Een kader van 4 kolommen past niet: er zijn er 3.",
    ),
    "lines the wrong way round": (
        "profiles.toml", '"40-44"', '"44-40"',
        "groep A, locators 1, lines", "De eerste regel komt na de laatste.",
    ),
    "a reason for having no rows, beside the rows": (
        "cards-2.toml", "[[cards.rows]]", 'no_rows = "Nog niets gevonden."\n\n[[cards.rows]]',
        "kaart 102 (feest), no_rows", "Deze kaart heeft wel bewijs. Haal no_rows weg.",
    ),
}
# fmt: on


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_of_meaning_gets_one_sentence_with_its_place(mistake: Mistake) -> None:
    file, old, new, place, sentence = mistake
    expected = f"{file}, {place}: {sentence}" if place else f"{file}: {sentence}"
    assert lines(small_files({file: (old, new)})) == [expected]


def test_an_id_that_only_differs_in_case_or_form_is_named_as_the_same() -> None:
    for twin in ("MENTOR", "\uff4dentor", "mentor"):
        files = small_files({"cards-2.toml": ('id = "ruimte"', f'id = "{twin}"')})
        found = lines(files)
        assert (
            f"cards-2.toml, kaart 103 ({twin}), id:"
            " Deze id staat ook bij kaart 101 (mentor) in cards-1.toml. Kies iets anders."
        ) in found


def test_a_card_with_neither_rows_nor_fits_must_say_why() -> None:
    fits = small_files()["cards-2.toml"].decode().split("[[cards.fits]]")
    bare = fits[0] + "[[cards]]" + fits[1].split("[[cards]]", 1)[1]
    files = small_files() | {"cards-2.toml": bare.encode()}
    (line,) = lines(files)
    assert line == (
        "cards-2.toml, kaart 103 (ruimte), rows:"
        " Deze kaart heeft geen bewijs. Voeg rows of fits toe, of zeg in no_rows waarom niet."
    )
    said = bare.replace('losser?"', 'losser?"\nno_rows = "Komt uit een gesprek."')
    assert lines(small_files() | {"cards-2.toml": said.encode()}) == []


def test_lines_from_and_to_the_same_number_are_one_line() -> None:
    assert lines(small_files({"profiles.toml": ('"40-44"', '"40-40"')})) == []


def test_two_fits_for_one_profile_are_named() -> None:
    fit = '\nprofile = "A"\nfit = "werkt-minder"\nitem = "anders"\n'
    fit += 'locators = [{ source = "rapport", section = "x" }]\n'
    files = small_files({"cards-2.toml": ("[[cards.fits]]", f"[[cards.fits]]{fit}\n[[cards.fits]]")})
    (line,) = lines(files)
    assert line == (
        "cards-2.toml, kaart 103 (ruimte), fits 2, profile:"
        " Groep A staat al bij deze kaart. Houd er één over."
    )
