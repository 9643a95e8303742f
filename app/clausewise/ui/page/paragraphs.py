"""An instrument's leaves cut into paragraphs and their runs: what is label, heading and body. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clausewise.model.instrument import Clause, Instrument

K = ClauseKind
HEADED = frozenset({K.PREAMBLE, K.PART, K.TITLE, K.CHAPTER, K.SECTION, K.ARTICLE, K.ANNEX, K.SIGNATURE})
DIVISIONS = frozenset({K.PART, K.TITLE, K.CHAPTER, K.SECTION, K.ANNEX})
HANGING = frozenset({K.PARAGRAPH, K.ITEM, K.RECITAL, K.NOTE})
PARAGRAPHS = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a paragraph in one style: "label", "heading", "title", "subtitle" or "body"."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph to be set: its runs, its block style and how deep it stands."""

    parts: tuple[Part, ...]
    style: str
    depth: int = 0
    hangs: bool = False


def owner_of(instrument: Instrument, leaf: Clause) -> Clause:
    """Give the clause whose label and heading a leaf's text begins with: itself, or the clause it introduces."""
    if leaf.kind is K.TEXT and leaf.parent is not None and leaf.id.split("__")[-1].startswith("intro"):
        return instrument.by_id[leaf.parent]
    return leaf


def depth_of(instrument: Instrument, clause: Clause) -> int:
    """Give how many numbered paragraphs and items lie around a clause."""
    return sum(1 for around in instrument.ancestors(clause) if around.kind in HANGING and around.label)


def paragraphs_of(instrument: Instrument, leaf: Clause) -> Iterator[Paragraph]:
    """Cut a leaf's text into paragraphs and their runs."""
    owner = owner_of(instrument, leaf)
    spans = [
        trimmed(instrument.text, leaf.start + m.start(), leaf.start + m.end())
        for m in PARAGRAPHS.finditer(instrument.text[leaf.start : leaf.end])
    ]
    spans = [(start, end) for start, end in spans if start < end]
    if leaf.id.split("__")[-1].startswith("front"):
        for index, (start, end) in enumerate(spans):
            style = "title" if index == 0 else "subtitle"
            yield Paragraph((Part(start, end, style),), style)
        return
    depth = depth_of(instrument, owner)
    label_end = heading_end = leaf.start
    if spans:
        label_end, heading_end = head_of(instrument.text, owner, spans[0][0], leaf.end)
    for index, (start, end) in enumerate(spans):
        yield one_paragraph(owner, (start, end), (label_end, heading_end), depth, first=index == 0)


def head_of(text: str, owner: Clause, start: int, end: int) -> tuple[int, int]:
    """Give where the label ends and where the heading ends; both ``start`` where there is none."""
    label_end = start
    if owner.label and text.startswith(owner.label, start):
        label_end = start + len(owner.label)
    heading_end = label_end
    if owner.heading:
        found = text.find(owner.heading, label_end, min(end, label_end + len(owner.heading) + 12))
        if found >= 0:
            heading_end = found + len(owner.heading)
    return label_end, heading_end


def one_paragraph(owner: Clause, span: tuple[int, int], head: tuple[int, int], depth: int, *, first: bool) -> Paragraph:
    """Give a paragraph its runs and style."""
    start, end = span
    label_end, heading_end = head
    parts: list[Part] = []
    if start < label_end:
        parts.append(Part(start, min(label_end, end), "label"))
    at = max(start, min(label_end, end))
    if at < heading_end:
        parts.append(Part(at, min(heading_end, end), "heading"))
        at = min(heading_end, end)
    if at < end:
        parts.append(Part(at, end, "body"))
    hanging = owner.kind in HANGING and bool(owner.label)
    headed = owner.kind in HEADED and all(part.style != "body" for part in parts)
    if headed:
        style = "division" if owner.kind in DIVISIONS else "heading"
        style += "" if first else "-more"
    elif hanging:
        style = "item"
    else:
        style = "body"
    return Paragraph(tuple(parts), style, depth + (1 if hanging else 0), hangs=hanging and first and start < label_end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
