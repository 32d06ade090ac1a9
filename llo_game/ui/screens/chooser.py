"""Which screen the room looks at and which one the facilitator works on: a rule that knows no window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from llo_game.picture.rect import Rect

# Screens that share more than this part of the smaller one show the same; less is a slip of rounding.
_MIRRORED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ScreenIdentity:
    """What a screen says of itself. Any part may be empty; names depend on the socket."""

    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""

    @property
    def hardware(self) -> tuple[str, str, str] | None:
        """The thing itself; None when it does not tell."""
        found = (self.manufacturer, self.model, self.serial)
        return found if any(found) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenFacts:
    """One screen as the system describes it. `geometry` in logical pixels of the desktop."""

    identity: ScreenIdentity
    geometry: Rect
    scale: float = 1.0
    primary: bool = False

    @property
    def is_usable(self) -> bool:
        return self.geometry.w > 0 and self.geometry.h > 0

    def mirrors(self, other: ScreenFacts) -> bool:
        """Whether both show the same part of the desktop."""
        one, two = self.geometry, other.geometry
        wide = min(one.right, two.right) - max(one.x, two.x)
        high = min(one.bottom, two.bottom) - max(one.y, two.y)
        if wide <= 0 or high <= 0:
            return False
        return wide * high > _MIRRORED * min(one.w * one.h, two.w * two.h)


class Reason(Enum):
    """Why the plan is as it is."""

    NO_SCREEN = auto()
    ONE_SCREEN = auto()
    MIRRORED = auto()
    RECOGNISED = auto()  # the screen that the facilitator chose, by what it says of itself
    SAME_NAME = auto()  # the same, by its name only
    ONLY_OTHER = auto()
    GUESSED = auto()  # several others, and none of them is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Places in the list of screens. `regie` is None only when the list is empty."""

    zaal: int | None
    regie: int | None
    reason: Reason


def plan_screens(
    screens: Sequence[ScreenFacts], chosen: ScreenIdentity | None, regie_at: int | None = None
) -> Plan:
    """Never by coordinates or by order in the list: both change when a cable moves.

    `chosen` is the audience's screen as it was known before. `regie_at` is where the facilitator's window
    stands now: without a chosen screen that one stays hers. When it is not known, hers is the primary one.
    """
    usable = _usable(screens)
    if not usable:
        everywhere = range(len(screens))
        regie = _main(screens, everywhere) if screens else None
        return Plan(zaal=None, regie=regie, reason=Reason.NO_SCREEN)
    home = regie_at if regie_at in usable else _main(screens, usable)
    known = None if chosen is None else recognised(screens, chosen)
    seen_from = home if known is None else known[0]
    others = [place for place in usable if not screens[place].mirrors(screens[seen_from])]
    if not others:
        reason = Reason.ONE_SCREEN if len(usable) == 1 else Reason.MIRRORED
        return Plan(zaal=None, regie=home, reason=reason)
    if known is not None:
        zaal, reason = known
        return Plan(zaal=zaal, regie=home if home in others else _main(screens, others), reason=reason)
    zaal = min(others, key=lambda place: _strangeness(screens[place].identity, chosen))
    only = all(screens[place].mirrors(screens[zaal]) for place in others)
    return Plan(zaal=zaal, regie=home, reason=Reason.ONLY_OTHER if only else Reason.GUESSED)


def next_screen(screens: Sequence[ScreenFacts], zaal: int) -> int | None:
    """The screen that gets the room's picture when the facilitator swaps; None when there is no other."""
    now = screens[zaal]
    others = [place for place, screen in enumerate(screens) if screen.is_usable and not screen.mirrors(now)]
    if not others:
        return None
    # Round in the order of what they say of themselves, so that every screen has its turn.
    return min(others, key=lambda place: (screens[place].identity < now.identity, screens[place].identity))


def recognised(screens: Sequence[ScreenFacts], chosen: ScreenIdentity) -> tuple[int, Reason] | None:
    """The one screen that is `chosen`, and by what; None when there is none, or more than one could be."""
    usable = _usable(screens)
    called = [place for place in usable if chosen.name and screens[place].identity.name == chosen.name]
    same = [
        place for place in usable if chosen.hardware and screens[place].identity.hardware == chosen.hardware
    ]
    if len(same) > 1:
        # Two of a kind: the socket tells them apart.
        same = [place for place in same if place in called]
    if len(same) == 1:
        return same[0], Reason.RECOGNISED
    # Another thing in the same socket is not the same screen; it may well be the laptop's own.
    called = [
        place
        for place in called
        if chosen.hardware is None or screens[place].identity.hardware in (None, chosen.hardware)
    ]
    return (called[0], Reason.SAME_NAME) if len(called) == 1 else None


def _usable(screens: Sequence[ScreenFacts]) -> list[int]:
    return [place for place, screen in enumerate(screens) if screen.is_usable]


def _main(screens: Sequence[ScreenFacts], places: Sequence[int]) -> int:
    return min(places, key=lambda place: (not screens[place].primary, screens[place].identity))


def _strangeness(identity: ScreenIdentity, chosen: ScreenIdentity | None) -> tuple[bool, ScreenIdentity]:
    return (chosen is None or identity.name != chosen.name, identity)
