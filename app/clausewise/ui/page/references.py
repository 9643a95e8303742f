"""In-text references ("paragraph 2 of Article 4") and definitions ("“Territory” means …") inside one instrument.

Plain text in, clause ids out: no Qt here. A reference that goes on "of the Charter …" points outside: it is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from clausewise.model.instrument import Clause, Instrument

K = ClauseKind
NUMBER = r"(\d{1,4}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7})"
ARTICLE = r"(?:Articles?|Art\.|Artikel|стат(?:ья|ьи|ье|ью|ьей|ті|тя|тею|ей)|Стат(?:ья|ьи|ье|ью|ті|тя|тею))"
PARAGRAPH = r"(?:[Pp]aragraphs?|[Pp]ara\.|Absatz|пункт(?:а|у|е|ом|і)?|частин(?:а|и|і|у|ою)|част(?:ь|и|ью))"
ANNEX = r"(?:Annex|Приложени[еяию]|Додат(?:ок|ку|ка))"
REFERENCE = re.compile(
    rf"(?P<pa>{PARAGRAPH} {{1,2}}(?P<p1>\d{{1,3}})(?: ?\((?P<i1>[a-z])\))? (?:of )?{ARTICLE} (?P<a1>{NUMBER}))"
    rf"|(?P<ap>\b{ARTICLE} {{1,2}}(?P<a2>{NUMBER})(?:, ? {PARAGRAPH} (?P<p2>\d{{1,3}})|\((?P<p3>\d{{1,3}})\))?)"
    rf"|(?P<an>\b{ANNEX} (?P<n1>{NUMBER}))"
    rf"|(?P<po>\b{PARAGRAPH} (?P<p4>\d{{1,3}})(?! of (?:Article|Annex)))"
)
OUTSIDE = re.compile(
    r",? (?:of|to) (?:the|its|that|his) (?!present|said|same)(?:[\w'’-]+ ){0,3}?"
    r"(?:Charter|Constitution|Convention|Covenant|Statute|Protocol|Memorandum|[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )*Treaty)"
)
DEFINITIONS = (
    re.compile(r"[\"“„«]([^\"“”„«»\n]{2,60})[\"”“»],? (?:shall mean|means?|refers? to|is understood|означа|является)"),
    re.compile(r"hereinafter(?: referred to as| called)?:? (?:the )?[\"“„«]([^\"“”„«»\n]{2,60})[\"”“»]"),
)
LONGEST_TIP = 600


@dataclass(frozen=True, slots=True)
class Reference:
    """Code points ``[start, end)`` that name a clause of the same instrument."""

    start: int
    end: int
    clause: str


def references(instrument: Instrument) -> tuple[Reference, ...]:
    """Find the references that lead to a clause of the same instrument, in the order of the text."""
    articles, annexes = _numbered(instrument, K.ARTICLE), _numbered(instrument, K.ANNEX)
    return tuple(
        found
        for leaf in instrument.leaves
        for match in REFERENCE.finditer(instrument.text, leaf.start, leaf.end)
        if (found := _resolve(instrument, leaf, match, articles, annexes)) is not None
    )


def _numbered(instrument: Instrument, kind: ClauseKind) -> Mapping[str, Clause]:
    numbered: dict[str, Clause] = {}
    for clause in instrument.clauses:
        if clause.kind is kind and clause.number:
            numbered.setdefault(clause.number, clause)
    return numbered


def _resolve(
    instrument: Instrument,
    leaf: Clause,
    match: re.Match[str],
    articles: Mapping[str, Clause],
    annexes: Mapping[str, Clause],
) -> Reference | None:
    if OUTSIDE.match(instrument.text, match.end()) or _is_own_label(instrument, leaf, match):
        return None
    if match["po"]:
        around = [leaf, *instrument.ancestors(leaf)]
        article = next((clause for clause in around if clause.kind is K.ARTICLE), None)
        target = _paragraph(instrument, article.id if article else None, match["p4"])
    elif match["an"]:
        target = annexes.get(match["n1"])
    else:
        target = articles.get(match["a1"] or match["a2"])
        number = match["p1"] or match["p2"] or match["p3"]
        if target is not None and number:
            target = _paragraph(instrument, target.id, number) or target
            if match["i1"]:
                target = _item(instrument, target, match["i1"]) or target
    if target is None or target is leaf:
        return None
    return Reference(match.start(), match.end(), target.id)


def _is_own_label(instrument: Instrument, leaf: Clause, match: re.Match[str]) -> bool:
    return not instrument.text[leaf.start : match.start()].strip()


def _paragraph(instrument: Instrument, article: str | None, number: str) -> Clause | None:
    for clause in instrument.children.get(article, ()):
        if clause.kind is K.PARAGRAPH and clause.number.rpartition(".")[2] == number:
            return clause
    return None


def _item(instrument: Instrument, paragraph: Clause, letter: str) -> Clause | None:
    for clause in instrument.clauses:
        if clause.kind is K.ITEM and clause.number == letter and paragraph in tuple(instrument.ancestors(clause)):
            return clause
    return None


@dataclass(frozen=True)
class Definitions:
    """The terms that an instrument defines: the clause and the words that say what each means."""

    terms: Mapping[str, tuple[str, str]]

    def at(self, text: str, offset: int) -> tuple[str, str, str] | None:
        """The term that stands at an offset of a text, with its clause and definition; the longest one wins."""
        best = None
        for term, (clause, words) in self.terms.items():
            start = text.find(term, max(0, offset - len(term) + 1), offset + len(term))
            whole = start >= 0 and _is_whole(text, start, start + len(term))
            if whole and start <= offset < start + len(term) and (best is None or len(term) > len(best[0])):
                best = (term, clause, words)
        return best


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


Terms: TypeAlias = tuple[tuple[Reference, ...], Definitions]


def definitions(instrument: Instrument) -> Definitions:
    """Find what an instrument defines."""
    return Definitions(dict(_defined(instrument)))


def terms_of(instrument: Instrument) -> Terms:
    """Find the references and the definitions of an instrument."""
    return references(instrument), definitions(instrument)


def _defined(instrument: Instrument) -> Iterator[tuple[str, tuple[str, str]]]:
    for leaf in instrument.leaves:
        for pattern in DEFINITIONS:
            for match in pattern.finditer(instrument.text, leaf.start, leaf.end):
                words = " ".join(instrument.text[leaf.start : leaf.end].split())
                yield match[1].rstrip(",;"), (leaf.id, words[:LONGEST_TIP])
