"""A table of contents is not a run of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from clausewise.segmenting.phrases import PREAMBLE_TITLE
from clausewise.segmenting.tree import CONTAINERS

if TYPE_CHECKING:
    from clausewise.model.instrument import ClauseKind
    from clausewise.segmenting.lines import Line
    from clausewise.segmenting.marks import Mark

SHORTEST = 3
BODY_LENGTH = 160
HORIZON = 500
LONGEST = 400
Key: TypeAlias = "tuple[ClauseKind, str]"


def drop_contents(lines: list[Line], marks: list[Mark | None]) -> None:
    """Take out of ``marks`` the labels with page numbers, and runs without any body that stand again with bodies."""
    listed = [index for index, mark in enumerate(marks) if mark is not None and mark.listed]
    if len(listed) >= SHORTEST:
        for index in listed:
            marks[index] = None
    places = [index for index, mark in enumerate(marks) if mark is not None]
    ends = [*places, len(lines)][1:] if places else []
    bodies = {index: _has_body(lines, index, after) for index, after in zip(places, ends, strict=True)}
    full: dict[Key, int] = {}
    for index in places:
        mark = marks[index]
        if mark is not None and bodies[index]:
            full[mark.kind, mark.number] = index
    run: list[int] = []
    seen: set[Key] = set()
    for index in [*places, len(lines)]:
        mark = marks[index] if index < len(lines) else None
        if mark is not None and not bodies[index]:
            if (mark.kind, mark.number) in seen:
                _drop(run, marks, full)
                run, seen = [], set()
            run.append(index)
            seen.add((mark.kind, mark.number))
            continue
        if mark is not None and _ends_contents(run, marks, index, full):
            run.append(index)
        _drop(run, marks, full)
        run, seen = [], set()


def _has_body(lines: list[Line], index: int, after: int) -> bool:
    """Tell whether anything but short headings stands between a label and the next."""
    label = lines[index].text
    if len(label) > BODY_LENGTH:
        return True
    for line in lines[index + 1 : after]:
        text = line.text
        if len(text) > BODY_LENGTH or (text[-1] in ".;:," and not text.endswith("...")) or after - index > 5:
            return True
    return False


def _ends_contents(run: list[int], marks: list[Mark | None], index: int, full: dict[Key, int]) -> bool:
    """Tell whether a label ends a table of contents: it seems to have a body, which is whatever follows the table."""
    mark = marks[index]
    if len(run) < SHORTEST - 1 or mark is None or full.get((mark.kind, mark.number), -1) <= index:
        return False
    later = (m for m in marks[index + 1 : index + HORIZON] if m is not None and m.kind is mark.kind)
    following = next(later, None)
    return following is not None and following.value < mark.value


def _drop(run: list[int], marks: list[Mark | None], full: dict[Key, int]) -> None:
    """Take a run out if most of its articles stand again, with a body, later on."""
    found = [mark for index in run if (mark := marks[index]) is not None]
    counted = [mark for mark in found if mark.kind not in CONTAINERS]
    again = [mark for mark in counted if full.get((mark.kind, mark.number), -1) > run[-1]]
    if len(counted) >= SHORTEST and len(again) * 3 >= len(counted) * 2:
        for index in run:
            marks[index] = None


def lists_preamble(lines: list[Line], marks: list[Mark | None], index: int) -> bool:
    """Tell the preamble's entry in a table of contents: its title stands again before the first clause."""
    for after in range(index + 1, min(index + LONGEST, len(lines))):
        if marks[after] is not None:
            return False
        if PREAMBLE_TITLE.match(lines[after].text):
            return True
    return False
