"""The index finds the same clauses as reading every text through."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from clausewise.model.progress import finish
from clausewise.searching.builder import build
from clausewise.searching.index import SearchIndex
from clausewise.searching.part import Order
from clausewise.searching.records import Record
from tests.searching.brute import queries, read_all
from tests.searching.shelf import RECORDS, Source

if TYPE_CHECKING:
    from pathlib import Path

WORDS = {
    "en": "the party parties shall not lamp lamps lit light lights lighting guarantee guarantees guaranteed border "
    "borders state states neutral neutrality join joined joins alliance consult consults war wars peace 3 1907",
    "uk": "держава держави державам гарантія гарантії гарантій нейтралітет об'єкт об'єкти сторона сторони війна і не",
    "fr": "l'État États garantie garanties garantir partie parties neutralité guerre d'une ne pas traité traités",
    "de": "Vertrag Verträge Verträgen Staat Staaten Grenze Grenzen Krieg neutral nicht Straße der die das",
    "ru": "государство государства гарантия гарантии гарантий нейтралитет её сторона стороны война и не",
    "xx": "lamp lampo lampoj ŝtato ŝtatoj ﬁle Ⅳ",
}


def invented(count: int) -> list[Record]:
    """Clauses of random words, in several languages."""
    rnd = random.Random(3)  # noqa: S311 the same clauses each time
    made = []
    for number in range(count):
        language = rnd.choice(list(WORDS))
        words = WORDS[language].split()
        text = "".join(
            rnd.choice([str.lower, str.upper, str.title, str])(rnd.choice(words))
            + rnd.choice([" ", " ", "-", ", ", "\n"])
            for _ in range(rnd.randint(1, 60))
        )
        ref = f"shelf-{number % 7}"
        facts = {
            "kind": ["treaty", "draft treaty"][number % 7 % 2],
            "date": f"{1900 + number % 7}-05-06",
            "status": ["adopted", "leak"][number % 7 % 2],
            "parties": tuple(rnd.sample(["Lastovia", "Ostrovia", "Isle of Lamps"], number % 3)),
            "guarantors": tuple(rnd.sample(["LAS", "Ostrovia"], number % 2)),
            "provisions": tuple(rnd.sample(["guarantee", "neutrality", "foreign_forces"], number % 3)),
        }
        made.append(Record(ref, f"art_{number}", text, language=language, **facts))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize("seed", range(3))
def test_two_hundred_queries_equal_a_scan(tmp_path: Path, seed: int) -> None:
    records = [*invented(300), *(r for r in RECORDS if r.language == "en")]
    source = Source(records)
    index = SearchIndex(tmp_path / "index")
    shelf = source.shelf()
    finish(build(Order(index.folder, tuple(shelf[:4]), source)))
    finish(build(Order(index.folder, tuple(shelf), source)))
    finish(build(Order(index.folder, tuple(shelf[1:]), source)))
    # The words of an instrument that was removed are forgotten when the index is next built anew, not before.
    read = [text for text in read_all(records) if text.record.instrument != shelf[0].ref]
    for query, test in queries(read, 200, seed):
        found = {(hit.instrument, hit.clause) for hit in index.search(query, 10_000).hits}
        wanted = {(text.record.instrument, text.record.clause) for text in read if test(text)}
        assert found == wanted, query
    index.close()
