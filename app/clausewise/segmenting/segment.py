"""A reading becomes an instrument: its text cut into the tree of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.segmenting.build import build
from clausewise.segmenting.facts import title_of
from clausewise.segmenting.head import apply_head
from clausewise.segmenting.ids import clauses_of
from clausewise.segmenting.languages import language_of
from clausewise.segmenting.lines import lines_of
from clausewise.segmenting.links import links_of
from clausewise.segmenting.structured import is_structured, nodes_of

if TYPE_CHECKING:
    from clausewise.reading.blocks import Reading


def segment(reading: Reading) -> Instrument:
    """Cut a reading into clauses whose leaves tile its text."""
    text = reading.text
    lines = lines_of(reading)
    roots = nodes_of(reading) if is_structured(reading) else build(lines)
    clauses: tuple[Clause, ...] = clauses_of(roots, len(text))
    if not clauses:
        clauses = (Clause("front", ClauseKind.TEXT, "", "", None, 1, None, 0, len(text)),)
    instrument = Instrument(
        text=text,
        clauses=clauses,
        title=reading.meta.get("title", "") or title_of(lines),
        language=reading.meta.get("language", "") or language_of(text),
        sha256=reading.sha256,
        source=reading.source,
        format=reading.format,
        encoding=reading.encoding,
        notices=reading.notices,
        links=links_of(clauses) if any(clause.language for clause in clauses) else (),
    )
    return apply_head(instrument, reading.head) if reading.head else instrument
