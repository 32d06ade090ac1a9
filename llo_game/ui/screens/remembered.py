"""The room's screen as the facilitator chose it. A convenience: what cannot be read is not remembered."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Final

from llo_game.store.atomic import put_in_place
from llo_game.ui.screens.chooser import ScreenIdentity

_FILE: Final = "zaalscherm.json"


def remembered_screen(data_dir: Path) -> ScreenIdentity | None:
    try:
        found = json.loads((data_dir / _FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    match found:
        case {
            "manufacturer": str(manufacturer),
            "model": str(model),
            "serial": str(serial),
            "name": str(name),
        }:
            return ScreenIdentity(manufacturer=manufacturer, model=model, serial=serial, name=name)
        case _:
            return None


def remember_screen(data_dir: Path, identity: ScreenIdentity) -> None:
    """Raises OSError when it cannot be kept."""
    data_dir.mkdir(parents=True, exist_ok=True)
    put_in_place(data_dir / _FILE, json.dumps(asdict(identity), indent=1).encode(), beside="new")
