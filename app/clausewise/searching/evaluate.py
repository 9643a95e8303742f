"""Answering a query's tree from the index: which clauses, where in them, and how well.

Ranking is BM25 over the query's words; forms other than the one that was typed count less, and clauses that hold more
of the typed forms come first.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from math import log
from typing import TYPE_CHECKING

from clausewise.searching.facets import documents
from clausewise.searching.lexicon import MOST_FUZZY
from clausewise.searching.nearness import near_pairs
from clausewise.searching.reader import SPARSE, Postings
from clausewise.searching.storage import worth
from clausewise.searching.tree import And, Field, Fuzzy, Near, Node, Not, Or, Phrase, Wild, Word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from clausewise.searching.lexicon import Lexicon
    from clausewise.searching.reader import IndexReader
    from clausewise.searching.states import StateSynonyms
OTHER_FORM = 0.4
SYNONYM = 0.6
LIKENESS = 0.5
# The longest name of a state that is looked for among words, in words.
LONGEST_NAME = 6


@dataclass(slots=True)
class Part:
    """One set of postings of a leaf: ``weight`` is what it is worth beside the typed form's 1.

    ``only`` restricts it to some documents (those in the form's language); ``width`` is its length in words.
    """

    postings: Postings
    weight: float
    only: frozenset[int] | None = None
    width: int = 1

    def docs(self) -> frozenset[int]:
        """The documents."""
        return self.postings.docs if self.only is None else self.postings.docs & self.only


@dataclass(slots=True)
class Found:
    """A leaf's outcome: the documents, and the parts that made it up."""

    docs: frozenset[int]
    parts: list[Part]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Found:
        """Put parts together; those without postings are left out."""
        kept = [part for part in parts if part.postings]
        if len(kept) == 1:
            return cls(kept[0].docs(), kept)
        return cls(frozenset().union(*(part.docs() for part in kept)), kept)

    @property
    def typed(self) -> frozenset[int]:
        """The documents where it stands as it was typed."""
        if len(self.parts) == 1 and self.parts[0].weight == 1.0:
            return self.docs
        return frozenset().union(*(part.docs() for part in self.parts if part.weight == 1.0))

    def places(self, doc: int) -> list[tuple[int, int]]:
        """Where the leaf stands in a document: spans of words, in order."""
        found = {
            (at, at + part.width)
            for part in self.parts
            if part.only is None or doc in part.only
            for at in part.postings.places(doc)
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
        self.notice = ""

    def run(self, node: Node, *, wanted: bool = True) -> frozenset[int]:
        """The documents that answer a node; ``wanted`` is false under a not."""
        if isinstance(node, And):
            return self._all_of(node, wanted)
        if isinstance(node, Or):
            return frozenset().union(*(self.run(item, wanted=wanted) for item in node.items))
        if isinstance(node, Not):
            return self.reader.live - self.run(node.item, wanted=not wanted)
        if isinstance(node, Field):
            return documents(self.reader, node, self.synonyms, self.shelves)
        found = self.leaf(node)
        if wanted:
            self.leaves.append(found)
        return found.docs

    def _all_of(self, node: And, wanted: bool) -> frozenset[int]:
        found = [docs for item in self._runs(node) for docs in self._state(item, wanted)]
        found += [self.run(item, wanted=wanted) for item in node.items if not isinstance(item, Not | Word)]
        found.sort(key=len)
        docs = found[0].intersection(*found[1:]) if found else self.reader.live
        for item in node.items:
            if isinstance(item, Not):
                docs -= self.run(item.item, wanted=not wanted)
        return docs

    def _runs(self, node: And) -> Iterator[list[Word]]:
        """The words of an And one by one, but for those that make up a state's name: United Kingdom."""
        words: list[Word] = []
        for item in (*node.items, None):
            if isinstance(item, Word):
                words.append(item)
                continue
            at = 0
            while at < len(words):
                length = self._name_at(words[at : at + LONGEST_NAME])
                yield words[at : at + length]
                at += length
            words = []

    def _name_at(self, words: Sequence[Word]) -> int:
        if self.synonyms is not None:
            for length in range(len(words), 1, -1):
                if self.synonyms.codes(tuple(word.text for word in words[:length])):
                    return length
        return 1

    def _state(self, words: Sequence[Word], wanted: bool) -> Iterator[frozenset[int]]:
        """The documents of each word; those of a state's name together, with those of its other names."""
        docs = [self.run(word, wanted=wanted) for word in words]
        others = self._other_names(tuple(word.text for word in words)) if len(words) > 1 else []
        if not others:
            yield from docs
            return
        other = Found.of(others)
        if wanted:
            self.leaves.append(other)
        yield docs[0].intersection(*docs[1:]) | other.docs

    def _other_names(self, name: tuple[str, ...]) -> list[Part]:
        parts: list[Part] = []
        if self.synonyms is not None:
            for language, other in self.synonyms.others(name):
                only = self.reader.spoken(language)
                parts.extend(Part(p.postings, SYNONYM, only, len(other)) for p in self._phrase(other).parts)
        return parts

    def leaf(self, node: Node) -> Found:
        """What there is of a leaf."""
        if isinstance(node, Word):
            return self._word(node)
        if isinstance(node, Wild):
            return self._any_of(self.lexicon.matching(node.pattern))
        if isinstance(node, Fuzzy):
            close = self.lexicon.close_to(node.text, node.edits)
            if len(close) == MOST_FUZZY:
                self.notice = f"{node.text}~ stands for the {MOST_FUZZY} closest words"
            parts = [Part(self.reader.postings(form), 1.0 if form == node.text else LIKENESS) for form in close]
            return Found.of(parts)
        if isinstance(node, Phrase):
            return self._phrase([self._choices(part) for part in node.parts])
        if isinstance(node, Near):
            return self._near(node)
        if isinstance(node, Or):
            return Found.of(part for item in node.items for part in self.leaf(item).parts)
        raise TypeError(node)

    def _word(self, node: Word) -> Found:
        parts = [Part(self.reader.postings(node.text), 1.0)]
        for language, forms in self.lexicon.other_forms(node.text).items():
            only = self.reader.facet("lang").get(language, frozenset())
            parts.extend(Part(self.reader.postings(form), OTHER_FORM, only) for form in forms)
        parts.extend(self._other_names((node.text,)))
        return Found.of(parts)

    def _any_of(self, forms: Iterable[str]) -> Found:
        return Found.of(Part(self.reader.postings(form), 1.0) for form in forms)

    def _choices(self, part: Word | Wild) -> list[str]:
        return [part.text] if isinstance(part, Word) else self.lexicon.matching(part.pattern)

    def _phrase(self, choices: Sequence[Sequence[str]]) -> Found:
        if len(choices) == 1:
            return self._any_of(choices[0])
        columns = [_joined([self.reader.postings(form) for form in forms]) for forms in choices]
        by_length = sorted((column.docs for column in columns), key=len)
        docs = sorted(by_length[0].intersection(*by_length[1:]))
        for column in columns:
            column.expect(len(docs))
        starts: dict[int, set[int]] = {}
        first, rest = columns[0].value, [(n, column.value) for n, column in enumerate(columns[1:], start=1)]
        for doc in docs:
            at = set(array("I", first(doc)))
            for offset, value in rest:
                at.intersection_update([place - offset for place in array("I", value(doc))])
                if not at:
                    break
            else:
                starts[doc] = at
        return Found.of([Part(self._made(starts), 1.0, width=len(choices))])

    def _near(self, node: Near) -> Found:
        left, right = self.leaf(node.left), self.leaf(node.right)
        by_width: dict[int, dict[int, set[int]]] = {}
        for doc in sorted(left.docs & right.docs):
            for pair in near_pairs(left.places(doc), right.places(doc), node.distance):
                for start, end in pair:
                    by_width.setdefault(end - start, {}).setdefault(doc, set()).add(start)
        return Found.of(Part(self._made(starts), 1.0, width=width) for width, starts in by_width.items())

    def _made(self, starts: dict[int, set[int]]) -> Postings:
        """Postings of something that is no word of the index; ``starts`` is in the order of the documents."""
        lengths = self.reader.lengths
        weights = [worth(len(at), lengths[doc]) for doc, at in starts.items()]
        values = [array("I", sorted(at)).tobytes() for at in starts.values()]
        return Postings(list(starts), weights, values)

    def best(self, docs: frozenset[int], limit: int) -> list[tuple[int, int, float]]:
        """The best documents: how many of the leaves stand there as typed, and the score, which order them."""
        if limit < 1:
            return []
        typed = [leaf.typed for leaf in self.leaves]
        # Where enough documents hold all that was typed as it was typed, no other can be among the best.
        whole = docs.intersection(*typed) if typed else frozenset()
        chosen = whole if len(whole) >= limit else docs
        scores = self._scores(chosen)
        if len(scores) > limit:
            if chosen is not whole:
                exact = {doc: sum(doc in each for each in typed) for doc in chosen}
                ranked = nsmallest(limit, chosen, key=lambda doc: (-exact[doc], -scores[doc], doc))
            else:
                least = nlargest(limit, scores.values())[-1]
                likely = [doc for doc, score in scores.items() if score >= least]
                ranked = nsmallest(limit, likely, key=lambda doc: (-scores[doc], doc))
        else:
            ranked = sorted(chosen, key=lambda doc: (-sum(doc in each for each in typed), -scores[doc], doc))
        return [(doc, sum(doc in each for each in typed), scores[doc]) for doc in ranked]

    def _scores(self, docs: frozenset[int]) -> dict[int, float]:
        scores = dict.fromkeys(docs, 0.0)
        everything = len(self.reader.live)
        for leaf in self.leaves:
            rarity = log(1 + (everything - len(leaf.docs) + 0.5) / (len(leaf.docs) + 0.5))
            for part in leaf.parts:
                _add(scores, part, rarity * part.weight)
        return scores


def _add(scores: dict[int, float], part: Part, factor: float) -> None:
    """Add what a part is worth to the scores of its documents."""
    only, postings = part.only, part.postings
    if len(scores) * SPARSE < len(postings):
        for doc in scores:
            if only is None or doc in only:
                scores[doc] += factor * postings.weight(doc)
        return
    for doc, weight in zip(postings.ids, postings.weights, strict=True):
        if doc in scores and (only is None or doc in only):
            scores[doc] += factor * weight


def _joined(some: Sequence[Postings]) -> Postings:
    """The postings of any of some words, for their positions alone."""
    if len(some) == 1:
        return some[0]
    found: dict[int, bytes] = {}
    for postings in some:
        for doc, value in zip(postings.ids, postings.values, strict=True):
            found[doc] = found.get(doc, b"") + value
    ids = sorted(found)
    return Postings(ids, [0.0] * len(ids), [found[doc] for doc in ids])
