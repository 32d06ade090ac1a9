"""What the room may not see: a verdict before it is shown, and what the facilitator writes for herself."""

from __future__ import annotations

import pytest

from llo_game.engine.commands import (
    Command,
    MoveCard,
    NotePlacement,
    PickCard,
    PlaceCard,
    Redo,
    RevealVerdict,
    ShowPicture,
    Undo,
)
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Session
from llo_game.engine.stage import BOARD, COVERAGE, WELCOME, Picture, PictureKind
from llo_game.engine.state import Placement
from llo_game.engine.verdict import check
from llo_game.engine.wording import headline
from llo_game.example import example_commands, example_setup
from tests.ui.room import Room, cell

SECRET = "Niet hardop zeggen: de planner ligt dwars"


def verdict_on(session: Session, laid: Placement) -> str:
    card = session.state.card(session.pack, laid.card)
    assert card is not None
    return headline(check(card, laid.cell, session.pack, session.state.setup.profile), session.pack)


def test_through_a_whole_session_the_wall_tells_no_verdict_that_was_not_shown(room: Room) -> None:
    room.app.sessions.begin(example_setup())
    shown = 0
    for command in example_commands():
        room.play(command)
        state = room.state
        words = " ".join(room.words_on_wall().split())
        for laid in state.placements.values():
            on_wall = state.picture == Picture(
                kind=PictureKind.VERDICT, subject=str(laid.card), page=state.picture.page
            )
            if on_wall:
                assert laid.revealed == laid.cell
                shown += 1
            elif laid.revealed != laid.cell:
                assert verdict_on(room.session, laid) not in words
    assert shown > 20


def test_the_verdict_comes_with_the_reveal_and_goes_with_the_undo(room: Room) -> None:
    room.begin(profile="C")
    room.play(PlaceCard(card=103, cell=cell("C2")))
    headline_of_103 = verdict_on(room.session, room.state.placements[103])
    before = room.wall()
    assert headline_of_103 not in room.words_on_wall()

    room.press("PgDown")
    assert headline_of_103 in room.words_on_wall()
    revealed = room.wall()
    assert revealed != before

    room.press("Ctrl+Z")
    assert headline_of_103 not in room.words_on_wall()
    assert room.wall() == before
    room.press("Ctrl+Y")
    assert room.wall() == revealed


def test_on_one_screen_the_verdict_to_come_is_not_even_shown_small(room: Room) -> None:
    room.begin()
    room.settle()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    room.settle()
    panel = room.app.page.wall
    assert panel.preview.pixmap().isNull()
    assert panel.next_title.text() == "nog verborgen"
    room.press("PgDown")
    room.settle()
    assert not panel.preview.pixmap().isNull()


def test_drawing_the_preview_of_the_verdict_leaves_the_wall_alone(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As with a projector beside the laptop: only the facilitator sees her own window.
    monkeypatch.setattr(room.app.play, "_room_sees_regie", lambda: False)
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    before = room.wall()
    room.settle()
    preview = room.app.page.wall.preview.pixmap()
    assert preview.width() > 100
    assert room.app.page.wall.next_button.label == "Toon oordeel 103"
    assert room.wall() == before


def test_a_card_that_was_moved_after_its_verdict_has_no_verdict_again(room: Room) -> None:
    room.begin()
    room.play(
        PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103), MoveCard(card=103, cell=cell("A5"))
    )
    again = ShowPicture(picture=Picture(kind=PictureKind.VERDICT, subject="103"))
    answer = room.session.answer(again)
    assert isinstance(answer, Refused)
    new = verdict_on(room.session, room.state.placements[103])
    assert new not in room.words_on_wall()
    assert new not in room.app.page.card.status.text()
    room.press("PgDown")
    assert new in room.words_on_wall()
    assert new in room.app.page.card.status.text()


def test_the_facilitator_too_sees_the_verdict_only_after_the_room(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")))
    told = verdict_on(room.session, room.state.placements[103])
    assert told not in room.app.page.card.status.text()
    room.play(RevealVerdict(card=103))
    assert told in room.app.page.card.status.text()
    room.play(Undo())
    assert told not in room.app.page.card.status.text()


def test_a_note_never_comes_on_the_wall(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), NotePlacement(card=103, note=SECRET))
    assert SECRET in room.app.page.card.status.text()
    looks: list[Command] = [RevealVerdict(card=103)]
    looks += [ShowPicture(picture=picture) for picture in (BOARD, WELCOME, COVERAGE)]
    looks += [
        ShowPicture(picture=Picture(kind=kind, subject=subject))
        for kind, subject in (
            (PictureKind.CARD, "103"),
            (PictureKind.CELL, "C2"),
            (PictureKind.LAYER, "C"),
            (PictureKind.PHASE, "2"),
            (PictureKind.VERDICT, "103"),
        )
    ]
    looks += [PickCard(card=103), Undo(), Redo()]
    for look in looks:
        room.play(look)
        for page in range(room.app.scene.page_count(room.session)):
            if page:
                room.press("PgDown")
            assert "planner" not in room.words_on_wall(), look
    assert "planner" not in "".join(room.app.page.log.model.index(row).data() for row in range(3))


def test_a_moved_card_is_kept_with_a_reason_only_after_its_new_verdict(room: Room) -> None:
    room.begin()
    room.play(PlaceCard(card=103, cell=cell("C2")), RevealVerdict(card=103))
    assert room.app.page.card.keep_button.isEnabled()
    room.play(MoveCard(card=103, cell=cell("A5")))
    assert not room.app.page.card.keep_button.isEnabled()
    room.press("Ctrl+H")
    assert room.echo == "Toon eerst het oordeel over 103."
    assert room.state.placements[103].kept == ""
