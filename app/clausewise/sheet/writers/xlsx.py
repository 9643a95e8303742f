"""The sheet as a workbook, a page a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.sheet.writers.spreadsheet import xlsx_bytes
from clausewise.sheet.writers.tabular import tables
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.sheet import Sheet


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as XLSX."""
    return Written(xlsx_bytes(tables(sheet)))
