"""What a row shows, as plain values: a cell's text, cut into paragraphs, with the spans that are marked. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from clausewise.comparing.words import word_changes
from clausewise.model.comparison import Comparison, Mode, Relation
from clausewise.model.instrument import ClauseKind
from clausewise.sheet.alignment import is_digests_front

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from clausewise.model.comparison import Change, Row
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Findings, Provision

PAIR = 2
LEAST_SHARED = 0.25  # with less in common, marking each word would only shout
WHOLE = frozenset({Relation.ONLY, Relation.RELATED})


class Ink(Enum):
    """How words stand to the other side. Rivals have words of their own; only a revision deletes and inserts."""

    FIRST = "first"
    SECOND = "second"
    DELETED = "deletion"
    INSERTED = "insertion"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the span ``[start, end)`` of its cell's text, and how deep it is indented (0: flush)."""

    start: int
    end: int
    indent: int = 0


@dataclass(frozen=True, slots=True)
class CellText:
    """One side of a row. All spans are ``(start, end, what)`` in code points of ``text``; ``side`` is its column."""

    text: str
    side: int
    paragraphs: tuple[Paragraph, ...] = ()
    marks: tuple[tuple[int, int, Ink], ...] = ()
    provisions: tuple[tuple[int, int, Provision], ...] = ()
    labels: tuple[tuple[int, int], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    clauses: tuple[tuple[int, int, str], ...] = ()

    def clause_at(self, offset: int) -> str:
        """The id of the clause that stands at an offset; empty where there is none."""
        for start, end, clause in self.clauses:
            if start <= offset < end:
                return clause
        return self.clauses[-1][2] if self.clauses else ""


def cell_text(comparison: Comparison, row: Row, column: int, findings: Findings, lead: int = -1) -> CellText:
    """Give one side of a row, its words marked against the other side, or in a synopsis against the column ``lead``."""
    instrument = comparison.instruments[column]
    parts = Parts(instrument, findings)
    for clause in row.cells[column]:
        parts.add(clause)
    if lead >= 0 and len(comparison.instruments) > PAIR:
        return parts.cell(column, marks_against(comparison, row, column, lead))
    return parts.cell(column, marks_of(comparison, row, column))


def marks_against(comparison: Comparison, row: Row, column: int, lead: int) -> tuple[tuple[int, int, Ink], ...]:
    """Give the spans of the words that the leading column lacks; none where either is absent or said otherwise."""
    if column == lead or row.relation in WHOLE or not (row.cells[lead] and row.cells[column]):
        return ()
    words = word_changes(comparison.cell_text(row, lead), comparison.cell_text(row, column))
    if sum(len(text) for sign, text in words if sign == "=") < LEAST_SHARED * sum(len(t) for _, t in words):
        return ()
    return spans_of(words, 1, Ink.SECOND)


def marks_of(comparison: Comparison, row: Row, column: int) -> tuple[tuple[int, int, Ink], ...]:
    """Give the spans of the words that the other side lacks.

    What digests say of themselves is not compared. Clauses that stand alone or only treat the same subject have none:
    that is said of the row, and marking each of their words would only shout.
    """
    if row.words is None or row.relation in WHOLE or len(comparison.instruments) != PAIR:
        return ()
    if is_digests_front(comparison, row):
        return ()
    rivals = comparison.mode is Mode.RIVALS
    ink = ((Ink.FIRST, Ink.SECOND) if rivals else (Ink.DELETED, Ink.INSERTED))[column]
    return spans_of(row.words, column, ink)


def spans_of(changes: Sequence[Change], column: int, ink: Ink) -> tuple[tuple[int, int, Ink], ...]:
    """Give the spans of one side's own words."""
    marks, offset = [], 0
    for sign, words in changes:
        if sign == "-+"[column] and words.strip():
            lead = len(words) - len(words.lstrip())
            marks.append((offset + lead, offset + len(words.rstrip()), ink))
        if sign in ("=", "-+"[column]):
            offset += len(words)
    return tuple(marks)


def lines_of(text: str) -> list[tuple[int, int]]:
    """Give the spans of the lines that say something, without the white space around them."""
    spans, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((offset + len(line) - len(line.lstrip()), offset + len(line.rstrip())))
        offset += len(line) + 1
    return spans


class Parts:
    """Puts a cell together, clause after clause."""

    def __init__(self, instrument: Instrument, findings: Findings) -> None:
        self.instrument = instrument
        self.findings = findings
        self.text: list[str] = []
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.provisions: list[tuple[int, int, Provision]] = []
        self.labels: list[tuple[int, int]] = []
        self.headings: list[tuple[int, int]] = []
        self.clauses: list[tuple[int, int, str]] = []

    def add(self, clause_id: str) -> None:
        """Append a clause."""
        clause = self.instrument.by_id[clause_id]
        text = self.instrument.text_of(clause)
        at = self.length
        indent = depth_of(self.instrument, clause)
        self.paragraphs += [Paragraph(at + s, at + e, indent) for s, e in lines_of(text)]
        self.provisions += [(at + p.start, at + p.end, p) for p in self.findings.of(clause_id)]
        self._name(clause, text, at)
        self.clauses.append((at, at + len(text), clause_id))
        self.text.append(text)
        self.length += len(text)

    def _name(self, clause: Clause, text: str, at: int) -> None:
        """Find the labels and headings that open the clause: its own, and those of the clauses that it opens."""
        opened = [c for c in self.instrument.ancestors(clause) if c.start == clause.start]
        place = 0
        for named in (*reversed(opened), clause):
            for words, spans in ((named.label, self.labels), (named.heading or "", self.headings)):
                found = text.find(words, place) if words else -1
                if found >= 0 and not text[place:found].strip(" \n\t.:–—-"):
                    spans.append((at + found, at + found + len(words)))
                    place = found + len(words)
        if clause.id.split("__")[-1] == "front":
            self.headings += [(at + s, at + e) for s, e in lines_of(text)[:1]]

    def cell(self, side: int, marks: Iterable[tuple[int, int, Ink]]) -> CellText:
        """Give the cell. A label is not marked: that a clause bears another number is said of the row."""
        text = "".join(self.text)
        return CellText(
            text, side, tuple(self.paragraphs), beside(marks, self.labels, text), tuple(self.provisions),
            tuple(self.labels), tuple(self.headings), tuple(self.clauses),
        )  # fmt: skip


def beside(
    marks: Iterable[tuple[int, int, Ink]], labels: Sequence[tuple[int, int]], text: str
) -> tuple[tuple[int, int, Ink], ...]:
    """Give marks without what they cover of the labels, and without the white space that is left at their ends."""
    kept = []
    for first, last, ink in marks:
        start = first
        for label_start, label_end in labels:
            if label_start < last and label_end > start:
                kept.append((start, label_start, ink))
                start = max(start, label_end)
        kept.append((start, last, ink))
    return tuple(
        (start + len(words) - len(words.lstrip()), start + len(words.rstrip()), ink)
        for start, last, ink in kept
        if (words := text[start:last]).strip()
    )


def depth_of(instrument: Instrument, clause: Clause) -> int:
    """How deep a clause is indented: the items around it, itself included."""
    around = sum(1 for c in instrument.ancestors(clause) if c.kind is ClauseKind.ITEM)
    return around + (clause.kind is ClauseKind.ITEM)
