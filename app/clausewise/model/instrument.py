"""Instruments and their clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from clausewise.model.head import Head


class ClauseKind(StrEnum):
    """What sort of unit a clause is."""

    PREAMBLE = "preamble"
    RECITAL = "recital"
    PART = "part"
    TITLE = "title"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ANNEX = "annex"
    SIGNATURE = "signature"
    NOTE = "note"
    TEXT = "text"


class TextStatus(StrEnum):
    """How binding and how direct a text is."""

    ADOPTED = "adopted"
    ONE_SIDED_DRAFT = "one-sided draft"
    NEGOTIATING_DRAFT = "negotiating draft"
    SUMMARY = "summary"
    LEAK = "leak"
    UNOFFICIAL_TRANSLATION = "unofficial translation"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered or headed unit: the span ``[start, end)`` of its instrument's text, in code points, label included.

    ``label`` is as printed ("Article 1.1", "(a)"), ``number`` normalised ("1.1", "a"). ``parent`` is a clause id.
    ``language`` is empty unless the instrument carries several language versions.
    """

    id: str
    kind: ClauseKind
    label: str
    number: str
    heading: str | None
    level: int
    parent: str | None
    start: int
    end: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that reading guessed, removed, or found wrong; ``removed`` is the text taken out, if any."""

    code: str
    message: str
    removed: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the document ("title", "date", "party", "place" …) and the span it was read from.

    ``start`` and ``end`` are both 0 where the fact does not stand in the text: it came from the file's head, or from
    the user.
    """

    name: str
    value: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Instrument:
    """One treaty, draft, declaration or article of coverage, in one language and one state.

    The leaves of ``clauses`` tile ``text``: joined in order, they give it back character for character. ``sha256`` is
    that of the original file's bytes, ``source`` its name, ``id`` its short name in a library (empty outside one).
    ``links`` pairs the ids of clauses that say the same thing in two language versions inside this instrument.
    """

    text: str
    clauses: tuple[Clause, ...]
    title: str = ""
    language: str = ""
    kind: str = ""
    sha256: str = ""
    source: str = ""
    id: str = ""
    status: TextStatus | None = None
    format: str = ""
    encoding: str = ""
    facts: tuple[Fact, ...] = ()
    notices: tuple[Notice, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    head: Head | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """How to call the instrument in a sentence: its short name, title or file name."""
        return self.id or self.title or self.source

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """The clauses by their id."""
        return MappingProxyType({clause.id: clause for clause in self.clauses})

    @cached_property
    def children(self) -> Mapping[str | None, tuple[Clause, ...]]:
        """The clauses directly under each clause id, in order; the roots are under ``None``."""
        under: dict[str | None, list[Clause]] = {}
        for clause in self.clauses:
            under.setdefault(clause.parent, []).append(clause)
        return MappingProxyType({parent: tuple(clauses) for parent, clauses in under.items()})

    @cached_property
    def leaves(self) -> tuple[Clause, ...]:
        """The clauses without children, in the order of the text."""
        return tuple(clause for clause in self.clauses if clause.id not in self.children)

    def text_of(self, clause: Clause | str) -> str:
        """The text of a clause, label included. Raises ``KeyError`` for an unknown id."""
        found = self.by_id[clause] if isinstance(clause, str) else clause
        return self.text[found.start : found.end]

    def clause_at(self, offset: int) -> Clause | None:
        """The innermost clause that covers a code point."""
        found = None
        for clause in self.clauses:
            if clause.start <= offset < clause.end and (found is None or clause.level >= found.level):
                found = clause
        return found

    def ancestors(self, clause: Clause) -> Iterator[Clause]:
        """The clauses around a clause, innermost first."""
        while clause.parent is not None:
            clause = self.by_id[clause.parent]
            yield clause

    def citation(self, clause: Clause) -> str:
        """How a clause is cited: "Article 4, 2 (a)"."""
        told = ""
        for one in reversed((clause, *self.ancestors(clause))):
            label = " ".join((one.label.rstrip(" .:–—-") or one.label or one.heading or "").split())
            comma = "," if told and not (label.startswith("(") and label.endswith(")")) else ""
            told = f"{told}{comma} {label}".strip() if label else told
        return told or clause.kind.value

    def facts_named(self, name: str) -> tuple[str, ...]:
        """The values of the facts of that name."""
        return tuple(fact.value for fact in self.facts if fact.name == name)
