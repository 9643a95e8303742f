"""What stands before the first numbered clause: titles, preamble, recitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.context import finished
from clausewise.segmenting.labels import ENUMERATOR
from clausewise.segmenting.phrases import (
    CONTENTS_TITLE,
    ENACTING,
    GLUED_RECITAL,
    PREAMBLE_OPENING,
    RECITAL,
)
from clausewise.segmenting.tree import ENUMERATED_RANK, RANK, Node

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line
    from clausewise.segmenting.marks import Mark
    from clausewise.segmenting.path import Path

LONGEST_TITLE = 300
RECITAL_RANK = RANK[ClauseKind.PREAMBLE] + 1


class Opening:
    """Places the lines before the first numbered clause.

    ``named`` tells that the document has named clauses ("Article 1"), ``numbered`` that it counts points or paragraphs.
    """

    def __init__(self, path: Path, *, named: bool, numbered: bool) -> None:
        self.path = path
        self.named = named
        self.numbered = numbered
        self.begin_version()

    def begin_version(self) -> None:
        """Begin anew: another language version starts."""
        self.preamble: Node | None = None
        self.front = False
        self.body_seen = False

    def past_title(self, index: int, marks: list[Mark | None]) -> bool:
        """Tell whether a heading at this line comes after the document's own title.

        Where nothing but titles went before, a heading opens a section only if an article follows directly, or if the
        document has no named clauses at all.
        """
        if self.body_seen or self.path.open or not (self.front and index):
            return self.body_seen or bool(self.path.open)
        after = marks[index + 1] if index + 1 < len(marks) else None
        return not self.named or after is not None

    def open_preamble(self, index: int, line: Line, heading: str | None = None) -> None:
        """Open the preamble."""
        self.body_seen = True
        self.preamble = self.path.add(
            Node(ClauseKind.PREAMBLE, line.start, heading=heading, rank=RANK[ClauseKind.PREAMBLE], line=index)
        )

    def numbered_recital(self, index: int, line: Line, step: Mark | None, *, begun: bool) -> bool:
        """Open a recital that bears a number: "(3) Whereas …" before the first article."""
        if step is None or begun or not self.named or self.preamble is None or not step.number.isdigit():
            return False
        self.path.add(
            Node(
                ClauseKind.RECITAL, line.start, step.label, step.number,
                rank=RECITAL_RANK, value=int(step.number), line=index,
            )
        )  # fmt: skip
        return True

    def take(self, index: int, line: Line, lines: list[Line]) -> None:
        """Place a line before the first numbered clause."""
        text = line.text
        before = lines[index - 1].text if index else ""
        if self.preamble is None:
            opens = PREAMBLE_OPENING.match(text) or RECITAL.match(text) or _addresses(text, index, lines)
            title = len(text) <= LONGEST_TITLE and not finished(text) and text[-1] != ","
            if CONTENTS_TITLE.match(text) or (title and not (opens and text[-1] in ",:")):
                self._title(index, line)
                return
            if not self.named and not opens:
                self._paragraph(index, line, before)
                return
            if finished(text) and not opens and len(text) < LONGEST_TITLE and text[-1] != ":":
                self._title(index, line)
                return
            self.open_preamble(index, line)
        self._recitals(index, line, lines)

    def _title(self, index: int, line: Line) -> None:
        if not self.front and not self.body_seen:
            self._put_front(index, line)

    def _put_front(self, index: int, line: Line) -> None:
        self.front = True
        self.path.put(Node(ClauseKind.TEXT, line.start, key="front", line=index))

    def _paragraph(self, index: int, line: Line, before: str) -> None:
        """Place text that belongs to no preamble: where the document counts its points, it stays with the titles."""
        self.body_seen = True
        if self.numbered:
            if not self.front and not self.path.open:
                self._put_front(index, line)
        elif not self.path.open or (line.gap and finished(before)):
            self.path.add(Node(ClauseKind.PARAGRAPH, line.start, rank=ENUMERATED_RANK, line=index))

    def _recitals(self, index: int, line: Line, lines: list[Line]) -> None:
        """Open the recitals that a line of the preamble begins: one, or several glued together."""
        text = line.text
        before = lines[index - 1].text if index else ""
        if ENACTING.match(text):
            self.path.add(Node(ClauseKind.TEXT, line.start, rank=RECITAL_RANK, line=index))
            return
        announces = text[-1] == ":" and index + 1 < len(lines) and ENUMERATOR.match(lines[index + 1].text)
        if (line.gap or finished(before) or before.endswith(",")) and RECITAL.match(text) and not announces:
            self.path.add(Node(ClauseKind.RECITAL, line.start, rank=RECITAL_RANK, line=index))
        for found in GLUED_RECITAL.finditer(text):
            self.path.add(Node(ClauseKind.RECITAL, line.start + found.end(), rank=RECITAL_RANK, line=index))


def _addresses(text: str, index: int, lines: list[Line]) -> bool:
    """Tell whether a line names who speaks, before the recitals: "The Assembly," / "Recalling …"."""
    return text[-1] == "," and index + 1 < len(lines) and RECITAL.match(lines[index + 1].text) is not None
