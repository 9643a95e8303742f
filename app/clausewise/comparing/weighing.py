"""How alike two passages are, by their words: TF-IDF with an inverted index to find candidates.

A word weighs by how rare it is in both instruments together (K. Spärck Jones), so that "the Parties" counts for
little and "demilitarised" for much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from copy import copy
from functools import cached_property
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


def rarity_of(a: Sequence[Passage], b: Sequence[Passage]) -> dict[str, float]:
    """Weigh each word by how few passages of both sides have it; little words weigh little anyhow."""
    counts: Counter[str] = Counter()
    for p in (*a, *b):
        counts.update(p.bag.keys())
    total = len(a) + len(b)
    return {word: log(1 + total / n) * (LIGHT if word in LITTLE else 1.0) for word, n in counts.items()}


class Weights:
    """The words of two instruments' passages, weighed; ``rarity`` is that of the whole instruments."""

    def __init__(self, a: Sequence[Passage], b: Sequence[Passage], rarity: Mapping[str, float] | None = None) -> None:
        self.a, self.b = a, b
        self.rarity = rarity_of(a, b) if rarity is None else rarity
        self._letters: dict[str, str] = {}
        self.norms_a, self.vectors_a = self._vectors(a)
        self.norms_b, self.vectors_b = self._vectors(b)
        self.spelt_a = [self.spelt(p.words) for p in a]
        self.spelt_b = [self.spelt(p.words) for p in b]

    def flipped(self) -> Weights:
        """Give the same weights with the two sides exchanged."""
        other = copy(self)
        other.a, other.b = self.b, self.a
        other.vectors_a, other.vectors_b = self.vectors_b, self.vectors_a
        other.norms_a, other.norms_b = self.norms_b, self.norms_a
        other.spelt_a, other.spelt_b = self.spelt_b, self.spelt_a
        other.likely = {(j, i): cosine for (i, j), cosine in self.likely.items()}
        return other

    def _vectors(self, passages: Iterable[Passage]) -> tuple[list[float], list[dict[str, float]]]:
        """Give each passage's weighed words, and their length before they are made of length one."""
        norms, vectors = [], []
        for p in passages:
            weighed = {word: (1 + log(n)) * self.rarity[word] for word, n in p.bag.items()}
            norm = sqrt(sum(w * w for w in weighed.values())) or 1.0
            norms.append(norm)
            vectors.append({word: w / norm for word, w in weighed.items()})
        return norms, vectors

    def cosine(self, i: int, j: int) -> float:
        """Give the cosine of two passages' weighed words."""
        short, long = sorted((self.vectors_a[i], self.vectors_b[j]), key=len)
        return sum(weight * long[word] for word, weight in short.items() if word in long)

    def spelt(self, words: Iterable[str]) -> str:
        """Write words as a string of one letter a word, little ones left out, for the fast string measures."""
        letters = self._letters
        return "".join(letters.setdefault(word, chr(0x10000 + len(letters))) for word in words if word not in LITTLE)

    @cached_property
    def likely(self) -> dict[tuple[int, int], float]:
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
            floor = max(scores.values(), default=0.0) / 8
            best = sorted(((s, j) for j, s in scores.items() if s > floor), reverse=True)
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
