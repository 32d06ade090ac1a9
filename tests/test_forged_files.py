"""A session file that someone made by hand, with a chain that holds: what cannot have happened is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from llo_game.content.frozen import pack_to_json
from llo_game.desk import Desk, read_file
from llo_game.engine.events import (
    CardPlaced,
    DetailsChanged,
    Event,
    OwnCardAdded,
    PlacementKept,
    PlacementNoted,
    SessionStarted,
    VerdictRevealed,
)
from llo_game.engine.setup import Setup, Team
from llo_game.store.faults import Damaged, NothingToSalvage
from llo_game.store.reading import read_session
from llo_game.store.stored import PackCopy
from tests.engine.playing import a_setup
from tests.engine.sample_pack import SAID, SAMPLE, SHORT_SET, cell
from tests.store.stories import moment, recorded, written

PACK = PackCopy(id=SAMPLE.id, version=SAMPLE.version, content=pack_to_json(SAMPLE))
SETUP = a_setup()
BEGIN = SessionStarted(setup=SETUP, order=SHORT_SET)
PLACED = CardPlaced(card=SAID, cell=cell("C2"), team=1, sureness=2)
REVEALED = VerdictRevealed(card=SAID, cell=cell("C2"))
NOTED = PlacementNoted(card=SAID, note="Eén keer per week – vraag het na.")
KEPT = PlacementKept(card=SAID, cell=cell("C2"), reason="Zo werkt het bij ons.")
OWN = OwnCardAdded(card=102, title="Eigen kaart", sentence="Dit bedachten we zelf.", team=1)
DETAILS = DetailsChanged(title="Verder", organisation="", place="", date="2026-03-13", profile=None)
PLAYED = (BEGIN, PLACED, REVEALED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gekregen.llo"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "assets", tmp_path / "data", tmp_path, lambda: moment(60))


def sealed(path: Path, events: Iterable[Event]) -> Path:
    """A file in which everything holds that can be checked without knowing the game."""
    story = tuple(events)
    written(path, story, PACK)
    assert read_session(path).events == recorded(story)
    return path


def test_a_file_in_which_everything_can_have_happened_is_read(path: Path) -> None:
    session = read_file(sealed(path, (*PLAYED, NOTED, KEPT, OWN, DETAILS)))
    assert session.state.placements[SAID].note == NOTED.note


def test_a_note_that_turns_the_words_after_it_around_is_refused_with_a_sentence(path: Path) -> None:
    before = sealed(path, (*PLAYED, replace(NOTED, note="Vraag \u202eaan wie?"), DETAILS)).read_bytes()
    with pytest.raises(Damaged) as caught:
        read_file(path)
    assert caught.value.sentence == (
        "Dit bestand is beschadigd vanaf stap 4. De 3 stappen daarvoor zijn nog goed. "
        "Aan het bestand is niets veranderd. "
        "Open een oudere kopie, of red de goede stappen in een nieuw bestand."
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "forged",
    [
        replace(NOTED, note="nul\x00byte"),
        replace(NOTED, note="\x1b]0;venster\x07"),
        replace(NOTED, note="woord " * 100_000),
        replace(KEPT, reason="on\u200bzichtbaar"),
        replace(KEPT, reason="twee\nregels"),
        replace(OWN, title="\u2067links"),
        replace(OWN, sentence="\ufeffbegin"),
        replace(OWN, team=3),
        replace(DETAILS, title="Verder "),
        replace(DETAILS, organisation="o" * 100_000),
        replace(DETAILS, place="\u202dwerf"),
        replace(DETAILS, date="2026-02-30"),
        replace(PLACED, card=SHORT_SET[1], sureness=4),
        replace(PLACED, card=SHORT_SET[1], team=0),
    ],
)
def test_what_our_own_door_would_never_have_let_through_is_refused(path: Path, forged: Event) -> None:
    with pytest.raises(Damaged) as caught:
        read_file(sealed(path, (*PLAYED, forged)))
    assert (caught.value.first_bad, caught.value.held) == (4, 3)


@pytest.mark.parametrize(
    "setup",
    [
        replace(SETUP, title="\u202eSamen"),
        replace(SETUP, organisation="\x9b31m"),
        replace(SETUP, place="w" * 500),
        replace(SETUP, date="1970-00-01"),
        replace(SETUP, teams=(Team(number=1, name="Wiel\u200d"),)),
        replace(SETUP, teams=(Team(number=2, name="Wiel"),)),
        replace(SETUP, hand_size=10**15),
        replace(SETUP, turn_minutes=10**15),
    ],
)
def test_a_set_up_that_our_own_door_would_never_have_let_through_is_refused(path: Path, setup: Setup) -> None:
    with pytest.raises(Damaged) as caught:
        read_file(sealed(path, (replace(BEGIN, setup=setup), PLACED)))
    assert (caught.value.first_bad, caught.value.held) == (1, 0)
    assert caught.value.sentence.startswith("Dit bestand is beschadigd vanaf stap 1. Geen stap is nog goed.")


def test_the_steps_before_the_forged_one_can_be_saved_and_played_on(path: Path, desk: Desk) -> None:
    saved = desk.salvage(sealed(path, (*PLAYED, replace(NOTED, note="\u202e"), DETAILS, OWN)))
    assert (saved.kept, saved.lost) == (3, 3)
    opened = desk.open(saved.path)
    assert [recorded.event for recorded in opened.session.log] == list(PLAYED)
    opened.file.append(NOTED, moment(61))
    desk.close(opened)
    assert read_file(saved.path).state.placements[SAID].note == NOTED.note


def test_in_a_file_with_a_forged_start_or_another_pack_there_is_nothing_to_save(
    path: Path, desk: Desk, tmp_path: Path
) -> None:
    with pytest.raises(NothingToSalvage):
        desk.salvage(sealed(path, (replace(BEGIN, order=()), PLACED)))
    with pytest.raises(NothingToSalvage):
        desk.salvage(written(path, PLAYED))
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
