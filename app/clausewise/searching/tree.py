"""A query as a tree. ``start`` and ``end`` say where a leaf stands in the query, in code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, found in its other forms too."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wild:
    """A folded pattern: * is any run of letters, ? one letter."""

    pattern: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A folded word, and how many letters of it may differ."""

    text: str
    edits: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other just so."""

    parts: tuple[Word | Wild, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Near:
    """Two things at most ``distance`` words apart, in either order."""

    left: Node
    right: Node
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """What the instrument or the provision rules say of a clause; ``value`` as it was typed."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything else."""

    item: Node


Leaf: TypeAlias = Word | Wild | Fuzzy | Phrase
Node: TypeAlias = Leaf | Near | Field | And | Or | Not


def words_of(node: Node) -> list[Word]:
    """The plain words of a query that are asked for, in order."""
    if isinstance(node, Word):
        return [node]
    if isinstance(node, And | Or):
        return [word for item in node.items for word in words_of(item)]
    if isinstance(node, Near):
        return words_of(node.left) + words_of(node.right)
    if isinstance(node, Phrase):
        return [part for part in node.parts if isinstance(part, Word)]
    return []


def unfinished(node: Node, end: int) -> Node:
    """Let the word at the very end of a query, still being typed, stand for all words that begin with it."""
    if isinstance(node, Word) and node.end == end:
        return Or((node, Wild(f"{node.text}*", node.start, node.end)))
    if isinstance(node, And | Or) and node.items:
        return type(node)((*node.items[:-1], unfinished(node.items[-1], end)))
    return node
