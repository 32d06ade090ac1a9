"""Desktops of one to four screens: side by side, stacked, mirrored, scaled, left of zero, with a dead one."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from llo_game.picture.rect import Rect
from llo_game.ui.screens.chooser import ScreenFacts, ScreenIdentity

SIZES = ((1920, 1080), (1366, 768), (1280, 800), (3840, 2160), (1024, 768), (1080, 1920))
SCALES = (1.0, 1.25, 1.5, 2.0)


def screen(
    name: str,
    *,
    at: tuple[float, float] = (0, 0),
    size: tuple[float, float] = (1920, 1080),
    scale: float = 1.0,
    primary: bool = False,
    hardware: tuple[str, str, str] = ("", "", ""),
) -> ScreenFacts:
    manufacturer, model, serial = hardware
    return ScreenFacts(
        identity=ScreenIdentity(manufacturer=manufacturer, model=model, serial=serial, name=name),
        geometry=Rect(*at, *size),
        scale=scale,
        primary=primary,
    )


LAPTOP = screen("eDP-1", size=(1536, 864), scale=1.25, primary=True, hardware=("BOE", "0x08", ""))
BEAMER = screen("HDMI-1", at=(1536, 0), hardware=("EPSON", "EB-X51", "X51-1"))
DESK = screen("DP-2", at=(-2560, -200), size=(2560, 1440), hardware=("DELL", "U27", "D-77"))
TV = screen("DP-3", at=(0, -2160), size=(3840, 2160), hardware=("LG", "TV", ""))


def random_layout(random: Random) -> tuple[ScreenFacts, ...]:
    """Names are unique, as they are on every system; hardware may be silent or twice the same."""
    count = random.randint(1, 4)
    names = random.sample(["eDP-1", "HDMI-1", "HDMI-2", "DP-1", "DP-2", r"\\.\DISPLAY1"], count)
    primary = random.randrange(count + 1)  # one past the end: none is
    x, y = random.randint(-5000, 0), random.randint(-3000, 0)
    found: list[ScreenFacts] = []
    for number, name in enumerate(names):
        size = random.choice(SIZES)
        scale = random.choice(SCALES)
        if found and random.random() < 0.2:
            at, size = (
                (found[-1].geometry.x, found[-1].geometry.y),
                (
                    int(found[-1].geometry.w),
                    int(found[-1].geometry.h),
                ),
            )
        elif random.random() < 0.5:
            at = (x, random.randint(-300, 300))
            x += size[0]
        else:
            at = (x, y)
            x, y = x + size[0], y + random.randint(0, 400)
        if random.random() < 0.08:
            size = (0, 0)
        known = random.random() < 0.6
        made = ("ACER", random.choice("AB"), random.choice(["", f"S{number}"])) if known else ("", "", "")
        found.append(screen(name, at=at, size=size, scale=scale, primary=number == primary, hardware=made))
    random.shuffle(found)
    return tuple(found)


def shifted(screens: tuple[ScreenFacts, ...], dx: float, dy: float) -> tuple[ScreenFacts, ...]:
    return tuple(
        replace(s, geometry=Rect(s.geometry.x + dx, s.geometry.y + dy, s.geometry.w, s.geometry.h))
        for s in screens
    )
