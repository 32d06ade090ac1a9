"""LLO-spel: an offline card game with which a team examines its own learning culture."""

from __future__ import annotations

__version__ = "0.1.0"
