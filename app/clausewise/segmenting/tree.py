"""The tree of clauses under construction: nodes with a place, a kind and a label."""

from __future__ import annotations

from dataclasses import dataclass, field

from clausewise.model.instrument import ClauseKind

RANK: dict[ClauseKind, int] = {
    ClauseKind.ANNEX: 10,
    ClauseKind.PREAMBLE: 20,
    ClauseKind.SIGNATURE: 20,
    ClauseKind.PART: 20,
    ClauseKind.TITLE: 30,
    ClauseKind.CHAPTER: 40,
    ClauseKind.SECTION: 50,
    ClauseKind.ARTICLE: 60,
    ClauseKind.PARAGRAPH: 70,
}
"""Which named clause holds which: a lower rank holds a higher one."""
INNER_ANNEX_RANK = 15
UNNUMBERED_SECTION_RANK = 52
ENUMERATED_RANK = 80
"""Enumerated paragraphs and items nest by their numbering, one rank a depth."""
CONTAINERS = (
    ClauseKind.ANNEX,
    ClauseKind.PART,
    ClauseKind.TITLE,
    ClauseKind.CHAPTER,
    ClauseKind.SECTION,
)


@dataclass(slots=True)
class Node:
    """A clause whose end is not known yet.

    ``line`` is the index of the line that opens it. ``style`` names its way of numbering, ``value`` and ``suffix`` its
    number as an integer and what follows it ("bis"). ``key`` is an id that is given already, ``scope`` the prefix of
    the ids of a second language version.
    """

    kind: ClauseKind
    start: int
    label: str = ""
    number: str = ""
    heading: str | None = None
    rank: int = 0
    style: str = ""
    value: int = 0
    suffix: str = ""
    key: str = ""
    language: str = ""
    scope: str = ""
    line: int = 0
    children: list[Node] = field(default_factory=list)
