"""The PDF: fonts inside, bookmarks, links, pages of the chosen paper, and characters that no font has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from clausewise.paths import standard_paths
from clausewise.sheet.blocks import Aligned, Alignment, Cell, Heading, Mark, Run
from clausewise.sheet.options import Paper
from clausewise.sheet.writers import pdf
from clausewise.sheet.writers.pdf_data import Looks, breakable, headed, kept_together, parts, sheet_data
from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from clausewise.sheet.sheet import Sheet
    from tests.sheet.conftest import Workshop

RESOURCES = standard_paths().resources
HIEROGLYPH = "\U00013080"


def text_of(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [
        (Paper.A4, True, (842, 595)),
        (Paper.A4, False, (595, 842)),
        (Paper.LETTER, True, (792, 612)),
        (Paper.LETTER, False, (612, 792)),
    ],
)
def test_pages_are_of_the_chosen_paper(
    workshop: Workshop, paper: Paper, landscape: bool, size: tuple[int, int]
) -> None:
    data = pdf.encode(workshop.sheet(FIRST, SECOND, paper=paper, landscape=landscape), RESOURCES).data
    document = pypdfium2.PdfDocument(data)
    assert {tuple(map(round, page.get_size())) for page in document} == {size}
    assert f"Page 1 of {len(document)}" in text_of(data)


def test_headings_are_bookmarks(sheet: Sheet) -> None:
    document = pypdfium2.PdfDocument(pdf.encode(sheet, RESOURCES).data)
    assert [mark.get_title() for mark in document.get_toc()] == [b.text for b in sheet.blocks if isinstance(b, Heading)]


def test_it_declares_that_it_is_accessible(sheet: Sheet) -> None:
    data = pdf.encode(sheet, RESOURCES).data
    assert b"pdfuaid:part>1<" in data or b'pdfuaid:part="1"' in data
    assert b"/Lang" in data


def test_the_correspondence_has_links(workshop: Workshop) -> None:
    linked = pdf.encode(workshop.sheet(FIRST, SECOND), RESOURCES).data
    plain = pdf.encode(workshop.sheet(FIRST, SECOND, correspondence=False), RESOURCES).data
    assert linked.count(b"/Link") > plain.count(b"/Link")
    assert b"/URI" not in linked


def test_a_character_that_no_font_has_is_spelled_and_noted(workshop: Workshop) -> None:
    written = pdf.encode(workshop.sheet(FIRST.replace("neutral", f"neutral {HIEROGLYPH}"), SECOND), RESOURCES)
    # Where the system has a font for it, it is simply set.
    if not written.notices:
        pytest.skip("this system has a font for hieroglyphs")
    (notice,) = written.notices
    assert notice.code == "no-glyph"
    assert "U+13080" in notice.message
    assert "[U+13080]" in text_of(written.data)
    assert "Characters that no font here has" in " ".join(text_of(written.data).split())


def test_ordinary_letters_need_no_notice(workshop: Workshop) -> None:
    text = FIRST.replace("Lastovia", "Ластово Łódź Ğüneş ’“”–№")
    assert not pdf.encode(workshop.sheet(text, SECOND), RESOURCES).notices


def test_missing_characters_are_found() -> None:
    assert pdf.without_glyph(f"abЖ№{HIEROGLYPH}", RESOURCES) <= {HIEROGLYPH}


def test_long_words_can_be_broken_and_are_copied_whole(workshop: Workshop) -> None:
    word = "abcdefgh" * 20
    data = pdf.encode(workshop.sheet(FIRST.replace("Lastovia shall", f"{word} shall"), SECOND), RESOURCES).data
    assert word in re.sub(r"\s", "", text_of(data))
    assert "\u200b" not in text_of(data)
    assert breakable("short words stay") == "short words stay"


def row(text: str, clause: str = "art_1") -> Aligned:
    return Aligned((Cell("", (clause,), (Run(text),)), Cell("", (), ())), "changed")


def test_headings_stay_with_the_next_row_and_short_rows_whole() -> None:
    rows = [
        row("Article 1", "art_1__intro"),
        row("short"),
        row("x" * 600),
        row("Annex", "annex_1__intro"),
        row("y" * 2000),
    ]
    assert kept_together(rows) == [2, -1, 0, 1, 0]


def test_a_label_and_its_heading_stand_on_one_line() -> None:
    looks = Looks()
    words = Run("Lamps burn all night.")
    opening, rest = headed(
        looks, (Run("Article 4", strong=True), Run("\n"), Run("Lamps", strong=True), Run("\n"), words)
    )
    assert ["".join(part[0] for part in line) for line in opening] == ["Article 4\u2002Lamps"]
    assert rest == [["Lamps burn all night."]]
    alone = headed(looks, (Run("Article 4", strong=True), Run("\n"), Run("Lamps", strong=True)))
    assert alone == ([], [[["Article 4\u2002Lamps", 0, []]]])


def test_a_row_that_many_headings_open_is_not_parted() -> None:
    few, many = (
        tuple(part for n in range(count) for part in (Run(f"Heading {n}", strong=True), Run("\n"))) for count in (2, 3)
    )
    body = Run("word " * 150)
    rows = [Aligned((Cell("", ("art_1",), (*opening, body)),), "the same") for opening in (few, many)]
    assert kept_together(rows) == [0, 1]


def test_a_long_alignment_is_parted_where_articles_begin() -> None:
    rows = []
    for n in range(1, 31):
        rows += [row(f"Article {n}", f"art_{n}__intro"), row("z" * 4000, f"art_{n}__para_1"), row("z" * 4000, "a__b")]
    parted = parts(rows)
    assert [len(part) for part in parted] == [48, 42]
    assert [each for part in parted for each, _ in part] == rows
    assert [keep for part in parted for _, keep in part] == kept_together(rows)
    assert parts(rows[:30]) == [[(each, 0 if n % 3 else 1) for n, each in enumerate(rows[:30])]]


def test_no_part_ends_with_a_heading() -> None:
    long = [row("z" * 95_000, "art_1"), row("CHAPTER II", "chp_2__intro"), row("z" * 90_000, "art_2")]
    assert [len(part) for part in parts(long)] == [1, 2]
    assert [len(part) for part in parts([long[0], row("x" * 130, "art_9"), *long[1:]])] == [1, 3]


def test_runs_of_one_look_are_joined() -> None:
    looks = Looks()
    line = looks.line([Run("a "), Run("b "), Run("c", strong=True), Run("d", strong=True), Run("e")])
    assert line == ["a b ", ["cd", 0, []], "e"]


def test_lines_and_tints_end_with_their_words() -> None:
    own, next_own = Run("new words ", Mark.OWN), Run("tinted ", Mark.OWN, ("neutrality",))
    assert Looks().line([Run("the "), own, Run("stand")]) == ["the ", ["new words", 0, []], " stand"]
    assert Looks().line([own, next_own, Run("stand")]) == [["new words ", 0, []], ["tinted", 1, []], " stand"]


def test_every_anchor_is_in_the_data(sheet: Sheet) -> None:
    data = sheet_data(sheet)
    block = next(b for b in sheet.blocks if isinstance(b, Alignment))
    told = next(b for b in data["blocks"] if b["kind"] == "alignment")
    assert [r["anchor"] for part in told["parts"] for r in part] == [r.anchor for r in block.rows]
