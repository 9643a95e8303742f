"""The sheet as a tagged PDF, set by Typst. The texts go in as data: nothing in them is ever read as markup."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Paragraph, Table
from clausewise.sheet.runs import trimmed
from clausewise.sheet.terms import name, tag

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.blocks import Block, Run
    from clausewise.sheet.sheet import Sheet


def encode(sheet: Sheet, resources: Path) -> bytes:
    """Give the sheet as a PDF/UA-1 file."""
    import typst

    options = sheet.options
    data = {
        "title": words(sheet.title),
        "paper": options.paper.value,
        "landscape": options.landscape,
        "blocks": [block_data(block) for block in sheet.blocks],
    }
    template = (resources / "sheet" / "sheet.typ").read_bytes()
    pdf: bytes = typst.compile(
        template, format="pdf", sys_inputs={"sheet": json.dumps(data, ensure_ascii=False)}, pdf_standards="ua-1"
    )
    return pdf


def words(text: str) -> str:
    """Take out the control characters that a PDF cannot show."""
    return "".join(c if c == "\n" or (c >= " " and not "\x7f" <= c <= "\x9f") else " " for c in text)


def run_data(run: Run) -> list[Any]:
    """Give a run as ``[text, mark, first provision, tags, strong]``: short, since there are thousands."""
    return [
        words(run.text),
        run.mark.value,
        run.provisions[0] if run.provisions else "",
        [tag(provision) for provision in run.starts],
        run.strong,
    ]


def block_data(block: Block) -> dict[str, Any]:
    """Give one block as the template reads it."""
    match block:
        case Heading(text, level):
            return {"kind": "heading", "text": words(text), "level": level}
        case Paragraph(runs):
            return {"kind": "paragraph", "runs": [run_data(run) for run in runs]}
        case Facts(columns, rows):
            lines = [[words(cell) for cell in (label, *values)] for label, values in rows]
            return {"kind": "facts", "head": ["", *map(words, columns)], "rows": lines}
        case Table(kind, head, table_rows):
            return {
                "kind": "table",
                "name": kind,
                "head": [words(cell) for cell in head],
                "rows": [[words(cell) for cell in row] for row in table_rows],
            }
        case Legend(entries):
            return {
                "kind": "legend",
                "entries": [[run_data(run), meaning or name(run.text)] for run, meaning in entries],
            }
        case Alignment(columns, aligned, positions):
            return {
                "kind": "alignment",
                "head": [*map(words, columns), *(["Positions"] if positions else [])],
                "positions": positions,
                "rows": [
                    {
                        "relation": row.relation,
                        "notes": [words(note) for note in row.notes],
                        "cells": [
                            {"citation": words(cell.citation), "runs": [run_data(run) for run in trimmed(cell.runs)]}
                            for cell in row.cells
                        ],
                    }
                    for row in aligned
                ],
            }
