"""Matches of rules in a stream of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.provisions.patterns import match_ends, match_starts
from clausewise.provisions.stream import positions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clausewise.provisions.force import ForceMasks
    from clausewise.provisions.patterns import Node
    from clausewise.provisions.rules import Rule
    from clausewise.provisions.stream import Stream, Stretch

# How many words around a match are searched for what the rule excludes.
AROUND = 12
# How many matches of a pattern are tried in one sentence, so that no text takes long.
TRIES = 20


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule: tokens ``[first, last)`` of a stream, in a sentence and a stretch."""

    rule: Rule
    first: int
    last: int
    sentence: tuple[int, int]
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Scan:
    """The clauses of one language read: their words, the matches of the rules, and where modal words stand."""

    language: str
    stream: Stream
    hits: tuple[Hit, ...]
    masks: ForceMasks


def find(rule: Rule, stream: Stream) -> Iterator[Hit]:
    """Every match of a rule whose conditions hold, the first one of each pattern in each sentence."""
    masks: dict[Node, int] = {}
    for pattern in rule.find:
        done, failed = -1, 0
        for end in positions_of(match_ends(pattern, stream)):
            if end <= done:
                continue
            stretch = stream.stretch_at(end - 1)
            starts = match_starts(pattern, end, stream) & ((1 << end) - 1)
            if end <= stretch.own or not starts:
                continue
            sentence = stream.sentence_at(end - 1, stretch)
            hit = Hit(rule, starts.bit_length() - 1, end, sentence, stretch)
            if holds(hit, stream, masks):
                yield hit
            elif failed < TRIES:
                failed += 1
                continue
            done, failed = sentence[1], 0


def holds(hit: Hit, stream: Stream, masks: dict[Node, int]) -> bool:
    """Whether what a rule demands and excludes around a match holds."""
    for condition, node in hit.rule.conditions:
        if node not in masks:
            masks[node] = match_ends(node, stream) >> 1
        low, high = hit.sentence
        if condition.startswith("clause"):
            low, high = hit.stretch.first, hit.stretch.last
        elif condition == "unless_after":
            high = hit.first
        elif condition == "without":
            low, high = max(low, hit.first - AROUND), min(high, hit.last + AROUND)
        present = bool(masks[node] >> low & ((1 << max(0, high - low)) - 1))
        if present != (condition in {"with", "clause_with"}):
            return False
    return True
