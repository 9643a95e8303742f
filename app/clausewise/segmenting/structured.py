"""Readings whose format states the clause tree itself (Akoma Ntoso): blocks become clauses directly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.reading.blocks import Role
from clausewise.segmenting.numbers import normalised, value_of
from clausewise.segmenting.tree import Node

if TYPE_CHECKING:
    from clausewise.reading.blocks import Block, Reading


def is_structured(reading: Reading) -> bool:
    """Tell whether the format states the clauses."""
    return any(block.kind is not None for block in reading.blocks)


def nodes_of(reading: Reading) -> list[Node]:
    """Give the root nodes: a node a new key, under the node of its parent's key.

    A block with the key of an open clause goes on with that clause; after children of it, it becomes a text of its own,
    so that the leaves stay in the order of the text. So does text outside all clauses.
    """
    roots: list[Node] = []
    path: list[tuple[str, Node]] = []
    place = 0
    for block in reading.blocks:
        start = place + len(block.text) - len(block.text.lstrip())
        place += len(block.text) + len(block.gap)
        if block.kind is None or not block.key:
            path.clear()
            if block.text.strip():
                _loose(roots, block, start, first=not roots)
        elif any(key == block.key for key, _ in path):
            while path[-1][0] != block.key:
                path.pop()
            if path[-1][1].children and block.text.strip():
                _loose(path[-1][1].children, block, start)
        else:
            while path and path[-1][0] != block.parent:
                path.pop()
            node = _node(block, start)
            (path[-1][1].children if path else roots).append(node)
            path.append((block.key, node))
    if roots:
        roots[0].start = 0
    return roots


def _loose(siblings: list[Node], block: Block, start: int, *, first: bool = False) -> None:
    """Place text that is no clause; it joins such text before it."""
    if block.role is Role.NOTE:
        siblings.append(Node(ClauseKind.NOTE, start, block.label))
    elif not siblings or siblings[-1].kind is not ClauseKind.TEXT:
        siblings.append(Node(ClauseKind.TEXT, start, key="front" if first else ""))


def _node(block: Block, start: int) -> Node:
    number = normalised(block.number)
    value, suffix = value_of(number)
    heading = None
    if block.role in (Role.HEADING, Role.TITLE):
        heading = block.text.strip().removeprefix(block.label).strip() or None
    return Node(
        block.kind or ClauseKind.TEXT, start, block.label, number, heading,
        value=value, suffix=suffix, key=block.key, language=block.language,
    )  # fmt: skip
