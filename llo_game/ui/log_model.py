"""The log as a list of readable lines, newest first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from llo_game.engine.events import CardPicked, PictureShown, Redone, SessionStarted, Undone
from llo_game.engine.narrate import told, undoing
from llo_game.engine.session import Recorded, Session

StandsRole = Qt.ItemDataRole.UserRole + 1
SeqRole = Qt.ItemDataRole.UserRole + 2
TimeRole = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex


class LogModel(QAbstractListModel):
    """One row an event. Undone events stay, marked; a row's tooltip says what going back to it undoes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._stands: frozenset[int] = frozenset()
        self._rows: tuple[Recorded, ...] = ()

    def show(self, session: Session | None) -> None:
        self.beginResetModel()
        self._session = session
        log = () if session is None else reversed(session.log)
        # What the room looked at is in the file, but it is no move: here it would bury the moves.
        self._rows = tuple(r for r in log if not isinstance(r.event, (CardPicked, PictureShown)))
        self._stands = frozenset() if session is None else session.stands()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._session is None or not index.isValid():
            return None
        recorded = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return told(self._session, recorded.event)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._time(recorded)} {told(self._session, recorded.event)}{self._gone(recorded)}"
            case Qt.ItemDataRole.ToolTipRole:
                return self.goes_back(recorded.seq) or None
            case _ if role == StandsRole:
                return recorded.seq in self._stands
            case _ if role == SeqRole:
                return recorded.seq
            case _ if role == TimeRole:
                return self._time(recorded)
        return None

    def undone_by(self, seq: int) -> tuple[int, ...]:
        """The standing moves that going back to before `seq` takes back, newest first."""
        if self._session is None or seq not in self._session.undoable:
            return ()
        return tuple(number for number in reversed(self._session.undoable) if number >= seq)

    def goes_back(self, seq: int) -> str:
        """What going back to before this row takes back, a line each; empty for rows that are no move."""
        if self._session is None:
            return ""
        session = self._session
        return "\n".join(undoing(session, session.event(number)) for number in self.undone_by(seq))

    def _gone(self, recorded: Recorded) -> str:
        fact = isinstance(recorded.event, (SessionStarted, Undone, Redone))
        return "" if fact or recorded.seq in self._stands else " (teruggedraaid)"

    @staticmethod
    def _time(recorded: Recorded) -> str:
        moment = datetime.fromisoformat(recorded.at)
        return f"{moment.astimezone():%H:%M}"
