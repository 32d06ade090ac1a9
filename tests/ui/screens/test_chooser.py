"""Where the two windows go: on every desktop a sensible place, and the same one whatever moves."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from llo_game.picture.rect import Rect
from llo_game.ui.screens.chooser import (
    Plan,
    Reason,
    ScreenFacts,
    ScreenIdentity,
    next_screen,
    plan_screens,
    recognised,
)
from tests.ui.screens.layouts import BEAMER, DESK, LAPTOP, TV, random_layout, screen, shifted

WORDS = st.sampled_from(["", "A", "B"])
IDENTITIES = st.builds(ScreenIdentity, manufacturer=WORDS, model=WORDS, serial=WORDS, name=WORDS)
RECTS = st.builds(
    Rect,
    st.integers(-4000, 4000),
    st.integers(-4000, 4000),
    st.sampled_from([0, 1, 1024, 1920, 3840]),
    st.sampled_from([0, 1, 768, 1080, 2160]),
)
SCREENS = st.lists(
    st.builds(
        ScreenFacts,
        identity=IDENTITIES,
        geometry=RECTS,
        scale=st.sampled_from([1.0, 1.5, 2.0]),
        primary=st.booleans(),
    ),
    max_size=4,
).map(tuple)


def names(screens: tuple[ScreenFacts, ...], plan: Plan) -> tuple[str | None, str | None]:
    """The screens of the plan by name: what must not depend on their order."""
    zaal, regie = (None if p is None else screens[p].identity.name for p in (plan.zaal, plan.regie))
    return zaal, regie


def check(screens: tuple[ScreenFacts, ...], chosen: ScreenIdentity | None, regie_at: int | None) -> Plan:
    """What holds on every desktop."""
    plan = plan_screens(screens, chosen, regie_at)
    usable = [place for place, one in enumerate(screens) if one.is_usable]
    # The facilitator always has a screen, and a usable one when there is one.
    assert (plan.regie is None) == (not screens)
    assert plan.regie in usable or not usable
    if plan.zaal is None:
        # Only when nothing shows anything else than her own screen.
        assert plan.reason in {Reason.NO_SCREEN, Reason.ONE_SCREEN, Reason.MIRRORED}
        assert (plan.reason is Reason.NO_SCREEN) == (not usable)
        assert (plan.reason is Reason.ONE_SCREEN) == (len(usable) == 1)
        assert all(a == b or _some_overlap(screens, a, usable) for a in usable for b in usable)
        return plan
    assert plan.zaal in usable
    assert plan.regie is not None
    # The room never sees hers.
    assert plan.zaal != plan.regie
    assert not screens[plan.zaal].mirrors(screens[plan.regie])
    if chosen is not None and (found := recognised(screens, chosen)) is not None:
        assert (plan.zaal, plan.reason) == found
    elif regie_at in usable:
        assert plan.regie == regie_at
    return plan


def _some_overlap(screens: tuple[ScreenFacts, ...], place: int, usable: list[int]) -> bool:
    return any(screens[place].mirrors(screens[other]) for other in usable if other != place)


@given(SCREENS, st.none() | IDENTITIES, st.none() | st.integers(0, 4))
def test_any_list_of_screens_has_a_safe_plan(
    screens: tuple[ScreenFacts, ...], chosen: ScreenIdentity | None, regie_at: int | None
) -> None:
    check(screens, chosen, regie_at)


def test_ten_thousand_desktops_are_planned_by_what_the_screens_are() -> None:
    random = Random(20260312)
    reasons = dict.fromkeys(Reason, 0)
    for _ in range(10_000):
        screens = random_layout(random)
        chosen = random.choice([None, random.choice(screens).identity])
        plan = check(screens, chosen, None)
        reasons[plan.reason] += 1
        # Neither the order of the list nor the place on the desktop matters.
        turned = tuple(random.sample(screens, len(screens)))
        assert names(turned, plan_screens(turned, chosen)) == names(screens, plan)
        moved = shifted(screens, random.randint(-9000, 9000), random.randint(-9000, 9000))
        assert plan_screens(moved, chosen) == plan
        if plan.zaal is None:
            continue
        # Pulled out, it is not there; plugged in again, at another place, it is the room's again.
        zaal = screens[plan.zaal]
        without = tuple(one for one in screens if one is not zaal)
        check(without, zaal.identity, None)
        back = (*shifted((zaal,), 7000, -7000), *without)
        if recognised(back, zaal.identity) is not None and not any(zaal.mirrors(one) for one in without):
            assert plan_screens(back, zaal.identity).zaal == 0
    # The desktops are of every kind.
    assert min(reasons.values()) > 50


def test_the_only_screen_that_is_not_the_primary_one_is_for_the_room() -> None:
    for screens in permutations((LAPTOP, BEAMER)):
        plan = plan_screens(screens, None)
        assert names(screens, plan) == ("HDMI-1", "eDP-1")
        assert plan.reason is Reason.ONLY_OTHER


def test_the_screen_that_was_chosen_is_found_in_another_socket() -> None:
    elsewhere = replace(BEAMER, identity=replace(BEAMER.identity, name="DP-9"))
    for screens in permutations((LAPTOP, DESK, elsewhere)):
        plan = plan_screens(screens, BEAMER.identity)
        assert names(screens, plan) == ("DP-9", "eDP-1")
        assert plan.reason is Reason.RECOGNISED


def test_a_screen_that_tells_only_its_name_is_found_by_it() -> None:
    silent = screen("HDMI-1", at=(1536, 0))
    for screens in permutations((LAPTOP, DESK, silent)):
        assert plan_screens(screens, BEAMER.identity).reason is Reason.SAME_NAME
        assert names(screens, plan_screens(screens, silent.identity)) == ("HDMI-1", "eDP-1")


def test_another_screen_with_the_same_name_is_not_taken_for_it() -> None:
    # Windows numbers anew: what was the projector's name yesterday is the laptop's own today.
    laptop = replace(LAPTOP, identity=replace(LAPTOP.identity, name=r"\\.\DISPLAY1"))
    stranger = replace(DESK, identity=replace(DESK.identity, name=r"\\.\DISPLAY2"))
    yesterday = replace(BEAMER.identity, name=r"\\.\DISPLAY1")
    plan = plan_screens((laptop, stranger), yesterday)
    assert (plan.zaal, plan.regie, plan.reason) == (1, 0, Reason.ONLY_OTHER)


def test_two_of_a_kind_are_told_apart_by_their_sockets() -> None:
    left = screen("DP-1", at=(-1920, 0), hardware=("DELL", "U27", ""))
    right = screen("DP-2", at=(1920, 0), hardware=("DELL", "U27", ""))
    for screens in permutations((LAPTOP, left, right)):
        assert names(screens, plan_screens(screens, right.identity)) == ("DP-2", "eDP-1")


def test_a_chosen_screen_is_for_the_room_also_when_it_is_the_primary_one() -> None:
    plan = plan_screens((LAPTOP, BEAMER), LAPTOP.identity)
    assert (plan.zaal, plan.regie) == (0, 1)


def test_without_a_choice_the_screen_where_she_works_stays_hers() -> None:
    plan = plan_screens((LAPTOP, BEAMER), None, regie_at=1)
    assert (plan.zaal, plan.regie) == (0, 1)


def test_of_several_unknown_screens_one_is_guessed_and_that_is_told() -> None:
    for screens in permutations((LAPTOP, DESK, TV)):
        plan = plan_screens(screens, None)
        assert names(screens, plan) == ("DP-2", "eDP-1")
        assert plan.reason is Reason.GUESSED


def test_one_screen_and_mirrored_screens_are_told_apart() -> None:
    assert plan_screens((LAPTOP,), BEAMER.identity).reason is Reason.ONE_SCREEN
    copy = replace(BEAMER, geometry=LAPTOP.geometry)
    assert plan_screens((LAPTOP, copy), None).reason is Reason.MIRRORED
    assert plan_screens((LAPTOP, copy), copy.identity).reason is Reason.MIRRORED
    # The same corner of the desktop at another size.
    smaller = replace(BEAMER, geometry=Rect(0, 0, 1024, 768))
    assert plan_screens((LAPTOP, smaller), None).reason is Reason.MIRRORED


def test_two_projectors_that_show_the_same_count_as_one() -> None:
    twin = screen("HDMI-2", at=(1536, 0))
    plan = plan_screens((LAPTOP, BEAMER, twin), None)
    assert plan.reason is Reason.ONLY_OTHER
    assert plan.zaal in {1, 2}


def test_a_hair_of_overlap_is_no_mirror() -> None:
    beside = replace(BEAMER, geometry=Rect(LAPTOP.geometry.w - 1, 0, 1920, 1080))
    assert plan_screens((LAPTOP, beside), None).zaal == 1


def test_a_dead_screen_counts_for_nothing() -> None:
    dead = replace(BEAMER, geometry=Rect(1536, 0, 0, 0))
    assert plan_screens((LAPTOP, dead), dead.identity).reason is Reason.ONE_SCREEN
    assert plan_screens((dead,), None) == Plan(zaal=None, regie=0, reason=Reason.NO_SCREEN)
    assert plan_screens((), BEAMER.identity) == Plan(zaal=None, regie=None, reason=Reason.NO_SCREEN)


def test_swapping_gives_every_screen_its_turn() -> None:
    for screens in permutations((LAPTOP, BEAMER, DESK, TV)):
        seen, place = [], 0
        for _ in range(5):
            following = next_screen(screens, place)
            assert following is not None
            place = following
            seen.append(screens[place].identity.name)
        assert set(seen[:4]) == {"eDP-1", "HDMI-1", "DP-2", "DP-3"}
        assert seen[4] == seen[0]
    assert next_screen((LAPTOP,), 0) is None
    assert next_screen((LAPTOP, replace(BEAMER, geometry=LAPTOP.geometry)), 0) is None
