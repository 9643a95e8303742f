"""A table for the clipboard: as HTML for texts, and with tabs between its cells for spreadsheets."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from clausewise.sheet.writers.spreadsheet import neutral

if TYPE_CHECKING:
    from collections.abc import Sequence


def table_mime(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Give a table with its head in the first row and its rows' names in the first column.

    A spreadsheet takes what is pasted for formulas, from tabs and from HTML alike.
    """
    mime = QMimeData()
    safe = [[neutral(" ".join(cell.split())) for cell in row] for row in rows]
    mime.setText("\n".join("\t".join(row) for row in safe))
    lines = []
    for n, row in enumerate(safe):
        cells = (f"<{tag}>{escape(cell)}</{tag}>" for c, cell in enumerate(row) for tag in ["td" if n and c else "th"])
        lines.append(f"<tr>{''.join(cells)}</tr>")
    mime.setHtml(f'<table border="1" cellspacing="0" cellpadding="4">{"".join(lines)}</table>')
    return mime
