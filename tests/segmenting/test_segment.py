"""The tree of clauses: small telling cases, and the law that nothing is lost."""

from __future__ import annotations

import hashlib
import re

from hypothesis import given
from hypothesis import strategies as st

from clausewise.reading.blocks import Block, Reading
from clausewise.segmenting.segment import segment


def reading_of(text: str) -> Reading:
    """A reading as the text reader gives it: a block a paragraph."""
    parts = re.split(r"(\n[ \t]*(?:\n[ \t]*)+)", text)
    gaps = [*parts[1::2], ""]
    blocks = tuple(Block(part, gap) for part, gap in zip(parts[::2], gaps, strict=True))
    return Reading(blocks, "invented.txt", hashlib.sha256(text.encode()).hexdigest(), "txt")


PIECES = st.sampled_from(
    ["Article 1", "Article 2:", "Artikel 2", "1.", "(a)", "(i)", "i)", "§ 3", "1.1", "Whereas", "Annex", "Annex I",
     "CHAPTER II", "Done at", "\n", "\n\n", " ", "The Parties shall", ";", ".", "Стаття 5", "\f", "\u00a0", "x"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_the_leaves_join_to_the_text(text: str) -> None:
    instrument = segment(reading_of(text))
    assert instrument.text == text
    assert "".join(instrument.text_of(leaf) for leaf in instrument.leaves) == text
    assert len({clause.id for clause in instrument.clauses}) == len(instrument.clauses)
    for clause in instrument.clauses:
        if clause.parent is not None:
            parent = instrument.by_id[clause.parent]
            assert parent.start <= clause.start <= clause.end <= parent.end
            assert clause.level == parent.level + 1
