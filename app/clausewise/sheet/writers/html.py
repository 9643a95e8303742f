"""The sheet as one HTML file: no script, nothing fetched, prints well."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Table
from clausewise.sheet.runs import trimmed
from clausewise.sheet.terms import name, tag

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.sheet.blocks import Aligned, Block, Run
    from clausewise.sheet.sheet import Sheet

ELEMENTS = {Mark.SHARED: "", Mark.OWN: "u", Mark.DELETED: "del", Mark.INSERTED: "ins"}


def encode(sheet: Sheet, resources: Path) -> bytes:
    """Give the sheet as UTF-8 HTML."""
    style = (resources / "sheet" / "sheet.css").read_text("utf-8")
    body = "\n".join(block_html(block) for block in sheet.blocks)
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        # Nothing may be fetched and no script run, whatever a text contains.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(sheet.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f'<body class="{sheet.options.paper.value}{" landscape" if sheet.options.landscape else ""}">\n'
        f"{body}\n</body>\n</html>\n"
    ).encode()


def text(words: str) -> str:
    """Escape words, and take out the control characters that HTML forbids."""
    return escape("".join(c if c in "\n\t" or (c >= " " and c != "\x7f") else "\ufffd" for c in words))


def block_html(block: Block) -> str:
    """Give one block."""
    match block:
        case Heading(words, level):
            return f"<h{level}>{text(words)}</h{level}>"
        case Paragraph(runs):
            return f"<p>{''.join(map(run_html, runs))}</p>"
        case Facts(columns, rows):
            return table_html("facts", ("", *columns), [(label, *values) for label, values in rows])
        case Table(kind, head, rows):
            return table_html(kind, head, rows)
        case Legend(entries):
            items = "".join(f"<li>{run_html(run)} {text(meaning)}</li>" for run, meaning in entries)
            return f'<ul class="legend">{items}</ul>'
        case Alignment():
            return alignment_html(block)


def table_html(kind: str, head: tuple[str, ...], rows: object) -> str:
    """Give a table of plain cells; the first cell of a row is its heading."""
    assert isinstance(rows, (list, tuple))  # noqa: S101
    columns = "".join(f'<th scope="col">{text(cell)}</th>' for cell in head)
    lines = [
        f'<tr><th scope="row">{text(row[0])}</th>' + "".join(f"<td>{text(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in rows
    ]
    return (
        f'<table class="{kind}">\n<thead><tr>{columns}</tr></thead>\n<tbody>\n'
        + "\n".join(lines)
        + "\n</tbody></table>"
    )


def alignment_html(block: Alignment) -> str:
    """Give the aligned clauses."""
    extra = ("Positions",) if block.positions else ()
    head = "".join(f'<th scope="col">{text(cell)}</th>' for cell in ("", *block.columns, *extra))
    rows = "\n".join(aligned_html(row, positions=block.positions) for row in block.rows)
    return f'<table class="alignment">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>'


def aligned_html(row: Aligned, *, positions: bool) -> str:
    """Give one aligned row."""
    notes = "".join(f'<span class="note">{text(note)}</span>' for note in row.notes)
    cells = "".join(
        f"<td>{place_html(cell.citation)}<div>{''.join(map(run_html, trimmed(cell.runs)))}</div></td>"
        if cell.clauses
        else '<td class="absent">–</td>'
        for cell in row.cells
    )
    blank = "<td></td>" if positions else ""
    return f'<tr><th scope="row">{text(row.relation)}{notes}</th>{cells}{blank}</tr>'


def place_html(place: str) -> str:
    """Say where a clause stands, if its words do not."""
    return f'<p class="place">{text(place)}</p>' if place else ""


def run_html(run: Run) -> str:
    """Give words of one look, with the tags of the provisions that begin there."""
    words = text(run.text)
    if run.strong:
        words = f"<strong>{words}</strong>"
    if element := ELEMENTS[run.mark]:
        words = f"<{element}>{words}</{element}>"
    if run.provisions:
        names = ", ".join(map(name, run.provisions))
        tags = "".join(f"<sup>{tag(p)}</sup>" for p in run.starts)
        words = f'<mark class="{run.provisions[0]}" title="{text(names)}">{tags}{words}</mark>'
    return words
