"""Spreadsheets: nothing is ever a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.sheet.writers.spreadsheet import csv_bytes, sheet_name, widths, xlsx_bytes

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "\r=1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_text_in_csv(formula: str) -> None:
    (row,) = csv.reader(io.StringIO(csv_bytes({"x": [[formula]]}).decode("utf-8-sig"), newline=""))
    assert row[0].startswith("'")


@given(st.lists(st.lists(st.text(alphabet="abc,;\"'\n é€", min_size=1), min_size=1, max_size=4), max_size=5))
def test_csv_is_read_back(rows: list[list[str]]) -> None:
    again = list(csv.reader(io.StringIO(csv_bytes({"x": rows}).decode("utf-8-sig"), newline="")))
    assert again == rows


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_text_in_a_workbook(formula: str) -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes({"x": [["head"], [formula]]}))) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "hyperlink" not in page


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_names_of_sheets_are_valid_and_differ(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        made = sheet_name(name, taken)
        assert 0 < len(made) <= 31
        assert not set(made) & set("[]:*?/\\")
        assert made.lower() not in taken
        taken.add(made.lower())


def page_of(rows: list[list[str]]) -> str:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes({"x": rows}))) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


def heights(page: str) -> list[float]:
    found = (re.search(r' ht="([\d.]+)"', row) for row in re.findall(r"<row [^>]*>", page))
    return [float(height[1]) if height else 15.0 for height in found]


def test_rows_are_as_high_as_their_fullest_cell_and_pages_stay_readable() -> None:
    long = "the parties shall meet " * 30
    rows = [["Provision", *"ABCDEF"], ["consultation", *[long] * 6], ["duration", *["–"] * 6]]
    page = page_of(rows)
    assert sum(widths(rows)) <= 160
    assert heights(page)[1] > 10 * heights(page)[2]
    assert max(heights(page)) <= 409, "spreadsheets know no higher rows"


def test_heads_and_row_names_stay_in_view_and_columns_can_be_filtered() -> None:
    page = page_of([["Provision", "A"], ["consultation", "shall"], ["duration", "–"]])
    assert '<pane xSplit="1" ySplit="1"' in page
    assert '<autoFilter ref="A1:B3"' in page
    unnamed = page_of([["A", "B"], ["–", "Article 1"], ["–", "Article 2"]])
    assert '<pane ySplit="1"' in unnamed


def test_a_lone_cell_runs_across_and_stays_text() -> None:
    page = page_of([["", "A", "B"], ["Title", "One", "Two"], ["=1+1 is said of both texts, which are long"]])
    assert '<mergeCell ref="A3:C3"' in page
    assert "<f>" not in page
    assert "autoFilter" not in page
    assert widths([["only one column, " * 3]]) == [53]
    assert page_of([[], ["x"]])
