"""Which rows are shown and in which order; expected lists stand as a lawyer would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.model.comparison import Comparison, Mode, Relation, Row, Summary, Turn, TurnKind
from clausewise.model.instrument import Clause, ClauseKind, Instrument, TextStatus
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.ui.panes.comparison.course import item_of_clause, item_of_row, next_of, same_texts
from clausewise.ui.panes.comparison.items import (
    Filter,
    Item,
    arrange,
    differs,
    order_by,
    own_order,
    provisions_of,
    stands_after,
)
from clausewise.ui.panes.comparison.wording import fold_words

if TYPE_CHECKING:
    from collections.abc import Sequence

R = Relation


def text_of(letters: str, name: str) -> Instrument:
    clauses = tuple(
        Clause(f"art_{c}", ClauseKind.ARTICLE, f"Article {c}", c, None, 1, None, n * 2, n * 2 + 2)
        for n, c in enumerate(letters)
    )
    return Instrument("".join(f"{c} " for c in letters), clauses, title=name, sha256=name)


def table(left: str, right: str, rows: Sequence[str]) -> Comparison:
    """Make a comparison of rows like "a=a", "b~c" (changed), "d-" (only left), "-e" (only right), "f=f*" (moved)."""
    made = []
    for spec in rows:
        moved, plain = spec.endswith("*"), spec.rstrip("*")
        if plain.endswith("-"):
            made.append(Row(((f"art_{plain[0]}",), ()), R.ONLY))
        elif plain.startswith("-"):
            made.append(Row(((), (f"art_{plain[1]}",)), R.ONLY))
        else:
            relation = R.SAME if plain[1] == "=" else R.CHANGED
            made.append(Row(((f"art_{plain[0]}",), (f"art_{plain[2]}",)), relation, moved))
    return Comparison((text_of(left, "L"), text_of(right, "R")), Mode.RIVALS, tuple(made), (), Summary())


def shown(comparison: Comparison, order: Sequence[int]) -> str:
    rows = [comparison.rows[n] for n in order]
    return " ".join(
        f"{r.cells[0][0][-1] if r.cells[0] else '.'}{r.cells[1][0][-1] if r.cells[1] else '.'}" for r in rows
    )


CASES = [
    ("abc", "abc", ["a=a", "b=b", "c=c"], "aa bb cc", "aa bb cc"),
    ("abc", "cab", ["a=a", "b=b", "c=c*"], "aa bb cc", "cc aa bb"),
    ("abd", "aed", ["a=a", "b-", "-e", "d=d"], "aa b. .e dd", "aa b. .e dd"),
    ("abc", "bxa", ["a=a*", "b=b", "-x", "c-"], "aa bb .x c.", "bb .x c. aa"),
]


@pytest.mark.parametrize(("left", "right", "rows", "first", "second"), CASES)
def test_order_of_either_side(left: str, right: str, rows: list[str], first: str, second: str) -> None:
    comparison = table(left, right, rows)
    assert shown(comparison, order_by(comparison, 0)) == first
    ordered = order_by(comparison, 1)
    assert sorted(ordered) == list(range(len(rows)))
    found = [c[1] for c in shown(comparison, ordered).split() if c[1] != "."]
    assert found == [c for c in right if c in found]
    assert shown(comparison, ordered) == second


def test_own_order_has_only_what_the_text_has() -> None:
    comparison = table("abc", "bxa", ["a=a*", "b=b", "-x", "c-"])
    assert shown(comparison, own_order(comparison, 1)) == "bb .x aa"
    assert shown(comparison, own_order(comparison, 0)) == "aa bb c."


def test_rows_that_a_filter_drops_become_folds() -> None:
    comparison = table("abcdef", "abcdef", ["a=a", "b=b", "c~c", "d=d", "e=e", "f~f"])
    kept = Filter(differences=True)
    types = [frozenset[ProvisionType]()] * 6
    items = arrange(comparison, types, kept, range(6))
    assert items == (Item(-1, (0, 1)), Item(2), Item(-1, (3, 4)), Item(5))
    items = arrange(comparison, types, kept, range(6), unfolded={3})
    assert items == (Item(-1, (0, 1)), Item(2), Item(3), Item(4), Item(5))


def test_a_provision_filter_keeps_rows_with_it_on_either_side() -> None:
    comparison = table("abc", "abc", ["a=a", "b=b", "c=c"])
    provision = Provision(ProvisionType.NEUTRALITY, 0, 1, "hand", Force.SHALL)
    findings = (Findings(), Findings({"art_b": (provision,)}))
    types = [provisions_of(row, findings) for row in comparison.rows]
    items = arrange(comparison, types, Filter(provisions=frozenset({ProvisionType.NEUTRALITY})), range(3))
    assert items == (Item(-1, (0,)), Item(1), Item(-1, (2,)))


@pytest.mark.parametrize(
    ("row", "differing"),
    [
        (Row((("a",), ("a",)), R.SAME), False),
        (Row((("a",), ("a",)), R.RENUMBERED), False),
        (Row((("a",), ("a",)), R.SAME, moved=True), True),
        (Row((("a",), ("a",)), R.RENUMBERED, turns=(Turn(TurnKind.NUMBER, "3", "9"),)), True),
        (Row((("a",), ()), R.ONLY), True),
        (Row((("a",), ("a",)), R.CHANGED), True),
    ],
)
def test_what_counts_as_a_difference(row: Row, differing: bool) -> None:
    assert differs(table("a", "a", []), row) is differing


def test_where_a_clause_stands() -> None:
    comparison = table("abc", "cab", ["a=a", "b=b", "c=c*"])
    assert stands_after(comparison, comparison.rows[0], 1) == "Article c"
    assert stands_after(comparison, comparison.rows[2], 1) == ""
    assert stands_after(table("a", "", ["a-"]), Row((("art_a",), ()), R.ONLY), 1) is None


@pytest.mark.parametrize(
    ("at", "way", "found"), [(-1, 1, 2), (2, 1, 5), (9, 1, 2), (5, -1, 2), (2, -1, 9), (0, -1, 9), (6, 1, 9)]
)
def test_stepping_goes_round(at: int, way: int, found: int) -> None:
    assert next_of([2, 5, 9], at, way) == found


def test_stepping_through_nothing_stays() -> None:
    assert next_of([], 3, 1) is None


def test_clauses_and_rows_are_found_in_folds_too() -> None:
    comparison = table("abc", "abc", ["a=a", "b=b", "c~c"])
    items = (Item(-1, (0, 1)), Item(2))
    assert item_of_clause(comparison, items, 0, "art_b") == (0, "art_b")
    assert item_of_clause(comparison, items, 1, "art_c") == (1, "art_c")
    assert item_of_clause(comparison, items, 1, "art_z") is None
    assert item_of_row(items, 2) == 1
    assert item_of_row(items, 0) == -1


def test_the_same_texts_are_known_by_their_hashes() -> None:
    one = table("ab", "ab", ["a=a", "b=b"])
    assert same_texts(one, table("ab", "ab", ["a~b"]))
    assert not same_texts(one, Comparison(one.instruments[:1], Mode.RIVALS, (), (), Summary()))


def test_what_digests_say_of_themselves_is_no_difference() -> None:
    fronts = [
        Instrument("Own words. ", (Clause("front", ClauseKind.TEXT, "", "", None, 1, None, 0, 11),), status=status)
        for status in (TextStatus.DIGEST, TextStatus.DIGEST, TextStatus.ADOPTED)
    ]
    row = Row((("front",), ("front",)), R.CHANGED, words=(("-", "Own words. "), ("+", "Own words. ")))
    digests = Comparison((fronts[0], fronts[1]), Mode.RIVALS, (row,), (), Summary())
    treaty = Comparison((fronts[0], fronts[2]), Mode.RIVALS, (row,), (), Summary())
    assert not differs(digests, row)
    assert differs(treaty, row)
    assert arrange(digests, (frozenset(),), Filter(), (0,)) == (Item(-1, (0,)),)
    assert arrange(digests, (frozenset(),), Filter(), (0,), {0}) == (Item(0),)
    assert arrange(treaty, (frozenset(),), Filter(), (0,)) == (Item(0),)
    assert fold_words(digests, (0,)) == "What the digests say of themselves; not compared"


@given(st.permutations("abcdefg"), st.sets(st.sampled_from("abcdefg")), st.sets(st.sampled_from("abcdefg")))
def test_either_order_holds_every_row_once(right: list[str], only_left: set[str], moved: set[str]) -> None:
    shared = [c for c in "abcdefg" if c not in only_left]
    rows = [f"{c}-" if c in only_left else f"{c}={c}{'*' if c in moved else ''}" for c in "abcdefg"]
    comparison = table("abcdefg", "".join(c for c in right if c in shared), rows)
    for lead in (0, 1):
        order = order_by(comparison, lead)
        assert sorted(order) == list(range(len(rows)))
        own = [n for n in order if comparison.rows[n].cells[lead]]
        assert own == own_order(comparison, lead)
