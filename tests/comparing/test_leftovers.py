"""What the articles' alignment leaves over: paragraphs that moved, and rivals that provide the same thing."""

from __future__ import annotations

from by_hand import instrument_of

from clausewise.comparing.compare import compare
from clausewise.model.comparison import Comparison, Method, Pin, Relation
from clausewise.model.progress import finish
from clausewise.model.provision import Findings, Force, Provision, ProvisionType

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
BASES = "No foreign military bases or contingents shall be admitted upon the soil of the Republic at any time."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
CORN = "The harvest of winter wheat is exempt from customs duties between the seaports named in the schedule."
SHIPS = "Vessels of war lying at anchor pay neither harbour dues nor pilotage."


def findings(**types: ProvisionType) -> Findings:
    return Findings({key: (Provision(kind, 0, 5, "a rule", Force.SHALL),) for key, kind in types.items()})


def test_a_paragraph_that_moved_into_another_article_is_found() -> None:
    a = instrument_of([f"1. {AID}\n2. {NEUTRAL}\n3. {BASES}", f"1. {COURT}\n2. {CORN}"], "a")
    b = instrument_of([f"1. {AID}\n2. {NEUTRAL}", f"1. {COURT}\n2. {CORN}\n3. {BASES}"], "b")
    rows = {row.cells: row for row in finish(compare([a, b])).rows}
    row = rows[("art_1__para_3",), ("art_2__para_3",)]
    assert row.moved
    assert row.relation is Relation.SAME


def rivals(*pins: Pin) -> Comparison:
    a = instrument_of([COURT, "Ruritania keeps out of blocs."], "a")
    b = instrument_of([CORN, SHIPS, "Permanent neutrality is proclaimed for all time by that people."], "b")
    kinds = ProvisionType
    left = findings(art_1=kinds.DISPUTE_SETTLEMENT, art_2=kinds.NEUTRALITY)
    right = findings(art_1=kinds.DEFINITIONS, art_3=kinds.NEUTRALITY)
    return finish(compare([a, b], findings=[left, right], pins=pins))


def test_rivals_meet_by_provision_though_no_word_is_shared() -> None:
    found = rivals()
    (row,) = (row for row in found.rows if all(row.cells))
    assert row.cells == (("art_2",), ("art_3",))
    assert (row.relation, row.method) == (Relation.RELATED, Method.PROVISION)
    assert found.summary.related == 1
    (line,) = (line for line in found.correspondence if all(line.articles))
    assert (line.articles, line.relation) == (row.cells, Relation.RELATED)


def test_unlinked_clauses_do_not_meet_by_provision() -> None:
    a, b = rivals().instruments
    pin = Pin(a.sha256, "art_2", b.sha256, "art_3", linked=False)
    assert not [row for row in rivals(pin).rows if all(row.cells)]


def test_versions_of_one_text_do_not_meet_by_provision() -> None:
    a, b = instrument_of([AID], "a"), instrument_of([CORN, SHIPS], "b")
    both = [findings(art_1=ProvisionType.NEUTRALITY), findings(art_2=ProvisionType.NEUTRALITY)]
    found = finish(compare([a, b], findings=both, revision=True))
    assert found.summary.related == 0


def test_versions_of_one_text_meet_by_label_however_changed() -> None:
    a, b = instrument_of([AID, COURT], "a"), instrument_of([SHIPS, COURT], "b")
    (first, _) = finish(compare([a, b], revision=True)).rows
    assert (first.cells, first.method) == ((("art_1",), ("art_1",)), Method.LABEL)
    assert finish(compare([a, b])).summary.only == (1, 1)


def test_of_clauses_that_provide_the_same_the_one_of_the_same_words_in_other_forms_answers() -> None:
    kind = ProvisionType.NEUTRALITY
    a = instrument_of(
        [COURT, "Ruritania is held permanently neutral as one state among many, its harbours open, its people free."],
        "a",
    )
    wars = "No Party may be drawn into wars that another state begins, whatever their cause or length may be."
    law = "Other powers recognise what the constitution lays down on permanent neutrality, abroad and at home."
    b = instrument_of([CORN, wars, law], "b")
    found = finish(compare([a, b], findings=[findings(art_2=kind), findings(art_2=kind, art_3=kind)]))
    (row,) = (row for row in found.rows if all(row.cells))
    assert row.cells == (("art_2",), ("art_3",))
