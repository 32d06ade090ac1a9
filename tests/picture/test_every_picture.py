"""Every picture, with the longest texts, at four sizes: all of it fits, and can be read from the back row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from llo_game.engine.session import Session
from llo_game.engine.text import CARD_TITLE, SESSION_TITLE, TEAM_NAME
from llo_game.picture.clock import Clock
from llo_game.picture.shapes import Drawing, Weight, Words
from llo_game.picture.tokens import LEEM
from llo_game.picture.wall import page_count, wall
from tests.picture.longest import (
    FINDING,
    KEPT,
    QUESTION,
    REASON,
    SENTENCE,
    SESSION,
    TEAMS,
    TITLE,
    scenes,
    showing,
)
from tests.picture.looking import Seen, contrast, outside, seen, touching
from tests.picture.ruler import ruler

SIZES = ((1024, 768), (1280, 800), (1920, 1080), (3840, 2160))
SCENES = scenes()
CLOCK = Clock(left=100, total=180)
MUST = 0.033
LARGE = 0.044
FLOOR = 0.02
TEXT_CONTRAST = 7.0


@cache
def looks(scene: str) -> tuple[tuple[Drawing, list[Seen]], ...]:
    """The pages with what is written on them."""
    return tuple((drawing, seen(drawing, ruler)) for drawing in pages(scene))


@cache
def pages(scene: str) -> tuple[Drawing, ...]:
    """All pages of a scene, at every size."""
    return tuple(drawing for size in SIZES for drawing in _pages(SCENES[scene], *size))


def _pages(session: Session, width: float, height: float) -> Iterator[Drawing]:
    picture = session.state.picture
    for page in range(page_count(session, width, height, ruler)):
        at = showing(session, picture.kind, picture.subject, page) if page else session
        yield wall(at, CLOCK, width, height, ruler)


every_scene = pytest.mark.parametrize("scene", SCENES)


def is_small_print(words: Words) -> bool:
    return words.colour == LEEM and words.weight is Weight.MEDIUM


def is_letter_of_a_mark(words: Words) -> bool:
    return len(words.text) == 1 and words.text in "WTVRHK"


@every_scene
def test_nothing_sticks_out_and_no_words_overlap(scene: str) -> None:
    for drawing in pages(scene):
        assert outside(drawing, ruler) == []
        assert touching(drawing, ruler) == []


@every_scene
def test_everything_that_must_be_read_is_large_enough(scene: str) -> None:
    for drawing, found in looks(scene):
        for one in found:
            small = is_small_print(one.words) or is_letter_of_a_mark(one.words)
            least = FLOOR if small else MUST
            assert one.cap / drawing.height >= least, one.words


@every_scene
def test_text_has_contrast_with_what_it_stands_on(scene: str) -> None:
    for _drawing, found in looks(scene):
        for one in found:
            assert contrast(one.words.colour, one.ground) >= TEXT_CONTRAST, one


@every_scene
def test_titles_and_questions_are_the_largest_text_of_all(scene: str) -> None:
    for drawing, found in looks(scene):
        for one in found:
            if len(one.words.text) > len("verbetering") and one.words.text in (TITLE + QUESTION):
                assert one.cap / drawing.height >= LARGE, one.words


def test_the_texts_of_these_scenes_are_as_long_as_they_may_be() -> None:
    assert (len(TITLE), len(QUESTION), len(SESSION)) == (CARD_TITLE, 60, SESSION_TITLE)
    assert max(len(name) for name in TEAMS) == TEAM_NAME
    assert min(len(SENTENCE), len(REASON), len(FINDING), len(KEPT)) >= 98
