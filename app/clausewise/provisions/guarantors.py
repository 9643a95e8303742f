"""The states that guarantee, and how they stand: named, possible, disputed or excluded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from clausewise.model.provision import Guarantor, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.instrument import Instrument
    from clausewise.provisions.states import Mention, StateNames


@dataclass(frozen=True, slots=True)
class GuaranteeHit:
    """A guarantee found in a sentence, and the states named there; positions are tokens of one stream."""

    rule: str
    role: str
    clause: str
    language: str
    first: int
    last: int
    mentions: tuple[Mention, ...]
    words: Sequence[str]
    sentence: tuple[int, int]


def read_guarantors(instrument: Instrument, hits: Sequence[GuaranteeHit], states: StateNames) -> tuple[Guarantor, ...]:
    """The guarantors that the guarantees of an instrument name, once a clause and standing."""
    found: dict[tuple[str, str], Guarantor] = {}
    for hit in hits:
        for mention in hit.mentions:
            if hit.role == "before" and mention.first >= hit.last:
                continue
            if hit.role == "after" and mention.last <= hit.first:
                continue
            one = Guarantor(mention.code, mention.name, Standing.NAMED, hit.clause)
            found.setdefault((mention.code, hit.clause), one)
    return tuple(found.values())
