"""Text that stands under no number: its paragraphs become clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.tree import CONTAINERS, ENUMERATED_RANK, Node

if TYPE_CHECKING:
    from clausewise.segmenting.layout import Layout
    from clausewise.segmenting.lines import Line


def add_paragraphs(roots: list[Node], lines: list[Line], layout: Layout) -> list[Node]:
    """Give the roots with paragraphs where a container, or the whole text, holds nothing but plain text."""
    if not lines:
        return roots
    if not roots:
        roots = _paragraphs(lines, layout, 0, len(lines), Node(ClauseKind.TEXT, 0))
    if len(roots) == 1 and roots[0].kind is ClauseKind.TEXT:
        front = roots[0]
        first = next((i for i, line in enumerate(lines) if _is_body(line.text)), len(lines))
        if first < len(lines):
            roots.extend(_paragraphs(lines, layout, max(first, 0), len(lines), front))
            if first == 0:
                roots.remove(front)
    elif roots[0].start > lines[0].start:
        roots.insert(0, Node(ClauseKind.TEXT, 0, key="front", language=roots[0].language))
    _fill(roots, lines, layout, len(lines))
    roots[0].start = 0
    return roots


def _is_body(text: str) -> bool:
    return len(text) > 100 or text[-1] in ".;:!?,"


def _fill(nodes: list[Node], lines: list[Line], layout: Layout, end: int) -> None:
    """Give containers without clauses of their own their paragraphs."""
    stack: list[tuple[list[Node], int]] = [(nodes, end)]
    while stack:
        siblings, stop = stack.pop()
        for node, after in zip(siblings, [*(n.line for n in siblings[1:]), stop], strict=True):
            if node.children:
                stack.append((node.children, after))
            elif node.kind in CONTAINERS:
                first = node.line + 1
                if first < after and node.heading == lines[first].text:
                    first += 1
                node.children = _paragraphs(lines, layout, first, after, node)


def _paragraphs(lines: list[Line], layout: Layout, first: int, after: int, around: Node) -> list[Node]:
    """Give a paragraph a block; one alone is no list of paragraphs."""
    made: list[Node] = []
    for index in range(first, after):
        line = lines[index]
        if not made or (line.gap and layout.ends_paragraph(index - 1)):
            made.append(
                Node(
                    ClauseKind.PARAGRAPH, line.start, rank=ENUMERATED_RANK, line=index,
                    language=around.language, scope=around.scope,
                )
            )  # fmt: skip
    return made if len(made) > 1 or around.kind not in CONTAINERS else []
