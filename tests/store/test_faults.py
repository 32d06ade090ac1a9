"""Every fault speaks Dutch that anyone can read, and says what is safe and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from llo_game.store import faults
from llo_game.store.faults import Damaged, SessionFileFault, UnknownStep

PATH = Path("sessie.llo")
PLAIN = [
    faults.Missing,
    faults.NotRegular,
    faults.Unreadable,
    faults.TooLarge,
    faults.NotASession,
    faults.NewerVersion,
    faults.ForeignSchema,
    faults.Damaged,
    faults.NothingToSalvage,
    faults.DiskFull,
    faults.WriteFailed,
    faults.Locked,
    faults.OutOfStep,
    faults.NoPlace,
    faults.PublishFailed,
    faults.ChangedElsewhere,
    faults.TargetExists,
]
EVERY_FAULT: list[SessionFileFault] = [
    *(fault(PATH) for fault in PLAIN),
    UnknownStep(PATH, 4),
    Damaged(PATH, first_bad=1, held=0),
    Damaged(PATH, first_bad=2, held=1),
    Damaged(PATH, first_bad=213, held=212),
]


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=\.) ", text) if part]


def test_every_fault_is_looked_at_here() -> None:
    known = {
        value
        for value in vars(faults).values()
        if isinstance(value, type) and issubclass(value, SessionFileFault)
    }
    assert {type(fault) for fault in EVERY_FAULT} == known - {SessionFileFault}


@pytest.mark.parametrize("fault", EVERY_FAULT, ids=range(len(EVERY_FAULT)))
def test_a_fault_says_what_happened_what_is_safe_and_what_to_do_in_short_sentences(
    fault: SessionFileFault,
) -> None:
    assert str(fault) == fault.sentence == f"{fault.happened} {fault.safe} {fault.now}"
    for sentence in sentences(fault.sentence):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert len(sentence.split()) <= 15, sentence


def test_half_of_all_sentences_have_at_most_ten_words() -> None:
    lengths = sorted(len(sentence.split()) for fault in EVERY_FAULT for sentence in sentences(fault.sentence))
    assert lengths[len(lengths) // 2] <= 10


def test_damage_in_the_steps_says_where_it_begins_and_what_still_holds() -> None:
    assert Damaged(PATH, first_bad=213, held=212).sentence.startswith(
        "Dit bestand is beschadigd vanaf stap 213. De 212 stappen daarvoor zijn nog goed."
    )
    assert "De stap daarvoor is nog goed." in Damaged(PATH, first_bad=2, held=1).sentence
    assert "Geen stap is nog goed." in Damaged(PATH, first_bad=1, held=0).sentence


def test_a_step_of_an_unknown_kind_counts_as_a_newer_version() -> None:
    fault = UnknownStep(PATH, 4)
    assert isinstance(fault, faults.NewerVersion)
    assert "Stap 4" in fault.sentence
