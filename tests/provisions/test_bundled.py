"""What the rules say of the documents that come with the program: what a specialist would check first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausewise.library.bundled import Bundled
from clausewise.provisions.contested import read_contested

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument
    from clausewise.provisions.recognise import Recogniser
    from clausewise.provisions.states import StateNames

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
POSSIBLE = {"CAN", "CHN", "DEU", "FRA", "GBR", "ISR", "ITA", "POL", "RUS", "TUR", "USA"}
AGREED = {"CHN", "FRA", "GBR", "RUS", "USA"}


def bundled(name: str) -> Instrument:
    documents = Bundled(DOCUMENTS)
    if name not in documents:
        pytest.skip(f"{name} does not come with this copy")
    return documents.instrument(name)


def standings(recogniser: Recogniser, instrument: Instrument) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in recogniser.recognise(instrument).guarantors:
        found.setdefault(one.standing.value, set()).add(one.state)
    return found


def test_the_communique_names_possible_guarantors(recogniser: Recogniser) -> None:
    assert standings(recogniser, bundled("istanbul-communique")) == {"possible": POSSIBLE}


def test_two_guarantors_of_the_april_draft_are_disputed(recogniser: Recogniser) -> None:
    found = standings(recogniser, bundled("draft-treaty-april-2022"))
    assert found == {"named": AGREED, "disputed": {"BLR", "TUR"}}


def test_the_compact_leaves_russia_out_without_excluding_it(recogniser: Recogniser) -> None:
    found = standings(recogniser, bundled("kyiv-security-compact"))
    assert not any("RUS" in states for states in found.values())
    assert "USA" in found["possible"]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("istanbul-communique", "beneficiary", "Ukraine"),
        ("istanbul-communique", "consultation_deadline", "within three days"),
        ("istanbul-communique", "decision_rule", "each may act by itself"),
        ("budapest-memorandum", "guarantors", "Russia, United Kingdom, United States"),
        ("us-28-point-plan", "guarantors", "United States"),
        ("us-28-point-plan", "exit", "guarantee lost"),
        ("us-guarantee-framework", "decision_rule", "one decides"),
        ("ukrainian-memorandum-june-2025", "neutrality", "refused"),
        ("ukrainian-memorandum-june-2025", "force_ceilings", "refused"),
        ("russia-us-draft-treaty", "guarantors", ""),
        ("kyiv-security-compact", "neutrality", ""),
        ("bucharest-declaration", "guarantors", ""),
    ],
)
def test_an_anatomy_says_what_the_document_says(recogniser: Recogniser, name: str, field: str, value: str) -> None:
    instrument = bundled(name)
    assert recogniser.anatomy(instrument, recogniser.recognise(instrument)).named(field).value == value


def test_contested_wording_of_the_april_draft_is_told_apart(states: StateNames) -> None:
    passages = read_contested(bundled("draft-treaty-april-2022"), states)
    sides = {(p.holder, p.refused_by) for p in passages}
    assert ("RUS", "UKR") in sides
    assert ("UKR", "RUS") in sides
