"""Lines become nested nodes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.enumeration import Step, place, readings
from clausewise.segmenting.marks import HEADING_LIMIT, Mark, enumerated, named
from clausewise.segmenting.tree import RANK, Node

if TYPE_CHECKING:
    from clausewise.segmenting.lines import Line

ENUMERATED_RANK = 10
RECITAL = re.compile(
    r"(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ]+(?:ing|ed)\b|Whereas|Having|Considérant|Désireux|Soucieux|Reconnaissant|In Erwägung"
    r"|In dem|Overwegende|Gelet|Geleid|Considerando|Deseosos|Учитывая|Принимая|Стремясь|Подтверждая|Будучи"
    r"|Враховуючи|Беручи|Прагнучи|Підтверджуючи)"
)
SIGNATURE = re.compile(
    r"(?:In witness whereof|In faith whereof|Done (?:at|in)\b|En foi de quoi|Fait à|Zu Urkund dessen|Geschehen zu"
    r"|Ten blijke waarvan|Gedaan te|En fe de lo cual|Hecho en|В удостоверение|Совершено|На посвідчення|Вчинено"
    r"|For the Government of|Pour le Gouvernement)",
    re.IGNORECASE,
)


class Builder:
    """Takes lines one by one and keeps the path of open nodes."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.path: list[Node] = []

    def open(self, node: Node) -> None:
        """Put a node under the innermost open one of a lower rank."""
        while self.path and self.path[-1].rank >= node.rank:
            self.path.pop()
        (self.path[-1].children if self.path else self.roots).append(node)
        self.path.append(node)

    def open_mark(self, mark: Mark) -> None:
        """Open a named clause; a preamble or a signature block ends there."""
        closing = (ClauseKind.PREAMBLE, ClauseKind.SIGNATURE)
        cut = next((i for i, node in enumerate(self.path) if node.kind in closing), len(self.path))
        del self.path[cut:]
        self.open(Node(mark.kind, mark.at, mark.label, mark.number, mark.heading, rank=RANK[mark.kind], body=mark.body))

    def open_step(self, mark: Mark) -> None:
        """Open a paragraph or item."""
        ways = readings(mark.number, mark.style, mark.label)
        base = next((i for i, node in enumerate(self.path) if node.rank >= ENUMERATED_RANK), len(self.path))
        steps = [Step(node.style, node.value) for node in self.path[base:]]
        depth, step = place(steps, ways)
        kind = ClauseKind.PARAGRAPH if depth == 0 and step.style[0] in "1§" else ClauseKind.ITEM
        self.open(
            Node(
                kind, mark.at, mark.label, mark.number, None,
                rank=ENUMERATED_RANK + depth, style=step.style, value=step.value, body=mark.body,
            )
        )  # fmt: skip


def build(lines: list[Line]) -> list[Node]:
    """Give the root nodes of a text. Text without any numbered clause: its paragraphs are clauses."""
    marks = [named(line) for line in lines]
    builder = Builder()
    begun = False
    heading_for: Node | None = None
    preamble: Node | None = None
    unnumbered = not any(marks) and sum(enumerated(line.text, 0) is not None for line in lines) < 2
    for line, mark in zip(lines, marks, strict=True):
        if mark is not None:
            builder.open_mark(mark)
            begun, preamble = True, None
            heading_for = (
                builder.path[-1] if mark.heading is None and mark.body >= line.start + len(line.text) else None
            )
            _inline(builder, line, mark.body)
            continue
        if heading_for is not None and _is_heading(line):
            heading_for.heading = line.text
            heading_for = None
            continue
        heading_for = None
        if begun and SIGNATURE.match(line.text) and not _in_signature(builder):
            builder.open(Node(ClauseKind.SIGNATURE, line.start, rank=_signature_rank(builder)))
            continue
        if not _in_signature(builder) and _inline(builder, line, line.start):
            begun = begun or preamble is None
            continue
        if not begun:
            preamble = _before(builder, line, preamble, unnumbered)
    _first(builder.roots, lines)
    return builder.roots


def _inline(builder: Builder, line: Line, at: int) -> bool:
    """Open the enumerated clauses that stand at ``at`` in the line: "1. (a) …"."""
    opened = False
    for _ in range(3):
        mark = enumerated(line.text[at - line.start :], at)
        if mark is None:
            break
        builder.open_step(mark)
        at, opened = mark.body, True
    return opened


def _is_heading(line: Line) -> bool:
    return (
        len(line.text) <= HEADING_LIMIT
        and line.text[-1] not in ".;:,"
        and enumerated(line.text, 0) is None
        and not line.text[0].islower()
    )


def _in_signature(builder: Builder) -> bool:
    return bool(builder.path) and builder.path[-1].kind is ClauseKind.SIGNATURE


def _signature_rank(builder: Builder) -> int:
    return 2 if any(node.kind is ClauseKind.ANNEX for node in builder.path) else 1


def _before(builder: Builder, line: Line, preamble: Node | None, unnumbered: bool) -> Node | None:
    """Place a line that stands before the first numbered clause."""
    title = len(line.text) < HEADING_LIMIT and line.text[-1] not in ".;:,"
    if unnumbered:
        if builder.roots or not title:
            builder.open(Node(ClauseKind.PARAGRAPH, line.start, rank=ENUMERATED_RANK))
        return None
    if preamble is None and not title:
        preamble = Node(ClauseKind.PREAMBLE, line.start, rank=RANK[ClauseKind.PREAMBLE])
        builder.open(preamble)
    if preamble is not None and RECITAL.match(line.text) and line.text[-1] in ",;.":
        builder.open(Node(ClauseKind.RECITAL, line.start, rank=3))
    return preamble


def _first(roots: list[Node], lines: list[Line]) -> None:
    """Let the tree start where the text starts: with the front matter, if there is any."""
    if roots and lines and roots[0].start == lines[0].start:
        roots[0].start = 0
    elif roots:
        roots.insert(0, Node(ClauseKind.TEXT, 0, key="front"))
