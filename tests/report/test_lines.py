"""Breaking text into lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from llo_game.picture import tokens
from llo_game.picture.shapes import Weight
from llo_game.report.blocks import Run, Voice, quiet, runs, strong
from llo_game.report.fonts import Fonts
from llo_game.report.lines import Line, Style, balanced, broken
from tests.report.sessions import ASSETS

BODY = Style(size=11, leading=15, weight=Weight.REGULAR)
FONTS = Fonts(ASSETS)


def text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def widths(lines: list[Line], fonts: Fonts) -> list[float]:
    """As drawn, without the space at the end."""
    found = []
    for line in lines:
        last = line.pieces[-1]
        found.append(last.x + fonts.width(last.text.rstrip(), BODY.size, last.weight))
    return found


def test_lines_end_at_spaces_and_keep_them(fonts: Fonts) -> None:
    lines = broken(runs("Bijna de helft van de kaarten ligt hier"), BODY, 90, fonts)
    assert "".join(map(text, lines)) == "Bijna de helft van de kaarten ligt hier"
    assert all(text(line).endswith(" ") for line in lines[:-1])
    assert max(widths(lines, fonts)) <= 90


def test_a_word_of_two_manners_is_not_torn_apart(fonts: Fonts) -> None:
    lines = broken(runs("ligt bij ", strong("onbewust"), "."), BODY, 60, fonts)
    assert [text(line) for line in lines] == ["ligt bij ", "onbewust."]
    assert [piece.weight for piece in lines[1].pieces] == [Weight.BOLD, Weight.REGULAR]


def test_an_empty_run_between_two_parts_of_a_word_does_not_tear_it(fonts: Fonts) -> None:
    lines = broken(runs("a", "", "b c"), BODY, 200, fonts)
    assert text(lines[0]) == "ab c"


def test_a_word_wider_than_a_line_is_cut_and_nothing_is_lost(fonts: Fonts) -> None:
    word = "arbeidsongeschiktheidsverzekering"
    lines = broken(runs(f"de {word}en meer"), BODY, 60, fonts)
    assert "".join(map(text, lines)) == f"de {word}en meer"
    assert max(widths(lines, fonts)) <= 60


def test_text_without_words_gives_no_line(fonts: Fonts) -> None:
    assert broken(runs("", "  "), BODY, 60, fonts) == []


def test_who_speaks_has_a_colour(fonts: Fonts) -> None:
    words = (Run(text="a", voice=Voice.SOURCE), Run(text="b", voice=Voice.ROOM), quiet("c"), Run(text="d"))
    (line,) = broken(words, BODY, 200, fonts)
    assert [piece.colour for piece in line.pieces] == [tokens.BRON, tokens.JULLIE, tokens.LEEM, tokens.INKT]


def test_a_link_keeps_its_target_over_a_line_end(fonts: Fonts) -> None:
    lines = broken((Run(text="Zelf je route kiezen", target="kaart-113"),), BODY, 60, fonts)
    assert len(lines) > 1
    assert {piece.target for line in lines for piece in line.pieces} == {"kaart-113"}


def test_a_title_is_broken_evenly(fonts: Fonts) -> None:
    words = "Middag voor teamleiders van de hele buitendienst"
    greedy, even = broken(runs(words), BODY, 200, fonts), balanced(words, BODY, 200, fonts)
    assert len(even) == len(greedy) == 2
    assert max(widths(even, fonts)) < max(widths(greedy, fonts))


@settings(derandomize=True, database=None, deadline=None)
@given(st.text(max_size=80), st.floats(min_value=20, max_value=300))
def test_any_text_keeps_its_words_and_fits(words: str, width: float) -> None:
    lines = broken(runs(words), BODY, width, FONTS)
    assert "".join(map(text, lines)).split() == FONTS.shown(words).split()
    assert all(found <= width + 0.01 for found in widths(lines, FONTS))


@pytest.mark.parametrize("words", ["", "   ", "\u0489"])
def test_a_title_without_words_still_has_its_line(fonts: Fonts, words: str) -> None:
    (line,) = balanced(words, BODY, 200, fonts)
    assert line.pieces == []
