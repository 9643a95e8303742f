"""Labels and references that look alike: what goes before, how the document writes its labels, the order of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "a doubtful label is taken where the numbers would jump without it": (
        """
        Article 1
        Rivers are free.

        Article 2 on lakes

        Lakes are free.

        Article 3
        Seas are not.
        """,
        """
        art_1 | Article 1 | | Article 1 Rivers are fre
        art_2 | Article 2 | on lakes | Article 2 on lakes Lakes
        art_3 | Article 3 | | Article 3 Seas are not.
        """,
    ),
    "labels listed between two consecutive articles are references": (
        """
        Article 1
        Rivers are free. The rules of the old treaty apply:

        - on fish

        Article 40

        - on boats

        Article 55

        Article 2
        Lakes are free.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 Rivers are fre
        art_1__list_1__point_1 | - | | - on fish Article 40
        art_1__list_1__point_2 | - | | - on boats Article 55
        art_2 | Article 2 | | Article 2 Lakes are free
        """,
    ),
    "a label in small letters among others is a reference": (
        """
        Article 1
        Rivers are free.

        Article 2
        Lakes are free. See the old treaty.

        article 3
        """,
        """
        art_1 | Article 1 | | Article 1 Rivers are fre
        art_2 | Article 2 | | Article 2 Lakes are free
        """,
    ),
    "where all labels are in small letters they are labels": (
        """
        article 1
        Rivers are free.

        article 2
        Lakes are free.
        """,
        """
        art_1 | article 1 | | article 1 Rivers are fre
        art_2 | article 2 | | article 2 Lakes are free
        """,
    ),
    "a title that names an article of another treaty": (
        """
        Article 1

        Article 2 Of The Old Treaty

        It is kept, and the Parties shall follow it.

        Article 2

        Nothing else is kept.
        """,
        """
        art_1 | Article 1 | Article 2 Of The Old Treaty | Article 1 Article 2 Of T
        art_2 | Article 2 | | Article 2 Nothing else i
        """,
    ),
    "a table of contents right before the preamble": (
        """
        Article 1 Rivers
        Article 2 Lakes
        Article 3 Seas

        The Parties to this Treaty, having met at the river, have agreed as follows:

        Article 1 Rivers

        They are free, and they shall be kept clean.

        Article 2 Lakes

        They are free, and they shall be kept clean.

        Article 3 Seas

        They are not free, and nobody keeps them clean.
        """,
        """
        front | | | Article 1 Rivers Article
        preamble | | | The Parties to this Trea
        art_1 | Article 1 | Rivers | Article 1 Rivers They ar
        art_2 | Article 2 | Lakes | Article 2 Lakes They are
        art_3 | Article 3 | Seas | Article 3 Seas They are
        """,
    ),
    "headings that end in a stop": (
        """
        Article 1
        Definiciones.
        Para los efectos de este Tratado, un río es agua que corre.

        Article 2
        Ámbito.
        Este Tratado se aplica a los ríos y a los lagos de las Partes.

        Article 3
        Duración.
        Este Tratado dura diez años y se renueva con el acuerdo de las Partes.
        """,
        """
        art_1 | Article 1 | Definiciones | Article 1 Definiciones.
        art_2 | Article 2 | Ámbito | Article 2 Ámbito. Este T
        art_3 | Article 3 | Duración | Article 3 Duración. Este
        """,
    ),
    "a first line of wrapped text is no heading; the end of a full line is no end of a paragraph": (
        """
        Article 1

        The Parties keep clean the rivers that flow through the lands

        Ruritania and Freedonia, and through those which lie at the

        end of the rivers and of the lakes, in the spring and in the

        winter. They shall be paid for it from the common fund and

        (a) fish there for the whole year without any paper or leave;

        (b) sell the fish to all those people that live at the rivers.

        Nobody may forbid it. They may keep what they have got for it

        and use it in the

        towns of the

        lands.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 The Parties ke
        art_1__list_1__point_a | (a) | | (a) fish there for the w
        art_1__list_1__point_b | (b) | | (b) sell the fish to all
        """,
    ),
    "recitals glued into one paragraph": (
        """
        The Parties to this Treaty,Considering that rivers flow,Wishing to keep them clean, Have agreed as follows:

        Article 1
        Rivers are free.
        """,
        """
        preamble | | |
        preamble__intro | | | The Parties to this Trea
        preamble__recital_1 | | | Considering that rivers
        preamble__recital_2 | | | Wishing to keep them cle
        art_1 | Article 1 | | Article 1 Rivers are fre
        """,
    ),
    "numbered recitals": (
        """
        Whereas:

        (1) Rivers flow, and lakes do not.

        (2) Both are to be kept clean.

        Article 1
        Rivers are free.
        """,
        """
        preamble | | Whereas: |
        preamble__intro | | | Whereas:
        preamble__recital_1 | (1) | | (1) Rivers flow, and lak
        preamble__recital_2 | (2) | | (2) Both are to be kept
        art_1 | Article 1 | | Article 1 Rivers are fre
        """,
    ),
    "an appendix belongs to its annex": (
        """
        Article 1
        Rivers are free.

        Annex I

        A list of rivers.

        Appendix 1

        A list of boats.

        Annex II

        A list of fish.
        """,
        """
        art_1 | Article 1 | | Article 1 Rivers are fre
        annex_i | Annex I | |
        annex_i__intro | | | Annex I A list of rivers
        annex_i__annex_1 | Appendix 1 | | Appendix 1 A list of boa
        annex_ii | Annex II | | Annex II A list of fish.
        """,
    ),
    "an annex that quotes an article, and one that belongs to an article": (
        """
        Article 1
        Rivers are free.

        Annex I

        Article 16 of the Old Treaty

        “The rivers shall be kept clean.”

        Annex II

        Article 1 of this Treaty

        A list of rivers.
        """,
        """
        art_1 | Article 1 | | Article 1 Rivers are fre
        annex_i | Annex I | |
        annex_i__intro | | | Annex I
        annex_i__art_16 | Article 16 | of the Old Treaty | Article 16 of the Old Tr
        annex_ii | Annex II | Article 1 of this Treaty | Annex II Article 1 of th
        """,
    ),
    "the body goes on after the annex to a chapter": (
        """
        Chapter 7

        Article 702
        Rivers are free.

        Annex 702 to this Treaty

        Article 1
        The list of rivers is kept.

        Annex 703 says so too.

        Chapter 8

        Article 801
        Lakes are free.
        """,
        """
        chp_7 | Chapter 7 | |
        chp_7__intro | | | Chapter 7
        art_702 | Article 702 | | Article 702 Rivers are f
        annex_702 | Annex 702 | to this Treaty |
        annex_702__intro | | | Annex 702 to this Treaty
        annex_702__art_1 | Article 1 | | Article 1 The list of ri
        chp_8 | Chapter 8 | |
        chp_8__intro | | | Chapter 8
        art_801 | Article 801 | | Article 801 Lakes are fr
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
