"""An index opened for reading: posting lists, facets and stored clauses, by document number over all segments."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from clausewise.searching.storage import INDEX, TEXT, make_schema, open_storage

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

Postings: TypeAlias = "dict[int, bytes]"
"""The positions of a word, packed, by the number of the document it stands in."""
# How many postings are remembered between queries (about 100 bytes each).
REMEMBERED = 400_000
# BM25's saturation and its regard for length.
K1 = 1.2
B = 0.75


def unpack(value: bytes) -> array[int]:
    """Give the positions in a posting."""
    found = array("I")
    found.frombytes(value)
    return found


class IndexReader:
    """One generation of the index. Whatever Whoosh makes of damaged files, its methods may raise any exception."""

    def __init__(self, folder: Path, generation: int) -> None:
        self._storage = open_storage(folder)
        self._leaves: list[tuple[Any, int]] = []
        self._known: OrderedDict[str, Postings] = OrderedDict()
        self._remembered = 0
        self._facets: dict[str, dict[str, frozenset[int]]] = {}
        self.live: set[int] = set()
        try:
            lengths = self._open(generation)
        except BaseException:
            self.close()
            raise
        self._deleted = len(self.live) < len(lengths)
        average = (sum(lengths) / len(lengths) if lengths else 0.0) or 1.0
        self.norms = [K1 * (1 - B + B * length / average) for length in lengths]

    def _open(self, generation: int) -> list[int]:
        """Open the segments; gives the documents' lengths in words."""
        from whoosh.index import TOC
        from whoosh.reading import SegmentReader

        schema = make_schema()
        self.segments: list[Any] = TOC.read(self._storage, INDEX, gen=generation, schema=schema).segments
        lengths: list[int] = []
        for segment in self.segments:
            base = len(lengths)
            leaf = SegmentReader(self._storage, schema, segment, generation=generation)
            self._leaves.append((leaf, base))
            count = leaf.doc_count_all()
            self.live.update(base + number for number in range(count) if not leaf.is_deleted(number))
            lengths.extend(_lengths(leaf, count))
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
        return gone / max(1, len(self.norms))

    def close(self) -> None:
        """Close the files."""
        self._storage.close()

    def postings(self, word: str) -> Postings:
        """The postings of a folded word; empty if there is none. They are shared: do not change them."""
        if word in self._known:
            self._known.move_to_end(word)
            return self._known[word]
        found: Postings = {}
        for ids, values in self._blocks(TEXT, word):
            found.update(zip(ids, values, strict=True))
        if self._deleted:
            found = {number: value for number, value in found.items() if number in self.live}
        self._known[word] = found
        self._remembered += len(found)
        while self._remembered > REMEMBERED and len(self._known) > 1:
            self._remembered -= len(self._known.popitem(last=False)[1])
        return found

    def facet(self, name: str) -> Mapping[str, frozenset[int]]:
        """The documents of each value of a facet."""
        if name not in self._facets:
            found: dict[str, set[int]] = {}
            for leaf, _ in self._leaves:
                for term in leaf.lexicon(name):
                    found.setdefault(term.decode(), set())
            for value, numbers in found.items():
                for ids, _values in self._blocks(name, value):
                    numbers.update(ids)
            self._facets[name] = {v: frozenset(n & self.live) for v, n in found.items() if n & self.live}
        return self._facets[name]

    @cached_property
    def owners(self) -> list[str]:
        """The instrument of each document."""
        found = [""] * len(self.norms)
        for ref, numbers in self.facet("instrument").items():
            for number in numbers:
                found[number] = ref
        return found

    def stored(self, number: int) -> dict[str, Any]:
        """What is stored of a document."""
        for leaf, base in reversed(self._leaves):
            if number >= base:
                found: dict[str, Any] = leaf.stored_fields(number - base)
                return found
        raise KeyError(number)

    def _blocks(self, field: str, word: str) -> Any:  # noqa: ANN401 - (ids, values) of Whoosh's blocks
        """Give a word's postings block by block.

        A posting at a time through Whoosh's matcher is five times slower; Whoosh is pinned to the version whose
        blocks these are.
        """
        from whoosh.reading import TermNotFound

        encoded = word.encode()
        for leaf, base in self._leaves:
            try:
                matcher = leaf._terms.matcher(field, encoded, leaf.schema[field].format)  # noqa: SLF001
            except TermNotFound:
                continue
            while True:
                matcher._read_ids()  # noqa: SLF001
                matcher._read_values()  # noqa: SLF001
                ids = matcher._ids  # noqa: SLF001
                yield ([base + number for number in ids] if base else ids), matcher._values  # noqa: SLF001
                if matcher._lastblock:  # noqa: SLF001
                    break
                matcher._next_block()  # noqa: SLF001


def _lengths(leaf: Any, count: int) -> list[int]:  # noqa: ANN401 - Whoosh has no types
    """The documents' lengths in words, as nearly as Whoosh keeps them."""
    from whoosh.codec.whoosh3 import LENGTHS_COLUMN
    from whoosh.util.numeric import byte_to_length

    name = f"_{TEXT}_len"
    documents = leaf._perdoc  # noqa: SLF001 - the public way takes a call through four layers for each document
    if not count or not documents.has_column(name):
        return [0] * count
    column = documents.column_reader(name, LENGTHS_COLUMN)
    return [byte_to_length(column[number]) for number in range(count)]
