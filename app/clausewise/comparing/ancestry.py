"""Where words come from: the closest clauses of a whole library, with the share of words in common."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING, Final

from clausewise.comparing.tokens import words_in
from clausewise.comparing.words import LITTLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.model.instrument import Instrument

FEWEST_WORDS: Final = 4
"""Shorter clauses (a bare heading) have no ancestry."""
RAREST: Final = 12
"""By how many of its rarest words a clause is looked up."""


@dataclass(frozen=True, slots=True)
class Ancestor:
    """A close clause: its instrument's id and title, the clause's id and citation, and the share of words, 0..1."""

    instrument: str
    title: str
    clause: str
    citation: str
    share: float


class Ancestry:
    """The clauses of a library, ready to be asked for the closest ones."""

    def __init__(self, instruments: Iterable[Instrument]) -> None:
        self._places: list[Ancestor] = []
        self._owners: list[str] = []
        self._bags: list[Counter[str]] = []
        self._index: dict[str, array[int]] = {}
        for instrument in instruments:
            for leaf in instrument.leaves:
                bag = Counter(words_in(instrument.text_of(leaf)))
                if bag.total() >= FEWEST_WORDS:
                    place = Ancestor(instrument.id, instrument.title, leaf.id, instrument.citation(leaf), 0.0)
                    self._add(place, instrument.id or instrument.sha256, bag)

    def _add(self, place: Ancestor, owner: str, bag: Counter[str]) -> None:
        number = len(self._places)
        self._places.append(place)
        self._owners.append(owner)
        self._bags.append(bag)
        for word in bag.keys() - LITTLE:
            self._index.setdefault(word, array("I")).append(number)

    def __len__(self) -> int:
        return len(self._places)

    def closest(self, text: str, limit: int = 5, exclude: str = "") -> tuple[Ancestor, ...]:
        """Give the clauses that share most words with a text, the closest first.

        ``exclude`` is the id of the instrument the text itself comes from.
        """
        bag = Counter(words_in(text))
        if bag.total() < FEWEST_WORDS:
            return ()
        known = sorted((word for word in bag if word in self._index), key=lambda word: len(self._index[word]))
        scores: dict[int, float] = defaultdict(float)
        for word in known[:RAREST]:
            weight = log(1 + len(self._places) / len(self._index[word]))
            for number in self._index[word]:
                scores[number] += weight
        likely = nlargest(20 * limit, scores.items(), key=lambda item: item[1])
        shares = [
            (2 * (bag & self._bags[n]).total() / (bag.total() + self._bags[n].total()), n)
            for n, _ in likely
            if not exclude or self._owners[n] != exclude
        ]
        best = sorted(shares, key=lambda item: (-item[0], item[1]))[:limit]
        return tuple(_with_share(self._places[n], round(share, 4)) for share, n in best)


def _with_share(place: Ancestor, share: float) -> Ancestor:
    return Ancestor(place.instrument, place.title, place.clause, place.citation, share)
