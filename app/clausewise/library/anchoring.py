"""Passages that outlive a new copy of their text: by clause, span and quoted words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument


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

    It is looked for at its place, elsewhere in its clause, then in the whole text, word for word; last with other
    spaces between the words. A passage that stands outside its clause more than once is not guessed at.
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
    return everywhere[0] if len(everywhere) == 1 else None
