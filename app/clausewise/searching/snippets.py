"""Passages of a clause around what was found, cut from its stored text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from clausewise.searching.words import STEP, WORD

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from clausewise.searching.results import Snippet

# The passage's length and what of it stands before the first word found, in words.
LENGTH = 38
BEFORE = 8
# Fewer words than these are shown rather than left out at the end.
FEW = 5


def snippet(text: str, found: Sequence[tuple[int, int]], offsets: Sequence[int] = ()) -> tuple[Snippet, int]:
    """Cut the passage with the most of what was found.

    ``found`` are spans of words, in order; ``offsets`` those of ``words.steps``, to count fewer words. Gives the
    snippet and the offset in ``text`` of the first word found in it, in code points (0 where nothing was).
    """
    first = _best(found)
    start = max(0, found[first][0] - BEFORE) if found else 0
    end = max(start + LENGTH, found[first][1] if found else 0)
    words = _words(text, start, end + FEW, offsets)
    if start and len(words) < LENGTH:
        # So near to the end there is room for more before.
        start = max(0, start - (LENGTH - len(words)))
        words = _words(text, start, end + FEW, offsets)
    if not words:
        return ((("", text[:LENGTH]),) if text else ()), 0
    last = len(words) if len(words) < end - start + FEW else end - start
    low = 0 if start == 0 else words[0].start()
    whole = len(text.rstrip())
    high = whole if last == len(words) else words[last - 1].end()
    marks = [(words[a - start].start(), words[b - start - 1].end()) for a, b in found if start <= a < b <= start + last]
    pieces: list[tuple[str, str]] = [("", "… ")] if low else []
    at = low
    for a, b in _merged(marks):
        pieces += [("", text[at:a]), ("hit", text[a:b])]
        at = b
    pieces.append(("", text[at:high] if at else text[at:high].lstrip()))
    if high < whole:
        pieces.append(("", " …"))
    return _joined(pieces), min((a for a, _ in marks), default=0)


def _words(text: str, start: int, end: int, offsets: Sequence[int]) -> list[re.Match[str]]:
    """The words ``[start, end)`` of a text."""
    step = min(start // STEP, len(offsets) - 1)
    if step < 0:
        return list(islice(WORD.finditer(text), start, end))
    counted = step * STEP
    return list(islice(WORD.finditer(text, offsets[step]), start - counted, end - counted))


def _merged(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join marks that overlap."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _best(found: Sequence[tuple[int, int]]) -> int:
    """The span from which a passage holds the most spans."""
    best, most, last = 0, 0, 0
    for first in range(len(found)):
        while last < len(found) and found[last][1] <= found[first][0] + LENGTH - BEFORE:
            last += 1
        if last - first > most:
            best, most = first, last - first
    return best


def _joined(pieces: Sequence[tuple[str, str]]) -> Snippet:
    """Join pieces of a sort, and leave out empty ones."""
    kept: list[tuple[str, str]] = []
    for mark, piece in pieces:
        if not piece:
            continue
        if kept and not mark and not kept[-1][0]:
            kept[-1] = ("", kept[-1][1] + piece)
        else:
            kept.append((mark, piece))
    return tuple(("hit" if mark else "", piece) for mark, piece in kept)
