"""Only what changed is painted again, and what is on the screen is still the whole picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication

from llo_game.engine.commands import (
    Command,
    EndTurn,
    MoveCard,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
    TakeBackCard,
    Undo,
)
from llo_game.engine.stage import BOARD
from llo_game.picture.shapes import Box, Drawing
from llo_game.ui.board.items import differing
from llo_game.ui.scene_view import SceneView
from llo_game.ui.wall_view import WallView
from tests.ui.room import Room, cell


def drawing(*boxes: Box) -> Drawing:
    return Drawing(width=100, height=100, shapes=boxes, says="")


def box(x: float) -> Box:
    return Box(x=x, y=0, w=10, h=10, fill="#FF0000")


def test_shapes_that_both_drawings_have_do_not_differ() -> None:
    assert differing(drawing(box(1), box(2), box(9)), drawing(box(1), box(3), box(9))) == [box(2), box(3)]


def test_shapes_differ_when_another_one_lies_on_top() -> None:
    assert set(differing(drawing(box(1), box(2)), drawing(box(2), box(1)))) == {box(1), box(2)}


def on_screen(view: SceneView) -> QImage:
    """The pixels of the view as they were painted, in however many goes."""
    whole = view.screen().grabWindow(view.window().winId()).toImage()
    corner = view.viewport().mapTo(view.window(), view.viewport().rect().topLeft())
    size = view.viewport().size()
    part = whole.copy(corner.x(), corner.y(), size.width(), size.height())
    return part.convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(view: SceneView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def plays(room: Room) -> Iterator[Command]:
    """A few turns, with full cells, a move, a slip and another picture in between."""
    first, second, third, *others = room.state.order
    yield PickCard(card=first)
    yield PlaceCard(card=first, cell=cell("C3"))
    yield EndTurn()
    yield PlaceCard(card=second, cell=cell("C3"))
    yield RevealVerdict(card=second)
    yield ShowPicture(picture=BOARD)
    yield MoveCard(card=first, cell=cell("A1"))
    yield PlaceCard(card=third, cell=cell("F5"))
    yield Undo()
    for number in others[:6]:
        yield PlaceCard(card=number, cell=cell("B2"))
    yield TakeBackCard(card=others[2])


def test_after_every_move_the_screen_shows_the_whole_picture(room: Room) -> None:
    room.begin()
    wall = WallView(room.app.scene)
    wall.resize(960, 540)
    wall.show()
    views = (wall, room.app.page.board)
    for command in plays(room):
        room.play(command)
        for view in views:
            room.app.scene.field.settle()
            room.app.page.board.field.settle()
            QApplication.processEvents()
            assert on_screen(view) == painted_anew(view), command
    wall.close()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], float]:
    """The share of the board that was painted since the last time it was asked."""
    regions: list[QRegion] = []
    paint = SceneView.paintEvent

    def listen(view: SceneView, event: QPaintEvent) -> None:
        if view.objectName() == "board":
            regions.append(event.region())
        paint(view, event)

    monkeypatch.setattr(SceneView, "paintEvent", listen)

    def share() -> float:
        rects: list[QRect] = [rect for region in regions for rect in region]  # type: ignore[attr-defined]  # PySide's stub does not know that it can
        regions.clear()
        return sum(rect.width() * rect.height() for rect in rects)

    return share


def test_a_placement_paints_a_small_part_of_the_board(room: Room, painted: Callable[[], float]) -> None:
    room.begin()
    board = room.app.page.board
    QApplication.processEvents()
    painted()
    room.play(PlaceCard(card=room.state.order[0], cell=cell("C3")))
    QApplication.processEvents()
    whole = board.viewport().width() * board.viewport().height()
    assert 0 < painted() < whole / 4
