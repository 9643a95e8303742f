"""Instruments aligned: rows of cells, a relation a row, word differences inside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

Change: TypeAlias = tuple[Literal["=", "-", "+"], str]
"""Words both sides share (=), words of the first side only (-), words of the second only (+)."""


class Mode(StrEnum):
    """Whether the second text revises the first, or the texts are rivals without old and new."""

    RIVALS = "rivals"
    REVISION = "revision"


class Relation(StrEnum):
    """How the cells of a row stand to each other."""

    SAME = "same"
    CHANGED = "changed"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"
    RELATED = "related"
    ONLY = "only"


class Method(StrEnum):
    """What matched the cells of a row."""

    LABEL = "label"
    HEADING = "heading"
    TEXT = "text"
    PROVISION = "provision"
    PINNED = "pinned"


class TurnKind(StrEnum):
    """What sort of change of force a turn is."""

    MODAL = "modal"
    NEGATION = "negation"
    ACTOR = "actor"
    NUMBER = "number"
    DATE = "date"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of the screw: a change of force apart from wording, as the words before and after."""

    kind: TurnKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a list of clause ids an instrument (empty: absent there).

    ``words`` rebuilds both sides of a two-column row: "=" and "-" joined give the first cell's text, "=" and "+" the
    second's; ``None`` with three or more instruments. ``similarity`` lies in 0..1.
    """

    cells: tuple[tuple[str, ...], ...]
    relation: Relation
    moved: bool = False
    similarity: float = 0.0
    method: Method = Method.TEXT
    words: tuple[Change, ...] | None = None
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Articles that answer each other, by their ids, a tuple an instrument (the lawyers' table of correspondence)."""

    articles: tuple[tuple[str, ...], ...]
    relation: Relation
    moved: bool = False
    similarity: float = 0.0
    method: Method = Method.TEXT


@dataclass(frozen=True, slots=True)
class Pin:
    """The user's own judgement: these two clauses belong together, or (``linked`` false) do not.

    Clauses are pointed at by (instrument's SHA-256, clause id, quoted words), to survive a new copy of the text.
    """

    a_sha256: str
    a_clause: str
    b_sha256: str
    b_clause: str
    linked: bool = True
    a_quote: str = ""
    b_quote: str = ""
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The rows counted; ``only`` has one count an instrument."""

    same: int = 0
    changed: int = 0
    renumbered: int = 0
    moved: int = 0
    split: int = 0
    merged: int = 0
    related: int = 0
    only: tuple[int, ...] = (0, 0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more instruments aligned. ``unfit`` are the pins whose clause is gone or no longer holds their quote."""

    instruments: tuple[Instrument, ...]
    mode: Mode
    rows: tuple[Row, ...]
    correspondence: tuple[Correspondence, ...]
    summary: Summary
    unfit: tuple[Pin, ...] = ()

    def cell_text(self, row: Row, column: int) -> str:
        """The text of a row's cell: its clauses' texts, joined."""
        instrument = self.instruments[column]
        return "".join(instrument.text_of(clause) for clause in row.cells[column])
