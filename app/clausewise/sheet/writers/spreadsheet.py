"""Tables as CSV and XLSX, in which nothing is ever taken for a formula."""

from __future__ import annotations

import csv
import io
import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    Rows = Sequence[Sequence[str]]

FORMULA = re.compile(r"^[\s\x00]*[=+\-@\t\r|%]")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CELL = 32_767
"""The characters that a spreadsheet's cell can hold."""

HEAD, NAME, NOTHING, BODY = "head", "name", "nothing", "body"
ABSENT = "–"
A4 = 9
LINE, HIGHEST = 15, 405  # points: a line of the ordinary font, and the highest row that spreadsheets allow
NARROWEST, LEAST, WIDEST = 8, 16, 60  # characters a column
PAGE = 150  # characters across a landscape page, in letters that can still be read
ROOM = 1.1  # lines break at words, so that a cell holds less than its width


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
    """Give tables as a workbook, a sheet each, laid out to be read, filtered and printed; every cell is text."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(out, options)
    wrapped = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#D5D9DE"}
    looks = {
        HEAD: workbook.add_format({"bold": True, "bg_color": "#E8EDF3", **wrapped}),
        NAME: workbook.add_format({"bold": True, **wrapped}),
        NOTHING: workbook.add_format({"font_color": "#6B6B6B", **wrapped}),
        BODY: workbook.add_format(wrapped),
    }
    for name, rows in tables.items():
        page = workbook.add_worksheet(sheet_name(name, {w.name.lower() for w in workbook.worksheets()}))
        write_page(page, rows, looks)
        page.set_paper(A4)
        page.set_landscape()
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.set_footer("&L&A&R&P / &N")
        page.fit_to_pages(1, 0)
    workbook.close()
    return out.getvalue()


def write_page(page: Worksheet, rows: Rows, looks: Mapping[str, Format]) -> None:
    """Write a table with a head that stays; a lone cell in a table of several columns runs across them."""
    wide = widths(rows)
    for c, width in enumerate(wide):
        page.set_column(c, c, width)
    named, even = has_row_names(rows), len({len(row) for row in rows}) == 1
    for r, row in enumerate(rows):
        across = len(row) == 1 and len(wide) > 1
        page.set_row(r, LINE * lines_of(row, [sum(wide)] if across else wide))
        for c, cell in enumerate(row):
            look = looks[HEAD if not r else NAME if named and not c else NOTHING if cell == ABSENT else BODY]
            text = FORBIDDEN.sub("\ufffd", cell)[:CELL]
            if across:
                # The cells are merged empty: ``merge_range`` would look for numbers and formulas in a text.
                page.merge_range(r, 0, r, len(wide) - 1, "", looks[BODY])
                look = looks[BODY]
            page.write_string(r, c, text, look)
    page.freeze_panes(1, int(named))
    page.repeat_rows(0)
    if even and len(rows) > 2:
        page.autofilter(0, 0, len(rows) - 1, len(wide) - 1)


def has_row_names(rows: Rows) -> bool:
    """Whether the first column names the rows: each name is there, and once."""
    names = [row[0] for row in rows[1:] if len(row) > 1]
    return bool(names) and all(names) and ABSENT not in names and len(set(names)) == len(names)


def widths(rows: Rows) -> list[int]:
    """Give a width a column, in characters: what its longest line needs; the widest give way to fit a page."""
    columns = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) > 1 or columns == 1]
    needed = [
        min(WIDEST, max([NARROWEST, *(longest_line(row[c]) for row in full if c < len(row))]) + 2)
        for c in range(columns)
    ]
    most = WIDEST
    while most > LEAST and sum(min(most, width) for width in needed) > PAGE:
        most -= 1
    return [min(most, width) for width in needed]


def longest_line(cell: str) -> int:
    """Give the length of a cell's longest line."""
    return max(map(len, cell.split("\n")))


def lines_of(row: Sequence[str], wide: Sequence[int]) -> int:
    """Give the lines that a row's fullest cell takes, as far as a row can be high."""
    filled = [
        sum(max(1, math.ceil(len(line) * ROOM / width)) for line in cell.split("\n"))
        for cell, width in zip(row, wide, strict=False)
    ]
    return min(HIGHEST // LINE, max(filled, default=1))


def sheet_name(name: str, taken: set[str]) -> str:
    """Make a name that a workbook accepts and does not have yet."""
    clean = re.sub(r"[\[\]:*?/\\'\x00-\x1f]", " ", name).strip()[:28] or "Sheet"
    candidate, number = clean, 2
    while candidate.lower() in taken:
        candidate, number = f"{clean} {number}", number + 1
    return candidate
