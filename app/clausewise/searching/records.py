"""What the index holds of an instrument: one record for each article, or smaller unit outside the articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from clausewise.model.instrument import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Clause, Instrument
    from clausewise.model.provision import Findings

# Clauses that hold others together: what stands in them is found on its own.
CONTAINERS = frozenset(
    {
        ClauseKind.PREAMBLE,
        ClauseKind.PART,
        ClauseKind.TITLE,
        ClauseKind.CHAPTER,
        ClauseKind.SECTION,
        ClauseKind.ANNEX,
    }
)
# Articles are numbered through these, and cited without them.
GROUPING = frozenset({ClauseKind.PART, ClauseKind.TITLE, ClauseKind.CHAPTER})


@dataclass(frozen=True, slots=True)
class Place:
    """A clause inside a record: where it starts, in code points from the record's start, and its depth."""

    clause: str
    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Record:
    """One clause as the index holds it, with what its instrument and the provision rules say of it."""

    instrument: str
    clause: str
    text: str
    label: str = ""
    title: str = ""
    language: str = ""
    kind: str = ""
    status: str = ""
    date: str = ""
    parties: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    guarantors: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelved:
    """An instrument to be found: ``key`` changes when its records do, ``words`` is about how long it is."""

    ref: str
    key: str
    words: int = 0


class Source(Protocol):
    """Where records come from. It is pickled, sent to the process that builds the index, and asked there."""

    def records(self, ref: str) -> Iterable[Record]:
        """Give the records of an instrument. May raise ``ClausewiseError``: it is then left out."""
        ...


def units(instrument: Instrument) -> Iterator[Clause]:
    """The clauses that a search finds: articles whole, and outside of them recitals, paragraphs, headings and notes."""
    open_: list[Clause] = list(reversed(instrument.children.get(None, ())))
    while open_:
        clause = open_.pop()
        below = instrument.children.get(clause.id, ())
        if below and clause.kind in CONTAINERS:
            open_.extend(reversed(below))
        elif clause.end > clause.start:
            yield clause


def records(entry: Entry, instrument: Instrument, findings: Findings) -> Iterator[Record]:
    """Give the records of an instrument."""
    guarantors: dict[str, list[str]] = {}
    for guarantor in findings.guarantors:
        # Both the code and the name can be searched for.
        called = (guarantor.state, guarantor.name)
        guarantors.setdefault(guarantor.clause, []).extend(filter(None, called))
    for unit in units(instrument):
        inside = [unit, *_below(instrument, unit)]
        yield Record(
            instrument=entry.id,
            clause=unit.id,
            text=instrument.text[unit.start : unit.end],
            label=label(instrument, unit),
            title=entry.title,
            language=unit.language or instrument.language or entry.language,
            kind=entry.kind,
            status=entry.status.value if entry.status else "",
            date=entry.date,
            parties=entry.parties,
            provisions=tuple(dict.fromkeys(p.type.value for c in inside for p in findings.of(c.id))),
            guarantors=tuple(dict.fromkeys(name for c in inside for name in guarantors.get(c.id, ()))),
            places=tuple(Place(c.id, c.start - unit.start, c.end - unit.start, c.level) for c in inside[1:]),
        )


def label(instrument: Instrument, unit: Clause) -> str:
    """How a unit is called in a list of hits: "Annex I, Article 2"; empty for what stands before the first clause."""
    around = [_name(clause) for clause in instrument.ancestors(unit) if clause.kind not in GROUPING]
    own = "" if unit.kind is ClauseKind.TEXT else _name(unit)
    called = ", ".join(filter(None, [*reversed(around), own]))
    return called or (_name(instrument.by_id[unit.parent]) if unit.parent else "")


def _name(clause: Clause) -> str:
    name = clause.label or clause.heading or f"{clause.kind.value.capitalize()} {clause.number}"
    return " ".join(name.split())


def _below(instrument: Instrument, clause: Clause) -> Iterator[Clause]:
    open_ = list(reversed(instrument.children.get(clause.id, ())))
    while open_:
        found = open_.pop()
        yield found
        open_.extend(reversed(instrument.children.get(found.id, ())))
