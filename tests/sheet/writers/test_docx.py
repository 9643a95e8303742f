"""Word processors' files: a redline that is proved, tables that are repeated, nothing lost."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from clausewise.model.errors import ExportError
from clausewise.paths import standard_paths
from clausewise.sheet.blocks import Alignment, Table
from clausewise.sheet.sheet import build_sheet
from clausewise.sheet.writers import docx_redline
from clausewise.sheet.writers.docx import encode
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop

RESOURCES = standard_paths().resources
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SENTENCES = [
    "The Parties shall consult within three days.",
    "Lastovia shall remain neutral.",
    "Each Party may light its lighthouses at dusk.",
    "No foreign ship shall anchor in the bay of Mljet.",
    "The depositary is the mayor of the oldest harbour.",
    "Reservations are not permitted; declarations are.",
]
TREATIES = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), min_size=1, max_size=5)


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def treaty(articles: list[list[str]]) -> str:
    parts = ["Treaty of Lastovia\n"]
    parts += [f"Article {n}\n" + "\n".join(lines) + "\n" for n, lines in enumerate(articles, 1)]
    return "\n".join(parts)


@pytest.fixture
def redline(workshop: Workshop) -> Sheet:
    return workshop.sheet(FIRST, SECOND, revision=True, author="Ana Lastovia", date="2026-05-04T10:00:00Z")


def test_changes_bear_author_and_date(redline: Sheet) -> None:
    body = part(encode(redline, RESOURCES).data, "word/document.xml")
    changes = list(body.iter(f"{W}ins", f"{W}del"))
    assert changes
    assert {e.get(f"{W}author") for e in changes} == {"Ana Lastovia"}
    assert {e.get(f"{W}date") for e in changes} == {"2026-05-04T10:00:00Z"}
    assert len({e.get(f"{W}id") for e in changes}) == len(changes)


def test_the_proof_is_said_in_the_head(redline: Sheet) -> None:
    head = "".join(part(encode(redline, RESOURCES).data, "word/header1.xml").itertext())
    assert "with all changes accepted the text is B" in head
    assert all(instrument.sha256 in head for instrument in redline.comparison.instruments)


def test_a_redline_stands_upright_and_strands_no_heading(redline: Sheet) -> None:
    body = part(encode(redline, RESOURCES).data, "word/document.xml")
    page = next(body.iter(f"{W}pgSz"))
    assert int(page.get(f"{W}w", "")) < int(page.get(f"{W}h", ""))
    kept = [p for p in body.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Clause']") is not None]
    assert {"Article 1", "Article 2"} <= {"".join(p.itertext()) for p in kept}


def test_words_that_stay_are_not_tracked(redline: Sheet) -> None:
    body = part(encode(redline, RESOURCES).data, "word/document.xml")
    plain = "".join(t.text or "" for t in body.iter(f"{W}t") if not [*t.iterancestors(f"{W}ins")])
    assert "remain neutral in any war between its neighbours" in plain


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TREATIES, TREATIES)
def test_every_redline_is_proved(workshop: Workshop, first: list[list[str]], second: list[list[str]]) -> None:
    sheet = workshop.sheet(treaty(first), treaty(second), revision=True)
    a, b = sheet.comparison.instruments
    assert docx_redline.proved(encode(sheet, RESOURCES).data, a, b)
    if a.text != b.text:
        assert not docx_redline.proved(encode(sheet, RESOURCES).data, b, a)


def test_a_redline_that_is_not_proved_is_not_written(redline: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_redline, "redline", lambda *_, **__: [("=", "something else")])
    with pytest.raises(ExportError, match="did not give both texts back"):
        encode(redline, RESOURCES)


def test_a_redline_leaves_nothing_out_and_says_so(workshop: Workshop) -> None:
    sheet = workshop.sheet(FIRST, SECOND, revision=True, only_differences=True)
    assert [notice.code for notice in encode(sheet, RESOURCES).notices] == ["redline-whole"]
    assert not encode(workshop.sheet(FIRST, SECOND, revision=True), RESOURCES).notices


def test_rivals_stand_in_tables(sheet: Sheet) -> None:
    document = docx.Document(io.BytesIO(encode(sheet, RESOURCES).data))
    rows = next(b for b in sheet.blocks if isinstance(b, Alignment)).rows
    last = document.tables[-1]
    assert len(last.rows) == len(rows) + 1
    assert len(last.columns) == 3
    words = "\n".join(cell.text for row in last.rows for cell in row.cells)
    assert "The Parties shall exchange lists of their lighthouses every spring." in words
    assert len(document.tables) == 1 + 1 + sum(isinstance(b, Table) for b in sheet.blocks)


def test_heads_are_repeated_and_words_are_marked(sheet: Sheet) -> None:
    body = part(encode(sheet, RESOURCES).data, "word/document.xml")
    assert len([*body.iter(f"{W}tblHeader")]) == len([*body.iter(f"{W}tbl")])
    assert not [*body.iter(f"{W}ins", f"{W}del")]
    underlined = {r.findtext(f"{W}t") for r in body.iter(f"{W}r") if r.find(f"{W}rPr/{W}u") is not None}
    assert "may " in underlined or "may" in underlined


def test_short_rows_stand_on_one_page(sheet: Sheet) -> None:
    body = part(encode(sheet, RESOURCES).data, "word/document.xml")
    rows = [*body.iter(f"{W}tr")]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert len([*body.iter(f"{W}tcBorders")]) > len([*body.iter(f"{W}tblHeader")])


def test_a_sheet_of_three_has_three_columns(workshop: Workshop) -> None:
    sheet = workshop.sheet(FIRST, SECOND, FIRST.replace("Lastovia", "Mljet"), positions=True)
    document = docx.Document(io.BytesIO(encode(sheet, RESOURCES).data))
    assert [cell.text for cell in document.tables[-1].rows[0].cells][-1] == "Positions"
    assert len(document.tables[-1].columns) == 5


def test_the_same_sheet_gives_the_same_bytes(redline: Sheet) -> None:
    again = build_sheet(redline.comparison, redline.findings, redline.anatomies, replace(redline.options))
    assert encode(redline, RESOURCES).data == encode(again, RESOURCES).data
