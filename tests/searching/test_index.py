"""What a search finds, in which order, and what an index does when it changes or is damaged."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import IndexUnavailable, QueryError
from clausewise.model.progress import finish
from clausewise.searching.builder import build
from clausewise.searching.index import SearchIndex
from clausewise.searching.parser import narrowed
from clausewise.searching.part import Order
from tests.searching.shelf import RECORDS, TEXTS, Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("neutral", {"lastovia/1"}),
        ("alliance shall", {"lastovia/1"}),
        ("neutral OR crowns", {"lastovia/1", "ostrovia/3"}),
        ("alliance -neutral", {"ostrovia/1"}),
        ("alliance NOT neutral", {"ostrovia/1"}),
        ('"shall not join"', {"lastovia/1"}),
        ('"join not shall"', set()),
        ('"shall * join"', set()),
        ('"non-accession"', {"ostrovia/2"}),
        ("non-accession", {"ostrovia/2"}),
        ('"3,000 crowns"', {"ostrovia/3"}),
        ("lamps near/4 lit", {"lastovia/3"}),
        ("lit near/4 lamps", {"lastovia/3"}),
        ("lamps near/1 lit", set()),
        ('lamp near/4 "not even"', {"lastovia/3"}),
        ("neut*", {"lastovia/1"}),
        ("*join*", {"lastovia/1", "ostrovia/1"}),
        ("l?t", {"lastovia/3"}),
        ("nuetral~", {"lastovia/1"}),
        ("party:ostrovia lamp", {"ostrovia/3"}),
        ("party:UK neutral", {"lastovia/1"}),
        ("guarantor:TUR", {"ostrovia/1"}),
        ("guarantor:Turkey", {"ostrovia/1"}),
        ("provision:neutrality", {"lastovia/1"}),
        ("provision:non-accession", {"lastovia/1"}),
        ("kind:treaty dimmed", {"lastovia/3"}),
        ('kind:"draft treaty" lamp', {"ostrovia/3"}),
        ("status:draft lamp", {"ostrovia/3"}),
        ("date:2021..2022 crowns", {"ostrovia/3"}),
        ("date:..1990 lamp", {"lastovia/3"}),
        ("date:2021-12-17.. lamp", {"ostrovia/3"}),
        ("date:2022 lamp", set()),
        ("lang:uk", {"ostriv/1", "ostriv/2"}),
        ("in:ostrovia alliance", {"ostrovia/1"}),
        ('in:"draft pact" alliance', {"ostrovia/1"}),
        ("in:острів", {"ostriv/1", "ostriv/2"}),
        ("in:*draft* alliance", {"ostrovia/1"}),
        ("(neutral OR crowns) (join OR pays)", {"lastovia/1", "ostrovia/3"}),
        ("-(alliance OR lamp OR guarantee) lang:en", set()),
        ("гарантія", {"ostriv/2"}),
        ("держава", {"ostriv/1", "ostriv/2"}),
        ("об'єкт", {"ostriv/1"}),
        ("Turkey", {"ostrovia/1", "ostrovia/2"}),
        ("Türkiye", {"ostrovia/1", "ostrovia/2"}),
        ("turkiye", {"ostrovia/1", "ostrovia/2"}),
    ],
)
def test_a_query_finds(find: Callable[[str], list[str]], query: str, found: set[str]) -> None:
    assert set(find(query)) == found


def test_the_typed_form_comes_before_other_forms_of_the_word(find: Callable[[str], list[str]]) -> None:
    assert find("guaranteed")[0] == "ostrovia/2"
    assert set(find("guaranteed")) == {"ostrovia/2", "ostrovia/1", "lastovia/2"}
    assert find("party")[:2] == ["ostrovia/3", "lastovia/2"]
    assert set(find("party")) == {"ostrovia/3", "lastovia/2", "lastovia/3"}


def test_a_hit_opens_at_its_paragraph_and_shows_its_words(index: SearchIndex) -> None:
    (hit,) = index.search("consult").hits
    assert (hit.clause, hit.place, hit.label) == ("art_2", "art_2__para_2", "Article 2")
    assert [piece for mark, piece in hit.snippet if mark] == ["consult"]
    assert "".join(piece for _, piece in hit.snippet) in TEXTS["lastovia", "art_2"]


def test_hits_are_counted_and_grouped_by_instrument(index: SearchIndex) -> None:
    results = index.search("lamp", limit=1)
    assert (results.total, dict(results.totals)) == (2, {"lastovia": 1, "ostrovia": 1})
    assert len(results.groups) == 1
    groups = index.search("guarantee").groups
    assert [(group.instrument, group.total, len(group.hits)) for group in groups] == [
        ("ostrovia", 2, 2),
        ("lastovia", 1, 1),
    ]


def test_counts_narrow_a_search_to_just_so_many(index: SearchIndex) -> None:
    facets = index.search("guarantee OR lamp", facets=True).facets
    assert {facet.value: facet.count for facet in facets["year"]} == {"1907": 2, "2021": 3}
    for name, values in facets.items():
        for facet in values:
            assert index.search(narrowed("guarantee OR lamp", facet.query)).total == facet.count, (name, facet)


def test_a_word_that_no_text_holds_is_put_right(index: SearchIndex) -> None:
    assert index.search("guarentee lamp").suggestion == "guarantee lamp"
    assert index.search("guarantee").suggestion is None


def test_the_last_word_may_be_unfinished_while_it_is_typed(index: SearchIndex) -> None:
    def found(query: str) -> set[str]:
        return {f"{hit.instrument}/{hit.clause[4:]}" for hit in index.search(query, typing=True).hits}

    assert found("neut") == found("alliance neut") == {"lastovia/1"}
    assert found("alliance neut ") == set()
    assert found('"neut"') == set()
    assert found("crowns OR neut") == {"lastovia/1", "ostrovia/3"}
    assert found("-neut lang:en") == set(find_all(index, "lang:en"))


def find_all(index: SearchIndex, query: str) -> list[str]:
    return [f"{hit.instrument}/{hit.clause[4:]}" for hit in index.search(query).hits]


def test_collections_can_be_searched_in(index: SearchIndex) -> None:
    found = index.search('in:"My islands" lamp', shelves={"My islands": {"ostrovia", "ostriv"}})
    assert [hit.instrument for hit in found.hits] == ["ostrovia"]


@pytest.fixture
def own(tmp_path: Path) -> SearchIndex:
    return SearchIndex(tmp_path / "cache" / "index")


def test_building_goes_on_in_a_process_of_its_own_and_says_how_far_it_is(own: SearchIndex) -> None:
    source = Source()
    with pytest.raises(IndexUnavailable, match="not built yet"):
        own.search("lamp")
    assert list(own.update(source.shelf(), source)) == [(0, 3), (1, 3), (2, 3)]
    assert own.search("lamp").total == 2
    assert list(own.update(source.shelf(), source)) == []
    assert (own.folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert stat.S_IMODE(own.folder.stat().st_mode) == 0o700
    own.close()


def test_an_update_adds_changes_and_removes(own: SearchIndex) -> None:
    source = Source()
    shelf = source.shelf()
    finish(build(Order(own.folder, tuple(shelf[:2]), source)))
    assert own.search("острів").total == 0
    finish(build(Order(own.folder, tuple(shelf[1:]), source)))
    assert {hit.instrument for hit in own.search("lamp OR острів").hits} == {"ostrovia", "ostriv"}
    assert own.search("neutral").total == 0
    changed = Source(r for r in RECORDS if r.clause != "art_3")
    finish(build(Order(own.folder, tuple(changed.shelf(ostrovia="2")), changed)))
    assert own.search("crowns").total == 0
    assert own.search("neutral").total == 1
    own.close()


@pytest.mark.parametrize("file", ["*.toc", "*.trm", "*.pst", "*_stored.col", "lexicon-*.json", "../manifest.json"])
@pytest.mark.parametrize("damage", ["cut", "garbage", "missing"])
def test_damage_is_said_and_mended(own: SearchIndex, file: str, damage: str) -> None:
    source = Source()
    order = Order(own.folder, tuple(source.shelf()), source)
    finish(build(order))
    folder = own.folder / json.loads((own.folder / "manifest.json").read_text())["folder"]
    (path,) = (folder / "..").glob("manifest.json") if file.startswith("..") else folder.glob(file)
    data = path.read_bytes()
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(data[: len(data) // 2] if damage == "cut" else bytes(reversed(data)))
    with pytest.raises(IndexUnavailable):
        own.search("lamp OR guarantee")
    finish(build(order))
    assert own.search("lamp").total == 2
    own.close()


def test_an_index_of_other_rules_is_built_anew(own: SearchIndex) -> None:
    source = Source()
    finish(build(Order(own.folder, tuple(source.shelf()), source, rules="old")))
    newer = SearchIndex(own.folder, rules="new")
    with pytest.raises(IndexUnavailable, match="another version"):
        newer.search("lamp")
    assert not newer.is_current(source.shelf())
    finish(build(Order(own.folder, tuple(source.shelf()), source, rules="new")))
    assert newer.search("lamp").total == 2
    newer.close()


def test_a_query_of_thousands_of_words_is_answered(index: SearchIndex) -> None:
    many = " OR ".join(f"w{number} OR lamp" for number in range(1200))
    assert index.search(many).total == 2
    assert index.search(" ".join(["lamp"] * 3000)).total == 2
    assert index.search("-" + " -".join(f"w{number}" for number in range(1200))).total == len(RECORDS)


def test_a_wrong_query_is_told_before_the_index_is_opened(own: SearchIndex) -> None:
    with pytest.raises(QueryError):
        own.search('"unclosed')
