"""Clauses for the clipboard with their citation, links to them, and finding one by what a reader would type."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData

from clausewise.model.instrument import ClauseKind, TextStatus
from clausewise.sheet.places import place
from clausewise.ui.models.shelf import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Clause, Instrument

SCHEME = "clausewise:"
FRONT = "front"  # the clause id of what stands before the first clause
MOST_NAMED = 4  # more clauses are cited by the first and the last
BARE = re.compile(r"\d[\d.]*(?: ?\(\w+\))*")
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


def clause_name(instrument: Instrument, clause: str) -> str:
    """Say where a clause stands: "Article 4, 2 (a)", "Paragraph 2", "Title and opening"."""
    if clause == FRONT:
        return QCoreApplication.translate("hits", "Title and opening")
    found = instrument.by_id[clause]
    name = place(instrument, found)
    return paragraph_name(name) if found.kind in (K.PARAGRAPH, K.ITEM) else name


def paragraph_name(name: str) -> str:
    """Name a place that would otherwise be a bare number."""
    bare = name.rstrip(".")
    return QCoreApplication.translate("hits", "Paragraph %1").replace("%1", bare) if BARE.fullmatch(bare) else name


def words_of(instrument: Instrument, clause: str) -> str:
    """A clause's words in one line, without the label that names it."""
    found = instrument.by_id[clause]
    words = " ".join(instrument.text_of(clause).split())
    return words.removeprefix(" ".join(found.label.split())).lstrip() if found.label else words


def citation_of(instrument: Instrument, clauses: Sequence[str]) -> str:
    """Cite clauses with their instrument: title, clauses, date. What has no number is cited by its instrument alone.

    A digest says that it is one, so that nobody quotes it as the text, and names the official text's address.
    """
    found = (instrument.by_id[clause] for clause in clauses)
    numbered = (clause.id for clause in found if instrument.citation(clause) != clause.kind.value)
    names = list(dict.fromkeys(clause_name(instrument, clause) for clause in numbered))
    places = f"{names[0]} – {names[-1]}" if len(names) > MOST_NAMED else "; ".join(names)
    date = next(iter(instrument.facts_named("date")), "")
    cited = ", ".join(part for part in (instrument.title or instrument.name, places, date) if part)
    if instrument.status is not TextStatus.DIGEST:
        return cited
    official = instrument.head.official if instrument.head else ""
    words = QCoreApplication.translate("citing", "Digest by Clausewise, not the official text")
    return f"{cited}. {words}: {official}" if official else f"{cited}. {words}."


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
