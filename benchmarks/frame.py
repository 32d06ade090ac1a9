"""One frame of the board at 3840 × 2160 with 8 of 60 stones moving, in two views on one scene."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from time import perf_counter

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem

from benchmarks.material import full_pack, laid
from benchmarks.screens import Seen, SeenView, SeenWall, flush
from benchmarks.table import Row
from benchmarks.timing import by_turns
from llo_game.app import prepare_qt
from llo_game.picture.clock import Clock
from llo_game.ui.fonts import QtMeasure
from llo_game.ui.wall_scene import WallScene

_LAID, _MOVING = 60, 8
_WIDTH, _HEIGHT = 3840, 2160
_BESIDE_WIDTH, _BESIDE_HEIGHT = 1600, 900
# A stone slides a few hundred pixels in ten frames.
_STEP = 40.0


class _Frames:
    """Moves items to and fro, a step at a time, and waits until both views have painted that."""

    def __init__(self, items: Sequence[QGraphicsItem], views: Sequence[Seen]) -> None:
        self._items = items
        self._views = views
        self._places = [item.pos() for item in items]
        self._number = count(1)

    def milliseconds(self) -> float:
        number = next(self._number) % 20
        away = (number if number <= 10 else 20 - number) * _STEP
        begin = perf_counter()
        for place, item in zip(self._places, self._items, strict=True):
            item.setPos(place + QPointF(away, away / 2))
        flush(*self._views)
        return (perf_counter() - begin) * 1000


def measure() -> Row:
    qt = prepare_qt(["benchmarks"])
    scene = WallScene(QtMeasure())
    scene.set_size(_WIDTH, _HEIGHT)
    scene.show_session(laid(full_pack(), _LAID), Clock(left=100, total=180), slide=False)
    views = (SeenWall(scene), SeenWall(scene))
    stones = list(scene.field.stones.values())
    plain = QGraphicsScene(0, 0, _WIDTH, _HEIGHT)
    pixmaps = _pixmaps(scene, plain)
    plain_views = (_plain_view(plain), _plain_view(plain))
    for pair in (views, plain_views):
        pair[0].resize(_WIDTH, _HEIGHT)
        pair[1].resize(_BESIDE_WIDTH, _BESIDE_HEIGHT)
        for view in pair:
            view.show()
            view.fitInView(view.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    flush(*views, *plain_views)
    # Spread over the board, as several tables play.
    ours = _Frames(stones[:: _LAID // _MOVING][:_MOVING], views)
    floor = _Frames(pixmaps[:: _LAID // _MOVING][:_MOVING], plain_views)
    quickest, usual = by_turns(floor.milliseconds, ours.milliseconds, rounds=60, warm=5)
    del qt
    return Row(
        what=f"a frame at 4K, {_MOVING} of {_LAID} stones moving, two views",
        floor_is="the same picture of plain pixmap items on a pixmap, in the same two views",
        floor=quickest,
        ours=usual,
        unit="ms",
        goal=16.7,
        absolute=True,
        notes=(f"the views are {_WIDTH} × {_HEIGHT} and {_BESIDE_WIDTH} × {_BESIDE_HEIGHT}",),
    )


def _plain_view(scene: QGraphicsScene) -> SeenView:
    view = SeenView(scene)
    view.setFrameShape(QGraphicsView.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return view


def _pixmaps(scene: WallScene, plain: QGraphicsScene) -> list[QGraphicsItem]:
    """Everything on the wall once more as pictures; the stones are given back."""
    stones = list(scene.field.stones.values())
    for stone in stones:
        stone.hide()
    ground = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    with QPainter(ground) as painter:
        scene.render(painter)
    plain.addPixmap(QPixmap.fromImage(ground))
    found: list[QGraphicsItem] = []
    for stone in stones:
        stone.show()
        face = QImage(stone.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        face.fill(Qt.GlobalColor.transparent)
        with QPainter(face) as painter:
            stone.paint(painter, QStyleOptionGraphicsItem())
        item = plain.addPixmap(QPixmap.fromImage(face))
        item.setPos(stone.pos())
        found.append(item)
    return found
