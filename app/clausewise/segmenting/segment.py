"""A reading becomes an instrument: its text cut into the tree of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.segmenting.build import build
from clausewise.segmenting.facts import facts_of
from clausewise.segmenting.head import apply_head
from clausewise.segmenting.ids import clauses_of
from clausewise.segmenting.languages import language_of
from clausewise.segmenting.lines import lines_of
from clausewise.segmenting.links import links_of
from clausewise.segmenting.numbering import numbering_notices
from clausewise.segmenting.structured import is_structured, nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.model.instrument import Fact
    from clausewise.reading.blocks import Reading

TITLED = ("akn", "tei", "md", "epub")
"""Formats whose own title is the document's."""


def segment(reading: Reading) -> Instrument:
    """Cut a reading into clauses whose leaves tile its text."""
    text = reading.text
    lines = lines_of(reading)
    roots = nodes_of(reading) if is_structured(reading) else build(lines)
    clauses: tuple[Clause, ...] = clauses_of(roots, len(text))
    if not clauses:
        clauses = (Clause("front", ClauseKind.TEXT, "", "", None, 1, None, 0, len(text)),)
    language = _language(reading, text, clauses)
    facts = facts_of(text, clauses, language, _stated_title(reading, text))
    instrument = Instrument(
        text=text,
        clauses=clauses,
        title=_first(facts, "title"),
        language=language,
        kind=_first(facts, "kind"),
        sha256=reading.sha256,
        source=reading.source,
        format=reading.format,
        encoding=reading.encoding,
        facts=facts,
        notices=reading.notices + numbering_notices(clauses),
        links=links_of(clauses) if any(clause.language for clause in clauses) else (),
    )
    return apply_head(instrument, reading.head) if reading.head else instrument


def _first(facts: Iterable[Fact], name: str) -> str:
    return next((fact.value for fact in facts if fact.name == name), "")


def _language(reading: Reading, text: str, clauses: tuple[Clause, ...]) -> str:
    """Give the language: of the first version, where there are several; as the file says; or as its words tell."""
    if clauses[0].language:
        return next(clause.language for clause in clauses if clause.language)
    told = reading.meta.get("language", "")[:2].lower()
    return language_of(text) or told


def _stated_title(reading: Reading, text: str) -> str:
    """Give the title that the file itself states, where such titles can be trusted: many a PDF is called "Word 1"."""
    stated = reading.meta.get("title", "")
    return stated if reading.format in TITLED or (stated and stated in text[:4000]) else ""
