"""What the room sees now and what it will see next, with the one button that goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from llo_game.engine.session import Session
from llo_game.engine.stage import PictureKind
from llo_game.ui.turn_clock import TurnClock, clock_text
from llo_game.ui.wall_scene import WallScene
from llo_game.ui.wall_view import WallView
from llo_game.ui.widgets import KeyButton, PlainLabel, Ring, Rule, heading_row

SAVED = "Alles staat op schijf."
_ROOM_FOR_BOTH = 640
_PREVIEW_SHARE = 21  # per cent of the height of the panel, so that nothing slides under the button


class _Preview(QLabel):
    """The next picture, small; as wide as its column, and not higher than `limit`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._limit = 1000
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Hierna ziet de zaal")

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self._fit()

    def set_limit(self, limit: int) -> None:
        self._limit = limit
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            self.setPixmap(QPixmap())
            self.setFixedHeight(0)
            return
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, int(self.width() * ratio)), max(1, int(self._limit * ratio)))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = self._image.scaled(size, keep, smooth)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(shown))
        self.setFixedHeight(round(shown.height() / ratio))


class WallPanel(QWidget):
    board_requested = Signal()
    welcome_requested = Signal()
    coverage_requested = Signal()
    cell_requested = Signal()
    next_requested = Signal()

    def __init__(self, scene: WallScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = WallView(scene)
        self.view.setAccessibleName("De zaal ziet nu")
        self.seen_on = PlainLabel("", "quiet")
        self.seen_on.setWordWrap(False)
        self.warning = PlainLabel("", "strong")
        self.warning.hide()
        self.next_title = PlainLabel("", "quiet")
        self.next_title.setWordWrap(False)
        self.preview = _Preview()
        self.next_button = KeyButton("", "PgDn", "main")
        self.next_button.clicked.connect(self.next_requested)
        buttons = (
            (KeyButton("Bord", "F2"), self.board_requested),
            (KeyButton("Welkom", "F3"), self.welcome_requested),
            (KeyButton("Dekking", "F4"), self.coverage_requested),
            (KeyButton("Vak open", "F5"), self.cell_requested),
        )
        grid = QGridLayout()
        grid.setSpacing(6)
        for i, (button, signal) in enumerate(buttons):
            button.clicked.connect(signal)
            grid.addWidget(button, i // 2, i % 2)
        self.time = PlainLabel("", "clock")
        self.time.setWordWrap(False)
        self.pause_button = KeyButton("Stop", "F9")
        self.minute_button = KeyButton("+1", "F10")
        self.minute_button.setAccessibleName("Eén minuut erbij (F10)")
        clock = QHBoxLayout()
        clock.addWidget(self.time)
        clock.addStretch(1)
        clock.addWidget(self.pause_button)
        clock.addWidget(self.minute_button)
        self._clock_part = QWidget()
        part = QVBoxLayout(self._clock_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(4)
        part.addWidget(Rule())
        part.addWidget(heading_row("Klok van deze beurt"))
        part.addLayout(clock)
        ring = Ring(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading_row("De zaal ziet nu", self.seen_on))
        layout.addWidget(self.warning)
        layout.addWidget(ring)
        layout.addLayout(grid)
        layout.addWidget(Rule())
        layout.addWidget(heading_row("Hierna", self.next_title))
        layout.addWidget(self.preview)
        layout.addWidget(self.next_button)
        layout.addWidget(self._clock_part)
        layout.addStretch(1)
        self.saved = PlainLabel(SAVED, "quiet")
        layout.addWidget(self.saved)

    def warn(self, sentence: str) -> None:
        """What asks for a hand at the screen of the room; "" when nothing does."""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window what is wrong now goes before what comes next."""
        self.preview.setVisible(self.warning.isHidden() or self.height() >= _ROOM_FOR_BOTH)
        self.preview.set_limit(self.height() * _PREVIEW_SHARE // 100)

    def show_clock(self, clock: TurnClock) -> None:
        self._clock_part.setVisible(clock.total > 0)
        self.time.setText(clock_text(clock.left))
        self.pause_button.set_label("Stop" if clock.running else "Ga door")

    def show_next(
        self, session: Session, label: str, image: QImage | None, *, possible: bool, secret: bool = False
    ) -> None:
        """`image` is the real next picture; None when there is no next step yet, or when it is `secret`."""
        self.next_button.set_label(label)
        self.next_button.setEnabled(possible)
        self.preview.show_image(image)
        verdict = session.state.picture.kind is PictureKind.VERDICT
        after = "na dit oordeel" if verdict and possible else ""
        self.next_title.setText("nog verborgen" if secret else after)

    def sizeHint(self) -> QSize:
        return QSize(300, 600)
