"""Passages of a clause around what was found, cut from its stored text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.searching.words import spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.searching.results import Snippet

LENGTH = 260
BEFORE = 60


def snippet(text: str, found: Sequence[tuple[int, int]]) -> tuple[Snippet, int]:
    """Cut the passage with the most of what was found.

    ``found`` are spans of words, in order. Gives the snippet and the offset in ``text`` of the first word found in
    it, in code points (0 where nothing was).
    """
    words = spans(text)
    marks = _merged([(words[a][0], words[b - 1][1]) for a, b in found if b <= len(words)])
    first = _best(marks)
    start = max(0, marks[first][0] - BEFORE) if marks and len(text) > LENGTH else 0
    end = min(len(text), start + LENGTH)
    start, end = _to_words(text, start, end, marks[first] if marks else (0, 0))
    pieces: list[tuple[str, str]] = []
    at = start
    for a, b in marks:
        if a < at or b > end:
            continue
        pieces += [("", text[at:a]), ("hit", text[a:b])]
        at = b
    pieces.append(("", text[at:end]))
    if start > 0:
        pieces.insert(0, ("", "… "))
    if end < len(text.rstrip()):
        pieces.append(("", " …"))
    return _joined(pieces), marks[first][0] if marks else 0


def _merged(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join marks that overlap."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def _best(marks: Sequence[tuple[int, int]]) -> int:
    """The mark from which a passage holds the most marks."""
    best, most, last = 0, 0, 0
    for first in range(len(marks)):
        while last < len(marks) and marks[last][1] <= marks[first][0] + LENGTH - BEFORE:
            last += 1
        if last - first > most:
            best, most = first, last - first
    return best


def _to_words(text: str, start: int, end: int, kept: tuple[int, int]) -> tuple[int, int]:
    """Move the ends of a passage to the bounds of words, and round the mark it must hold."""
    while 0 < start < kept[0] and not text[start - 1].isspace():
        start += 1
    end = max(end, kept[1])
    while kept[1] < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


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
