"""What a typed line means is said before Enter makes it happen."""

from __future__ import annotations

import pytest

from llo_game.engine.commands import (
    Command,
    GiveSureness,
    MoveCard,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
)
from llo_game.engine.session import Session
from llo_game.engine.stage import Picture, PictureKind
from llo_game.ui.entry_meaning import EMPTY, Meaning, meaning
from tests.engine.playing import after, started
from tests.ui.room import Room, cell


@pytest.fixture
def session() -> Session:
    """101 lies on B2, laid by the first table; the second is up when a card is laid now."""
    return after(started(), PlaceCard(card=101, cell=cell("B2"), sureness=1))


def shown(kind: PictureKind, subject: str) -> ShowPicture:
    return ShowPicture(picture=Picture(kind=kind, subject=subject))


_LINES: list[tuple[str, str, Command, str]] = [
    ("103", "Kies", PickCard(card=103), "komt in het spel."),
    ("103 C2", "Leg", PlaceCard(card=103, cell=cell("C2")), "2 Tent legt 103"),
    ("  103,  c 2 ", "Leg", PlaceCard(card=103, cell=cell("C2")), "op C2."),
    ("103 B2", "Leg", PlaceCard(card=103, cell=cell("B2")), "op B2, naast 101."),
    ("1 103 C2", "Leg", PlaceCard(card=103, cell=cell("C2"), team=1), "1 Wiel legt 103"),
    ("103 C2 3", "Leg", PlaceCard(card=103, cell=cell("C2"), sureness=3), "zekerheid 3 van 3."),
    ("103C2", "Leg", PlaceCard(card=103, cell=cell("C2")), "2 Tent legt 103"),
    ("1 101 C2", "Verplaats", MoveCard(card=101, cell=cell("C2")), "gaat van B2 naar C2."),
    ("1 101 B2 3", "Zet", GiveSureness(card=101, sureness=3), "zekerheid 3 van 3."),
    ("101 C2", "Verplaats", MoveCard(card=101, cell=cell("C2")), "gaat van B2 naar C2."),
    ("101 B2 3", "Zet", GiveSureness(card=101, sureness=3), "zekerheid 3 van 3."),
    ("c2", "Toon", shown(PictureKind.CELL, "C2"), "De zaal ziet vak C2 open."),
    ("C 2", "Toon", shown(PictureKind.CELL, "C2"), "De zaal ziet vak C2 open."),
    ("f", "Toon", shown(PictureKind.LAYER, "F"), "De zaal ziet laag F als lijst."),
    ("5", "Toon", shown(PictureKind.PHASE, "5"), "De zaal ziet fase 5 als lijst."),
]


@pytest.mark.parametrize(("line", "action", "command", "said"), _LINES, ids=[line for line, *_ in _LINES])
def test_each_kind_of_line_has_its_own_meaning(
    session: Session, line: str, action: str, command: Command, said: str
) -> None:
    found = meaning(session, line)
    assert (found.action, found.command) == (action, command)
    assert said in found.sentence


def test_a_word_chooses_the_best_card_that_holds_it(session: Session) -> None:
    title = session.pack.cards_by_number[105].title
    found = meaning(session, title.split()[0])
    assert isinstance(found.command, PickCard)
    assert str(found.command.card) in found.sentence
    assert meaning(session, title).command == PickCard(card=105)


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_an_empty_line_says_what_can_be_typed(session: Session, line: str) -> None:
    assert (meaning(session, line).sentence, meaning(session, line).command) == (EMPTY, None)


@pytest.mark.parametrize("line", ["xyzzy", "103 C2 D3", "1037", "٣", "-1", "103 C2 33", "C22", "é" * 80])
def test_a_line_without_meaning_does_nothing(session: Session, line: str) -> None:
    found = meaning(session, line)
    assert found.command is None
    assert found.sentence.startswith("Geen kaart met “")
    assert len(found.sentence) < 80


@pytest.mark.parametrize("line", ["199 A1", "103 Z9", "7 103 A1", "103 A1 9", "101 B2", "G7"])
def test_a_line_that_is_refused_points_but_does_nothing(session: Session, line: str) -> None:
    assert meaning(session, line).command is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2 101 C2", "Kaart 101 is van tafel 1. Typ alleen 101 en een vak."),
        ("2 101 B2 3", "Kaart 101 is van tafel 1. Typ alleen 101 en een vak."),
        ("101 C2 3", "Verplaats eerst: typ 101 C2. Geef daarna de zekerheid."),
        ("1 101 C2 0", "Verplaats eerst: typ 101 C2. Geef daarna de zekerheid."),
        ("101 Z9 3", "Vak Z9 bestaat niet."),
        ("2 103", "Typ ook het vak, zoals 2 103 C2."),
    ],
)
def test_no_part_of_a_line_is_dropped_without_a_word(session: Session, line: str, said: str) -> None:
    found = meaning(session, line)
    assert found.sentence.startswith(said)
    assert found.command is None


@pytest.mark.parametrize("line", ["099 c2", "099", "000C2", "1 100 C2 3"])
def test_a_number_below_the_first_is_told_and_not_made_shorter(session: Session, line: str) -> None:
    assert meaning(session, line) == Meaning("De nummers van de kaarten beginnen bij 101.")


def test_the_name_of_a_placement_is_read_with_its_reveal(session: Session) -> None:
    revealed = after(session, RevealVerdict(card=101))
    assert meaning(revealed, "101 B2 2").command is None
    told = "De zekerheid van 101 staat al vast. Typ alleen 101 C2."
    assert meaning(revealed, "101 C2 2") == Meaning(told, card=101, cell=cell("C2"))
    assert meaning(revealed, "101 C2").command == MoveCard(card=101, cell=cell("C2"))


def test_while_typing_the_app_says_what_enter_will_do_and_frames_the_cell(room: Room) -> None:
    room.begin()
    room.type("103 C2")
    entry = room.app.page.entry
    assert entry.echo.text() == "1 Wiel legt 103 Tijd en geld om te leren op C2."
    assert entry.action.text() == "Leg: Enter"
    target = room.app.page.board._target_frame
    assert target.isVisible()
    assert room.app.page.board.cell_under(target.sceneBoundingRect().center()) == cell("C2")
    assert room.cards() == {}
    room.press("Esc")
    assert (entry.line.text(), entry.action.text(), target.isVisible()) == ("", "", False)


def test_the_arrow_down_goes_from_the_line_to_the_search(room: Room) -> None:
    room.begin()
    room.press("Down")
    assert room.app.page.cards.search.hasFocus()


def test_what_was_said_stays_until_something_is_typed(room: Room) -> None:
    room.begin()
    room.enter("103 C2")
    assert room.echo == "1 Wiel legt 103 op C2."
    room.type("1")
    assert room.echo == "De zaal ziet fase 1 als lijst."
