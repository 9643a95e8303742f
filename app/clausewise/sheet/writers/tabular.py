"""The sheet as tables by their names: what the spreadsheet formats write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.provisions.matrix import provision_matrix
from clausewise.sheet.blocks import Alignment, Facts, Mark, Paragraph, Table
from clausewise.sheet.characters import one_line
from clausewise.sheet.writers.tables import matrix_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.sheet.blocks import Cell, Run
    from clausewise.sheet.sheet import Sheet

    Rows = list[list[str]]

NAMES = {"anatomy": "The guarantee", "guarantors": "Guarantors", "correspondence": "Correspondence"}
ORDER = ("About", "Provisions", "Guarantors", "The guarantee", "Correspondence", "Clauses")
BRACKETS = {Mark.OWN: ("⟨", "⟩"), Mark.DELETED: ("[-", "-]"), Mark.INSERTED: ("{+", "+}")}


def tables(sheet: Sheet) -> dict[str, Rows]:
    """Give the sheet's tables: about the texts, what was found in them, the correspondence, the clauses."""
    found: dict[str, Rows] = {"About": []}
    for block in sheet.blocks:
        match block:
            case Facts(columns, rows):
                found["About"] += [["", *columns], *([label, *values] for label, values in rows)]
            case Paragraph(runs):
                found["About"].append([text_of(runs)])
            case Table(kind, head, rows):
                found[NAMES.get(kind, kind)] = [list(head), *map(list, rows)]
            case Alignment():
                found["Clauses"] = clause_rows(block)
    if sheet.findings:
        instruments = sheet.comparison.instruments
        found["Provisions"] = matrix_rows("Provision", provision_matrix(instruments, sheet.findings), instruments)
    return {name: found[name] for name in sorted(found, key=place_of)}


def place_of(name: str) -> int:
    """Give the place of a table among the others; those without one stand last."""
    return ORDER.index(name) if name in ORDER else len(ORDER)


def clause_rows(block: Alignment) -> Rows:
    """Give the aligned clauses: relation and notes, then for each text the place and the marked words."""
    head = ["Relation", "Notes", *(part for column in block.columns for part in (f"{column}: place", column))]
    rows = [head + ["Positions"] * block.positions]
    for row in block.rows:
        cells = [part for cell in row.cells for part in (cell.citation, marked(cell))]
        rows.append([row.relation, "; ".join(row.notes), *cells] + [""] * block.positions)
    return rows


def marked(cell: Cell) -> str:
    """Give a cell's words with the words that differ in brackets, since a spreadsheet's text has one look."""
    told = ""
    for run in cell.runs:
        opening, closing = BRACKETS.get(run.mark, ("", ""))
        told += f"{opening}{run.text}{closing}"
    lines = (" ".join(line.split()) for line in told.split("\n"))
    return "\n".join(line for line in lines if line)


def text_of(runs: Sequence[Run]) -> str:
    """Give the plain words of runs."""
    return one_line("".join(run.text for run in runs))
