"""`python -m llo_game`, the built program and the `llo-game` command start here."""

from __future__ import annotations

import sys

from llo_game.cli import main

if __name__ == "__main__":
    sys.exit(main())
