"""The sheet's blocks as a word processor's headings, paragraphs and tables, for people who go on working on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Run, Table
from clausewise.sheet.characters import one_line, shown
from clausewise.sheet.runs import paragraphs
from clausewise.sheet.terms import tag
from clausewise.sheet.writers.docx_package import Furniture, moment, package, paragraph_xml, room, run_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.sheet.blocks import Block
    from clausewise.sheet.sheet import Sheet

LOOKS = {
    Mark.SHARED: "",
    Mark.OWN: '<w:u w:val="single"/>',
    Mark.DELETED: '<w:strike/><w:color w:val="8C2F22"/>',
    Mark.INSERTED: '<w:color w:val="17507E"/><w:u w:val="single"/>',
}
TINTS = {"guarantee": "FBE7B8", "mutual_defence": "FBE7B8", "neutrality": "CFE6EA", "non_accession": "CFE6EA"}
SAND = "EEE9DD"
STYLES = {1: "Title", 2: "Heading1", 3: "Heading2"}
SIDE, LABEL, RELATION, ALIKE = 1250, 1900, 2000, 850
"""Widths of narrow columns, in twentieths of a point."""

NBSP = "\u00a0"
WHOLE = 2500
"""A row whose longest cell has so few characters of XML is not parted between pages."""

LINE = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'


def tables_file(sheet: Sheet, styles: str) -> bytes:
    """Give the sheet's blocks as a file."""
    options = sheet.options
    wide = room(options)
    body = "".join(xml for block in sheet.blocks for xml in block_xml(block, wide))
    # A body must not end in a table: the section's properties go with a paragraph.
    furniture = Furniture(one_line(sheet.title), (), one_line(options.author) or "Clausewise", moment(options))
    return package(body + paragraph_xml(""), furniture, options, styles)


def block_xml(block: Block, wide: int) -> Iterator[str]:
    """Give one block for a line of a width."""
    match block:
        case Heading(text, level):
            yield paragraph_xml(run_xml(one_line(text)), STYLES[level])
        case Paragraph(runs):
            yield paragraph_xml(line_xml(runs))
        case Legend(entries):
            parts = (
                line_xml([sample._replace(text=kept(sample.text))]) + run_xml(f"{NBSP}{kept(meaning)}     ")
                for sample, meaning in entries
            )
            yield paragraph_xml("".join(parts), "Cell")
        case Facts(columns, rows):
            plain = [(label, *values) for label, values in rows]
            yield plain_table(("", *columns), plain, shared(wide, [LABEL], len(columns), []))
        case Table("correspondence", head, rows, _, labels):
            measured = len(head) - labels > 1
            styles = [*["Cell"] * (len(head) - 1), "Number" if measured else "Cell"]
            lines = [[cell_xml(cell, style) for cell, style in zip(row, styles, strict=True)] for row in rows]
            narrow = [RELATION, ALIKE][: len(head) - labels]
            yield table_xml(head, lines, shared(wide, [], labels, narrow), numbers=measured)
        case Table(_, head, rows):
            yield plain_table(head, rows, shared(wide, [LABEL], len(head) - 1, []))
        case Alignment():
            yield alignment_xml(block, wide)


def kept(text: str) -> str:
    """Keep words on one line."""
    return text.replace(" ", NBSP)


def shared(wide: int, first: Sequence[int], count: int, last: Sequence[int]) -> list[int]:
    """Share a width: columns of fixed width first and last, ``count`` alike between them."""
    return [*first, *[(wide - sum(first) - sum(last)) // count] * count, *last]


def line_xml(runs: Sequence[Run]) -> str:
    """Give runs; tags of provisions that begin are set before them in small letters."""
    xml = ""
    for run in runs:
        look = "<w:b/>" * run.strong + LOOKS[run.mark]
        if run.provisions:
            look += f'<w:shd w:val="clear" w:color="auto" w:fill="{TINTS.get(run.provisions[0], SAND)}"/>'
        if run.starts:
            xml += run_xml(f"[{' '.join(map(tag, run.starts))}]\u00a0", '<w:b/><w:sz w:val="13"/>')
        xml += run_xml(shown(run.text), look)
    return xml


def plain_table(head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """Give a table of plain cells, the first of a row in bold."""
    lines = [[cell_xml(row[0], look="<w:b/>"), *map(cell_xml, row[1:])] for row in rows]
    return table_xml(head, lines, widths)


def cell_xml(text: str, style: str = "Cell", look: str = "") -> str:
    """Give a plain cell."""
    return paragraph_xml(run_xml(one_line(text), look), style)


def alignment_xml(block: Alignment, wide: int) -> str:
    """Give the aligned clauses."""
    extra = ["Positions"] if block.positions else []
    head = ["", *block.columns, *extra]
    lines = []
    for row in block.rows:
        side = "".join(paragraph_xml(run_xml(one_line(words)), "Side") for words in (row.relation, *row.notes))
        cells = []
        for cell in row.cells:
            place = paragraph_xml(run_xml(one_line(cell.citation)), "Place") if cell.citation else ""
            words = "".join(paragraph_xml(line_xml(runs), "Cell") for runs in paragraphs(cell.runs))
            cells.append(place + (words or paragraph_xml(run_xml("–"), "Side")))
        lines.append([side, *cells, *([paragraph_xml("", "Cell")] if extra else [])])
    return table_xml(head, lines, shared(wide, [SIDE], len(head) - 1, []), ruled=True)


def table_xml(
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    widths: Sequence[int],
    *,
    ruled: bool = False,
    numbers: bool = False,
) -> str:
    """Give a table whose head is repeated on every page.

    ``ruled`` parts the texts' columns by lines, ``numbers`` says that the last column holds numbers.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        '<w:tblPr><w:tblStyle w:val="Sheet"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    heads = [cell_xml(cell, "HeadNumber" if numbers and cell is head[-1] else "Head") for cell in head]
    rows = row_xml(heads, widths, head=True) + "".join(row_xml(line, widths, ruled=ruled) for line in lines)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{paragraph_xml('', 'Side')}"


def row_xml(cells: Sequence[str], widths: Sequence[int], *, head: bool = False, ruled: bool = False) -> str:
    """Give a row; a head's row is repeated on every page, and a row of few words stands on one page."""
    whole = head or max(map(len, cells)) < WHOLE
    properties = f"<w:trPr>{'<w:cantSplit/>' * whole}{'<w:tblHeader/>' * head}</w:trPr>" if whole else ""
    borders = [""] * len(cells)
    if head:
        borders = [f"<w:tcBorders>{LINE.format('bottom', 8, '1D1B18')}</w:tcBorders>"] * len(cells)
    elif ruled:
        borders[2:] = [f"<w:tcBorders>{LINE.format('left', 4, 'B9B4A8')}</w:tcBorders>"] * (len(cells) - 2)
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{border}</w:tcPr>{cell}</w:tc>'
        for cell, width, border in zip(cells, widths, borders, strict=True)
    )
    return f"<w:tr>{properties}{inner}</w:tr>"
