"""Titles, sources and words that would be something else: through every writer, and nothing is injected."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from clausewise.model.instrument import Fact
from clausewise.model.progress import finish
from clausewise.paths import standard_paths
from clausewise.sheet.options import SheetOptions
from clausewise.sheet.places import file_stem
from clausewise.sheet.sheet import Sheet, build_sheet
from clausewise.sheet.writers import SUFFIXES, write
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sheet.conftest import Workshop

RESOURCES = standard_paths().resources
TITLES = {
    "formula": '=HYPERLINK("http://evil.invalid","x")',
    "command": "=cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*9",
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "typst": '#read("/etc/passwd") #{panic()} $x$ @label <label> *b* `r` \\',
    "markdown": "[x](javascript:alert(1)) ![i](http://evil.invalid/i) |a|b| # h\n---\n<b>",
    "xml": "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;<w:p/>",
    "tex": "\\input{/etc/passwd} % } {",
    "controls": "a\x00b\x01c\x07d\x1be\x7ff\x85g\u2028h\ud800i\ufffej",
    "bidi": "abc \u202e\u2066fed\u202dghi \u200f",
    "long": "Treaty" + "x" * 294,
    "path": "../../../etc/passwd\\..\\..",
    "empty": "   ",
    "reserved": "CON",
    "scripts": "条约 Договір معاهدة 😀",
}
MODES = [False, True]


def hostile(workshop: Workshop, title: str, *, revision: bool) -> Sheet:
    """A sheet of two texts in which everything that a stranger can choose is ``title``."""
    comparison = workshop.comparison(FIRST, SECOND, revision=revision)
    instruments = []
    for instrument in comparison.instruments:
        clauses = tuple(replace(c, heading=title if c.heading else c.heading) for c in instrument.clauses)
        facts = (Fact("date", title), Fact("party", title), Fact("place", title))
        instruments.append(
            replace(instrument, title=title, source=title, kind=title, language=title, facts=facts, clauses=clauses)
        )
    comparison = replace(comparison, instruments=tuple(instruments))
    findings = [workshop.recogniser.recognise(i) for i in comparison.instruments]
    anatomies = [workshop.recogniser.anatomy(i, f) for i, f in zip(comparison.instruments, findings, strict=True)]
    return build_sheet(comparison, findings, anatomies, SheetOptions(command=title, author=title))


@pytest.fixture(params=TITLES, ids=str)
def title(request: pytest.FixtureRequest) -> str:
    return TITLES[request.param]


def written(sheet: Sheet, folder: Path, kind: str) -> bytes:
    finish(write(sheet, folder / f"sheet.{kind}", RESOURCES))
    return (folder / f"sheet.{kind}").read_bytes()


@pytest.mark.parametrize("revision", MODES)
def test_no_writer_fails(workshop: Workshop, tmp_path: Path, title: str, revision: bool) -> None:
    sheet = hostile(workshop, title, revision=revision)
    for suffix in SUFFIXES:
        assert written(sheet, tmp_path, suffix[1:])


def test_html_has_no_foreign_elements(workshop: Workshop, tmp_path: Path, title: str) -> None:
    plain = html.fromstring(written(hostile(workshop, "Treaty", revision=False), tmp_path, "html"))
    page = html.fromstring(written(hostile(workshop, title, revision=False), tmp_path, "html"))
    assert {e.tag for e in page.iter()} <= {e.tag for e in plain.iter()}
    assert {name for e in page.iter() for name in e.attrib} <= {name for e in plain.iter() for name in e.attrib}


def test_xml_has_no_foreign_elements(workshop: Workshop, tmp_path: Path, title: str) -> None:
    plain = etree.fromstring(written(hostile(workshop, "Treaty", revision=False), tmp_path, "xml"))
    root = etree.fromstring(written(hostile(workshop, title, revision=False), tmp_path, "xml"))
    assert {e.tag for e in root.iter()} <= {e.tag for e in plain.iter()}
    assert root.getroottree().docinfo.internalDTD is None


@pytest.mark.parametrize("revision", MODES)
def test_docx_has_no_foreign_elements(workshop: Workshop, tmp_path: Path, title: str, revision: bool) -> None:
    def tags(name: str) -> set[object]:
        data = written(hostile(workshop, name, revision=revision), tmp_path, "docx")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [etree.fromstring(archive.read(part)) for part in archive.namelist()]
        return {e.tag for part in parts for e in part.iter()}

    assert tags(title) <= tags("Treaty of\tLastovia")


def test_spreadsheets_have_no_formula(workshop: Workshop, tmp_path: Path, title: str) -> None:
    sheet = hostile(workshop, title, revision=False)
    rows = csv.reader(io.StringIO(written(sheet, tmp_path, "csv").decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@")]
    with zipfile.ZipFile(io.BytesIO(written(sheet, tmp_path, "xlsx"))) as book:
        pages = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
        assert not [page for page in pages if "<f>" in page or "<f " in page or "hyperlink" in page]
        assert "xl/externalLinks" not in "".join(book.namelist())


def test_markdown_has_no_live_markup(workshop: Workshop, tmp_path: Path) -> None:
    text = written(hostile(workshop, TITLES["markdown"] + TITLES["script"], revision=False), tmp_path, "md").decode()
    assert "](" not in text.replace("\\](", "")
    assert "<script" not in text.replace("\\<script", "")
    assert "<img" not in text.replace("\\<img", "")
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in lines} <= {4, 5, 6}


def test_json_keeps_the_title_as_it_is(workshop: Workshop, tmp_path: Path, title: str) -> None:
    value = json.loads(written(hostile(workshop, title, revision=False), tmp_path, "json"))
    assert value["instruments"][0]["title"].encode("utf-8", "replace") == title.encode("utf-8", "replace") or (
        "\ud800" in title
    )


def test_pdf_takes_titles_for_words(workshop: Workshop, tmp_path: Path) -> None:
    import pypdfium2

    data = written(hostile(workshop, TITLES["typst"], revision=False), tmp_path, "pdf")
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    assert '#read("/etc/passwd")' in text
    assert "root:" not in text


def test_people_see_no_turned_lines(workshop: Workshop, tmp_path: Path) -> None:
    sheet = hostile(workshop, TITLES["bidi"], revision=False)
    for kind in ("html", "md"):
        assert not set(written(sheet, tmp_path, kind).decode()) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2069")


def test_suggested_names_are_safe(workshop: Workshop, title: str) -> None:
    instruments = hostile(workshop, title, revision=False).comparison.instruments
    name = file_stem(instruments)
    assert name
    assert name[0] not in ".-"
    assert not set(name) & set('/\\:*?"<>|\0\n%')
    assert len(f"{name}.xlsx".encode()) <= 255
    assert name.casefold() not in {"con", "nul", "aux", "prn"}
