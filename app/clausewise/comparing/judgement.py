"""The user's own judgement: pins resolved to the clauses of the instruments at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clausewise.comparing.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from clausewise.model.comparison import Pin
    from clausewise.model.instrument import Instrument

Ids = tuple[str, ...]


@dataclass(frozen=True)
class Judgement:
    """What the user said of two instruments: clauses that belong together, and clauses that do not."""

    together: tuple[tuple[Ids, Ids], ...] = ()
    apart: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    def flipped(self) -> Judgement:
        """Give the same with the two instruments exchanged."""
        return Judgement(tuple((b, a) for a, b in self.together), frozenset((b, a) for a, b in self.apart))

    def keeps_apart(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether any two of these clauses were unlinked."""
        return bool(self.apart) and any((x, y) in self.apart for x in ours for y in theirs)


@dataclass(frozen=True)
class Resolved:
    """Pins resolved: a judgement a pair of columns, and the pins that fit no text any more."""

    pairs: dict[tuple[int, int], Judgement]
    unfit: tuple[Pin, ...]

    def of(self, pair: tuple[int, int]) -> Judgement:
        """Give the judgement on two columns."""
        return self.pairs.get(pair, Judgement())


def resolve(pins: Sequence[Pin], instruments: Sequence[Instrument]) -> Resolved:
    """Find the clauses that pins point at.

    A pin is meant for the instrument with its SHA-256; a later pin on the same two clauses overrules an earlier one.
    It does not fit where its clause is gone, or no longer holds the quoted words. Pins of other texts are left out
    silently.
    """
    columns = {instrument.sha256: k for k, instrument in reversed(list(enumerate(instruments)))}
    said: dict[tuple[int, str, int, str], bool] = {}
    unfit: list[Pin] = []
    for pin in pins:
        if pin.a_sha256 not in columns or pin.b_sha256 not in columns:
            continue
        k, m = columns[pin.a_sha256], columns[pin.b_sha256]
        if k == m:
            # The two texts are the same file: the pin speaks of its two columns.
            m = next((n for n, i in enumerate(instruments) if n != k and i.sha256 == pin.b_sha256), k)
        fits = _fits(instruments[k], pin.a_clause, pin.a_quote) and _fits(instruments[m], pin.b_clause, pin.b_quote)
        if not fits or k == m:
            unfit.append(pin)
            continue
        key = (k, pin.a_clause, m, pin.b_clause) if k < m else (m, pin.b_clause, k, pin.a_clause)
        said[key] = pin.linked
    pairs = {(k, m): _judgement(said, k, m, instruments) for k, m in dict.fromkeys((k, m) for k, _, m, _ in said)}
    return Resolved(pairs, tuple(unfit))


def _fits(instrument: Instrument, clause: str, quote: str) -> bool:
    if clause not in instrument.by_id:
        return False
    return " ".join(fold(quote).split()) in " ".join(fold(instrument.text_of(clause)).split())


def _judgement(
    said: dict[tuple[int, str, int, str], bool], k: int, m: int, instruments: Sequence[Instrument]
) -> Judgement:
    linked = [(x, y) for (c, x, d, y), link in said.items() if (c, d) == (k, m) and link]
    unlinked = [(x, y) for (c, x, d, y), link in said.items() if (c, d) == (k, m) and not link]
    apart = {
        (ours, theirs)
        for x, y in unlinked
        for ours in _with_leaves(instruments[k], x)
        for theirs in _with_leaves(instruments[m], y)
    }
    return Judgement(tuple(_groups(linked)), frozenset(apart))


def _groups(linked: Iterable[tuple[str, str]]) -> Iterator[tuple[Ids, Ids]]:
    """Join pins that share a clause: two pins of one clause make a split."""
    groups: list[tuple[dict[str, None], dict[str, None]]] = []
    for x, y in linked:
        touching = [g for g in groups if x in g[0] or y in g[1]]
        ours, theirs = {x: None}, {y: None}
        for group in touching:
            ours.update(group[0])
            theirs.update(group[1])
            groups.remove(group)
        groups.append((ours, theirs))
    for ours, theirs in groups:
        yield tuple(ours), tuple(theirs)


def _with_leaves(instrument: Instrument, clause: str) -> set[str]:
    return {clause, *leaves_under(instrument, clause)}


def leaves_under(instrument: Instrument, clause: str) -> list[str]:
    """Give the ids of the leaves that make up a clause, in the order of the text."""
    below = instrument.children.get(clause, ())
    return [leaf for child in below for leaf in leaves_under(instrument, child.id)] if below else [clause]
