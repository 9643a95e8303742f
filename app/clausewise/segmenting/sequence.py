"""The order of article numbers tells labels from references: what is missing, and what stands in between."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.context import finished

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line
    from clausewise.segmenting.marks import Mark

SHORT = 140
HOLE = 4
REACH = 12
"""How many labels ahead the numbering may take up again after an intruder."""


def _articles(marks: list[Mark | None]) -> list[tuple[int, Mark]]:
    return [(i, mark) for i, mark in enumerate(marks) if mark and mark.kind is ClauseKind.ARTICLE]


def fill_gaps(lines: list[Line], marks: list[Mark | None], doubtful: list[Mark | None]) -> None:
    """Take a doubtful label in where the numbers would jump without it: 15, (16), 17."""
    known = _articles(marks)
    for place, (low, left) in enumerate(known):
        high, right = known[place + 1] if place + 1 < len(known) else (len(lines), None)
        wanted, last = left.value + 1, left
        for index in range(low + 1, high):
            mark = doubtful[index]
            if mark is None or mark.kind is not ClauseKind.ARTICLE:
                continue
            leads = right is not None and mark.value == right.value - 1 and left.value < mark.value
            if (
                (mark.value != wanted and not leads)
                or mark.suffix != last.suffix
                or mark.word.islower() != last.word.islower()
            ):
                continue
            if right is not None and (right.value, right.suffix) == (mark.value, mark.suffix):
                break
            sentence = mark.weak and lines[index].text[-1] == "."
            short = (
                not sentence
                and len(lines[index].text) < SHORT
                and (bool(mark.heading) or lines[index].text[-1] not in ".;,")
            )
            hole = right is not None and right.value <= left.value + HOLE
            if short or (not mark.weak and (hole or finished(lines[index - 1].text))):
                marks[index] = mark
                wanted, last = mark.value + 1, mark


def drop_intruders(marks: list[Mark | None]) -> None:
    """Leave out single labels that stand between two consecutive numbers: references in a list, quoted articles."""
    known = _articles(marks)
    place = 0
    while place < len(known) - 2:
        _, left = known[place]
        ahead = known[place + 1 : place + 1 + REACH]
        found = next((i for i, (_, mark) in enumerate(ahead) if _follows(left, mark)), None)
        between = [mark for _, mark in ahead[:found]] if found else []
        if between and all(_intrudes(left, mark) for mark in between) and not _runs(between):
            for index, _ in ahead[:found]:
                marks[index] = None
            place += len(between)
        place += 1


def _follows(left: Mark, mark: Mark) -> bool:
    """Tell whether the numbering goes on from ``left``: with the next number, or a near one in the same letters."""
    near = mark.value == left.value + 1 or (mark.word == left.word and left.value < mark.value <= left.value + 4)
    return near and mark.suffix == left.suffix and mark.number.isdigit() == left.number.isdigit()


def _intrudes(left: Mark, mark: Mark) -> bool:
    """Tell a number that is neither a "bis" of the one before, nor a near one, nor the beginning of a new count."""
    if mark.sure or left.value < mark.value <= left.value + 2:
        return False
    if mark.value == 1 and mark.number.isdigit() == left.number.isdigit():
        return False
    return mark.value != left.value and mark.suffix == left.suffix


def _runs(between: list[Mark]) -> bool:
    return any(b.value == a.value + 1 for a, b in pairwise(between))
