"""What is counted of a comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from by_hand import Maker

from clausewise.comparing.compare import compare
from clausewise.comparing.sentence import summary_sentence
from clausewise.model.instrument import ClauseKind, Instrument, TextStatus
from clausewise.model.progress import finish

if TYPE_CHECKING:
    from clausewise.model.comparison import Comparison


def titled(title: str, status: TextStatus | None) -> Instrument:
    maker = Maker()
    maker.add("front", ClauseKind.TEXT, f"{title}\n\n")
    maker.add("art_1", ClauseKind.ARTICLE, "Article 1\nThe ferry is free.\n\n", "Article 1")
    return replace(maker.instrument(title), status=status)


def compared(status: TextStatus | None, *titles: str) -> Comparison:
    return finish(compare([titled(title, status) for title in titles]))


@pytest.mark.parametrize(("status", "changed"), [(TextStatus.DIGEST, 0), (TextStatus.LEAK, 1), (None, 1)])
def test_the_fronts_of_digests_are_not_counted(status: TextStatus | None, changed: int) -> None:
    found = compared(status, "Pact of the Ferries", "Pact of the Barges")
    assert found.summary.changed == changed
    assert found.summary.same == 1
    assert len(found.rows) == 2


def test_the_sentence_does_not_count_the_fronts_of_digests() -> None:
    sentence = summary_sentence(compared(TextStatus.DIGEST, "Pact of the Ferries", "pact of the ferries."))
    assert "differ" not in sentence
    assert "1 clause is the same" in sentence


def test_the_front_that_only_one_of_three_digests_has_is_not_counted() -> None:
    found = compared(TextStatus.DIGEST, "Pact of the Ferries", "Wholly other words", "Nothing of that kind")
    assert found.summary.only == (0, 0, 0)
