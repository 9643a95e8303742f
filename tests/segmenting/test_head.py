"""The YAML head of a document: what it says is used, what does not fit is said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from clausewise.model.head import Claim, ClauseRef, Conflict, Contested, Evidence, Mark, Verdict
from clausewise.model.instrument import TextStatus
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument
    from clausewise.reading.blocks import Reading

HEAD = {
    "title": "Compact on Rivers",
    "short_name": "rivers-compact",
    "kind": "recommendations",
    "text_status": "digest",
    "original_status": "expert recommendations",
    "date": dt.date(2022, 9, 13),
    "place": "Strelsau",
    "parties": ["Freedonia", "Ruritania"],
    "language": "en",
    "publisher": "The River Office",
    "official": "https://example.org/compact",
    "copies": ["https://example.org/copy"],
    "evidence": {"para_1": "R example.org", "para_2": "M"},
    "conflicts": [{"clause": "para_1", "text": "The copies differ."}],
    "contested": [{"clause": "para_2", "holder": "FRE", "refused_by": "RUR", "quote": "clean"}],
    "claims": [
        {
            "clause": "para_1",
            "holder": "The minister",
            "verdict": "not addressed",
            "reason": "It is silent.",
            "targets": ["other#art_1", "another"],
        }
    ],
}
TEXT = "1. Keep the rivers clean.\n\n2. Keep the lakes clean."


def headed(reading: Reading, head: dict[str, object]) -> Instrument:
    return segment(replace(reading, head=head))


def test_a_whole_head(reading_of: Callable[[str], Reading]) -> None:
    instrument = headed(reading_of(TEXT), HEAD)
    assert instrument.id == "rivers-compact"
    assert (instrument.title, instrument.kind, instrument.language) == ("Compact on Rivers", "recommendations", "en")
    assert instrument.status is TextStatus.DIGEST
    assert instrument.notices == ()
    head = instrument.head
    assert head is not None
    assert head.evidence == (Evidence("para_1", Mark.READ, "example.org"), Evidence("para_2", Mark.UNVERIFIED, ""))
    assert head.conflicts == (Conflict("para_1", "The copies differ."),)
    assert head.contested == (Contested("para_2", "FRE", "RUR", "clean"),)
    assert head.claims == (
        Claim(
            "para_1",
            "The minister",
            Verdict.NOT_ADDRESSED,
            "It is silent.",
            (ClauseRef("other", "art_1"), ClauseRef("another", "")),
        ),
    )
    assert instrument.facts_named("date") == ("2022-09-13",)
    assert instrument.facts_named("party") == ("Freedonia", "Ruritania")


def test_bad_fields_become_notices(reading_of: Callable[[str], Reading]) -> None:
    head: dict[str, object] = {
        "title": ["a", "list"],
        "text_status": "sworn",
        "evidence": {"para_1": "X nobody"},
        "claims": [{"clause": "para_1", "holder": "He", "verdict": "wrong", "reason": "-"}, "text"],
        "contested": [{"clause": "para_1"}],
        "parties": {"a": 1},
        "short_name": "kept",
    }
    instrument = headed(reading_of(TEXT), head)
    assert instrument.id == "kept"
    assert {notice.code for notice in instrument.notices} == {"bad-head"}
    said = " ".join(notice.message for notice in instrument.notices)
    for word in ("title", "sworn", "R, S or M", "wrong", "not a record", "holder", "parties"):
        assert word in said


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["clause", "verdict", "x"]), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*HEAD, "other"]), VALUES, min_size=1))
def test_no_head_is_too_strange(head: dict[str, object]) -> None:
    from clausewise.reading.blocks import Block, Reading

    instrument = headed(Reading((Block(TEXT),), "a.md", "0" * 64, "md"), head)
    assert instrument.head is not None
    assert instrument.text.startswith("1.")
