"""What a reader chose to have on the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The paper's size."""

    A4 = "a4"
    LETTER = "us-letter"


class Unchanged(StrEnum):
    """What becomes of clauses that say the same in all instruments."""

    FULL = "full"
    SHORT = "short"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """The sheet's options.

    ``provisions`` keeps only rows with one of these provision types (empty: all rows). ``clauses`` keeps only rows that
    touch a clause of the first instrument between these two ids, both included. ``positions`` adds a blank column to
    write in. ``command`` is the command line that makes the sheet again. ``author`` signs the tracked changes of a
    redline, ``date`` (ISO 8601; empty: now) dates them.
    """

    paper: Paper = Paper.A4
    landscape: bool = True
    unchanged: Unchanged = Unchanged.FULL
    only_differences: bool = False
    provisions: frozenset[str] = frozenset()
    clauses: tuple[str, str] | None = None
    positions: bool = False
    anatomy: bool = True
    guarantors: bool = True
    correspondence: bool = True
    command: str = ""
    author: str = ""
    date: str = ""
