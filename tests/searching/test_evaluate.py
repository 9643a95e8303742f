"""Laws of the query language: operators are operations on sets, distances are distances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.searching.nearness import near_pairs
from clausewise.searching.reader import Postings
from tests.searching.shelf import RECORDS

if TYPE_CHECKING:
    from clausewise.searching.index import SearchIndex

Found = frozenset[str]
LEAVES = [
    "lamp",
    "neutral",
    "guarantee",
    "lang:en",
    "date:1907",
    '"shall not"',
    "alli*",
    "lamp near/4 lit",
    "нейтралітет",
]


def all_of(index: SearchIndex, query: str) -> Found:
    return frozenset(f"{hit.instrument}/{hit.clause}" for hit in index.search(query).hits)


EVERYTHING = frozenset(f"{record.instrument}/{record.clause}" for record in RECORDS)
TREES = st.recursive(
    st.sampled_from(LEAVES),
    lambda below: (
        st.tuples(st.just("and"), below, below)
        | st.tuples(st.just("or"), below, below)
        | st.tuples(st.just("not"), below)
    ),
    max_leaves=8,
)


def written(tree: object) -> str:
    if isinstance(tree, str):
        return f"({tree})" if " near/" in tree else tree
    assert isinstance(tree, tuple)
    if tree[0] == "not":
        return f"-({written(tree[1])})"
    join = " " if tree[0] == "and" else " OR "
    return f"({written(tree[1])}{join}{written(tree[2])})"


def meant(index: SearchIndex, tree: object) -> Found:
    if isinstance(tree, str):
        return all_of(index, tree)
    assert isinstance(tree, tuple)
    if tree[0] == "not":
        return EVERYTHING - meant(index, tree[1])
    left, right = meant(index, tree[1]), meant(index, tree[2])
    return left & right if tree[0] == "and" else left | right


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=TREES)
def test_operators_are_operations_on_sets(index: SearchIndex, tree: object) -> None:
    assert all_of(index, written(tree)) == meant(index, tree)


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 3)).map(lambda s: (s[0], s[0] + s[1])), max_size=10, unique=True
)


@given(SPANS, SPANS, st.integers(1, 12))
def test_near_pairs_are_those_within_the_distance(
    left: list[tuple[int, int]], right: list[tuple[int, int]], distance: int
) -> None:
    def apart(a: tuple[int, int], b: tuple[int, int]) -> int:
        first, second = sorted((a, b))
        return second[0] - (first[1] - 1)

    wanted = {(a, b) for a in left for b in right if (a[1] <= b[0] or b[1] <= a[0]) and apart(a, b) <= distance}
    assert set(near_pairs(sorted(left), sorted(right), distance)) == wanted


def test_scores_fall_from_hit_to_hit_among_equally_exact_ones(index: SearchIndex) -> None:
    for query in ("lamp", "guarantee OR lamp", "party near/9 lamp", "guarantee"):
        hits = index.search(query).hits
        assert [(-hit.exact, -hit.score) for hit in hits] == sorted((-hit.exact, -hit.score) for hit in hits)
        assert all(hit.score > 0 for hit in hits)


def test_fewer_hits_are_the_first_of_more(index: SearchIndex) -> None:
    for query in ("lamp OR guarantee OR shall", "lang:en", "gu*", "shall"):
        every = index.search(query).hits
        for limit in range(len(every)):
            assert index.search(query, limit).hits == every[:limit]


def test_postings_find_a_documents_places() -> None:
    postings = Postings([2, 5, 9], [1.0, 1.0, 1.0], [b"\1\0\0\0", b"\2\0\0\0\7\0\0\0", b"\3\0\0\0"])
    assert list(postings.places(5)) == [2, 7]
    assert [list(postings.places(doc)) for doc in (1, 3, 10)] == [[], [], []]
    assert postings.docs == {2, 5, 9}
