"""Answering a query's tree from the index: which clauses, where in them, and how well.

Ranking is BM25 (Robertson & Zaragoza 2009, k1 = 1.2, b = 0.75) over the query's words; forms other than the one that
was typed count less, and clauses that hold more of the typed forms come first.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from math import log
from typing import TYPE_CHECKING

from clausewise.searching.facets import documents
from clausewise.searching.reader import K1, unpack
from clausewise.searching.storage import POSITION
from clausewise.searching.tree import And, Field, Fuzzy, Near, Node, Not, Or, Phrase, Wild, Word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from typing import TypeAlias

    from clausewise.searching.lexicon import Lexicon
    from clausewise.searching.reader import IndexReader, Postings
    from clausewise.searching.states import StateSynonyms

    Docs: TypeAlias = "set[int] | frozenset[int]"
OTHER_FORM = 0.4
SYNONYM = 0.6
LIKENESS = 0.5


@dataclass(slots=True)
class Part:
    """One set of postings of a leaf: ``weight`` is what it is worth beside the typed form's 1.

    ``only`` restricts it to some documents (those in the form's language); ``width`` is its length in words.
    """

    postings: Postings
    weight: float
    only: frozenset[int] | None = None
    width: int = 1

    def docs(self) -> Docs:
        """The documents."""
        return self.postings.keys() & self.only if self.only is not None else self.postings.keys()  # type: ignore[return-value]


@dataclass(slots=True)
class Found:
    """A leaf's outcome: the documents, and the parts that made it up."""

    docs: Docs
    parts: list[Part] = field(default_factory=list)

    def places(self, doc: int) -> list[tuple[int, int]]:
        """Where the leaf stands in a document: spans of words, in order."""
        found = {
            (at, at + part.width)
            for part in self.parts
            if doc in part.postings and (part.only is None or doc in part.only)
            for at in unpack(part.postings[doc])
        }
        return sorted(found)


class Evaluation:
    """One query's answer: ``docs`` are the clauses found; ``leaves`` what was found of it, for ranking and marking."""

    def __init__(
        self,
        reader: IndexReader,
        lexicon: Lexicon,
        synonyms: StateSynonyms | None = None,
        shelves: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        self.reader = reader
        self.lexicon = lexicon
        self.synonyms = synonyms
        self.shelves = shelves or {}
        self.leaves: list[Found] = []

    def run(self, node: Node, *, wanted: bool = True) -> Docs:
        """The documents that answer a node; ``wanted`` is false under a not."""
        if isinstance(node, And):
            return self._all_of(node, wanted)
        if isinstance(node, Or):
            return set().union(*(self.run(item, wanted=wanted) for item in node.items))
        if isinstance(node, Not):
            return self.reader.live - self.run(node.item, wanted=not wanted)
        if isinstance(node, Field):
            return documents(self.reader, node, self.synonyms, self.shelves)
        found = self.leaf(node)
        if wanted:
            self.leaves.append(found)
        return found.docs

    def _all_of(self, node: And, wanted: bool) -> Docs:
        found = [self.run(item, wanted=wanted) for item in node.items if not isinstance(item, Not)]
        docs = set.intersection(*map(set, sorted(found, key=len))) if found else set(self.reader.live)
        for item in node.items:
            if isinstance(item, Not):
                docs -= self.run(item.item, wanted=not wanted)
        return docs

    def leaf(self, node: Node) -> Found:
        """What there is of a leaf."""
        if isinstance(node, Word):
            return self._word(node)
        if isinstance(node, Wild):
            return self._any_of(self.lexicon.matching(node.pattern))
        if isinstance(node, Fuzzy):
            return self._fuzzy(node)
        if isinstance(node, Phrase):
            return self._phrase([self._choices(part) for part in node.parts])
        if isinstance(node, Near):
            return self._near(node)
        if isinstance(node, Or):
            parts = [part for item in node.items for part in self.leaf(item).parts]
            return Found(set().union(*(part.docs() for part in parts)), parts)
        raise TypeError(node)

    def _word(self, node: Word) -> Found:
        parts = [Part(self.reader.postings(node.text), 1.0)]
        languages = self.reader.facet("lang")
        for language, forms in self.lexicon.other_forms(node.text).items():
            only = languages.get(language, frozenset())
            parts.extend(Part(self.reader.postings(form), OTHER_FORM, only) for form in forms)
        if self.synonyms is not None:
            for name in self.synonyms.others((node.text,)):
                found = self._phrase([[word] for word in name])
                parts.extend(Part(part.postings, SYNONYM, part.only, len(name)) for part in found.parts)
        parts = [part for part in parts if part.postings]
        return Found(_union(parts), parts)

    def _any_of(self, forms: Iterable[str], weight: float = 1.0) -> Found:
        parts = [Part(postings, weight) for form in forms if (postings := self.reader.postings(form))]
        return Found(_union(parts), parts)

    def _fuzzy(self, node: Fuzzy) -> Found:
        parts = []
        for form in self.lexicon.close_to(node.text, node.edits):
            postings = self.reader.postings(form)
            if postings:
                parts.append(Part(postings, 1.0 if form == node.text else LIKENESS))
        return Found(_union(parts), parts)

    def _choices(self, part: Word | Wild) -> list[str]:
        return [part.text] if isinstance(part, Word) else self.lexicon.matching(part.pattern)

    def _phrase(self, choices: Sequence[Sequence[str]]) -> Found:
        if len(choices) == 1:
            return self._any_of(choices[0])
        columns = [[p for form in forms if (p := self.reader.postings(form))] for forms in choices]
        docs = _common(columns)
        postings: Postings = {}
        for doc in docs:
            starts: set[int] | None = None
            for offset, column in enumerate(columns):
                at = {place - offset for p in column if doc in p for place in unpack(p[doc])}
                starts = at if starts is None else starts & at
                if not starts:
                    break
            if starts:
                postings[doc] = _packed(starts)
        return Found(set(postings), [Part(postings, 1.0, width=len(choices))])

    def _near(self, node: Near) -> Found:
        left, right = self.leaf(node.left), self.leaf(node.right)
        mine: dict[int, dict[int, set[int]]] = {}
        for doc in set(left.docs) & set(right.docs):
            for span, other in _pairs(left.places(doc), right.places(doc), node.distance):
                for start, end in (span, other):
                    mine.setdefault(end - start, {}).setdefault(doc, set()).add(start)
        parts = [Part({d: _packed(at) for d, at in docs.items()}, 1.0, width=w) for w, docs in mine.items()]
        return Found(_union(parts), parts)

    def scores(self, docs: Docs) -> dict[int, tuple[int, float]]:
        """For each document: how many of the leaves stand there as typed, and its BM25 score."""
        scores = dict.fromkeys(docs, 0.0)
        exact = dict.fromkeys(docs, 0)
        norms = self.reader.norms
        everything = len(self.reader.live)
        for leaf in self.leaves:
            rarity = log(1 + (everything - len(leaf.docs) + 0.5) / (len(leaf.docs) + 0.5))
            times: dict[int, float] = {}
            typed: set[int] = set()
            for part in leaf.parts:
                here = docs & part.docs()
                share = part.weight / POSITION
                postings = part.postings
                for doc in here:
                    times[doc] = times.get(doc, 0.0) + len(postings[doc]) * share
                if part.weight == 1.0:
                    typed |= here
            for doc, often in times.items():
                scores[doc] += rarity * often * (K1 + 1) / (often + norms[doc])
            for doc in typed:
                exact[doc] += 1
        return {doc: (exact[doc], score) for doc, score in scores.items()}


def _union(parts: Sequence[Part]) -> Docs:
    if len(parts) == 1 and parts[0].only is None:
        return set(parts[0].postings)
    return set().union(*(part.docs() for part in parts))


def _common(columns: Sequence[Sequence[Postings]]) -> set[int]:
    sets = [set().union(*column) for column in columns]
    return set.intersection(*sorted(sets, key=len)) if sets else set()


def _packed(places: Iterable[int]) -> bytes:
    return array("I", sorted(places)).tobytes()


def _pairs(
    left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]], distance: int
) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    """The pairs of spans that are at most ``distance`` words apart and do not overlap."""
    first = 0
    for span in left:
        while first < len(right) and span[0] - (right[first][1] - 1) > distance:
            first += 1
        for other in right[first:]:
            if other[0] - (span[1] - 1) > distance:
                break
            if other[0] >= span[1] or other[1] <= span[0]:
                yield span, other
