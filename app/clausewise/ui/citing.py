"""Clauses for the clipboard with their citation, links to them, and finding one by what a reader would type."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from clausewise.model.instrument import ClauseKind
from clausewise.ui.models.shelf import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Clause, Instrument

SCHEME = "clausewise:"
K = ClauseKind
TOP_KINDS = (K.ARTICLE, K.PARAGRAPH, K.SECTION, K.CHAPTER, K.PART, K.TITLE, K.RECITAL)
WORDS = {
    "article": K.ARTICLE, "art": K.ARTICLE, "стаття": K.ARTICLE, "статья": K.ARTICLE, "artikel": K.ARTICLE,
    "annex": K.ANNEX, "додаток": K.ANNEX, "приложение": K.ANNEX,
    "section": K.SECTION, "chapter": K.CHAPTER, "part": K.PART, "title": K.TITLE, "recital": K.RECITAL,
    "paragraph": K.PARAGRAPH, "para": K.PARAGRAPH, "preamble": K.PREAMBLE,
}  # fmt: skip
TYPED = re.compile(
    r"(?:([^\W\d_]+)\.?\s*)?([0-9]+(?:\.[0-9]+)*|[ivxlc]+\b|[a-z]\b)?((?:\s*[(.,]?\s*(?:para(?:graph)?\s*)?\w{1,4}\)?)*)\s*$"
)


def link_to(instrument: Instrument, clause: str) -> str:
    """Give a link that this program opens at the clause."""
    return f"{SCHEME}{instrument.name}#{clause}"


def citation_of(instrument: Instrument, clauses: Sequence[str]) -> str:
    """Cite clauses with their instrument: title, clauses, date. What has no number is cited by its instrument alone."""
    cited = ((instrument.by_id[clause], instrument.citation(instrument.by_id[clause])) for clause in clauses)
    places = "; ".join(dict.fromkeys(words for clause, words in cited if words != clause.kind.value))
    date = next(iter(instrument.facts_named("date")), "")
    return ", ".join(part for part in (instrument.title or instrument.name, places, date) if part)


def clause_mime(instrument: Instrument, clauses: Sequence[str]) -> QMimeData:
    """Give clauses for the clipboard, as plain and as rich text, with their citation below."""
    text = "".join(instrument.text_of(clause) for clause in clauses).strip()
    return quote_mime(text, citation_of(instrument, clauses))


def quote_mime(text: str, citation: str = "") -> QMimeData:
    """Give words for the clipboard, as plain and as rich text with every foreign character escaped."""
    mime = QMimeData()
    mime.setText(f"{text}\n\n— {citation}\n" if citation else text)
    paragraphs = "".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n") if line.strip())
    source = f"<blockquote>{paragraphs}</blockquote><p>— <cite>{escape(citation)}</cite></p>"
    mime.setHtml(source if citation else paragraphs)
    return mime


def find_clause(instrument: Instrument, typed: str) -> Clause | None:
    """Find the clause that a reader means by "4", "4(2)", "art. 4.2", "annex 1", an id, or words of a heading."""
    typed = typed.strip()
    if typed in instrument.by_id:
        return instrument.by_id[typed]
    labels = {folded(clause.label): clause for clause in reversed(instrument.clauses) if clause.label}
    if folded(typed) in labels:
        return labels[folded(typed)]
    return _by_number(instrument, typed) or _by_heading(instrument, typed)


def _by_number(instrument: Instrument, typed: str) -> Clause | None:
    match = TYPED.match(typed.casefold())
    if match is None:
        return None
    word, number, rest = match.groups()
    kinds = (WORDS[word],) if word in WORDS else () if word else TOP_KINDS
    # "4.2" is an article of that number, or else paragraph 2 of article 4.
    first, _, more = (number or "").partition(".")
    for wanted, after in ((number or "", rest or ""), (first, f"{more} {rest or ''}")):
        for kind in kinds:
            for clause in instrument.clauses:
                if clause.kind is kind and (clause.number.casefold() == wanted or kind is K.PREAMBLE):
                    return _below(instrument, clause, re.findall(r"\w+", after))
    return None


def _below(instrument: Instrument, clause: Clause, numbers: list[str]) -> Clause:
    for number in numbers:
        if number in ("para", "paragraph"):
            continue
        deeper = [c for c in instrument.clauses if clause.start <= c.start < clause.end and c.level > clause.level]
        found = next((c for c in deeper if c.number.casefold().rpartition(".")[2] == number), None)
        if found is None:
            return clause
        clause = found
    return clause


def _by_heading(instrument: Instrument, typed: str) -> Clause | None:
    words = folded(typed)
    for clause in instrument.clauses:
        if clause.heading and words in folded(clause.heading):
            return clause
    return None
