"""Contested text: passages that one side proposed and another did not agree to, and the texts that follow from them.

Read are: what the document's head says of its clauses; passages in square brackets, with or without a name before a
colon ("[Party A: …]"); and remarks in round brackets at a clause's end ("(A's wording, not agreed by B)", "(In
brackets; B objects.)"), which concern the whole clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.provisions.language import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from clausewise.model.instrument import Clause, Instrument
    from clausewise.provisions.states import StateNames

PASSAGE = re.compile(r"\[([^\[\]]{1,4000})\]")
HOLDER = re.compile(r"([^:\[\]()]{2,60}):\s+")
LABEL = re.compile(r"\s*(?:\(?\w{1,4}[.)]\s*)?")
REMARK = re.compile(r"\(([^()]{5,200})\)\s*[.;]?\s*$")
REFUSES = re.compile(
    r"(?i)not (?:yet )?agreed|refus|object|reject|oppos|would not discuss|did not agree|non convenu|réserve sa position"
    r"|s'oppose|refusé|не согласован|возража|отверг|не узгоджен|не погоджен|запереч|відхил"
)
WORDING = re.compile(
    r"(?i)wording|position|proposal|proposed|wished|text of|in brackets|libellé|texte de|proposition|entre crochets"
    r"|формулировк|предложени|позици|в скобках|формулюванн|пропозиці|позиці|у дужках"
)


@dataclass(frozen=True, slots=True)
class ContestedPassage:
    """A passage ``[start, end)`` of the instrument's text that is not agreed.

    ``holder`` proposed it and ``refused_by`` did not agree: ISO 3166 alpha-3 codes, a name as written, or empty where
    the text does not say. ``inner`` is the span of the wording itself, without brackets and the holder's name;
    ``remark`` the span of the words that say so, empty (equal ends) where there are none.
    """

    clause: str
    start: int
    end: int
    holder: str
    refused_by: str
    inner: tuple[int, int]
    remark: tuple[int, int] = (0, 0)


def read_contested(instrument: Instrument, states: StateNames) -> tuple[ContestedPassage, ...]:
    """Read the contested passages of an instrument, in the order of the text, none inside another."""
    found: list[ContestedPassage] = []
    language = language_of(instrument)
    for clause in instrument.leaves:
        headed = list(from_head(instrument, clause))
        read = [*headed] if headed else [*from_remark(instrument, clause, states, language)]
        if not read:
            read = [*from_brackets(instrument, clause, states, language)]
        found += read
    kept: list[ContestedPassage] = []
    for one in sorted(found, key=lambda p: (p.start, -p.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def from_head(instrument: Instrument, clause: Clause) -> Iterator[ContestedPassage]:
    """The passages that the document's head lists for a clause, with the remark that follows them."""
    text = instrument.text_of(clause)
    for one in instrument.head.contested if instrument.head else ():
        at = text.find(one.quote) if one.quote else 0
        if one.clause != clause.id or at < 0:
            continue
        first, last = (at, at + len(one.quote)) if one.quote else (0, len(text))
        remark = REMARK.search(text.rstrip())
        told = (remark.start(), remark.end()) if remark else (0, 0)
        inner = (first, last)
        if remark and not text[last : remark.start()].strip():
            last = remark.end()
        # What is left of a clause without its wording, its label, goes with the wording.
        if not text[last:].strip() and LABEL.fullmatch(text[:first]):
            first, last = 0, len(text)
            inner = (0, len(text))
        if not (remark and told[0] >= first and told[1] <= last):
            told = (0, 0)
        yield ContestedPassage(
            clause.id,
            clause.start + first,
            clause.start + last,
            one.holder,
            one.refused_by,
            (clause.start + inner[0], clause.start + inner[1]),
            (clause.start + told[0], clause.start + told[1]) if told != (0, 0) else (0, 0),
        )


def from_remark(
    instrument: Instrument, clause: Clause, states: StateNames, language: str
) -> Iterator[ContestedPassage]:
    """A clause whose closing remark says that its wording is one side's, or that a side objects."""
    text = instrument.text_of(clause).rstrip()
    remark = REMARK.search(text)
    if remark is None:
        return
    words = remark.group(1)
    refusal = REFUSES.search(words)
    wording = WORDING.search(words)
    if refusal is None and wording is None:
        return
    holder = refused_by = ""
    parts = re.split(r"[;,]\s*|\bnot\b", words)
    for part in parts:
        named = states.find(part, language)
        name = named[0].code if named else ""
        if REFUSES.search(part) or (refusal and wording and not WORDING.search(part)):
            refused_by = refused_by or name
        elif WORDING.search(part):
            holder = holder or name
    if refusal and not refused_by:
        named = states.find(words[refusal.start() :], language) or states.find(words[: refusal.start()], language)
        refused_by = named[0].code if named and named[0].code != holder else ""
    told = (clause.start + remark.start(), clause.start + remark.end())
    yield ContestedPassage(clause.id, clause.start, clause.end, holder, refused_by, (clause.start, clause.end), told)


def from_brackets(
    instrument: Instrument, clause: Clause, states: StateNames, language: str
) -> Iterator[ContestedPassage]:
    """The passages of a clause in square brackets that hold more than a note's number."""
    text = instrument.text_of(clause)
    for passage in PASSAGE.finditer(text):
        inner = passage.group(1)
        if (
            not any(c.isalpha() for c in inner)
            or len(inner.split()) < 2
            or text[passage.end() : passage.end() + 1] == "("
        ):
            continue
        named = HOLDER.match(inner)
        holder = holder_of(named.group(1), states, language) if named else ""
        begin = clause.start + passage.start(1) + (named.end() if named and holder else 0)
        yield ContestedPassage(
            clause.id,
            clause.start + passage.start(),
            clause.start + passage.end(),
            holder,
            "",
            (begin, clause.start + passage.end(1)),
        )


def holder_of(words: str, states: StateNames, language: str) -> str:
    """Whose wording a name before a colon says it is: a state's code, or the name as written."""
    named = states.find(words, language)
    if named:
        return named[0].code
    return " ".join(words.split()) if len(words.split()) <= 4 else ""


def holders(passages: Sequence[ContestedPassage]) -> tuple[str, ...]:
    """All who hold a wording, in alphabetical order."""
    return tuple(sorted({one.holder for one in passages if one.holder}))


def kept_spans(
    instrument: Instrument, passages: Sequence[ContestedPassage], holder: str
) -> tuple[tuple[int, int], ...]:
    """The spans of the instrument's text that one side would have: what is agreed, and its own wordings.

    These without brackets and remarks; ``holder`` empty: the agreed core, without all that is contested.
    """
    spans = []
    at = 0
    for one in passages:
        spans.append((at, one.start))
        if holder and one.holder == holder:
            spans.append(one.inner)
            if one.remark != (0, 0) and one.inner[1] > one.remark[0]:
                spans[-1] = (one.inner[0], one.remark[0])
                spans.append((one.remark[1], one.inner[1]))
        at = one.end
    spans.append((at, len(instrument.text)))
    return tuple((start, end) for start, end in spans if end > start)
