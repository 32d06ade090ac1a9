"""What the facilitator reads about the screens."""

from __future__ import annotations

from dataclasses import dataclass

from llo_game.ui.screens.chooser import Plan, Reason, ScreenFacts

GONE = "Het scherm van de zaal is weg. Het spel is bewaard. Controleer de kabel."
BACK = "De zaal ziet het beeld weer."
SWAPPED = "De schermen zijn gewisseld. Dit blijft zo."
SWAPPED_FOR_NOW = "De schermen zijn gewisseld. Een volgende keer moet je weer wisselen."
NOTHING_TO_SWAP = "Er is geen tweede scherm. Wisselen kan nu niet."
MAY_SLEEP = "De laptop kan in slaap vallen. Zet de slaapstand zelf uit."
STILL_AWAKE = "De slaapstand werkt misschien niet meer vanzelf. Start de laptop straks opnieuw."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What the room looks at. `shown` is the screen with its picture, None when it is away."""

    shown: ScreenFacts | None
    plan: Plan
    lost: bool = False
    testing: bool = False
    guessed: bool = False


def label(sight: Sight) -> str:
    """A few words beside the small picture."""
    if sight.shown is not None:
        return "testbeeld" if sight.testing else pixels(sight.shown)
    if sight.lost:
        return "scherm weg"
    match sight.plan.reason:
        case Reason.NO_SCREEN:
            return "geen scherm"
        case Reason.ONE_SCREEN:
            return "één scherm: F11"
        case Reason.MIRRORED:
            return "gespiegeld: F11"
        case _:
            return "uit: F11"


def warning(sight: Sight) -> str:
    """What asks for a hand, above the small picture; "" when nothing does."""
    if sight.shown is None and sight.lost:
        return "De zaal ziet niets: het scherm is weg. Controleer de kabel."
    if sight.shown is not None and sight.testing:
        return "De zaal ziet het testbeeld. Ctrl Shift F11 haalt het weg."
    if sight.shown is None and sight.plan.reason is Reason.MIRRORED:
        return "De zaal ziet jouw scherm. Kies ‘uitbreiden’ op je laptop, of druk F11."
    if sight.shown is not None and sight.guessed:
        return "Staat het beeld verkeerd? Ctrl F11 kiest een ander scherm."
    return ""


def use_of(place: int, screens: tuple[ScreenFacts, ...], plan: Plan) -> str:
    """What a screen is for, on the screen itself."""
    if plan.zaal is None:
        return "Voor jou en de zaal" if plan.reason is Reason.MIRRORED else "Voor jou"
    if screens[place].mirrors(screens[plan.zaal]):
        return "Voor de zaal"
    return "Voor jou" if place == plan.regie else "Vrij"


def name_of(screen: ScreenFacts) -> str:
    """The maker's name and the pixels, as the facilitator may know the screen."""
    made = screen.identity.model or screen.identity.name
    return f"{made}, {pixels(screen)}" if made else pixels(screen)


def pixels(screen: ScreenFacts) -> str:
    area = screen.geometry
    return f"{area.w * screen.scale:.0f} × {area.h * screen.scale:.0f}"
