"""What is written into the library is what comes out of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.library.values import entry_json, entry_of, instrument_of, structure_json, text_bytes, text_of
from clausewise.model.entry import Entry
from clausewise.model.head import Claim, ClauseRef, Conflict, Contested, Evidence, Head, Mark, Verdict
from clausewise.model.instrument import Clause, ClauseKind, Fact, Instrument, Notice, TextStatus

# All code points, lone surrogates too.
ANY = st.text(alphabet=st.characters(), max_size=20) | st.text(alphabet="a\0\ud800\udfff\r\n\ufeff𝒜", max_size=8)
HEADS = st.builds(
    Head,
    short_name=ANY,
    copies=st.tuples(ANY, ANY),
    evidence=st.tuples(st.builds(Evidence, ANY, st.sampled_from(Mark), ANY)),
    conflicts=st.tuples(st.builds(Conflict, ANY, ANY)),
    contested=st.tuples(st.builds(Contested, ANY, ANY, ANY, ANY)),
    claims=st.tuples(
        st.builds(Claim, ANY, ANY, st.sampled_from(Verdict), ANY, st.tuples(st.builds(ClauseRef, ANY, ANY)))
    ),
)
CLAUSES = st.builds(
    Clause,
    ANY,
    st.sampled_from(ClauseKind),
    ANY,
    ANY,
    ANY | st.none(),
    st.just(1),
    ANY | st.none(),
    st.just(0),
    st.just(3),
)
INSTRUMENTS = st.builds(
    Instrument,
    text=ANY,
    clauses=st.lists(CLAUSES, max_size=3).map(tuple),
    title=ANY,
    status=st.sampled_from(TextStatus) | st.none(),
    facts=st.tuples(st.builds(Fact, ANY, ANY)),
    notices=st.tuples(st.builds(Notice, ANY, ANY, ANY | st.none())),
    links=st.tuples(st.tuples(ANY, ANY)),
    head=HEADS | st.none(),
    id=st.just("x"),
)


@settings(max_examples=40, deadline=None)
@given(INSTRUMENTS)
def test_an_instrument_comes_back_whole(instrument: Instrument) -> None:
    structure = structure_json(instrument)
    assert instrument_of(text_of(text_bytes(instrument.text)), structure, "x") == instrument


@settings(max_examples=40, deadline=None)
@given(st.builds(Entry, id=ANY, title=ANY, parties=st.tuples(ANY, ANY), status=st.sampled_from(TextStatus) | st.none()))
def test_an_entry_comes_back_whole(entry: Entry) -> None:
    assert entry_of(entry_json(entry)) == entry
