"""Text in lines: even, whole, and never smaller than its role allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llo_game.picture.lettering import Block, fitted, line_width, narrowest, one_line, paragraph, snug
from llo_game.picture.shapes import Anchor, Weight
from llo_game.picture.type_scale import CAP, DESCENT, Role
from tests.picture.ruler import ruler, square_letters

ROLE = Role(size=10.0, minimum=5.0, weight=Weight.BOLD, leading=1.2)
FIXED = Role(size=10.0, minimum=10.0, weight=Weight.BOLD, leading=1.2)


def lines(block: Block | None) -> tuple[str, ...]:
    assert block is not None
    return block.lines


def test_the_longest_line_is_as_short_as_it_can_be() -> None:
    block = paragraph("een twee drie vier", FIXED, 150, square_letters)
    assert block.lines == ("een twee", "drie vier")


def test_a_paragraph_takes_no_more_lines_than_it_needs() -> None:
    assert len(paragraph("aaaa bbbb cccc", FIXED, 90, square_letters).lines) == 2
    assert len(paragraph("aaaa bbbb cccc", FIXED, 89, square_letters).lines) == 3


def test_text_on_one_line_shrinks_only_to_the_minimum_of_its_role() -> None:
    small = one_line("tien teken", ROLE, 60, square_letters)
    assert small is not None
    assert small.size == pytest.approx(6.0)
    assert one_line("tien teken", ROLE, 49, square_letters) is None


def test_text_is_as_large_as_height_and_width_allow() -> None:
    wide = fitted("aaaa bbbb", ROLE, 1000, 1000, square_letters)
    assert wide == Block(lines=("aaaa bbbb",), size=10.0, role=ROLE)
    low = fitted("aaaa bbbb", ROLE, 1000, 6.0 * (CAP + DESCENT), square_letters)
    assert low is not None
    assert low.size == pytest.approx(6.0)
    assert fitted("aaaa bbbb", ROLE, 1000, 4.0 * (CAP + DESCENT), square_letters) is None


def test_two_large_lines_are_better_than_one_small_line() -> None:
    assert lines(fitted("aaaa bbbb", ROLE, 50, 100, square_letters)) == ("aaaa", "bbbb")


def test_one_line_is_better_than_two_of_the_same_size() -> None:
    assert lines(fitted("aaaa bbbb", ROLE, 90, 100, square_letters)) == ("aaaa bbbb",)


def test_more_lines_than_allowed_is_no_fit() -> None:
    assert fitted("aaaa bbbb cccc", FIXED, 50, 100, square_letters, most=2) is None


def test_a_line_may_end_after_a_hyphen_and_a_slash() -> None:
    assert lines(fitted("leer-werk/plek", FIXED, 50, 100, square_letters)) == ("leer-", "werk/", "plek")


def test_a_word_wider_than_the_line_is_hyphenated_in_about_equal_parts() -> None:
    assert paragraph("abcdefghij", FIXED, 80, square_letters).lines == ("abcde-", "fghij")


def test_a_hyphen_never_stands_between_a_letter_and_its_accent() -> None:
    accented = "abcdef\N{COMBINING TILDE}ghij"
    assert paragraph(accented, FIXED, 80, square_letters).lines == ("abcde-", "f\N{COMBINING TILDE}ghij")


def test_a_single_character_wider_than_the_line_stands_alone() -> None:
    assert paragraph("ab", FIXED, 5, square_letters).lines == ("a-", "b")


def test_no_text_is_one_empty_line() -> None:
    assert paragraph("", ROLE, 100, square_letters).lines == ("",)


def test_text_that_fits_in_no_role_takes_the_last_one_at_its_own_size() -> None:
    block = snug("aaaa bbbb", (ROLE, FIXED), 40, 1.0, square_letters)
    assert block == Block(lines=("aaaa", "bbbb"), size=10.0, role=FIXED)


def test_the_first_role_that_fits_is_taken() -> None:
    assert snug("aaaa", (FIXED, ROLE), 40, 7, square_letters).role is ROLE
    assert snug("aaaa", (FIXED, ROLE), 40, 9, square_letters).role is FIXED


def test_the_narrowest_width_for_two_lines_is_that_of_the_longest_of_them() -> None:
    assert narrowest("aaaa bb cc", FIXED, 2, square_letters) == pytest.approx(50)


@pytest.mark.parametrize("width", [-40.0, 0.0, 0.001])
def test_without_any_room_nothing_fits_and_nothing_hangs(width: float) -> None:
    assert fitted("Verkennen", ROLE, width, 30, square_letters) is None
    assert "".join(paragraph("Verkennen", ROLE, width, square_letters).lines).replace("-", "") == "Verkennen"


def test_tracking_counts_between_the_letters_of_a_line() -> None:
    assert line_width("abcd", 10, Weight.BOLD, square_letters, -0.1) == pytest.approx(40 - 3)
    assert line_width("", 10, Weight.BOLD, square_letters, -0.1) == 0


def test_a_block_is_drawn_from_the_top_of_its_first_capital() -> None:
    block = Block(lines=("een", "twee"), size=10.0, role=ROLE)
    first, second = block.words(3, 20, "#000000", Anchor.END)
    assert (first.x, first.y, first.anchor) == (3, 20 + 6.68, Anchor.END)
    assert second.y == pytest.approx(first.y + 12)
    assert block.rise == pytest.approx(6.68 + 12)
    assert block.height == pytest.approx(6.68 + 12 + 2.05)
    assert block.width(square_letters) == pytest.approx(40)


@given(
    text=st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), max_size=120).map(
        lambda raw: " ".join(raw.split())
    ),
    width=st.floats(min_value=30, max_value=300),
)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, width: float) -> None:
    block = paragraph(text, FIXED, width, ruler)
    for line in block.lines:
        assert ruler(line, block.size, Weight.BOLD) <= width + 0.001 or len(line.rstrip("-")) == 1
    written = "".join(block.lines).replace("-", "").replace(" ", "")
    assert written == text.replace("-", "").replace(" ", "")
