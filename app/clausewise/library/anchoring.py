"""Passages that outlive a new copy of their text: by clause, span and quoted words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

ALIKE = 0.15
"""The share of a passage that may differ."""

SHORTEST = 8
"""The shortest end of a passage, in code points, by which it can be found."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: the SHA-256 of its original, its clause, its span from the *clause's* start, and its words."""

    sha256: str
    clause: str
    start: int
    end: int
    quote: str


def anchor(instrument: Instrument, start: int, end: int) -> Anchor:
    """Make the anchor of the span ``[start, end)`` of an instrument's text, in its innermost clause.

    A span that reaches into the next clause is anchored in the innermost clause that holds it all, or else in the one
    where it begins.
    """
    here = instrument.clause_at(start)
    if here is None:
        return Anchor(instrument.sha256, "", start, end, instrument.text[start:end])
    around = next((c for c in (here, *instrument.ancestors(here)) if c.end >= end), here)
    return Anchor(instrument.sha256, around.id, start - around.start, end - around.start, instrument.text[start:end])


def locate(found: Anchor, instrument: Instrument) -> tuple[int, int] | None:
    """Find an anchor's passage in an instrument; ``None`` where it does not fit any more.

    It is looked for at its place, elsewhere in its clause, then in the whole text, word for word, whatever spaces stand
    between the words; last nearly word for word in its clause, so that a corrected word does not lose it. A passage
    that stands outside its clause more than once is not guessed at.
    """
    text = instrument.text
    clause = instrument.by_id.get(found.clause)
    low, high = (clause.start, clause.end) if clause is not None else (0, len(text))
    at = low + found.start
    if (clause is not None or not found.clause) and text[at : low + found.end] == found.quote:
        return at, low + found.end
    words = found.quote.split()
    if not words:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    inside = [match.span() for match in pattern.finditer(text, low, high)]
    if inside and clause is not None:
        return min(inside, key=lambda span: abs(span[0] - at))
    everywhere = [match.span() for match in pattern.finditer(text)]
    if everywhere:
        return everywhere[0] if len(everywhere) == 1 else None
    near = nearly(text[low:high], found.quote, found.start) if clause is not None else None
    return near and (low + near[0], low + near[1])


def nearly(text: str, quote: str, at: int) -> tuple[int, int] | None:
    """Find where a passage stands in ``text`` nearly word for word, not far from ``at``; ``None`` if it does not.

    Its beginning is looked for by Bitap and its end by Myers's differences, both as diff-match-patch has them.
    """
    from diff_match_patch import diff_match_patch

    matcher = diff_match_patch()
    matcher.Match_Threshold, matcher.Match_Distance, matcher.Diff_Timeout = ALIKE, max(len(text), 1), 0.1
    width = min(matcher.Match_MaxBits, len(quote) // 2)
    if width < SHORTEST:
        return None
    start = matcher.match_main(text, quote[:width], at)
    if start < 0:
        return None
    window = text[start : start + round(len(quote) * (1 + ALIKE))]
    changes = matcher.diff_main(quote, window, checklines=False)
    if changes[-1][0] == matcher.DIFF_INSERT:
        window = window[: -len(changes.pop()[1])]  # what follows the passage
    whole = bool(changes) and changes[-1][0] == matcher.DIFF_EQUAL
    if not whole or matcher.diff_levenshtein(changes) > ALIKE * len(quote):
        return None  # its end is gone, or too much of it
    return whole_words(text, start, start + len(window))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to whole words."""
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
