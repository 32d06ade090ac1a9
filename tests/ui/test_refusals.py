"""What cannot be done is told in plain Dutch, and then nothing has changed: not in memory, not on disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from llo_game.engine.commands import (
    AddOwnCard,
    Command,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
    StartSession,
    TakeBackCard,
)
from llo_game.engine.events import Event
from llo_game.engine.refusal import RefusalCode as Code
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Recorded
from llo_game.engine.stage import Picture, PictureKind
from llo_game.store.faults import DiskFull, SessionFileFault, WriteFailed
from llo_game.store.working_copy import WorkingCopy
from llo_game.ui.refusal_words import refusal_sentence
from tests.engine.playing import started
from tests.engine.sample_pack import SAMPLE
from tests.ui.room import Room, a_setup, cell

MOST_WORDS = 15


@pytest.fixture
def playing(room: Room) -> Room:
    """Card 103 lies on C2 and its verdict was shown; card 118 lies on E4; 106 is in play."""
    room.begin()
    room.play(
        PlaceCard(card=103, cell=cell("C2")),
        RevealVerdict(card=103),
        PlaceCard(card=118, cell=cell("E4")),
        EndTurn(),
        PickCard(card=106),
    )
    room.press("F6")
    room.settle()
    return room


@pytest.mark.parametrize("code", Code)
def test_every_refusal_has_a_sentence_of_plain_words(code: Code) -> None:
    refused = Refused(code=code, card=107, cell=cell("C2"), team=2, field="title", limit=5, found="7")
    told = refusal_sentence(refused, SAMPLE, started().state)
    assert told.endswith(".")
    assert "None" not in told
    assert str(code) not in told
    for sentence in re.split(r"(?<=[.?!]) ", told):
        assert 2 <= len(sentence.split()) <= MOST_WORDS, sentence


def test_no_two_refusals_say_the_same() -> None:
    sentences = {
        refusal_sentence(
            Refused(code=code, card=107, cell=cell("C2"), team=2, field="title"), SAMPLE, started().state
        )
        for code in Code
    }
    assert len(sentences) == len(Code)


@pytest.mark.parametrize("field", ["session-title", "organisation", "place", "team-name", "title", "note"])
def test_a_refused_text_is_named(field: str) -> None:
    told = {
        refusal_sentence(Refused(code=Code.TEXT_TOO_LONG, field=name, limit=9, found="12"), SAMPLE, None)
        for name in (field, "reason")
    }
    assert len(told) == 2
    assert all("12" in one and "9" in one for one in told)


_REFUSED_LINES = (
    ("999 C2", "Kaart 999 bestaat niet."),
    ("999", "Kaart 999 bestaat niet."),
    ("107 C2", "Kaart 107 zit niet in deze kaartenset. Kies een andere kaart."),
    ("106 G2", "Vak G2 bestaat niet. De vakken lopen van A1 tot en met F5."),
    ("106 A6", "Vak A6 bestaat niet."),
    ("9 106 C2", "Tafel 9 doet niet mee."),
    ("0 106 C2", "Tafel 0 doet niet mee."),
    ("106 C2 4", "Zekerheid is een cijfer van 0 tot en met 3."),
    ("103 C2", "Kaart 103 ligt al op C2."),
    ("103 C2 1", "Het oordeel over 103 is al getoond."),
    ("G7", "Daar is niets van te tonen."),
    ("Z", "Daar is niets van te tonen."),
    ("9", "Daar is niets van te tonen."),
    ("zqx", "Geen kaart met “zqx”. Probeer een ander woord."),
    ("<b>zqx</b>", "Geen kaart met “<b>zqx</b>”."),
)


def test_a_line_that_cannot_be_done_says_why_and_enter_does_nothing(playing: Room) -> None:
    before = playing.everything()
    for line, told in _REFUSED_LINES:
        playing.enter(line)
        assert playing.echo.startswith(told), line
        assert playing.app.page.entry.line.text() == line
        assert playing.app.page.entry.action.text() == ""
    assert playing.everything() == before


@pytest.mark.parametrize(
    ("pick", "keys", "told"),
    [
        (106, "Ctrl+Delete", "Kaart 106 ligt nog niet op het bord. Leg hem eerst."),
        (106, "Ctrl+2", "Kaart 106 ligt nog niet op het bord. Leg hem eerst."),
        (103, "Ctrl+2", "Het oordeel over 103 is al getoond."),
        (118, "Ctrl+H", "Toon eerst het oordeel over 118."),
        (106, "Ctrl+H", "Kaart 106 ligt nog niet op het bord. Leg hem eerst."),
        (106, "Ctrl+T", "Kaart 106 ligt nog niet op het bord. Leg hem eerst."),
        (106, "Ctrl+Y", "Er is niets om opnieuw te doen."),
        (106, "PgDown", "Leg eerst kaart 106."),
    ],
)
def test_a_key_that_cannot_do_its_work_says_why(playing: Room, pick: int, keys: str, told: str) -> None:
    if playing.state.in_play != pick:
        playing.play(PickCard(card=pick))
    before = playing.everything()
    playing.press(keys)
    assert playing.echo == told
    assert playing.everything() == before


def test_there_is_nothing_to_undo_before_the_first_move(room: Room) -> None:
    room.begin()
    before = room.everything()
    room.press("Ctrl+Z")
    assert room.echo == "Er is niets om terug te draaien."
    assert room.everything() == before


def test_a_card_of_another_hand_is_refused(room: Room) -> None:
    room.begin(2, hand_size=3)
    foreign = room.state.hands[2][0]
    room.enter(f"{foreign} A1")
    assert room.echo == f"Kaart {foreign} zit niet in de hand van tafel 1 Wiel. Kies een andere kaart."
    assert room.cards() == {}


_REFUSED_COMMANDS: list[tuple[Code, Command]] = [
    (Code.ALREADY_STARTED, StartSession(setup=a_setup(), order=())),
    (Code.UNKNOWN_CARD, PickCard(card=999)),
    (Code.NOT_IN_SET, PickCard(card=107)),
    (Code.UNKNOWN_CELL, MoveCard(card=103, cell=cell("G1"))),
    (Code.UNKNOWN_TEAM, PlaceCard(card=106, cell=cell("A1"), team=9)),
    (Code.ALREADY_PLACED, PlaceCard(card=103, cell=cell("A1"))),
    (Code.NOT_PLACED, TakeBackCard(card=106)),
    (Code.SAME_CELL, MoveCard(card=103, cell=cell("C2"))),
    (Code.SURENESS_RANGE, GiveSureness(card=118, sureness=4)),
    (Code.ALREADY_REVEALED, RevealVerdict(card=103)),
    (Code.NOT_REVEALED, KeepPlacement(card=118, reason="daarom")),
    (Code.TEXT_MISSING, KeepPlacement(card=103, reason=" ")),
    (Code.TEXT_TOO_LONG, NotePlacement(card=103, note="lang " * 200)),
    (Code.WORD_TOO_LONG, AddOwnCard(title="x" * 25, sentence="Een zin.")),
    (Code.TITLE_TAKEN, AddOwnCard(title="tijd en geld om te LEREN", sentence="Een zin.")),
    (Code.NOTHING_CHANGED, NotePlacement(card=103, note="")),
    (Code.NOTHING_TO_SHOW, ShowPicture(picture=Picture(kind=PictureKind.CARD, subject="999"))),
]


def test_whatever_the_rules_refuse_is_told_under_the_entry_line(playing: Room) -> None:
    before = playing.everything()
    for code, command in _REFUSED_COMMANDS:
        answer = playing.session.answer(command)
        assert isinstance(answer, Refused)
        assert answer.code is code
        assert not playing.app.controller.dispatch(command)
        assert playing.echo == refusal_sentence(answer, playing.session.pack, playing.state)
    assert playing.everything() == before


def test_without_a_session_a_command_changes_nothing(room: Room) -> None:
    codes: list[Code] = []
    room.app.controller.refused.connect(lambda refused: codes.append(refused.code))
    assert not room.app.controller.dispatch(EndTurn())
    assert codes == [Code.NOT_STARTED]
    for name, deed in room.app._deeds().items():
        if name.startswith(
            ("sure", "show", "keep", "note", "take", "end", "go", "open_cell", "undo", "see_cov")
        ):
            deed()
    assert room.app.controller.session is None


class _Disk:
    """A disk that refuses as long as `fault` is set."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.fault: type[SessionFileFault] | None = None
        real = WorkingCopy.append

        def append(file: WorkingCopy, event: Event, at: str) -> Recorded:
            if self.fault is not None:
                raise self.fault(file.path)
            return real(file, event, at)

        monkeypatch.setattr(WorkingCopy, "append", append)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> _Disk:
    return _Disk(monkeypatch)


@pytest.mark.parametrize(
    "move",
    [
        lambda room: room.enter("106 A1"),
        lambda room: room.click(room.at("A1")),
        lambda room: room.drag(room.on(118), room.at("F1")),
        lambda room: room.press("Ctrl+Return"),
        lambda room: room.press("Ctrl+Z"),
    ],
    ids=["typed", "clicked", "dragged", "end of turn", "undo"],
)
@pytest.mark.parametrize("fault", [DiskFull, WriteFailed])
def test_a_move_that_the_disk_refuses_did_not_happen(
    playing: Room, disk: _Disk, move: Callable[[Room], None], fault: type[SessionFileFault]
) -> None:
    before = playing.everything()
    disk.fault = fault
    move(playing)
    sentence = fault(Path()).sentence
    assert playing.echo == sentence
    assert playing.app.page.wall.saved.text() == sentence
    assert playing.everything() == before

    disk.fault = None
    move(playing)
    assert playing.everything() != before
    assert playing.app.page.wall.saved.text() == "Alles staat op schijf."


def test_a_line_that_the_disk_refused_can_be_sent_again_with_one_enter(playing: Room, disk: _Disk) -> None:
    disk.fault = DiskFull
    playing.enter("106 A1 2")
    assert playing.app.page.entry.line.text() == "106 A1 2"
    disk.fault = None
    playing.press("Return")
    assert playing.cards()[106] == "A1"
    assert playing.app.page.entry.line.text() == ""
