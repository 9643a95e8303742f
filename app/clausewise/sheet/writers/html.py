"""The sheet as one HTML file: no script, nothing fetched, prints well."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from clausewise.sheet.blocks import Alignment, Facts, Heading, Legend, Mark, Paragraph, Table
from clausewise.sheet.characters import language_code, one_line, shown
from clausewise.sheet.options import Paper
from clausewise.sheet.overview import ABSENT
from clausewise.sheet.runs import paragraphs
from clausewise.sheet.terms import name, tag
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from clausewise.sheet.blocks import Aligned, Block, Run
    from clausewise.sheet.options import SheetOptions
    from clausewise.sheet.sheet import Sheet

ELEMENTS = {Mark.SHARED: "", Mark.OWN: "u", Mark.DELETED: "del", Mark.INSERTED: "ins"}


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as UTF-8 HTML."""
    style = (resources / "sheet" / "sheet.css").read_text("utf-8")
    languages = [language_code(i.language) for i in sheet.comparison.instruments]
    body = "\n".join(block_html(block, languages) for block in sheet.blocks)
    page = (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        # Nothing may be fetched and no script run, whatever a text contains.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(one_line(sheet.title))}</title>\n<style>\n{style}{page_css(sheet.options)}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
    return Written(page.encode())


def page_css(options: SheetOptions) -> str:
    """Set paper and direction."""
    size = "A4" if options.paper is Paper.A4 else "letter"
    return (
        f"@page {{ size: {size} {'landscape' if options.landscape else 'portrait'}; margin: 15mm; "
        "@bottom-right { content: counter(page) ' / ' counter(pages); font: 7pt Inter, sans-serif; color: #5f5b53 } }\n"
    )


def text(words: str) -> str:
    """Escape words, and make characters visible that could not be shown."""
    return escape(shown(words))


def block_html(block: Block, languages: Sequence[str]) -> str:
    """Give one block."""
    match block:
        case Heading(words, level):
            return f"<h{level}>{text(words)}</h{level}>"
        case Paragraph(runs):
            return f"<p>{''.join(map(run_html, runs))}</p>"
        case Facts(columns, rows):
            return table_html("facts", ("", *columns), [(label, *values) for label, values in rows])
        case Table(kind, head, rows, targets, labels):
            return table_html(kind, head, rows, targets, labels)
        case Legend(entries):
            items = "".join(f"<li>{run_html(run)} {text(meaning)}</li>" for run, meaning in entries)
            return f'<ul class="legend">{items}</ul>'
        case Alignment():
            return alignment_html(block, languages)


def table_html(
    kind: str, head: Sequence[str], rows: Sequence[Sequence[str]], targets: Sequence[str] = (), labels: int = 1
) -> str:
    """Give a table of plain cells; the first cell of a row is its heading. Labels of clauses lead to their target."""
    columns = "".join(f'<th scope="col">{text(cell)}</th>' for cell in head)
    lines = []
    for number, row in enumerate(rows):
        target = targets[number] if number < len(targets) else ""
        first, *others = (
            f'<a href="#{target}">{text(cell)}</a>' if target and place < labels and cell != ABSENT else text(cell)
            for place, cell in enumerate(row)
        )
        lines.append(f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others) + "</tr>")
    return (
        f'<table class="{kind}">\n<thead><tr>{columns}</tr></thead>\n<tbody>\n'
        + "\n".join(lines)
        + "\n</tbody></table>"
    )


def alignment_html(block: Alignment, languages: Sequence[str]) -> str:
    """Give the aligned clauses."""
    extra = ("Positions",) if block.positions else ()
    head = "".join(f'<th scope="col">{text(cell)}</th>' for cell in ("", *block.columns, *extra))
    rows = "\n".join(aligned_html(row, languages, positions=block.positions) for row in block.rows)
    return f'<table class="alignment">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>'


def aligned_html(row: Aligned, languages: Sequence[str], *, positions: bool) -> str:
    """Give one aligned row."""
    notes = "".join(f'<span class="note">{text(note)}</span>' for note in row.notes)
    cells = "".join(
        f'<td lang="{text(language)}">{place_html(cell.citation)}{paragraphs_html(cell.runs)}</td>'
        if cell.clauses
        else '<td class="absent">–</td>'
        for cell, language in zip(row.cells, languages, strict=True)
    )
    blank = "<td></td>" if positions else ""
    return f'<tr id="{row.anchor}"><th scope="row">{text(row.relation)}{notes}</th>{cells}{blank}</tr>'


def paragraphs_html(runs: Sequence[Run]) -> str:
    """Give a cell's words, an element a paragraph."""
    return "".join(f"<p>{''.join(map(run_html, paragraph))}</p>" for paragraph in paragraphs(runs))


def place_html(place: str) -> str:
    """Say where a clause stands, if its words do not."""
    return f'<p class="place" lang="en">{text(place)}</p>' if place else ""


def run_html(run: Run) -> str:
    """Give words of one look, with the tags of the provisions that begin there."""
    words = text(run.text)
    if run.strong:
        words = f"<strong>{words}</strong>"
    if element := ELEMENTS[run.mark]:
        words = f"<{element}>{words}</{element}>"
    if run.provisions:
        tags = "".join(f"<sup>{tag(p)}</sup>" for p in run.starts)
        words = f'<mark class="{run.provisions[0]}" title="{text(names(run.provisions))}">{words}</mark>'
        words = tags + words
    return words


def names(provisions: Iterable[str]) -> str:
    """Name provision types in words."""
    return ", ".join(map(name, provisions))
