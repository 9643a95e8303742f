"""What clauses do: provisions, guarantors, and the anatomy of a guarantee."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class ProvisionType(StrEnum):
    """What a clause does."""

    GUARANTEE = "guarantee"
    MUTUAL_DEFENCE = "mutual_defence"
    CONSULTATION = "consultation"
    NEUTRALITY = "neutrality"
    NON_ACCESSION = "non_accession"
    ALLIANCE_MEMBERSHIP = "alliance_membership"
    FOREIGN_FORCES = "foreign_forces"
    NUCLEAR = "nuclear"
    FORCE_LIMITS = "force_limits"
    EXERCISES = "exercises"
    DEPLOYMENT = "deployment"
    NON_AGGRESSION = "non_aggression"
    ASSISTANCE = "assistance"
    SANCTIONS = "sanctions"
    TERRITORY = "territory"
    DISPUTE_SETTLEMENT = "dispute_settlement"
    ENTRY_INTO_FORCE = "entry_into_force"
    RATIFICATION = "ratification"
    TERMINATION = "termination"
    AMENDMENT = "amendment"
    ACCESSION = "accession"
    DURATION = "duration"
    DEPOSITARY = "depositary"
    RESERVATIONS = "reservations"
    AUTHENTIC_TEXTS = "authentic_texts"
    DEFINITIONS = "definitions"
    SECURITY_EXCEPTION = "security_exception"


class Force(StrEnum):
    """How strongly a clause binds."""

    SHALL = "shall"
    UNDERTAKES = "undertakes"
    SHOULD = "should"
    MAY = "may"
    INTENDS = "intends"
    DECLARES = "declares"


class Standing(StrEnum):
    """How a state stands as a guarantor."""

    NAMED = "named"
    POSSIBLE = "possible"
    DISPUTED = "disputed"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision: its type, its span in code points from the *clause's* start, and the rule that found it."""

    type: ProvisionType
    start: int
    end: int
    rule: str
    force: Force
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Guarantor:
    """A state (ISO 3166 alpha-3 code, or a group's name) and how it stands as a guarantor in one clause.

    ``name`` is the clause's own word for it, ``called`` its English short name, whatever the clause calls it.
    """

    state: str
    name: str
    standing: Standing
    clause: str
    called: str = ""


@dataclass(frozen=True)
class Findings:
    """All that was recognised in an instrument: provisions by the id of their (leaf) clause, and guarantors."""

    provisions: Mapping[str, tuple[Provision, ...]] = field(default_factory=lambda: MappingProxyType({}))
    guarantors: tuple[Guarantor, ...] = ()

    def of(self, clause: str) -> tuple[Provision, ...]:
        """The provisions of a clause, in the order of the text."""
        return self.provisions.get(clause, ())

    def types_of(self, clause: str) -> frozenset[ProvisionType]:
        """The types of a clause's provisions."""
        return frozenset(p.type for p in self.of(clause))


@dataclass(frozen=True, slots=True)
class Quote:
    """A clause's words behind a field of an anatomy: the clause's id and a span from the *clause's* start."""

    clause: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class AnatomyField:
    """One field of an anatomy: a value in words with the clauses behind it, or nothing and what was looked for."""

    name: str
    value: str = ""
    quotes: tuple[Quote, ...] = ()
    looked_for: str = ""

    @property
    def found(self) -> bool:
        """Whether anything was found."""
        return bool(self.quotes)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Who guarantees what to whom, on what trigger and at what price: one field each, in a fixed order."""

    fields: tuple[AnatomyField, ...]

    def named(self, name: str) -> AnatomyField:
        """The field of that name. Raises ``KeyError``."""
        for found in self.fields:
            if found.name == name:
                return found
        raise KeyError(name)
