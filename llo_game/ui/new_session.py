"""A new session in one screen, with a second one for those who want other rules."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from llo_game.engine import text
from llo_game.engine.pack import Pack
from llo_game.engine.refusal import Refused
from llo_game.engine.setup import MAX_TEAMS, Setup, Team, default_teams
from llo_game.engine.start import checked_line
from llo_game.ui.widgets import KeyButton, PlainLabel


class NewSessionPage(QWidget):
    """Everything has a default: with the title filled in, Enter starts the session."""

    begin_requested = Signal(object)  # Setup
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.title = _line(text.SESSION_TITLE, "Titel van de sessie")
        self.organisation = _line(text.ORGANISATION, "Organisatie")
        self.place = _line(text.PLACE, "Plaats")
        self.date = QDateEdit()
        self.date.setDisplayFormat("d MMMM yyyy")
        self.date.setCalendarPopup(True)
        self.date.setAccessibleName("Datum")
        self.tables = QSpinBox()
        self.tables.setRange(1, MAX_TEAMS)
        self.tables.setAccessibleName("Aantal tafels")
        self.card_set = QComboBox()
        self.card_set.setAccessibleName("Kaartenset")
        self.profile = QComboBox()
        self.profile.setAccessibleName("Groep uit de casus")
        self.deck = QComboBox()
        self.deck.setAccessibleName("Verdeling van de kaarten")
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 60)
        self.minutes.setSuffix(" minuten")
        self.minutes.setSpecialValueText("geen klok")
        self.minutes.setAccessibleName("Tijd voor een beurt")
        self.names = [_line(text.TEAM_NAME, f"Naam van tafel {i + 1}") for i in range(MAX_TEAMS)]
        self.message = PlainLabel("", "notice")
        self.message.hide()
        self.pages = QStackedWidget()
        self.pages.addWidget(self._first_page())
        self.pages.addWidget(self._second_page())
        column = QWidget()
        column.setFixedWidth(680)
        inner = QVBoxLayout(column)
        inner.addWidget(self.message)
        inner.addWidget(self.pages)
        inner.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 24)
        layout.addStretch(1)
        layout.addWidget(column)
        layout.addStretch(1)
        self.tables.valueChanged.connect(self._count_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Lines, lists and numbers all leave Enter to the page, as the button promises.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._begin()
            return
        super().keyPressEvent(event)

    def prepare(self, pack: Pack, today: str) -> None:
        """Fill in the defaults of a fresh session. `today` is ISO 8601."""
        self.title.setText("Wie helpt wie leren?")
        self.title.selectAll()
        self.organisation.clear()
        self.place.clear()
        self.date.setDate(QDate.fromString(today, Qt.DateFormat.ISODate))
        self.tables.setValue(4)
        self._fill(self.card_set, [(f"{s.title}: {len(s.cards)} kaarten", s.id) for s in pack.sets])
        none = [("Geen: kijk alleen naar de plaats", None)]
        self._fill(
            self.profile, none + [(f"Groep {p.id}: {p.name}, {p.direction}", p.id) for p in pack.profiles]
        )
        self._fill(
            self.deck,
            [("Alle kaarten liggen open", 0)]
            + [(f"Elke tafel krijgt {n} kaarten in de hand", n) for n in (2, 3, 4, 5, 6)],
        )
        self.minutes.setValue(3)
        for field, team in zip(self.names, default_teams(MAX_TEAMS), strict=True):
            field.setText(team.name)
        self._count_changed(self.tables.value())
        self.message.hide()
        self.pages.setCurrentIndex(0)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def setup(self) -> Setup:
        """What is filled in now, unchecked."""
        return Setup(
            title=self.title.text(),
            organisation=self.organisation.text(),
            place=self.place.text(),
            date=self.date.date().toString(Qt.DateFormat.ISODate),
            teams=tuple(
                Team(number=i + 1, name=field.text())
                for i, field in enumerate(self.names[: self.tables.value()])
            ),
            card_set=self.card_set.currentData(),
            profile=self.profile.currentData(),
            hand_size=self.deck.currentData(),
            turn_minutes=self.minutes.value(),
        )

    def tell(self, sentence: str, refused: Refused) -> None:
        """Say why the session can not begin like this, and go to the line that has to change."""
        self.message.setText(sentence)
        self.message.show()
        names = self.names[: self.tables.value()]
        lines: dict[str, list[QLineEdit]] = {
            "session-title": [self.title],
            "organisation": [self.organisation],
            "place": [self.place],
            "team-name": [line for line in names if _is_refused(line.text())],
        }
        for line in lines.get(refused.field, [])[:1]:
            self._turn_to(1 if line in names else 0, line)
            line.selectAll()

    def _first_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(12)
        grid.addWidget(PlainLabel("Nieuwe sessie", "title"), 0, 0, 1, 2)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Titel, groot op het scherm", self.title),
            ("Organisatie", self.organisation),
            ("Plaats", self.place),
            ("Datum", self.date),
            ("Aantal tafels", self.tables),
            ("Kaartenset", self.card_set),
        )
        _form(grid, rows, first=1)
        more = KeyButton("Meer keuzes: namen, groep, tijd", "Alt M")
        more.setShortcut("Alt+M")
        more.clicked.connect(lambda: self._turn_to(1, self.names[0]))
        cancel = KeyButton("Terug", "Esc")
        cancel.setShortcut("Esc")
        cancel.clicked.connect(self.cancelled)
        self.begin_button = self._begin_button()
        grid.addWidget(more, 8, 1)
        grid.addLayout(_row(cancel, self.begin_button), 9, 0, 1, 2)
        return page

    def _second_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(12)
        grid.addWidget(PlainLabel("Meer keuzes", "title"), 0, 0, 1, 2)
        self._name_labels = [PlainLabel(f"Tafel {i + 1}") for i in range(MAX_TEAMS)]
        for i, (label, field) in enumerate(zip(self._name_labels, self.names, strict=True)):
            grid.addWidget(label, 1 + i, 0)
            grid.addWidget(field, 1 + i, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Groep uit de casus", self.profile),
            ("Kaarten", self.deck),
            ("Tijd voor een beurt", self.minutes),
        )
        _form(grid, rows, first=1 + MAX_TEAMS)
        back = KeyButton("Terug", "Alt T")
        back.setShortcut("Alt+T")
        back.clicked.connect(lambda: self._turn_to(0, self.title))
        grid.addLayout(_row(back, self._begin_button()), 11, 0, 1, 2)
        return page

    def _begin_button(self) -> KeyButton:
        begin = KeyButton("Begin de sessie", "Enter", "main")
        begin.clicked.connect(self._begin)
        return begin

    def _begin(self) -> None:
        self.message.hide()
        self.begin_requested.emit(self.setup())

    def _turn_to(self, page: int, first: QWidget) -> None:
        self.pages.setCurrentIndex(page)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_changed(self, count: int) -> None:
        for i, (label, field) in enumerate(zip(self._name_labels, self.names, strict=True)):
            label.setVisible(i < count)
            field.setVisible(i < count)

    @staticmethod
    def _fill(
        box: QComboBox, choices: list[tuple[str, str]] | list[tuple[str, str | None]] | list[tuple[str, int]]
    ) -> None:
        box.clear()
        for words, value in choices:
            box.addItem(words, value)


def _is_refused(name: str) -> bool:
    """Whether a table cannot be called so."""
    return isinstance(checked_line("team-name", name, text.TEAM_NAME, required=True), Refused)


def _line(limit: int, name: str) -> QLineEdit:
    line = QLineEdit()
    # A little room over the limit, so that a pasted text is refused in words and not cut in silence.
    line.setMaxLength(limit * 4)
    line.setAccessibleName(name)
    return line


def _form(grid: QGridLayout, rows: tuple[tuple[str, QWidget], ...], first: int) -> None:
    grid.setColumnMinimumWidth(0, 210)
    grid.setColumnStretch(1, 1)
    for i, (words, field) in enumerate(rows):
        grid.addWidget(PlainLabel(words), first + i, 0)
        grid.addWidget(field, first + i, 1)


def _row(*buttons: KeyButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(buttons[0])
    row.addStretch(1)
    for button in buttons[1:]:
        row.addWidget(button)
    return row
