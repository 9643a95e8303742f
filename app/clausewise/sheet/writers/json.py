"""The sheet as JSON: the contract of ``compare``, and what the sheet adds to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from clausewise.comparing.sentence import summary_sentence
from clausewise.model.contract import clause_value, comparison_value
from clausewise.provisions.matrix import guarantor_matrix
from clausewise.sheet.alignment import compared_rows, keeps
from clausewise.sheet.blocks import Facts
from clausewise.sheet.front import settings, status
from clausewise.sheet.writers.written import Written

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.model.contract import Value
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Anatomy
    from clausewise.sheet.sheet import Sheet


def encode(sheet: Sheet, resources: Path) -> Written:
    """Give the sheet as UTF-8 JSON."""
    data = json.dumps(value(sheet), ensure_ascii=False, indent=1, allow_nan=False)
    # Half of a surrogate pair cannot be written as UTF-8.
    return Written((data + "\n").encode("utf-8", "backslashreplace"))


def value(sheet: Sheet) -> Value:
    """Give the comparison as ``compare`` prints it; ``rows`` are those that the options keep, ``left_out`` counts."""
    comparison, options = sheet.comparison, sheet.options
    whole = comparison_value(comparison, [i.source for i in comparison.instruments])
    rows = compared_rows(comparison)
    kept = [
        n for n, row in enumerate(comparison.rows) if row in rows and keeps(comparison, row, sheet.findings, options)
    ]
    whole["rows"] = [whole["rows"][n] for n in kept]
    told = zip(whole["instruments"], comparison.instruments, strict=True)
    whole["instruments"] = [value | instrument_value(instrument) for value, instrument in told]
    facts = next((b for b in sheet.blocks if isinstance(b, Facts)), None)
    whole["sheet"] = {
        "title": sheet.title,
        "sentence": summary_sentence(comparison),
        "settings": settings(comparison, options),
        "command": options.command,
        "left_out": len(comparison.rows) - len(kept),
        "facts": [] if facts is None else [{"name": label, "values": list(values)} for label, values in facts.rows],
        "anatomy": [anatomy_value(anatomy) for anatomy in sheet.anatomies] if options.anatomy else [],
        "guarantors": guarantors(sheet) if options.guarantors and sheet.findings else [],
    }
    return whole


def instrument_value(instrument: Instrument) -> Value:
    """Give what a reader needs to know of a text, and the text."""
    return {
        "id": instrument.id,
        "language": instrument.language,
        "kind": instrument.kind,
        "text_status": status(instrument),
        "sha256": instrument.sha256,
        "text": instrument.text,
        "clauses": [clause_value(clause) for clause in instrument.clauses],
    }


def anatomy_value(anatomy: Anatomy) -> Value:
    """Give the fields of an anatomy by their names."""
    return {
        field.name: {
            "value": field.value,
            "quotes": [{"clause": q.clause, "start": q.start, "end": q.end, "text": q.text} for q in field.quotes],
        }
        for field in anatomy.fields
    }


def guarantors(sheet: Sheet) -> list[Value]:
    """Give the guarantors, and how they stand in each instrument."""
    return [
        {"state": row.key, "name": row.label, "standing": [c.word if c.clauses else None for c in row.cells]}
        for row in guarantor_matrix(sheet.comparison.instruments, sheet.findings).rows
    ]
