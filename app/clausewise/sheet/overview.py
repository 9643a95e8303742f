"""What stands before the clauses: the anatomy of the guarantee, the guarantors, the table of correspondence."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from clausewise.model.comparison import Mode, Relation
from clausewise.provisions.matrix import guarantor_matrix
from clausewise.sheet.alignment import UNLIKE
from clausewise.sheet.blocks import Block, Heading, Paragraph, Run, Table
from clausewise.sheet.places import column_heads, letter, place, ranges, shorten
from clausewise.sheet.terms import GONE, MATCHED, NEW, RELATIONS, field_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from clausewise.model.comparison import Comparison, Correspondence
    from clausewise.model.instrument import Instrument
    from clausewise.model.matrix import MatrixCell
    from clausewise.model.provision import Anatomy, AnatomyField, Findings

ABSENT = "–"
VALUE = 240
"""The characters that a field's value may have."""

GUARANTEE = frozenset({"guarantors", "beneficiary", "trigger", "consultation_deadline", "decision_rule", "measures"})
"""The fields that only a guarantee has."""

LISTS = frozenset({"guarantors", "beneficiary", "measures"})
MOST = 4
"""The places that a cell names before it only counts the others."""


def anatomy_blocks(comparison: Comparison, anatomies: Sequence[Anatomy]) -> list[Block]:
    """Set the anatomies of the guarantees side by side; fields that are empty in all are left to one line."""
    if not anatomies or not any(field.found for anatomy in anatomies for field in anatomy.fields):
        return []
    rows, empty = [], []
    for position, field in enumerate(anatomies[0].fields):
        fields = [anatomy.fields[position] for anatomy in anatomies]
        if any(f.found for f in fields):
            cells = (anatomy_cell(i, f) for i, f in zip(comparison.instruments, fields, strict=True))
            rows.append((field_name(field.name), *cells))
        else:
            empty.append(field_name(field.name).lower())
    heads = column_heads(comparison.instruments)
    found = {field.name for anatomy in anatomies for field in anatomy.fields if field.found}
    heading = "The guarantee" if found & GUARANTEE else "Key terms"
    blocks: list[Block] = [Heading(heading), Table("anatomy", ("", *heads), tuple(rows))]
    if empty:
        blocks.append(Paragraph((Run("Nothing was found in any of the texts on: " + ", ".join(empty) + "."),)))
    return blocks


def anatomy_cell(instrument: Instrument, field: AnatomyField) -> str:
    """Give a field's value with the clauses behind it."""
    where = places(instrument, (quote.clause for quote in field.quotes))
    # A list of states is given whole; a sentence may be cut, since its clause is named.
    value = field.value if field.name in LISTS else shorten(field.value, VALUE)
    return f"{value} ({where})" if where else ABSENT


def places(instrument: Instrument, clauses: Iterable[str]) -> str:
    """Name the places of clauses; many are counted."""
    told = list(dict.fromkeys(place(instrument, instrument.by_id[c]) for c in clauses if c in instrument.by_id))
    more = len(told) - MOST
    return "; ".join(told if more <= 1 else [*told[:MOST], f"{more} more places"])


def guarantor_blocks(comparison: Comparison, findings: Sequence[Findings]) -> list[Block]:
    """Give the table of guarantors with their standing, if any is named."""
    matrix = guarantor_matrix(comparison.instruments, findings)
    if not matrix.rows:
        return []
    rows = tuple(
        (row.label, *(matrix_cell(i, c) for i, c in zip(comparison.instruments, row.cells, strict=True)))
        for row in matrix.rows
    )
    heads = column_heads(comparison.instruments)
    return [Heading("Guarantors"), Table("guarantors", ("State or group", *heads), rows)]


def matrix_cell(instrument: Instrument, cell: MatrixCell) -> str:
    """Say how a state or a provision stands in an instrument, and where it says so."""
    where = places(instrument, cell.clauses)
    return f"{cell.word} ({where})" if where else ABSENT


def correspondence_blocks(
    comparison: Comparison, anchors: Mapping[tuple[int, str], str], *, only_kept: bool = False
) -> list[Block]:
    """Give the table of correspondence; each row leads to its first clause among the aligned ones, if it is there.

    With ``only_kept``, articles none of whose clauses is among the aligned ones are left out.
    """
    rows: list[tuple[str, ...]] = []
    targets = []
    answered = [c for c in comparison.correspondence if not all(ids == ("front",) for ids in c.articles if ids)]
    if only_kept:
        answered = [c for c in answered if any((n, x) in anchors for n, ids in enumerate(c.articles) for x in ids)]
    for _, group in groupby(answered, key=alike):
        together = list(group)
        for some in [together] if len(together) > 2 else [[c] for c in together]:
            rows.append(correspondence_row(comparison, some))
            leads = (anchors.get((n, x), "") for c in some for n, ids in enumerate(c.articles) for x in ids)
            targets.append(next(filter(None, leads), ""))
    if not rows:
        return []
    heads = column_heads(comparison.instruments)
    head = (*heads, "Relation", "Alike") if any(row[-1] for row in rows) else (*heads, "Relation")
    lines = tuple(row[: len(head)] for row in rows)
    table = Table("correspondence", head, lines, tuple(targets), labels=len(heads))
    return [Heading("Correspondence"), table]


def alike(c: Correspondence) -> object:
    """Give what articles have in common that may share a line: they are the same, or only in the same texts."""
    if c.relation is Relation.ONLY:
        return tuple(bool(ids) for ids in c.articles)
    return "same" if c.relation is Relation.SAME and not c.moved else id(c)


def correspondence_row(comparison: Comparison, some: Sequence[Correspondence]) -> tuple[str, ...]:
    """Give a row of the table for one correspondence, or for many that follow each other and are all alike."""
    labels = []
    for n, instrument in enumerate(comparison.instruments):
        told = [place(instrument, instrument.by_id[x]) for c in some for x in c.articles[n]]
        labels.append(ranges(told) or ABSENT)
    return (*labels, correspondence_relation(comparison, some[0]), likeness(some[0]))


def likeness(c: Correspondence) -> str:
    """Say how alike the words of articles are; what is not the same is never called wholly alike.

    Articles that only share their subject, or little but their number, are not measured by their words.
    """
    if c.relation in {Relation.ONLY, Relation.RELATED} or matched_alone(c):
        return ""
    changed = c.relation not in {Relation.SAME, Relation.RENUMBERED}
    return "> 99%" if changed and c.similarity >= 0.995 else f"{c.similarity:.0%}"


def matched_alone(c: Correspondence) -> bool:
    """Whether little but a number, a heading or the reader brought two articles together."""
    return c.relation is Relation.CHANGED and c.similarity < UNLIKE and c.method in MATCHED


def correspondence_relation(comparison: Comparison, c: Correspondence) -> str:
    """Say how articles answer each other."""
    if c.relation is not Relation.ONLY:
        words = MATCHED[c.method] if matched_alone(c) else RELATIONS[c.relation]
        return words + (", moved" if c.moved else "")
    here = [n for n, ids in enumerate(c.articles) if ids]
    if comparison.mode is Mode.REVISION:
        return (GONE, NEW)[here[0]]
    return f"only in {', '.join(map(letter, here))}"
