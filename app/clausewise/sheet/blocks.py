"""The sheet as a stream of blocks: what every writer writes, each in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Mark(StrEnum):
    """How words stand to the other side.

    ``OWN`` words are in this instrument only (rivals, base-free); ``DELETED`` and ``INSERTED`` belong to a revision.
    """

    SHARED = "shared"
    OWN = "own"
    DELETED = "deleted"
    INSERTED = "inserted"


class Run(NamedTuple):
    """Words of one look. ``provisions`` are the types of the provisions over them, ``starts`` of those that begin.

    A sheet has tens of thousands: a named tuple is made in a third of the time of a frozen data class.
    """

    text: str
    mark: Mark = Mark.SHARED
    provisions: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the sheet's own title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values: the title block. ``columns`` has one head an instrument, ``rows`` a name and its values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain cells with a heading row that is repeated on every page.

    ``targets`` are the anchors that the rows' first cells lead to (empty: none), one a row, or no item at all.
    ``labels`` is how many of the first columns hold labels of clauses.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    targets: tuple[str, ...] = ()
    labels: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of an aligned row: what clauses stand there, their ids, and their words.

    ``citation`` says where they stand, as far as no words say it, and warns of what is only reported or not verified.
    """

    citation: str
    clauses: tuple[str, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """An aligned row: a cell an instrument, what relates them in words, and notes (turns of the screw, moves).

    ``anchor`` is the row's name inside the sheet, empty where nothing leads there.
    """

    cells: tuple[Cell, ...]
    relation: str
    notes: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The aligned clauses, with a heading a column that is repeated on every page."""

    columns: tuple[str, ...]
    rows: tuple[Aligned, ...]
    positions: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks mean: a sample run and its meaning. A provision is its own sample: its name, tinted and tagged."""

    entries: tuple[tuple[Run, str], ...]


Block: TypeAlias = Heading | Paragraph | Facts | Table | Alignment | Legend
