"""The index's schema and files, in Whoosh's own format: segments are written and read through here alone.

Whoosh's writer spends most of its time on one tuple a posting. Here a segment is inverted in memory and each posting
list handed to Whoosh's codec whole; any Whoosh 2.7 reads the outcome.
"""

from __future__ import annotations

import shutil
from array import array
from typing import TYPE_CHECKING, Any

from clausewise.searching.guard import secure
from clausewise.searching.words import STEP, WORD, fold_word, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from clausewise.searching.records import Record

INDEX = "clausewise"
TEXT = "text"
FACETS = ("called", "date", "guarantor", "instrument", "kind", "lang", "party", "provision", "status")
STORED = frozenset({"clause", "label", "owner", "places", "steps", "text", "title"})
# The largest number of postings in one of Whoosh's blocks.
BLOCK = 1024
POSITION = 4
# BM25 (Robertson & Zaragoza 2009): how soon more of a word adds nothing, the regard for a clause's length, and the
# length of a usual clause, in words. It is fixed, so that a word's worth can be worked out when the index is built.
K1 = 1.2
B = 0.75
USUAL_LENGTH = 150


def worth(times: int, length: int) -> float:
    """Give BM25's worth of a word that stands so often in a clause of so many words, but for the word's rarity."""
    return times * (K1 + 1) / (times + K1 * (1 - B + B * length / USUAL_LENGTH))


def make_schema() -> Any:  # noqa: ANN401 - Whoosh has no types
    """Make Whoosh's schema: one text with positions, facets as whole values, the rest stored."""
    secure()
    from whoosh import fields

    from clausewise.searching.places import ClauseText

    return fields.Schema(
        **{name: fields.ID() for name in FACETS},
        text=ClauseText(),
        clause=fields.STORED(),
        label=fields.STORED(),
        title=fields.STORED(),
        places=fields.STORED(),
        steps=fields.STORED(),
        owner=fields.STORED(),
    )


class SegmentBuilder:
    """Builds one segment out of records. ``counts`` tells how often each word form stands, by language."""

    def __init__(self, folder: Path) -> None:
        self.storage = open_storage(folder)
        from whoosh.codec.whoosh3 import W3Codec

        self.codec = W3Codec(blocklimit=BLOCK, compression=0)
        self.segment = self.codec.new_segment(self.storage, INDEX)
        self._documents = self.codec.per_document_writer(self.storage, self.segment)
        self._schema = make_schema()
        self._terms: dict[str, tuple[list[int], list[bytes]]] = {}
        self._facets: dict[str, dict[str, list[int]]] = {name: {} for name in FACETS}
        self._lengths = array("I")
        self._once: list[float] = []
        self._folded: dict[str, dict[str, str]] = {}
        self._packed = [array("I", (number,)).tobytes() for number in range(4096)]
        self.count = 0

    def add(self, record: Record) -> None:
        """Add a record."""
        number = self.count
        self.count += 1
        places: dict[str, list[int]] = {}
        known = self._folded.setdefault(record.language, {})
        words = WORD.findall(record.text)
        for position, word in enumerate(words):
            form = known.get(word)
            if form is None:
                form = known[word] = fold_word(word)
            if form in places:
                places[form].append(position)
            else:
                places[form] = [position]
        self._invert(number, places)
        self._lengths.append(len(words))
        self._store(number, record, len(words))

    def _invert(self, number: int, places: Mapping[str, list[int]]) -> None:
        terms, packed = self._terms, self._packed
        top = len(packed)
        for form, at in places.items():
            value = packed[at[0]] if len(at) == 1 and at[0] < top else array("I", at).tobytes()
            known = terms.get(form)
            if known is None:
                terms[form] = ([number], [value])
            else:
                known[0].append(number)
                known[1].append(value)

    def _store(self, number: int, record: Record, length: int) -> None:
        for name, found in facets_of(record).items():
            for value in found:
                self._facets[name].setdefault(value, []).append(number)
        document = self._documents
        document.start_doc(number)
        document.add_field(TEXT, self._schema[TEXT], record.text, length)
        for name, stored in (
            ("owner", record.instrument),
            ("clause", record.clause),
            ("label", record.label),
            ("title", record.title),
            ("steps", steps(record.text) if length > STEP else []),
            ("places", [(p.clause, p.start, p.end, p.level) for p in record.places]),
        ):
            document.add_field(name, self._schema[name], stored, 0)
        document.finish_doc()

    def finish(self) -> Any:  # noqa: ANN401 - Whoosh has no types
        """Write the segment's files and give the segment."""
        self._documents.close()
        self.segment.set_doc_count(self.count)
        # Most words stand in a clause once.
        self._once = [worth(1, length) for length in self._lengths]
        writer = self.codec.field_writer(self.storage, self.segment)
        for name in sorted((*FACETS, TEXT)):
            writer.start_field(name, self._schema[name])
            if name == TEXT:
                for encoded, form in sorted((form.encode(), form) for form in self._terms):
                    self._write(writer, encoded, *self._terms[form])
            else:
                for encoded, numbers in sorted((v.encode(), n) for v, n in self._facets[name].items()):
                    self._write(writer, encoded, numbers, None)
            writer.finish_field()
        writer.close()
        return self.segment

    def _write(self, writer: Any, term: bytes, ids: list[int], values: list[bytes] | None) -> None:  # noqa: ANN401
        """Write one posting list, block by block, as Whoosh's own writer would posting by posting."""
        writer.start_term(term)
        postings = writer._postwriter  # noqa: SLF001 - a block at a time has no public way in Whoosh 2.7.4
        for start in range(0, len(ids), BLOCK):
            block = ids[start : start + BLOCK]
            postings._ids = array("I", block)  # noqa: SLF001
            if values is None:
                weights = [1.0] * len(block)
                postings._minlength = postings._maxlength = 1  # noqa: SLF001
            else:
                some = values[start : start + BLOCK]
                lengths = [self._lengths[number] for number in block]
                weights = [
                    self._once[n] if len(value) == POSITION else worth(len(value) // POSITION, self._lengths[n])
                    for n, value in zip(block, some, strict=True)
                ]
                postings._minlength, postings._maxlength = min(lengths), max(lengths)  # noqa: SLF001
                postings._values = some  # noqa: SLF001
            postings._weights = array("f", weights)  # noqa: SLF001
            postings._maxweight = max(weights)  # noqa: SLF001
            if start + BLOCK < len(ids):
                postings._write_block()  # noqa: SLF001
        writer.finish_term()

    def forms(self) -> dict[str, dict[str, str]]:
        """The words of each language as they were written, and folded."""
        return self._folded

    def counts(self) -> dict[str, int]:
        """In how many records each folded word stands."""
        return {form: len(ids) for form, (ids, _) in self._terms.items()}


def facets_of(record: Record) -> dict[str, Iterable[str]]:
    """The values that a record can be narrowed down by, folded where people type them."""
    return {
        "called": [record.title] if record.title else [],
        "date": [record.date] if record.date else [],
        "guarantor": record.guarantors,
        "instrument": [record.instrument],
        "kind": [record.kind] if record.kind else [],
        "lang": [record.language] if record.language else [],
        "party": record.parties,
        "provision": record.provisions,
        "status": [record.status] if record.status else [],
    }


def open_storage(folder: Path) -> Any:  # noqa: ANN401 - Whoosh has no types
    """Open the folder as Whoosh's storage; ``close`` closes every file that was opened through it."""
    secure()
    from clausewise.searching.places import ClosingStorage

    return ClosingStorage(str(folder))


def commit(folder: Path, segments: list[Any], generation: int) -> None:
    """Write the table of contents of a generation, beside those that are there."""
    storage = open_storage(folder)
    from whoosh.index import TOC

    TOC(make_schema(), segments, generation).write(storage, INDEX)


def tidy(folder: Path, segments: Sequence[Any], generation: int) -> None:
    """Remove the files that belong to no segment of a generation, and the contents and words of other generations."""
    storage = open_storage(folder)
    from whoosh.index import clean_files

    clean_files(storage, INDEX, generation, segments)
    # Where Whoosh puts what it has not finished.
    shutil.rmtree(folder / f"{INDEX}.tmp", ignore_errors=True)
    for lexicon in folder.glob("lexicon-*.json"):
        if lexicon.name != f"lexicon-{generation}.json":
            lexicon.unlink(missing_ok=True)
