"""Questions to the facilitator that need a window of their own: files, and yes or no."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class Ask:
    """Real dialogs. Tests hand over another object with the same methods."""

    def open_file(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(chosen) if chosen else None

    def save_file(self, parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
        return Path(chosen) if chosen else None

    def choose(self, parent: QWidget, title: str, text: str, answers: tuple[str, ...]) -> int | None:
        """Index of the chosen answer; None when the window was closed. The last answer is the safe one."""
        box = QMessageBox(parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        buttons = [box.addButton(answer, QMessageBox.ButtonRole.AcceptRole) for answer in answers]
        box.setDefaultButton(buttons[-1])
        box.setEscapeButton(buttons[-1])
        box.exec()
        clicked = box.clickedButton()
        return next((i for i, button in enumerate(buttons) if button is clicked), None)

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        self.choose(parent, title, text, ("Goed",))
