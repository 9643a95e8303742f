"""Which articles answer each other, in small cases that are easy to get wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from by_hand import Maker, instrument_of

from clausewise.comparing.compare import compare
from clausewise.model.instrument import ClauseKind, Instrument
from clausewise.model.progress import finish
from clausewise.model.provision import Findings, Force, Provision, ProvisionType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clausewise.model.comparison import Comparison

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
BASES = "No foreign military bases or contingents shall be admitted upon the soil of the Republic at any time."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
FORCE = "This Treaty enters into force thirty days after the deposit of the last instrument of ratification."
CORN = "The harvest of winter wheat is exempt from customs duties between the seaports named in the schedule."
SHIPS = "Vessels of war lying at anchor pay neither harbour dues nor pilotage in ports that are open to commerce."

Articles = list[str | tuple[str, str]]


def lines(a: Instrument, b: Instrument, **how: object) -> list[str]:
    found: Comparison = finish(compare([a, b], **how))  # type: ignore[arg-type]
    return [
        "|".join("+".join(c.removeprefix("art_") for c in side) or "–" for side in line.articles)
        + (" moved" if line.moved else "")
        for line in found.correspondence
    ]


def aligned(a: Articles, b: Articles) -> list[str]:
    return lines(instrument_of(a, "a"), instrument_of(b, "b"))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            [AID, NEUTRAL, BASES, COURT, FORCE],
            [AID, BASES, COURT, FORCE, NEUTRAL],
            ["1|1", "2|5 moved", "3|2", "4|3", "5|4"],
            id="an article that left its place is moved, and those it passed are not",
        ),
        pytest.param(
            [AID, NEUTRAL, BASES, COURT, FORCE, CORN],
            [FORCE, CORN, AID, NEUTRAL, BASES, COURT],
            ["1|3", "2|4", "3|5", "4|6", "5|1 moved", "6|2 moved"],
            id="of two blocks that change places, the smaller one moved",
        ),
        pytest.param(
            ["Vessels of the Parties shall pay harbour dues in the ports of the Republic.", AID, NEUTRAL, BASES, SHIPS],
            [SHIPS, AID, NEUTRAL, BASES],
            ["1|–", "2|2", "3|3", "4|4", "5|1 moved"],
            id="a weak likeness in its way does not keep an article from its own words",
        ),
        pytest.param(
            [f"{AID} {CORN} {COURT}", "The tribunal of the Parties sits in the Republic.", FORCE],
            [f"{AID} {CORN}", COURT, FORCE],
            ["1|1+2", "2|–", "3|3"],
            id="the second half of a split is not given to a like neighbour",
        ),
        pytest.param(
            [("Customs", CORN), ("Harbours", "Dues are paid by all ships alike, whatever flag they fly.")],
            [("Customs", CORN), ("Harbours", "All fees of the sea gates fall away for ships of trade.")],
            ["1|1", "2|2"],
            id="the same heading speaks for articles of which little is left",
        ),
        pytest.param(
            [("Harbours", CORN), ("Courts", COURT)],
            [("Courts", COURT), ("Harbours", "Whoever lands pays nothing.")],
            ["1|2 moved", "2|1"],
            id="a heading that stands once on either side is enough",
        ),
        pytest.param(
            ["It is for each of the states to say that this is so of its own."],
            ["By which of these it has to be that for the other it is all of the same."],
            ["1|–", "–|1"],
            id="little words alone make no likeness",
        ),
        pytest.param(
            [AID, AID, AID],
            [AID, AID],
            ["1|1", "2|2", "3|–"],
            id="repeated articles are paired in their order",
        ),
        pytest.param([], [AID], ["–|1"], id="nothing against something"),
    ],
)
def test_expected_correspondence(a: Articles, b: Articles, expected: list[str]) -> None:
    assert aligned(a, b) == expected


def provides(**types: ProvisionType) -> Findings:
    return Findings({key: (Provision(kind, 0, 5, "a rule", Force.SHALL),) for key, kind in types.items()})


def test_what_rivals_provide_decides_between_weak_likenesses() -> None:
    a = instrument_of(["The great realm of the lakes keeps out of all leagues and blocs for ever."], "a")
    b = instrument_of(
        ["The realm of the lakes owns no such arms, ever, of any blocs.", "From leagues the great lakes stay aloof."],
        "b",
    )
    kinds = ProvisionType
    left = provides(art_1=kinds.NEUTRALITY)
    assert "1|2" in " ".join(lines(a, b, findings=[left, provides(art_1=kinds.NUCLEAR, art_2=kinds.NEUTRALITY)]))
    assert "1|1" in " ".join(lines(a, b, findings=[left, provides(art_1=kinds.NEUTRALITY, art_2=kinds.NUCLEAR)]))


def test_a_recital_and_an_article_are_not_related_by_provision_alone() -> None:
    maker = Maker()
    maker.add("recital_1", ClauseKind.RECITAL, "Mindful that Ruritania keeps out of blocs,\n\n")
    a = maker.instrument("a")
    b = instrument_of(["Permanent neutrality is proclaimed for all time."], "b")
    kind = ProvisionType.NEUTRALITY
    found = finish(compare([a, b], findings=[provides(recital_1=kind), provides(art_1=kind)]))
    assert found.summary.related == 0


def test_where_a_provision_could_pair_many_ways_none_is_guessed() -> None:
    bodies_a = ["Sugar beets grow.", "Iron melts.", "Owls hunt.", "Rain falls."]
    bodies_b = ["Kings reign.", "Poets dream.", "Wolves howl.", "Clocks strike."]
    kind = ProvisionType.GUARANTEE
    every = provides(art_1=kind, art_2=kind, art_3=kind, art_4=kind)
    a, b = instrument_of(bodies_a, "a"), instrument_of(bodies_b, "b")
    assert finish(compare([a, b], findings=[every, every])).summary.related == 0


def test_rows_that_only_the_second_has_do_not_follow_a_moved_one() -> None:
    a = instrument_of([AID, NEUTRAL, COURT, FORCE], "a")
    b = instrument_of([AID, COURT, FORCE, NEUTRAL, CORN], "b")
    rows = finish(compare([a, b])).rows
    assert [row.cells[1] for row in rows] == [("art_1",), ("art_4",), ("art_2",), ("art_3",), ("art_5",)]


POINTS = (
    "Lakeland shall keep the peace upon the northern shore.",
    "Hilland shall open its passes to grain and to timber.",
    "Fortresses along the river shall be razed within a year.",
    "Fishermen of either people may dry their nets on the sandbank.",
    "Judges of both cities shall hear quarrels about the ferry toll.",
    "Envoys shall meet each spring under the old lime tree.",
    "Coins of silver pass current in every market of the valley.",
    "Prisoners shall be exchanged before the first snow falls.",
)


def answered(theirs: Sequence[str]) -> dict[str, tuple[str, ...]]:
    rows = finish(compare([instrument_of(POINTS, "a"), instrument_of(theirs, "b")])).rows
    return {row.cells[0][0]: row.cells[1] for row in rows if row.cells[0]}


def test_rivals_that_answer_number_by_number_meet_by_number_where_words_differ() -> None:
    theirs = list(POINTS)
    theirs[2] = "Deleted."
    theirs[5] = "A standing commission takes the place of yearly talks."
    found = answered(theirs)
    assert found["art_3"] == ("art_3",)
    assert found["art_6"] == ("art_6",)


def test_a_clause_that_is_left_out_answers_its_number_where_a_few_numbers_agree() -> None:
    theirs = ["[Omitted]", POINTS[1], "Quite another matter is settled by this.", POINTS[3], POINTS[4]]
    found = answered(theirs)
    assert found["art_1"] == ("art_1",)
    assert found["art_3"] == ()


def test_rivals_of_other_numbers_do_not_meet_by_number() -> None:
    theirs = [*POINTS[4:], "Deleted.", *POINTS[:3]]
    found = answered(theirs)
    assert found["art_5"] == ("art_1",)
    assert found["art_4"] == ()
