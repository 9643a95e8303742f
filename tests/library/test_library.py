"""The library keeps what it was given, as it was given."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from clausewise.library.library import Library
from clausewise.model.errors import LibraryError, NotFound
from clausewise.model.instrument import Clause, ClauseKind, Fact, Instrument, Notice, TextStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ORIGINAL = b"Pact of the Two Lighthouses\r\n\r\nArticle 1\r\nNeither Party shall dim the other's lamp.\r\n"
TEXT = "Pact of the Two Lighthouses\nArticle 1\nNeither Party shall dim the other's lamp.\n"


def pact(text: str = TEXT, title: str = "Pact of the Two Lighthouses", **fields: object) -> Instrument:
    cut = text.find("Article 1")
    clauses = (
        Clause("front", ClauseKind.TEXT, "", "", None, 1, None, 0, cut),
        Clause("art_1", ClauseKind.ARTICLE, "Article 1", "1", None, 1, None, cut, len(text)),
    )
    return Instrument(text=text, clauses=clauses, title=title, source="pact.txt", language="en", **fields)  # type: ignore[arg-type]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library(tmp_path / "folder" / "library.sqlite3")
    yield made
    made.close()


def test_what_was_added_is_given_back_and_outlives_the_program(library: Library) -> None:
    facts = (
        Fact("date", "1907-05-06"),
        Fact("party", "Lastovia"),
        Fact("party", "Ostrovia"),
        Fact("party", "Lastovia"),
    )
    notices = (Notice("running-head", "A running head was taken out.", "PACT"),)
    kept = pact(kind="treaty", status=TextStatus.LEAK, facts=facts, notices=notices, links=(("front", "art_1"),))
    entry = library.add(kept, ORIGINAL)
    library.close()

    again = Library(library.path)
    found = again.instrument(entry.id)
    assert found == Instrument(**{**kept.__dict__, "id": entry.id, "sha256": hashlib.sha256(ORIGINAL).hexdigest()})
    assert again.original(entry.id) == ORIGINAL
    (shown,) = again.entries()
    assert (shown.id, shown.date, shown.parties, shown.status) == (
        "pact-of-the-two-lighthouses",
        "1907-05-06",
        ("Lastovia", "Ostrovia"),
        TextStatus.LEAK,
    )
    again.close()


@pytest.mark.parametrize("text", ["", "\0nul\0", "\ud800 lone", "e\u0301 \u00e9", "\ufeff\r\n\x0b\x1c", "𝒜" * 3])
def test_every_code_point_survives(library: Library, text: str) -> None:
    entry = library.add(pact(text, title=text), text.encode("utf-8", "surrogatepass"))
    found = library.instrument(entry.id)
    assert (found.text, found.title) == (text, text)


def test_the_same_file_is_kept_once_and_comes_out_of_the_trash(library: Library) -> None:
    entry = library.add(pact(), ORIGINAL)
    library.trash(entry.id)
    assert entry.id not in library
    assert [e.id for e in library.entries(trashed=True)] == [entry.id]
    assert library.add(pact(), ORIGINAL).id == entry.id
    assert entry.id in library


def test_short_names_are_unique_also_against_the_bundled_ones(library: Library) -> None:
    names = [library.add(pact(), bytes([number]), reserved={"pact-of-the-two-lighthouses"}).id for number in range(3)]
    assert names == [f"pact-of-the-two-lighthouses-{number}" for number in (2, 3, 4)]


def test_a_wrong_original_is_refused_and_leaves_no_trace(library: Library) -> None:
    with pytest.raises(LibraryError, match="not the file that was read"):
        library.add(pact(sha256="0" * 64), ORIGINAL)
    assert library.entries() == ()


def test_removing_is_for_good(library: Library) -> None:
    entry = library.add(pact(), ORIGINAL)
    library.remove(entry.id)
    for call in (library.remove, library.trash, library.restore, library.entry, library.instrument, library.original):
        with pytest.raises(NotFound):
            call(entry.id)
    assert library.check() == []
