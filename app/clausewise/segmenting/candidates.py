"""Which of the lines that look like the label of a clause are one.

A label may stand at a line's start because the line was broken there ("as provided for in / Article 5."), because the
text refers to another ("Article 5 of the Charter applies"), or because it is listed in a table of contents. What tells
them apart: the line before, the way in which this document writes its labels, and the order of the numbers.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.segmenting.contents import drop_contents
from clausewise.segmenting.context import finished, unfinished
from clausewise.segmenting.marks import Mark, named
from clausewise.segmenting.sequence import drop_intruders, fill_gaps
from clausewise.segmenting.tree import CONTAINERS

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line

Marks = list[Mark | None]


def named_marks(lines: list[Line]) -> Marks:
    """Give the named clause that each line opens, or ``None``."""
    marks: Marks = [named(line) for line in lines]
    if not any(marks):
        return marks
    doubtful: Marks = [None] * len(lines)
    for index, mark in enumerate(marks):
        if mark is None:
            continue
        line, before = lines[index], lines[index - 1] if index else None
        if not mark.number and _under_bare_label(lines, marks, index):
            marks[index] = None
            continue
        if line.role is Role.HEADING:
            mark.weak, mark.sure = False, True
            continue
        if line.role is Role.CELL and not _opens_cell(lines, index):
            marks[index], doubtful[index] = None, mark
            continue
        broken = before is not None and marks[index - 1] is None and unfinished(before.text)
        if broken and before is not None and not line_is_title(before):
            marks[index], doubtful[index] = None, mark if _bare(line, mark) or (line.gap and not mark.weak) else None
        elif mark.weak and _quoted_in_annex(lines, marks, index):
            mark.weak = False
        elif mark.weak or not _well_placed(lines, marks, index):
            marks[index], doubtful[index] = None, mark
    _demote_signs(lines, marks)
    _same_manner(marks, doubtful)
    drop_contents(lines, marks)
    fill_gaps(lines, marks, doubtful)
    drop_intruders(marks)
    return marks


def _under_bare_label(lines: list[Line], marks: Marks, index: int) -> bool:
    """Tell whether the line before is a bare "Article 11": then "Annex" is its heading."""
    above = marks[index - 1] if index else None
    return above is not None and above.kind is ClauseKind.ARTICLE and lines[index - 1].text == above.label


def _quoted_in_annex(lines: list[Line], marks: Marks, index: int) -> bool:
    """Tell whether an annex quotes an article: its bare label stands above, an opening quotation mark below."""
    above = marks[index - 1] if index else None
    if above is None or above.kind is not ClauseKind.ANNEX or index + 1 >= len(lines):
        return False
    return lines[index - 1].text == above.label and lines[index + 1].text[0] in '“„«"‘'


def _opens_cell(lines: list[Line], index: int) -> bool:
    """Tell a label with text below it in its cell, as in columns of two languages, from an entry in a table."""
    after = lines[index + 1] if index + 1 < len(lines) else None
    return lines[index].first and after is not None and after.block == lines[index].block


def _bare(line: Line, mark: Mark) -> bool:
    """Tell a line that holds nothing but a label, or a label and its heading."""
    return line.text == mark.label or (mark.heading is not None and not line.text.endswith("."))


def line_is_title(line: Line) -> bool:
    """Tell whether the format itself says that the line is a heading."""
    return line.role in (Role.HEADING, Role.TITLE)


def _well_placed(lines: list[Line], marks: Marks, index: int) -> bool:
    """Tell whether the line before ends as a sentence or a heading does."""
    if index == 0:
        return True
    before = lines[index - 1]
    if finished(before.text) or marks[index - 1] is not None:
        return True
    line, mark = lines[index], marks[index]
    if mark is not None and mark.kind is ClauseKind.ANNEX and line.text == mark.label:
        return True
    if line.gap and index > 1 and _heads(lines, marks, index - 2):
        return True
    long = len(before.text) >= 60 and not line.gap
    return not (long or (before.text[-1].islower() and before.text[0].islower()))


def _heads(lines: list[Line], marks: Marks, index: int) -> bool:
    """Tell whether a line is nothing but the label of an annex or division, whose title stands below it."""
    mark = marks[index]
    return mark is not None and mark.kind in CONTAINERS and lines[index].text == mark.label


def _same_manner(marks: Marks, doubtful: Marks) -> None:
    """Put aside articles whose word is written otherwise than in the rest of the document: "article" for "ARTICLE"."""
    manner = Counter(mark.word[0].islower() for mark in marks if mark and mark.kind is ClauseKind.ARTICLE)
    if not manner[True] or manner[True] > manner[False]:
        return
    for index, mark in enumerate(marks):
        if mark and mark.kind is ClauseKind.ARTICLE and mark.word[0].islower() and mark.word != "§":
            marks[index], doubtful[index] = None, mark


def _demote_signs(lines: list[Line], marks: Marks) -> None:
    """Where articles have a word, "§ 1" numbers the paragraphs within them."""
    articles = [m for m in marks if m and m.kind is ClauseKind.ARTICLE]
    if all(m.word == "§" for m in articles):
        return
    for index, mark in enumerate(marks):
        if mark and mark.word == "§":
            after = marks[index + 1] if index + 1 < len(marks) else None
            if after is not None and after.word != "§" and (mark.heading or ".")[-1] != ".":
                mark.kind = ClauseKind.SECTION
            elif mark.label != lines[index].text:
                marks[index] = None
