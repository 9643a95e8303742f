"""What stands in the margin beside each clause: whose wording it is, what it does, how well it is evidenced, notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from clausewise.model.head import Mark
from clausewise.model.provision import Findings
from clausewise.ui.look.theme import GROUP_OF
from clausewise.ui.naming.names import bound_name, provision_name
from clausewise.ui.page.contested import Contested
from clausewise.ui.page.evidence import conflicts_of, evidence_words, mark_name
from clausewise.ui.page.verdicts import verdict_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from clausewise.model.head import Verdict
    from clausewise.model.instrument import Instrument

CONTESTED, EVIDENCE, CONFLICT, NOTE, VERDICT = "contested", "evidence", "conflict", "note", "verdict:"


@dataclass(frozen=True, slots=True)
class MarginNote:
    """One mark and its words; ``tip`` says more. A verdict's mark is ``VERDICT`` and its value."""

    mark: str
    words: str
    tip: str = ""


@dataclass
class MarginWords:
    """What is known of an instrument's clauses, and which of it is shown."""

    contested: Contested = field(default_factory=Contested)
    findings: Findings = field(default_factory=Findings)
    verdicts: Mapping[str, Sequence[tuple[Verdict, str]]] = field(default_factory=dict)
    notes: Sequence[tuple[str, str]] = ()
    rule_words: Callable[[str], str] = str

    def of(self, instrument: Instrument, hidden: frozenset[str]) -> dict[str, list[MarginNote]]:
        """Give what stands beside each clause, by its id, without the hidden groups of provisions."""
        found: dict[str, list[MarginNote]] = {}
        for clause, note in (
            *self._contested(),
            *self._verdicts(),
            *self._provisions(hidden),
            *_evidence(instrument),
            *((clause, MarginNote(NOTE, words)) for clause, words in self.notes),
        ):
            there = found.setdefault(clause, [])
            if all((one.mark, one.words) != (note.mark, note.words) for one in there):
                there.append(note)
        return found

    def _contested(self) -> list[tuple[str, MarginNote]]:
        return [(p.clause, MarginNote(CONTESTED, self.contested.words(p))) for p in self.contested.passages]

    def _verdicts(self) -> list[tuple[str, MarginNote]]:
        return [
            (clause, MarginNote(f"{VERDICT}{verdict}", verdict_name(verdict), reason))
            for clause, claims in self.verdicts.items()
            for verdict, reason in claims
        ]

    def _provisions(self, hidden: frozenset[str]) -> list[tuple[str, MarginNote]]:
        found = []
        for clause, provisions in self.findings.provisions.items():
            for provision in provisions:
                group = GROUP_OF[provision.type]
                if group not in hidden:
                    bound = bound_name(provision.force, negated=provision.negated)
                    words = f"{provision_name(provision.type)} · {bound}"
                    found.append((clause, MarginNote(group, words, self.rule_words(provision.rule))))
        return found


def _evidence(instrument: Instrument) -> list[tuple[str, MarginNote]]:
    """What is not verified, and where sources disagree: what a reader must not overlook."""
    if instrument.head is None:
        return []
    unverified = [
        (evidence.clause, MarginNote(EVIDENCE, mark_name(evidence.mark), evidence_words(instrument, evidence.clause)))
        for evidence in instrument.head.evidence
        if evidence.mark is Mark.UNVERIFIED
    ]
    words = QCoreApplication.translate("evidence", "sources differ")
    disputed = dict.fromkeys(conflict.clause for conflict in instrument.head.conflicts if conflict.clause)
    return unverified + [
        (clause, MarginNote(CONFLICT, words, "\n\n".join(conflicts_of(instrument, clause)))) for clause in disputed
    ]
