"""The lines of a reading, with their places in the whole text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.reading.blocks import Reading, Role


@dataclass(slots=True)
class Line:
    """One line that is not blank: ``text`` is stripped, ``start`` its place in the reading's text in code points.

    ``block`` counts the reading's blocks from 0; ``first`` tells the first line of its block; ``gap`` is true where a
    blank line, or a new block, goes before.
    """

    text: str
    start: int
    block: int
    first: bool
    gap: bool
    role: Role
    level: int


def lines_of(reading: Reading) -> list[Line]:
    """Cut a reading's blocks into lines; blank ones are left out."""
    lines: list[Line] = []
    offset = 0
    gap = True
    role = None
    for index, block in enumerate(reading.blocks):
        gap = gap or block.role is not role
        role = block.role
        place = offset
        first = True
        for raw in block.text.split("\n"):
            text = raw.strip()
            if text:
                start = place + len(raw) - len(raw.lstrip())
                lines.append(Line(text, start, index, first, gap, block.role, block.level))
                first = gap = False
            else:
                gap = True
            place += len(raw) + 1
        gap = gap or "\n\n" in block.gap or not block.gap
        offset += len(block.text) + len(block.gap)
    return lines
