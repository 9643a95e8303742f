"""One side's text of an instrument with contested passages, as an instrument that can be read and compared."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from clausewise.model.errors import NotFound
from clausewise.provisions.contested import holders, kept_spans, read_contested

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.provisions.states import StateNames

AGREED = "Agreed"


def wording_of(instrument: Instrument, states: StateNames, holder: str) -> Instrument:
    """Give the text as ``holder`` would have it; without a holder, only what is agreed.

    The clauses keep their ids, those without a word left are left out. The title begins with the holder's name.
    Raises ``NotFound`` where nothing is contested, or nothing is the holder's.
    """
    passages = read_contested(instrument, states)
    if not passages or (holder and holder not in holders(passages)):
        why = f"no wording in it is marked as that of {holder}" if holder else "nothing in it is marked as contested"
        raise NotFound(instrument.name, why)
    kept = kept_spans(instrument, passages, holder)
    place = Places(kept)
    name = states.name(holder, instrument.language or "en") if holder else AGREED
    clauses = (replace(c, start=place.of(c.start), end=place.of(c.end)) for c in instrument.clauses)
    standing = tuple(clause for clause in clauses if clause.end > clause.start)
    there = {clause.id for clause in standing}
    return replace(
        instrument,
        text="".join(instrument.text[start:end] for start, end in kept),
        clauses=standing,
        title=f"{name}: {instrument.title or instrument.name}",
        id=f"{instrument.id}@{holder}",
        source=name,
        sha256=hashlib.sha256(f"{instrument.sha256}@{holder}".encode()).hexdigest(),
        facts=tuple(replace(f, start=place.of(f.start), end=place.of(f.end)) for f in instrument.facts),
        links=tuple(pair for pair in instrument.links if there.issuperset(pair)),
    )


class Places:
    """Where code points of a text stand once only spans of it are kept."""

    def __init__(self, kept: Sequence[tuple[int, int]]) -> None:
        self._kept = kept
        self._starts = [start for start, _end in kept]
        self._before = [0, *accumulate(end - start for start, end in kept)]

    def of(self, offset: int) -> int:
        """The place of a code point; of one that is not kept, that of the next one kept."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        start, end = self._kept[index]
        return self._before[index] + min(offset, end) - start
