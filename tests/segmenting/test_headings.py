"""Where the heading of a clause stands, and what is none.

The tables read: id | label | heading | the first words of a leaf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "headings on the next line, the same line, after a blank line; none": (
        """
        Article 1
        Scope
        This Treaty applies to rivers.

        Article 2 – Definitions
        A river flows.

        Article 3

        Use

        Boats may use it.

        Article 4: Fish
        Fish are free.

        Article 5
        Nobody owns a river.
        """,
        """
        art_1 | Article 1 | Scope | Article 1 Scope This Tre
        art_2 | Article 2 | Definitions | Article 2 – Definitions
        art_3 | Article 3 | Use | Article 3 Use Boats may
        art_4 | Article 4 | Fish | Article 4: Fish Fish are
        art_5 | Article 5 | | Article 5 Nobody owns a
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
    "paragraphs with headings": (
        """
        Article 1

        1. Rivers

        The rivers are free and shall be kept clean by all.

        2. Lakes.
        (a) The big ones are free.
        (b) The small ones are not.

        3. Seas
        4. Oceans
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1
        art_1__para_1 | 1. | Rivers | 1. Rivers The rivers are
        art_1__para_2 | 2. | Lakes |
        art_1__para_2__intro | | | 2. Lakes.
        art_1__para_2__list_1__point_a | (a) | | (a) The big ones are fre
        art_1__para_2__list_1__point_b | (b) | | (b) The small ones are n
        art_1__para_3 | 3. | | 3. Seas
        art_1__para_4 | 4. | | 4. Oceans
        """,
    ),
    "numbers before their words, and in words": (
        """
        Erster Teil
        Flüsse

        I. Abschnitt

        Artikel 1
        Flüsse sind frei.

        PREMIÈRE PARTIE: Lacs

        Article unique
        Les lacs sont libres.

        ЧАСТИНА ДРУГА

        Стаття друга. Річки
        Річки є вільними.

        First Protocol was signed by all, and one article is enough.
        """,
        """
        part_1 | Erster Teil | Flüsse |
        part_1__intro | | | Erster Teil Flüsse
        sec_i | I. Abschnitt | |
        sec_i__intro | | | I. Abschnitt
        art_1 | Artikel 1 | | Artikel 1 Flüsse sind fr
        part_1~2 | PREMIÈRE PARTIE | Lacs |
        part_1~2__intro | | | PREMIÈRE PARTIE: Lacs
        art_1~2 | Article unique | | Article unique Les lacs
        part_2 | ЧАСТИНА ДРУГА | |
        part_2__intro | | | ЧАСТИНА ДРУГА
        art_2 | Стаття друга | Річки | Стаття друга. Річки Річк
        """,
    ),
    "notes that the text refers to": (
        """
        Article 1
        Rivers [1] are free.

        [1] Those on the map
        of the annex.

        Lakes [x] are not.
        [2] This is no note, as nothing refers to it.
        """,
        """
        art_1 | Article 1 | |
        art_1__intro | | | Article 1 Rivers [1] are
        art_1__note_1 | [1] | | [1] Those on the map of
        art_1__wrapup | | | Lakes [x] are not.
        art_1__para_2 | [2] | | [2] This is no note, as
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_tree_of(case: str, table_of: Callable[[str], list[str]], expected: Callable[[str], list[str]]) -> None:
    text, table = CASES[case]
    assert table_of(text) == expected(table)
