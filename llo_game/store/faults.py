"""What can go wrong with a session file, each told in Dutch: what happened, what is safe, what to do now."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_UNTOUCHED: Final = "Aan het bestand is niets veranderd."
_KEPT: Final = "Alle stappen staan veilig op deze laptop."


class SessionFileFault(Exception):  # noqa: N818 - not an error of ours: the world did something
    """`happened`, `safe` and `now` are Dutch sentences; `sentence` is the three in a row."""

    happened: str
    safe: str = _UNTOUCHED
    now: str

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    @property
    def sentence(self) -> str:
        return f"{self.happened} {self.safe} {self.now}"

    def __str__(self) -> str:
        return self.sentence


class Missing(SessionFileFault):
    happened = "Dit bestand is er niet."
    safe = "Andere sessies zijn niet veranderd."
    now = "Kijk of het is verplaatst, of kies een ander bestand."


class NotRegular(SessionFileFault):
    happened = "Dit is een map of een snelkoppeling, geen bestand."
    safe = "Er is niets geopend en niets veranderd."
    now = "Kies het bestand zelf."


class Unreadable(SessionFileFault):
    happened = "Dit bestand kan niet worden gelezen."
    now = "Kijk of je het mag openen en of de schijf is aangesloten."


class TooLarge(SessionFileFault):
    happened = "Dit bestand is te groot voor een sessie."
    now = "Kies een ander bestand."


class NotASession(SessionFileFault):
    happened = "Dit is geen sessie van LLO-spel."
    now = "Kies een bestand dat eindigt op .llo."


class NewerVersion(SessionFileFault):
    happened = "Deze sessie is gemaakt met een nieuwere versie van LLO-spel."
    now = "Open haar met die versie, of zet die versie ook op deze laptop."


class UnknownStep(NewerVersion):
    """Step `seq` is sound but of a kind that this version does not know."""

    def __init__(self, path: Path, seq: int) -> None:
        super().__init__(path)
        self.seq = seq
        self.happened = f"Stap {seq} van deze sessie kent deze versie van LLO-spel niet."


class ForeignSchema(SessionFileFault):
    happened = "Dit bestand lijkt op een sessie, maar zit anders in elkaar."
    now = "Vertrouw het niet. Vraag een nieuwe kopie aan wie het je gaf."


class Damaged(SessionFileFault):
    """`first_bad` is the first step that does not hold, None when the damage lies outside the steps.

    `held` is how many steps before it do hold.
    """

    happened = "Dit bestand is beschadigd."
    now = "Open een oudere kopie, of red de goede stappen in een nieuw bestand."

    def __init__(self, path: Path, *, first_bad: int | None = None, held: int = 0) -> None:
        super().__init__(path)
        self.first_bad = first_bad
        self.held = held
        if first_bad is not None:
            self.happened = f"Dit bestand is beschadigd vanaf stap {first_bad}."
            good = {0: "Geen stap is", 1: "De stap daarvoor is"}.get(held, f"De {held} stappen daarvoor zijn")
            self.safe = f"{good} nog goed. {_UNTOUCHED}"


class NothingToSalvage(SessionFileFault):
    happened = "In dit bestand is geen goede stap meer te vinden."
    now = "Open een oudere kopie van deze sessie."


class DiskFull(SessionFileFault):
    happened = "De schijf is vol. Je laatste stap is niet bewaard."
    safe = "Alle stappen daarvoor zijn veilig."
    now = "Maak ruimte vrij en doe de stap opnieuw."


class WriteFailed(SessionFileFault):
    happened = "De schijf gaf een fout. Je laatste stap is niet bewaard."
    safe = "Alle stappen daarvoor zijn veilig."
    now = "Doe de stap opnieuw. Lukt het niet, start LLO-spel dan opnieuw."


class Locked(SessionFileFault):
    happened = "Deze sessie is al open in een ander venster."
    now = "Ga naar dat venster, of sluit het eerst."


class OutOfStep(SessionFileFault):
    happened = "Een ander programma heeft in deze sessie geschreven. Je laatste stap is niet bewaard."
    safe = "Wat in het bestand staat, is veilig."
    now = "Sluit deze sessie en open haar opnieuw."


class NoPlace(SessionFileFault):
    happened = "Van deze sessie is niet bekend in welke map ze hoort."
    safe = _KEPT
    now = "Kies waar je de sessie wilt bewaren."


class PublishFailed(SessionFileFault):
    """The file at `path` could not be written; the working copy is whole."""

    happened = "De sessie kon niet in de gekozen map worden bewaard."
    safe = _KEPT
    now = "Kijk of de map er is en of er ruimte is, of kies een andere."


class ChangedElsewhere(SessionFileFault):
    """The file at `path` holds something that this session does not; saving would throw that away."""

    happened = "Het bestand in de gekozen map is intussen veranderd."
    safe = f"Het is niet overschreven. {_KEPT}"
    now = "Bewaar deze sessie als kopie, onder een andere naam."


class TargetExists(SessionFileFault):
    happened = "Er staat al een bestand met deze naam."
    now = "Kies een andere naam."
