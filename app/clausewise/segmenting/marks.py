"""What a line opens: a named clause ("Article 5"), or an enumerated one ("2.", "(a)")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.labels import ENUMERATOR, KIND_OF, NAMED, normalised, roman

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line

HEADING_LIMIT = 160
ENDED = re.compile(r"[.;:!?»”\"')\]]$")
OPEN_ENDED = re.compile(r"[^.:;!?]$")
SEPARATOR = re.compile(r"[\s\u00a0]*(?:[.:)–—⊥-]+(?:\s|$))?[\s\u00a0]*")
REFERENCE = re.compile(r"^[\s\u00a0]*(?:\(|,|;|/|[-–]?(?:\d|[IVX]+\b)|\.\S|[a-zà-ÿа-яіїєґ«“\"])")


@dataclass(slots=True)
class Mark:
    """A clause opened by a line: ``at`` is where its label starts, ``body`` where the text behind label and heading is.

    ``style`` is the form of an enumerator ("1.", "(a)"), empty for a named clause.
    """

    kind: ClauseKind
    at: int
    label: str
    number: str
    heading: str | None
    body: int
    style: str = ""


def named(line: Line) -> Mark | None:
    """Give the named clause that a line opens: "Article 5", "CHAPTER II", "Annex"."""
    found = NAMED.match(line.text)
    if found is None:
        return None
    word = found["word"].lower()
    kind = KIND_OF[word]
    rest = line.text[found.end() :]
    number = found["number"]
    if rest and (rest[0].isalnum() or REFERENCE.match(rest)) and not SEPARATOR.match(rest).group().strip():  # type: ignore[union-attr]
        return None
    if not number and (rest.strip() or kind is not ClauseKind.ANNEX):
        return None
    if word in ("art", "part", "parte", "partie", "section", "title", "schedule") and not number:
        return None
    separator = SEPARATOR.match(rest)
    skipped = separator.end() if separator else 0
    label = line.text[: found.end()].rstrip()
    heading = rest[skipped:].strip()
    body = found.end() + skipped
    if heading and (len(heading) > HEADING_LIMIT or heading[-1] in ".;:," or ENUMERATOR.match(heading)):
        heading = ""
    return Mark(
        kind, line.start, label, normalised(number), heading or None, line.start + (len(line.text) if heading else body)
    )


def enumerated(text: str, at: int) -> Mark | None:
    """Give the paragraph or item that ``text`` opens; ``at`` is the place of its first character."""
    found = ENUMERATOR.match(text)
    if found is None:
        return None
    number = found["sign"] or found["round"] or found["dotted"] or found["plain"]
    label = found.group().rstrip()
    style = "§" if found["sign"] else "()" if found["round"] else "1.1" if found["dotted"] else found["close"][0]
    digits = number[0].isdigit()
    if not digits and len(number) > 1 and not roman(number) and len(set(number)) > 1:
        return None
    kind = ClauseKind.PARAGRAPH if digits else ClauseKind.ITEM
    return Mark(kind, at, label, normalised(number), None, at + found.end(), style)
