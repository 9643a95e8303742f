"""Clauses of two language versions that bear the same number say the same thing: they are linked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from clausewise.model.instrument import ClauseKind
from clausewise.segmenting.numbers import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.model.instrument import Clause

Key = tuple[object, ...]
MOST_PAIRS = 10_000
"""With more pairs of annexes than that, only annexes of the same name are compared."""
NUMBERED = (ClauseKind.ARTICLE, ClauseKind.PARAGRAPH, ClauseKind.ITEM, ClauseKind.RECITAL)


def links_of(clauses: Iterable[Clause]) -> tuple[tuple[str, str], ...]:
    """Pair the clauses of the first language version with those of the same place in each other one.

    A clause's place is its article (within its annex) and the numbers below it; chapters do not count, since a
    translation may leave their headings out. The pairs stand in the order of the first version.
    """
    versions: dict[str, dict[Key, str]] = {}
    keys: dict[str, Key] = {}
    times: Counter[tuple[str, Key]] = Counter()
    bare = 0
    for clause in clauses:
        if clause.kind is ClauseKind.ANNEX and not clause.number:
            bare += 1
        around = keys.get(clause.parent or "", ())
        key = _key(clause, around, bare)
        if key != around:
            times[clause.language, key] += 1
            key = (*key, times[clause.language, key])
            versions.setdefault(clause.language, {})[key] = clause.id
        keys[clause.id] = key
    if len(versions) < 2:
        return ()
    first, *others = versions.values()
    pairs: list[tuple[str, str]] = []
    for other in others:
        to_annex = _annexes(first, other)
        pairs.extend((name, other[to]) for key, name in first.items() if (to := _moved(key, to_annex)) in other)
    order = {name: place for place, name in enumerate(first.values())}
    return tuple(sorted(pairs, key=lambda pair: order[pair[0]]))


def _key(clause: Clause, around: Key, bare: int) -> Key:
    """Give the place of a clause under that of the clause around it. It begins with the annex, or ``""``.

    An annex without a number is called by how many went before it (``bare``).
    """
    value, rest = value_of(clause.number)
    if len(clause.number) == 1 and clause.number.isalpha() and clause.number not in "ivx":
        rest = "letter"
    annex = around[0] if around else ""
    if clause.kind is ClauseKind.ANNEX:
        return (f"annex {value}{rest}" if clause.number else f"annex #{bare}",)
    if clause.kind is ClauseKind.ARTICLE:
        return (annex, "article", value, rest)
    if clause.kind in (ClauseKind.PREAMBLE, ClauseKind.SIGNATURE):
        return (annex, clause.kind.value)
    if clause.kind in NUMBERED:
        return (*(around or ("",)), clause.kind.value, value if clause.number else "", rest)
    return around


def _annexes(first: dict[Key, str], other: dict[Key, str]) -> dict[object, object]:
    """Say which annex answers which: those that share most article numbers; of equals, those of the same name.

    An agreement that one version attaches to a letter as "Appendix" may stand in the other without any label.
    """
    ours, theirs = _numbers(first), _numbers(other)
    if len(ours) * len(theirs) > MOST_PAIRS:
        return {}
    ranked = sorted(
        ((len(ours[a] & theirs[b]), a == b, -place, a, b) for place, a in enumerate(ours) for b in theirs),
        key=lambda pair: pair[:3],
        reverse=True,
    )
    answers: dict[object, object] = {}
    for shared, _, _, annex, answer in ranked:
        if shared and annex not in answers and answer not in answers.values():
            answers[annex] = answer
    return answers


def _numbers(version: dict[Key, str]) -> dict[object, set[Key]]:
    """Give the numbers of the articles in each annex."""
    numbers: dict[object, set[Key]] = {}
    for key in version:
        if len(key) == 5 and key[1] == "article":
            numbers.setdefault(key[0], set()).add(key[2:])
    return numbers


def _moved(key: Key, answers: dict[object, object]) -> Key:
    return (answers.get(key[0], key[0]), *key[1:])
