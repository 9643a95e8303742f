"""Where in an instrument: pinpoints as the styles of citation write them ("art 4(2)(a)", "art. 4(2)(a)", "¶ 5")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.sheet.characters import one_line
from clausewise.sheet.places import HEAD, cited, kind_name, shorten

if TYPE_CHECKING:
    from clausewise.model.instrument import Clause, Instrument

OSCOLA = {
    ClauseKind.PART: "pt",
    ClauseKind.TITLE: "title",
    ClauseKind.CHAPTER: "ch",
    ClauseKind.SECTION: "s",
    ClauseKind.ARTICLE: "art",
    ClauseKind.PARAGRAPH: "para",
    ClauseKind.ITEM: "para",
    ClauseKind.RECITAL: "recital",
    ClauseKind.ANNEX: "annex",
    ClauseKind.PREAMBLE: "preamble",
}
"""The Oxford University Standard for Citation of Legal Authorities (4th edition): no full stops."""

BLUEBOOK = {
    ClauseKind.PART: "pt.",
    ClauseKind.TITLE: "tit.",
    ClauseKind.CHAPTER: "ch.",
    ClauseKind.SECTION: "§",
    ClauseKind.ARTICLE: "art.",
    ClauseKind.PARAGRAPH: "¶",
    ClauseKind.ITEM: "¶",
    ClauseKind.RECITAL: "recital",
    ClauseKind.ANNEX: "annex",
    ClauseKind.PREAMBLE: "pmbl.",
}
"""The Bluebook (21st edition, rule 3.3 and table T16)."""

INNER = frozenset({ClauseKind.PARAGRAPH, ClauseKind.ITEM})
UNNUMBERED = frozenset({ClauseKind.PREAMBLE, ClauseKind.SIGNATURE, ClauseKind.NOTE})
NUMBER = re.compile(r"[\w.]+")


def pinpoint(instrument: Instrument, clause: Clause, words: dict[ClauseKind, str]) -> str:
    """Give where a clause is found, with ``words`` for the kinds of clauses."""
    told = ""
    for one in cited(instrument, clause):
        number = one_line(one.number).strip("() .")
        if one.kind is ClauseKind.TEXT and told:
            continue
        if told and one.kind in INNER and NUMBER.fullmatch(number):
            told += f"({number})"
        elif one.kind in UNNUMBERED or one.kind is ClauseKind.TEXT:
            told += f" {words.get(one.kind, kind_name(one).lower())}"
        else:
            heading = shorten(one_line(one.heading or one.label), HEAD)
            told += f" {words[one.kind]} {number}" if number else f" “{heading}”" if heading else f" {words[one.kind]}"
    return told.strip()
