"""The words of the command line, and what is said in Dutch when they do not fit."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from llo_game import __version__

# Each command: what comes behind it, and what it does.
COMMANDS: Final = {
    "demo": ("--out MAP", "speel de voorbeeldsessie en bewaar wat eruit komt"),
    "check": ("MAP", "kijk een spelset na"),
    "verify": ("BESTAND", "kijk na of een sessiebestand heel is"),
    "report": ("BESTAND --out PDF", "maak het verslag van een sessie"),
}


class _Parser(ArgumentParser):
    """argparse without a word of English: all that it prints is written here."""

    def format_usage(self) -> str:
        return f"Gebruik: {self.usage}\n"

    def format_help(self) -> str:
        return f"{self.format_usage()}\n{self.description}\n"

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 -- in English
        """argparse only comes here when something is not there: what is too much it gives back."""
        self.complain("Deze opdracht is niet compleet.")

    def complain(self, sentence: str) -> NoReturn:
        self.exit(2, f"{sentence}\n{self.format_usage()}")


def understood(words: Sequence[str]) -> Namespace:
    """`command`, with its `file`, `folder` and `out`. Leaves with a sentence and status 2 otherwise."""
    if words[0] not in COMMANDS:
        _without_command(words)
    parser = _parser_of(words[0])
    chosen, left = parser.parse_known_args(words[1:])
    if left:
        parser.complain(f"Dit hoort er niet bij: {' '.join(left)}.")
    return chosen


def _parser_of(command: str) -> _Parser:
    behind, does = COMMANDS[command]
    parser = _Parser(usage=f"llo-game {command} {behind}", description=f"{does[0].upper()}{does[1:]}.")
    parser.set_defaults(command=command)
    if command == "check":
        parser.add_argument("folder", type=Path)
    if command in {"verify", "report"}:
        parser.add_argument("file", type=Path)
    if command in {"demo", "report"}:
        parser.add_argument("--out", type=Path, required=True)
    return parser


def _without_command(words: Sequence[str]) -> NoReturn:
    """Help, the version, or a complaint."""
    lines = "\n".join(f"  {name:8}{does}" for name, (_, does) in COMMANDS.items())
    about = f"LLO-spel. Zonder opdracht, of met een .llo-bestand, start de app.\n\n{lines}"
    parser = _Parser(usage="llo-game OPDRACHT …", description=about)
    parser.add_argument("--version", action="version", version=f"LLO-spel {__version__}")
    parser.parse_known_args(words)
    *most, last = COMMANDS
    parser.complain(f"Deze opdracht ken ik niet: {words[0]}. Kies uit {', '.join(most)} of {last}.")
