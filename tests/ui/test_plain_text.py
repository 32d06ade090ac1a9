"""Text that people type stays text: on every label, in every window, on the wall, and in tooltips."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPlainTextEdit, QWidget

from llo_game.engine.commands import (
    AddOwnCard,
    KeepPlacement,
    NotePlacement,
    PickCard,
    PlaceCard,
    RevealVerdict,
    ShowPicture,
)
from llo_game.engine.setup import Setup, Team
from llo_game.engine.stage import COVERAGE, WELCOME, Picture, PictureKind
from llo_game.ui.ask import Ask
from tests.ui.room import Room, cell

# Each is markup for Qt when it is not told otherwise.
TITLE = "<h1>Leren</h1> &amp; <s>nu</s>"
NAMES = ("<b>Wiel</b>", "&amp; Tent")
CARD = "<i>Ruilen</i> &lt;buren&gt;"
SENTENCE = "Een <a href='x'>week</a> meewerken."
REASON = "Wij <u>willen</u> dit zo."
NOTE = "Let op: <img src=x> in het rooster."


@pytest.fixture
def marked(room: Room) -> Room:
    """A session in which everything that can be typed holds markup; 101 lies on C2 and is in play."""
    room.app.sessions.begin(
        Setup(
            title=TITLE,
            organisation="Dienst <br> Zuid",
            place="<table>",
            date="2026-03-12",
            teams=tuple(Team(number=i + 1, name=name) for i, name in enumerate(NAMES)),
            card_set="kort",
        )
    )
    room.play(
        AddOwnCard(title=CARD, sentence=SENTENCE),
        PlaceCard(card=101, cell=cell("C2")),
        RevealVerdict(card=101),
        KeepPlacement(card=101, reason=REASON),
        NotePlacement(card=101, note=NOTE),
    )
    room.settle()
    return room


def labels(window: QWidget) -> Iterator[QLabel]:
    """Labels that can hold words: not the picture beside a question."""
    yield from (one for one in window.findChildren(QLabel) if one.objectName() != "qt_msgboxex_icon_label")


def all_plain(window: QWidget) -> bool:
    return all(one.textFormat() is Qt.TextFormat.PlainText for one in labels(window))


def test_no_label_of_the_two_windows_reads_markup(marked: Room) -> None:
    assert sum(1 for _ in labels(marked.window)) > 20
    assert all_plain(marked.window)
    assert all_plain(marked.app.new_page)
    assert all_plain(marked.app.zaal.window)


def test_typed_markup_is_shown_as_it_was_typed(marked: Room) -> None:
    panel = marked.app.page.card
    assert panel.title.text() == f"101  {CARD}"
    assert panel.text.text() == SENTENCE
    assert f"Blijft zo, want: {REASON}" in panel.status.text()
    assert f"Notitie: {NOTE}" in panel.status.text()
    assert NAMES[0] in panel.status.text()
    assert marked.window.windowTitle() == f"{TITLE} – LLO-spel"
    marked.play(PickCard(card=101))
    assert marked.app.page.cards.model.index(0).data() == f"101  {CARD}"


def test_typed_markup_is_painted_on_the_wall_as_it_was_typed(marked: Room) -> None:
    # A picture breaks long lines, so that words are looked for and not whole sentences.
    marked.play(ShowPicture(picture=WELCOME))
    assert "<h1>Leren</h1>" in marked.words_on_wall()
    assert NAMES[0] in marked.words_on_wall()
    marked.play(ShowPicture(picture=Picture(kind=PictureKind.CARD, subject="101")))
    assert "<i>Ruilen</i>" in marked.words_on_wall()
    marked.play(ShowPicture(picture=Picture(kind=PictureKind.CELL, subject="C2")))
    assert "<i>Ruilen</i>" in marked.words_on_wall()


def test_tooltips_of_typed_text_hold_no_markup_but_ours(marked: Room) -> None:
    models = (marked.app.page.cards.model, marked.app.page.log.model)
    tips = [
        model.index(row).data(Qt.ItemDataRole.ToolTipRole) or ""
        for model in models
        for row in range(model.rowCount())
    ]
    own = next(tip for tip in tips if "week" in tip)
    assert "&lt;a href" in own
    assert not any("<a" in tip or "<img" in tip or "<u>" in tip for tip in tips)


def _details(room: Room) -> None:
    room.press("Ctrl+D")


def _reason(room: Room) -> None:
    room.press("Ctrl+H")


def _note(room: Room) -> None:
    room.press("Ctrl+T")


def _own_card(room: Room) -> None:
    room.press("Ctrl+E")


def _keys(room: Room) -> None:
    room.press("F1")


def _coverage(room: Room) -> None:
    room.press("F8")


@pytest.mark.parametrize("opening", [_details, _reason, _note, _own_card, _keys, _coverage])
def test_no_label_of_a_dialog_reads_markup(marked: Room, opening: Callable[[Room], None]) -> None:
    marked.play(PickCard(card=101), ShowPicture(picture=COVERAGE))

    def look(dialog: QDialog) -> None:
        assert sum(1 for _ in labels(dialog)) > 1
        assert all_plain(dialog)

    marked.in_dialog(look, lambda: opening(marked))


def test_a_refusal_in_a_dialog_shows_what_was_typed(marked: Room) -> None:
    word = "<b>" + "x" * 30

    def refuse(dialog: QDialog) -> None:
        dialog.findChildren(QPlainTextEdit)[0].setPlainText(word)
        marked.press_button("Ctrl+Return", lambda: any(word in one.text() for one in labels(dialog)))
        assert all_plain(dialog)
        assert dialog.isVisible()

    before = marked.session.log
    marked.in_dialog(refuse, lambda: marked.press("Ctrl+H"))
    assert marked.session.log == before


def test_a_question_shows_its_words_as_they_are(room: Room) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert all_plain(dialog)
        shown = [one.text() for one in labels(dialog)]
        assert shown == ["<b>Vraag</b>", "<i>tekst</i>"]
        assert [one.text() for one in dialog.buttons()] == ["Ja", "Laat zo"]
        room.press("Esc")

    answers: list[int | None] = []

    def ask() -> None:
        answers.append(Ask().choose(room.window, "<b>Vraag</b>", "<i>tekst</i>", ("Ja", "Laat zo")))

    room.in_dialog(look, ask)
    assert answers == [1]


def test_enter_on_a_question_gives_the_safe_answer(room: Room) -> None:
    answers: list[int | None] = []
    room.in_dialog(
        lambda _: room.press("Return"),
        lambda: answers.append(Ask().choose(room.window, "Vraag", "tekst", ("Sluit", "Speel verder"))),
    )
    assert answers == [1]
