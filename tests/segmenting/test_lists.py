"""How numbered paragraphs and lettered items nest, as tables.

The tables read: id | label | heading | the first words of a leaf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "a roman (i) after 7.2, a letter (i) after (h)": (
        """
        Article 7
        7.2 The Council meets:
        (i) twice a year;
        (ii) at the wish of a Party.

        Article 8
        The bodies are:
        (g) the Court;
        (h) the Bank;
        (i) the Office;
        (j) the Fund.
        """,
        """
        art_7 | Article 7 | |
        art_7__intro | | | Article 7
        art_7__para_7-2 | 7.2 | |
        art_7__para_7-2__intro | | | 7.2 The Council meets:
        art_7__para_7-2__list_1__point_i | (i) | | (i) twice a year;
        art_7__para_7-2__list_1__point_ii | (ii) | | (ii) at the wish of a Pa
        art_8 | Article 8 | |
        art_8__intro | | | Article 8 The bodies are
        art_8__list_1__point_g | (g) | | (g) the Court;
        art_8__list_1__point_h | (h) | | (h) the Bank;
        art_8__list_1__point_i | (i) | | (i) the Office;
        art_8__list_1__point_j | (j) | | (j) the Fund.
        """,
    ),
    "a roman list inside (h), then the letter (i)": (
        """
        Article 8
        They are:
        (f) the Club;
        (g) the Desk;
        (h) the Panel, with
        (i) a head;
        (ii) a clerk;
        (i) the Office;
        (j) the Fund.
        """,
        """
        art_8 | Article 8 | |
        art_8__intro | | | Article 8 They are:
        art_8__list_1__point_f | (f) | | (f) the Club;
        art_8__list_1__point_g | (g) | | (g) the Desk;
        art_8__list_1__point_h | (h) | |
        art_8__list_1__point_h__intro | | | (h) the Panel, with
        art_8__list_1__point_h__list_1__point_i | (i) | | (i) a head;
        art_8__list_1__point_h__list_1__point_ii | (ii) | | (ii) a clerk;
        art_8__list_1__point_i | (i) | | (i) the Office;
        art_8__list_1__point_j | (j) | | (j) the Fund.
        """,
    ),
    "several labels on one line": (
        """
        Article 1. 1. The Parties shall keep peace.
        2. They shall:
        (a)(i) talk;
        (ii) listen;
        (b) write.

        Article 2 (1) They meet.
        (2) They part.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1.
        art_1__para_1 | 1. | | 1. The Parties shall kee
        art_1__para_2 | 2. | |
        art_1__para_2__intro | | | 2. They shall:
        art_1__para_2__list_1__point_a | (a) | |
        art_1__para_2__list_1__point_a__intro | | | (a)
        art_1__para_2__list_1__point_a__list_1__point_i | (i) | | (i) talk;
        art_1__para_2__list_1__point_a__list_1__point_ii | (ii) | | (ii) listen;
        art_1__para_2__list_1__point_b | (b) | | (b) write.
        art_2 | Article 2 | |
        art_2__intro | | | Article 2
        art_2__para_1 | (1) | | (1) They meet.
        art_2__para_2 | (2) | | (2) They part.
        """,
    ),
    "text after a list, and a second paragraph of an item": (
        """
        Article 1
        These are free:
        (a) rivers;
        (b) lakes.

        Nothing in this article touches the sea.

        Article 2
        These are not:
        (a) one;

        a second paragraph of one.

        (b) two.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 These are free
        art_1__list_1__point_a | (a) | | (a) rivers;
        art_1__list_1__point_b | (b) | | (b) lakes.
        art_1__wrapup | | | Nothing in this article
        art_2 | Article 2 | |
        art_2__intro | | | Article 2 These are not:
        art_2__list_1__point_a | (a) | | (a) one; a second paragr
        art_2__list_1__point_b | (b) | | (b) two.
        """,
    ),
    "items with a dash, lettered ones among them": (
        """
        Article 1
        The following are free:
        – rivers;
        – lakes, namely
        (a) big ones;
        (b) small ones;
        – seas.

        Article 2
        The Parties shall keep the rivers
        - all of them - clean.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 The following
        art_1__list_1__point_1 | – | | – rivers;
        art_1__list_1__point_2 | – | |
        art_1__list_1__point_2__intro | | | – lakes, namely
        art_1__list_1__point_2__list_1__point_a | (a) | | (a) big ones;
        art_1__list_1__point_2__list_1__point_b | (b) | | (b) small ones;
        art_1__list_1__point_3 | – | | – seas.
        art_2 | Article 2 | | Article 2 The Parties sh
        """,
    ),
    "two numbered lists in one article": (
        """
        Article 1

        These are free:

        1. rivers;

        2. lakes.

        These are not:

        1. seas;

        2. oceans.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 These are free
        art_1__para_1 | 1. | | 1. rivers;
        art_1__para_2 | 2. | | 2. lakes.
        art_1__wrapup | | | These are not:
        art_1__para_1~2 | 1. | | 1. seas;
        art_1__para_2~2 | 2. | | 2. oceans.
        """,
    ),
    "two lists in one article": (
        """
        Article 1
        These are free:
        (a) rivers;
        (b) lakes.

        These are not:

        (a) seas;
        (b) oceans.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 These are free
        art_1__list_1__point_a | (a) | | (a) rivers;
        art_1__list_1__point_b | (b) | | (b) lakes.
        art_1__wrapup | | | These are not:
        art_1__list_2__point_a | (a) | | (a) seas;
        art_1__list_2__point_b | (b) | | (b) oceans.
        """,
    ),
    "a number within a sentence opens nothing": (
        """
        Article 1
        The Parties shall meet in the town of Strelsau on the days
        5. and 6. of May in each year.
        """,
        """
        art_1 | Article 1 | | Article 1 The Parties sh
        """,
    ),
    "a broken line before the number that would come next": (
        """
        Article 1
        1. Rivers are free.
        2. Lakes are free, as provided for in paragraph
        3. of the old article.
        3. Seas are not.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1
        art_1__para_1 | 1. | | 1. Rivers are free.
        art_1__para_2 | 2. | | 2. Lakes are free, as pr
        art_1__para_3 | 3. | | 3. Seas are not.
        """,
    ),
    "paragraphs counted in words": (
        """
        The Parties have agreed as follows:

        First: The rivers are free.

        Second: The lakes are free.
        First of all, the big ones are.

        Sept. 5 is the day of the rivers.

        PRIMERO.- Los ríos son libres.
        """,
        """
        preamble | | | The Parties have agreed
        para_1 | First: | | First: The rivers are fr
        para_2 | Second: | | Second: The lakes are fr
        para_1~2 | PRIMERO.- | | PRIMERO.- Los ríos son l
        """,
    ),
    "a jump within a list is kept": (
        """
        Article 1
        1. Rivers are free.
        2. Lakes are free.
        4. Seas are not.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1
        art_1__para_1 | 1. | | 1. Rivers are free.
        art_1__para_2 | 2. | | 2. Lakes are free.
        art_1__para_4 | 4. | | 4. Seas are not.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_tree_of(case: str, table_of: Callable[[str], list[str]], expected: Callable[[str], list[str]]) -> None:
    text, table = CASES[case]
    assert table_of(text) == expected(table)
