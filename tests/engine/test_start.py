"""How a session starts, and which set-ups are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from llo_game.engine import text
from llo_game.engine.commands import StartSession
from llo_game.engine.events import SessionStarted
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.setup import MAX_TEAMS, TABLE_WORDS, Setup, Team, default_teams
from llo_game.engine.stage import WELCOME
from llo_game.engine.start import MAX_TURN_MINUTES, checked_line, start
from tests.engine.playing import a_setup, started
from tests.engine.sample_pack import FULL_SET, SAMPLE, SHORT_SET

SETUP = a_setup()


def refusal_of(setup: Setup, order: tuple[int, ...] = SHORT_SET) -> Refused:
    answer = start(SAMPLE, StartSession(setup=setup, order=order))
    assert isinstance(answer, Refused)
    return answer


def test_a_session_starts_with_an_empty_board_the_first_table_up_and_the_welcome_on_the_wall() -> None:
    state = started(a_setup(3)).state
    assert not state.placements
    assert not state.own_cards
    assert (state.turn, state.turn_card, state.in_play) == (1, None, None)
    assert state.picture == WELCOME
    assert (state.hands, state.pile) == ({}, ())


def test_the_shuffled_order_is_kept_as_it_was_given() -> None:
    order = tuple(reversed(SHORT_SET))
    event = start(SAMPLE, StartSession(setup=a_setup(), order=order))
    assert isinstance(event, SessionStarted)
    assert event.order == order


def test_the_words_of_the_set_up_are_cleaned() -> None:
    setup = replace(
        a_setup(),
        title="  Samen\u200b   leren ",
        organisation="\u202eGemeente",
        place=" ",
        teams=(Team(number=1, name=" Wiel\n"), Team(number=2, name="Tent\x07")),
        profile="B",
        turn_minutes=0,
    )
    event = start(SAMPLE, StartSession(setup=setup, order=SHORT_SET))
    assert isinstance(event, SessionStarted)
    assert event.setup == replace(
        setup,
        title="Samen leren",
        organisation="Gemeente",
        place="",
        teams=(Team(number=1, name="Wiel"), Team(number=2, name="Tent")),
    )


@pytest.mark.parametrize(
    ("setup", "refusal"),
    [
        (replace(SETUP, title=" \u200b "), Refused(code=Code.TEXT_MISSING, field="session-title")),
        (
            replace(SETUP, title="titel " * 11),
            Refused(code=Code.TEXT_TOO_LONG, field="session-title", limit=text.SESSION_TITLE, found="65"),
        ),
        (
            replace(SETUP, organisation="o" * 25),
            Refused(code=Code.WORD_TOO_LONG, field="organisation", limit=text.WORD, found="o" * 25),
        ),
        (
            replace(SETUP, organisation="gemeente " * 8),
            Refused(code=Code.TEXT_TOO_LONG, field="organisation", limit=text.ORGANISATION, found="71"),
        ),
        (
            replace(SETUP, place="plaats " * 6),
            Refused(code=Code.TEXT_TOO_LONG, field="place", limit=text.PLACE, found="41"),
        ),
        (replace(SETUP, date="2026-02-30"), Refused(code=Code.BAD_DATE, found="2026-02-30")),
        (replace(SETUP, date="\u202e12 maart"), Refused(code=Code.BAD_DATE, found="12 maart")),
        (replace(SETUP, profile="Z"), Refused(code=Code.UNKNOWN_PROFILE, found="Z")),
        (replace(SETUP, card_set="zoek"), Refused(code=Code.UNKNOWN_SET, found="zoek")),
        (replace(SETUP, teams=()), Refused(code=Code.TEAM_COUNT, limit=MAX_TEAMS, found="0")),
        (
            replace(SETUP, teams=default_teams(MAX_TEAMS + 1)),
            Refused(code=Code.TEAM_COUNT, limit=MAX_TEAMS, found=str(MAX_TEAMS + 1)),
        ),
        (
            replace(SETUP, teams=(Team(number=1, name=""),)),
            Refused(code=Code.TEXT_MISSING, field="team-name"),
        ),
        (
            replace(SETUP, teams=(Team(number=1, name="n" * 15),)),
            Refused(code=Code.TEXT_TOO_LONG, field="team-name", limit=text.TEAM_NAME, found="15"),
        ),
        (
            replace(SETUP, teams=(Team(number=1, name="Café"), Team(number=2, name="CAFE"))),
            Refused(code=Code.TEAM_NAMES),
        ),
        (replace(SETUP, teams=(Team(number=2, name="Tent"),)), Refused(code=Code.TEAM_NAMES)),
        (
            replace(SETUP, teams=(Team(number=1, name="Wiel"), Team(number=1, name="Tent"))),
            Refused(code=Code.TEAM_NAMES),
        ),
        (replace(SETUP, hand_size=1), Refused(code=Code.HAND_SIZE, limit=4, found="1")),
        (replace(SETUP, hand_size=5), Refused(code=Code.HAND_SIZE, limit=4, found="5")),
        (replace(SETUP, hand_size=-1), Refused(code=Code.HAND_SIZE, limit=4, found="-1")),
        (
            replace(SETUP, hand_size=2, teams=default_teams(5)),
            Refused(code=Code.HAND_SIZE, limit=1, found="2"),
        ),
        (replace(SETUP, turn_minutes=-1), Refused(code=Code.TURN_MINUTES, limit=MAX_TURN_MINUTES)),
        (replace(SETUP, turn_minutes=61), Refused(code=Code.TURN_MINUTES, limit=MAX_TURN_MINUTES)),
    ],
)
def test_a_set_up_that_cannot_be_played_or_shown_is_refused(setup: Setup, refusal: Refused) -> None:
    assert refusal_of(setup) == refusal


@pytest.mark.parametrize(
    "setup",
    [
        replace(SETUP, hand_size=2),
        replace(SETUP, hand_size=4),
        replace(SETUP, turn_minutes=60),
        replace(SETUP, teams=default_teams(1)),
        replace(SETUP, teams=default_teams(MAX_TEAMS)),
        replace(SETUP, profile=None),
        replace(SETUP, title="t" * 24 + "-" + "t" * 24 + " " + "t" * 10),
    ],
)
def test_a_set_up_at_its_limits_is_playable(setup: Setup) -> None:
    assert isinstance(start(SAMPLE, StartSession(setup=setup, order=SHORT_SET)), SessionStarted)


@pytest.mark.parametrize(
    "order",
    [
        (),
        SHORT_SET[1:],
        (*SHORT_SET, SHORT_SET[0]),
        (*SHORT_SET[1:], SHORT_SET[1]),
        FULL_SET,
        (*SHORT_SET[1:], 999),
    ],
)
def test_the_order_must_hold_every_card_of_the_set_once(order: tuple[int, ...]) -> None:
    assert refusal_of(a_setup(), order) == Refused(code=Code.NOT_IN_SET, found="kort")


def test_tables_are_named_after_their_marks() -> None:
    teams = default_teams(len(TABLE_WORDS))
    assert [team.number for team in teams] == list(range(1, 13))
    assert len({team.name for team in teams}) == len(teams)
    assert all(len(team.name) <= text.TEAM_NAME for team in teams)


def test_a_line_is_refused_for_the_first_thing_that_is_wrong_with_it() -> None:
    assert checked_line("note", "", 5, required=False) == ""
    assert checked_line("note", " een ", 5, required=True) == "een"
    assert checked_line("note", "w" * 30, 40, required=True) == Refused(
        code=Code.WORD_TOO_LONG, field="note", limit=text.WORD, found="w" * 30
    )
