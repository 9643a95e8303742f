"""An index opened for reading: posting lists, facets and stored clauses, by document number over all segments."""

from __future__ import annotations

import contextlib
from array import array
from bisect import bisect_left
from collections import OrderedDict
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from clausewise.searching.storage import INDEX, STORED, TEXT, make_schema, open_storage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

# How many postings are remembered between queries (up to 250 bytes each).
REMEMBERED = 100_000
# Fewer than one document in so many is looked for by halving, more in a dictionary or by going through all.
SPARSE = 8


class Postings:
    """Where a word stands: document numbers in order, and for each what it is worth there and its packed positions.

    They are shared between queries: do not change them.
    """

    __slots__ = ("_docs", "_packed", "ids", "values", "weights")

    def __init__(self, ids: Sequence[int], weights: Sequence[float], values: Sequence[bytes]) -> None:
        self.ids = ids
        self.weights = weights
        self.values = values
        self._docs: frozenset[int] | None = None
        self._packed: dict[int, bytes] | None = None

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def docs(self) -> frozenset[int]:
        """The documents."""
        if self._docs is None:
            self._docs = frozenset(self.ids)
        return self._docs

    def value(self, doc: int) -> bytes:
        """The positions in a document as they are stored; empty where the word does not stand there."""
        if self._packed is not None:
            return self._packed.get(doc, b"")
        at = bisect_left(self.ids, doc)
        return self.values[at] if at < len(self.ids) and self.ids[at] == doc else b""

    def weight(self, doc: int) -> float:
        """What the word is worth in a document."""
        at = bisect_left(self.ids, doc)
        return self.weights[at] if at < len(self.ids) and self.ids[at] == doc else 0.0

    def expect(self, count: int) -> None:
        """Make ready for ``count`` documents to be asked for."""
        if self._packed is None and count * SPARSE > len(self.ids):
            self._packed = dict(zip(self.ids, self.values, strict=True))

    def places(self, doc: int) -> array[int]:
        """The positions in a document, in order; none where the word does not stand there."""
        return array("I", self.value(doc))


@contextlib.contextmanager
def damage_said() -> Iterator[None]:
    """Let whatever is raised over the index's files be ``Damaged``."""
    try:
        yield
    except Exception as error:
        raise Damaged from error


class Damaged(Exception):
    """Whoosh raised something over the index's files, for which it has no exception of its own."""


class IndexReader:
    """One generation of the index. Its methods raise ``Damaged`` for damaged files."""

    def __init__(self, folder: Path, generation: int) -> None:
        self._storage = open_storage(folder)
        self._leaves: list[tuple[Any, int]] = []
        self._known: OrderedDict[str, Postings] = OrderedDict()
        self._remembered = 0
        self._facets: dict[str, dict[str, frozenset[int]]] = {}
        self.live: frozenset[int] = frozenset()
        try:
            lengths = self._open(generation)
        except Exception as error:
            self.close()
            raise Damaged from error
        self._deleted = len(self.live) < len(lengths)
        self.lengths = lengths

    def _open(self, generation: int) -> list[int]:
        """Open the segments; gives the documents' lengths in words."""
        from whoosh.index import TOC
        from whoosh.reading import SegmentReader

        schema = make_schema()
        self.segments: list[Any] = TOC.read(self._storage, INDEX, gen=generation, schema=schema).segments
        lengths: list[int] = []
        live: set[int] = set()
        for segment in self.segments:
            base = len(lengths)
            leaf = SegmentReader(self._storage, schema, segment, generation=generation)
            self._leaves.append((leaf, base))
            count = leaf.doc_count_all()
            live.update(base + number for number in range(count) if not leaf.is_deleted(number))
            lengths.extend(_lengths(leaf, count))
        self.live = frozenset(live)
        return lengths

    def delete(self, refs: Collection[str]) -> None:
        """Mark the documents of some instruments as removed, in ``segments``: to be written with the next commit."""
        numbers = set().union(*(self.facet("instrument").get(ref, frozenset()) for ref in refs))
        for (leaf, base), segment in zip(self._leaves, self.segments, strict=True):
            for number in range(base, base + leaf.doc_count_all()):
                if number in numbers:
                    segment.delete_document(number - base)

    def deleted_share(self) -> float:
        """How large a share of all documents is removed."""
        gone: int = sum(segment.deleted_count() for segment in self.segments)
        return gone / max(1, len(self.lengths))

    def close(self) -> None:
        """Close the files."""
        self._storage.close()

    def postings(self, word: str) -> Postings:
        """The postings of a folded word; empty if there is none. They are shared: do not change them."""
        if word in self._known:
            self._known.move_to_end(word)
            return self._known[word]
        with damage_said():
            found = self._read(TEXT, word)
        self._known[word] = found
        self._remembered += len(found)
        while self._remembered > REMEMBERED and len(self._known) > 1:
            self._remembered -= len(self._known.popitem(last=False)[1])
        return found

    def facet(self, name: str) -> Mapping[str, frozenset[int]]:
        """The documents of each value of a facet."""
        if name not in self._facets:
            with damage_said():
                values = {term.decode() for leaf, _ in self._leaves for term in leaf.lexicon(name)}
                found = {value: self._read(name, value).docs for value in sorted(values)}
            self._facets[name] = {value: docs for value, docs in found.items() if docs}
        return self._facets[name]

    @cached_property
    def owners(self) -> list[str]:
        """The instrument of each document."""
        found = [""] * len(self.lengths)
        for ref, numbers in self.facet("instrument").items():
            for number in numbers:
                found[number] = ref
        return found

    def spoken(self, language: str) -> frozenset[int]:
        """The documents in a language, and those whose language nobody knows."""
        known = self.facet("lang")
        return known.get(language, frozenset()) | self.live.difference(*known.values())

    def stored(self, number: int) -> dict[str, Any]:
        """What is stored of a document."""
        with damage_said():
            leaf, base = next(each for each in reversed(self._leaves) if number >= each[1])
            # Whoosh's own reader would make a copy without the fields that its schema does not name.
            found: dict[str, Any] = leaf._perdoc.stored_fields(number - base)  # noqa: SLF001
            if not found.keys() >= STORED:
                raise KeyError(number)
            return found

    def _read(self, field: str, word: str) -> Postings:
        """Read a word's postings block by block.

        A posting at a time through Whoosh's matcher is ten times slower; Whoosh is pinned to the version whose blocks
        these are.
        """
        from whoosh.reading import TermNotFound

        encoded = word.encode()
        ids: list[int] = []
        weights: list[float] = []
        values: list[bytes] = []
        for leaf, base in self._leaves:
            try:
                matcher = leaf._terms.matcher(field, encoded, leaf.schema[field].format)  # noqa: SLF001
            except TermNotFound:
                continue
            while True:
                matcher._read_data()  # noqa: SLF001
                deltas, some_weights, some_values = matcher._data  # noqa: SLF001
                ids.extend([base + number for number in accumulate(deltas)] if base else accumulate(deltas))
                if field == TEXT:
                    # Whoosh writes one number where all are the same.
                    one = None if isinstance(some_weights, tuple) else 1.0 if some_weights is None else some_weights
                    weights.extend(some_weights if one is None else [one] * len(deltas))
                    values.extend(some_values)
                if matcher._lastblock:  # noqa: SLF001
                    break
                matcher._next_block()  # noqa: SLF001
        if self._deleted:
            kept = [at for at, number in enumerate(ids) if number in self.live]
            ids = [ids[at] for at in kept]
            if field == TEXT:
                weights, values = [weights[at] for at in kept], [values[at] for at in kept]
        return Postings(ids, weights, values)


def _lengths(leaf: Any, count: int) -> list[int]:  # noqa: ANN401 - Whoosh has no types
    """The documents' lengths in words, as nearly as Whoosh keeps them."""
    from whoosh.codec.whoosh3 import LENGTHS_COLUMN
    from whoosh.util.numeric import byte_to_length

    name = f"_{TEXT}_len"
    documents = leaf._perdoc  # noqa: SLF001 - the public way takes a call through four layers for each document
    if not count or not documents.has_column(name):
        return [0] * count
    column = documents.column_reader(name, LENGTHS_COLUMN)
    # A byte a document, as far as any document has words.
    packed = column._dbfile.get(column._basepos, min(count, column._count))  # noqa: SLF001
    return [byte_to_length(byte) for byte in packed] + [0] * (count - len(packed))
