"""The two lists beside the board: the log, and the cards that a search finds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from llo_game.engine.commands import (
    AddOwnCard,
    EndTurn,
    MoveCard,
    PickCard,
    PlaceCard,
    Redo,
    RevealVerdict,
    ShowPicture,
    Undo,
)
from llo_game.engine.session import Session
from llo_game.engine.stage import COVERAGE
from llo_game.ui.log_model import LogModel, SeqRole, StandsRole, TimeRole
from llo_game.ui.panels.cards import CardModel, CardRole, WhereRole
from tests.engine.playing import a_setup, after, started
from tests.ui.room import Room, cell

_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_TOOLTIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def played() -> Session:
    """Laid, moved, moved again; the last move is undone."""
    return after(
        started(),
        PlaceCard(card=101, cell=cell("A1")),
        ShowPicture(picture=COVERAGE),
        PickCard(card=103),
        MoveCard(card=101, cell=cell("B2")),
        MoveCard(card=101, cell=cell("C1")),
        Undo(),
    )


@pytest.fixture
def log(played: Session) -> LogModel:
    model = LogModel()
    model.show(played)
    return model


def obeys(tester: ModelTester, model: QAbstractItemModel) -> None:
    """Qt's own tester; it stays and looks on at every later change."""
    tester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def column(model: LogModel | CardModel, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_the_log_reads_from_new_to_old_and_leaves_out_what_was_only_looked_at(log: LogModel) -> None:
    assert column(log) == [
        "Teruggedraaid: 101 gaat van B2 naar C1",
        "101 gaat van B2 naar C1",
        "101 gaat van A1 naar B2",
        "1 Wiel legt 101 op A1",
        "De sessie begint: Samen leren",
    ]
    assert column(log, SeqRole) == [7, 6, 5, 2, 1]


def test_what_was_taken_back_no_longer_stands_and_is_told_so(log: LogModel) -> None:
    assert column(log, StandsRole) == [True, False, True, True, True]
    spoken = [str(words) for words in column(log, _ACCESSIBLE)]
    assert [words.endswith("(teruggedraaid)") for words in spoken] == [False, True, False, False, False]
    assert all(str(time) in words for time, words in zip(column(log, TimeRole), spoken, strict=True))


def test_a_row_says_what_going_back_to_before_it_takes_back(log: LogModel) -> None:
    assert log.undone_by(2) == (5, 2)
    assert column(log, _TOOLTIP) == [
        None,
        None,
        "Leg 101 weer op A1",
        "Leg 101 weer op A1\nHaal 101 weer van A1",
        None,
    ]


def test_what_was_redone_stands_again(played: Session) -> None:
    model = LogModel()
    model.show(after(played, Redo()))
    assert column(model, StandsRole) == [True, True, True, True, True, True]
    assert model.undone_by(6) == (6,)


def test_the_log_keeps_the_rules_of_qt(qtmodeltester: ModelTester, played: Session) -> None:
    model = LogModel()
    model.show(played)
    obeys(qtmodeltester, model)
    model.show(None)
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None
    assert (model.undone_by(2), model.goes_back(2)) == ((), "")


def test_the_cards_keep_the_rules_of_qt(qtmodeltester: ModelTester, played: Session) -> None:
    model = CardModel()
    model.show(played, "")
    obeys(qtmodeltester, model)
    assert model.data(QModelIndex()) is None
    model.show(None, "101")
    assert model.rowCount() == 0


def test_each_card_says_where_it_is(played: Session) -> None:
    dealt = after(started(a_setup(2, hand_size=2)), PlaceCard(card=101, cell=cell("A1")))
    model = CardModel()
    model.show(dealt, "")
    where = dict(zip(column(model, CardRole), column(model, WhereRole), strict=True))
    assert where[101] == "A1"
    hands = {number: f"tafel {team}" for team, hand in dealt.state.hands.items() for number in hand}
    assert hands
    assert {number: place for number, place in where.items() if number != 101} == {
        number: hands.get(number, "vrij") for number in dealt.state.order if number != 101
    }
    [spoken] = [words for words in column(model, _ACCESSIBLE) if "Kaart 101" in str(words)]
    assert str(spoken).endswith(", A1")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("167", [167]),
        ("16", [160, 164, 166, 167]),
        ("BUDDY", [167]),
        ("maatje", [167]),
        ("buddy vaste", [167]),
        ("VÍSIE", [158]),
        ("zzz", []),
    ],
)
def test_a_card_is_found_by_its_number_or_any_word_of_its_text(
    room: Room, words: str, found: list[int]
) -> None:
    room.begin()
    room.press("Ctrl+K")
    room.type(words)
    assert column(room.app.page.cards.model, CardRole) == found
    room.press("Return")
    assert room.state.in_play == (found[0] if found else None)


def test_a_card_of_the_room_is_found_like_any_other(room: Room) -> None:
    room.begin()
    room.play(AddOwnCard(title="Ruilen met de buren", sentence="Een week meewerken."))
    room.press("Ctrl+K")
    room.type("buren")
    assert column(room.app.page.cards.model, CardRole) == [101]


def test_the_list_can_be_walked_with_the_arrow_keys(room: Room) -> None:
    room.begin()
    room.press("Ctrl+K")
    room.press("Tab")
    room.press("Down")
    room.press("Down")
    second = room.app.page.cards.list.currentIndex().data(CardRole)
    room.press("Return")
    assert room.app.page.board.carried == second


def test_a_double_click_in_the_log_goes_back_one_move_without_a_question(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103), EndTurn())
    panel = room.app.page.log
    panel.list.doubleClicked.emit(panel.model.index(0))
    assert (room.state.turn, room.ask.asked) == (1, [])


def test_going_back_over_several_moves_is_asked_first(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103), EndTurn())
    before = room.everything()
    panel = room.app.page.log
    room.ask.choices.append(1)
    panel.list.doubleClicked.emit(panel.model.index(2))
    assert "Dit draait 3 zetten terug:" in room.ask.asked[0]
    assert room.everything() == before

    room.ask.choices.append(0)
    panel.list.doubleClicked.emit(panel.model.index(2))
    assert room.cards() == {}
    for _ in range(3):
        room.press("Ctrl+Y")
    assert room.cards() == {103: "C2"}
    assert room.state.turn == 2


def test_rows_that_are_no_move_cannot_be_gone_back_to(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), Undo())
    before = room.everything()
    panel = room.app.page.log
    for row in range(panel.model.rowCount()):
        panel.list.doubleClicked.emit(panel.model.index(row))
    assert room.everything() == before


def test_many_moves_taken_back_at_once_open_no_windows(room: Room) -> None:
    from PySide6.QtWidgets import QApplication

    room.begin()
    room.play(*(PlaceCard(card=number, cell=cell("C2")) for number in (103, 106, 108)))
    room.play(*([Undo()] * 3))
    room.settle()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [room.window]
    assert QApplication.activeWindow() is room.window
