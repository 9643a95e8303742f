"""Fields of a query, and what a value to narrow by is written as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.searching.facets import quoted
from clausewise.searching.parser import parse
from clausewise.searching.tree import Field

if TYPE_CHECKING:
    from clausewise.searching.index import SearchIndex


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        ("1907", True),
        ("1907-05", True),
        ("1907-05-06", True),
        ("1907-05-07", False),
        ("1906..1907", True),
        ("1907-06..1908", False),
        ("..1907-05", True),
        ("..1907-04", False),
        ("1907-05-06..", True),
        ("1907-05-07..", False),
        ("1900..1906-12", False),
    ],
)
def test_both_ends_of_a_period_belong_to_it(index: SearchIndex, wanted: str, holds: bool) -> None:
    assert (index.search(f"in:lastovia date:{wanted}").total > 0) is holds


@pytest.mark.parametrize(
    "value", ["United Kingdom", "uk", "unofficial translation", "Türkiye", 'the "old" isle', "a:b (c)"]
)
def test_a_value_is_written_so_that_it_is_read_again(value: str) -> None:
    node = parse(f"party:{quoted(value)}")
    assert isinstance(node, Field)
    assert node.value == " ".join(value.replace('"', " ").split())


@given(st.text(min_size=1, max_size=20).filter(lambda text: any(c.isalpha() and c.isascii() for c in text)))
def test_any_value_makes_a_query(value: str) -> None:
    assert isinstance(parse(f"kind:{quoted(value)}"), Field)


def test_counts_are_of_clauses_found_and_sorted(index: SearchIndex) -> None:
    facets = index.search("lang:en OR lang:uk", facets=True).facets
    assert [(facet.value, facet.count) for facet in facets["lang"]] == [("en", 6), ("uk", 2)]
    assert [(facet.value, facet.count) for facet in facets["year"]] == [("1907", 3), ("2021", 3), ("2022", 2)]
    assert [(facet.value, facet.count) for facet in facets["provision"]] == [
        ("guarantee", 2),
        ("alliance_membership", 1),
        ("neutrality", 1),
        ("non_accession", 1),
    ]
    assert index.search("zzz", facets=True).facets["lang"] == ()
    assert index.search("lamp").facets == {}
