"""The sheet's blocks: what stands on it, what the options leave out, and that this is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Table
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop


def alignment(sheet: Sheet) -> Alignment:
    return next(b for b in sheet.blocks if isinstance(b, Alignment))


def paragraphs(sheet: Sheet) -> str:
    return "\n".join("".join(r.text for r in b.runs) for b in sheet.blocks if isinstance(b, Paragraph))


def marks(sheet: Sheet) -> set[Mark]:
    return {r.mark for row in alignment(sheet).rows for cell in row.cells for r in cell.runs}


def test_the_parts_stand_in_order(sheet: Sheet) -> None:
    headings = [b.text for b in sheet.blocks if isinstance(b, Heading)]
    assert headings[0] == "Treaty of Lastovia / Pact of Lastovia"
    assert headings[-1] == "Clause by clause"
    assert isinstance(sheet.blocks[1], Facts)
    assert isinstance(sheet.blocks[-1], Alignment)  # these texts have no notes


def test_the_title_block_names_source_and_hash(sheet: Sheet) -> None:
    facts = next(b for b in sheet.blocks if isinstance(b, Facts))
    rows = dict(facts.rows)
    assert rows["Source"] == ("text-0.txt", "text-1.txt")
    assert all(len(value) == 64 for value in rows["SHA-256"])


def test_rivals_have_no_deletions(sheet: Sheet) -> None:
    assert marks(sheet) == {Mark.SHARED, Mark.OWN}
    assert "neither is the base" in paragraphs(sheet)


def test_a_revision_has_no_own_words(workshop: Workshop) -> None:
    sheet = workshop.sheet(FIRST, SECOND, revision=True)
    assert marks(sheet) == {Mark.SHARED, Mark.DELETED, Mark.INSERTED}
    assert "B is treated as a revision of A" in paragraphs(sheet)


def test_the_turn_of_the_screw_is_noted(sheet: Sheet) -> None:
    notes = [note for row in alignment(sheet).rows for note in row.notes]
    assert any("shall" in note and "may" in note for note in notes)


def test_the_correspondence_is_a_table(sheet: Sheet) -> None:
    table = next(b for b in sheet.blocks if isinstance(b, Table) and b.name == "correspondence")
    assert ("Article 1", "Article 1") in {row[:2] for row in table.rows}
    assert ("–", "Article 3") in {row[:2] for row in table.rows}


def test_what_is_left_out_is_said(workshop: Workshop) -> None:
    whole, less = workshop.sheet(FIRST, SECOND), workshop.sheet(FIRST, SECOND, only_differences=True)
    missing = len(alignment(whole).rows) - len(alignment(less).rows)
    assert missing > 0
    assert f"Left out by the options of this sheet: {missing} of" in paragraphs(less)
    assert "Left out" not in paragraphs(whole)


def test_only_chosen_provisions(workshop: Workshop) -> None:
    rows = alignment(workshop.sheet(FIRST, SECOND, provisions=frozenset({"neutrality"}))).rows
    assert rows
    assert all("neutral" in "".join(r.text for c in row.cells for r in c.runs) for row in rows)


def test_a_range_of_clauses(workshop: Workshop) -> None:
    rows = alignment(workshop.sheet(FIRST, SECOND, clauses=("art_2", "art_2"))).rows
    keys = [key for row in rows for key in row.cells[0].clauses]
    assert keys
    assert all(key.startswith("art_2") for key in keys)


def test_the_legend_explains_what_is_used(sheet: Sheet) -> None:
    legend = next(b for b in sheet.blocks if isinstance(b, Legend))
    meanings = [meaning or run.text for run, meaning in legend.entries]
    assert "guarantee" in meanings
    assert "neutrality" in meanings
    assert "in this text only" in meanings


@pytest.mark.parametrize("part", ["anatomy", "guarantors", "correspondence"])
def test_parts_can_be_left_away(workshop: Workshop, part: str) -> None:
    sheet = workshop.sheet(FIRST, SECOND, **{part: False})
    assert part not in {b.name for b in sheet.blocks if isinstance(b, Table)}


def test_three_instruments_stand_in_three_columns(workshop: Workshop) -> None:
    block = alignment(workshop.sheet(FIRST, SECOND, FIRST.replace("Lastovia", "Mljet")))
    assert len(block.columns) == 3
    assert all(len(row.cells) == 3 for row in block.rows)
