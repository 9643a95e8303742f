"""Workbooks, comma-separated values, Markdown and JSON: the same facts in each."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausewise.paths import standard_paths
from clausewise.sheet.blocks import Alignment, Mark, Run
from clausewise.sheet.writers import csv as csv_writer
from clausewise.sheet.writers import json as json_writer
from clausewise.sheet.writers import md, xlsx
from clausewise.sheet.writers.md import escaped, line_md
from clausewise.sheet.writers.tabular import tables
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop

RESOURCES = standard_paths().resources


def test_the_tables_are_all_there(sheet: Sheet) -> None:
    found = tables(sheet)
    assert list(found) == ["About", "Provisions", "The guarantee", "Correspondence", "Clauses"]  # no state is named
    assert ["Source", "text-0.txt", "text-1.txt"] in found["About"]
    assert found["Clauses"][0] == [
        "Relation",
        "Notes",
        "A · Treaty of Lastovia: place",
        "A · Treaty of Lastovia",
        "B · Pact of Lastovia: place",
        "B · Pact of Lastovia",
    ]
    assert all(len(row) == 6 for row in found["Clauses"])


def test_differing_words_are_bracketed(workshop: Workshop) -> None:
    def texts(*, revision: bool) -> str:
        rows = tables(workshop.sheet(FIRST, SECOND, revision=revision))["Clauses"]
        return "\n".join(cell for row in rows for cell in row)

    assert "Lastovia ⟨shall⟩ remain" in texts(revision=False)
    assert "Lastovia [-shall-] remain" in texts(revision=True)
    assert "Lastovia {+may+} remain" in texts(revision=True)


def test_provisions_name_their_places(sheet: Sheet) -> None:
    rows = {row[0]: row for row in tables(sheet)["Provisions"]}
    assert "(Article 1)" in rows["neutrality"][1]


def test_a_workbook_has_a_page_a_table(sheet: Sheet) -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx.encode(sheet, RESOURCES).data)) as book:
        names = book.read("xl/workbook.xml").decode()
    for name in tables(sheet):
        assert f'name="{name}"' in names


def test_csv_has_every_table(sheet: Sheet) -> None:
    data = csv_writer.encode(sheet, RESOURCES).data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert [row[0] for row in rows if row and row[0] in tables(sheet)] == list(tables(sheet))


def test_json_is_the_contract_and_more(workshop: Workshop) -> None:
    sheet = workshop.sheet(FIRST, SECOND, only_differences=True, command="again")
    value = json.loads(json_writer.encode(sheet, RESOURCES).data)
    assert {"instruments", "mode", "rows", "correspondence", "summary", "sheet"} <= set(value)
    assert value["sheet"]["left_out"] == len(sheet.comparison.rows) - len(value["rows"]) > 0
    assert value["sheet"]["command"] == "again"
    first = value["instruments"][0]
    assert first["text"] == sheet.comparison.instruments[0].text
    for row in value["rows"]:
        for column, sign in enumerate("-+"):
            told = "".join(text for op, text in row["words"] if op in ("=", sign))
            by_id = {c["id"]: c for c in value["instruments"][column]["clauses"]}
            text = value["instruments"][column]["text"]
            assert told == "".join(text[by_id[k]["start"] : by_id[k]["end"]] for k in row["cells"][column])


def test_markdown_has_a_row_a_row(sheet: Sheet) -> None:
    text = md.encode(sheet, RESOURCES).data.decode()
    block = next(b for b in sheet.blocks if isinstance(b, Alignment))
    lines = text.split("## Clause by clause")[1].split("\n")
    assert len([line for line in lines if line.startswith("| ")]) == len(block.rows) + 2
    assert "<u>shall</u>" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("[x](y)", "\\[x\\](y)"),
        ("1. first", "1\\. first"),
        ("- item", "\\- item"),
        ("# head", "\\# head"),
        ("see https://x.invalid and www.x.invalid", "see https\\://x.invalid and www\\.x.invalid"),
        ("a|b <b> &amp;", "a\\|b \\<b\\> \\&amp;"),
    ],
)
def test_markdown_is_escaped(words: str, told: str) -> None:
    assert escaped(words) == told


@given(st.lists(st.tuples(st.text(alphabet="ab *_[]|<>\n", max_size=6), st.sampled_from(Mark)), max_size=5))
def test_a_markdown_line_stays_a_line(pieces: list[tuple[str, Mark]]) -> None:
    told = line_md([Run(text, mark) for text, mark in pieces])
    assert "\n" not in told
    assert "|" not in told.replace("\\|", "")


def test_markdown_parts_its_blocks(sheet: Sheet) -> None:
    lines = md.encode(sheet, RESOURCES).data.decode().split("\n")
    for before, line in pairwise(lines):
        if line.startswith("#") or (line.startswith("|") and not before.startswith("|")):
            assert before == ""
