"""The sheet's own words for what the core knows as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.comparison import Method, Relation, TurnKind
from clausewise.model.provision import ProvisionType

if TYPE_CHECKING:
    from clausewise.model.matrix import MatrixRow

PROVISIONS: dict[str, tuple[str, str]] = {
    ProvisionType.GUARANTEE: ("G", "guarantee"),
    ProvisionType.MUTUAL_DEFENCE: ("MD", "mutual defence"),
    ProvisionType.CONSULTATION: ("C", "consultation"),
    ProvisionType.NEUTRALITY: ("N", "neutrality"),
    ProvisionType.NON_ACCESSION: ("NA", "non-accession to alliances"),
    ProvisionType.ALLIANCE_MEMBERSHIP: ("AM", "alliance membership"),
    ProvisionType.FOREIGN_FORCES: ("FF", "foreign forces and bases"),
    ProvisionType.NUCLEAR: ("NU", "nuclear weapons"),
    ProvisionType.FORCE_LIMITS: ("FL", "limits on forces"),
    ProvisionType.EXERCISES: ("EX", "exercises"),
    ProvisionType.DEPLOYMENT: ("DP", "deployment"),
    ProvisionType.NON_AGGRESSION: ("NG", "non-aggression"),
    ProvisionType.ASSISTANCE: ("AS", "assistance"),
    ProvisionType.SANCTIONS: ("SA", "sanctions"),
    ProvisionType.TERRITORY: ("T", "territory"),
    ProvisionType.DISPUTE_SETTLEMENT: ("DS", "dispute settlement"),
    ProvisionType.ENTRY_INTO_FORCE: ("EF", "entry into force"),
    ProvisionType.RATIFICATION: ("RA", "ratification"),
    ProvisionType.TERMINATION: ("TE", "termination"),
    ProvisionType.AMENDMENT: ("AD", "amendment"),
    ProvisionType.ACCESSION: ("AC", "accession"),
    ProvisionType.DURATION: ("DU", "duration"),
    ProvisionType.DEPOSITARY: ("DE", "depositary"),
    ProvisionType.RESERVATIONS: ("RE", "reservations"),
    ProvisionType.AUTHENTIC_TEXTS: ("AT", "authentic texts"),
    ProvisionType.DEFINITIONS: ("DF", "definitions"),
    ProvisionType.SECURITY_EXCEPTION: ("SE", "security exception"),
}
"""The tag printed before a provision, and its name."""

RELATIONS = {
    Relation.SAME: "the same",
    Relation.CHANGED: "changed",
    Relation.RENUMBERED: "the same, renumbered",
    Relation.SPLIT: "split",
    Relation.MERGED: "merged",
    Relation.RELATED: "the same subject",
    Relation.ONLY: "only here",
}
MATCHED = {
    Method.LABEL: "the same number, other words",
    Method.HEADING: "the same heading, other words",
    Method.PINNED: "linked by the reader",
}
"""What is said of articles that share too few words to be told how alike they are."""
REWRITTEN = "written anew"
MARKS_ONLY = "punctuation or case"
GONE, NEW = "gone", "new"

TURNS = {
    TurnKind.MODAL: "force",
    TurnKind.NEGATION: "negation",
    TurnKind.ACTOR: "actor",
    TurnKind.NUMBER: "number",
    TurnKind.DATE: "date",
    TurnKind.DEADLINE: "deadline",
}

FIELDS = {
    "guarantors": "Guarantors",
    "beneficiary": "Beneficiary",
    "trigger": "Trigger",
    "consultation_deadline": "Deadline for consultation",
    "decision_rule": "How it is decided",
    "measures": "Measures",
    "territory_left_out": "Territory left out",
    "neutrality": "Neutrality",
    "non_accession": "No accession to alliances",
    "no_foreign_forces": "No foreign forces",
    "no_nuclear_arms": "No nuclear weapons",
    "force_ceilings": "Limits on forces",
    "entry_into_force": "Entry into force",
    "duration": "Duration",
    "exit": "Withdrawal or termination",
}


def tag(provision: str) -> str:
    """Give the tag of a provision type."""
    return PROVISIONS[provision][0]


def name(provision: str) -> str:
    """Give the name of a provision type."""
    return PROVISIONS[provision][1]


def row_name(row: MatrixRow) -> str:
    """Give the name of a matrix's row: a provision, or a guarantor."""
    return name(row.key) if row.key in PROVISIONS else row.label


def field_name(field: str) -> str:
    """Give the name of a field of the anatomy."""
    return FIELDS.get(field, field.replace("_", " ").capitalize())
