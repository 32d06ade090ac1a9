"""The cheat sheet: every key in one picture."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from llo_game.ui.actions import DEEDS, Menu, key_name
from llo_game.ui.widgets import KeyButton, PlainLabel

_LINE = (
    ("103 C2", "leg of verplaats kaart 103"),
    ("4 103 C2", "tafel 4 legt kaart 103"),
    ("103 C2 3", "met zekerheid 3"),
    ("103", "zet kaart 103 in het spel"),
    ("C2", "open vak C2 in de zaal"),
    ("C of 2", "toon een laag of fase als lijst"),
    ("een woord", "zoek een kaart"),
)
_BOARD = (
    ("pijltjes", "kies een vak"),
    ("Enter", "leg hier, of pak de kaart op"),
    ("Spatie", "volgende kaart in het vak"),
    ("Esc", "laat los"),
)


class KeysDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Toetsen")
        columns = QHBoxLayout()
        columns.setSpacing(28)
        groups = {
            menu: [(key_name(d.keys[0]), d.words) for d in DEEDS if d.menu is menu and d.keys]
            for menu in Menu
        }
        columns.addLayout(
            _column(("Invoerregel", _LINE), ("Op het bord", _BOARD), ("Hulp", groups[Menu.HELP]))
        )
        columns.addLayout(_column(("Kaart", groups[Menu.CARD])))
        columns.addLayout(_column(("Zaal", groups[Menu.WALL])))
        columns.addLayout(_column(("Bestand", groups[Menu.FILE]), ("Venster", groups[Menu.WINDOW])))
        close = KeyButton("Sluit", "Esc", "main")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addLayout(columns)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)


def _column(*groups: tuple[str, tuple[tuple[str, str], ...] | list[tuple[str, str]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    for title, lines in groups:
        heading = PlainLabel(title, "heading")
        heading.setWordWrap(False)
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        for row, (key, words) in enumerate(lines):
            name, meaning = PlainLabel(key, "strong"), PlainLabel(words.removesuffix(" …"))
            name.setWordWrap(False)
            meaning.setWordWrap(False)
            grid.addWidget(name, row, 0)
            grid.addWidget(meaning, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addSpacing(10)
    column.addStretch(1)
    return column
