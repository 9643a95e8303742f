"""PDF: reading order, page furniture, hyphens, paragraphs; pictures, locks and torn ends are said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pdf_files import column, filled, pdf
from reading_files import LONG, treaty_pdf

from clausewise.reading.blocks import Role
from clausewise.reading.pdf import read_pdf
from clausewise.reading.pdf_damage import damage_of

if TYPE_CHECKING:
    from pathlib import Path

    from pdf_files import Line

SENTENCES = [f"{n}. {LONG.strip()} This is sentence number {n} of the agreement between them." for n in range(1, 15)]


def texts(pages: list[list[Line]]) -> list[str]:
    return [block.text for block in read_pdf(pdf(pages)).blocks]


def set_in_columns(paragraphs: list[str], row_by_row: bool) -> list[Line]:
    """Set paragraphs in two columns; the file holds them column by column, or row by row as some programs write."""
    lines = [line for paragraph in paragraphs for line in filled(paragraph, 205)]
    half = (len(lines) + 1) // 2
    left, right = column(lines[:half], x=60, size=10, lead=13), column(lines[half:], x=315, size=10, lead=13)
    if not row_by_row:
        return left + right
    return [line for pair in zip(left, right, strict=False) for line in pair] + left[len(right) :]


def test_wrapped_lines_become_paragraphs() -> None:
    lines = [line for sentence in SENTENCES[:4] for line in filled(sentence, 440)]
    assert len(lines) >= 8
    assert texts([column(lines)]) == SENTENCES[:4]


def test_paragraphs_told_by_their_indent() -> None:
    plain = [f"{LONG.strip()} {LONG.strip()} It shall do so." for _ in range(3)]
    lines: list[Line] = []
    for paragraph in plain:
        first, *rest = filled(paragraph, 430)
        for at, line in enumerate((first, *rest)):
            lines.append((90 if at == 0 else 72, 760 - 14 * len(lines), 11, line))
    assert texts([lines]) == plain


@pytest.mark.parametrize("row_by_row", [False, True])
def test_two_columns_are_read_one_after_the_other(row_by_row: bool) -> None:
    title: list[Line] = [(150, 800, 16, "Pact of Two Rivers in Two Columns")]
    found = texts([title + set_in_columns(SENTENCES[:8], row_by_row)])
    assert found[0] == "Pact of Two Rivers in Two Columns"
    assert found[1:] == SENTENCES[:8]


def test_short_lines_do_not_hide_the_gap_between_columns() -> None:
    left = [
        f"({n}) a short item {n};" if n % 8 else f"({n}) an item that fills its whole column {n};" for n in range(24)
    ]
    right = [f"({n}) the right column has items {n};" for n in range(24, 48)]
    found = texts([column(left, x=60, size=10, lead=13) + column(right, x=315, size=10, lead=13)])
    assert found == left + right


def test_a_last_page_that_is_half_empty_has_the_columns_of_the_others() -> None:
    whole = set_in_columns(SENTENCES[:8], row_by_row=False)
    lines = [line for sentence in SENTENCES[8:12] for line in filled(sentence, 205)]
    rest = column(lines[:-2], x=60, size=10, lead=13) + column(lines[-2:], x=315, size=10, lead=13)
    assert texts([whole, whole, rest])[16:] == SENTENCES[8:12]


def test_a_list_of_numbers_beside_text_is_no_second_column() -> None:
    lines: list[Line] = []
    for at, sentence in enumerate(SENTENCES[:6]):
        lines += [(60, 760 - 20 * at, 11, f"({at})"), (100, 760 - 20 * at, 11, sentence[:60])]
    assert texts([lines])[0].startswith("(0) 1. Each Party")


def test_running_heads_feet_and_page_numbers_go_and_are_listed() -> None:
    draft = read_pdf(treaty_pdf())
    text = "\n".join(block.text for block in draft.blocks)
    assert "TREATY SERIES" not in text
    assert "- 2 -" not in text
    (notice,) = (notice for notice in draft.notices if notice.code == "running-head")
    assert notice.removed is not None
    assert {"2 TREATY SERIES", "- 3 -"} <= set(notice.removed.split("\n"))


def test_a_paragraph_goes_on_over_the_page() -> None:
    sentence = f"{LONG}{LONG}{LONG}It shall end here."
    lines = filled(sentence, 440)
    pages = [
        [*column(lines[:3], top=760), (290, 40, 9, "1")],
        [*column(lines[3:], top=760), (290, 40, 9, "2")],
        [*column(["The last page."], top=760), (290, 40, 9, "3")],
    ]
    assert texts(pages) == [" ".join(sentence.split()), "The last page."]


def test_hyphens_at_line_ends_go_where_they_only_part_a_word() -> None:
    first = [
        "The Parties shall respect all their agree-",
        "ments and shall protect self-",
        "government and co-operate.",
    ]
    draft = read_pdf(pdf([column([*first, "", "Later agreements need co-operation."])]))
    assert (
        draft.blocks[0].text
        == "The Parties shall respect all their agreements and shall protect self-government and co-operate."
    )
    (notice,) = (notice for notice in draft.notices if notice.code == "hyphens-removed")
    assert notice.removed == "agree-|ments"


def test_large_type_is_a_heading() -> None:
    lines: list[Line] = [
        (72, 790, 20, "Pact"),
        (72, 740, 14, "Chapter I"),
        *column(filled(LONG * 4, 440), top=700, size=10),
    ]
    blocks = read_pdf(pdf([lines])).blocks
    assert [(b.role, b.level) for b in blocks] == [(Role.HEADING, 1), (Role.HEADING, 2), (Role.PARAGRAPH, 0)]


def test_pages_that_are_pictures_are_named() -> None:
    draft = read_pdf(pdf([column([LONG]), []], picture=True))
    assert [n.message for n in draft.notices if n.code == "pages-without-text"] == [
        "Pages that are pictures without text: 2."
    ]


def test_a_file_without_its_end_says_so() -> None:
    whole = pdf([column([LONG])])
    cut = whole[: whole.rindex(b"startxref")]
    assert "damage" in {notice.code for notice in read_pdf(cut).notices}


def test_a_stream_whose_check_sum_is_wrong_says_so() -> None:
    whole = bytearray(pdf([column(filled(LONG * 9, 440))]))
    whole[whole.rindex(b"endstream") - 12] ^= 0x10
    messages = [notice.message for notice in read_pdf(bytes(whole)).notices if notice.code == "damage"]
    assert messages == ["Parts of the file are damaged (1); text may be missing."]


def test_a_sound_file_has_no_damage(corpora: Path) -> None:
    sound = [treaty_pdf(), (corpora / "constitution-of-ukraine" / "1996.pdf").read_bytes()]
    assert [damage_of(data) for data in sound] == [[], []]
    assert damage_of(sound[0].replace(b"startxref\n", b"startxref\n9"))


def test_pages_are_numbered_on_the_blocks() -> None:
    blocks = read_pdf(pdf([column(["Article 1", "", "One."]), column(["Article 2", "", "Two."])])).blocks
    assert [block.page for block in blocks] == [1, 1, 2, 2]


@pytest.mark.parametrize("year", ["1996", "2004"])
def test_the_constitution_from_pdf_reads_as_from_text(corpora: Path, year: str) -> None:
    folder = corpora / "constitution-of-ukraine"
    found = {" ".join(block.text.split()) for block in read_pdf((folder / f"{year}.pdf").read_bytes()).blocks}
    wanted = [
        " ".join(line.split()) for line in (folder / f"{year}.txt").read_text("utf-8").splitlines() if line.strip()
    ]
    # The printed page numbers its lists, which the plain text does not.
    found |= {re.sub(r"^\d+\. ", "", text) for text in found}
    missing = [line for line in wanted if line not in found]
    assert len(wanted) > 800
    assert len(missing) < 0.01 * len(wanted), missing[:5]


def test_an_item_after_and_begins_a_paragraph_of_its_own() -> None:
    items = [
        "(a) the Parties shall keep the bridges and the roads of the valley open to all of them; and",
        "(b) they shall share the cost.",
        "c) zij delen de kosten van de brug en van de weg die daarheen leidt, zoals zij zijn gemaakt, en",
        "d) zij delen de last.",
        "i. een brug over de rivier en de weg die daarheen leidt, met alles wat daarbij hoort; of",
        "ii. een veer.",
    ]
    assert texts([column([line for item in items for line in filled(item, 440)])]) == items


def test_a_hyphen_before_and_is_left_hanging() -> None:
    lines = filled(LONG * 3, 440)
    found = texts([column([*lines, "It lays down the rules for the river-", "and lake boats of the Parties."])])
    assert found[-1].endswith("rules for the river- and lake boats of the Parties.")


def test_a_text_that_parts_no_words_keeps_its_hyphens() -> None:
    sentences = [f"{n}. {LONG.strip()} It is sentence {n}." for n in range(1, 80)]
    lines = [line for sentence in sentences for line in filled(sentence, 440)]
    pages = [column([*lines[at : at + 40]]) for at in range(0, len(lines), 40)]
    pages.append(column(["Income from debt-", "claims of every kind is free of tax."]))
    assert texts(pages)[-1] == "Income from debt-claims of every kind is free of tax."
