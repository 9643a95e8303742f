"""The sheet as comma-separated values (RFC 4180), one table below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.sheet.writers.spreadsheet import csv_bytes
from clausewise.sheet.writers.tabular import tables
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.sheet import Sheet


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as CSV."""
    return Written(csv_bytes(tables(sheet)))
