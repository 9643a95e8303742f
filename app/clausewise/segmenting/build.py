"""Lines become nested nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.segmenting.candidates import named_marks
from clausewise.segmenting.contents import lists_preamble
from clausewise.segmenting.context import finished, listing, refers, unfinished
from clausewise.segmenting.enumeration import DASH, Step, ways_of
from clausewise.segmenting.layout import Layout
from clausewise.segmenting.marks import bullet, enumerated, noted_numbers
from clausewise.segmenting.opening import Opening
from clausewise.segmenting.path import Path
from clausewise.segmenting.phrases import NOTES_TITLE, PREAMBLE_TITLE, SIGNATURE, SIGNATURE_TITLE
from clausewise.segmenting.tree import ENUMERATED_RANK, RANK, UNNUMBERED_SECTION_RANK, Node
from clausewise.segmenting.unnumbered import add_paragraphs
from clausewise.segmenting.versions import split_versions

if TYPE_CHECKING:
    from clausewise.segmenting.candidates import Marks
    from clausewise.segmenting.lines import Line
    from clausewise.segmenting.marks import Mark

AHEAD = 12


class Builder:
    """Goes through the lines of a document and opens its clauses."""

    def __init__(self, lines: list[Line], marks: Marks) -> None:
        self.lines = lines
        self.marks = marks
        self.steps: list[Mark | None] = [
            None if mark else enumerated(line.text, line.start) or bullet(line)
            for line, mark in zip(lines, marks, strict=True)
        ]
        if any(mark is not None and mark.word == "§" and mark.kind is ClauseKind.ARTICLE for mark in marks):
            # Where "§ 5" names the articles, one that opens none is listed or referred to.
            self.steps = [None if step is not None and step.label[0] == "§" else step for step in self.steps]
        self.noted = noted_numbers(lines)
        self.layout = Layout(lines)
        self.path = Path()
        numbered = any(step is not None and step.number[:1].isdigit() for step in self.steps)
        self.opening = Opening(self.path, named=any(marks), numbered=numbered)
        self.begun = False
        self.untitled: Node | None = None
        self.division: Step | None = None
        self.heading_line = -1

    def run(self, versions: list[tuple[int, str]]) -> list[Node]:
        """Give the root nodes."""
        starts = dict(versions)
        first = versions[0][1] if versions else ""
        for index, line in enumerate(self.lines):
            if index in starts:
                code = starts[index]
                self.path.begin_version(code, "" if code == first else code)
                self.opening.begin_version()
                self.begun = False
                self.untitled = None
            self._take(index, line)
        return self.path.roots

    def _take(self, index: int, line: Line) -> None:
        mark = self.marks[index]
        if line.role is Role.NOTE:
            if line.first:
                self.path.put(Node(ClauseKind.NOTE, line.start, line=index))
        elif (step := self.steps[index]) is not None and step.style == "[]" and step.number in self.noted:
            self.path.put(Node(ClauseKind.NOTE, line.start, step.label, step.number, line=index))
        elif mark is not None:
            self._named(index, line, mark)
        elif self.untitled is not None and self.layout.is_heading(index, self.marks, self.steps):
            self.untitled.heading, self.untitled = line.text.removesuffix("."), None
            self.heading_line = index
        else:
            self.untitled = None
            self._plain(index, line)

    def _named(self, index: int, line: Line, mark: Mark) -> None:
        alone = index + 1 >= len(self.lines) or self.marks[index + 1] is not None
        if mark.heading is not None and mark.heading[-1] == "." and alone:
            mark.heading = None
        node = self.path.add_named(mark, index)
        node.heading = node.heading.removesuffix(".") if node.heading else None
        self.begun = True
        bare = mark.heading is None and mark.body >= line.start + len(line.text)
        self.untitled = node if bare else None
        if not bare and mark.heading is None:
            self._inline(index, line, mark.body, enumerated(line.text[mark.body - line.start :], mark.body))

    def _plain(self, index: int, line: Line) -> None:
        if self._titled(index, line):
            return
        innermost = self.path.innermost
        if innermost is not None and innermost.kind in (ClauseKind.SIGNATURE, ClauseKind.NOTE):
            return
        before = self.lines[index - 1].text if index else ""
        if self.begun and SIGNATURE.match(line.text) and (line.gap or not before or finished(before)):
            self.path.add(Node(ClauseKind.SIGNATURE, line.start, rank=self._outer_rank(), line=index))
            return
        if self.opening.numbered_recital(index, line, self.steps[index], begun=self.begun):
            return
        if self._division(index, line, self.steps[index]):
            return
        if self._inline(index, line, line.start, self.steps[index]):
            self.begun = True
        elif not self.begun:
            self.opening.take(index, line, self.lines)
        else:
            self._continue(index, line, before)

    def _outer_rank(self) -> int:
        return RANK[ClauseKind.SIGNATURE] if self.path.inside(ClauseKind.ANNEX) else RANK[ClauseKind.ANNEX]

    def _titled(self, index: int, line: Line) -> bool:
        """Open what a heading without a number opens: a preamble, signatures, notes, or a section."""
        text = line.text
        if PREAMBLE_TITLE.match(text) and not self.begun and not lists_preamble(self.lines, self.marks, index):
            self.opening.open_preamble(index, line, heading=text)
            return True
        for pattern, kind in ((SIGNATURE_TITLE, ClauseKind.SIGNATURE), (NOTES_TITLE, ClauseKind.NOTE)):
            if pattern.match(text) and (line.role is Role.HEADING or self.begun):
                self.path.add(Node(kind, line.start, heading=text, rank=self._outer_rank(), line=index))
                return True
        if not self.layout.opens_section(
            index, self.marks, self.steps, begun=self.opening.past_title(index, self.marks)
        ):
            return False
        inner = self.path.innermost
        if inner is not None and inner.kind is ClauseKind.SECTION and inner.line == index - 1 and not inner.label:
            return inner.rank >= UNNUMBERED_SECTION_RANK + min(line.level, 6)
        rank = UNNUMBERED_SECTION_RANK + min(line.level, 6)
        self.path.close(ClauseKind.PREAMBLE, ClauseKind.NOTE)
        self.path.add(Node(ClauseKind.SECTION, line.start, heading=text, rank=rank, line=index))
        self.begun = True
        return True

    def _division(self, index: int, line: Line, mark: Mark | None) -> bool:
        """Open a section that bears a capital letter or Roman numeral: "II. Economic part", outside articles."""
        if mark is None or mark.style not in ".)" or not mark.number.isalpha() or not mark.label[0].isupper():
            return False
        rest = line.text[mark.body - line.start :]
        if not rest or rest[-1] == "." or not line.gap or not self.layout.titular(rest):
            return False
        if self.path.inside(ClauseKind.ARTICLE) or self.path.inside(ClauseKind.SIGNATURE):
            return False
        ways = ways_of(mark.number, mark.style, mark.label)
        going_on = (Step(self.division.style, self.division.value + 1),) if self.division else ()
        way = next((way for way in ways if way in going_on), next((way for way in ways if way.value == 1), None))
        if way is None:
            return False
        self.division = way
        self.path.close(ClauseKind.PREAMBLE, ClauseKind.NOTE)
        node = Node(ClauseKind.SECTION, line.start, mark.label, mark.number, rest, line=index)
        node.rank, node.value = RANK[ClauseKind.SECTION], way.value
        self.path.add(node)
        self.begun = True
        return True

    def _inline(self, index: int, line: Line, at: int, mark: Mark | None) -> bool:
        """Open the enumerated clauses that stand at ``at`` in the line: "1. (a) …"."""
        opened = False
        if mark is not None and mark.style == DASH and not self._dashed(index, line):
            return False
        while mark is not None:
            ahead = self._ahead(index, mark)
            if not opened and at == line.start and self._within_sentence(index, line, mark, ahead):
                break
            if not self.begun and not opened and mark.number[:1].isdigit():
                self.path.close(ClauseKind.PREAMBLE)
            firm = opened or at != line.start or self._firm(index, line)
            node = self.path.add_step(mark, index, firm=firm, ahead=ahead)
            if node is None:
                break
            opened = True
            rest = line.text[mark.body - line.start :]
            if node.kind is ClauseKind.PARAGRAPH and rest and self._titles(index, rest, node):
                node.heading = rest.rstrip(" .")
            mark = enumerated(rest, mark.body) if rest[:1] in "(abiABI1" else None
        return opened

    def _dashed(self, index: int, line: Line) -> bool:
        """Tell whether a dash opens an item: it follows a colon, or it is one of several."""
        if not self.begun or not index:
            return False
        before = self.lines[index - 1].text
        if line.role is Role.ITEM or not (line.first or finished(before)):
            return line.role is Role.ITEM
        near = (self.steps[index - 1], self.steps[index + 1] if index + 1 < len(self.steps) else None)
        within = any(step.style == DASH for step in self.path.steps())
        return within or before.endswith(":") or any(step and step.style == DASH for step in near)

    def _firm(self, index: int, line: Line) -> bool:
        """Tell whether a clause may begin at a line: what goes before it has come to an end."""
        if line.role is Role.ITEM or index == 0 or self.marks[index - 1] is not None or self._headed(index):
            return True
        before = self.lines[index - 1].text
        return finished(before) or (line.gap and listing(before))

    def _headed(self, index: int) -> bool:
        """Tell whether the line before is a heading, of the clause that is open or by itself."""
        inner = self.path.innermost
        if self.heading_line == index - 1 or (self.lines[index].gap and self.layout.was_title(index - 1)):
            return True
        return inner is not None and inner.heading is not None and inner.line == index - 1

    def _within_sentence(self, index: int, line: Line, mark: Mark, ahead: tuple[Step, ...]) -> bool:
        """Tell whether a line was broken just before a number: "as provided for in paragraph / 2. of this article"."""
        if index == 0 or line.role is Role.ITEM or self.marks[index - 1] is not None:
            return False
        before = self.lines[index - 1].text
        if self._headed(index) or not unfinished(before) or listing(before):
            return False
        ways = ways_of(mark.number, mark.style, mark.label)
        return refers(before) or not any(Step(way.style, way.value + 1) in ahead for way in ways)

    def _titles(self, index: int, rest: str, node: Node) -> bool:
        """Tell whether the words behind a paragraph's number are its heading: short, and text or a list comes below."""
        if index + 1 >= len(self.lines) or self.marks[index + 1] is not None or not self.layout.titular(rest):
            return False
        step = self.steps[index + 1]
        after = self.lines[index + 1].text
        if step is None:
            return rest[-1] != "." and after[0].isupper() and len(after) > len(rest)
        if step.label.isupper() or (rest[-1] == "." and step.number[:1].isdigit()):
            return False
        return all(way.style != node.style for way in ways_of(step.number, step.style, step.label))

    def _ahead(self, index: int, mark: Mark) -> tuple[Step, ...]:
        """Give the readings of the next enumerator of the same form, before the next named clause."""
        for after in range(index + 1, min(index + AHEAD, len(self.lines))):
            step = self.steps[after]
            if self.marks[after] is not None:
                break
            if step is not None and step.style == mark.style:
                return ways_of(step.number, step.style, step.label)
        return ()

    def _continue(self, index: int, line: Line, before: str) -> None:
        """Place a line that opens nothing: after a list, it is the text that wraps it up."""
        path = self.path.open
        if path and path[-1].children and path[-1].children[-1].kind is ClauseKind.NOTE:
            if line.role is not Role.NOTE and self.lines[index - 1].role is not Role.NOTE and not finished(before):
                return
            rank = max(path[-1].rank + 1, ENUMERATED_RANK)
            self.path.add(Node(ClauseKind.TEXT, line.start, rank=rank, line=index))
            return
        depth = next((i for i, node in enumerate(path) if node.kind is ClauseKind.ITEM and node.style), None)
        if depth is None:
            depth = self._restarts(index)
        if depth is None or not (line.gap and line.first) or not self.layout.ends_paragraph(index - 1):
            return
        if not finished(before) or self._goes_on(index):
            return
        self.path.add(Node(ClauseKind.TEXT, line.start, rank=path[depth].rank, line=index))

    def _restarts(self, index: int) -> int | None:
        """Give the place in the path of a numbered list after which this line announces a new one, from 1 on."""
        for after in range(index + 1, min(index + 4, len(self.lines))):
            step = self.steps[after]
            if step is None:
                continue
            ways = ways_of(step.number, step.style, step.label)
            styles = {way.style for way in ways if way.value == 1}
            if not self.lines[after - 1].text.endswith(":"):
                return None
            return next((i for i, node in enumerate(self.path.open) if node.style in styles), None)
        return None

    def _goes_on(self, index: int) -> bool:
        """Tell whether a later line goes on with an open list, so that this one belongs to an item of it."""
        items = [node for node in self.path.open if node.kind is ClauseKind.ITEM]
        wanted = {(node.style, node.value + (node.style != DASH)) for node in items}
        for after in range(index + 1, min(index + AHEAD, len(self.lines))):
            if self.marks[after] is not None:
                return False
            step = self.steps[after]
            if step is not None:
                return any((w.style, w.value) in wanted for w in ways_of(step.number, step.style, step.label))
        return False


def build(lines: list[Line]) -> list[Node]:
    """Give the root nodes of a text. What stands under no number becomes paragraphs."""
    marks = named_marks(lines)
    versions = split_versions(lines, marks)
    builder = Builder(lines, marks)
    roots = builder.run(versions)
    return add_paragraphs(roots, lines, builder.layout)
