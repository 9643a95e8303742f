"""Matrices as a spreadsheet file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.saving import save_bytes
from clausewise.sheet.writers.spreadsheet import csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from clausewise.model.matrix import Matrix


def write_matrices(matrices: Mapping[str, Matrix], path: Path) -> None:
    """Write matrices by their names to a ``.csv`` or ``.xlsx`` file. Raises ``ExportError``."""
    tables = {name: matrix_rows(name, matrix) for name, matrix in matrices.items()}
    save_bytes(path, csv_bytes(tables) if path.suffix.lower() == ".csv" else xlsx_bytes(tables))


def matrix_rows(name: str, matrix: Matrix) -> list[list[str]]:
    """Give a matrix as rows of text; each cell says its word and the clauses behind it."""
    head = [name, *matrix.columns]
    body = [
        [
            row.label,
            *(f"{c.word or c.presence.value} ({', '.join(c.clauses)})" if c.clauses else "–" for c in row.cells),
        ]
        for row in matrix.rows
    ]
    return [head, *body]
