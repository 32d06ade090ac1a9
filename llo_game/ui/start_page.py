"""The first thing people see: go on, begin, open, or look at the example."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from llo_game.ui.widgets import KeyButton, PlainLabel

_WIDTH = 542  # logical pixels
_BESIDE_BAR = 18  # stays free for the scroll bar


@dataclass(frozen=True, slots=True)
class Offer:
    """A session to go on with: a file, its title, and a few words about it."""

    path: Path
    title: str
    detail: str


class StartPage(QWidget):
    """Buttons only; what they do is decided elsewhere."""

    new_requested = Signal()
    open_requested = Signal()
    example_requested = Signal()
    resume_requested = Signal(object)  # Path of a working copy
    recent_requested = Signal(object)  # Path of a session file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._offers = QVBoxLayout()
        self._offers.setSpacing(8)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(8)
        self.new_button = KeyButton("Begin een nieuwe sessie", "Ctrl N", "main")
        self.open_button = KeyButton("Open een sessie", "Ctrl O")
        self.example_button = KeyButton("Bekijk de voorbeeldsessie", "Ctrl B")
        self.new_button.clicked.connect(self.new_requested)
        self.open_button.clicked.connect(self.open_requested)
        self.example_button.clicked.connect(self.example_requested)

        inside = QWidget()
        inside.setObjectName("page")
        inside.setFixedWidth(_WIDTH)
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        title = PlainLabel("LLO-spel", "title")
        left.addWidget(title)
        left.addWidget(
            PlainLabel(
                "Samen kaarten leggen: wie helpt wie leren, en wanneer? "
                "Daarna zie je wat de bronnen zeggen. Aan het eind heb je een verslag."
            )
        )
        left.addSpacing(12)
        left.addLayout(self._offers)
        left.addWidget(self.new_button)
        left.addWidget(self.open_button)
        left.addWidget(self.example_button)
        left.addSpacing(12)
        left.addLayout(self._recent)
        left.addStretch(1)
        # With many sessions to go on with it scrolls; the buttons stay whole.
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        column = QWidget()
        column.setFixedWidth(_WIDTH + _BESIDE_BAR)
        under = QVBoxLayout(column)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(12)
        under.addWidget(scroll, 1)
        under.addWidget(PlainLabel("Alles blijft op deze laptop. Namen van mensen zijn niet nodig.", "quiet"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(48, 40, 48, 24)
        layout.addStretch(1)
        layout.addWidget(column)
        layout.addStretch(1)

    def offer(self, unfinished: Sequence[Offer], recent: Sequence[Offer]) -> None:
        """Show sessions that were not closed, and files opened lately."""
        _clear(self._offers)
        _clear(self._recent)
        for i, offer in enumerate(unfinished[:3]):
            button = KeyButton(f"Verder met {offer.title}", "", "" if i else "main")
            button.setToolTip(offer.detail)
            button.clicked.connect(lambda _=False, path=offer.path: self.resume_requested.emit(path))
            self._offers.addWidget(button)
            self._offers.addWidget(PlainLabel(offer.detail, "quiet"))
        if recent:
            self._recent.addWidget(PlainLabel("Kort geleden", "heading"))
        for offer in recent[:5]:
            # Sessions often have the same title; the moment tells them apart.
            button = KeyButton(f"{offer.detail}  {offer.title}" if offer.detail else offer.title)
            button.clicked.connect(lambda _=False, path=offer.path: self.recent_requested.emit(path))
            self._recent.addWidget(button)
        self.first_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_button(self) -> KeyButton:
        """The button that Enter presses: going on comes before beginning."""
        item = self._offers.itemAt(0)
        widget = None if item is None else item.widget()
        return widget if isinstance(widget, KeyButton) else self.new_button


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
