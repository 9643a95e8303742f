"""Clauses of a digest that nobody read in a copy say so beside their place, in every format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.model.head import Evidence, Head, Mark
from clausewise.paths import standard_paths
from clausewise.sheet.blocks import Alignment, Legend
from clausewise.sheet.evidence import marks_of, warning
from clausewise.sheet.sheet import build_sheet
from clausewise.sheet.writers import csv, html, md
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop


RESOURCES = standard_paths().resources


def evidenced(workshop: Workshop, *evidence: Evidence) -> Sheet:
    comparison = workshop.comparison(FIRST, SECOND)
    first, second = comparison.instruments
    comparison = replace(comparison, instruments=(replace(first, head=Head("x", evidence=evidence)), second))
    return build_sheet(comparison, [workshop.recogniser.recognise(i) for i in comparison.instruments], [])


def told(sheet: Sheet, column: int = 0) -> dict[str, str]:
    block = next(b for b in sheet.blocks if isinstance(b, Alignment))
    return {key: row.cells[column].citation for row in block.rows for key in row.cells[column].clauses}


def legend(sheet: Sheet) -> dict[str, str]:
    return {run.text: said for b in sheet.blocks if isinstance(b, Legend) for run, said in b.entries}


def test_a_clause_that_nobody_read_is_marked(workshop: Workshop) -> None:
    sheet = evidenced(workshop, Evidence("art_1", Mark.UNVERIFIED), Evidence("art_2", Mark.READ))
    cited = told(sheet)
    assert {key for key, words in cited.items() if "not verified" in words} == {
        key for key in cited if key.startswith("art_1")
    }
    assert not any("verified" in words for words in told(sheet, 1).values())
    assert "not verified" in legend(sheet)
    assert "reported" not in legend(sheet)


def test_without_evidence_nothing_is_said(workshop: Workshop) -> None:
    assert not {"reported", "not verified"} & legend(workshop.sheet(FIRST, SECOND)).keys()


def test_the_nearest_mark_counts(workshop: Workshop) -> None:
    instrument = evidenced(workshop, Evidence("art_1", Mark.REPORTED)).comparison.instruments[0]
    inner = [c.id for c in instrument.clauses if c.id.startswith("art_1")]
    assert {marks_of(instrument)[key] for key in inner} == {Mark.REPORTED}


def test_clauses_evidenced_in_part() -> None:
    marks = {"a": Mark.READ, "b": Mark.UNVERIFIED, "c": Mark.REPORTED}
    assert [warning(marks, ids) for ids in ("a", "b", "ab", "bc")] == [
        "",
        "not verified",
        "in part not verified",
        "in part reported, in part not verified",
    ]


@pytest.mark.parametrize("writer", [csv, html, md])
def test_every_format_says_it(workshop: Workshop, writer: object) -> None:
    sheet = evidenced(workshop, Evidence("art_1", Mark.UNVERIFIED))
    assert b"not verified" in writer.encode(sheet, RESOURCES).data  # type: ignore[attr-defined]
