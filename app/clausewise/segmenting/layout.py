"""How a document is laid out: whether its lines are wrapped, and which lines are headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.segmenting.context import finished, refers, unfinished
from clausewise.segmenting.marks import MODAL

if TYPE_CHECKING:
    from clausewise.segmenting.candidates import Marks
    from clausewise.segmenting.lines import Line

LONGEST_HEADING = 150
LONGEST_SECTION = 100
LONGEST_PARAGRAPH_HEADING = 80
WIDEST_COLUMN = 130


class Layout:
    """Lines, and the column they were wrapped to: ``width`` in code points, 0 where lines are whole paragraphs."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.width = self._column()
        self._with_stops: bool | None = None

    def _column(self) -> int:
        lengths = sorted(len(line.text) for line in self.lines)
        if len(lengths) < 8:
            return 0
        broken = sum(unfinished(line.text) for line in self.lines)
        width = lengths[int(len(lengths) * 0.97)]
        return width if width <= WIDEST_COLUMN and broken * 12 > len(lengths) else 0

    def ends_paragraph(self, index: int) -> bool:
        """Tell whether a paragraph can end with a line: the next line's first word would have had room in it."""
        if not self.width or index < 0 or index + 1 >= len(self.lines):
            return True
        text = self.lines[index].text
        word = self.lines[index + 1].text.split(" ", 1)[0]
        return finished(text) and len(text) + 1 + len(word) <= self.width

    def was_title(self, index: int) -> bool:
        """Tell whether a line is, by itself, a short heading."""
        if index < 0:
            return True
        line = self.lines[index]
        return line.role in (Role.HEADING, Role.TITLE) or self._titular(line, LONGEST_SECTION)

    def _titular(self, line: Line, longest: int) -> bool:
        text = line.text
        return (
            len(text) <= longest
            and not finished(text)
            and text[-1] != ","
            and not text[0].islower()
            and not unfinished(text)
        )

    @staticmethod
    def titular(text: str) -> bool:
        """Tell whether some words can be the heading of a numbered paragraph."""
        words = text.count(" ") + 1
        return (
            text[0].isupper()
            and text[-1] not in ",;:"
            and len(text) <= LONGEST_PARAGRAPH_HEADING
            and words <= (4 if text[-1] == "." else 10)
            and (not unfinished(text) or refers(text))
            and MODAL.search(text) is None
        )

    def is_heading(self, index: int, marks: Marks, steps: Marks) -> bool:
        """Tell whether a line under a bare label is its heading."""
        line = self.lines[index]
        text = line.text
        if line.role is Role.HEADING:
            return True
        stop = self._stopped(marks) and self._short_stop(text)
        titular = self._titular(line, LONGEST_HEADING) or (self._above_first(index, steps) and text[0].isupper())
        if steps[index] is not None or not (titular or stop) or MODAL.search(text):
            return False
        if index + 1 >= len(self.lines):
            return not stop
        after = self.lines[index + 1]
        if marks[index + 1] is not None:
            return not stop
        if self.width and not stop and len(text) + 1 + len(after.text.split(" ", 1)[0]) > self.width:
            return False
        step = steps[index + 1]
        if step is not None and not step.number[:1].isdigit():
            return len(text) <= 60
        return after.text[0].isupper() or not after.text[0].isalpha() or (after.gap and not after.text[0].islower())

    def _above_first(self, index: int, steps: Marks) -> bool:
        """Tell a paragraph above a "1.": a heading even if it ends as "taxes that this Treaty is on".

        Only where no lines are wrapped, so that "paragraph / 1." cannot be a sentence that goes on.
        """
        text, step = self.lines[index].text, steps[index + 1] if index + 1 < len(steps) else None
        first = step is not None and step.number == "1" and self.lines[index + 1].gap
        return first and not self.width and text[-1].isalpha() and len(text) <= LONGEST_SECTION and not refers(text)

    @staticmethod
    def _short_stop(text: str) -> bool:
        return text[-1] == "." and len(text) <= 90 and MODAL.search(text) is None

    def _stopped(self, marks: Marks) -> bool:
        """Tell whether headings end with a stop in this document: "Article 3 / Definitions."."""
        if self._with_stops is None:
            bare = [
                index + 1
                for index, mark in enumerate(marks[:-2])
                if mark and mark.kind is ClauseKind.ARTICLE and mark.label == self.lines[index].text
            ]
            stops = sum(self._short_stop(self.lines[i].text) and marks[i + 1] is None for i in bare)
            self._with_stops = stops >= 3 and stops * 2 > len(bare)
        return self._with_stops

    def opens_section(self, index: int, marks: Marks, steps: Marks, *, begun: bool) -> bool:
        """Tell whether a line is the heading of an unnumbered section."""
        line = self.lines[index]
        if line.role is Role.HEADING:
            return begun
        if not begun or not line.gap or steps[index] is not None or index + 1 >= len(self.lines):
            return False
        text = line.text
        before = self.lines[index - 1].text
        if not self._titular(line, LONGEST_SECTION) or not finished(before) or text.count(" ") > 14:
            return False
        after, mark = self.lines[index + 1], marks[index + 1]
        if mark is not None:
            return mark.kind is ClauseKind.ARTICLE and any(ch.isalpha() for ch in text)
        if not after.gap and self.width:
            return False
        return (text.isupper() and len(text) > 8) or (
            not any(marks[max(0, index - 200) : index + 200]) and self._body(index + 1, steps)
        )

    def _body(self, index: int, steps: Marks) -> bool:
        text = self.lines[index].text
        return steps[index] is not None or finished(text) or len(text) > LONGEST_SECTION
