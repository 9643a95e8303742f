"""The command line's contract as plain values: what ``--json`` prints. Fields may be added, never renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from clausewise.model.comparison import Comparison, Correspondence, Row, Summary
    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Clause, Fact, Instrument, Notice
    from clausewise.model.matrix import Matrix
    from clausewise.model.provision import Findings, Provision

Value: TypeAlias = dict[str, Any]
LETTERS = "abcdef"


def clause_value(clause: Clause) -> Value:
    """Give a clause as ``read`` prints it."""
    value: Value = {
        "id": clause.id,
        "kind": clause.kind.value,
        "label": clause.label,
        "number": clause.number,
        "heading": clause.heading,
        "level": clause.level,
        "parent": clause.parent,
        "start": clause.start,
        "end": clause.end,
    }
    if clause.language:
        value["language"] = clause.language
    return value


def notice_value(notice: Notice) -> Value:
    """Give a notice as ``read`` prints it among the warnings."""
    value: Value = {"code": notice.code, "message": notice.message}
    if notice.removed is not None:
        value["removed"] = notice.removed
    return value


def fact_value(fact: Fact) -> Value:
    """Give a fact of the document with its span."""
    return {"name": fact.name, "value": fact.value, "start": fact.start, "end": fact.end}


def instrument_value(instrument: Instrument, file: str) -> Value:
    """Give an instrument as ``read`` prints it."""
    return {
        "file": file,
        "title": instrument.title,
        "language": instrument.language,
        "kind": instrument.kind,
        "status": instrument.status.value if instrument.status else None,
        "format": instrument.format,
        "encoding": instrument.encoding,
        "sha256": instrument.sha256,
        "text": instrument.text,
        "clauses": [clause_value(clause) for clause in instrument.clauses],
        "facts": [fact_value(fact) for fact in instrument.facts],
        "links": [list(pair) for pair in instrument.links],
        "warnings": [notice_value(notice) for notice in instrument.notices],
    }


def provision_value(provision: Provision) -> Value:
    """Give a provision as ``provisions`` prints it."""
    return {
        "type": provision.type.value,
        "start": provision.start,
        "end": provision.end,
        "rule": provision.rule,
        "force": provision.force.value,
        "negated": provision.negated,
    }


def findings_value(instrument: Instrument, findings: Findings, file: str) -> Value:
    """Give what was recognised in an instrument as ``provisions`` prints it."""
    return {
        "file": file,
        "clauses": [
            {
                "id": clause.id,
                "label": clause.label,
                "text": instrument.text_of(clause),
                "provisions": [provision_value(p) for p in findings.of(clause.id)],
            }
            for clause in instrument.leaves
        ],
        "guarantors": [
            {"state": g.state, "name": g.name, "standing": g.standing.value, "clause": g.clause}
            for g in findings.guarantors
        ],
    }


def row_value(row: Row) -> Value:
    """Give a row of a comparison."""
    return {
        "cells": [list(cell) for cell in row.cells],
        "relation": row.relation.value,
        "moved": row.moved,
        "similarity": round(row.similarity, 4),
        "method": row.method.value,
        "words": None if row.words is None else [list(change) for change in row.words],
        "turns": [{"kind": t.kind.value, "before": t.before, "after": t.after} for t in row.turns],
    }


def correspondence_value(comparison: Comparison, correspondence: Correspondence) -> Value:
    """Give articles that answer each other: their labels under the instruments' letters."""
    value: Value = {}
    for letter, instrument, ids in zip(LETTERS, comparison.instruments, correspondence.articles, strict=False):
        value[letter] = [instrument.by_id[i].label or i for i in ids]
    return value | {
        "relation": correspondence.relation.value,
        "moved": correspondence.moved,
        "similarity": round(correspondence.similarity, 4),
        "method": correspondence.method.value,
    }


def summary_value(summary: Summary) -> Value:
    """Give the counts of a comparison."""
    return {
        "same": summary.same,
        "changed": summary.changed,
        "renumbered": summary.renumbered,
        "moved": summary.moved,
        "split": summary.split,
        "merged": summary.merged,
        "related": summary.related,
        "only": list(summary.only),
    }


def comparison_value(comparison: Comparison, files: list[str]) -> Value:
    """Give a comparison as ``compare`` prints it."""
    return {
        "instruments": [
            {"file": file, "title": i.title, "clauses": [clause_value(c) for c in i.clauses]}
            for file, i in zip(files, comparison.instruments, strict=True)
        ],
        "mode": comparison.mode.value,
        "rows": [row_value(row) for row in comparison.rows],
        "correspondence": [correspondence_value(comparison, c) for c in comparison.correspondence],
        "summary": summary_value(comparison.summary),
    }


def matrix_value(matrix: Matrix) -> Value:
    """Give a table over several instruments."""
    return {
        "instruments": list(matrix.columns),
        "rows": [
            {
                "key": row.key,
                "label": row.label,
                "cells": [
                    {"presence": c.presence.value, "word": c.word, "clauses": list(c.clauses)} for c in row.cells
                ],
            }
            for row in matrix.rows
        ],
    }


def entry_value(entry: Entry) -> Value:
    """Give an entry of the library."""
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "status": entry.status.value if entry.status else None,
        "date": entry.date,
        "language": entry.language,
        "parties": list(entry.parties),
        "sha256": entry.sha256,
        "bundled": entry.bundled,
    }
