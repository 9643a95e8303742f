"""Back and forward, checked against a plain list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.ui.window.history import LONGEST, History, Place


def place(name: str) -> Place:
    return Place((name,))


def test_back_leads_where_the_reader_was_on_leaving() -> None:
    history = History()
    history.visit(place("a"))
    history.leave(Place(("a",), "art_7"))
    history.leave(Place(("elsewhere",), "art_9"))
    history.visit(place("b"))
    assert history.back() == Place(("a",), "art_7")
    assert history.back() is None
    assert history.forward() == place("b")
    assert history.forward() is None


def test_a_new_place_forgets_what_lay_ahead() -> None:
    history = History()
    for name in "abc":
        history.visit(place(name))
    history.back()
    history.back()
    history.visit(place("d"))
    assert not history.can_go_forward
    assert [p.refs[0] for p in history.places] == ["a", "d"]


def test_the_same_place_is_not_visited_twice_running() -> None:
    history = History()
    history.visit(place("a"))
    history.visit(place("a"))
    assert len(history.places) == 1


@given(st.lists(st.one_of(st.sampled_from("abc"), st.sampled_from(["back", "forward"])), max_size=60))
def test_any_walk(moves: list[str]) -> None:
    history, past, ahead = History(), [], []
    for move in moves:
        if move == "back":
            history.back()
            if len(past) > 1:
                ahead.append(past.pop())
        elif move == "forward":
            history.forward()
            if ahead:
                past.append(ahead.pop())
        else:
            history.visit(place(move))
            if not past or past[-1] != move:
                past.append(move)
                ahead.clear()
    assert [p.refs[0] for p in history.places[: history.at + 1]] == past
    assert history.can_go_forward == bool(ahead)


def test_it_does_not_grow_without_end() -> None:
    history = History()
    for number in range(LONGEST + 50):
        history.visit(place(str(number)))
    assert len(history.places) == LONGEST
    assert history.places[history.at] == place(str(LONGEST + 49))
