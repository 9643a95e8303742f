"""Recognition on invented clauses."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausewise.model.provision import ProvisionType
from clausewise.provisions.recognise import Recogniser, load_recogniser
from tests.provisions.texts import instrument_of

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return load_recogniser(RESOURCES)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Republic of Vesta shall be perpetually neutral.", "en"),
        ("La République de Vesta est déclarée neutre à perpétuité.", "fr"),
        ("Республика Веста провозглашает свой постоянный нейтралитет.", "ru"),
        ("Республіка Веста проголошує свій постійний нейтралітет.", "uk"),
    ],
)
def test_neutrality_is_found_in_each_language(recogniser: Recogniser, text: str, language: str) -> None:
    findings = recogniser.recognise(instrument_of(text, language=language))
    assert ProvisionType.NEUTRALITY in findings.types_of("art_1")


def test_a_span_quotes_the_clause(recogniser: Recogniser) -> None:
    instrument = instrument_of("First words.", "France and Italy guarantee the independence of Vesta.")
    (found,) = recogniser.recognise(instrument).of("art_2")
    assert instrument.text_of("art_2")[found.start : found.end] == "guarantee the independence"
