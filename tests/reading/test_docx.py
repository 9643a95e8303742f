"""DOCX: numbers rebuilt, tracked changes in three ways, notes, tables, text boxes; nothing dropped silently."""

from __future__ import annotations

import pytest
from reading_files import docx, level, p, treaty_docx

from clausewise.model.errors import DamagedDocument
from clausewise.reading.blocks import Block, Role
from clausewise.reading.docx import read_docx
from clausewise.reading.options import ReadOptions


def texts(data: bytes, tracked: str = "accepted") -> list[str]:
    return [block.text for block in read_docx(data, ReadOptions(tracked=tracked)).blocks]  # type: ignore[arg-type]


def listed(levels: str, *paragraphs: str, nums: str = "", **parts: str) -> list[str]:
    numbering = f"<w:abstractNum w:abstractNumId='0'>{levels}</w:abstractNum>"
    numbering += nums or "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    return texts(docx("".join(paragraphs), numbering=numbering, **parts))


LEGAL = (
    level(0, "decimal", "Article %1")
    + level(1, "decimal", "%1.%2")
    + level(2, "lowerLetter", "(%3)")
    + level(3, "lowerRoman", "(%4)")
)


def test_multilevel_numbers_restart_under_their_parents() -> None:
    depths = [0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1]
    labels = [text.rsplit(" ", 1)[0] for text in listed(LEGAL, *(p("x", num=(1, depth)) for depth in depths))]
    assert labels == [
        "Article 1", "1.1", "1.2", "(a)", "(b)", "(i)", "(ii)", "1.3", "(a)", "Article 2", "2.1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("upperRoman", "%1.", ["I.", "II.", "III.", "IV."]),
        ("upperLetter", "%1)", ["A)", "B)", "C)", "D)"]),
        ("decimalZero", "§ %1", ["§ 01", "§ 02", "§ 03", "§ 04"]),
        ("ordinal", "%1", ["1st", "2nd", "3rd", "4th"]),
        ("ordinalText", "%1:", ["First:", "Second:", "Third:", "Fourth:"]),
        ("russianLower", "%1)", ["а)", "б)", "в)", "г)"]),
    ],
)
def test_number_formats(form: str, text: str, expected: list[str]) -> None:
    found = listed(level(0, form, text), *(p("x", num=(1, 0)) for _ in expected))
    assert [line.removesuffix(" x") for line in found] == expected


def test_bullets_are_items_without_a_number() -> None:
    (block,) = read_docx(
        docx(
            p("peace", num=(1, 1)),
            numbering=f"<w:abstractNum w:abstractNumId='0'>{level(1, 'bullet', 'o')}</w:abstractNum>"
            "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>",
        )
    ).blocks
    assert block == Block("peace", role=Role.ITEM, level=2)


def test_two_lists_of_one_definition_count_on_and_an_override_starts_anew() -> None:
    nums = (
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/>"
        "</w:lvlOverride></w:num>"
    )
    paragraphs = [p("x", num=(num, 0)) for num in (1, 2, 3, 3, 0)]
    assert listed(level(0, "decimal", "%1."), *paragraphs, nums=nums) == ["1. x", "2. x", "7. x", "8. x", "x"]


def test_numbers_that_come_from_the_style() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='Base'><w:name w:val='Clause'/><w:pPr><w:numPr><w:numId w:val='1'/>"
        "</w:numPr></w:pPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Sub'><w:name w:val='Subclause'/><w:basedOn w:val='Base'/></w:style>"
    )
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", extra="<w:pStyle w:val='Sub'/>")
    found = listed(levels, p("a", style="Base"), p("b", style="Sub"), p("c", style="Base"), styles=styles)
    assert found == ["1. a", "(a) b", "2. c"]


def test_legal_numbering_writes_digits() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", extra="<w:isLgl/>")
    assert listed(levels, p("a", num=(1, 0)), p("b", num=(1, 1))) == ["I. a", "1.1 b"]


def test_headings_and_title_by_style() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='O'><w:name w:val='Own'/><w:pPr>"
        "<w:outlineLvl w:val='2'/></w:pPr></w:style>"
    )
    blocks = read_docx(docx(p("a", style="T") + p("b", style="H2") + p("c", style="O") + p("d"), styles=styles)).blocks
    assert [(b.role, b.level) for b in blocks] == [
        (Role.TITLE, 1), (Role.HEADING, 2), (Role.HEADING, 3), (Role.PARAGRAPH, 0),
    ]  # fmt: skip


CHANGED = p(
    "Each Party ",
    "<w:del w:author='A'><w:r><w:delText>may</w:delText></w:r></w:del>",
    "<w:ins w:author='A'><w:r><w:t>shall</w:t></w:r></w:ins>",
    " assist.",
)


@pytest.mark.parametrize(
    ("tracked", "expected"),
    [
        ("accepted", "Each Party shall assist."),
        ("original", "Each Party may assist."),
        ("both", "Each Party [-may-]{+shall+} assist."),
    ],
)
def test_tracked_changes(tracked: str, expected: str) -> None:
    draft = read_docx(docx(CHANGED), ReadOptions(tracked=tracked))  # type: ignore[arg-type]
    assert [block.text for block in draft.blocks] == [expected]
    (notice,) = draft.notices
    assert notice.code == "tracked-changes"
    assert "insertions: 1, deletions: 1" in notice.message
    assert notice.removed == {"accepted": "may", "original": "shall", "both": None}[tracked]


def test_a_moved_paragraph_stands_once() -> None:
    body = (
        p("<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>")
        + p("stays")
        + p("<w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo>")
    )
    assert texts(docx(body)) == ["stays", "moved"]
    assert texts(docx(body), "original") == ["moved", "stays"]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    body = p("The Parties ", mark="del") + p("shall consult.")
    assert texts(docx(body)) == ["The Parties shall consult."]
    assert texts(docx(body), "original") == ["The Parties ".strip(), "shall consult."]


def test_footnotes_and_comments_are_notes_behind_the_text() -> None:
    body = p(
        "Borders",
        "<w:r><w:footnoteReference w:id='5'/></w:r>",
        " and peace",
        "<w:r><w:footnoteReference w:id='4'/></w:r>",
        ".",
    )
    footnotes = (
        f"<w:footnote w:id='0' w:type='separator'>{p('-----')}</w:footnote>"
        f"<w:footnote w:id='4'>{p('Lasting.')}</w:footnote><w:footnote w:id='5'>{p('As drawn.')}</w:footnote>"
    )
    comments = f"<w:comment w:id='1' w:author='Counsel'>{p('Check this.')}</w:comment>"
    blocks = read_docx(docx(body, footnotes=footnotes, comments=comments)).blocks
    assert [(b.role, b.text) for b in blocks] == [
        (Role.PARAGRAPH, "Borders¹ and peace²."),
        (Role.NOTE, "² Lasting."),
        (Role.NOTE, "¹ As drawn."),
        (Role.NOTE, "[Counsel] Check this."),
    ]


def test_a_table_whose_first_cells_are_numbers_reads_as_paragraphs() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"

    blocks = read_docx(docx(f"<w:tbl>{row('(a)', 'first item')}{row('State', 'Date')}</w:tbl>")).blocks
    assert [(b.role, b.text, b.gap) for b in blocks] == [
        (Role.PARAGRAPH, "(a) first item", "\n\n"),
        (Role.CELL, "State", "\t"),
        (Role.CELL, "Date", "\n"),
    ]


def test_text_boxes_content_controls_and_alternatives_are_read_once() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('in a box')}</w:txbxContent></w:pict></w:r>"
    mc = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    either = (
        f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = p("beside", f"<w:r>{either}</w:r>") + f"<w:sdt><w:sdtContent>{p('controlled')}</w:sdtContent></w:sdt>"
    assert texts(docx(body)) == ["beside", "in a box", "controlled"]


def test_breaks_tabs_hyphens_and_symbols() -> None:
    body = p("a", "<w:r><w:tab/></w:r>", "b", "<w:r><w:br/></w:r>", "c", "<w:r><w:noBreakHyphen/></w:r>", "d")
    assert texts(docx(body)) == ["a\tb\nc\u2011d"]


def test_what_is_left_out_is_listed() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret aside</w:t></w:r>"
    draft = read_docx(docx(p("seen", hidden, "<w:r><w:drawing/></w:r>"), header1=p("Treaty series")))
    assert [block.text for block in draft.blocks] == ["seen"]
    removed = {notice.code: notice.removed for notice in draft.notices}
    assert removed["hidden-removed"] == "secret aside"
    assert removed["running-head"] == "Treaty series"
    assert "pictures-removed" in removed


def test_files_made_by_python_docx_read_in_full() -> None:
    import io

    import docx as python_docx

    made = python_docx.Document()
    made.add_heading("Pact of Two Rivers", 0)
    for number in (1, 2):
        made.add_heading(f"Article {number}", 1)
        made.add_paragraph(f"Text of article {number}.")
    made.add_paragraph("one", style="List Number")
    made.add_paragraph("two", style="List Number")
    buffer = io.BytesIO()
    made.save(buffer)
    assert texts(buffer.getvalue()) == [
        "Pact of Two Rivers", "Article 1", "Text of article 1.", "Article 2", "Text of article 2.", "1. one", "2. two",
    ]  # fmt: skip


def test_a_file_without_its_main_part() -> None:
    from reading_files import zipped

    with pytest.raises(DamagedDocument, match="main part is missing"):
        read_docx(zipped({"[Content_Types].xml": "<Types/>"}))


def test_numbering_that_is_circular_or_absurd_does_no_harm() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"
    )
    levels = level(0, "lowerRoman", "%1.%9", start=999999) + level(99, "decimal", "%1")
    found = listed(levels, p("x", style="A", num=(1, 0)), p("y", num=(1, 77)), p("z", num=(99, 0)), styles=styles)
    assert [text[-1] for text in found] == ["x", "y", "z"]


def test_the_little_treaty() -> None:
    blocks = read_docx(treaty_docx()).blocks
    assert [b.text for b in blocks if b.role is Role.HEADING] == ["Article 1", "Article 2"]
    assert [b.label for b in blocks if b.role is Role.ITEM] == ["1.", "2."]
