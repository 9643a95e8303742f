"""The tree of clauses under construction: nodes with a place, a kind and a label."""

from __future__ import annotations

from dataclasses import dataclass, field

from clausewise.model.instrument import ClauseKind

RANK: dict[ClauseKind, int] = {
    ClauseKind.ANNEX: 1,
    ClauseKind.PREAMBLE: 2,
    ClauseKind.PART: 2,
    ClauseKind.TITLE: 3,
    ClauseKind.CHAPTER: 4,
    ClauseKind.SECTION: 5,
    ClauseKind.ARTICLE: 6,
    ClauseKind.SIGNATURE: 2,
    ClauseKind.NOTE: 2,
}
"""Which clause holds which: a lower rank holds a higher one. Paragraphs and items nest by their numbering."""


@dataclass(slots=True)
class Node:
    """A clause whose end is not known yet. ``style`` names its way of numbering, ``value`` its number as an integer."""

    kind: ClauseKind
    start: int
    label: str = ""
    number: str = ""
    heading: str | None = None
    rank: int = 0
    style: str = ""
    value: int = 0
    key: str = ""
    language: str = ""
    body: int = 0
    children: list[Node] = field(default_factory=list)
