"""Contested text: read, and switched."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.model.head import Contested, Head
from clausewise.provisions.contested import holders, kept_spans, read_contested
from tests.provisions.texts import instrument_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.provisions.contested import ContestedPassage
    from clausewise.provisions.states import StateNames

BRACKETS = "Vesta shall be neutral [Italy: for ever] [Party B: for ten years] and [within a year] disarm."


def text_for(instrument: Instrument, passages: Sequence[ContestedPassage], holder: str) -> str:
    """The text as one side would have it; ``holder`` empty: the agreed core."""
    return "".join(instrument.text[start:end] for start, end in kept_spans(instrument, passages, holder))


def test_brackets_with_a_holder_are_switched(states: StateNames) -> None:
    instrument = instrument_of(BRACKETS)
    passages = read_contested(instrument, states)
    assert [p.holder for p in passages] == ["ITA", "Party B", ""]
    assert holders(passages) == ("ITA", "Party B")
    assert text_for(instrument, passages, "").split() == "Vesta shall be neutral and disarm.".split()  # noqa: SIM905
    assert "for ever" in text_for(instrument, passages, "ITA")
    assert "for ten years" not in text_for(instrument, passages, "ITA")
    assert "[" not in text_for(instrument, passages, "Party B")


@pytest.mark.parametrize(
    ("remark", "holder", "refused_by"),
    [
        ("(Wording of Italy; Poland refused it.)", "ITA", "POL"),
        ("(Italy's wording, not agreed by Poland)", "ITA", "POL"),
        ("(In brackets; Poland objects.)", "", "POL"),
        ("(Poland would not discuss it.)", "", "POL"),
        ("(As Italy proposed.)", "ITA", ""),
    ],
)
def test_a_closing_remark_concerns_its_clause(states: StateNames, remark: str, holder: str, refused_by: str) -> None:
    instrument = instrument_of("Trade is free.", f"Help is given after all have agreed. {remark}")
    (passage,) = read_contested(instrument, states)
    assert (passage.clause, passage.holder, passage.refused_by) == ("art_2", holder, refused_by)
    assert text_for(instrument, (passage,), "") == "Trade is free.\n"
    if holder:
        assert text_for(instrument, (passage,), holder).strip().endswith("after all have agreed.")


def test_a_remark_on_something_else_is_none(states: StateNames) -> None:
    assert read_contested(instrument_of("Help is given. (Not verified.)", "See the map (annex 6)."), states) == ()


@pytest.mark.parametrize("text", ["See note [3].", "It [sic] is so.", "A [link](https://example.org) stands here."])
def test_notes_and_links_are_not_contested(states: StateNames, text: str) -> None:
    assert read_contested(instrument_of(text), states) == ()


def test_the_head_names_contested_wording(states: StateNames) -> None:
    plain = instrument_of("Help is given by land, by sea and by air.")
    head = Head("draft", contested=(Contested("art_1", "ITA", "POL", "by sea and by air"),))
    instrument = replace(plain, head=head)
    (passage,) = read_contested(instrument, states)
    assert (passage.holder, passage.refused_by) == ("ITA", "POL")
    assert text_for(instrument, (passage,), "") == "Help is given by land, .\n"
    assert text_for(instrument, (passage,), "ITA") == plain.text


@given(st.lists(st.sampled_from(["a b", "[Italy: x y]", "[p q]", "]", "[", "(Poland objects.)", "\n"]), max_size=12))
def test_kept_spans_are_ordered_and_inside(states: StateNames, pieces: list[str]) -> None:
    instrument = instrument_of(" ".join(pieces), "Second.")
    passages = read_contested(instrument, states)
    for holder in ("", "ITA", "POL"):
        spans = kept_spans(instrument, passages, holder)
        assert list(spans) == sorted(spans)
        assert all(0 <= start < end <= len(instrument.text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
