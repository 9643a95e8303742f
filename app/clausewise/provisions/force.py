"""How strongly a sentence binds, and whether it denies: from the modal words near a provision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.provision import Force
from clausewise.provisions.patterns import match_ends, match_starts
from clausewise.provisions.stream import positions_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clausewise.provisions.patterns import Node, Positions

# The groups of words (``words:`` in the rule files) that carry each force, the most telling first.
FORCE_GROUPS = (
    (Force.UNDERTAKES, "force_undertakes"),
    (Force.SHOULD, "force_should"),
    (Force.MAY, "force_may"),
    (Force.INTENDS, "force_intends"),
    (Force.SHALL, "force_shall"),
    (Force.DECLARES, "force_declares"),
)
NEGATION_GROUP = "negation"
# What looks like a modal word and stands in a condition; its first and last words are no modals.
CONDITION_GROUP = "force_condition"
NEAR = 25


@dataclass(frozen=True, slots=True)
class ForceMasks:
    """Where modal words and negations stand in a stream, as bits; ``plain`` is the force of a sentence without any."""

    forces: tuple[tuple[Force, int], ...]
    negation: int
    plain: Force = Force.DECLARES

    def judge(
        self, sentence: tuple[int, int], first: int, last: int, default: Force | None = None
    ) -> tuple[Force, bool]:
        """Give the force and the negation of a match ``[first, last)`` within its sentence."""
        begin, end = sentence
        best: tuple[int, Force, int] | None = None
        for force, mask in self.forces:
            for at in near(mask, begin, first, last, end):
                distance = 0 if first <= at < last else (first - at if at < first else (at - last) + 15)
                if best is None or distance < best[0]:
                    best = (distance, force, at)
        force = best[1] if best else default or self.plain
        low = max(begin, min(first, best[2] if best else first) - 3)
        negated = bool(self.negation >> low & ((1 << (last - low)) - 1))
        return force, negated


def near(mask: int, begin: int, first: int, last: int, end: int) -> list[int]:
    """The marked words nearest to a match: the last one before it, the first inside, the first after it."""
    found = []
    low = max(begin, first - NEAR)
    before = mask >> low & ((1 << (first - low)) - 1)
    if before:
        found.append(low + before.bit_length() - 1)
    after = mask >> first & ((1 << max(0, min(end, last + NEAR) - first)) - 1)
    if after:
        found.append(first + (after & -after).bit_length() - 1)
    return found


def read_forces(words: Mapping[str, Node], positions: Positions, language: str) -> ForceMasks:
    """Find the modal words and the negations of a text, by a language's groups of words."""
    conditional = 0
    if CONDITION_GROUP in words:
        node = words[CONDITION_GROUP]
        for end in positions_of(match_ends(node, positions)):
            conditional |= match_starts(node, end, positions) | 1 << (end - 1)
    forces = tuple(
        (force, (match_ends(words[group], positions) >> 1) & ~conditional)
        for force, group in FORCE_GROUPS
        if group in words
    )
    negation = match_ends(words[NEGATION_GROUP], positions) >> 1 if NEGATION_GROUP in words else 0
    # A treaty in French or Russian binds in the plain present and future where an English one says "shall".
    return ForceMasks(forces, negation, Force.DECLARES if language == "en" else Force.SHALL)
