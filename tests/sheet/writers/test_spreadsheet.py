"""Spreadsheets: nothing is ever a formula."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.sheet.writers.spreadsheet import csv_bytes, sheet_name, xlsx_bytes

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
