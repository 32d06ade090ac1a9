"""Nothing of the facilitator's window is squeezed or cut, with the most tables and the longest texts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from llo_game.engine import text
from llo_game.engine.commands import AddOwnCard, KeepPlacement, NotePlacement, PlaceCard, RevealVerdict
from llo_game.ui.widgets import KeyButton
from tests.ui.room import Room, cell


def filled(limit: int) -> str:
    """A text of exactly `limit` characters, in wide letters and words of the greatest length."""
    return ("Wm" * (text.WORD // 2) + " ") * (limit // (text.WORD + 1)) + "m" * (limit % (text.WORD + 1))


@pytest.fixture
def crowded(room: Room) -> Room:
    room.begin(6, profile="C", minutes=60)
    room.play(
        AddOwnCard(title=filled(text.CARD_TITLE), sentence=filled(text.OWN_SENTENCE)),
        PlaceCard(card=101, cell=cell("C2"), sureness=3),
        RevealVerdict(card=101),
        KeepPlacement(card=101, reason=filled(text.REASON)),
        NotePlacement(card=101, note=filled(text.NOTE)),
    )
    return room


@pytest.mark.parametrize("size", [(1024, 640), (1280, 760), (1600, 1000)], ids=lambda size: f"{size[0]}")
def test_every_button_is_whole_and_every_text_has_its_lines(crowded: Room, size: tuple[int, int]) -> None:
    crowded.window.resize(*size)
    for tab in (crowded.app.page.cards, crowded.app.page.card):
        if crowded.app.page.tabs.indexOf(tab) >= 0:
            crowded.app.page.tabs.setCurrentWidget(tab)
    crowded.settle()
    page = crowded.app.page
    assert crowded.window.size().toTuple() == size
    buttons = [one for one in page.findChildren(KeyButton) if one.isVisible()]
    assert len(buttons) > 15
    for button in buttons:
        assert button.height() >= button.sizeHint().height(), button.accessibleName()
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.label) + 10, button.label
    labels = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width()), label.text()[:40]


def test_what_does_not_fit_beside_the_card_can_be_scrolled_to_with_the_keyboard(crowded: Room) -> None:
    texts = crowded.app.page.card._texts
    crowded.settle()
    bar = texts.verticalScrollBar()
    assert bar.maximum() > 0
    texts.setFocus()
    for _ in range(60):
        crowded.press("Down")
    assert bar.value() == bar.maximum()
    crowded.enter("103")
    assert bar.value() == 0


def test_where_words_only_fit_without_the_key_the_words_stay(crowded: Room) -> None:
    button = crowded.app.page.card.note_button
    button.resize(button.sizeHint())
    assert (button.shows_key(), button.is_whole()) == (True, True)
    button.resize(button.sizeHint().width() - 30, button.height())
    assert (button.shows_key(), button.is_whole()) == (False, False)
    button.set_label("Een zin die ook zonder de toets niet past")
    assert button.shows_key()


def test_what_a_button_cannot_show_is_told_beside_it_as_plain_text(crowded: Room) -> None:
    button = KeyButton("Toch weer: <b>103</b>", "Ctrl Y")
    button.resize(60, 40)
    button.show()
    help_event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), button.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(button, help_event)
    assert QToolTip.text() == "<p>Toch weer: &lt;b&gt;103&lt;/b&gt; (Ctrl Y)</p>"
    QToolTip.hideText()
