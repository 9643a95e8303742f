"""What a search gives: hits a clause, grouped by instrument, with counts to narrow it by."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Snippet: TypeAlias = tuple[tuple[Literal["", "hit"], str], ...]
"""A passage of a clause in pieces; "hit" marks the words that were found."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found.

    ``place`` is the innermost clause that holds the first words found, where a window opens it; ``exact`` counts the
    query's words that stand there in the form they were typed in.
    """

    instrument: str
    clause: str
    label: str
    score: float
    snippet: Snippet
    title: str = ""
    place: str = ""
    exact: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one instrument, the best first; ``total`` counts those not shown too."""

    instrument: str
    title: str
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One value to narrow a search by: how many clauses have it, and the words to add to the query."""

    value: str
    count: int
    query: str


@dataclass(frozen=True)
class Results:
    """The answer to a query. ``total`` counts all clauses found; ``hits`` are the best of them, the best first.

    ``totals`` counts them by instrument, ``facets`` by kind, party, provision, guarantor, status, year and language
    (where it was asked for). ``notice`` says what the reader should know of how the query was answered.
    """

    query: str
    total: int = 0
    hits: tuple[Hit, ...] = ()
    suggestion: str | None = None
    totals: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    facets: Mapping[str, tuple[Facet, ...]] = field(default_factory=lambda: MappingProxyType({}))
    notice: str = ""

    @property
    def groups(self) -> tuple[Group, ...]:
        """The hits by instrument, the instrument with the best hit first."""
        found: dict[str, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.instrument, []).append(hit)
        return tuple(
            Group(ref, hits[0].title, self.totals.get(ref, len(hits)), tuple(hits)) for ref, hits in found.items()
        )
