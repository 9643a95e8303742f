"""Fields of a query, and counts to narrow a search by."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from clausewise.searching.results import Facet
from clausewise.searching.words import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from clausewise.searching.reader import IndexReader
    from clausewise.searching.states import StateSynonyms
    from clausewise.searching.tree import Field

# Where a field is looked up, if not under its own name.
NAMES = {"in": ("instrument", "called")}
MOST = 50
MOST_STARS = 4


def documents(
    reader: IndexReader,
    node: Field,
    synonyms: StateSynonyms | None,
    shelves: Mapping[str, Collection[str]],
) -> frozenset[int]:
    """The documents that a field of a query asks for."""
    found: frozenset[int] = frozenset()
    for name in NAMES.get(node.name, (node.name,)):
        facet = reader.facet(name)
        found = found.union(*(facet[value] for value in _values(name, facet, node, synonyms, shelves)))
    return found


def _values(
    name: str,
    facet: Mapping[str, frozenset[int]],
    node: Field,
    synonyms: StateSynonyms | None,
    shelves: Mapping[str, Collection[str]],
) -> list[str]:
    """The values of a facet that a field of a query asks for."""
    if name == "date":
        return [value for value in facet if _dated(value, node.value)]
    plain = {value: folded(value.replace("_", " ")) for value in facet}
    if "*" in node.value:
        match = _pattern(node.value)
        return [value for value, words in plain.items() if match(" ".join(words))]
    if name in ("party", "guarantor"):
        return _named(facet, node.value, synonyms)
    wanted = folded(node.value.replace("_", " "))
    if name == "instrument":
        inside = {ref for shelf, refs in shelves.items() if folded(shelf) == wanted for ref in refs}
        return [ref for ref, words in plain.items() if ref in inside or _holds(words, wanted)]
    exact = [value for value, words in plain.items() if words == wanted]
    if exact or name == "lang":
        return exact
    # A part of a longer name: "status:draft" for one-sided and negotiating drafts.
    return [value for value, words in plain.items() if _holds(words, wanted)]


def _pattern(value: str) -> Callable[[str], object]:
    """What tests folded words against a value with wildcards: party:latv*, in:*draft*."""
    pieces = [" ".join(folded(piece)) for piece in re.split(r"\*+", value.replace("_", " "))]
    return re.compile("[^\\x00]*".join(map(re.escape, pieces[: MOST_STARS + 1]))).fullmatch


def _dated(date: str, wanted: str) -> bool:
    """Whether a date lies in a period; "2021" is the whole year, both ends belong to it."""
    first, dots, last = wanted.partition("..")
    if not dots:
        last = first
    return date[: len(first)] >= first and (not last or date[: len(last)] <= last)


def _named(facet: Mapping[str, frozenset[int]], name: str, synonyms: StateSynonyms | None) -> list[str]:
    """The values that name a state: by its code, by one of its names in any language, or by words of the value."""
    wanted = tuple(folded(name))
    codes = synonyms.codes(wanted) if synonyms is not None else frozenset()
    found = []
    for value in facet:
        words = tuple(folded(value))
        if _holds(words, wanted) or (synonyms is not None and not codes.isdisjoint(synonyms.codes_in(words))):
            found.append(value)
    return found


def _holds(words: Collection[str], part: Collection[str]) -> bool:
    """Whether some words follow each other among others."""
    whole, wanted = list(words), list(part)
    return any(whole[at : at + len(wanted)] == wanted for at in range(len(whole) - len(wanted) + 1))


def totals(reader: IndexReader, docs: Collection[int]) -> dict[str, int]:
    """How many of the documents each instrument has, the most first."""
    counted = Counter(map(reader.owners.__getitem__, docs))
    return dict(sorted(counted.items(), key=lambda each: (-each[1], each[0])))


def facets(
    reader: IndexReader, docs: Collection[int], synonyms: StateSynonyms | None = None
) -> dict[str, tuple[Facet, ...]]:
    """The values of each facet among the documents, the most frequent first; a state that guarantees, by its code."""
    found = set(docs)
    counted = {name: _counts(reader.facet(name), found) for name in _SHOWN}
    counted["guarantor"] = _once(counted["guarantor"], synonyms)
    years: Counter[str] = Counter()
    for date, numbers in reader.facet("date").items():
        years[date[:4]] += len(numbers & found)
    counted["year"] = years
    return {
        name: tuple(
            Facet(value, count, f"{_FIELDS[name]}:{quoted(value)}")
            for value, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:MOST]
            if count
        )
        for name, counts in counted.items()
    }


_SHOWN = ("kind", "party", "provision", "guarantor", "status", "lang")
_FIELDS = {name: name for name in _SHOWN} | {"year": "date"}


def _counts(facet: Mapping[str, frozenset[int]], docs: set[int]) -> Counter[str]:
    return Counter({value: len(numbers & docs) for value, numbers in facet.items()})


def _once(counts: Counter[str], synonyms: StateSynonyms | None) -> Counter[str]:
    """Leave out the names of what is counted under its code, or under a longer name, as often."""
    words = {value: tuple(folded(value)) for value in counts}
    kept: Counter[str] = Counter()
    for value, count in counts.items():
        codes = synonyms.codes(words[value]) if synonyms is not None else frozenset()
        named = value not in codes and any(counts[code] >= count for code in codes)
        longer = (w for v, w in words.items() if v != value and counts[v] == count and len(w) > len(words[value]))
        if not named and not any(_holds(other, words[value]) for other in longer):
            kept[value] = count
    return kept


def quoted(value: str) -> str:
    """Give a value as a query takes it."""
    return value if value.isalnum() else '"' + value.replace('"', " ") + '"'
