"""A pack of three cards, small enough to break on purpose, one place at a time."""

from __future__ import annotations

from collections.abc import Mapping

from llo_game.content.load import inspect_files

# File, text that is there, what comes instead; then the place and the sentence that must follow.
Mistake = tuple[str, str, str, str, str]

PACK = """
id = "klein"
title = "Klein"
version = "1.0"
date = "2026-03-12"

[[layers]]
code = "A"
id = "taken"
name = "taken"
short = "taken"

[[layers]]
code = "B"
id = "hr"
name = "HR"
short = "HR"

[[phases]]
number = 1
id = "onbewust"
name = "onbewust"
short = "onbewust"
meaning = "Iemand ziet het nog niet."

[[phases]]
number = 2
id = "actie"
name = "actie"
short = "actie"
meaning = "Iemand is bezig."

[[phases]]
number = 3
id = "continu"
name = "continu leren"
short = "continu"
meaning = "Iemand blijft leren."

[[sets]]
id = "kort"
title = "Korte set"
description = "Eén kaart."
minutes = 45
cards = [101]

[[sets]]
id = "volledig"
title = "Volledige set"
description = "Alle kaarten."
minutes = 90
all = true
"""

SOURCES = """
[[sources]]
id = "rapport"
short = "Rapport 2023"
authors = "Een instituut"
title = "Een rapport"
publisher = "Een uitgever"
year = 2023

[[sources]]
id = "nieuws"
short = "Nieuws 2024"
authors = "Een instituut"
title = "Een bericht"
publisher = "Een uitgever"
year = 2024
"""

FINDINGS = """
[[findings]]
number = 1
text = "Een mentor helpt."
kind = "E"
year = "1999, 2018"
locators = [{ source = "rapport", section = "hoofdstuk 2", lines = "10-12" }]

[[findings]]
number = 2
text = "Iemand zegt dat het werkt."
kind = "X"
year = ""
locators = [{ source = "nieuws", section = "bericht" }]
"""

PRECONDITIONS = """
[[preconditions]]
id = "visie"
title = "Een visie"
text = "Iedereen weet waarom."
locators = [{ source = "rapport", section = "hoofdstuk 3", lines = "30" }]
"""

PROFILES = """
[[profiles]]
id = "A"
name = "Groeiers"
direction = "hoge eigen regie"
people = 9
traits = ["willen uitdaging"]
works = ["ruimte"]
works_less = ["regels"]
locators = [{ source = "rapport", section = "tabel 1", lines = "40-44" }]
"""

CARDS_1 = """
[[cards]]
id = "mentor"
number = 101
title = "Een mentor voor wie begint"
text = "Een ervaren collega loopt mee."
example = "Een hovenier neemt een nieuwe collega mee."
question = "Wie loopt met wie mee?"
findings = [1]
mixed = { text = "Twee kanten op.", locators = [{ source = "nieuws", section = "bericht" }] }

[[cards.rows]]
layer = "hr"
name = "Mentorschap"
phases = ["onbewust", "actie"]
basis = "tekst"
kind = "direct"
certainty = "hoog"
box = [3, 3]
star = true
reason = "De tekst noemt beide fasen."
locators = [{ source = "rapport", section = "hoofdstuk 2", lines = "10" }]
inferred = ["actie"]

[[cards.rows]]
layer = "taken"
name = "Meelopen"
phases = ["continu", "actie"]
basis = "volgorde"
certainty = "laag"
box = [1, 1]
reason = "De plek op de dia wijst hierheen."
locators = [{ source = "rapport", section = "hoofdstuk 2", lines = "11" }]
"""

CARDS_2 = """
[[cards]]
id = "ruimte"
number = 103
title = "Vrijheid in het werk"
text = "Je bepaalt zelf hoe je het doet."
example = "Een ploeg kiest zelf de route."
question = "Waar kan het losser?"

[[cards.fits]]
profile = "A"
fit = "werkt"
item = "veel ruimte"
locators = [{ source = "rapport", section = "tabel 1", lines = "41" }]

[[cards]]
id = "feest"
number = 102
title = "Samen vieren"
text = "Je viert wat lukt."
example = "Na een zware week is er taart."
question = "Wat vieren wij?"

[[cards.rows]]
layer = "taken"
name = "Successen vieren"
phases = []
basis = "onbekend"
box = [1, 3]
reason = "De bron zegt niets over de fase."
locators = [{ source = "rapport", section = "hoofdstuk 4", lines = "50" }]
"""

FILES = {
    "cards-1.toml": CARDS_1,
    "cards-2.toml": CARDS_2,
    "findings.toml": FINDINGS,
    "pack.toml": PACK,
    "preconditions.toml": PRECONDITIONS,
    "profiles.toml": PROFILES,
    "sources.toml": SOURCES,
}


def small_files(changed: dict[str, tuple[str, str]] | None = None) -> dict[str, bytes]:
    """The files as bytes; `changed` gives for a file the text to replace and what comes instead."""
    texts = dict(FILES)
    for name, (old, new) in (changed or {}).items():
        assert texts[name].count(old) >= 1, old
        texts[name] = texts[name].replace(old, new, 1)
    return {name: text.encode() for name, text in texts.items()}


def lines(files: Mapping[str, bytes]) -> list[str]:
    """What the writer of these files would read."""
    return [problem.line for problem in inspect_files(files)[1]]
