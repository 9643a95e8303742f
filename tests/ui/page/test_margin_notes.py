"""What stands beside clauses: verdicts, provisions with their contrary, what is not verified, the reader's notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.model.head import Conflict, Evidence, Head, Mark, Verdict
from clausewise.model.provision import Findings, Force, Provision, ProvisionType
from clausewise.segmenting.intake import take_in_text
from clausewise.ui.page.margin_notes import CONFLICT, EVIDENCE, NOTE, VERDICT, MarginWords

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

PACT = "Pact of the pier\n\nArticle 1\n\nNo ship shall stay.\n\nArticle 2\n\nThe pier is open.\n"


@pytest.fixture
def pact(qapp: object) -> Instrument:
    head = Head(
        "pier",
        evidence=(Evidence("art_1", Mark.UNVERIFIED, "a letter"), Evidence("art_2", Mark.READ, "the log")),
        conflicts=(Conflict("art_2", "The log says shut."), Conflict("", "Two copies.")),
    )
    return replace(take_in_text(PACT, "pier"), head=head)


def told(notes: dict[str, list], clause: str) -> list[tuple[str, str]]:  # type: ignore[type-arg]
    return [(note.mark, note.words) for note in notes.get(clause, [])]


def test_only_what_a_reader_must_not_overlook_of_the_evidence_is_said(pact: Instrument) -> None:
    notes = MarginWords().of(pact, frozenset())
    assert told(notes, "art_1") == [(EVIDENCE, "not verified")]
    assert notes["art_1"][0].tip == "not verified: a letter"
    assert told(notes, "art_2") == [(CONFLICT, "sources differ")]
    assert notes["art_2"][0].tip == "The log says shut."


def test_what_is_forbidden_is_named_so_and_once(pact: Instrument) -> None:
    shall_not = Provision(ProvisionType.FOREIGN_FORCES, 0, 4, "rule", Force.SHALL, negated=True)
    findings = Findings({"art_1": (shall_not, replace(shall_not, start=5, end=9))})
    notes = MarginWords(findings=findings, rule_words=lambda rule: f"because of {rule}").of(pact, frozenset())
    assert told(notes, "art_1")[0] == ("forces", "Foreign forces · shall not")
    assert notes["art_1"][0].tip == "because of rule"
    assert len(notes["art_1"]) == 2
    hidden = MarginWords(findings=findings).of(pact, frozenset({"forces"}))
    assert told(hidden, "art_1") == [(EVIDENCE, "not verified")]


def test_verdicts_and_notes_stand_beside_their_clauses(pact: Instrument) -> None:
    words = MarginWords(verdicts={"art_2": [(Verdict.PARTLY, "Half of it.")]}, notes=[("art_2", "Ask the captain.")])
    assert told(words.of(pact, frozenset()), "art_2") == [
        (f"{VERDICT}partly", "Partly supported"),
        (CONFLICT, "sources differ"),
        (NOTE, "Ask the captain."),
    ]
