"""The stones in a scene, kept in step with the state: the same for the wall and for the window."""

from __future__ import annotations

from PySide6.QtWidgets import QGraphicsScene

from llo_game.engine.state import State
from llo_game.picture.board_layout import BoardLayout
from llo_game.picture.shapes import Measure
from llo_game.picture.stones import StoneSpot, SurplusSpot, spots, stone, surplus
from llo_game.ui.board.items import Z_STONE, DrawingItem, StoneItem


class StoneField:
    """Render as often as you like: it compares, and touches only what differs."""

    def __init__(self, scene: QGraphicsScene, measure: Measure) -> None:
        self._scene = scene
        self._measure = measure
        self._stones: dict[int, StoneItem] = {}
        self._tiles: list[DrawingItem] = []
        self._layout: BoardLayout | None = None
        self._spots: dict[int, StoneSpot] = {}
        self._full: tuple[SurplusSpot, ...] = ()

    @property
    def stones(self) -> dict[int, StoneItem]:
        """Visible stones by card number."""
        return self._stones

    def render(self, layout: BoardLayout, state: State, *, slide: bool) -> None:
        shown, tiles = spots(layout, state)
        if layout != self._layout:
            self._layout, self._spots, self._full = layout, {}, ()
        for number in set(self._stones) - {spot.card for spot in shown}:
            self._scene.removeItem(self._stones.pop(number))
        for spot in shown:
            if self._spots.get(spot.card) == spot and spot.card in self._stones:
                if not slide:
                    self._stones[spot.card].settle()
                continue
            drawing = stone(layout, spot, self._measure)
            item = self._stones.get(spot.card)
            fresh = item is None
            if item is None:
                item = StoneItem(drawing)
                self._stones[spot.card] = item
                self._scene.addItem(item)
                if slide and layout.card is not None:
                    # A new stone comes out of the band, where the card stood while the room talked.
                    item.setPos(layout.card.cx - drawing.width / 2, layout.card.bottom - drawing.height)
            item.show_drawing(drawing, now=spot.now)
            item.go_to(spot.rect.x, spot.rect.y, slide=slide and (not fresh or layout.card is not None))
        self._spots = {spot.card: spot for spot in shown}
        if tiles == self._full:
            return
        self._full = tiles
        for tile in self._tiles:
            self._scene.removeItem(tile)
        self._tiles = []
        for place in tiles:
            tile = DrawingItem(surplus(layout, place))
            tile.setPos(place.rect.x, place.rect.y)
            tile.setZValue(Z_STONE)
            self._scene.addItem(tile)
            self._tiles.append(tile)

    def clear(self) -> None:
        for item in (*self._stones.values(), *self._tiles):
            self._scene.removeItem(item)
        self._stones, self._tiles = {}, []
        self._spots, self._full = {}, ()

    def settle(self) -> None:
        """End every slide at once."""
        for item in self._stones.values():
            item.settle()

    def card_at(self, x: float, y: float) -> int | None:
        """The card whose stone covers this point."""
        return next(
            (number for number, item in self._stones.items() if item.sceneBoundingRect().contains(x, y)), None
        )
