"""Facts of the document that its text states, each with the span it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line


def title_of(lines: list[Line]) -> str:
    """Give the title: the first line, as the front matter has it."""
    return lines[0].text[:300] if lines else ""
