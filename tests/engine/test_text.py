"""Typed text is cleaned at the door."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llo_game.engine.text import _PLAIN, clean, folded, longest_word

E_ACUTE = "\u00e9"


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  twee   woorden \t\n", "twee woorden"),
        ("regel een\r\nregel twee", "regel een regel twee"),
        ("vaste\u00a0spatie", "vaste spatie"),
        ("een\u2028regel\u2029verder", "een regel verder"),
        ("links \u202enaar rechts\u202c", "links naar rechts"),
        ("\u2066los\u2069 van \u200frest", "los van rest"),
        ("on\u200bzicht\u200dbaar\ufeff", "onzichtbaar"),
        ("zacht\u00adkoppelteken", "zachtkoppelteken"),
        ("bel\x07 en nul\x00", "bel en nul"),
        ("half \ud800 teken \udfff", "half teken"),
        ("eigen \ue000 gebied", "eigen gebied"),
        ("geen \ufffe teken \ufdd0 en \ufdef \U0010ffff", "geen teken en"),
        ("", ""),
        ("\u200b", ""),
        ("100 % écht – ‘ja’ €5", "100 % écht – ‘ja’ €5"),
    ],
)
def test_cleaning_keeps_plain_words_and_drops_what_hides_or_reorders(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_a_letter_and_its_accent_become_one_character() -> None:
    assert clean("cafe\u0301") == f"caf{E_ACUTE}"


def test_an_accent_joins_its_letter_even_when_something_invisible_stood_between() -> None:
    assert clean("cafe\u200b\u0301") == f"caf{E_ACUTE}"


def test_a_tower_of_accents_is_cut_to_two_a_letter() -> None:
    tower = "\u0335\u0336\u0337\u0338\u20dd"
    assert clean(f"{tower}x{tower}y{tower}") == "\u0335\u0336x\u0335\u0336y\u0335\u0336"


def test_a_character_newer_than_this_python_stays() -> None:
    unassigned = "\U0003fffd"
    assert unicodedata.category(unassigned) == "Cn"
    assert clean(f"nieuw {unassigned}") == f"nieuw {unassigned}"


@given(st.text(st.characters(codec=None)))
def test_clean_text_is_one_trimmed_nfc_line_and_cleaning_twice_changes_nothing(raw: str) -> None:
    line = clean(raw)
    assert line == " ".join(line.split())
    assert unicodedata.is_normalized("NFC", line)
    assert not {unicodedata.category(char) for char in line} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert clean(line) == line


# Its presence makes `clean` look at the characters around it one by one.
FROM_AFAR = "\u0416"


def test_the_short_way_for_plain_text_leaves_out_no_step_of_the_long_way() -> None:
    plain = "".join(chr(point) for point in range(0x21, 0x3000) if _PLAIN.fullmatch(chr(point)))
    assert _PLAIN.fullmatch(FROM_AFAR) is None
    assert clean(plain) == plain
    assert clean(plain + FROM_AFAR) == plain + FROM_AFAR
    assert clean(plain[::-1] + FROM_AFAR) == plain[::-1] + FROM_AFAR


@given(st.text(st.one_of(st.characters(max_codepoint=0x2100), st.characters(codec=None))))
def test_what_stands_beside_it_does_not_change_how_text_is_cleaned(raw: str) -> None:
    assert clean(f"{raw} {FROM_AFAR}") == f"{clean(raw)} {FROM_AFAR}".strip()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("een twee-drievoudige vier", "drievoudige"),
        ("", ""),
        ("leer-werk-plek", "leer"),
    ],
)
def test_spaces_and_hyphens_are_places_to_break(text: str, word: str) -> None:
    assert longest_word(text) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eén PLAN", "een plan"),
        ("co\u00f6rdinatie", "coordinatie"),
        ("\ufb01ets", "fiets"),
        ("LEREN™", "lerentm"),
        ("Stra\u00dfe", "strasse"),
    ],
)
def test_folded_text_compares_without_case_accents_or_special_forms(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text())
def test_folding_twice_changes_nothing(raw: str) -> None:
    assert folded(folded(raw)) == folded(raw)
