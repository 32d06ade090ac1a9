"""Composition root: builds everything, connects everything, in one readable list."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication

from llo_game import places
from llo_game.ui.fonts import load_fonts
from llo_game.ui.only_one import OnlyOne, bring_forward, call_the_first
from llo_game.ui.regie_window import RegieWindow, offer_of
from llo_game.ui.theme import style_sheet

_PUBLISH_EVERY_MS = 3 * 60 * 1000
# A full board of stones, each drawn once, on a wall of 4K and in a window. Taken only as far as it is used.
_DRAWN_STONES_KB = 64_000


def moment() -> str:
    """Now, as the log writes it: UTC, to the millisecond. The one place that reads the clock."""
    now = datetime.now(UTC)  # noqa: TID251 -- the one place
    return f"{now:%Y-%m-%dT%H:%M:%S}.{now.microsecond // 1000:03d}Z"


def local_day(at: str) -> str:
    """The day on this laptop's calendar at a moment of the log, ISO 8601."""
    return datetime.fromisoformat(at).astimezone().date().isoformat()


def prepare_qt(arguments: Sequence[str]) -> QApplication:
    """The application object in Dutch, with our typeface and colours."""
    qt = QApplication(list(arguments))
    qt.setApplicationName("LLO-spel")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    QPixmapCache.setCacheLimit(_DRAWN_STONES_KB)
    load_fonts(places.assets_dir() / "fonts")
    qt.setStyle("Fusion")
    qt.setStyleSheet(style_sheet(places.assets_dir() / "icons"))
    return qt


def run(arguments: Sequence[str], file: Path | None = None) -> int:
    """Start the app and stay until the last window closes; `file` is opened first."""
    qt = prepare_qt(arguments)
    window = RegieWindow()
    kept: list[tuple[OnlyOne, App]] = []

    def furnish() -> None:
        # After the first picture: what follows imports the rules, the store and the wall.
        data_dir = places.data_dir()
        try:
            only = OnlyOne.first(data_dir)
        except OSError:
            window.start_page.setEnabled(False)
            window.say(
                "LLO-spel kan niets bewaren op deze schijf. Maak ruimte vrij en start opnieuw.", stay=True
            )
            return
        if only is None:
            call_the_first(data_dir, file)
            qt.quit()
            return
        app = App(window, places.assets_dir(), data_dir, places.default_sessions_dir(), moment)
        kept.append((only, app))
        only.called.connect(app.called)
        sys.excepthook = app.survive
        qt.commitDataRequest.connect(app.session_ends)
        app.welcome(file)

    window.opened.connect(furnish)
    window.show()
    code = int(qt.exec())
    for only, _ in kept:
        only.let_go()
    return code


class App:
    """Everything behind the window. `ask` puts the questions; tests hand over their own."""

    def __init__(
        self,
        window: RegieWindow,
        assets: Path,
        data_dir: Path,
        sessions_dir: Path,
        now: Callable[[], str],
        ask: object | None = None,
    ) -> None:
        from llo_game.desk import Desk
        from llo_game.ui.aside import Aside
        from llo_game.ui.ask import Ask
        from llo_game.ui.card_deeds import CardDeeds
        from llo_game.ui.controller import Controller
        from llo_game.ui.fonts import QtMeasure
        from llo_game.ui.new_session import NewSessionPage
        from llo_game.ui.play import Play
        from llo_game.ui.play_page import PlayPage
        from llo_game.ui.session_deeds import SessionDeeds
        from llo_game.ui.turn_clock import TurnClock
        from llo_game.ui.wall_scene import WallScene
        from llo_game.ui.zaal import Zaal

        self._translator = _dutch_buttons()
        self._now = now
        self._data_dir = data_dir
        self.window = window
        self.ask = ask if isinstance(ask, Ask) else Ask()
        self.desk = Desk(assets, data_dir, sessions_dir, now)
        self.controller = Controller(now, window)
        measure = QtMeasure()
        self.scene = WallScene(measure, window)
        self.clock = TurnClock(window)
        self.page = PlayPage(self.scene, measure)
        self.new_page = NewSessionPage()
        self.zaal = Zaal(self.scene, window, data_dir)
        self.aside = Aside(self.controller, self.desk, window, self.ask)
        self.cards = CardDeeds(self.controller, window, self.ask)
        self.sessions = SessionDeeds(
            self.controller, self.desk, window, self.ask, window.say, self.new_page.tell
        )
        self.play = Play(self.controller, self.page, self.scene, self.cards, self.clock, self.zaal.sees_regie)
        self._publish = QTimer(window)
        self._publish.setInterval(_PUBLISH_EVERY_MS)
        self._connect()

    def welcome(self, file: Path | None = None) -> None:
        """The start page with what can be gone on with, or straight into `file`."""
        self._offer()
        if file is not None:
            self.sessions.open(file)

    def called(self, file: Path | None) -> None:
        """The user started the app once more: come forward, and open what that start was to open."""
        bring_forward(self.window)
        if file is not None:
            self.sessions.open(file)

    def session_ends(self) -> None:
        """The system logs off or shuts down: a clean end, without questions."""
        self.sessions.publish()

    def survive(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug of ours during a session: logged without content, told, and survived."""
        where = [] if trace is None else [f"{_place(trace)}"]
        self._data_dir.mkdir(parents=True, exist_ok=True)
        with (self._data_dir / "fouten.log").open("a", encoding="utf-8") as log:
            log.write(f"{self._now()} {kind.__name__} {' '.join(where)}\n")
        logging.getLogger("llo_game").error("unexpected", exc_info=(kind, error, trace))
        self.window.say("Er ging iets mis in het programma. Alle zetten staan op schijf. Je kunt verder.")

    def _connect(self) -> None:
        window, start = self.window, self.window.start_page
        window.connect_deeds(self._deeds())
        window.closing.connect(self._closing)
        start.new_requested.connect(self._new_session)
        start.open_requested.connect(self.sessions.choose_and_open)
        start.example_requested.connect(self.sessions.open_example)
        start.resume_requested.connect(self.sessions.resume)
        start.recent_requested.connect(self.sessions.open)
        self.new_page.begin_requested.connect(self.sessions.begin)
        self.new_page.cancelled.connect(self._back_to_start)
        self.controller.changed.connect(self._session_changed)
        self.zaal.key_pressed.connect(lambda name: self.window.actions_by_name[name].trigger())
        self.zaal.screen_changed.connect(self.page.wall.seen_on.setText)
        self.zaal.warned.connect(self.page.wall.warn)
        self.zaal.said.connect(lambda sentence, stay: self.window.say(sentence, stay=stay))
        self.zaal.noted.connect(self.window.add)
        self._publish.timeout.connect(self.sessions.publish)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        cards, play, page, aside = self.cards, self.play, self.page, self.aside
        return {
            "new_session": self._new_session,
            "open_session": self.sessions.choose_and_open,
            "open_example": self.sessions.open_example,
            "change_details": cards.change_details,
            "make_report": self.sessions.make_report,
            "save_copy": self.sessions.save_copy,
            "close_session": self.sessions.ask_and_close,
            "quit_app": self.window.close,
            "undo": cards.undo,
            "redo": cards.redo,
            "show_card": cards.show_card,
            "keep_card": cards.keep_card,
            "note_card": cards.note_card,
            "take_back_card": cards.take_back_card,
            "own_card": cards.own_card,
            "sure_0": lambda: cards.give_sureness(0),
            "sure_1": lambda: cards.give_sureness(1),
            "sure_2": lambda: cards.give_sureness(2),
            "sure_3": lambda: cards.give_sureness(3),
            "go_on": play.go_on,
            "go_back": play.go_back,
            "end_turn": cards.end_turn,
            "show_board": cards.show_board,
            "show_welcome": cards.show_welcome,
            "show_coverage": cards.show_coverage,
            "open_cell": cards.open_cell,
            "pause_clock": self.clock.toggle,
            "add_minute": self.clock.add_minute,
            "show_wall": self.zaal.toggle,
            "swap_screens": self.zaal.swap,
            "identify_screens": self.zaal.identify,
            "show_test": self.zaal.toggle_test,
            "to_entry": play.to_entry,
            "to_board": play.to_board,
            "to_search": page.to_search,
            "to_log": page.to_log,
            "see_coverage": aside.see_coverage,
            "see_keys": aside.see_keys,
            "see_about": aside.see_about,
        }

    def _new_session(self) -> None:
        from llo_game.content.problem import PackFault

        try:
            pack = self.desk.pack()
        except PackFault as fault:
            self.ask.tell(self.window, "De spelset kan niet open", str(fault))
            return
        self.new_page.prepare(pack, local_day(self._now()))
        self.window.show_page(self.new_page)

    def _back_to_start(self) -> None:
        if self.controller.session is not None:
            self.window.show_page(self.page)
            return
        self._offer()
        self.window.show_page(self.window.start_page)

    def _session_changed(self, change: object) -> None:
        from llo_game.ui.controller import Change

        if not isinstance(change, Change):
            return
        title = "LLO-spel" if change.after is None else f"{change.after.state.setup.title} – LLO-spel"
        self.window.setWindowTitle(title)
        if change.event is not None:
            return
        in_play = change.after is not None
        self.window.set_in_play(in_play=in_play)
        if in_play:
            self.window.show_page(self.page)
            self._publish.start()
            self.sessions.publish()
            self.zaal.begin()
            self.play.to_entry()
        else:
            self._publish.stop()
            self.zaal.end()
            self._back_to_start()

    def _closing(self, event: QCloseEvent) -> None:
        if self.sessions.ask_and_close():
            self.zaal.end()
            event.accept()
            QGuiApplication.quit()
        else:
            event.ignore()

    def _offer(self) -> None:
        left = [
            offer_of(u.path, u.title, u.changed_at, u.steps)
            for u in self.desk.unfinished()
            if u.fault is None
        ]
        recent = [
            offer_of(r.path, r.title, r.opened_at, None) for r in self.desk.recent() if not r.is_missing()
        ]
        self.window.start_page.offer(left, recent)


def _dutch_buttons() -> QTranslator:
    """Standard buttons of Qt in Dutch."""
    translator = QTranslator()
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QApplication.installTranslator(translator)
    return translator


def _place(trace: TracebackType) -> str:
    """File and line where an error came from: enough to find it, and nothing of what was typed."""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
