"""A redline: the whole of B against the whole of A as tracked changes, proved by reading it again.

The body holds nothing but the two texts, so that accepting every change leaves B and rejecting every change leaves A;
what the sheet says of them stands in the first page's head.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clausewise.model.errors import ExportError
from clausewise.model.instrument import Notice
from clausewise.reading.options import ReadOptions
from clausewise.reading.reader import read_bytes
from clausewise.sheet.characters import CONTROLS, UNKNOWN, one_line
from clausewise.sheet.front import status
from clausewise.sheet.options import Unchanged
from clausewise.sheet.places import column_heads
from clausewise.sheet.redline import paragraphs, redline
from clausewise.sheet.writers.docx_package import Furniture, moment, package, paragraph_xml, run_xml, words_xml
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from typing import Literal

    from clausewise.model.comparison import Change, Comparison
    from clausewise.model.instrument import Instrument
    from clausewise.sheet.options import SheetOptions
    from clausewise.sheet.sheet import Sheet

AUTHOR = "Clausewise"
TRACKED = {"-": ("del", "delText"), "+": ("ins", "t")}
PROOF = (
    "Proved when this file was written: with all changes accepted the text is B, with all changes rejected it is A, "
    "word for word."
)


def redline_file(sheet: Sheet, styles: str) -> Written:
    """Give the redline of a revision. Raises ``ExportError`` where it does not give both texts back."""
    author, date = one_line(sheet.options.author) or AUTHOR, moment(sheet.options)
    # Lines of one column would be too long to read on a page that lies on its side.
    upright = replace(sheet.options, landscape=False)
    furniture = Furniture(f"Redline: {one_line(sheet.title)}", tuple(first_head(sheet)), author, date)
    for whole in (False, True):
        # Where a change of words cannot be proved, the old text is struck whole and the new one inserted whole.
        body = "".join(body_xml(redline(sheet.comparison, whole=whole), heads(sheet.comparison), author, date))
        data = package(body, furniture, upright, styles)
        if proved(data, *sheet.comparison.instruments):
            return Written(data, notices(sheet.options))
    raise ExportError("", "the redline did not give both texts back, so that it was not written")


def first_head(sheet: Sheet) -> Iterator[str]:
    """Say what was compared, and what was proved."""
    heads = column_heads(sheet.comparison.instruments)
    for head, instrument in zip(heads, sheet.comparison.instruments, strict=True):
        told = (head, status(instrument), instrument.source, f"SHA-256 {instrument.sha256}")
        yield " · ".join(one_line(part) for part in told if part)
    yield PROOF
    if sheet.options.command:
        yield f"Made with: {one_line(sheet.options.command)}"


def notices(options: SheetOptions) -> tuple[Notice, ...]:
    """Say that a redline leaves nothing out, where the options would."""
    partial = options.only_differences or options.provisions or options.clauses
    if partial or options.unchanged is not Unchanged.FULL:
        return (Notice("redline-whole", "A redline holds both texts whole; nothing was left out of it."),)
    return ()


def heads(comparison: Comparison) -> frozenset[str]:
    """Give the lines that are nothing but labels and headings."""
    clauses = [clause for instrument in comparison.instruments for clause in instrument.clauses]
    lines = {one_line(" ".join(filter(None, words))) for c in clauses for words in ([c.label], [c.label, c.heading])}
    return frozenset(lines | {one_line(c.heading) for c in clauses if c.heading})


def body_xml(stream: Sequence[Change], strong: Container[str], author: str, date: str) -> Iterator[str]:
    """Give the paragraphs with their tracked changes; lines in ``strong`` are bold."""
    number = 0

    def tracked(op: str, inner: str = "") -> str:
        nonlocal number
        number += 1
        element = TRACKED[op][0]
        opening = f'<w:{element} w:id="{number}" w:author="{words_xml(author)}" w:date="{words_xml(date)}"'
        return f"{opening}>{inner}</w:{element}>" if inner else f"{opening}/>"

    for changes, end in paragraphs(stream):
        sides = (one_line("".join(text for op, text in changes if op in kept)) for kept in ("=-", "=+"))
        look = "<w:b/>" if all(side in strong for side in sides if side) else ""
        content = "".join(
            run_xml(text, look) if op == "=" else tracked(op, run_xml(text, look, TRACKED[op][1]))
            for op, text in changes
        )
        yield paragraph_xml(content, "Clause" if look else "", "" if end == "=" else tracked(end))


def proved(data: bytes, a: Instrument, b: Instrument) -> bool:
    """Whether a redline, read again, gives both texts: their lines, white space at the ends and empty lines apart."""
    return lines_read(data, "accepted") == lines_of(b.text) and lines_read(data, "original") == lines_of(a.text)


def lines_read(data: bytes, tracked: Literal["accepted", "original"]) -> list[str]:
    """Give the lines of a file with all changes accepted, or with none."""
    reading = read_bytes(data, "redline.docx", ReadOptions(tracked=tracked))
    return [line for block in reading.blocks for line in lines_of(block.text)]


def lines_of(text: str) -> list[str]:
    """Give a text's lines as words."""
    lines = (" ".join(CONTROLS.sub(UNKNOWN, line).split()) for line in text.split("\n"))
    return [line for line in lines if line]
