"""The path of open clauses while the lines go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.enumeration import Step, place, ways_of
from clausewise.segmenting.labels import INNER_ANNEX
from clausewise.segmenting.tree import ENUMERATED_RANK, INNER_ANNEX_RANK, RANK, Node

if TYPE_CHECKING:
    from clausewise.segmenting.marks import Mark

CLOSED_BY_NAMES = (ClauseKind.PREAMBLE, ClauseKind.SIGNATURE, ClauseKind.NOTE)


class Path:
    """Root nodes, and the open ones among them and their descendants, outermost first."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.open: list[Node] = []
        self.language = ""
        self.scope = ""
        self._body: dict[ClauseKind, Mark] = {}
        self._annex: dict[ClauseKind, Mark] = {}

    def begin_version(self, language: str, scope: str) -> None:
        """Close everything: another language version begins."""
        self.open.clear()
        self._body.clear()
        self._annex.clear()
        self.language, self.scope = language, scope

    @property
    def innermost(self) -> Node | None:
        """The innermost open node."""
        return self.open[-1] if self.open else None

    def inside(self, kind: ClauseKind) -> bool:
        """Tell whether a clause of that kind is open."""
        return any(node.kind is kind for node in self.open)

    def close(self, *kinds: ClauseKind) -> None:
        """Close the outermost open clause of these kinds, and what stands in it."""
        cut = next((i for i, node in enumerate(self.open) if node.kind in kinds), len(self.open))
        del self.open[cut:]

    def add(self, node: Node) -> Node:
        """Open a node under the innermost open one of a lower rank."""
        while self.open and self.open[-1].rank >= node.rank:
            self.open.pop()
        self.put(node)
        self.open.append(node)
        return node

    def put(self, node: Node) -> None:
        """Place a node under the innermost open one, without opening it."""
        node.language, node.scope = self.language, self.scope
        (self.open[-1].children if self.open else self.roots).append(node)

    def add_named(self, mark: Mark, line: int) -> Node:
        """Open a named clause; a preamble or a signature block ends there."""
        self.close(*CLOSED_BY_NAMES)
        self._leave_annex(mark)
        rank = RANK[mark.kind]
        if mark.word.lower() in INNER_ANNEX and self.inside(ClauseKind.ANNEX):
            rank = INNER_ANNEX_RANK
        return self.add(
            Node(
                mark.kind, mark.at, mark.label, mark.number, mark.heading,
                rank=rank, value=mark.value, suffix=mark.suffix, line=line,
            )
        )  # fmt: skip

    def _leave_annex(self, mark: Mark) -> None:
        """Close an annex where the body's own count goes on: "Chapter 8" after an annex to chapter 7."""
        if mark.kind is ClauseKind.ANNEX:
            self._annex.clear()
            return
        if self.inside(ClauseKind.ANNEX):
            last = self._body.get(mark.kind)
            goes_on = last is not None and mark.value == last.value + 1 and mark.suffix == last.suffix
            if not goes_on or mark.kind in self._annex:
                self._annex[mark.kind] = mark
                return
            self.close(ClauseKind.ANNEX)
        self._body[mark.kind] = mark

    def steps(self) -> list[Step]:
        """Give the open enumerations, outermost first."""
        return [Step(node.style, node.value) for node in self.open if node.style]

    def add_step(self, mark: Mark, line: int, *, firm: bool, ahead: tuple[Step, ...] = ()) -> Node | None:
        """Open an enumerated clause if it fits the open enumerations; give its node."""
        ways = ways_of(mark.number, mark.style, mark.label)
        found = place(self.steps(), ways, firm=firm, ahead=ahead)
        if found is None:
            return None
        depth, step = found
        first = depth == 0 or step.style.startswith("1.n")
        kind = ClauseKind.PARAGRAPH if first and mark.kind is ClauseKind.PARAGRAPH else ClauseKind.ITEM
        return self.add(
            Node(
                kind, mark.at, mark.label, mark.number,
                rank=ENUMERATED_RANK + depth, style=step.style, value=step.value, line=line,
            )
        )  # fmt: skip
