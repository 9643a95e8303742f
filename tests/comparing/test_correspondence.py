"""The table of correspondence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from by_hand import Maker, instrument_of

from clausewise.comparing.compare import compare
from clausewise.model.instrument import ClauseKind
from clausewise.model.progress import finish

if TYPE_CHECKING:
    from clausewise.model.comparison import Comparison

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
BASES = "No foreign military bases or contingents shall be admitted upon the soil of the Republic at any time."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
FORCE = "This Treaty enters into force thirty days after the deposit of the last instrument of ratification."
CORN = "The harvest of winter wheat is exempt from customs duties between the seaports named in the schedule."
SHIPS = "Vessels of war lying at anchor pay neither harbour dues nor pilotage in ports that are open to commerce."


def lines(found: Comparison) -> list[str]:
    return [
        " ".join(
            [
                "|".join("+".join(c.removeprefix("art_") for c in side) or "–" for side in line.articles),
                line.relation.value,
                *(["moved"] if line.moved else []),
            ]
        )
        for line in found.correspondence
    ]


def compared(a: list[str], b: list[str]) -> list[str]:
    return lines(finish(compare([instrument_of(a, "a"), instrument_of(b, "b")])))


def test_articles_answer_articles_and_what_only_the_second_has_comes_last() -> None:
    assert compared([AID, NEUTRAL, FORCE], [CORN, AID, FORCE]) == [
        "1|2 renumbered",
        "2|– only",
        "3|3 same",
        "–|1 only",
    ]


def test_a_change_of_punctuation_is_a_change() -> None:
    assert compared([AID], [AID.replace(".", ";")]) == ["1|1 changed"]


def test_a_change_of_typography_or_spacing_is_none() -> None:
    assert compared(["The “Zone” is free – and open."], ['The "Zone"  is free - and\nopen.']) == ["1|1 same"]


def test_a_part_that_stands_far_away_has_a_line_of_its_own() -> None:
    long = f"{AID} {COURT} {BASES}"
    found = compared([long, NEUTRAL, FORCE, CORN, SHIPS], [f"{AID} {COURT}", NEUTRAL, FORCE, CORN, SHIPS, BASES])
    assert found[:2] == ["1|1 split", "1|6 split moved"]


def test_headings_and_recitals_are_not_listed() -> None:
    maker = Maker()
    maker.add("front", ClauseKind.TEXT, "Treaty of the Two Rivers\n\n")
    maker.add("preamble__recital_1", ClauseKind.RECITAL, "Desiring peace,\n\n")
    maker.add("art_1", ClauseKind.ARTICLE, f"Article 1\n\n{AID}\n\n", "Article 1")
    a = maker.instrument("a")
    assert lines(finish(compare([a, a]))) == ["1|1 same"]
    assert len(finish(compare([a, a])).rows) == 3
