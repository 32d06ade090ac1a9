"""Fonts: what can be drawn is drawn, what cannot becomes visible, and nothing else gets through."""

from __future__ import annotations

import pytest

from llo_game.picture.shapes import Weight
from llo_game.report.fonts import Fonts


def test_dutch_text_stays_as_it_is(fonts: Fonts) -> None:
    text = "Eén reünie, ’s ochtends: ĳs – 50 % ≥ € 3 × 4…"
    assert fonts.shown(text) == text
    assert not fonts.replaced


def test_an_arrow_comes_from_the_font_with_symbols(fonts: Fonts) -> None:
    parts = fonts.parts(fonts.shown("C2 → C4"), Weight.REGULAR)
    assert [text for _, text in parts] == ["C2 ", "→", " C4"]
    assert parts[0][0] is parts[2][0] is not parts[1][0]
    assert not fonts.replaced


@pytest.mark.parametrize("text", ["😀", "ب", "א", "漢", "\ue000"])
def test_a_letter_that_no_font_has_becomes_a_box(fonts: Fonts, text: str) -> None:
    assert fonts.shown(f"a{text}b") == "a□b"
    assert fonts.replaced


def test_a_box_that_somebody_typed_is_no_replacement(fonts: Fonts) -> None:
    assert fonts.shown("□") == "□"
    assert not fonts.replaced


@pytest.mark.parametrize("char", ["\u202e", "\u2066", "\u200b", "\u00ad", "\ufe0f", "\ud800", "\ufeff"])
def test_invisible_signs_leave_nothing_behind(fonts: Fonts, char: str) -> None:
    assert fonts.shown(f"a{char}b") == "ab"
    assert not fonts.replaced


@pytest.mark.parametrize("char", ["\n", "\r", "\t", "\x00", "\x1b", "\u2028", "\u2003"])
def test_white_space_and_control_signs_become_a_space(fonts: Fonts, char: str) -> None:
    assert fonts.shown(f"a{char}b") == "a b"


def test_a_width_is_the_sum_of_its_letters_and_grows_with_the_size(fonts: Fonts) -> None:
    letters = sum(fonts.width(char, 10, Weight.BOLD) for char in "Leren")
    assert fonts.width("Leren", 10, Weight.BOLD) == pytest.approx(letters)
    assert fonts.width("Leren", 20, Weight.BOLD) == pytest.approx(2 * letters)
    assert fonts.width("Leren", 10, Weight.EXTRABOLD) > fonts.width("Leren", 10, Weight.REGULAR)


def test_a_mixed_text_is_as_wide_as_its_parts(fonts: Fonts) -> None:
    whole = fonts.width("a→b", 10, Weight.MEDIUM)
    assert whole == pytest.approx(sum(fonts.width(char, 10, Weight.MEDIUM) for char in "a→b"))
