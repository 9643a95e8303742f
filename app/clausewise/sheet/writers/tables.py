"""Matrices as a spreadsheet file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.saving import save_bytes
from clausewise.sheet.overview import matrix_cell
from clausewise.sheet.places import column_heads
from clausewise.sheet.terms import row_name
from clausewise.sheet.writers.spreadsheet import csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from clausewise.model.instrument import Instrument
    from clausewise.model.matrix import Matrix


def write_matrices(matrices: Mapping[str, Matrix], instruments: Sequence[Instrument], path: Path) -> None:
    """Write matrices by the head of their first column to a ``.csv`` or ``.xlsx`` file. Raises ``ExportError``."""
    tables = {f"{head}s": matrix_rows(head, matrix, instruments) for head, matrix in matrices.items()}
    save_bytes(path, csv_bytes(tables) if path.suffix.lower() == ".csv" else xlsx_bytes(tables))


def matrix_rows(head: str, matrix: Matrix, instruments: Sequence[Instrument]) -> list[list[str]]:
    """Give a matrix as rows of text; each cell says its word and the places behind it."""
    body = (
        [row_name(row), *(matrix_cell(i, c) for i, c in zip(instruments, row.cells, strict=True))]
        for row in matrix.rows
    )
    return [[head, *column_heads(instruments)], *body]
