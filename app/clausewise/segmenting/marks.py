"""What a line opens: a named clause ("Article 5"), or an enumerated one ("2.", "(a)")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.segmenting.enumeration import DASH, WORDED
from clausewise.segmenting.labels import BEHIND, ENUMERATOR, KIND_OF, NAMED, STANDS_ALONE
from clausewise.segmenting.numbers import NUMBER_WORDS, normalised, roman, value_of
from clausewise.segmenting.tree import CONTAINERS

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line

HEADING_LIMIT = 200
SHORT_LINE = 100
LONGEST_WORD = 24
SEPARATOR = re.compile(r"[\s\u00a0]{0,8}(?:[.:)]\s(?=[–—-]\s))?(?:[.:)⊥*–—\-/]{1,3}(?=\s|$|[^\W\d])[\s\u00a0⊥*]{0,8})?")
LEADERS = " .·…_\t\u00a0"
BARE_REST = re.compile(r"\s?(?:[.:—–-]{0,2}|\*{1,3}|\[\d{1,3}\]|[¹²³⁴-⁹])\s?")
"""What may stand behind a bare label: a stop, or the mark of a footnote."""
FIRST_PARAGRAPH = re.compile(r"\.?\s?\(1\)\s{1,4}[A-ZÀ-ÞА-ЯІЇЄ]")
"""Behind a number: the first paragraph of the article, on the same line."""
NOTE_SIGN = re.compile(r"\[(\d{1,3})\]")
WEAK_REST = re.compile(r"[(,;\[/]|\.\d|(?:Abs(?:\.|atz\b)|Satz\b|Nr\.|Nummer\b|Buchst|lit\.|[Pp]aragraphs?\s\d)")
ANNEX_PLACE = re.compile(r"\((?:zu[mr]?|to|à|aux?|bij|al?|до|к)\s[^()]{1,80}\)$")
"""Behind the number of an annex: what it belongs to, "Anlage 1 (zu § 2)"."""
REFERRING = re.compile(r"\s(?:of|du|de la|des|del|van|der|to)\s", re.IGNORECASE)
"""Behind a number: what the article is one of."""
ANNEX_REST = re.compile(
    r"(?:to|of|on|concerning|regarding|relating|à|au|aux|du|des|relati\w{1,4}|concernant|zu[mr]?|über|bij|inzake|van"
    r"|betreffende|al?|sobre|к|до|об?|про)\s"
)
"""How the title of an annex may go on: "Annex II to the Agreement"."""
TITLE_REST = re.compile(r"[(\[«“\"]?\s?[A-ZÀ-ÞА-ЯІЇЄҐ\d]|[«“\"]")
MODAL = re.compile(r"\b(?:shall|will|may not|sont tenus?|s'engagent|verbinden|sollen|zullen|deberán?|обязуются)\b")


@dataclass(slots=True)
class Mark:
    """A clause opened by a line: ``at`` is where its label starts, ``body`` where the text behind label and heading is.

    ``word`` is the word as printed, empty for an enumerated clause; ``style`` the form of an enumerator ("1.", "()").
    ``weak`` tells a label that could as well be a reference within a sentence; ``listed`` one that a dotted leader or
    page number follows, as in a table of contents. ``value`` is the number as an integer; ``sure`` tells
    one that the format calls a heading.
    """

    kind: ClauseKind
    at: int
    label: str
    number: str
    heading: str | None
    body: int
    word: str = ""
    style: str = ""
    weak: bool = False
    listed: bool = False
    value: int = 0
    suffix: str = ""
    sure: bool = False


def named(line: Line) -> Mark | None:
    """Give the named clause that a line opens: "Article 5", "CHAPTER II", "Annex"; ``None`` where it is none."""
    text = line.text
    found = NAMED.match(text)
    if found is None:
        return _numbered_before(line) if len(text) <= SHORT_LINE else None
    word, number = found["word"], found["number"] or ""
    kind = KIND_OF[word.lower()]
    rest = text[found.end() :]
    if not number:
        return _numberless(line, kind, word, rest)
    if rest and rest[0].isalnum():
        return None
    shown = _without_page(rest)
    listed = shown is not rest
    rest = shown
    separator = SEPARATOR.match(rest)
    skipped = separator.end() if separator else 0
    parted = bool(rest[:skipped].strip()) and skipped < len(rest)
    heading = rest[skipped:].strip()
    mark = Mark(
        kind, line.start, text[: found.end()].rstrip(), normalised(number), None, line.start + found.end() + skipped,
        word=word, listed=listed,
    )  # fmt: skip
    mark.value, mark.suffix = value_of(mark.number)
    mark.weak = _doubtful(kind, number, rest, heading, parted=parted)
    if _is_title(heading):
        mark.heading, mark.body = heading, line.start + len(text)
    return mark


def _numbered_before(line: Line) -> Mark | None:
    """Give the clause of a line such as "Erster Teil" or "II. Kapitel: Flüsse"; its label must be the line's all."""
    found = BEHIND.match(line.text)
    if found is None:
        return None
    word, rest = found["word"], line.text[found.end() :]
    kind = KIND_OF[word.lower()]
    wordy = found["number"][0].isalpha() and not roman(found["number"])
    separator = SEPARATOR.match(rest)
    heading = rest[separator.end() if separator else 0 :].strip()
    parted = bool(separator and separator.group().strip())
    if (heading and not parted) or not (wordy or kind in CONTAINERS) or kind is ClauseKind.PARAGRAPH:
        return None
    if not (line.text[0].isupper() or line.text[0].isdigit()):
        return None
    mark = Mark(
        kind, line.start, line.text[: found.end()], normalised(found["number"]), heading or None,
        line.start + len(line.text), word=word,
    )  # fmt: skip
    mark.value, mark.suffix = value_of(mark.number)
    return mark


def _without_page(rest: str) -> str:
    """Cut the leader and page number of a table of contents off; give ``rest`` itself where there is none."""
    before = rest.rstrip("0123456789")
    if not 1 <= len(rest) - len(before) <= 4:
        return rest
    words = before.rstrip(LEADERS)
    leader = before[len(words) :]
    return words if len(leader) >= 3 or "\t" in leader else rest


def _doubtful(kind: ClauseKind, number: str, rest: str, heading: str, *, parted: bool) -> bool:
    """Tell a label that may be a reference: "Article 5 (1)", "Article 5, paragraph 2", "Article 5 of the Charter"."""
    if not rest.strip():
        return False
    if FIRST_PARAGRAPH.match(rest) or (kind is ClauseKind.ANNEX and ANNEX_PLACE.match(rest.strip())):
        return False
    if WEAK_REST.match(rest.lstrip()) or not (parted or rest[0].isspace() or not heading):
        return True
    if BARE_REST.fullmatch(rest):
        return False
    if kind is ClauseKind.ARTICLE and not parted and REFERRING.match(rest):
        return True
    if kind is ClauseKind.ANNEX and not parted and ANNEX_REST.match(heading):
        return heading[-1] in ".;" or MODAL.search(heading) is not None
    return not parted and not TITLE_REST.match(heading)


def _numberless(line: Line, kind: ClauseKind, word: str, rest: str) -> Mark | None:
    """A word alone: only an annex or protocol may open without a number."""
    if kind is not ClauseKind.ANNEX or word.lower() not in STANDS_ALONE or word.islower():
        return None
    rest = rest.strip(" .:–—-\u00a0")
    if len(rest) > HEADING_LIMIT or line.text[-1] in ".;,":
        return None
    if rest and word.isupper() != rest.isupper() and not rest[0].isupper() and not word[0].isupper():
        return None
    return Mark(
        kind, line.start, line.text[: len(word)], "", rest or None, line.start + len(line.text), word=word,
        weak=bool(rest),
    )  # fmt: skip


def _is_title(heading: str) -> bool:
    return (
        bool(heading)
        and len(heading) <= HEADING_LIMIT
        and heading[-1] not in ";:,"
        and not (heading[-1] == "." and (len(heading) > 60 or heading.count(" ") > 7))
        and ENUMERATOR.match(heading) is None
        and MODAL.search(heading) is None
    )


def enumerated(text: str, at: int) -> Mark | None:
    """Give the paragraph or item that ``text`` opens; ``at`` is the place of its first character."""
    found = ENUMERATOR.match(text)
    if found is None:
        return _worded(text, at)
    label = found.group().rstrip()
    if found["dash"]:
        return Mark(ClauseKind.ITEM, at, label, "", None, at + found.end(), style=DASH)
    number = found["sign"] or found["round"] or found["dotted"] or found["plain"] or found["letter"]
    closing = found["close"] or found["after"] or "."
    closing = "°" if closing[-1] in "°ºª" else closing[0]
    rounded = "[]" if label[0] == "[" else "()"
    style = "§" if found["sign"] else rounded if found["round"] else "1.1" if found["dotted"] else closing
    if not number[0].isdigit() and len(number) > 1 and not roman(number) and len(set(number)) > 1:
        return None
    kind = ClauseKind.PARAGRAPH if number[0].isdigit() else ClauseKind.ITEM
    return Mark(kind, at, label, normalised(number), None, at + found.end(), style=style)


def _worded(text: str, at: int) -> Mark | None:
    """Give the paragraph that a number word opens: "First: …", "Primero.- …"."""
    label = text[:LONGEST_WORD].split(maxsplit=1)[0] if text[:1].isalpha() else ""
    bare = label.rstrip(".:-–—)")
    if bare == label or bare.lower() not in NUMBER_WORDS:
        return None
    after = len(label) + len(text[len(label) :]) - len(text[len(label) :].lstrip(" \t\u00a0"))
    return Mark(ClauseKind.PARAGRAPH, at, label, normalised(bare), None, at + after, style=WORDED)


def bullet(line: Line) -> Mark | None:
    """Give the item of a line that the format calls a list item, though nothing is printed before it."""
    if line.role is not Role.ITEM or not line.first:
        return None
    return Mark(ClauseKind.ITEM, line.start, "", "", None, line.start, style=DASH)


def noted_numbers(lines: list[Line]) -> frozenset[str]:
    """Give the numbers that stand in square brackets within lines: a line that opens with one of them is a note."""
    found: set[str] = set()
    for line in lines:
        if "[" in line.text:
            found.update(match[1] for match in NOTE_SIGN.finditer(line.text, 1))
    return frozenset(found)
