"""A clause or selected words for the clipboard: plain, and rich with the citation. All foreign text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Instrument


def citation_of(instrument: Instrument, clauses: Sequence[str]) -> str:
    """Cite clauses with their instrument: title, clause, date."""
    places = "; ".join(dict.fromkeys(instrument.citation(instrument.by_id[c]) for c in clauses))
    date = next(iter(instrument.facts_named("date")), "")
    title = instrument.title or instrument.name
    return ", ".join(part for part in (title, places, date) if part)


def clause_mime(instrument: Instrument, clauses: Sequence[str]) -> QMimeData:
    """Give clauses as rich and plain text, with their citation below."""
    text = "".join(instrument.text_of(c) for c in clauses).strip()
    return quote_mime(text, citation_of(instrument, clauses))


def quote_mime(text: str, citation: str = "") -> QMimeData:
    """Give words as rich and plain text."""
    data = QMimeData()
    data.setText(f"{text}\n\n({citation})" if citation else text)
    paragraphs = "".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n") if line.strip())
    source = f"<p><cite>{escape(citation)}</cite></p>" if citation else ""
    data.setHtml(f"<blockquote>{paragraphs}</blockquote>{source}" if citation else paragraphs)
    return data
