"""How alike two passages are, by their words: TF-IDF with an inverted index to find candidates.

A word weighs by how rare it is in both instruments together (K. Spärck Jones), so that "the Parties" counts for
little and "demilitarised" for much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from copy import copy
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

from clausewise.comparing.words import LITTLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from clausewise.comparing.passages import Passage

CANDIDATES: Final = 8
"""How many candidates a passage keeps on the other side."""
LIGHT: Final = 0.2
"""What a little word ("the", "of") weighs of what its rarity would give it: in a short text all words are rare."""


class Weights:
    """The words of two instruments, weighed."""

    def __init__(self, a: Sequence[Passage], b: Sequence[Passage]) -> None:
        self.a, self.b = a, b
        counts: Counter[str] = Counter()
        for p in (*a, *b):
            counts.update(p.bag.keys())
        total = len(a) + len(b)
        self.rarity = {word: log(1 + total / n) * (LIGHT if word in LITTLE else 1.0) for word, n in counts.items()}
        self._letters: dict[str, str] = {}
        self.vectors_a = [self._vector(p) for p in a]
        self.vectors_b = [self._vector(p) for p in b]
        self.mass_a = [self.mass(p.words) for p in a]
        self.mass_b = [self.mass(p.words) for p in b]
        self.spelt_a = [self.spelt(p.words) for p in a]
        self.spelt_b = [self.spelt(p.words) for p in b]

    def flipped(self) -> Weights:
        """Give the same weights with the two sides exchanged."""
        other = copy(self)
        other.a, other.b = self.b, self.a
        other.vectors_a, other.vectors_b = self.vectors_b, self.vectors_a
        other.mass_a, other.mass_b = self.mass_b, self.mass_a
        other.spelt_a, other.spelt_b = self.spelt_b, self.spelt_a
        return other

    def _vector(self, p: Passage) -> Mapping[str, float]:
        weighed = {word: (1 + log(n)) * self.rarity[word] for word, n in p.bag.items()}
        norm = sqrt(sum(w * w for w in weighed.values())) or 1.0
        return {word: w / norm for word, w in weighed.items()}

    def mass(self, words: Iterable[str]) -> float:
        """Give the weight of some words in all."""
        return sum(map(self.rarity.__getitem__, words))

    def spelt(self, words: Iterable[str]) -> str:
        """Write words as a string of one letter a word, little ones left out, for the fast string measures."""
        letters = self._letters
        return "".join(letters.setdefault(word, chr(0x10000 + len(letters))) for word in words if word not in LITTLE)

    def candidates(self) -> dict[tuple[int, int], float]:
        """Give the likeliest pairs of passages and their cosine, by the words that are not in every other clause."""
        cap = max(12, (len(self.a) + len(self.b)) // 12)
        index: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for j, vector in enumerate(self.vectors_b):
            for word, weight in vector.items():
                index[word].append((j, weight))
        found: dict[tuple[int, int], float] = {}
        by_b: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for i, vector in enumerate(self.vectors_a):
            scores: dict[int, float] = defaultdict(float)
            for word, weight in vector.items():
                postings = index.get(word, ())
                if len(postings) <= cap:
                    for j, other in postings:
                        scores[j] += weight * other
            best = sorted(((s, j) for j, s in scores.items()), reverse=True)
            for score, j in best[:CANDIDATES]:
                found[i, j] = score
            for score, j in best[:50]:
                by_b[j].append((score, i))
        for j, ranked in by_b.items():
            for score, i in sorted(ranked, reverse=True)[:CANDIDATES]:
                found[i, j] = score
        return found

    def in_order(self, i: int, j: int) -> int:
        """Give how many words two passages share in the same order."""
        return int(LCSseq.similarity(self.spelt_a[i], self.spelt_b[j]))
