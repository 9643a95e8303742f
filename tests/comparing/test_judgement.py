"""Pins: what the user said is done, the rest is aligned around it, and what no longer fits is reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from by_hand import instrument_of

from clausewise.comparing.compare import compare
from clausewise.model.comparison import Comparison, Method, Pin, Relation
from clausewise.model.progress import finish

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
A = instrument_of([AID, NEUTRAL, COURT], "a")
B = instrument_of([NEUTRAL, COURT, AID], "b")
PARAGRAPHS_A = instrument_of([f"1. {AID}\n2. {NEUTRAL}", COURT], "pa")
PARAGRAPHS_B = instrument_of([f"1. {AID}\n2. {NEUTRAL}", COURT], "pb")


def pin(a: Instrument, clause_a: str, b: Instrument, clause_b: str, *, linked: bool = True) -> Pin:
    return Pin(a.sha256, clause_a, b.sha256, clause_b, linked)


def compared(a: Instrument, b: Instrument, *pins: Pin) -> Comparison:
    return finish(compare([a, b], pins=pins))


def partners(comparison: Comparison) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {row.cells[0]: row.cells[1] for row in comparison.rows if row.cells[0]}


def test_pinned_articles_share_a_row_whatever_they_say() -> None:
    found = compared(A, B, pin(A, "art_1", B, "art_1"))
    assert partners(found) == {("art_1",): ("art_1",), ("art_2",): (), ("art_3",): ("art_2",)}
    assert next(row for row in found.rows if row.cells[0] == ("art_1",)).method is Method.PINNED


def test_the_order_of_a_pin_does_not_matter() -> None:
    assert compared(A, B, pin(B, "art_1", A, "art_1")).rows == compared(A, B, pin(A, "art_1", B, "art_1")).rows


def test_two_pins_of_one_article_make_a_split() -> None:
    found = compared(A, B, pin(A, "art_1", B, "art_1"), pin(A, "art_1", B, "art_3"))
    row = next(row for row in found.rows if row.cells[0] == ("art_1",))
    assert (row.cells[1], row.relation) == (("art_1", "art_3"), Relation.SPLIT)


def test_unlinked_articles_do_not_meet() -> None:
    found = compared(A, B, pin(A, "art_2", B, "art_1", linked=False))
    assert partners(found)["art_2",] == ()
    assert ("art_1",) in [row.cells[1] for row in found.rows if not row.cells[0]]


def test_a_later_pin_overrules_an_earlier_one() -> None:
    found = compared(A, B, pin(A, "art_2", B, "art_1", linked=False), pin(A, "art_2", B, "art_1"))
    assert partners(found)["art_2",] == ("art_1",)


def test_pinned_paragraphs_leave_their_articles_aligned() -> None:
    found = compared(PARAGRAPHS_A, PARAGRAPHS_B, pin(PARAGRAPHS_A, "art_1__para_1", PARAGRAPHS_B, "art_1__para_2"))
    assert partners(found)["art_1__para_1",] == ("art_1__para_2",)
    assert partners(found)["art_1__intro",] == ("art_1__intro",)
    assert found.summary.only == (1, 1)


def test_an_article_is_pinned_to_a_paragraph() -> None:
    found = compared(PARAGRAPHS_A, B, pin(PARAGRAPHS_A, "art_1__para_2", B, "art_2"))
    assert partners(found)["art_1__para_2",] == ("art_2",)


def test_pins_that_no_longer_fit_are_reported() -> None:
    gone = pin(A, "art_9", B, "art_1")
    changed = replace(pin(A, "art_1", B, "art_3"), a_quote="come to the rescue")
    foreign = replace(pin(A, "art_1", B, "art_1"), a_sha256="0" * 64)
    found = compared(A, B, gone, changed, foreign)
    assert found.unfit == (gone, changed)
    assert found.rows == compared(A, B).rows


def test_quotes_are_compared_without_regard_to_typography() -> None:
    quoting = replace(pin(A, "art_1", B, "art_1"), a_quote="victim of an  armed\nattack")
    assert compared(A, B, quoting).unfit == ()
