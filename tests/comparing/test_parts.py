"""Parts of one article that stand in several places, and what counts as moved in instruments of many articles."""

from __future__ import annotations

import pytest
from by_hand import instrument_of

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish

FIRST = "Salt mined in the northern hills may cross the frontier on working days without certificate or stamp."
SECOND = "Whoever smuggles it shall forfeit cargo, cart and oxen to the bailiff of the nearest market town."
COPIED = "The joint board meets each spring at the lighthouse, elects a chair by lot and hears every fisherman's plea."
REWORDED = "The joint board meets each autumn at the lighthouse, elects a warden by vote and hears a fisherman's plea."
SCOPE = ("Scope", "Ferries licensed before the flood keep their berths for a generation.")
OTHER_SCOPE = ("Scope", "Nothing herein concerns astronomers, midwives, or travelling circuses.")
CUSTOM = "Millers shall grind barley, for widows first, at the stone wheel under supervision of two sworn aldermen."
KIN = "Widows of two sworn aldermen own the stone wheel, and pay millers under supervision for barley that they grind."


def fillers(count: int) -> list[str | tuple[str, str]]:
    """Articles that have no word in common but little ones."""
    return [f"The alpha{n} of beta{n} is gamma{n}, delta{n} and epsilon{n} for zeta{n}." for n in range(count)]


def lines(a: list[str | tuple[str, str]], b: list[str | tuple[str, str]]) -> list[str]:
    found = finish(compare([instrument_of(a, "a"), instrument_of(b, "b")]))
    return [
        "|".join("+".join(c.removeprefix("art_") for c in side) or "–" for side in line.articles)
        + (" moved" if line.moved else "")
        for line in found.correspondence
    ]


def test_the_second_half_of_a_split_is_found_before_the_first() -> None:
    many = fillers(24)
    found = lines([*many, f"{FIRST} {SECOND}"], [SECOND, *many, FIRST])
    assert "25|26" in found
    assert "25|1 moved" in found


def test_of_two_parts_far_apart_the_longer_may_be_the_one_that_moved() -> None:
    many = fillers(24)
    long = f"{FIRST} {FIRST.replace('hills', 'mountains').replace('Salt', 'Ore')}"
    found = lines([*many, f"{long} {SECOND}"], [long, *many, SECOND])
    assert "25|26" in found
    assert "25|1 moved" in found


def test_two_parts_that_moved_together_are_both_moved() -> None:
    many = fillers(24)
    third = "Bailiffs keep a ledger of such forfeits, open on request to envoys of both crowns and to notaries."
    found = lines([*many, f"{FIRST} {SECOND} {third}"], [SECOND, third, *many, FIRST])
    assert {"25|27", "25|1 moved", "25|2 moved"} <= set(found)


def test_rows_of_a_moved_part_are_moved() -> None:
    many = fillers(24)
    article = f"1. {FIRST}\n2. {SECOND}"
    a, b = instrument_of([article, *many], "a"), instrument_of([f"1. {FIRST}", *many, f"1. {SECOND}"], "b")
    moved = {row.cells for row in finish(compare([a, b])).rows if row.moved}
    assert moved == {(("art_1__para_2",), ("art_26__para_1",))}


def test_an_article_reworded_in_its_place_has_not_moved_to_where_a_copy_of_it_stands() -> None:
    many = fillers(24)
    found = lines([COPIED, *many], [REWORDED, *many, COPIED])
    assert found[0] == "1|1"
    assert found[-1] == "–|26"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(SCOPE, OTHER_SCOPE, id="a common heading"),
        pytest.param(CUSTOM, KIN, id="fewer than half of the words"),
    ],
)
def test_among_many_articles_two_of_one_kind_have_not_moved(
    ours: str | tuple[str, str], theirs: str | tuple[str, str]
) -> None:
    many = fillers(24)
    found = lines([ours, *many], [*many, theirs])
    assert found[0] == "1|–"
    assert found[-1] == "–|25"
