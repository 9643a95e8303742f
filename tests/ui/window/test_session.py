"""The session survives whatever stands in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ui.hands import ISTANBUL, open_by_return

from clausewise.settings import load_settings
from clausewise.ui.window.history import Place
from clausewise.ui.window.session import MOST_RECENT, Keeper, places_json, places_of, remember

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.services import Services
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

KYIV, BUDAPEST = "kyiv-security-compact", "budapest-memorandum"
names = st.text(min_size=1, max_size=12)


PLACES = st.builds(
    Place, st.lists(names, min_size=1, max_size=6).map(tuple), st.text(max_size=12), st.booleans(), st.text(max_size=9)
)


@given(st.lists(PLACES, max_size=8))
def test_places_come_back(places: list[Place]) -> None:
    assert places_of(places_json(places)) == places


def test_places_of_earlier_versions_come_back() -> None:
    assert places_of('[[["a", "b"], "art_1"]]') == [Place(("a", "b"), "art_1")]
    assert places_of('[[["a", "b"], "", true]]') == [Place(("a", "b"), "", True)]


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


def refs(window: MainWindow) -> list[tuple[str, ...]]:
    return [place.refs for place in window.desk.tabs.places()]


def test_tabs_come_back_in_their_order_with_the_same_one_in_front(
    window: MainWindow, idle: Idle, qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window.desk.compare([ISTANBUL, KYIV, BUDAPEST])
    idle()
    window.desk.comparison.set_mode("matrix")
    for name in (ISTANBUL, KYIV):
        open_by_return(window, idle, name)
    window.desk.open_matrix([ISTANBUL, KYIV])
    idle()
    window.desk.tabs.turn(-2)
    before = refs(window)
    assert before[1] == (ISTANBUL,)
    window.close()
    again = make_window()
    qtbot.waitUntil(lambda: again.desk.tabs.settled and len(refs(again)) == 4, timeout=10000)
    qtbot.waitUntil(lambda: again.desk.reading is not None)
    assert refs(again) == before
    assert again.desk.reading is not None
    assert again.desk.reading.instrument is not None
    assert again.desk.reading.instrument.id == ISTANBUL
    again.desk.tabs.turn(-1)
    assert again.desk.comparison.mode == "matrix"


def test_what_is_asked_for_at_the_start_stands_in_front_and_once(
    window: MainWindow, idle: Idle, qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window.desk.compare([ISTANBUL, KYIV])
    idle()
    open_by_return(window, idle, BUDAPEST)
    before = refs(window)
    window.close()
    again = make_window(ISTANBUL, KYIV)
    qtbot.waitUntil(lambda: again.desk.tabs.settled and len(refs(again)) >= 2, timeout=10000)
    qtbot.waitUntil(lambda: not again.jobs.busy, timeout=10000)
    qtbot.waitUntil(lambda: again.desk.comparison is not None)
    assert refs(again) == before


def test_the_session_is_kept_without_closing(window: MainWindow, idle: Idle, qtbot: QtBot, services: Services) -> None:
    keeper = window.findChild(Keeper)
    assert keeper is not None
    keeper.pause.setInterval(10)
    open_by_return(window, idle)
    stored = services.paths.config / "settings.json"
    qtbot.waitUntil(stored.exists, timeout=5000)
    qtbot.waitUntil(lambda: ISTANBUL in load_settings(stored).session.get("places", ""), timeout=5000)
