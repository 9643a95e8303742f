"""What a comparison found, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from clausewise.comparing.summary import is_front_of_digests
from clausewise.comparing.words import Nature, nature_of
from clausewise.model.comparison import Mode, Relation, TurnKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison, Row

PAIR: Final = 2
MARKS: Final = frozenset({Nature.PUNCTUATION, Nature.CASE})
FORCE: Final = frozenset({TurnKind.MODAL, TurnKind.NEGATION})


def summary_sentence(comparison: Comparison, names: Sequence[str] = ()) -> str:
    """Say in a sentence what was found; a revision has gone and new clauses, rivals have clauses of their own.

    ``names`` are what the instruments are called (none: their own names).
    """
    found, names = comparison.summary, names or [instrument.name for instrument in comparison.instruments]
    rows = [row for row in comparison.rows if not is_front_of_digests(row, comparison.instruments)]
    marks = sum(map(differs_in_marks, rows))
    parts = [
        _count(found.same, "clause is the same", "clauses are the same"),
        _count(found.renumbered, "only changed its number", "only changed their numbers"),
        _count(found.changed - marks, "differs in wording", "differ in wording"),
        _count(marks, "differs only in punctuation or case", "differ only in punctuation or case"),
        _count(found.split, "was split", "were split"),
        _count(found.merged, "was merged", "were merged"),
        _count(found.related, "treats the same subject in other words", "treat the same subject in other words"),
    ]
    said = [part for part in parts if part]
    if len(names) == PAIR and comparison.mode is Mode.REVISION:
        said += [
            p for p in (_count(found.only[0], "is gone", "are gone"), _count(found.only[1], "is new", "are new")) if p
        ]
    else:
        said += [
            f"{count} {'stands' if count == 1 else 'stand'} only in {name}"
            for count, name in zip(found.only, names, strict=False)
            if count
        ]
    if not said:
        return "There is nothing to compare."
    if "clause" not in said[0]:
        count, _, rest = said[0].partition(" ")
        said[0] = f"{count} {'clause' if count == '1' else 'clauses'} {rest}"
    sentence = said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1]
    moved = f"; {_count(found.moved, 'stands elsewhere', 'stand elsewhere')}" if found.moved else ""
    turned = sum(any(turn.kind in FORCE for turn in row.turns) for row in comparison.rows)
    force = f"; {_count(turned, 'changes in force', 'change in force')}" if turned else ""
    return f"{sentence[0].upper()}{sentence[1:]}{moved}{force}."


def differs_in_marks(row: Row) -> bool:
    """Whether the clauses of a row differ in punctuation or case alone."""
    return row.relation is Relation.CHANGED and nature_of(row.words or ()) in MARKS


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""
