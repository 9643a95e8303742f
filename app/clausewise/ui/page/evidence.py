"""How well a digest's clauses are evidenced, in words: the mark, the source it rests on, where sources disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clausewise.model.head import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.model.head import Evidence
    from clausewise.model.instrument import Instrument

MARKS: Mapping[Mark, Any] = {
    Mark.READ: QT_TRANSLATE_NOOP("evidence", "read in a copy"),
    Mark.REPORTED: QT_TRANSLATE_NOOP("evidence", "reported"),
    Mark.UNVERIFIED: QT_TRANSLATE_NOOP("evidence", "not verified"),
}


def mark_name(mark: Mark) -> str:
    """Name an evidence mark."""
    return QCoreApplication.translate("evidence", MARKS[mark])


def key() -> str:
    """What the letters of the evidence marks mean, in one line."""
    return "   ·   ".join(f"[{mark}] {mark_name(mark)}" for mark in Mark)


def evidence_of(instrument: Instrument, clause: str) -> Evidence | None:
    """The evidence of a clause, or else of the nearest clause around it that has any."""
    if instrument.head is None or clause not in instrument.by_id:
        return None
    known = {evidence.clause: evidence for evidence in instrument.head.evidence}
    found = instrument.by_id[clause]
    return next((known[c.id] for c in (found, *instrument.ancestors(found)) if c.id in known), None)


def evidence_words(instrument: Instrument, clause: str) -> str:
    """Say how a clause is evidenced: "reported: a newspaper"; empty where nothing is said of it."""
    found = evidence_of(instrument, clause)
    if found is None:
        return ""
    return f"{mark_name(found.mark)}: {found.source}" if found.source else mark_name(found.mark)


def conflicts_of(instrument: Instrument, clause: str) -> tuple[str, ...]:
    """Where sources disagree about a clause; with an empty clause, about the whole document."""
    if instrument.head is None:
        return ()
    return tuple(conflict.text for conflict in instrument.head.conflicts if conflict.clause == clause)
