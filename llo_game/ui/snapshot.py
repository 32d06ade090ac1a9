"""A drawing as an image, without any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from llo_game.picture.tokens import PAPIER
from llo_game.ui.paint import paint

if TYPE_CHECKING:
    from pathlib import Path

    from llo_game.picture.shapes import Drawing


def snapshot(drawing: Drawing, width: int, height: int) -> QImage:
    """The drawing, scaled to `width` × `height` pixels."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPIER))
    painter = QPainter(image)
    painter.scale(width / drawing.width, height / drawing.height)
    paint(painter, drawing)
    painter.end()
    return image


def save_png(drawing: Drawing, path: Path, width: int, height: int) -> None:
    """Write the drawing as PNG; raises OSError when that is not possible."""
    if not snapshot(drawing, width, height).save(str(path), "PNG"):  # type: ignore[call-overload]  # PySide's stub wants bytes, Qt takes the name
        raise OSError(f"could not write {path}")
