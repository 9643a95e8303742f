"""Printed lines become paragraphs again; hyphens at line ends are taken out where they only part a word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from clausewise.reading.flow import OPENS_NUMBERED
from clausewise.reading.pdf_layout import LINE_HYPHENS, PdfLine
from clausewise.reading.xml import names

HYPHENS = ("-", "\u2010", "\u00ad", *LINE_HYPHENS)
WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
PART = re.compile(r"[^\W\d_]+")
FIRST_WORD = re.compile(r"[^\W\d_]+")
COMPOUNDING = names(
    "self half one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety "
    "vice cross well quasi north south east west"
)
LONGEST_WORD = 60
ENDS = (".", ";", ":", "!", "?", "…", "”", "»")


@dataclass(slots=True)
class Paragraph:
    """Lines that run on: their text, the page of the first one, and the size of its type."""

    text: str
    page: int
    size: float
    wide_gap: bool = True


@dataclass(slots=True)
class Unwrapper:
    """Joins lines into paragraphs; remembers the hyphens it took out."""

    hyphens: list[str] = field(default_factory=list)
    _words: Counter[str] = field(default_factory=Counter)
    _parts: Counter[str] = field(default_factory=Counter)

    def paragraphs(self, pages: list[list[PdfLine]]) -> list[Paragraph]:
        """Join the lines of all pages; a paragraph may go on over a page's end."""
        for lines in pages:
            for line in lines:
                self._words.update(word.casefold() for word in WORD.findall(line.text))
                self._parts.update(part.casefold() for part in PART.findall(line.text)[1:-1])
        leading = _leadings(pages)
        rights = _margins(pages)
        made: list[Paragraph] = []
        before: tuple[PdfLine, int] | None = None
        for number, lines in enumerate(pages, 1):
            for line in lines:
                if before is not None and made and self._goes_on(before, line, number, leading, rights):
                    made[-1].text = self._joined(made[-1].text, line.text)
                else:
                    made.append(Paragraph(line.text, number, line.size))
                before = (line, number)
        return made

    def _goes_on(
        self,
        before: tuple[PdfLine, int],
        line: PdfLine,
        number: int,
        leading: dict[int, float],
        rights: dict[tuple[int, int], tuple[float, float]],
    ) -> bool:
        """Tell whether a line goes on with the paragraph of the line before it."""
        last, page = before
        if abs(last.size - line.size) > 0.25 * max(last.size, line.size):
            return False
        if last.text.endswith(LINE_HYPHENS):
            return True
        ended = last.text.endswith(ENDS)
        opens = OPENS_NUMBERED.match(line.text) is not None
        right = rights[page, last.column][1]
        em = max(last.size, 4.0)
        if page == number and last.column == line.column:
            if last.top - line.top > 1.4 * leading.get(round(last.size), 99.0) or last.top < line.top:
                return False
            own_left = rights[number, line.column][0]
            if line.left - own_left > 0.8 * em and abs(line.left - last.left) > 0.5 * em and ended:
                return False
        elif ended and (opens or line.text[:1].isupper()) and last.right < right - 2 * em:
            return False
        first = line.text.split(" ", 1)[0]
        per_sign = (last.right - last.left) / max(1, len(last.text))
        if last.right + per_sign * (len(first) + 1) < right - 0.3 * em:
            return False
        return not (ended and opens)

    def _is_compound(self, head: str, tail: str) -> bool:
        """Tell "self-government" from "govern-ment" by how the text writes it elsewhere, or its parts."""
        whole, parted = self._words[head + tail], self._words[f"{head}-{tail}"]
        if whole or parted:
            return parted > whole
        return head in COMPOUNDING or (
            len(head) > 2 and len(tail) > 2 and self._parts[head] > 0 and self._parts[tail] > 0
        )

    def _joined(self, text: str, line: str) -> str:
        if not text.endswith(HYPHENS):
            return f"{text} {line}"
        stem = text[:-1]
        head, tail = FIRST_WORD.match(stem[:-LONGEST_WORD:-1]), FIRST_WORD.match(line)
        if head is None or tail is None:
            return f"{text}{line}" if not text.endswith(LINE_HYPHENS) else f"{stem}-{line}"
        first = head[0][::-1]
        if self._is_compound(first.casefold(), tail[0].casefold()) or not tail[0][0].islower():
            return f"{stem}-{line}"
        self.hyphens.append(f"{first}-|{tail[0]}")
        return f"{stem}{line}"


def _leadings(pages: list[list[PdfLine]]) -> dict[int, float]:
    """Give the usual distance of lines for each size of type."""
    steps: dict[int, list[float]] = {}
    for lines in pages:
        for above, below in pairwise(lines):
            if above.column == below.column and above.top > below.top:
                steps.setdefault(round(above.size), []).append(above.top - below.top)
    return {size: median(sorted(found)[: max(1, len(found) * 3 // 4)]) for size, found in steps.items()}


def _margins(pages: list[list[PdfLine]]) -> dict[tuple[int, int], tuple[float, float]]:
    """Give left and right margin of each page's columns, as most of the pages' lines have them."""
    found: dict[tuple[int, int], tuple[float, float]] = {}
    wide: dict[int, list[float]] = {}
    for number, lines in enumerate(pages, 1):
        for column in {line.column for line in lines}:
            own = [line for line in lines if line.column == column]
            found[number, column] = (min(line.left for line in own), max(line.right for line in own))
            wide.setdefault(column, []).append(found[number, column][1] - found[number, column][0])
    usual = {column: median(widths) for column, widths in wide.items()}
    # A short page shows only short lines: its margin is then that of the other pages.
    return {
        (number, column): (left, max(right, left + usual[column]) if number > 0 else right)
        for (number, column), (left, right) in found.items()
    }
