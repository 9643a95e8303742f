"""A comparison becomes a sheet: a title block, what was found, the tables, and the aligned clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.comparing.sentence import summary_sentence
from clausewise.model.comparison import Mode, Relation
from clausewise.provisions.matrix import guarantor_matrix
from clausewise.sheet.blocks import (
    Aligned,
    Alignment,
    Block,
    Cell,
    Facts,
    Heading,
    Legend,
    Mark,
    Paragraph,
    Run,
    Table,
)
from clausewise.sheet.options import SheetOptions, Unchanged
from clausewise.sheet.runs import cell_runs
from clausewise.sheet.terms import RELATIONS, name, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Anatomy, AnatomyField, Findings

SHORT = 90


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison sheet: its title, its blocks in order, and the options it was built with."""

    title: str
    blocks: tuple[Block, ...]
    options: SheetOptions
    comparison: Comparison


def build_sheet(
    comparison: Comparison,
    findings: Sequence[Findings],
    anatomies: Sequence[Anatomy],
    options: SheetOptions | None = None,
) -> Sheet:
    """Build the sheet of a comparison. ``findings`` and ``anatomies`` have one item an instrument."""
    options = options or SheetOptions()
    title = " / ".join(i.title or i.name for i in comparison.instruments)
    kept = [row for row in comparison.rows if keeps(comparison, row, findings, options)]
    blocks: list[Block] = [Heading(title, 1), title_block(comparison, options), *said(comparison, kept)]
    if options.anatomy:
        blocks += anatomy_blocks(comparison, anatomies)
    if options.guarantors:
        blocks += guarantor_blocks(comparison, findings)
    if options.correspondence:
        blocks += correspondence_blocks(comparison)
    blocks += [Heading("Clause by clause"), legend(comparison, findings)]
    rows = tuple(aligned(comparison, row, findings, options) for row in kept)
    blocks.append(Alignment(tuple(heads(comparison)), rows, options.positions))
    return Sheet(title, tuple(blocks), options, comparison)


def heads(comparison: Comparison) -> list[str]:
    """Give the short heads of the columns."""
    return [i.title or i.name for i in comparison.instruments]


def title_block(comparison: Comparison, options: SheetOptions) -> Facts:
    """Give what each text is: status, date, language, source and hash."""
    instruments = comparison.instruments

    def row(label: str, values: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
        return [(label, tuple(values))] if any(values) else []

    rows = [
        *row("Text status", [status(i) for i in instruments]),
        *row("Date", [", ".join(i.facts_named("date")) for i in instruments]),
        *row("Parties", [", ".join(i.facts_named("party")) for i in instruments]),
        *row("Language", [i.language for i in instruments]),
        *row("Source", [i.source for i in instruments]),
        *row("Official text", [i.head.official if i.head else "" for i in instruments]),
        *row("SHA-256", [i.sha256 for i in instruments]),
    ]
    if options.command:
        rows.append(("Made with", (options.command,) * len(instruments)))
    return Facts(tuple(heads(comparison)), tuple(rows))


def status(instrument: Instrument) -> str:
    """Say how binding and how direct a text is."""
    original = instrument.head.original_status if instrument.head else ""
    own = instrument.status.value if instrument.status else ""
    return f"{own} of: {original}" if own and original else own or original


def said(comparison: Comparison, kept: Sequence[Row]) -> list[Block]:
    """Say in a sentence what was found, how the texts were treated, and what was left out."""
    treated = (
        "The second text is treated as a revision of the first."
        if comparison.mode is Mode.REVISION
        else "The texts are treated as rivals: neither is the base of the other."
    )
    blocks: list[Block] = [Paragraph((Run(summary_sentence(comparison), strong=True), Run(" " + treated)))]
    if missing := len(comparison.rows) - len(kept):
        blocks.append(
            Paragraph((Run(f"Left out by the options of this sheet: {missing} of {len(comparison.rows)} rows."),))
        )
    return blocks


def anatomy_blocks(comparison: Comparison, anatomies: Sequence[Anatomy]) -> list[Block]:
    """Set the anatomies of the guarantees side by side; fields that are empty in all are left to one line."""
    if not anatomies or not any(field.found for anatomy in anatomies for field in anatomy.fields):
        return []
    rows, empty = [], []
    for position, field in enumerate(anatomies[0].fields):
        fields = [anatomy.fields[position] for anatomy in anatomies]
        if any(f.found for f in fields):
            rows.append(
                (field.name, *(anatomy_cell(i, f) for i, f in zip(comparison.instruments, fields, strict=True)))
            )
        else:
            empty.append(field.name)
    blocks: list[Block] = [Heading("The guarantee"), Table("anatomy", ("", *heads(comparison)), tuple(rows))]
    if empty:
        blocks.append(Paragraph((Run("Nothing found in any of the texts on: " + ", ".join(empty) + "."),)))
    return blocks


def anatomy_cell(instrument: Instrument, field: AnatomyField) -> str:
    """Give a field's value with the clauses behind it."""
    where = dict.fromkeys(instrument.citation(instrument.by_id[q.clause]) for q in field.quotes)
    return f"{field.value} ({'; '.join(where)})" if where else "–"


def guarantor_blocks(comparison: Comparison, findings: Sequence[Findings]) -> list[Block]:
    """Give the table of guarantors, if any is named."""
    matrix = guarantor_matrix(comparison.instruments, findings)
    if not matrix.rows:
        return []
    rows = tuple((row.label, *(cell.word or "–" for cell in row.cells)) for row in matrix.rows)
    return [Heading("Guarantors"), Table("guarantors", ("Guarantor", *heads(comparison)), rows)]


def correspondence_blocks(comparison: Comparison) -> list[Block]:
    """Give the table of correspondence."""
    rows = []
    for c in comparison.correspondence:
        labels = [
            ", ".join(i.by_id[x].label or i.by_id[x].heading or x for x in ids) or "–"
            for i, ids in zip(comparison.instruments, c.articles, strict=True)
        ]
        alike = "" if c.relation is Relation.ONLY else f"{c.similarity:.0%}"
        rows.append((*labels, RELATIONS[c.relation] + (", moved" if c.moved else ""), alike))
    if not rows:
        return []
    return [Heading("Correspondence"), Table("correspondence", (*heads(comparison), "Relation", "Alike"), tuple(rows))]


def keeps(comparison: Comparison, row: Row, findings: Sequence[Findings], options: SheetOptions) -> bool:
    """Whether the options keep a row."""
    unchanged = row.relation in {Relation.SAME, Relation.RENUMBERED} and not row.moved
    if unchanged and (options.only_differences or options.unchanged is Unchanged.LEFT_OUT):
        return False
    if options.provisions:
        types = {t.value for f, ids in zip(findings, row.cells, strict=True) for c in ids for t in f.types_of(c)}
        if not types & options.provisions:
            return False
    if options.clauses:
        first = comparison.instruments[0]
        start, end = first.by_id[options.clauses[0]].start, first.by_id[options.clauses[1]].end
        return any(start <= first.by_id[c].start < end for c in row.cells[0])
    return True


def aligned(comparison: Comparison, row: Row, findings: Sequence[Findings], options: SheetOptions) -> Aligned:
    """Give a row of the comparison as a row of the sheet."""
    short = options.unchanged is Unchanged.SHORT and row.relation in {Relation.SAME, Relation.RENUMBERED}
    cells = []
    for column, (instrument, ids) in enumerate(zip(comparison.instruments, row.cells, strict=True)):
        runs = cell_runs(comparison, row, column, findings[column])
        text = "".join(run.text for run in runs)
        if short and len(text) > SHORT:
            runs = (Run(text[:SHORT].rstrip() + " …"),)
        citation = "; ".join(dict.fromkeys(filter(None, (place(instrument, c) for c in ids))))
        cells.append(Cell(citation, ids, runs))
    notes = [f"“{turn.before or '–'}” / “{turn.after or '–'}” ({turn.kind.value})" for turn in row.turns]
    if row.moved:
        notes.append("stands elsewhere in the order")
    return Aligned(tuple(cells), RELATIONS[row.relation], tuple(notes))


def place(instrument: Instrument, key: str) -> str:
    """Say where a clause stands, as far as its own words do not say it."""
    clause = instrument.by_id[key]
    around = [a for a in instrument.ancestors(clause) if a.start != clause.start]
    return ", ".join(label for a in reversed(around) if (label := a.label or a.heading or ""))


def legend(comparison: Comparison, findings: Sequence[Findings]) -> Legend:
    """Explain the marks that this sheet uses."""
    if comparison.mode is Mode.REVISION:
        entries = [
            (Run("struck words", Mark.DELETED), "in the earlier text only"),
            (Run("underlined words", Mark.INSERTED), "in the later text only"),
        ]
    elif len(comparison.instruments) == 2:
        entries = [(Run("underlined words", Mark.OWN), "in this text only")]
    else:
        entries = []
    found = {p.type.value for f in findings for hits in f.provisions.values() for p in hits}
    entries += [(Run(tag(t), provisions=(t,), starts=(t,)), name(t)) for t in sorted(found, key=name)]
    return Legend(tuple(entries))
