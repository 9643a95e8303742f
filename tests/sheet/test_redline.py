"""The redline's stream: both texts come back from it, whatever stands in the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.sheet.redline import gathered, joined, longest_rising, paragraphs, redline
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.model.comparison import Change
    from tests.sheet.conftest import Workshop

MOVED = """Treaty of Lastovia

Article 1
The Guarantor States guarantee the borders of Lastovia on land and at sea.

Article 2
Fishing boats of either Party may shelter in the harbours of the other during storms.

Article 3
Lastovia shall remain neutral in any war between its neighbours and shall say so every year.
"""
TURNED = """Treaty of Lastovia

Article 1
Fishing boats of either Party may shelter in the harbours of the other during storms.

Article 2
Lastovia shall remain neutral in any war between its neighbours and shall say so every year.

Article 3
The Guarantor States guarantee the borders of Lastovia on land and at sea.
"""
STREAMS = st.lists(st.tuples(st.sampled_from("=-+"), st.text(alphabet="ab \n", max_size=6)), max_size=8)


def side(stream: list[Change], sign: str) -> str:
    return "".join(text for op, text in stream if op in ("=", sign))


@pytest.mark.parametrize(("a", "b"), [(FIRST, SECOND), (SECOND, FIRST), (MOVED, TURNED), (FIRST, MOVED)])
@pytest.mark.parametrize("whole", [False, True])
def test_both_texts_come_back(workshop: Workshop, a: str, b: str, whole: bool) -> None:
    comparison = workshop.comparison(a, b, revision=True)
    stream = redline(comparison, whole=whole)
    assert side(stream, "-") == comparison.instruments[0].text
    assert side(stream, "+") == comparison.instruments[1].text


def test_what_stays_in_order_is_shared(workshop: Workshop) -> None:
    shared = "".join(text for op, text in redline(workshop.comparison(MOVED, TURNED, revision=True)) if op == "=")
    assert "Fishing boats of either Party may shelter" in shared
    assert "remain neutral in any war" in shared


def test_what_moved_is_deleted_and_inserted(workshop: Workshop) -> None:
    stream = redline(workshop.comparison(MOVED, TURNED, revision=True))
    gone, new = ("".join(text for op, text in stream if op == sign) for sign in "-+")
    assert "guarantee the borders of Lastovia" in gone
    assert "guarantee the borders of Lastovia" in new


@given(STREAMS)
def test_joining_changes_neither_side(stream: list[Change]) -> None:
    for sign in "-+":
        assert side(joined(stream), sign) == side(stream, sign)
    assert all(one[0] != other[0] for one, other in zip(joined(stream), joined(stream)[1:], strict=False))


@given(STREAMS)
def test_gathering_changes_neither_side(stream: list[Change]) -> None:
    for sign in "-+":
        assert side(gathered(joined(stream)), sign) == side(stream, sign)


def test_changes_around_a_shared_line_end_are_one() -> None:
    stream: list[Change] = [("=", "a "), ("-", "b"), ("+", "c"), ("=", "\n\n"), ("+", "d\n\n"), ("=", "e")]
    assert gathered(stream) == [("=", "a "), ("-", "b"), ("+", "c\n\nd"), ("=", "\n\n"), ("=", "e")]


@given(STREAMS)
def test_paragraphs_keep_both_sides(stream: list[Change]) -> None:
    # A reader drops the paragraphs' ends that it accepts or rejects; empty lines and white space at ends are nothing.
    for sign in "-+":
        text = ""
        for changes, end in paragraphs(stream):
            text += side(changes, sign) + ("\n" if end in ("=", sign) else "")
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        assert lines == [line.strip() for line in side(stream, sign).split("\n") if line.strip()]


@given(st.lists(st.integers(0, 30), max_size=20))
def test_a_rising_subsequence_rises_and_is_longest(numbers: list[int]) -> None:
    found = longest_rising(numbers)
    picked = [numbers[n] for n in found]
    assert found == sorted(set(found))
    assert picked == sorted(set(picked))
    best: list[int] = []
    for n, number in enumerate(numbers):
        best.append(1 + max((best[m] for m in range(n) if numbers[m] < number), default=0))
    assert len(found) == max(best, default=0)
