"""The sheet as Markdown (CommonMark with tables): everything foreign in it is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Table
from clausewise.sheet.characters import one_line, shown
from clausewise.sheet.runs import paragraphs
from clausewise.sheet.terms import tag
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from clausewise.sheet.blocks import Block, Run
    from clausewise.sheet.sheet import Sheet


ACTIVE = re.compile(r"[\\`*_{}\[\]<>|~&$^]|:(?=//)|(?<=www)\.|@")
"""What may begin markup, a link or an entity anywhere in a line."""

OPENING = re.compile(r"(^\s*(?:\d{1,9})?)([-+=#.)])")
"""What may make a line a heading, a rule or an item of a list."""

SURROUND = {
    Mark.SHARED: ("", ""),
    Mark.OWN: ("<u>", "</u>"),
    Mark.DELETED: ("~~", "~~"),
    Mark.INSERTED: ("<ins>", "</ins>"),
}


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as UTF-8 Markdown."""
    text = "\n\n".join(block_md(block) for block in sheet.blocks)
    return Written((text + "\n").encode())


def escaped(text: str) -> str:
    """Escape words so that they are only words."""
    return OPENING.sub(r"\1\\\2", ACTIVE.sub(r"\\\g<0>", one_line(text)))


def block_md(block: Block) -> str:
    """Give one block."""
    match block:
        case Heading(text, level):
            return f"{'#' * level} {escaped(text)}"
        case Paragraph(runs):
            return line_md(runs)
        case Facts(columns, rows):
            return table_md(["", *map(escaped, columns)], [[escaped(c) for c in (label, *v)] for label, v in rows])
        case Table(_, head, rows):
            return table_md([escaped(cell) for cell in head], [[escaped(cell) for cell in row] for row in rows])
        case Legend(entries):
            told = ((line_md([sample]), escaped(meaning)) for sample, meaning in entries)
            return "\n".join("- " + ": ".join(filter(None, parts)) for parts in told)
        case Alignment(columns, rows, positions):
            extra = ["Positions"] * positions
            lines = []
            for row in rows:
                cells = [cell_md(cell.citation, cell.runs) for cell in row.cells]
                side = "<br>".join([escaped(row.relation), *(f"*{escaped(note)}*" for note in row.notes)])
                lines.append([side, *cells] + [""] * positions)
            return table_md(["", *map(escaped, columns), *extra], lines)


def table_md(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def cell_md(place: str, runs: Sequence[Run]) -> str:
    """Give a cell of the aligned clauses, its paragraphs with breaks between them."""
    lines = [line_md(paragraph) for paragraph in paragraphs(runs)]
    return "<br>".join(([f"*{escaped(place)}*"] if place else []) + (lines or ["–"]))


def line_md(runs: Sequence[Run]) -> str:
    """Give runs in one line; markup stands at the words, never at the white space around them."""
    told = ""
    for run in runs:
        text = shown(run.text).replace("\n", " ")
        words = ACTIVE.sub(r"\\\g<0>", " ".join(text.split()))
        tags = "".join(f"\\[{tag(p)}\\] " for p in run.starts)
        if words:
            opening, closing = SURROUND[run.mark]
            words = f"{opening}{words}{closing}"
            words = f"**{words}**" if run.strong else words
        before = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() and words else ""
        told += before + tags + words + after
    return OPENING.sub(r"\1\\\2", told.strip())
