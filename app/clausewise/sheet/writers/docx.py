"""The sheet for a word processor: a redline with tracked changes for a revision, the sheet's tables for rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.comparison import Mode
from clausewise.sheet.writers.docx_redline import redline_file
from clausewise.sheet.writers.docx_tables import tables_file
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.sheet import Sheet


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as DOCX. Raises ``ExportError`` for a redline that does not give both texts back."""
    styles = (resources / "sheet" / "styles.xml").read_text("utf-8")
    if sheet.comparison.mode is Mode.REVISION:
        return redline_file(sheet, styles)
    return Written(tables_file(sheet, styles))
