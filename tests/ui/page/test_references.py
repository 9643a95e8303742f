"""References and definitions inside one instrument."""

from __future__ import annotations

import time

import pytest

from clausewise.segmenting.intake import take_in_text
from clausewise.ui.page.references import definitions, references

PACT = """Pact of the Lake

Article 1
Terms

1. "Shore" means the land within one mile of the water.
2. The Lakeland Republic (hereinafter referred to as "the Republic") is a Party.

Article 2
Duties

1. Each Party shall keep the Shore open, as Article 1, paragraph 1 says.
2. What paragraph 1 asks, paragraph 2 of Article 1 does not change; see Article 3(2) too.

Article 3
Other texts

1. Nothing here touches Article 51 of the Charter of the United Nations, nor Article 2 of the Lakeland Treaty.
2. Article 2 of this Pact stays; Article 9 does not exist.
"""


def found(text: str) -> dict[str, str]:
    instrument = take_in_text(text, "pact")
    return {instrument.text[r.start : r.end]: r.clause for r in references(instrument)}


def test_references_lead_to_their_clauses() -> None:
    links = found(PACT)
    assert links["Article 1, paragraph 1"] == "art_1__para_1"
    assert links["paragraph 2 of Article 1"] == "art_1__para_2"
    assert links["Article 3(2)"] == "art_3__para_2"
    assert links["paragraph 1"] == "art_2__para_1"


def test_references_to_other_texts_and_to_nothing_are_left_alone() -> None:
    instrument = take_in_text(PACT, "pact")
    places = [instrument.text[r.start :] for r in references(instrument)]
    assert not any(place.startswith(("Article 51", "Article 9", "Article 2 of the Lakeland")) for place in places)
    assert any(place.startswith("Article 2 of this Pact") for place in places)


def test_a_label_is_no_reference_to_itself() -> None:
    instrument = take_in_text(PACT, "pact")
    starts = {r.start for r in references(instrument)}
    assert instrument.text.index("Article 1\n") not in starts


@pytest.mark.parametrize(
    ("text", "reference"), [("Статья 2 не меняет статьи 1.", "статьи 1"), ("Стаття 2 не змінює статті 1.", "статті 1")]
)
def test_russian_and_ukrainian(text: str, reference: str) -> None:
    word, _, rest = text.partition(" 2 ")
    links = found(f"Пакт\n\n{word} 1\n\nМир.\n\n{word} 2\n\n{rest}\n")
    assert links.get(reference) == "art_1"


def test_definitions_are_found_where_the_term_stands() -> None:
    instrument = take_in_text(PACT, "pact")
    defined = definitions(instrument)
    assert set(defined.terms) == {"Shore", "the Republic"}
    at = instrument.text.index("keep the Shore") + len("keep the ")
    term, clause, words = defined.at(instrument.text, at)  # type: ignore[misc]
    assert (term, clause) == ("Shore", "art_1__para_1")
    assert "within one mile" in words
    assert defined.at(instrument.text, instrument.text.index("Duties")) is None


def test_a_term_inside_another_word_is_not_meant() -> None:
    instrument = take_in_text(PACT.replace("Duties", "Shoreline"), "pact")
    assert definitions(instrument).at(instrument.text, instrument.text.index("Shoreline")) is None


@pytest.mark.parametrize(
    "hostile", ["paragraph  " * 20_000, '"' * 50_000, "Article 1, " * 20_000, "of the A " * 20_000]
)
def test_hostile_text_takes_no_long_time(hostile: str) -> None:
    instrument = take_in_text("Article 1\n\n" + hostile, "hostile")
    start = time.perf_counter()
    references(instrument)
    definitions(instrument)
    assert time.perf_counter() - start < 3
