"""Clause ids in the manner of Akoma Ntoso's eId, and the clauses that nodes become."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.model.instrument import Clause, ClauseKind
from clausewise.segmenting.enumeration import DASH, list_style

if TYPE_CHECKING:
    from clausewise.segmenting.tree import Node

PREFIX: dict[ClauseKind, str] = {
    ClauseKind.PREAMBLE: "preamble",
    ClauseKind.RECITAL: "recital",
    ClauseKind.PART: "part",
    ClauseKind.TITLE: "title",
    ClauseKind.CHAPTER: "chp",
    ClauseKind.SECTION: "sec",
    ClauseKind.ARTICLE: "art",
    ClauseKind.PARAGRAPH: "para",
    ClauseKind.ITEM: "point",
    ClauseKind.ANNEX: "annex",
    ClauseKind.SIGNATURE: "signature",
    ClauseKind.NOTE: "note",
    ClauseKind.TEXT: "wrapup",
}
ALONE = (ClauseKind.PREAMBLE, ClauseKind.SIGNATURE, ClauseKind.TEXT)
ROOTED = (ClauseKind.ARTICLE, ClauseKind.PART, ClauseKind.TITLE, ClauseKind.CHAPTER, ClauseKind.SECTION)


def slug(number: str) -> str:
    """Give a number as it stands in an id."""
    return re.sub(r"\W+", "-", number).strip("-")


class Numberer:
    """Gives out ids, each once: a second ``art_4`` becomes ``art_4~2``."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}
        self._counted: dict[tuple[str, ClauseKind], int] = {}

    def unique(self, wanted: str) -> str:
        """Give the id that was asked for, or the next free one of that name."""
        count = self._given.get(wanted, 0) + 1
        while count > 1 and f"{wanted}~{count}" in self._given:
            count += 1
        self._given[wanted] = count
        result = wanted if count == 1 else f"{wanted}~{count}"
        self._given.setdefault(result, 1)
        return result

    def id_of(self, node: Node, scope: str, parent: str, series: int) -> str:
        """Give the id of a node: ``scope`` is the annex or language it stands in, ``parent`` the clause around it.

        ``series`` counts the lists of items under that clause.
        """
        if node.key:
            return self.unique(f"{scope}__{node.key}" if scope else node.key)
        base = scope if node.kind in ROOTED else parent
        tail = slug(node.number)
        if not tail and node.kind not in ALONE:
            seen = self._counted.get((base, node.kind), 0) + 1
            self._counted[base, node.kind] = seen
            tail = str(seen)
        name = PREFIX[node.kind] + (f"_{tail}" if tail else "")
        if node.kind is ClauseKind.ITEM:
            name = f"list_{series}__{name}"
        return self.unique(f"{base}__{name}" if base else name)


def clauses_of(roots: list[Node], end: int) -> tuple[Clause, ...]:
    """Flatten nodes into clauses in document order. Their leaves tile ``[start of the first root, end)``.

    The own text of a clause with children becomes a leaf of its own, ``…__intro``.
    """
    numberer = Numberer()
    out: list[Clause] = []
    stack: list[tuple[Node, int, str | None, int, str, int]] = [
        (node, stop, None, 1, node.scope, series) for node, stop, series in _spread(roots, end)
    ]
    while stack:
        node, stop, parent, level, scope, series = stack.pop()
        name = numberer.id_of(node, scope, parent or scope, series)
        out.append(_clause(name, node, level, parent, stop))
        if not node.children:
            continue
        inner = name if node.kind is ClauseKind.ANNEX else scope
        first = node.children[0].start
        if first > node.start:
            intro = numberer.unique(f"{name}__intro")
            out.append(Clause(intro, ClauseKind.TEXT, "", "", None, level + 1, name, node.start, first, node.language))
        stack.extend(
            (child, after, name, level + 1, inner, number) for child, after, number in _spread(node.children, stop)
        )
    return tuple(out)


def _clause(name: str, node: Node, level: int, parent: str | None, stop: int) -> Clause:
    return Clause(
        name, node.kind, node.label, node.number, node.heading, level, parent, node.start, stop, node.language
    )


def _spread(nodes: list[Node], end: int) -> list[tuple[Node, int, int]]:
    """Give the nodes, last first, each with its end and the number of the list it belongs to."""
    ends = [*(node.start for node in nodes[1:]), end][: len(nodes)]
    series = 1
    spread: list[tuple[Node, int, int]] = []
    last: Node | None = None
    for node, stop in zip(nodes, ends, strict=True):
        if node.kind is ClauseKind.ITEM:
            restarts = last is not None and node.style != DASH and node.value <= last.value
            if last is not None and (list_style(last.style) != list_style(node.style) or restarts):
                series += 1
            last = node
        spread.append((node, stop, series))
    return spread[::-1]
