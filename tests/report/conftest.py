"""The shipped fonts, read once for all tests of the report."""

from __future__ import annotations

import pytest

from llo_game.report.fonts import Fonts
from tests.report.sessions import ASSETS


@pytest.fixture
def fonts() -> Fonts:
    return Fonts(ASSETS)
