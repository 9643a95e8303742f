"""How well the clauses of a digest are evidenced, as far as a reader of the sheet must be warned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.head import Mark
from clausewise.sheet.blocks import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from clausewise.model.instrument import Instrument

    Marks = Mapping[str, Mark]

WARNINGS = {
    Mark.REPORTED: ("reported", "rests on reports, not on a copy that was read"),
    Mark.UNVERIFIED: ("not verified", "no source read so far confirms it"),
}
"""What is said beside a clause's place, and what that means."""


def marks_of(instrument: Instrument) -> Marks:
    """Give the evidence marks of an instrument's clauses; a clause without one has that of the nearest around it."""
    known = {e.clause: e.mark for e in instrument.head.evidence} if instrument.head else {}
    found: dict[str, Mark] = {}
    for clause in instrument.clauses if known else ():
        mark = known.get(clause.id) or found.get(clause.parent or "")
        if mark:
            found[clause.id] = mark
    return found


def warning(marks: Marks, ids: Sequence[str]) -> str:
    """Warn of clauses that were not read in a copy: "reported", or "in part not verified"; empty where all were."""
    found = [marks.get(key) for key in ids]
    part = "in part " if len(set(found)) > 1 else ""
    return ", ".join(part + words for mark, (words, _) in WARNINGS.items() if mark in found)


def warned(marks: Sequence[Marks], cells: Iterable[Sequence[Sequence[str]]]) -> list[tuple[Run, str]]:
    """Explain the warnings that rows of clause ids, a list a column, have."""
    if not any(marks):
        return []
    used = {column.get(key) for row in cells for column, ids in zip(marks, row, strict=True) for key in ids}
    return [(Run(words), meaning) for mark, (words, meaning) in WARNINGS.items() if mark in used]
