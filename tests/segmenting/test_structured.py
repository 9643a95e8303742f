"""Formats that state the clause tree: it is taken as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Block, Reading, Role
from clausewise.segmenting.segment import segment

BLOCKS = (
    Block("Act on Rivers"),
    Block("CHAPTER I Rivers", role=Role.HEADING, label="CHAPTER I", kind=ClauseKind.CHAPTER, number="i", key="chp_I"),
    Block("1. Scope", role=Role.HEADING, label="1.", kind=ClauseKind.SECTION, number="1", key="s1", parent="chp_I"),
    Block("These are covered:", kind=ClauseKind.SECTION, number="1", key="s1", parent="chp_I"),
    Block("(a) rivers;", label="(a)", kind=ClauseKind.ITEM, number="a", key="s1a", parent="s1"),
    Block("(b) lakes;", label="(b)", kind=ClauseKind.ITEM, number="b", key="s1b", parent="s1"),
    Block("but not the sea.", kind=ClauseKind.SECTION, number="1", key="s1", parent="chp_I"),
    Block("It is too wide.", kind=ClauseKind.SECTION, number="1", key="s1", parent="chp_I"),
    Block("Made in Strelsau."),
    Block("1 A note.", role=Role.NOTE, label="1"),
)


def test_a_stated_tree() -> None:
    instrument = segment(Reading(BLOCKS, "act.xml", "0" * 64, "akn"))
    found = [(c.id, c.kind.value, c.label, c.number, c.heading, c.parent) for c in instrument.clauses]
    assert found == [
        ("front", "text", "", "", None, None),
        ("chp_I", "chapter", "CHAPTER I", "i", "Rivers", None),
        ("chp_I__intro", "text", "", "", None, "chp_I"),
        ("s1", "section", "1.", "1", "Scope", "chp_I"),
        ("s1__intro", "text", "", "", None, "s1"),
        ("s1a", "item", "(a)", "a", None, "s1"),
        ("s1b", "item", "(b)", "b", None, "s1"),
        ("s1__wrapup", "text", "", "", None, "s1"),
        ("wrapup", "text", "", "", None, None),
        ("note_1", "note", "1", "", None, None),
    ]
    assert instrument.text_of("s1__wrapup").startswith("but not the sea.\n\nIt is too wide.")


KEYS = st.sampled_from(["", "a", "b", "c", "d"])
MADE = st.builds(
    Block,
    st.sampled_from(["", "text", " 1. word\n", "\n"]),
    st.sampled_from(["", "\n", "\n\n"]),
    kind=st.sampled_from([None, ClauseKind.ARTICLE, ClauseKind.ITEM]),
    number=st.sampled_from(["", "1", "iv"]),
    key=KEYS,
    parent=KEYS,
)


@given(st.lists(MADE, max_size=12))
def test_the_leaves_join_to_the_text_of_any_blocks(blocks: list[Block]) -> None:
    instrument = segment(Reading(tuple(blocks), "act.xml", "0" * 64, "akn"))
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == instrument.text
    assert len(instrument.by_id) == len(instrument.clauses)
