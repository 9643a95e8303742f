"""Two versions of a text as one stream of changes, from which both are given back character for character."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.model.comparison import Change, Comparison, Row
    from clausewise.model.instrument import Instrument

    Place = tuple[int, int]


DIFFERENT: Final[tuple[Literal["-", "+"], ...]] = ("-", "+")


def redline(comparison: Comparison, *, whole: bool = False) -> list[Change]:
    """Give all of both texts: "=" and "-" joined are A's text, "=" and "+" B's.

    Rows whose clauses follow each other in the same order on both sides give their word changes; what was moved is
    deleted where it stood and inserted where it stands. With ``whole``, all of A is deleted and all of B inserted.
    """
    a, b = comparison.instruments
    stream: list[Change] = []
    at_a = at_b = 0
    for row, (start_a, end_a), (start_b, end_b) in [] if whole else steady_rows(comparison):
        stream += [("-", a.text[at_a:start_a]), ("+", b.text[at_b:start_b])]
        stream += words_of(comparison, row)
        at_a, at_b = end_a, end_b
    stream += [("-", a.text[at_a:]), ("+", b.text[at_b:])]
    return gathered(joined(stream))


def words_of(comparison: Comparison, row: Row) -> list[Change]:
    """Give a row's word changes, or both texts where these do not give the texts back."""
    sides = [comparison.cell_text(row, column) for column in (0, 1)]
    words = list(row.words or ())
    for side, sign in zip(sides, "-+", strict=True):
        if "".join(text for op, text in words if op in ("=", sign)) != side:
            return [("-", sides[0]), ("+", sides[1])]
    return words


def steady_rows(comparison: Comparison) -> list[tuple[Row, Place, Place]]:
    """Give the most rows that stand in the same order on both sides, with the spans of their texts."""
    placed = []
    for row in comparison.rows:
        spans = [span_of(i, cell) for i, cell in zip(comparison.instruments, row.cells, strict=True)]
        if spans[0] is not None and spans[1] is not None:
            placed.append((row, spans[0], spans[1]))
    placed.sort(key=lambda one: one[1])
    return [placed[n] for n in longest_rising([b[0] for _, _, b in placed])]


def span_of(instrument: Instrument, cell: Sequence[str]) -> Place | None:
    """Give the span of a cell's text where its clauses follow each other without a gap."""
    clauses = [instrument.by_id[key] for key in cell]
    if not clauses or any(one.end != other.start for one, other in pairwise(clauses)):
        return None
    return clauses[0].start, clauses[-1].end


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Give the positions of a longest strictly rising subsequence (patience sorting, Fredman 1975)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(at[pile - 1] if pile else -1)
        tops[pile : pile + 1], at[pile : pile + 1] = [number], [n]
    found = []
    n = at[-1] if at else -1
    while n >= 0:
        found.append(n)
        n = before[n]
    return found[::-1]


def joined(stream: Sequence[Change]) -> list[Change]:
    """Join changes of one kind that follow each other; between two shared stretches, deletions go first."""
    found: list[Change] = []
    gone = new = ""
    for op, text in (*(change for change in stream if change[1]), ("=", "")):
        if op == "-":
            gone += text
        elif op == "+":
            new += text
        else:
            if gone:
                found.append(("-", gone))
            if new:
                found.append(("+", new))
            if text and found and found[-1][0] == "=":
                found[-1] = ("=", found[-1][1] + text)
            elif text:
                found.append(("=", text))
            gone = new = ""
    return found


def gathered(stream: Sequence[Change]) -> list[Change]:
    """Gather changes on both sides of a shared line end into one: "x, end, y and end" is "x, end, y" and a shared end.

    Both sides stay the same. Word processors take two such changes for one, and would move the line's end.
    """
    found: list[Change] = []
    rest = list(stream)
    while rest:
        op, text = rest.pop(0)
        after = dict(rest[: next((n for n, one in enumerate(rest) if one[0] == "="), len(rest))])
        is_end = op == "=" and text.isspace() and "\n" in text and found and found[-1][0] != "="
        if not is_end or not after or not all(words.endswith(text) for words in after.values()):
            found.append((op, text))
            continue
        before: dict[str, str] = {}
        while found and found[-1][0] != "=":
            kind, words = found.pop()
            before[kind] = words
        for kind, words in after.items():
            before[kind] = before.get(kind, "") + text + words[: -len(text)]
        found += [(kind, before[kind]) for kind in DIFFERENT if kind in before]
        rest[: len(after)] = [("=", text)]
    return found


def paragraphs(stream: Sequence[Change]) -> Iterator[tuple[list[Change], str]]:
    """Part a stream into paragraphs: the changes of each, and whether its end is shared, deleted or inserted."""
    current: list[Change] = []
    for op, text in stream:
        pieces = text.split("\n")
        for n, piece in enumerate(pieces):
            if n and (current or n == 1):
                # Empty lines of one kind of change are one end of a paragraph.
                yield current, op
                current = []
            if piece:
                current.append((op, piece))
    if current:
        yield current, "="
