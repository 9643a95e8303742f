"""What a comparison found, in a sentence."""

from __future__ import annotations

import pytest
from by_hand import instrument_of

from clausewise.comparing.compare import compare
from clausewise.comparing.sentence import summary_sentence
from clausewise.model.progress import finish

AID = "Each Party shall come to the aid of any other Party that is the victim of an armed attack on its territory."
NEUTRAL = "The Republic declares itself permanently neutral and shall join no military alliance whatsoever."
COURT = "Disputes about the interpretation of this Treaty shall be brought before the arbitral tribunal of the Parties."
FORCE = "This Treaty enters into force thirty days after the deposit of the last instrument of ratification."
CORN = "The harvest of winter wheat is exempt from customs duties between the seaports named in the schedule."


@pytest.mark.parametrize(
    ("a", "b", "revision", "sentence"),
    [
        ([], [], False, "There is nothing to compare."),
        ([AID], [AID], False, "1 clause is the same."),
        ([AID, FORCE], [AID, FORCE], False, "2 clauses are the same."),
        ([AID, FORCE], [FORCE], False, "1 clause only changed its number and 1 stands only in a."),
        ([AID, FORCE], [FORCE], True, "1 clause only changed its number and 1 is gone."),
        ([AID], [AID, CORN, COURT], True, "1 clause is the same and 2 are new."),
        (
            [AID, NEUTRAL, FORCE],
            [AID, NEUTRAL.replace("shall", "may"), CORN],
            False,
            ("1 clause is the same, 1 differs in wording, 1 stands only in a and 1 stands only in b; "
            "1 changes in force."),
        ),
        ([AID], [AID.replace(".", ";")], False, "1 clause differs only in punctuation or case."),
        (
            [AID, COURT, FORCE],
            [AID, FORCE, COURT],
            False,
            "1 clause is the same and 2 only changed their numbers; 1 stands elsewhere.",
        ),
        ([f"{AID} {COURT}"], [AID, COURT], False, "1 clause was split."),
    ],
)  # fmt: skip
def test_the_sentence(a: list[str], b: list[str], revision: bool, sentence: str) -> None:
    assert (
        summary_sentence(finish(compare([instrument_of(a, "a"), instrument_of(b, "b")], revision=revision))) == sentence
    )


def test_three_are_named() -> None:
    texts = [instrument_of(text, name) for text, name in (([AID], "one"), ([AID, COURT], "two"), ([CORN], "three"))]
    assert (
        summary_sentence(finish(compare(texts)))
        == "1 clause is the same, 1 stands only in two and 1 stands only in three."
    )
