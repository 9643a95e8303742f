"""The session survives whatever stands in its file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.ui.history import Place
from clausewise.ui.session import MOST_RECENT, places_json, places_of, remember

names = st.text(min_size=1, max_size=12)


PLACES = st.builds(Place, st.lists(names, min_size=1, max_size=6).map(tuple), st.text(max_size=12), st.booleans())


@given(st.lists(PLACES, max_size=8))
def test_places_come_back(places: list[Place]) -> None:
    assert places_of(places_json(places)) == places


def test_places_of_an_earlier_version_come_back() -> None:
    assert places_of('[[["a", "b"], "art_1"]]') == [Place(("a", "b"), "art_1")]


@pytest.mark.parametrize(
    "stored", ["", "no json", "{}", "[1]", '[["a"]]', '[[[], "x"]]', '[[["a"], 3]]', '[[[1], "x"]]', "null"]
)
def test_what_is_wrong_is_left_out(stored: str) -> None:
    assert places_of(stored) == []


def test_the_last_opened_comes_first_and_once() -> None:
    recent: list[str] = []
    for number in range(MOST_RECENT + 5):
        remember(recent, f"r{number}")
    remember(recent, "r10")
    assert recent[0] == "r10"
    assert recent.count("r10") == 1
    assert len(recent) == MOST_RECENT
