"""Everything a facilitator can do, in one table: words, key, menu. Keys and menus are built from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    FILE = "Bestand"
    CARD = "Kaart"
    WALL = "Zaal"
    WINDOW = "Venster"
    HELP = "Hulp"


@dataclass(frozen=True, slots=True)
class Deed:
    """`name` is the method of the window that does it. `in_play`: only while a session is open."""

    name: str
    menu: Menu
    words: str
    keys: tuple[str, ...] = ()
    in_play: bool = True


DEEDS = (
    Deed("new_session", Menu.FILE, "Nieuwe sessie …", ("Ctrl+N",), in_play=False),
    Deed("open_session", Menu.FILE, "Open een sessie …", ("Ctrl+O",), in_play=False),
    Deed("open_example", Menu.FILE, "Voorbeeldsessie", ("Ctrl+B",), in_play=False),
    Deed("change_details", Menu.FILE, "Pas de gegevens aan …", ("Ctrl+D",)),
    Deed("make_report", Menu.FILE, "Maak het verslag (PDF) …", ("Ctrl+P",)),
    Deed("save_copy", Menu.FILE, "Bewaar een kopie …", ("Ctrl+S",)),
    Deed("close_session", Menu.FILE, "Sluit de sessie", ("Ctrl+W",)),
    Deed("quit_app", Menu.FILE, "Stop met LLO-spel", ("Ctrl+Q",), in_play=False),
    Deed("undo", Menu.CARD, "Draai de laatste zet terug", ("Ctrl+Z",)),
    Deed("redo", Menu.CARD, "Doe de zet toch weer", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Deed("show_card", Menu.CARD, "Toon de kaart groot", ("Ctrl+G",)),
    Deed("keep_card", Menu.CARD, "Houd de plek, met een reden …", ("Ctrl+H",)),
    Deed("note_card", Menu.CARD, "Notitie bij de kaart …", ("Ctrl+T",)),
    Deed("take_back_card", Menu.CARD, "Pak de kaart terug", ("Ctrl+Delete", "Ctrl+Backspace")),
    Deed("own_card", Menu.CARD, "Maak een eigen kaart …", ("Ctrl+E",)),
    Deed("sure_0", Menu.CARD, "Zekerheid 0: weet niet", ("Ctrl+0",)),
    Deed("sure_1", Menu.CARD, "Zekerheid 1: een beetje", ("Ctrl+1",)),
    Deed("sure_2", Menu.CARD, "Zekerheid 2: best zeker", ("Ctrl+2",)),
    Deed("sure_3", Menu.CARD, "Zekerheid 3: heel zeker", ("Ctrl+3",)),
    Deed("go_on", Menu.WALL, "Volgende", ("PgDown",)),
    Deed("go_back", Menu.WALL, "Vorige, of terug naar het bord", ("PgUp",)),
    Deed("end_turn", Menu.WALL, "Beurt aan de volgende tafel", ("Ctrl+Return",)),
    Deed("show_board", Menu.WALL, "Toon het bord", ("F2",)),
    Deed("show_welcome", Menu.WALL, "Toon het welkom", ("F3",)),
    Deed("show_coverage", Menu.WALL, "Toon de dekking", ("F4",)),
    Deed("open_cell", Menu.WALL, "Open het vak van de kaart", ("F5",)),
    Deed("pause_clock", Menu.WALL, "Stop de klok, of ga door", ("F9",)),
    Deed("add_minute", Menu.WALL, "Eén minuut erbij", ("F10",)),
    Deed("show_wall", Menu.WALL, "Zaalscherm aan of uit", ("F11",)),
    Deed("swap_screens", Menu.WALL, "Wissel de schermen", ("Ctrl+F11",)),
    Deed("identify_screens", Menu.WALL, "Toon een nummer op elk scherm", ("Shift+F11",), in_play=False),
    Deed("show_test", Menu.WALL, "Testbeeld aan of uit", ("Ctrl+Shift+F11",), in_play=False),
    Deed("to_entry", Menu.WINDOW, "Naar de invoerregel", ("F6",)),
    Deed("to_board", Menu.WINDOW, "Naar het bord", ("F7",)),
    Deed("to_search", Menu.WINDOW, "Zoek een kaart", ("Ctrl+K",)),
    Deed("to_log", Menu.WINDOW, "Naar het logboek", ("Ctrl+L",)),
    Deed("see_coverage", Menu.WINDOW, "Bekijk de dekking zelf …", ("F8",)),
    Deed("see_keys", Menu.HELP, "Toetsen …", ("F1",), in_play=False),
    Deed("see_about", Menu.HELP, "Over LLO-spel …", (), in_play=False),
)

_NAMES = {
    "PgDown": "PgDn",
    "Ctrl+Return": "Ctrl Enter",
    "Ctrl+Delete": "Ctrl Del",
    "Ctrl+Backspace": "Ctrl Backspace",
}


def key_name(key: str) -> str:
    """How a key is written for people: "Ctrl K"."""
    return _NAMES.get(key, key.replace("+", " "))
