"""Where the numbering of clauses jumps or repeats: said to the reader, never corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind, Notice
from clausewise.segmenting.numbers import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from clausewise.model.instrument import Clause

MOST = 30
COUNTED = (ClauseKind.ARTICLE, ClauseKind.PARAGRAPH, ClauseKind.CHAPTER, ClauseKind.PART, ClauseKind.ANNEX)


def numbering_notices(clauses: Iterable[Clause]) -> tuple[Notice, ...]:
    """Give a notice for each jump (code ``numbering-jump``) and repeat (``numbering-repeat``), ``MOST`` at the most."""
    by_id: dict[str, Clause] = {}
    last: dict[tuple[str, ClauseKind, str], Clause] = {}
    notices: list[Notice] = []
    for clause in clauses:
        by_id[clause.id] = clause
        kind = clause.kind
        if kind not in COUNTED or not clause.number:
            continue
        series = (_scope(clause, kind, by_id), kind, _prefix(clause.number))
        before = last.get(series)
        last[series] = clause
        if before is not None:
            notices.extend(_compared(before, clause, _within(clause, by_id)))
    if len(notices) > MOST:
        more = len(notices) - MOST
        notices[MOST:] = [Notice("numbering-jump", f"The numbering jumps or repeats in {more} more places.")]
    return tuple(notices)


def _scope(clause: Clause, kind: ClauseKind, by_id: dict[str, Clause]) -> str:
    """Give what a clause is counted within: articles run through the chapters of a text, or of an annex."""
    parent = by_id.get(clause.parent or "")
    if kind is ClauseKind.PARAGRAPH:
        return clause.parent or clause.language
    while parent is not None and parent.kind is not ClauseKind.ANNEX:
        if kind is not ClauseKind.ARTICLE:
            return parent.id
        parent = by_id.get(parent.parent or "")
    return parent.id if parent is not None else clause.language


def _prefix(number: str) -> str:
    """Give what goes before the last number: "3." of "3.2", so that each chapter's articles are counted for itself."""
    value, rest = value_of(number)
    return rest if rest and not rest[0].isalpha() and value else ""


def _within(clause: Clause, by_id: dict[str, Clause]) -> str:
    parent = by_id.get(clause.parent or "")
    if clause.kind is not ClauseKind.PARAGRAPH or parent is None:
        return ""
    heading = f"“{parent.heading}”" if parent.heading else ""
    return f" in {parent.label or heading}" if parent.label or heading else ""


def _compared(before: Clause, clause: Clause, within: str) -> Iterator[Notice]:
    (low, low_rest), (high, high_rest) = value_of(before.number), value_of(clause.number)
    if not low or not high:
        return
    chapter = high % 100 == 1 and high > 100 and high // 100 == low // 100 + 1
    if high > low + 1 and not chapter:
        yield Notice("numbering-jump", f"{_name(before)} is followed by {_name(clause)}{within}.")
    elif high == low and low_rest == high_rest:
        yield Notice("numbering-repeat", f"{_name(clause)} stands twice{within}.")


def _name(clause: Clause) -> str:
    label = " ".join(clause.label.rstrip(".:)").lstrip("(").split())
    return f"Paragraph {label}" if clause.kind is ClauseKind.PARAGRAPH and not label[:1].isalpha() else label
