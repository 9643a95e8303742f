"""Tables as CSV and XLSX, in which nothing is ever taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Rows = Sequence[Sequence[str]]

FORMULA = re.compile(r"^[\s\x00]*[=+\-@\t\r|%]")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CELL = 32_767
"""The characters that a spreadsheet's cell can hold."""


def csv_bytes(tables: Mapping[str, Rows]) -> bytes:
    """Give tables one below the other as UTF-8 CSV; each begins with its name where there are several."""
    out = io.StringIO()
    writer = csv.writer(out)
    for number, (name, rows) in enumerate(tables.items()):
        if number:
            writer.writerow([])
        if len(tables) > 1:
            writer.writerow([neutral(name)])
        writer.writerows([neutral(cell) for cell in row] for row in rows)
    # The byte order mark lets spreadsheets know UTF-8.
    return ("\ufeff" + out.getvalue()).encode()


def neutral(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    cell = FORBIDDEN.sub("\ufffd", cell)
    return f"'{cell}" if FORMULA.match(cell) else cell


def xlsx_bytes(tables: Mapping[str, Rows]) -> bytes:
    """Give tables as a workbook, a sheet each, with a fixed heading row; every cell is text."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(out, options)
    head = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = workbook.add_format({"text_wrap": True, "valign": "top"})
    for name, rows in tables.items():
        page = workbook.add_worksheet(sheet_name(name, {w.name.lower() for w in workbook.worksheets()}))
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                page.write_string(r, c, FORBIDDEN.sub("\ufffd", cell)[:CELL], body if r else head)
        for c, wide in enumerate(widths(rows)):
            page.set_column(c, c, wide)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        page.set_landscape()
        page.fit_to_pages(1, 0)
    workbook.close()
    return out.getvalue()


def widths(rows: Rows) -> Iterable[int]:
    """Give a width a column, in characters: what its longest words need, within reason."""
    columns = max(map(len, rows), default=0)
    return [min(60, max([8, *(len(row[c]) for row in rows if c < len(row))]) + 2) for c in range(columns)]


def sheet_name(name: str, taken: set[str]) -> str:
    """Make a name that a workbook accepts and does not have yet."""
    clean = re.sub(r"[\[\]:*?/\\'\x00-\x1f]", " ", name).strip()[:28] or "Sheet"
    candidate, number = clean, 2
    while candidate.lower() in taken:
        candidate, number = f"{clean} {number}", number + 1
    return candidate
