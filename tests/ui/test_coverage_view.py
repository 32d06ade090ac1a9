"""The coverage in the facilitator's own window: the right number and the right colour in every cell."""

from __future__ import annotations

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from llo_game.engine.commands import PlaceCard
from llo_game.engine.insight import coverage, finding, white_spots
from llo_game.engine.session import Session
from llo_game.picture.tokens import AMOUNT
from llo_game.ui.coverage_view import CoverageView
from tests.engine.playing import a_setup, after, started
from tests.ui.room import LEFT, NONE, Room, cell, wait_until


@pytest.fixture
def crowded() -> Session:
    """Seven cards on B2, one on F5; the rest is white."""
    session = started(a_setup(card_set="alles"))
    *many, last = sorted(session.state.order)[:8]
    moves = [PlaceCard(card=number, cell=cell("B2")) for number in many]
    return after(session, *moves, PlaceCard(card=last, cell=cell("F5")))


@pytest.fixture
def view(qapp: object, crowded: Session) -> CoverageView:
    made = CoverageView()
    made.resize(1000, 700)
    made.show_session(crowded)
    made.show()
    wait_until(made.isVisible)
    return made


def numbers(view: CoverageView) -> dict[str, str]:
    """The text in every cell, found by where it stands."""
    texts = [mark for mark in view._marks if isinstance(mark, pg.TextItem)]
    return {f"{'ABCDEF'[int(text.pos().y())]}{int(text.pos().x()) + 1}": text.toPlainText() for text in texts}


def test_every_cell_has_its_true_number(view: CoverageView, crowded: Session) -> None:
    counted = coverage(crowded.state, crowded.pack).counts
    assert numbers(view) == {where.code: str(number) for where, number in counted.items()}
    assert numbers(view)["B2"] == "7"


def test_the_headline_is_the_finding_and_the_question_names_the_white_spots(
    view: CoverageView, crowded: Session
) -> None:
    cover = coverage(crowded.state, crowded.pack)
    assert view.headline.text() == finding(cover, crowded.pack)
    assert view.spots.text() == white_spots(cover)
    assert view.plot.accessibleDescription() == "B2 7, F5 1"


def test_each_cell_is_painted_in_the_step_of_its_amount(view: CoverageView) -> None:
    image = view.plot.grab().toImage()
    box = view.plot.getViewBox()

    def colour_of(column: int, row: int) -> str:
        spot = view.plot.mapFromScene(box.mapViewToScene(QPointF(column + 0.2, row + 0.2)))
        return QColor(image.pixelColor(spot)).name().upper()

    top = len(AMOUNT) - 1
    assert colour_of(1, 1) == AMOUNT[top].upper()
    assert colour_of(4, 5) == AMOUNT[1].upper()
    assert colour_of(0, 0) == AMOUNT[0].upper()


def test_the_numbers_follow_when_more_is_laid(view: CoverageView, crowded: Session) -> None:
    left = next(number for number in crowded.state.order if number not in crowded.state.placements)
    view.show_session(after(crowded, PlaceCard(card=left, cell=cell("A1"))))
    assert numbers(view)["A1"] == "1"
    assert len(numbers(view)) == 30


def test_a_click_on_a_cell_tells_its_cards_and_beside_the_cells_nothing(view: CoverageView) -> None:
    box = view.plot.getViewBox()

    def told_after_click(column: float, row: float) -> str:
        spot = view.plot.mapFromScene(box.mapViewToScene(QPointF(column, row)))
        QTest.mouseClick(view.plot.viewport(), LEFT, NONE, spot)
        return view.titles.text()

    assert told_after_click(-0.3, 2.5).startswith("Klik op een vak")
    assert told_after_click(0.5, 0.5) == "A1: nog leeg"
    full = told_after_click(1.5, 1.5)
    assert full.startswith("B2: ")
    assert "103 Tijd en geld om te leren" in full


def test_the_arrow_keys_walk_over_the_cells_and_stop_at_the_edges(view: CoverageView) -> None:
    cells = []
    for down, right in ((0, 1), (0, 1), (1, 0), (-1, 0), (-1, 0), (0, -1), (0, -1)):
        view.step(down, right)
        cells.append(view.titles.text().split(":")[0])
    assert cells == ["A1", "A2", "B2", "A2", "A2", "A1", "A1"]


def test_an_empty_board_says_so(qapp: object) -> None:
    made = CoverageView()
    made.show_session(started())
    assert made.headline.text() == "Het bord is nog leeg"
    assert made.plot.accessibleDescription() == "Nog geen kaarten op het bord."
    assert set(numbers(made).values()) == {"0"}


@pytest.mark.parametrize("keys", ["Esc", "Return"])
def test_the_facilitator_looks_without_the_room_and_one_key_closes_it(room: Room, keys: str) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    before = room.everything()

    def look(dialog: QDialog) -> None:
        assert dialog.windowTitle() == "Dekking"
        room.press(keys)
        assert not dialog.isVisible()

    room.in_dialog(look, lambda: room.press("F8"))
    assert room.everything() == before
