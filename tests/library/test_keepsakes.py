"""What the user makes of instruments: labels, marks, pins, corrections, what is kept and what was done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.library.anchoring import anchor, locate
from clausewise.library.marks import carried
from clausewise.model.comparison import Pin
from clausewise.model.entry import Entry
from clausewise.model.errors import LibraryError, NotFound
from clausewise.model.instrument import TextStatus
from tests.library.test_library import ORIGINAL, TEXT, library, pact

if TYPE_CHECKING:
    from clausewise.library.library import Library

__all__ = ["library"]


def test_collections_and_tags_show_on_entries_of_both_shelves(library: Library) -> None:
    ref = library.add(pact(), ORIGINAL).id
    bundled = Entry("kyiv", "A bundled one", bundled=True)
    assert library.collections.add("  Black   Sea ", [ref, "kyiv"]) == "Black Sea"
    library.tags.add("straits", [ref])
    library.collections.add("Empty")
    assert (library.entry(ref).collections, library.entry(ref).tags) == (("Black Sea",), ("straits",))
    assert library.labelled([bundled])[0].collections == ("Black Sea",)
    assert library.collections.members() == {"Black Sea": (ref, "kyiv"), "Empty": ()}
    library.collections.discard("Black Sea", ["kyiv"])
    assert library.collections.of("kyiv") == ()


def test_renaming_onto_another_name_makes_them_one(library: Library) -> None:
    library.tags.add("a", ["x", "y"])
    library.tags.add("b", ["y", "z"])
    library.tags.rename("a", "b")
    assert library.tags.all() == ("b",)
    assert set(library.tags.members()["b"]) == {"x", "y", "z"}
    library.tags.remove("b")
    assert library.tags.all() == ()


def test_a_label_needs_a_name(library: Library) -> None:
    for name in ("", "  \n", "\ud800"):
        with pytest.raises(LibraryError, match="a name is needed"):
            library.collections.add(name)


def test_removing_an_instrument_takes_it_from_under_its_labels(library: Library) -> None:
    ref = library.add(pact(), ORIGINAL).id
    library.collections.add("Kept", [ref])
    library.tags.add("gone", [ref])
    library.remove(ref)
    assert library.collections.members() == {"Kept": ()}
    assert library.tags.all() == ()


def test_marks_are_kept_changed_removed_and_put_back(library: Library) -> None:
    instrument = library.instrument(library.add(pact(), ORIGINAL).id)
    start = TEXT.index("dim")
    here = anchor(instrument, start, start + 3)
    assert (here.clause, here.quote) == ("art_1", "dim")
    lit = library.highlights.add(here, "yellow")
    note = library.notes.add(here, "by whom? \ud800")
    library.highlights.change(lit.id, "green")
    assert [mark.value for mark in library.highlights.of(instrument.sha256)] == ["green"]
    assert library.notes.all() == (note,)
    library.notes.remove(note.id)
    assert library.notes.of(instrument.sha256) == ()
    library.notes.put_back(note)
    assert library.notes.all() == (note,)
    with pytest.raises(NotFound):
        library.highlights.remove(note.id)


def test_a_passage_is_found_again_in_a_new_copy_or_said_not_to_fit() -> None:
    first = pact(sha256="a")
    start = TEXT.index("Neither Party")
    here = anchor(first, start, start + len("Neither Party shall dim"))

    moved = pact(TEXT.replace("Article 1\n", "Article 1\nOf lamps.\n"))
    spaced = pact(TEXT.replace("Party shall", "Party\n   shall"))
    changed = pact(TEXT.replace("dim", "quench"))
    assert locate(here, first) == (start, start + len(here.quote))
    span = locate(here, moved)
    assert span is not None
    assert moved.text[slice(*span)] == here.quote
    span = locate(here, spaced)
    assert span is not None
    assert spaced.text[slice(*span)] == "Neither Party\n   shall dim"
    assert locate(here, changed) is None


def test_a_passage_in_another_clause_is_found_only_where_it_is_certain() -> None:
    first = pact()
    here = replace(anchor(first, TEXT.index("lamp"), TEXT.index("lamp") + 4), clause="art_9")
    assert locate(here, first) == (TEXT.index("lamp"), TEXT.index("lamp") + 4)
    twice = pact(TEXT + "No lamp is a star.\n")
    assert locate(here, twice) is None


def test_marks_that_fit_and_marks_that_do_not_are_told_apart(library: Library) -> None:
    old = pact(sha256="a")
    kept = library.notes.add(anchor(old, 0, 4), "title")
    lost = library.notes.add(anchor(old, TEXT.index("dim"), TEXT.index("dim") + 3), "gone")
    found, unfit = carried(library.notes.of("a"), pact(TEXT.replace("dim", "put out"), sha256="b"))
    assert found == {kept.id: (0, 4)}
    assert unfit == [lost]


def test_a_pin_replaces_one_on_the_same_clauses_either_way_round(library: Library) -> None:
    first = Pin("a", "art_1", "b", "art_2", who="me", note="the same duty")
    second = Pin("b", "art_2", "a", "art_1", linked=False)
    library.pins.add(first)
    assert library.pins.all() == (first,)
    library.pins.add(second)
    assert library.pins.all() == (second,)
    assert library.pins.of({"a", "b"}) == (second,)
    assert library.pins.of({"a"}) == ()
    library.pins.remove(first)
    assert library.pins.all() == ()


def test_corrected_facts_go_before_what_was_read(library: Library) -> None:
    ref = library.add(pact(kind="treaty"), ORIGINAL).id
    library.correct(ref, "title", ["The  Lighthouse Pact"])
    library.correct(ref, "party", ["Lastovia", "Ostrovia"])
    library.correct(ref, "date", ["1911-02-03"])
    entry = library.correct(ref, "status", ["leak"])
    assert (entry.title, entry.parties, entry.date, entry.status) == (
        "The Lighthouse Pact",
        ("Lastovia", "Ostrovia"),
        "1911-02-03",
        TextStatus.LEAK,
    )
    instrument = library.instrument(ref)
    assert (instrument.title, instrument.facts_named("party")) == ("The Lighthouse Pact", ("Lastovia", "Ostrovia"))
    assert instrument.text == TEXT
    library.correct(ref, "kind", [])
    assert library.entry(ref).kind == ""
    assert set(library.corrections(ref)) == {"title", "party", "date", "status", "kind"}
    for name, values in (("status", ["secret"]), ("title", [" "]), ("kind", ["a", "b"])):
        with pytest.raises(LibraryError):
            library.correct(ref, name, values)
    with pytest.raises(NotFound):
        library.correct("nothing", "title", ["x"])


def test_a_new_reading_takes_the_place_of_the_old_one(library: Library) -> None:
    ref = library.add(pact(), ORIGINAL).id
    sha256 = library.entry(ref).sha256
    library.reread(ref, pact(TEXT.upper(), sha256=sha256))
    assert library.instrument(ref).text == TEXT.upper()
    assert library.check() == []
    with pytest.raises(LibraryError, match="another original"):
        library.reread(ref, pact(sha256="0"))


def test_comparisons_and_searches_are_kept_under_their_names(library: Library) -> None:
    library.comparisons.save("Two pacts", {"refs": ["a", "b"], "revision": False})
    library.searches.save("Lamps", "lamp near/5 dim*")
    library.searches.save("Lamps", "lamp*")
    assert [(kept.name, kept.value) for kept in library.searches.all()] == [("Lamps", "lamp*")]
    library.comparisons.remove("Two pacts")
    assert library.comparisons.all() == ()


def test_history_remembers_each_thing_once_the_latest_first(library: Library) -> None:
    for query in ("a", "b", "a", "c"):
        library.history.add("search", query)
    library.history.add("opened", ["x", "art_1"])
    assert library.history.recent("search") == ("c", "a", "b")
    assert library.history.recent("search", limit=1) == ("c",)
    assert library.history.recent("opened") == (["x", "art_1"],)


def test_pins_are_changed_together(library: Library) -> None:
    first, second, third = (Pin("a", f"art_{n}", "b", "art_1") for n in (1, 2, 3))
    library.pins.change((), (first, second))
    library.pins.change((first,), (third,))
    assert library.pins.all() == (second, third)
