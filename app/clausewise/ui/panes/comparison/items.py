"""Which rows are shown, and in which order: filters, folds of rows left out, the order of either instrument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.comparison import Relation
from clausewise.sheet.alignment import is_digests_front

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from clausewise.model.comparison import Comparison, Row
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Findings, ProvisionType


@dataclass(frozen=True, slots=True)
class Item:
    """What stands in the list: a row of the comparison, or (``folded``) rows that are hidden until asked for."""

    row: int
    folded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows to keep: only differences, only rows with a provision of one of these types (empty: any)."""

    differences: bool = False
    provisions: frozenset[ProvisionType] = frozenset()


def differs(comparison: Comparison, row: Row) -> bool:
    """Whether a row shows a difference: of wording, of place, or a clause without an answer.

    What digests say of themselves is no difference of the texts that they digest.
    """
    if is_digests_front(comparison, row):
        return False
    return row.relation not in {Relation.SAME, Relation.RENUMBERED} or row.moved or bool(row.turns)


def provisions_of(row: Row, findings: Sequence[Findings]) -> frozenset[ProvisionType]:
    """Give the types of the provisions in a row."""
    found: set[ProvisionType] = set()
    for one, cell in zip(findings, row.cells, strict=True):
        for clause in cell:
            found |= one.types_of(clause)
    return frozenset(found)


def arrange(
    comparison: Comparison,
    types: Sequence[frozenset[ProvisionType]],
    kept: Filter,
    order: Iterable[int],
    unfolded: Collection[int] = (),
) -> tuple[Item, ...]:
    """Give the list: rows in the given order; what the filter drops, and what digests say of themselves, is folded.

    ``types`` holds the types of the provisions in each row, ``unfolded`` first rows of folds that the reader opened.
    """
    items: list[Item] = []
    dropped: list[int] = []

    def fold() -> None:
        if dropped and dropped[0] in unfolded:
            items.extend(Item(n) for n in dropped)
        elif dropped:
            items.append(Item(-1, tuple(dropped)))
        dropped.clear()

    for n in order:
        row = comparison.rows[n]
        keep = (
            not is_digests_front(comparison, row)
            and (not kept.differences or differs(comparison, row))
            and (not kept.provisions or bool(kept.provisions & types[n]))
        )
        if keep:
            fold()
            items.append(Item(n))
        else:
            dropped.append(n)
    fold()
    return tuple(items)


def order_by(comparison: Comparison, lead: int) -> list[int]:
    """Give the rows in the order of one instrument; what it lacks stands after the row that it followed."""
    if lead == 0:
        return list(range(len(comparison.rows)))
    place = places(comparison.instruments[lead])
    keyed: list[tuple[int, int]] = []
    last = -1
    own = {n: at for n, row in enumerate(comparison.rows) if (at := first_place(row, lead, place)) >= 0}
    for n, row in enumerate(comparison.rows):
        if n in own:
            last = last if row.moved else own[n]
            keyed.append((own[n], n))
        else:
            keyed.append((last, n))
    return [n for _, n in sorted(keyed)]


def own_order(comparison: Comparison, column: int) -> list[int]:
    """Give the rows that one instrument has, in its own order."""
    place = places(comparison.instruments[column])
    rows = [(first_place(row, column, place), n) for n, row in enumerate(comparison.rows) if row.cells[column]]
    return [n for _, n in sorted(rows)]


def places(instrument: Instrument) -> dict[str, int]:
    """Give the leaves' places in the order of the text."""
    return {leaf.id: n for n, leaf in enumerate(instrument.leaves)}


def first_place(row: Row, column: int, place: dict[str, int]) -> int:
    """Where a row begins in an instrument; -1 where the instrument lacks it."""
    return min((place.get(c, -1) for c in row.cells[column]), default=-1)


def stands_after(comparison: Comparison, row: Row, column: int) -> str | None:
    """Cite the clause that a row follows in an instrument; empty at its beginning, ``None`` where it is absent."""
    if not row.cells[column]:
        return None
    instrument = comparison.instruments[column]
    leaves = instrument.leaves
    at = next(n for n, leaf in enumerate(leaves) if leaf.id == row.cells[column][0])
    return instrument.citation(leaves[at - 1]) if at else ""
