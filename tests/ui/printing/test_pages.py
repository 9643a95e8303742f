"""The sheet on paper: every word stands there, nothing stands beyond the page, heads are repeated."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtPrintSupport import QPrinter

from clausewise.comparing.compare import compare
from clausewise.model.progress import finish
from clausewise.model.provision import Anatomy, Findings
from clausewise.segmenting.intake import take_in_text
from clausewise.sheet.blocks import Legend, Mark, Run
from clausewise.sheet.options import Paper, SheetOptions
from clausewise.sheet.sheet import build_sheet
from clausewise.ui.printing.bands import Band, Lane, bands
from clausewise.ui.printing.lines import Face, break_runs, paragraphs
from clausewise.ui.printing.pages import paginating, paint_sheet, set_page

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from clausewise.sheet.sheet import Sheet

pytestmark = pytest.mark.usefixtures("qapp")


def treaty(name: str, clauses: int, verb: str) -> str:
    words = (
        "the keepers of the lighthouse {verb} keep the lamp of pier number {n} burning through every night of the year"
    )
    body = "\n\n".join(f"Article {n}\n\n{words.format(n=n, verb=verb).capitalize()}." for n in range(1, clauses + 1))
    return f"{name}\n\n{body}\n"


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    a, b = (
        take_in_text(treaty(n, 60, v), n) for n, v in (("First Lamp Treaty", "shall"), ("Second Lamp Treaty", "may"))
    )
    comparison = finish(compare((a, b)))
    return build_sheet(comparison, [Findings(), Findings()], [Anatomy(()), Anatomy(())], SheetOptions(landscape=False))


def printed(sheet: Sheet, path: Path) -> tuple[int, list[str]]:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    set_page(printer, sheet.options)
    count = paint_sheet(sheet, printer)
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return count, texts


def test_every_article_is_printed_in_both_columns(qapp: QApplication, sheet: Sheet, tmp_path: Path) -> None:
    count, texts = printed(sheet, tmp_path / "sheet.pdf")
    assert count == len(texts) > 2
    text = re.sub(r"\s+", " ", " ".join(texts))
    for n in range(1, 61):
        assert len(re.findall(rf"pier number {n} burning|pier number {n}\b", text)) >= 2, n


def test_each_page_says_which_it_is_and_repeats_the_heads(sheet: Sheet, tmp_path: Path) -> None:
    count, texts = printed(sheet, tmp_path / "sheet.pdf")
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {count}" in text
        assert "First Lamp Treaty" in text
        assert "Second Lamp Treaty" in text


def test_letter_paper_is_as_wide_as_letter_paper(sheet: Sheet, tmp_path: Path) -> None:
    other = replace(sheet, options=replace(sheet.options, paper=Paper.LETTER, landscape=True))
    printed(other, tmp_path / "sheet.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    assert document[0].get_size() == pytest.approx((792, 612), abs=1)
    document.close()


def test_no_band_leaves_its_page(sheet: Sheet) -> None:
    height = 4000.0
    pages = finish(paginating(bands(sheet.blocks, 4000), height))
    assert len(pages) > 5
    for page in pages:
        for y, band in page.placed:
            assert y + band.height <= height + 2


def test_a_cell_taller_than_a_page_is_broken_and_loses_no_line() -> None:
    lines = break_runs((Run(" ".join(f"word{n}" for n in range(4000))),), 2000, Face())
    pages = finish(paginating([Band([Lane(0, lines), Lane(2200, lines[:3])], 10, 10)], 3000))
    assert len(pages) > 3
    assert [line.number for page in pages for _, band in page.placed for line in band.lanes[0].lines] == list(
        range(len(lines))
    )


def test_the_legend_stays_with_the_rows_it_explains(sheet: Sheet) -> None:
    legend = next(n for n, block in enumerate(sheet.blocks) if isinstance(block, Legend))
    made = list(bands(sheet.blocks[legend - 1 : legend + 2], 4000))
    assert [band.stays for band in made[:3]] == [True, True, True]
    assert not made[3].stays


def test_few_lines_are_not_left_alone_at_the_head_of_a_page() -> None:
    lines = break_runs((Run(" ".join(f"word{n}" for n in range(400))),), 2000, Face())
    height = sum(line.height for line in lines)
    filler = Band([Lane(0, lines[:3])])
    room = filler.height + height - lines[0].height * 0.5
    pages = finish(paginating([filler, Band([Lane(0, lines)])], room))
    assert len(pages) == 2
    assert len(pages[1].placed[0][1].lanes[0].lines) >= 3
    assert sum(len(band.lanes[0].lines) for page in pages for _, band in page.placed) == len(lines) + 3


def test_a_heading_is_not_left_alone_at_the_foot() -> None:
    def band(count: int, *, stays: bool = False) -> Band:
        return Band([Lane(0, break_runs((Run("a b"),), 2000, Face()) * count)], stays=stays)

    one = band(1).height
    pages = finish(paginating([band(9), band(1, stays=True), band(3)], one * 11))
    assert [len(page.placed) for page in pages] == [1, 2]


def test_line_ends_begin_paragraphs_and_tags_stand_where_the_provision_begins() -> None:
    runs = [Run("One\n\ntwo ", Mark.OWN, ("guarantee",), ("guarantee",)), Run("three\n")]
    cut = list(paragraphs(runs))
    assert [[r.text for r in p] for p in cut] == [["One"], ["two ", "three"]]
    assert cut[0][0].starts == ("guarantee",)
    assert cut[1][0].starts == ()
    line = break_runs(runs, 9000, Face())[0]
    assert line.broken.layout.text().startswith("[G]")


def test_letters_beyond_the_basic_plane_keep_marks_in_place() -> None:
    runs = [Run("𝔸𝔹 ", Mark.SHARED), Run("own", Mark.OWN), Run(" shared")]
    broken = break_runs(runs, 9000, Face())[0].broken
    ((_, mark, rect),) = broken.strokes
    plain = break_runs([Run("𝔸𝔹 "), Run("own")], 9000, Face())[0].broken.layout
    assert mark is Mark.OWN
    assert rect.right() == pytest.approx(plain.lineAt(0).naturalTextWidth(), abs=2)


band_sizes = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 40), st.booleans()), min_size=1, max_size=12)


@settings(deadline=None, max_examples=60)
@given(band_sizes)
def test_every_line_is_on_a_page_once_and_in_order(sizes: list[tuple[int, int, bool]]) -> None:
    line = break_runs((Run("a"),), 2000, Face())[0]
    made = [
        Band([Lane(0, [line] * left), Lane(900, [line] * right)], 20, 20, stays=stays and left < 4 and right < 4)
        for left, right, stays in sizes
    ]
    height = line.height * 11
    pages = finish(paginating(made, height))
    for lane, column in ((0, 0), (1, 1)):
        count = sum(len(band.lanes[lane].lines) for page in pages for _, band in page.placed)
        assert count == sum(size[column] for size in sizes)
    for page in pages:
        tops = [y for y, _ in page.placed]
        assert tops == sorted(tops)
    for page in pages[:-1]:
        assert all(y + band.height <= height + 2 for y, band in page.placed)


def test_a_repeated_head_stands_on_every_page_its_table_reaches() -> None:
    line = break_runs((Run("a"),), 2000, Face())[0]
    head = Band([Lane(0, [line])], stays=True)
    rows = [Band([Lane(0, [line] * 3)], head=head) for _ in range(20)]
    pages = finish(paginating([head, *rows], line.height * 11))
    assert len(pages) > 4
    assert all(page.placed[0][1] is head for page in pages)


@pytest.mark.parametrize("landscape", [True, False])
def test_paper_lies_as_chosen(sheet: Sheet, tmp_path: Path, landscape: bool) -> None:
    printed(replace(sheet, options=replace(sheet.options, landscape=landscape)), tmp_path / "sheet.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    width, height = document[0].get_size()
    assert (width > height) is landscape
    document.close()


def test_a_revision_is_told_apart_by_lines_alone(qapp: QApplication) -> None:
    from PySide6.QtGui import QImage, QPainter

    images = []
    for mark in Mark:
        image = QImage(300, 120, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        break_runs([Run("word", mark)], 2000, Face())[0].draw(painter, 10, 10)
        painter.end()
        assert image not in images
        images.append(image)
