"""What a bundled digest says of itself in its YAML head: sources, evidence, conflicts, contested wording, claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How well a fact is evidenced."""

    READ = "R"
    REPORTED = "S"
    UNVERIFIED = "M"


class Verdict(StrEnum):
    """What the proposals say to a claim of the coverage."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    NOT_ADDRESSED = "not addressed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence mark of one clause, with the source it rests on in short form."""

    clause: str
    mark: Mark
    source: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Copies or reports that disagree; ``clause`` is empty where the whole document is concerned."""

    clause: str
    text: str


@dataclass(frozen=True, slots=True)
class Contested:
    """Wording that one party proposed and another did not agree to.

    ``holder`` and ``refused_by`` are ISO 3166 alpha-3 codes (or a group's name); ``quote`` is the contested passage of
    the clause, empty where it is the whole clause.
    """

    clause: str
    holder: str
    refused_by: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class ClauseRef:
    """A clause of another instrument; ``clause`` is empty where the whole instrument is meant."""

    instrument: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What an article of coverage claims: whose claim, about which clauses, and what these say to it.

    ``clause`` is the clause of the coverage digest that states the claim.
    """

    clause: str
    holder: str
    verdict: Verdict
    reason: str
    targets: tuple[ClauseRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a bundled document."""

    short_name: str
    publisher: str = ""
    official: str = ""
    copies: tuple[str, ...] = ()
    original_status: str = ""
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    contested: tuple[Contested, ...] = ()
    claims: tuple[Claim, ...] = ()
