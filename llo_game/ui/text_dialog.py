"""A small window for typed text: a reason, a note, an own card, the words on the cover."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from llo_game.ui.widgets import KeyButton, PlainLabel


@dataclass(frozen=True, slots=True)
class TextField:
    """`limit` in characters is counted while typing. `lines` above one gives a box instead of a line.

    With `choices` (words, value) the field is a list to choose from.
    """

    name: str
    value: str = ""
    limit: int = 0
    lines: int = 1
    choices: tuple[tuple[str, str], ...] = ()


_UNSAVED = "Je tekst is nog niet bewaard. Druk nog een keer op Esc als hij weg mag."


class TextDialog(QDialog):
    """Enter (or Ctrl Enter in a box) accepts when `accept_text` returns no objection.

    Esc leaves; with something typed only the second time, so that one slip of a finger loses nothing.
    """

    def __init__(
        self,
        title: str,
        explanation: str,
        fields: tuple[TextField, ...],
        accept_text: Callable[[tuple[str, ...]], str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        self._accept_text = accept_text
        self._fields = fields
        self.editors: list[QLineEdit | QPlainTextEdit | QComboBox] = []
        self._counts: list[PlainLabel | None] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(title, "heading"))
        if explanation:
            layout.addWidget(PlainLabel(explanation))
        for field in fields:
            self._add(layout, field)
        self.objection = PlainLabel("", "notice")
        self.objection.hide()
        layout.addWidget(self.objection)
        many = any(field.lines > 1 for field in fields)
        self.cancel_button = KeyButton("Laat zo", "Esc")
        self.accept_button = KeyButton("Bewaar", "Ctrl Enter" if many else "Enter", "main")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button.setDefault(True)
        self.accept_button.setShortcut("Ctrl+Return")
        self.accept_button.clicked.connect(self._try)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.accept_button)
        layout.addLayout(row)
        self.editors[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._kept = self.texts()

    def reject(self) -> None:
        texts = self.texts()
        if texts == self._kept:
            super().reject()
            return
        self._kept = texts
        self._object(_UNSAVED)

    def texts(self) -> tuple[str, ...]:
        return tuple(_text(editor) for editor in self.editors)

    def _add(self, layout: QVBoxLayout, field: TextField) -> None:
        counted = PlainLabel("", "quiet") if field.limit else None
        head = QHBoxLayout()
        head.addWidget(PlainLabel(field.name, "strong"), 1)
        if counted is not None:
            counted.setWordWrap(False)
            head.addWidget(counted)
        layout.addLayout(head)
        editor: QLineEdit | QPlainTextEdit | QComboBox
        if field.choices:
            editor = QComboBox()
            for words, value in field.choices:
                editor.addItem(words, value)
            editor.setCurrentIndex(max(0, editor.findData(field.value)))
        elif field.lines > 1:
            editor = QPlainTextEdit(field.value)
            # Only then is its letter the one that is seen, and do the lines fit.
            editor.ensurePolished()
            editor.setFixedHeight(editor.fontMetrics().lineSpacing() * field.lines + 26)
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self._count)
        else:
            editor = QLineEdit(field.value)
            editor.textChanged.connect(self._count)
        editor.setAccessibleName(field.name)
        layout.addWidget(editor)
        self.editors.append(editor)
        self._counts.append(counted)
        self._count()

    def _count(self) -> None:
        for field, editor, counted in zip(self._fields, self.editors, self._counts, strict=False):
            if counted is not None:
                counted.setText(f"{len(_text(editor))} van {field.limit}")

    def _try(self) -> None:
        objection = self._accept_text(self.texts())
        if objection is None:
            self.accept()
        else:
            self._object(objection)

    def _object(self, sentence: str) -> None:
        self.objection.setText(sentence)
        self.objection.show()


def _text(editor: QLineEdit | QPlainTextEdit | QComboBox) -> str:
    if isinstance(editor, QComboBox):
        value: str = editor.currentData()
        return value
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
