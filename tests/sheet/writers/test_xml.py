"""Akoma Ntoso: valid by the standard's schema, all words there, and read back by our own reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from clausewise.model.errors import ExportError
from clausewise.paths import standard_paths
from clausewise.reading.reader import read_bytes
from clausewise.sheet.writers import xml
from clausewise.sheet.writers.akn_document import AKN
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop

RESOURCES = standard_paths().resources
RICH = """Agreement on Lighthouses

Preamble
The Parties,
Recalling the storm of the year before,
Have agreed as follows:

CHAPTER I. LIGHTS

Article 1 – Duties
1. Each Party shall:
(a) keep its lights;
(b) paint them white.
2. The lights shall burn from dusk.
This paragraph ends the article.

CHAPTER II. FINAL PROVISIONS

Article 2
This Agreement shall enter into force on signature.

ANNEX 1
Article 1
The lights are listed here.

Done at Mljet on 4 May 2021.
"""


def letters(text: str) -> str:
    return "".join(text.split())


def documents(data: bytes) -> list[etree._Element]:
    return list(etree.fromstring(data).iter(f"{AKN}doc"))


@pytest.mark.parametrize(("a", "b"), [(FIRST, SECOND), (RICH, FIRST), (RICH, RICH.replace("white", "red"))])
@pytest.mark.parametrize("revision", [False, True])
def test_all_words_are_there_in_order(workshop: Workshop, a: str, b: str, revision: bool) -> None:
    sheet = workshop.sheet(a, b, revision=revision)
    found = documents(xml.encode(sheet, RESOURCES).data)
    for document, instrument in zip(found, sheet.comparison.instruments, strict=True):
        told = "".join("".join(part.itertext()) for part in document if part.tag != f"{AKN}meta")
        assert letters(told) == letters(instrument.text)


def test_the_tree_is_the_instruments(workshop: Workshop) -> None:
    sheet = workshop.sheet(RICH, FIRST)
    root = etree.fromstring(xml.encode(sheet, RESOURCES).data)
    by_id = {e.get("eId"): e for e in root.iter() if e.get("eId")}
    article = by_id["cmp_a__art_1"]
    assert article.tag == f"{AKN}article"
    assert article.findtext(f"{AKN}num") == "Article 1 –"
    assert article.findtext(f"{AKN}heading") == "Duties"
    assert by_id["cmp_b__art_2__para_1"].getparent() is by_id["cmp_b__art_2"]


def test_rows_point_at_clauses_that_are_there(workshop: Workshop) -> None:
    root = etree.fromstring(xml.encode(workshop.sheet(RICH, FIRST, SECOND), RESOURCES).data)
    ids = {e.get("eId") for e in root.iter()}
    refs = [ref for e in root.iter(f"{{{xml.OURS}}}clauses") for ref in (e.get("refs") or "").split()]
    assert refs
    assert {ref[1:] for ref in refs} <= ids


def test_our_own_reader_reads_it(sheet: Sheet) -> None:
    reading = read_bytes(xml.encode(sheet, RESOURCES).data, "sheet.xml")
    text = "\n".join(block.text for block in reading.blocks)
    assert "guarantee the borders of Lastovia" in text
    assert "exchange lists of their lighthouses" in text


def test_what_is_not_valid_is_not_written(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "references", lambda about: about.append(etree.Element(f"{AKN}nonsense")))
    with pytest.raises(ExportError, match="not be valid Akoma Ntoso"):
        xml.encode(sheet, RESOURCES)


def test_the_options_leave_rows_out(workshop: Workshop) -> None:
    def rows(**options: object) -> int:
        root = etree.fromstring(xml.encode(workshop.sheet(FIRST, FIRST, **options), RESOURCES).data)
        return len(list(root.iter(f"{{{xml.OURS}}}row")))

    assert rows() > rows(only_differences=True) == 0
