"""A session on the screen: connects the controller with the page, the wall and the clock."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from llo_game.engine.commands import MoveCard, PickCard, PlaceCard, RevealVerdict, ShowPicture
from llo_game.engine.events import (
    CardPicked,
    OwnCardAdded,
    PictureShown,
    SessionStarted,
)
from llo_game.engine.grid import Cell
from llo_game.engine.narrate import told
from llo_game.engine.refusal import Refused
from llo_game.engine.session import Session
from llo_game.engine.stage import Picture, PictureKind
from llo_game.picture.clock import Clock
from llo_game.store.faults import SessionFileFault
from llo_game.ui.announce import announce
from llo_game.ui.card_deeds import CardDeeds
from llo_game.ui.controller import Change, Controller
from llo_game.ui.entry_meaning import Meaning
from llo_game.ui.next_step import next_step, step_back
from llo_game.ui.panels.wall import SAVED
from llo_game.ui.play_page import PlayPage
from llo_game.ui.refusal_words import refusal_sentence
from llo_game.ui.snapshot import snapshot
from llo_game.ui.turn_clock import TurnClock
from llo_game.ui.wall_scene import WallScene

# A second press within this time is a slip, not a wish.
_DEAD_TIME = 0.4
_PREVIEW_WIDTH = 640


class Play(QObject):
    """Draws every change; turns gestures, keys and typed lines into commands."""

    def __init__(
        self,
        controller: Controller,
        page: PlayPage,
        scene: WallScene,
        deeds: CardDeeds,
        clock: TurnClock,
        room_sees_regie: Callable[[], bool],
    ) -> None:
        super().__init__(page)
        self._room_sees_regie = room_sees_regie
        self._controller = controller
        self._page = page
        self._scene = scene
        self._deeds = deeds
        self._clock = clock
        self._pressed = float("-inf")
        # The next picture is drawn when the screen is at rest, so that it never delays the move itself.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(30)
        self._later.timeout.connect(self._draw_next)
        controller.changed.connect(self._changed)
        controller.refused.connect(self._refused)
        controller.faulted.connect(self._faulted)
        clock.ticked.connect(self._ticked)
        self._connect_page()

    def go_on(self) -> None:
        """The big button and PgDn; ignores a double press."""
        session = self._controller.session
        now = monotonic()
        if session is None or now - self._pressed < _DEAD_TIME:
            return
        step = next_step(session, self._scene.page_count(session))
        if step.command is None:
            self._say(f"{step.label}.")
            return
        self._pressed = now
        self._controller.dispatch(step.command)

    def go_back(self) -> None:
        session = self._controller.session
        command = None if session is None else step_back(session)
        if command is not None:
            self._controller.dispatch(command)

    def to_entry(self) -> None:
        self._page.entry.line.setFocus()
        self._page.entry.line.selectAll()

    def to_board(self) -> None:
        self._page.board.setFocus()

    def pick_or_show(self, card: int) -> None:
        """Put a card in play and in the hand, so that a click on a cell lays it."""
        if self._controller.session is not None and self._controller.dispatch(PickCard(card=card)):
            self._page.board.carry(card)
            self._say(f"Kaart {card} is in de hand. Kies een vak, of druk Esc.")

    def place(self, card: int, cell: Cell) -> None:
        """Lay a card, or move it when it lies somewhere already."""
        session = self._controller.session
        if session is None:
            return
        laid = card in session.state.placements
        self._controller.dispatch(MoveCard(card=card, cell=cell) if laid else PlaceCard(card=card, cell=cell))

    def _connect_page(self) -> None:
        page, deeds = self._page, self._deeds
        page.entry.submitted.connect(self._submitted)
        page.entry.pointed.connect(self._pointed)
        page.entry.down_pressed.connect(page.to_search)
        page.board.place_requested.connect(self.place)
        page.board.pick_requested.connect(self.pick_or_show)
        page.board.open_requested.connect(self._open_cell)
        page.board.put_down.connect(lambda: self._say("De kaart is losgelaten."))
        page.cards.list.chosen.connect(self._chosen_in_list)
        page.cards.list.drag_moved.connect(page.board.drag_over)
        page.cards.list.drag_ended.connect(
            lambda _card, where, dropped: page.board.drag_dropped(where, dropped=dropped)
        )
        page.card.show_requested.connect(deeds.show_card)
        page.card.keep_requested.connect(deeds.keep_card)
        page.card.note_requested.connect(deeds.note_card)
        page.card.take_back_requested.connect(deeds.take_back_card)
        page.card.sureness_requested.connect(deeds.give_sureness)
        page.log.list.go_back_requested.connect(lambda seq: deeds.go_back_before(page.log.model, seq))
        page.undo.undo_requested.connect(deeds.undo)
        page.undo.redo_requested.connect(deeds.redo)
        page.wall.board_requested.connect(deeds.show_board)
        page.wall.welcome_requested.connect(deeds.show_welcome)
        page.wall.coverage_requested.connect(deeds.show_coverage)
        page.wall.cell_requested.connect(deeds.open_cell)
        page.wall.next_requested.connect(self.go_on)
        page.wall.pause_button.clicked.connect(self._clock.toggle)
        page.wall.minute_button.clicked.connect(self._clock.add_minute)

    def _changed(self, change: Change) -> None:
        session = change.after
        if session is None:
            self._clock.restart(0)
        elif change.event is None or _new_turn(change) or _begins(change):
            self._clock.restart(session.state.setup.turn_minutes)
            if session.state.picture.kind is PictureKind.WELCOME:
                # The time for the first turn is not used up by the welcome.
                self._clock.pause()
        if session is not None and isinstance(change.event, (CardPicked, OwnCardAdded)):
            self._page.board.carry(session.state.in_play)
        elif not isinstance(change.event, PictureShown):
            # After anything but looking the hand is empty, so that a late click moves nothing.
            self._page.board.carry(None)
        self._page.wall.saved.setText(SAVED)
        slide = change.event is not None
        self._scene.show_session(session, self._shown_clock(), slide=slide)
        self._page.board.show_session(session, slide=slide)
        self._page.show_session(session)
        self._later.start()
        if session is not None and change.event is not None:
            self._tell(session, change)

    def _tell(self, session: Session, change: Change) -> None:
        event = change.event
        if event is None or isinstance(event, (PictureShown, SessionStarted)):
            return
        sentence = f"{told(session, event)}."
        self._page.entry.say(sentence)
        announce(self._page, sentence)

    def _draw_next(self) -> None:
        session = self._controller.session
        if session is None:
            return
        step = next_step(session, self._scene.page_count(session))
        image = None
        # Guess first: where the room may see this window, a verdict is not even shown small.
        secret = isinstance(step.command, RevealVerdict) and self._room_sees_regie()
        if step.command is not None and not secret:
            answer = session.answer(step.command)
            if not isinstance(answer, Refused):
                following = session.with_event(session.log[-1].at, answer)
                drawing = self._scene.drawing_of(following)
                height = round(_PREVIEW_WIDTH * drawing.height / drawing.width)
                image = snapshot(drawing, _PREVIEW_WIDTH, height)
        self._page.wall.show_next(
            session, step.label, image, possible=step.command is not None, secret=secret
        )

    def _refused(self, refused: Refused) -> None:
        session = self._controller.session
        if session is not None:
            self._say(refusal_sentence(refused, session.pack, session.state))

    def _faulted(self, fault: SessionFileFault) -> None:
        self._page.wall.saved.setText(fault.sentence)
        self._say(fault.sentence)

    def _say(self, sentence: str) -> None:
        self._page.entry.say(sentence)
        announce(self._page, sentence)

    def _submitted(self, found: Meaning) -> None:
        if found.command is not None and self._controller.dispatch(found.command):
            self._page.entry.line.blockSignals(True)
            self._page.entry.line.clear()
            self._page.entry.line.blockSignals(False)
            if isinstance(found.command, ShowPicture):
                # A picture is no move and tells nothing of itself; the line would judge what it holds now.
                self._page.entry.say(found.sentence)
            self._page.board.point_at(None)

    def _pointed(self, found: Meaning) -> None:
        self._page.board.point_at(found.cell)

    def _chosen_in_list(self, card: int) -> None:
        self.pick_or_show(card)
        self.to_board()

    def _open_cell(self, cell: Cell) -> None:
        self._deeds.show_picture(Picture(kind=PictureKind.CELL, subject=cell.code))

    def _shown_clock(self) -> Clock | None:
        return Clock(left=self._clock.left, total=self._clock.total) if self._clock.total else None

    def _ticked(self) -> None:
        self._page.wall.show_clock(self._clock)
        self._scene.show_clock(self._shown_clock())


def _new_turn(change: Change) -> bool:
    """Another table is up, or the same one begins again with nothing laid."""
    before, after = change.before, change.after
    if before is None or after is None:
        return True
    return before.state.turn != after.state.turn or (
        len(after.state.setup.teams) == 1
        and before.state.turn_card is not None
        and after.state.turn_card is None
    )


def _begins(change: Change) -> bool:
    """The room goes from the welcome to the game, and nothing lies there yet."""
    before, after = change.before, change.after
    return (
        before is not None
        and after is not None
        and before.state.picture.kind is PictureKind.WELCOME
        and after.state.picture.kind is not PictureKind.WELCOME
        and not before.state.placements
    )
