"""The small language of the rules' patterns, and how a pattern is matched without ever backtracking.

A pattern is words and signs:

- ``neutral`` a word; ``guarant*`` any word that begins so; case and accents do not matter;
- ``(a | b c)`` one of several; ``[a]`` may be left out; ``{name}`` a group of words named in the rules;
- ``...`` up to 12 other words of the same sentence, ``...5`` up to 5;
- ``<state>`` a state's name, ``<name>`` a word with a capital within a sentence, ``<number>`` a number in figures,
  ``<quoted>`` a word before a closing quotation mark.

Positions are bits of one integer for the whole text, so that each sign is a shift and a mask (the shift-and method of
Baeza-Yates and Gonnet, 1992, with Kogge-Stone filling for the gaps): time is linear in the text whatever it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from clausewise.provisions.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GAP = 12
LONGEST_GAP = 60
SIGN = re.compile(r"\s*(?:(\.\.\.)(\d*)|\{(\w+)\}|<(\w+)>|([()\[\]|])|([^\W_]+(?:['’ʼ][^\W_]+)*\*?)|(-)|(\S))")
MARKS = frozenset({"state", "name", "number", "quoted"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word (``prefix``: any word that begins so), or a mark as ``<state>``."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of marked words: a state's name, a number."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to ``size`` other words of the same sentence."""

    size: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """One thing after another."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things; ``optional`` when it may be left out."""

    options: tuple[Node, ...]
    optional: bool = False


Node: TypeAlias = Word | Mark | Gap | Sequence | Choice


class Positions(Protocol):
    """Where words stand in a text, as bits."""

    def of(self, word: Word) -> int:
        """The positions of a word."""

    def marked(self, mark: str) -> int:
        """The positions of the words that carry a mark."""

    @property
    def open(self) -> int:
        """The positions over which a gap may reach: all but the ends of sentences."""

    @property
    def every(self) -> int:
        """All positions."""


class PatternProblem(Exception):
    """A pattern is wrong; the message says why."""


def parse(pattern: str, groups: Mapping[str, Node]) -> Node:
    """Parse a pattern. Raises ``PatternProblem``."""
    reader = _Reader(pattern, groups)
    node = reader.choice("")
    if isinstance(node, Choice) and node.optional:
        raise PatternProblem("the pattern may not be optional as a whole")
    if isinstance(node, Sequence) and isinstance(node.parts[-1], Gap):
        raise PatternProblem("a gap needs a word after it")
    if may_be_empty(node):
        raise PatternProblem("the pattern would match nothing at all")
    return node


class _Reader:
    def __init__(self, pattern: str, groups: Mapping[str, Node]) -> None:
        self.signs = [found for found in SIGN.finditer(pattern) if found.group().strip()]
        self.at = 0
        self.groups = groups
        self.depth = 0

    def choice(self, closing: str) -> Node:
        options: list[Node] = []
        parts: list[Node] = []
        self.depth += 1
        if self.depth > 12:
            raise PatternProblem("brackets are nested too deeply")
        while True:
            sign = self.signs[self.at].group().strip() if self.at < len(self.signs) else ""
            if sign in {"", ")", "]", "|"}:
                if not parts:
                    raise PatternProblem("a word is missing" if sign else f"“{closing or 'a word'}” is missing")
                options.append(parts[0] if len(parts) == 1 else Sequence(tuple(parts)))
                parts = []
                if sign != "|":
                    if sign != closing:
                        raise PatternProblem(f"“{closing}” is missing" if closing else f"“{sign}” closes nothing")
                    self.at += bool(sign)
                    self.depth -= 1
                    return options[0] if len(options) == 1 else Choice(tuple(options))
                self.at += 1
            else:
                parts.extend(self.part())

    def part(self) -> list[Node]:
        gap, size, group, mark, bracket, word, hyphen, other = self.signs[self.at].groups()
        self.at += 1
        if gap:
            if size and not 0 < int(size) <= LONGEST_GAP:
                raise PatternProblem(f"a gap spans 1 to {LONGEST_GAP} words, not {size}")
            return [Gap(int(size or GAP))]
        if group:
            if group not in self.groups:
                raise PatternProblem(f"no group of words is named “{group}”")
            return [self.groups[group]]
        if mark:
            if mark not in MARKS:
                raise PatternProblem(f"“<{mark}>” is not known")
            return [Mark(mark)]
        if bracket == "(":
            return [self.choice(")")]
        if bracket == "[":
            return [Choice((self.choice("]"),), optional=True)]
        if word:
            return word_nodes(word)
        if hyphen:
            return []
        raise PatternProblem(f"“{other or bracket}” is not understood")


def word_nodes(word: str) -> list[Node]:
    """A written word as the words that a text is cut into: ``d'une`` is two, ``зобов'язання`` is one."""
    prefix = word.endswith("*")
    bare = word.rstrip("*")
    pieces = [bare] if "Ѐ" <= bare[:1] <= "ӿ" else re.split("['’ʼ]", bare)
    return [Word(fold(piece), prefix and k == len(pieces) - 1) for k, piece in enumerate(pieces)]


def may_be_empty(node: Node) -> bool:
    """Whether a pattern can match without a single word."""
    match node:
        case Gap():
            return True
        case Sequence(parts):
            return all(may_be_empty(part) for part in parts)
        case Choice(options, optional):
            return optional or any(may_be_empty(option) for option in options)
    return False


def words_of(node: Node) -> Iterator[Word]:
    """The words that a pattern asks for."""
    match node:
        case Word():
            yield node
        case Sequence(parts):
            for part in parts:
                yield from words_of(part)
        case Choice(options):
            for option in options:
                yield from words_of(option)
        case Mark() | Gap():
            pass


def match_ends(node: Node, positions: Positions) -> int:
    """The positions just after each match of a pattern."""
    return _forward(node, positions.every, positions)


def match_starts(node: Node, end: int, positions: Positions) -> int:
    """The positions at which the matches that end just before ``end`` begin."""
    return _backward(node, 1 << end, positions)


def _forward(node: Node, at: int, positions: Positions) -> int:
    match node:
        case Word():
            return (at & positions.of(node)) << 1
        case Mark(name):
            marked = positions.marked(name)
            return fill_up((at & marked) << 1, 8, marked) if at & marked else 0
        case Gap(size):
            return fill_up(at, size, positions.open)
        case Sequence(parts):
            for part in parts:
                if not at:
                    return 0
                at = _forward(part, at, positions)
            return at
        case Choice(options, optional):
            found = at if optional else 0
            for option in options:
                found |= _forward(option, at, positions)
            return found


def _backward(node: Node, at: int, positions: Positions) -> int:
    match node:
        case Word():
            return (at >> 1) & positions.of(node)
        case Mark(name):
            marked = positions.marked(name)
            return fill_down((at >> 1) & marked, 8, marked)
        case Gap(size):
            return fill_down(at, size, positions.open)
        case Sequence(parts):
            for part in reversed(parts):
                if not at:
                    return 0
                at = _backward(part, at, positions)
            return at
        case Choice(options, optional):
            found = at if optional else 0
            for option in options:
                found |= _backward(option, at, positions)
            return found


def fill_up(at: int, size: int, over: int) -> int:
    """Every position reached from ``at`` by stepping over up to ``size`` words of ``over``."""
    # Stepping from p to p + 1 steps over the word p.
    for step, passable in strides(size, over):
        at |= (at & passable) << step
    return at


def fill_down(at: int, size: int, over: int) -> int:
    """Every position from which ``at`` is reached by stepping over up to ``size`` words of ``over``."""
    for step, passable in strides(size, over):
        at |= (at >> step) & passable
    return at


def strides(size: int, over: int) -> Iterator[tuple[int, int]]:
    """Steps that add up to ``size``, each with the positions from which so many words in a row may be stepped over."""
    step, passable, taken = 1, over, []
    while step <= size:
        yield step, passable
        taken.append((step, passable))
        size -= step
        passable &= passable >> step
        step *= 2
    for step, passable in reversed(taken):
        if step <= size:
            yield step, passable
            size -= step
