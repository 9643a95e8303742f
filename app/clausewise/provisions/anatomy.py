"""The anatomy of a guarantee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clausewise.model.provision import Anatomy, AnatomyField, ProvisionType, Quote

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.model.provision import Findings
    from clausewise.provisions.rules import RuleSet
    from clausewise.provisions.states import StateNames


class AnatomyReader:
    """Reads anatomies."""

    def __init__(self, states: StateNames, rules: RuleSet) -> None:
        self.states = states
        self.rules = rules

    def read(self, instrument: Instrument, findings: Findings) -> Anatomy:
        """Read the anatomy of an instrument."""
        fields = []
        for kind in (ProvisionType.NEUTRALITY, ProvisionType.NON_ACCESSION):
            quotes = []
            for clause, found in findings.provisions.items():
                text = instrument.text_of(clause)
                quotes += [Quote(clause, p.start, p.end, text[p.start : p.end]) for p in found if p.type is kind]
            fields.append(AnatomyField(kind.value, quotes[0].text if quotes else "", tuple(quotes), kind.value))
        return Anatomy(tuple(fields))
