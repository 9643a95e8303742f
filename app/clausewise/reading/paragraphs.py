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
    "non vice cross well quasi north south east west"
)
JOINING = names("and or et ou und oder en of y o e и или і й та або")
"""Words that join the items of a list, and the halves of "land- and sea-borne"."""
LONGEST_WORD = 60
SELDOM = 80
"""Of so many lines fewer than one ends with a hyphen where a text parts no words."""
LOOSEST = 1.7
ROOM_AFTER_END = 0.3
ROOM_IN_SENTENCE = 2.5
ENDS = (".", ";", ":", "!", "?", "…", "”", "»")


@dataclass(slots=True)
class Paragraph:
    """Lines that run on: their text, the page of the first one, and the size of its type."""

    text: str
    page: int
    size: float


@dataclass(slots=True)
class Unwrapper:
    """Joins lines into paragraphs; remembers the hyphens it took out."""

    hyphens: list[str] = field(default_factory=list)
    _words: Counter[str] = field(default_factory=Counter)
    _parts: Counter[str] = field(default_factory=Counter)
    _parts_words: bool = True

    def paragraphs(self, pages: list[list[PdfLine]]) -> list[Paragraph]:
        """Join the lines of all pages; a paragraph may go on over a page's end."""
        for lines in pages:
            for line in lines:
                self._words.update(word.casefold() for word in WORD.findall(line.text))
                self._parts.update(part.casefold() for part in PART.findall(line.text)[1:-1])
        hyphens = sum(line.text.endswith(HYPHENS) for lines in pages for line in lines)
        self._parts_words = hyphens * SELDOM >= sum(map(len, pages))
        measures = Measures(pages)
        made: list[Paragraph] = []
        before: tuple[PdfLine, int] | None = None
        for number, lines in enumerate(pages, 1):
            for line in lines:
                if before is not None and made and self._goes_on(before, line, number, measures, made[-1].text):
                    made[-1].text = self._joined(made[-1].text, line.text)
                else:
                    made.append(Paragraph(line.text, number, line.size))
                before = (line, number)
        return made

    def _goes_on(
        self, before: tuple[PdfLine, int], line: PdfLine, number: int, measures: Measures, paragraph: str
    ) -> bool:
        """Tell whether a line goes on with the paragraph of the line before it."""
        last, page = before
        if abs(last.size - line.size) > 0.12 * max(last.size, line.size):
            return False
        if last.text.endswith(LINE_HYPHENS):
            return True
        ended = last.text.endswith(ENDS)
        opens = OPENS_NUMBERED.match(line.text) is not None
        together = page == number and last.column == line.column
        if together:
            if measures.parted(last, line) or (ended and measures.indented(last, line, number)):
                return False
        elif page == number and 0 in (last.column, line.column):
            return False
        if opens and (ended or _joins_items(last.text, paragraph)):
            return False
        if not ended and line.text[:1].islower():
            return True
        if ended and not together and not measures.runs_over:
            return False
        # A sentence that goes on with a capital must have been broken with much room left to be a new paragraph.
        return not measures.had_room(last, line, page, ROOM_AFTER_END if ended else ROOM_IN_SENTENCE)

    def _is_compound(self, head: str, tail: str) -> bool:
        """Tell "self-government" from "govern-ment" by how the text writes it elsewhere, or its parts."""
        whole, parted = self._words[head + tail], self._words[f"{head}-{tail}"]
        if whole or parted:
            return parted > whole
        return (
            not self._parts_words
            or head in COMPOUNDING
            or (len(head) > 2 and len(tail) > 2 and self._parts[head] > 0 and self._parts[tail] > 0)
        )

    def _joined(self, text: str, line: str) -> str:
        if not text.endswith(HYPHENS):
            return f"{text} {line}"
        stem = text[:-1]
        head, tail = FIRST_WORD.match(stem[:-LONGEST_WORD:-1]), FIRST_WORD.match(line)
        if head is None or tail is None:
            return f"{text}{line}" if not text.endswith(LINE_HYPHENS) else f"{stem}-{line}"
        if tail[0] in JOINING and line[tail.end() : tail.end() + 1] == " ":
            return f"{stem}- {line}"
        first = head[0][::-1]
        alike = tail[0][0].islower() or (tail[0].isupper() and first.isupper())
        if self._is_compound(first.casefold(), tail[0].casefold()) or not alike:
            return f"{stem}-{line}"
        self.hyphens.append(f"{first}-|{tail[0]}")
        return f"{stem}{line}"


def _joins_items(text: str, paragraph: str) -> bool:
    """Tell a line that ends an item of a list so that another must follow: "…; and"; in an item also "…, and"."""
    before, _, word = text.rpartition(" ")
    if word not in JOINING:
        return False
    return before.endswith(";") or (before.endswith(",") and OPENS_NUMBERED.match(paragraph) is not None)


class Measures:
    """The usual distance of lines for each size of type, and the margins of each page's columns, in points."""

    def __init__(self, pages: list[list[PdfLine]]) -> None:
        self._leading = _leadings(pages)
        self._margins = _margins(pages)
        self.runs_over = self._habit(pages)

    def _habit(self, pages: list[list[PdfLine]]) -> bool:
        """Tell whether a full line that ends a sentence mostly ends no paragraph, as seen within the pages."""
        on = off = 0
        for number, lines in enumerate(pages, 1):
            for last, line in pairwise(lines):
                capital = last.text.endswith(ENDS) and line.text[:1].isupper() and last.column == line.column
                if capital and not self.had_room(last, line, number, ROOM_AFTER_END):
                    parted = self.parted(last, line) or self.indented(last, line, number)
                    on, off = on + (not parted), off + parted
        return on >= off

    def parted(self, last: PdfLine, line: PdfLine) -> bool:
        """Tell lines that are further apart than those of a paragraph, or not one under the other."""
        step = last.base - line.base
        return step < 0 or step > 1.25 * self._leading.get(round(last.size), LOOSEST * last.size)

    def indented(self, last: PdfLine, line: PdfLine, page: int) -> bool:
        """Tell a first line by its indent."""
        em = max(last.size, 4.0)
        left = self._margins[page, line.column][0]
        return line.left - left > 0.8 * em and abs(line.left - last.left) > 0.5 * em

    def had_room(self, last: PdfLine, line: PdfLine, page: int, spare: float) -> bool:
        """Tell a line that was not full: the next line's first word would have fitted in, with ``spare`` ems left."""
        right = self._margins[page, last.column][1]
        width = (last.right - last.left) / max(1, len(last.text)) * (len(line.text.split(" ", 1)[0]) + 1)
        return last.right + width < right - spare * max(last.size, 4.0)


def _leadings(pages: list[list[PdfLine]]) -> dict[int, float]:
    steps: dict[int, list[float]] = {}
    for lines in pages:
        for above, below in pairwise(lines):
            if above.column == below.column and above.base > below.base:
                steps.setdefault(round(above.size), []).append(above.base - below.base)
    # Text of a few lines shows only the distance of its paragraphs; lines of one are never that far apart.
    return {
        size: min(median(sorted(found)[: max(1, len(found) * 3 // 4)]), LOOSEST * size) for size, found in steps.items()
    }


def _margins(pages: list[list[PdfLine]]) -> dict[tuple[int, int], tuple[float, float]]:
    found: dict[tuple[int, int], tuple[float, float]] = {}
    widths: dict[int, list[float]] = {}
    for number, lines in enumerate(pages, 1):
        for column in {line.column for line in lines}:
            own = [line for line in lines if line.column == column]
            # A line or two may run out over the margin.
            right = sorted(line.right for line in own)[-1 - len(own) // 16]
            found[number, column] = (min(line.left for line in own), right)
            widths.setdefault(column, []).append(found[number, column][1] - found[number, column][0])
    usual = {column: sorted(each)[len(each) * 3 // 4] for column, each in widths.items()}
    # A page of short lines does not show its margin: it is then that of the other pages.
    return {key: (left, max(right, left + usual[key[1]])) for key, (left, right) in found.items()}
