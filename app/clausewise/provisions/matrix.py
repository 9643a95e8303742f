"""Tables over several instruments: provisions × instruments, guarantors × instruments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clausewise.model.matrix import Matrix, MatrixCell, MatrixRow, Presence
from clausewise.model.provision import Findings, Force, Provision, ProvisionType, Standing
from clausewise.provisions.rules import PERMITTED, REFUSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Instrument

CODE = re.compile("[A-Z]{3}")
ABSENT = MatrixCell(Presence.ABSENT, "–")
# How firm a word is: a plain statement ("enters into force") binds in a treaty.
FIRM = (Force.SHALL, Force.UNDERTAKES, Force.DECLARES, Force.SHOULD, Force.INTENDS, Force.MAY)
WEAK = frozenset({Force.MAY, Force.SHOULD, Force.INTENDS})
# "May withdraw" is no weaker than any other way of leaving.
FORMAL = frozenset(
    {
        ProvisionType.ACCESSION,
        ProvisionType.AMENDMENT,
        ProvisionType.DISPUTE_SETTLEMENT,
        ProvisionType.DURATION,
        ProvisionType.ENTRY_INTO_FORCE,
        ProvisionType.RATIFICATION,
        ProvisionType.RESERVATIONS,
        ProvisionType.SECURITY_EXCEPTION,
        ProvisionType.TERMINATION,
    }
)
STANDING_PRESENCE = {
    Standing.NAMED: Presence.PRESENT,
    Standing.POSSIBLE: Presence.QUALIFIED,
    Standing.DISPUTED: Presence.QUALIFIED,
    Standing.EXCLUDED: Presence.CONTRADICTED,
}
# What a cell says first where clauses stand differently.
STANDING_ORDER = (Standing.DISPUTED, Standing.NAMED, Standing.POSSIBLE, Standing.EXCLUDED)


def provision_matrix(instruments: Sequence[Instrument], findings: Sequence[Findings]) -> Matrix:
    """Set the types of provisions against instruments; a type that no instrument has is left out."""
    rows = []
    for kind in ProvisionType:
        cells = tuple(provision_cell(found, kind) for found in findings)
        if any(cell.presence is not Presence.ABSENT for cell in cells):
            rows.append(MatrixRow(kind.value, kind.value.replace("_", " "), cells))
    return Matrix(tuple(i.name for i in instruments), tuple(rows))


def provision_cell(findings: Findings, kind: ProvisionType) -> MatrixCell:
    """What one instrument says on one type."""
    found = [(clause, p) for clause, all_of in findings.provisions.items() for p in all_of if p.type is kind]
    if not found:
        return ABSENT
    clauses = tuple(dict.fromkeys(clause for clause, _ in found))
    refusing = [p for _, p in found if p.rule.endswith(REFUSED)]
    affirming = [p for _, p in found if not p.rule.endswith(REFUSED)]
    if not affirming:
        return MatrixCell(Presence.CONTRADICTED, "refused", clauses)
    strongest = min(affirming, key=lambda p: (FIRM.index(p.force), p.negated))
    weak = strongest.force in WEAK and kind not in FORMAL
    # "The guarantees do not extend to …" beside a guarantee takes something from it.
    mixed = any(p.negated is not strongest.negated for p in affirming)
    presence = Presence.QUALIFIED if refusing or weak or mixed else Presence.PRESENT
    return MatrixCell(presence, word_of(strongest), clauses)


def word_of(provision: Provision) -> str:
    """A provision's force as a word or two: "shall not"."""
    if provision.rule.endswith(PERMITTED):
        return "permitted"
    return f"{provision.force.value} not" if provision.negated else provision.force.value


def guarantor_matrix(instruments: Sequence[Instrument], findings: Sequence[Findings]) -> Matrix:
    """Set guaranteeing states against instruments, in alphabetical order of the states' names."""
    names: dict[str, str] = {}
    for found in findings:
        for guarantor in found.guarantors:
            # A state is called by its English short name or else the shortest of its names, a group by its one name.
            name = guarantor.called or guarantor.name if CODE.fullmatch(guarantor.state) else guarantor.state
            before = names.get(guarantor.state)
            names[guarantor.state] = name if before is None else min(before, name, key=lambda n: (len(n), n))
    rows = [
        MatrixRow(state, name, tuple(guarantor_cell(found, state) for found in findings))
        for state, name in sorted(names.items(), key=lambda pair: pair[1].casefold())
    ]
    return Matrix(tuple(i.name for i in instruments), tuple(rows))


def guarantor_cell(findings: Findings, state: str) -> MatrixCell:
    """How one state stands in one instrument."""
    found = [g for g in findings.guarantors if g.state == state]
    if not found:
        return ABSENT
    standing = min((g.standing for g in found), key=STANDING_ORDER.index)
    clauses = tuple(dict.fromkeys(g.clause for g in found))
    return MatrixCell(STANDING_PRESENCE[standing], standing.value, clauses)
