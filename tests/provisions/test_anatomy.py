"""The anatomy of a guarantee, on an invented treaty and on what has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.provisions.anatomy import FIELDS
from clausewise.segmenting.intake import take_in_text
from tests.provisions.texts import instrument_of

if TYPE_CHECKING:
    from clausewise.model.provision import Anatomy
    from clausewise.provisions.recognise import Recogniser

TREATY = (
    "Ukraine shall remain permanently neutral.",
    "Ukraine shall not join any military alliance and shall host no foreign military bases on its territory.",
    "Ukraine shall not acquire nuclear weapons.",
    "The armed forces of Ukraine shall not exceed 200,000 soldiers.",
    "The guarantor states are Italy, Norway and Poland.",
    (
        "Upon an armed attack on Ukraine the guarantor states shall consult within three days; each of them may act "
        "by supplying weapons, by closing the airspace or by the use of armed force."
    ),
    "The guarantees do not extend to the areas named in the annex.",
    "This Treaty shall enter into force when all instruments of ratification have been deposited.",
    "This Treaty is concluded for a period of ten years.",
    "Any Party may withdraw from this Treaty upon six months' notice.",
)


@pytest.fixture(scope="module")
def anatomy(recogniser: Recogniser) -> Anatomy:
    instrument = instrument_of(*TREATY)
    return recogniser.anatomy(instrument, recogniser.recognise(instrument))


@pytest.mark.parametrize(
    ("field", "value", "clauses"),
    [
        ("guarantors", "Italy, Norway, Poland", {"art_5"}),
        ("beneficiary", "Ukraine", {"art_6"}),
        ("trigger", "armed attack", {"art_6"}),
        ("consultation_deadline", "within three days", {"art_6"}),
        ("decision_rule", "each may act by itself", {"art_6"}),
        ("measures", "use of armed force; closing the airspace; arms and equipment; consultation", {"art_6"}),
        ("neutrality", "Ukraine shall remain permanently neutral.", {"art_1"}),
        ("non_accession", TREATY[1], {"art_2"}),
        ("no_foreign_forces", TREATY[1], {"art_2"}),
        ("no_nuclear_arms", TREATY[2], {"art_3"}),
        ("force_ceilings", TREATY[3], {"art_4"}),
        ("entry_into_force", TREATY[7], {"art_8"}),
        ("duration", TREATY[8], {"art_9"}),
        ("exit", TREATY[9], {"art_10"}),
    ],
)
def test_a_field_says_what_its_clause_says(anatomy: Anatomy, field: str, value: str, clauses: set[str]) -> None:
    found = anatomy.named(field)
    assert found.value == value
    assert {quote.clause for quote in found.quotes} == clauses


def test_what_is_left_out_is_quoted(anatomy: Anatomy) -> None:
    assert anatomy.named("territory_left_out").quotes[0].text == TREATY[6]


def test_quotes_are_the_words_of_their_clause(recogniser: Recogniser, anatomy: Anatomy) -> None:
    instrument = instrument_of(*TREATY)
    quotes = [quote for field in anatomy.fields for quote in field.quotes]
    assert quotes
    for quote in quotes:
        assert instrument.text_of(quote.clause)[quote.start : quote.end] == quote.text


def test_an_empty_field_says_what_was_looked_for(recogniser: Recogniser) -> None:
    instrument = instrument_of("Trade between the Parties is free.")
    empty = recogniser.anatomy(instrument, recogniser.recognise(instrument))
    assert [field.name for field in empty.fields] == list(FIELDS)
    for field in empty.fields:
        assert not field.found
        assert field.looked_for


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("There shall be no limits on the forces of Vesta.", "force_ceilings", "refused"),
        ("Vesta shall not be obliged to be neutral.", "neutrality", "refused"),
        ("A multinational force shall be formed.", "no_foreign_forces", "permitted"),
        ("All guarantor states must act by common accord.", "decision_rule", "all must agree"),
        ("Vesta shall lose the guarantee if it invades Orrin.", "exit", "guarantee lost"),
    ],
)  # fmt: skip
def test_refusals_and_conditions_are_told(recogniser: Recogniser, text: str, field: str, value: str) -> None:
    instrument = instrument_of(text)
    assert recogniser.anatomy(instrument, recogniser.recognise(instrument)).named(field).value == value


def test_a_heading_is_not_quoted_with_its_sentence(recogniser: Recogniser) -> None:
    text = "Pact\n\nArticle 1\nPermanent neutrality\nLakeland shall remain permanently neutral. It has one harbour.\n"
    instrument = take_in_text(text, "pact.txt")
    told = recogniser.anatomy(instrument, recogniser.recognise(instrument)).named("neutrality")
    assert told.value == "Lakeland shall remain permanently neutral."
