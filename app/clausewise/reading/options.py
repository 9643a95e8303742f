"""What the user can choose about reading a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a file is to be read.

    ``encoding`` overrides the guess where a format leaves it open; empty: guess. ``tracked`` is how tracked changes of
    a word-processor file are read: as accepted, as before them, or both texts side by side.
    """

    encoding: str = ""
    tracked: Literal["accepted", "original", "both"] = "accepted"
