"""HTML and PDF: everything is on them, nothing foreign works in them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import ExportError
from clausewise.model.progress import finish
from clausewise.paths import standard_paths
from clausewise.sheet.writers import write
from clausewise.sheet.writers.html import encode as encode_html
from clausewise.sheet.writers.pdf import encode as encode_pdf
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop

RESOURCES = standard_paths().resources
HOSTILE = """<script>alert(1)</script> Treaty " onload="x" =1+1 #let x = 1 \x07\u202e $x$ *b* @ref

Article 1
<img src="file:///dev/zero"> [link](javascript:alert(1)) #read("/etc/passwd") shall be `raw` neutral.
"""


def html(sheet: Sheet) -> bytes:
    return encode_html(sheet, RESOURCES).data


def pdf(sheet: Sheet) -> bytes:
    return encode_pdf(sheet, RESOURCES).data


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(data: bytes) -> Words:
    words = Words()
    words.feed(data.decode())
    return words


def pdf_text(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def stands_in(line: str, text: str) -> bool:
    """Whether a line's words stand in the text in their order, with at most a provision's tag between two of them."""
    words = map(re.escape, line.split())
    return re.search(r"\s*(?:[A-Z]{1,2}\s*)?".join(words), text) is not None


def test_html_has_every_word(sheet: Sheet) -> None:
    text = parsed(html(sheet)).text
    for line in (FIRST + SECOND).splitlines():
        assert stands_in(line, text)


def test_html_fetches_nothing_and_runs_nothing(workshop: Workshop) -> None:
    page = parsed(html(workshop.sheet(HOSTILE, SECOND)))
    assert not page.tags & {"script", "img", "iframe", "object", "link"}
    assert all(link.startswith("#row-") for link in page.links)
    assert "alert(1)" in page.text


def test_pdf_has_every_word_in_order(sheet: Sheet) -> None:
    text = pdf_text(pdf(sheet))
    for line in (FIRST + SECOND).splitlines():
        assert stands_in(line, text)


def test_pdf_is_tagged_and_titled(sheet: Sheet) -> None:
    data = pdf(sheet)
    assert b"/MarkInfo" in data or b"/StructTreeRoot" in data
    import pypdfium2

    assert pypdfium2.PdfDocument(data).get_metadata_dict()["Title"] == sheet.title


def test_markup_in_a_text_is_only_text_in_pdf(workshop: Workshop) -> None:
    text = pdf_text(pdf(workshop.sheet(HOSTILE, SECOND)))
    assert '#read("/etc/passwd")' in text
    assert "root:" not in text


def test_an_old_file_stays_when_writing_fails(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "a" / "sheet.pdf"
    with pytest.raises(ExportError, match="the folder does not exist"):
        finish(write(sheet, target, RESOURCES))


def test_writing_can_be_cancelled(sheet: Sheet, tmp_path: Path) -> None:
    work = write(sheet, tmp_path / "sheet.html", RESOURCES)
    next(work)
    work.close()
    assert not list(tmp_path.iterdir())
