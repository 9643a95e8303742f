"""Short names say what an instrument is called, in letters that every keyboard has."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.library.short_names import LONGEST, short_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Pact of the Two Lighthouses", "pact-of-the-two-lighthouses"),
        ("Договір про нейтралітет острова", "dogovir-pro-neitralitet-ostrova"),
        ("Договор о маяках и огнях", "dogovor-o-maiakakh-y-ogniakh"),
        ("Übereinkommen über Straßen", "ubereinkommen-uber-strassen"),
        ("Traité d'amitié, 1907 (révisé)", "traite-d-amitie-1907-revise"),
        ("Treaty concerning the permanent lamps, lights and the like", "treaty-concerning-the-permanent-lamps-lights"),
        ("灯台条約", "instrument"),
        ("", "instrument"),
        ("../../etc/passwd", "etc-passwd"),
        ("A " + "lamp" * 40, "a"),
        ("lamp" * 40, ("lamp" * 40)[:LONGEST]),
    ],
)
def test_a_title_gives_a_name(title: str, name: str) -> None:
    assert short_name(title) == name


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80), st.sets(st.sampled_from(["instrument", "instrument-2", "a", "b-c"])))
def test_any_title_gives_a_new_plain_name(title: str, taken: set[str]) -> None:
    name = short_name(title, taken)
    assert name not in taken
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)
    assert len(name) <= LONGEST + 4
