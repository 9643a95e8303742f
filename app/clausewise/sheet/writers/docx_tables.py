"""The sheet's blocks as a word processor's headings, paragraphs and tables, for people who go on working on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Run, Table
from clausewise.sheet.characters import one_line, shown
from clausewise.sheet.runs import paragraphs
from clausewise.sheet.terms import tag
from clausewise.sheet.writers.docx_package import MARGIN, SIZES, Furniture, moment, package, paragraph_xml, run_xml

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


def tables_file(sheet: Sheet, styles: str) -> bytes:
    """Give the sheet's blocks as a file."""
    options = sheet.options
    short, long = SIZES[options.paper]
    room = (long if options.landscape else short) - 2 * MARGIN
    body = "".join(xml for block in sheet.blocks for xml in block_xml(block, room))
    # A body must not end in a table: the section's properties go with a paragraph.
    furniture = Furniture(one_line(sheet.title), (), one_line(options.author) or "Clausewise", moment(options))
    return package(body + paragraph_xml(""), furniture, options, styles)


def block_xml(block: Block, room: int) -> Iterator[str]:
    """Give one block for a line as wide as ``room``."""
    match block:
        case Heading(text, level):
            yield paragraph_xml(run_xml(one_line(text)), STYLES[level])
        case Paragraph(runs):
            yield paragraph_xml(line_xml(runs))
        case Legend(entries):
            parts = (line_xml([sample]) + run_xml(f" {meaning}     ") for sample, meaning in entries)
            yield paragraph_xml("".join(parts), "Cell")
        case Facts(columns, rows):
            plain = [(label, *values) for label, values in rows]
            yield plain_table(("", *columns), plain, shared(room, [LABEL], len(columns), []))
        case Table("correspondence", head, rows):
            yield plain_table(head, rows, shared(room, [], len(head) - 2, [RELATION, ALIKE]))
        case Table(_, head, rows):
            yield plain_table(head, rows, shared(room, [LABEL], len(head) - 1, []))
        case Alignment():
            yield alignment_xml(block, room)


def shared(room: int, first: Sequence[int], count: int, last: Sequence[int]) -> list[int]:
    """Share a width: columns of fixed width first and last, ``count`` alike between them."""
    return [*first, *[(room - sum(first) - sum(last)) // count] * count, *last]


def line_xml(runs: Sequence[Run]) -> str:
    """Give runs; tags of provisions that begin are set before them in small letters."""
    xml = ""
    for run in runs:
        look = "<w:b/>" * run.strong + LOOKS[run.mark]
        if run.provisions:
            look += f'<w:shd w:val="clear" w:color="auto" w:fill="{TINTS.get(run.provisions[0], SAND)}"/>'
        told = [] if run.text in map(tag, run.starts) else [tag(p) for p in run.starts]
        if told:
            xml += run_xml(f"[{' '.join(told)}]\u00a0", '<w:b/><w:sz w:val="13"/>')
        xml += run_xml(shown(run.text), look)
    return xml


def plain_table(head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """Give a table of plain cells."""
    lines = [[paragraph_xml(run_xml(one_line(cell)), "Cell") for cell in row] for row in rows]
    return table_xml(head, lines, widths)


def alignment_xml(block: Alignment, room: int) -> str:
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
    return table_xml(head, lines, shared(room, [SIDE], len(head) - 1, []))


def table_xml(head: Sequence[str], lines: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """Give a table whose head is repeated on every page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        '<w:tblPr><w:tblStyle w:val="Sheet"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    heads = [paragraph_xml(run_xml(one_line(cell)), "Head") for cell in head]
    rows = row_xml(heads, widths, head=True) + "".join(row_xml(line, widths) for line in lines)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{paragraph_xml('', 'Side')}"


def row_xml(cells: Sequence[str], widths: Sequence[int], *, head: bool = False) -> str:
    """Give a row; a head's row is repeated on every page."""
    properties = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{inner}</w:tr>"
