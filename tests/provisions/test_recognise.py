"""Recognition: spans, lead-ins, languages, force, refusals, a user's own rules, hostile texts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausewise.model.errors import RuleError
from clausewise.model.instrument import Clause, ClauseKind, Instrument
from clausewise.model.provision import Force, ProvisionType
from clausewise.provisions.recognise import Recogniser, load_recogniser
from clausewise.segmenting.intake import take_in_text
from tests.provisions.conftest import RESOURCES
from tests.provisions.texts import instrument_of, instrument_with_items

if TYPE_CHECKING:
    from pathlib import Path

SCRAPS = (
    "neutrality", "shall", "not", "guarantee", "of", "Poland", "independence", ".", ";", "\n\n", "alliance", "(a)",
    "нейтралитет", "гарантії", "«", "[", "]", "attack", "on", "within", "three", "days", "“term”", "means",
)  # fmt: skip


def types(recogniser: Recogniser, text: str, language: str = "en") -> set[str]:
    return {kind.value for kind in recogniser.recognise(instrument_of(text, language=language)).types_of("art_1")}


def test_a_span_quotes_its_clause(recogniser: Recogniser) -> None:
    instrument = instrument_of("First words.", "France and Italy guarantee the independence of Vesta.")
    (found,) = recogniser.recognise(instrument).of("art_2")
    assert instrument.text_of("art_2")[found.start : found.end] == "guarantee the independence"
    assert found.rule == "guarantee.promise"


def test_an_item_is_read_with_its_lead_in(recogniser: Recogniser) -> None:
    instrument = instrument_with_items(
        "Vesta undertakes not to:", ["join any military alliance;", "sell grain abroad."]
    )
    findings = recogniser.recognise(instrument)
    assert ProvisionType.NON_ACCESSION in findings.types_of("art_1__point_a")
    assert not findings.of("art_1__point_b")
    assert not findings.of("art_1__intro")


def test_the_span_of_an_item_leaves_out_the_lead_in(recogniser: Recogniser) -> None:
    instrument = instrument_with_items("Vesta undertakes not to:", ["join any military alliance;"])
    (found,) = recogniser.recognise(instrument).of("art_1__point_a")
    assert instrument.text_of("art_1__point_a")[found.start : found.end].startswith("a) join any military alliance")


def test_a_lead_in_that_ends_its_sentence_leads_nothing_in(recogniser: Recogniser) -> None:
    instrument = instrument_with_items("Vesta shall not trade.", ["It may join a military alliance."])
    assert ProvisionType.NON_ACCESSION not in recogniser.recognise(instrument).types_of("art_1__point_a")


@pytest.mark.parametrize(
    ("text", "force", "negated"),
    [
        ("Vesta shall remain neutral for ever.", Force.SHALL, False),
        ("Vesta should remain neutral for ever.", Force.SHOULD, False),
        ("Vesta may remain neutral for ever.", Force.MAY, False),
        ("Vesta intends to remain neutral for ever.", Force.INTENDS, False),
        ("Vesta undertakes to remain neutral for ever.", Force.UNDERTAKES, False),
        ("Vesta declares its perpetual neutrality.", Force.DECLARES, False),
        ("Vesta shall not join any military alliance.", Force.SHALL, True),
    ],
)
def test_force_and_negation_come_from_the_words_near(
    recogniser: Recogniser, text: str, force: Force, negated: bool
) -> None:
    found = recogniser.recognise(instrument_of(text)).of("art_1")[0]
    assert (found.force, found.negated) == (force, negated)


@pytest.mark.parametrize(
    ("text", "language", "force"),
    [
        ("La Vestie observera la neutralité.", "fr", Force.SHALL),
        ("La Vestie peut rester neutre.", "fr", Force.MAY),
        ("Вестия соблюдает нейтралитет.", "ru", Force.SHALL),
        ("Вестия обязуется соблюдать нейтралитет.", "ru", Force.UNDERTAKES),
        ("Вестія дотримується нейтралітету.", "uk", Force.SHALL),
        ("Вестія підтверджує свій нейтралітет.", "uk", Force.DECLARES),
    ],
)
def test_other_languages_bind_in_the_plain_present(
    recogniser: Recogniser, text: str, language: str, force: Force
) -> None:
    assert recogniser.recognise(instrument_of(text, language=language)).of("art_1")[0].force is force


def test_a_condition_is_no_counsel(recogniser: Recogniser) -> None:
    text = "The Parties declare, should it be attacked by another State, the neutrality of Vesta."
    assert recogniser.recognise(instrument_of(text)).of("art_1")[0].force is Force.DECLARES


def test_overlapping_matches_of_a_type_are_one_provision(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "rules:\n"
        "  - {rule: own.first, type: nuclear, find: {en: [alpha beta]}}\n"
        "  - {rule: own.second, type: nuclear, find: {en: [beta gamma]}}\n",
        "utf-8",
    )
    own = load_recogniser(RESOURCES, tmp_path)
    (found,) = own.recognise(instrument_of("It has alpha beta gamma delta.")).of("art_1")
    assert (found.start, found.end) == (7, 23)


def test_a_refusal_is_told_from_the_provision(recogniser: Recogniser) -> None:
    (refused,) = recogniser.recognise(instrument_of("Nothing obliges Vesta to adopt neutrality.")).of("art_1")
    assert refused.rule == "neutrality.refused"


@pytest.mark.parametrize(
    "text",
    [
        "A bank guarantee of ten per cent shall be lodged with the customs office.",
        "The law guarantees to all persons the secrecy of letters.",
        "The arbitral tribunal shall be composed so that its chair is a neutral expert.",
        "Tax neutrality and competitive neutrality shall be observed in procurement.",
        "A price alliance between producers is prohibited as an abuse.",
    ],
)
def test_other_senses_of_the_words_are_left_alone(recogniser: Recogniser, text: str) -> None:
    assert not types(recogniser, text) & {"guarantee", "neutrality", "non_accession", "alliance_membership"}


def test_a_title_names_parties_and_no_guarantors(recogniser: Recogniser) -> None:
    text = "Treaty between Italy and Poland on Security Guarantees\nArticle 1. Trade is free.\n"
    cut = text.index("Article")
    clauses = (
        Clause("front", ClauseKind.TEXT, "", "", None, 1, None, 0, cut),
        Clause("art_1", ClauseKind.ARTICLE, "Article 1", "1", None, 1, None, cut, len(text)),
    )
    assert recogniser.recognise(Instrument(text, clauses, language="en")).guarantors == ()


def test_a_clause_in_another_language_is_read_by_its_own_rules(recogniser: Recogniser) -> None:
    first, second = "Trade is free.\n", "Vestia est et demeurera neutre.\n"
    clauses = (
        Clause("art_1", ClauseKind.ARTICLE, "", "", None, 1, None, 0, len(first)),
        Clause("fr__art_1", ClauseKind.ARTICLE, "", "", None, 1, None, len(first), len(first + second), "fr"),
    )
    findings = recogniser.recognise(Instrument(first + second, clauses, language="en"))
    assert findings.types_of("fr__art_1") == {ProvisionType.NEUTRALITY}


def test_a_users_rules_are_added_to_ours(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        'rules:\n  - rule: own.tribute\n    type: assistance\n    find:\n      en: ["pay ...3 tribute"]\n', "utf-8"
    )
    own = load_recogniser(RESOURCES, tmp_path)
    found = own.recognise(instrument_of("Orrin shall pay a yearly tribute.")).of("art_1")
    assert [p.rule for p in found] == ["own.tribute"]


def test_a_users_rule_replaces_ours_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "rules:\n  - rule: neutrality.status\n    type: neutrality\n    find:\n      en: [impartial]\n", "utf-8"
    )
    own = load_recogniser(RESOURCES, tmp_path)
    assert "neutrality" not in types(own, "Vesta shall be perpetually neutral.")
    assert "neutrality" in types(own, "Vesta shall be impartial.")


def test_a_users_bad_rule_is_one_sentence_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("rules:\n  - rule: a\n    type: peace\n    find: {en: [x]}\n", "utf-8")
    with pytest.raises(RuleError, match=r"own\.yaml, line 3: “peace” is not one of") as raised:
        load_recogniser(RESOURCES, tmp_path)
    assert raised.value.line == 3


@pytest.mark.parametrize(
    "scrap",
    ["guarantee ", "neutrality tax ", "shall not join ", "(", "[Italy: x ", "armed attack on Poland shall ", ". ", "a"],
)
def test_a_hostile_line_takes_no_time(recogniser: Recogniser, scrap: str) -> None:
    instrument = instrument_of(scrap * (100_000 // len(scrap)))
    recogniser.recognise(instrument_of("warm-up"))
    start = time.process_time()
    recogniser.recognise(instrument)
    assert time.process_time() - start < 0.5  # measured at .05 s and less; the rest is for a busy machine


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=60), st.sampled_from(["en", "fr", "ru", "uk", "de", "nl", "xx"]))
def test_spans_lie_in_their_clause_whatever_the_text(recogniser: Recogniser, scraps: list[str], language: str) -> None:
    instrument = instrument_of(" ".join(scraps), "Second.", language=language)
    findings = recogniser.recognise(instrument)
    for clause, provisions in findings.provisions.items():
        size = len(instrument.text_of(clause))
        for one in provisions:
            assert 0 <= one.start < one.end <= size
    recogniser.anatomy(instrument, findings)


def test_a_title_provides_nothing(recogniser: Recogniser) -> None:
    text = "Treaty on the Permanent Neutrality of Mljet\n\nArticle 1\n\nThe lighthouses shall be painted white.\n"
    instrument = take_in_text(text, "mljet.txt")
    assert not recogniser.recognise(instrument).provisions
