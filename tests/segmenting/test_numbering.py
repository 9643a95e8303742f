"""Numbers that jump or repeat are said, not corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.segmenting.numbering import MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.model.instrument import Instrument


def articles(*numbers: object) -> str:
    return "\n\n".join(f"Article {number}\n\nThe Parties shall keep the rivers clean." for number in numbers)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (articles(1, 2, 3), []),
        (articles(1, 2, 4), [("numbering-jump", "Article 2 is followed by Article 4.")]),
        (articles(1, 2, 2), [("numbering-repeat", "Article 2 stands twice.")]),
        (articles(1, "1 bis", "1 ter", 2), []),
        (articles("1.1", "1.2", "2.1", "2.3"), [("numbering-jump", "Article 2.1 is followed by Article 2.3.")]),
        (articles(1) + "\n\n§ 1. The Parties meet.\n\n§ 2. They part.", []),
        (articles(101, 102, 201, 202), []),
        (articles(1, 2) + "\n\nAnnex I\n\n" + articles(1, 2), []),
        (
            articles(1) + "\n\nArticle 2\n\n1. The Parties meet.\n\n3. They part.",
            [("numbering-jump", "Paragraph 1 is followed by Paragraph 3 in Article 2.")],
        ),
        (
            articles(1) + "\n\nFINAL MATTERS\n\n1. The Parties meet.\n\n2. They rest.\n\n4. They part.",
            [("numbering-jump", "Paragraph 2 is followed by Paragraph 4 in “FINAL MATTERS”.")],
        ),
    ],
)
def test_jumps_and_repeats(text: str, said: list[tuple[str, str]], instrument_of: Callable[[str], Instrument]) -> None:
    assert [(notice.code, notice.message) for notice in instrument_of(text).notices] == said


def test_many_are_summed_up(instrument_of: Callable[[str], Instrument]) -> None:
    notices = instrument_of(articles(*range(1, 200, 3))).notices
    assert len(notices) == MOST + 1
    assert notices[-1].message == "The numbering jumps or repeats in 36 more places."


def test_a_label_in_other_letters_is_still_an_article(instrument_of: Callable[[str], Instrument]) -> None:
    text = articles(*range(1, 13)).replace("Article", "ARTICLE").replace("ARTICLE 7", "Article 7")
    instrument = instrument_of(text)
    assert instrument.notices == ()
    assert instrument.by_id["art_7"].label == "Article 7"
