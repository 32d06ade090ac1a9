"""What can be done with the card in play, its placement, and the wall: keys and buttons → commands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from llo_game.engine import text
from llo_game.engine.commands import (
    AddOwnCard,
    ChangeDetails,
    Command,
    EndTurn,
    GiveSureness,
    KeepPlacement,
    NotePlacement,
    Redo,
    ShowPicture,
    TakeBackCard,
    Undo,
)
from llo_game.engine.dutch import count
from llo_game.engine.refusal import Refused
from llo_game.engine.stage import BOARD, COVERAGE, WELCOME, Picture, PictureKind
from llo_game.ui.ask import Ask
from llo_game.ui.controller import Controller
from llo_game.ui.log_model import LogModel
from llo_game.ui.refusal_words import refusal_sentence
from llo_game.ui.text_dialog import TextDialog, TextField

_NO_PROFILE = ""
_ToCommand = Callable[[tuple[str, ...]], Command]


class CardDeeds:
    """Needs a session; without one every deed does nothing."""

    def __init__(self, controller: Controller, window: QWidget, ask: Ask) -> None:
        self._controller = controller
        self._window = window
        self._ask = ask

    def undo(self) -> None:
        self._controller.dispatch(Undo())

    def redo(self) -> None:
        self._controller.dispatch(Redo())

    def go_back_before(self, log: LogModel, seq: int) -> None:
        """Take back every move from `seq` on, after asking; nothing is lost, redo brings it back."""
        moves = log.undone_by(seq)
        if not moves:
            return
        question = f"Dit draait {count(len(moves), 'zet', 'zetten')} terug:\n{log.goes_back(seq)}"
        answers = ("Draai terug", "Laat zo")
        if len(moves) > 1 and self._ask.choose(self._window, "Terug in het logboek", question, answers) != 0:
            return
        for _ in moves:
            self._controller.dispatch(Undo())

    def end_turn(self) -> None:
        self._controller.dispatch(EndTurn())

    def show_board(self) -> None:
        self.show_picture(BOARD)

    def show_welcome(self) -> None:
        self.show_picture(WELCOME)

    def show_coverage(self) -> None:
        self.show_picture(COVERAGE)

    def show_picture(self, picture: Picture) -> None:
        """Put a picture on the wall; asking for what is already there is no mistake."""
        session = self._controller.session
        if session is not None and session.state.picture != picture:
            self._controller.dispatch(ShowPicture(picture=picture))

    def show_card(self) -> None:
        number = self._in_play()
        if number is not None:
            self.show_picture(Picture(kind=PictureKind.CARD, subject=str(number)))

    def open_cell(self) -> None:
        """The cell of the card in play; the same key closes it again."""
        session = self._controller.session
        number = self._in_play()
        if session is None or number is None:
            return
        if session.state.picture.kind is PictureKind.CELL:
            self.show_picture(BOARD)
        elif number in session.state.placements:
            code = session.state.placements[number].cell.code
            self.show_picture(Picture(kind=PictureKind.CELL, subject=code))

    def take_back_card(self) -> None:
        number = self._in_play()
        if number is not None:
            self._controller.dispatch(TakeBackCard(card=number))

    def give_sureness(self, sureness: int) -> None:
        number = self._in_play()
        if number is not None:
            self._controller.dispatch(GiveSureness(card=number, sureness=sureness))

    def keep_card(self) -> None:
        session, number = self._controller.session, self._in_play()
        if session is None or number is None:
            return
        laid = session.state.placements.get(number)
        if laid is None or laid.revealed != laid.cell:
            # Before anything is typed the rules say why not: not laid yet, or no verdict for this place yet.
            self._controller.dispatch(KeepPlacement(card=number, reason="-"))
            return
        self._typed(
            f"Waarom blijft {number} op {laid.cell.code}?",
            "De reden staat straks in de zaal en in het verslag. Schrijf geen namen van mensen.",
            (TextField("Wij houden het zo, want …", laid.kept, text.REASON, lines=4),),
            lambda texts: KeepPlacement(card=number, reason=texts[0]),
        )

    def note_card(self) -> None:
        session, number = self._controller.session, self._in_play()
        if session is None or number is None:
            return
        laid = session.state.placements.get(number)
        if laid is None:
            self._controller.dispatch(NotePlacement(card=number, note="-"))
            return
        self._typed(
            f"Notitie bij kaart {number}",
            "Alleen jij ziet dit nu. De notitie komt wel in het verslag.",
            (TextField("Notitie", laid.note, text.NOTE, lines=9),),
            lambda texts: NotePlacement(card=number, note=texts[0]),
        )

    def own_card(self) -> None:
        session = self._controller.session
        if session is None:
            return
        teams = tuple((f"{team.number} {team.name}", str(team.number)) for team in session.state.setup.teams)
        self._typed(
            "Eigen kaart",
            "De kaart krijgt een nummer en speelt daarna gewoon mee.",
            (
                TextField("Titel", "", text.CARD_TITLE),
                TextField("Eén zin: wat is het?", "", text.OWN_SENTENCE, lines=3),
                TextField("Van tafel", str(session.state.turn), choices=teams),
            ),
            lambda texts: AddOwnCard(title=texts[0], sentence=texts[1], team=int(texts[2])),
        )

    def change_details(self) -> None:
        session = self._controller.session
        if session is None:
            return
        setup = session.state.setup
        none = (("Geen: kijk alleen naar de plaats", _NO_PROFILE),)
        groups = tuple((f"Groep {p.id}: {p.name}", p.id) for p in session.pack.profiles)
        self._typed(
            "Gegevens van de sessie",
            "Deze woorden staan in de zaal en op het verslag.",
            (
                TextField("Titel", setup.title, text.SESSION_TITLE),
                TextField("Organisatie", setup.organisation, text.ORGANISATION),
                TextField("Plaats", setup.place, text.PLACE),
                TextField("Datum (jaar-maand-dag)", setup.date, 10),
                TextField("Groep uit de casus", setup.profile or _NO_PROFILE, choices=none + groups),
            ),
            lambda texts: ChangeDetails(
                title=texts[0],
                organisation=texts[1],
                place=texts[2],
                date=texts[3].strip(),
                profile=texts[4] or None,
            ),
        )

    def _in_play(self) -> int | None:
        session = self._controller.session
        return None if session is None else session.state.in_play

    def _typed(
        self, title: str, explanation: str, fields: tuple[TextField, ...], command: _ToCommand
    ) -> None:
        """Ask for text until it is accepted or left; the rules judge it while the window is still open."""

        def objection(texts: tuple[str, ...]) -> str | None:
            session = self._controller.session
            if session is None:
                return None
            answer = session.answer(command(texts))
            return (
                refusal_sentence(answer, session.pack, session.state) if isinstance(answer, Refused) else None
            )

        dialog = TextDialog(title, explanation, fields, objection, self._window)
        if dialog.exec():
            self._controller.dispatch(command(dialog.texts()))
        dialog.deleteLater()
