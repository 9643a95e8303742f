"""The two tables: provisions and guarantors over instruments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.model.matrix import Matrix, Presence
from clausewise.model.provision import Findings, Guarantor, Standing
from clausewise.provisions.matrix import guarantor_matrix, provision_matrix
from tests.provisions.texts import instrument_of

if TYPE_CHECKING:
    from clausewise.provisions.recognise import Recogniser


def table(recogniser: Recogniser, *texts: str) -> Matrix:
    instruments = [instrument_of(text, name=f"draft {k}") for k, text in enumerate(texts)]
    return provision_matrix(instruments, [recogniser.recognise(i) for i in instruments])


@pytest.mark.parametrize(
    ("text", "presence", "word"),
    [
        ("Vesta shall be perpetually neutral.", Presence.PRESENT, "shall"),
        ("Vesta may be neutral in the war.", Presence.QUALIFIED, "may"),
        ("Nothing obliges Vesta to adopt neutrality.", Presence.CONTRADICTED, "refused"),
        ("Trade is free.", Presence.ABSENT, "–"),
    ],
)
def test_a_cell_says_what_the_instrument_says(recogniser: Recogniser, text: str, presence: Presence, word: str) -> None:
    matrix = table(recogniser, text, "Orrin shall be perpetually neutral.")
    (row,) = [row for row in matrix.rows if row.key == "neutrality"]
    assert (row.cells[0].presence, row.cells[0].word) == (presence, word)
    assert bool(row.cells[0].clauses) == (presence is not Presence.ABSENT)
    assert matrix.columns == ("draft 0", "draft 1")


def test_types_that_nobody_has_are_left_out(recogniser: Recogniser) -> None:
    assert [row.key for row in table(recogniser, "Vesta shall be perpetually neutral.").rows] == ["neutrality"]


def test_forces_that_are_let_in_are_called_so(recogniser: Recogniser) -> None:
    matrix = table(recogniser, "A multinational force shall be formed.")
    (row,) = [row for row in matrix.rows if row.key == "foreign_forces"]
    assert row.cells[0].word == "permitted"


def test_a_negated_provision_shows_its_not(recogniser: Recogniser) -> None:
    (row,) = table(recogniser, "Vesta shall not join any military alliance.").rows
    assert (row.key, row.cells[0].word) == ("non_accession", "shall not")


def findings(*standing: tuple[str, str, Standing, str]) -> Findings:
    return Findings(guarantors=tuple(Guarantor(*one) for one in standing))


def test_guarantors_stand_in_alphabetical_order_of_their_names() -> None:
    first = findings(("POL", "Poland", Standing.NAMED, "art_1"), ("DEU", "Germany", Standing.POSSIBLE, "art_1"))
    second = findings(("POL", "Republic of Poland", Standing.EXCLUDED, "art_2"))
    matrix = guarantor_matrix([instrument_of("a"), instrument_of("b")], [first, second])
    assert [(row.key, row.label) for row in matrix.rows] == [("DEU", "Germany"), ("POL", "Poland")]
    germany, poland = matrix.rows
    assert [cell.presence for cell in germany.cells] == [Presence.QUALIFIED, Presence.ABSENT]
    assert [cell.word for cell in poland.cells] == ["named", "excluded"]


def test_the_matrix_and_the_anatomy_call_a_state_by_the_same_name(recogniser: Recogniser) -> None:
    instrument = instrument_of("Great Britain and Turkey guarantee the neutrality of Vesta.")
    found = recogniser.recognise(instrument)
    labels = [row.label for row in guarantor_matrix([instrument], [found]).rows]
    (field,) = [f for f in recogniser.anatomy(instrument, found).fields if f.name == "guarantors"]
    assert labels == ["Türkiye", "United Kingdom"]
    assert all(label in field.value for label in labels)


def test_a_dispute_is_not_hidden_by_another_clause() -> None:
    found = findings(("BLR", "Belarus", Standing.NAMED, "art_1"), ("BLR", "Belarus", Standing.DISPUTED, "art_4"))
    (row,) = guarantor_matrix([instrument_of("a")], [found]).rows
    assert row.cells[0].word == "disputed"
    assert row.cells[0].clauses == ("art_1", "art_4")
