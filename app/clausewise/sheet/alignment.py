"""The aligned clauses as a block: which rows the options keep, what they say, and what leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.comparing.sentence import differs_in_marks
from clausewise.comparing.summary import is_front_of_digests
from clausewise.model.comparison import Mode, Relation
from clausewise.model.instrument import TextStatus
from clausewise.sheet.blocks import Aligned, Alignment, Cell, Legend, Mark, Run
from clausewise.sheet.evidence import marks_of, warned, warning
from clausewise.sheet.options import Unchanged
from clausewise.sheet.places import column_heads, letter, outside, shorten
from clausewise.sheet.runs import cell_runs
from clausewise.sheet.terms import GONE, MARKS_ONLY, NEW, RELATIONS, REWRITTEN, TURNS, name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison, Row, Turn
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Findings
    from clausewise.sheet.evidence import Marks
    from clausewise.sheet.options import SheetOptions

SHORT = 90
"""The characters that an unchanged clause keeps where it is shortened."""

UNLIKE = 0.35
"""Below this likeness two clauses share so few words that marking the others would only be noise."""

CONTAINED = 0.6
"""The share of a clause's letters that make it a part of another clause, however long that is."""

WORDS = 44
"""The characters of a turn's words that a note quotes."""

UNCHANGED = frozenset({Relation.SAME, Relation.RENUMBERED})


def compared_rows(comparison: Comparison) -> list[Row]:
    """Give the rows that say something of the instruments: what digests say of themselves is not compared."""
    return [row for row in comparison.rows if not is_digests_front(comparison, row)]


def is_digests_front(comparison: Comparison, row: Row) -> bool:
    """Whether a row holds nothing but the first lines of digests."""
    return is_front_of_digests(row, comparison.instruments)


def digest(instrument: Instrument) -> bool:
    """Whether an instrument is a digest of a text, not the text."""
    return instrument.status is TextStatus.DIGEST


def keeps(comparison: Comparison, row: Row, findings: Sequence[Findings], options: SheetOptions) -> bool:
    """Whether the options keep a row."""
    unchanged = row.relation in UNCHANGED and not row.moved
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


def alignment(
    comparison: Comparison, rows: Sequence[Row], findings: Sequence[Findings], options: SheetOptions
) -> Alignment:
    """Give the kept rows as a block; each has an anchor."""
    marks = [marks_of(i) for i in comparison.instruments]
    lines = tuple(aligned(comparison, row, findings, options, (f"row-{n}", marks)) for n, row in enumerate(rows, 1))
    return Alignment(column_heads(comparison.instruments), lines, options.positions)


def anchors(comparison: Comparison, rows: Sequence[Row]) -> dict[tuple[int, str], str]:
    """Give the first row's anchor for each clause, and for the clauses around it, by (column, clause id)."""
    found: dict[tuple[int, str], str] = {}
    for n, row in enumerate(rows, 1):
        for column, (instrument, ids) in enumerate(zip(comparison.instruments, row.cells, strict=True)):
            for key in ids:
                for clause in (instrument.by_id[key], *instrument.ancestors(instrument.by_id[key])):
                    found.setdefault((column, clause.id), f"row-{n}")
    return found


def aligned(
    comparison: Comparison,
    row: Row,
    findings: Sequence[Findings],
    options: SheetOptions,
    beside: tuple[str, Sequence[Marks]],
) -> Aligned:
    """Give a row of the comparison as a row of the sheet. ``beside`` is its anchor and the texts' evidence marks."""
    anchor, marks = beside
    short = options.unchanged is Unchanged.SHORT and row.relation in UNCHANGED
    cells = []
    for column, (instrument, ids) in enumerate(zip(comparison.instruments, row.cells, strict=True)):
        runs = cell_runs(comparison, row, column, findings[column], marked=not unlike(row))
        if short:
            runs = shortened(runs)
        told = citation(instrument, ids)
        if marks[column] and (doubt := warning(marks[column], ids)):
            told = f"{told} · {doubt}" if told else doubt
        cells.append(Cell(told, ids, runs))
    notes = [turn_note(turn, comparison.mode) for turn in row.turns if not unlike(row)]
    if row.moved:
        notes.append("stands elsewhere in the order")
    return Aligned(tuple(cells), relation_of(comparison, row), tuple(notes), anchor)


def citation(instrument: Instrument, ids: Sequence[str]) -> str:
    """Say where a cell's clauses stand, as far as no words of the cell say it."""
    said = {instrument.by_id[key].start for key in ids}
    told = (outside(instrument, instrument.by_id[key], said) for key in ids)
    return "; ".join(dict.fromkeys(filter(None, told)))


def turn_note(turn: Turn, mode: Mode) -> str:
    """Say a turn of the screw: its kind, and the words on both sides, or on the one side that has any."""
    before, after = (f"“{shorten(words, WORDS)}”" if words else "" for words in (turn.before, turn.after))
    if before and after:
        return f"{TURNS[turn.kind]}: {before} / {after}"
    sides = ("gone", "added") if mode is Mode.REVISION else ("in A only", "in B only")
    return f"{TURNS[turn.kind]}: {before or after} {sides[bool(after)]}"


def shortened(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Keep the first words, labels and headings still bold, and show that more followed."""
    text = "".join(run.text for run in runs)
    if len(text.rstrip()) <= SHORT:
        return tuple(runs)
    room, kept = len(text[:SHORT].rsplit(" ", 1)[0].rstrip()), []
    for run in runs:
        kept.append(Run(run.text[:room], strong=run.strong))
        room = max(0, room - len(run.text))
    return (*(run for run in kept if run.text), Run(" …"))


def unlike(row: Row) -> bool:
    """Whether the clauses of a row share so little that their words are not marked."""
    if row.relation in UNCHANGED or row.relation is Relation.ONLY or row.similarity >= UNLIKE:
        return False
    shared, *own = (sum(len(text) for op, text in row.words or () if op == sign) for sign in "=-+")
    # A clause that stands whole in a much longer one is unlike it by measure, but not to a reader.
    return shared < CONTAINED * (shared + min(own))


def relation_of(comparison: Comparison, row: Row) -> str:
    """Say how the clauses of a row stand to each other."""
    if row.relation is Relation.ONLY:
        here = [n for n, cell in enumerate(row.cells) if cell]
        if comparison.mode is Mode.REVISION:
            return (GONE, NEW)[here[0]]
        return f"only in {', '.join(map(letter, here))}"
    if unlike(row):
        return REWRITTEN if comparison.mode is Mode.REVISION else RELATIONS[Relation.RELATED]
    return MARKS_ONLY if differs_in_marks(row) else RELATIONS[row.relation]


def legend(comparison: Comparison, block: Alignment) -> Legend:
    """Explain the marks that these rows use."""
    runs = [run for row in block.rows for cell in row.cells for run in cell.runs]
    used = {run.mark for run in runs}
    entries = [
        entry
        for entry in (
            (Run("struck words", Mark.DELETED), "in the earlier text only"),
            (Run("underlined words", Mark.INSERTED), "in the later text only"),
            (Run("underlined words", Mark.OWN), "in this text only"),
        )
        if entry[0].mark in used
    ]
    found = {provision for run in runs for provision in run.starts}
    entries += [(Run(name(t), provisions=(t,), starts=(t,)), "") for t in sorted(found, key=name)]
    if len(comparison.instruments) > 2:
        entries.append((Run("–"), "nothing on this in that text"))
    marks = [marks_of(i) for i in comparison.instruments]
    entries += warned(marks, ([cell.clauses for cell in row.cells] for row in block.rows))
    return Legend(tuple(entries))
