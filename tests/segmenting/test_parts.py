"""Preambles, annexes, protocols, signatures, in several languages.

The tables read: id | label | heading | the first words of a leaf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
    "preamble, recitals, chapters, bis, signatures, annex and protocol with their own articles (fr)": (
        """
        TRAITÉ DES RIVIÈRES

        Les Hautes Parties Contractantes,

        Considérant que les rivières coulent,

        Désireuses de les protéger,

        Sont convenues de ce qui suit :

        CHAPITRE PREMIER
        DISPOSITIONS GÉNÉRALES

        Article premier
        Les rivières sont libres.

        Article 2 bis
        Les bateaux passent.

        Fait à Genève, le 3 mai 1990.

        Pour le Gouvernement : A. B.

        ANNEXE I

        Article 1
        La carte fait foi.

        PROTOCOLE

        Article 1
        Le protocole est court.
        """,
        """
        front | | | TRAITÉ DES RIVIÈRES
        preamble | | |
        preamble__intro | | | Les Hautes Parties Contr
        preamble__recital_1 | | | Considérant que les rivi
        preamble__recital_2 | | | Désireuses de les protég
        preamble__wrapup | | | Sont convenues de ce qui
        chp_1 | CHAPITRE PREMIER | DISPOSITIONS GÉNÉRALES |
        chp_1__intro | | | CHAPITRE PREMIER DISPOSI
        art_1 | Article premier | | Article premier Les rivi
        art_2bis | Article 2 bis | | Article 2 bis Les bateau
        signature | | | Fait à Genève, le 3 mai
        annex_i | ANNEXE I | |
        annex_i__intro | | | ANNEXE I
        annex_i__art_1 | Article 1 | | Article 1 La carte fait
        annex_1 | PROTOCOLE | |
        annex_1__intro | | | PROTOCOLE
        annex_1__art_1 | Article 1 | | Article 1 Le protocole e
        """,
    ),
    "Ukrainian": (
        """
        РОЗДІЛ I
        ЗАГАЛЬНІ ПОЛОЖЕННЯ

        Стаття 1
        Річки є вільними.

        Стаття 2
        1. Човни пливуть:
        а) вдень;
        б) вночі.

        Додаток 1
        Карта річок.
        """,
        """
        title_i | РОЗДІЛ I | ЗАГАЛЬНІ ПОЛОЖЕННЯ |
        title_i__intro | | | РОЗДІЛ I ЗАГАЛЬНІ ПОЛОЖЕ
        art_1 | Стаття 1 | | Стаття 1 Річки є вільним
        art_2 | Стаття 2 | |
        art_2__intro | | | Стаття 2
        art_2__para_1 | 1. | |
        art_2__para_1__intro | | | 1. Човни пливуть:
        art_2__para_1__list_1__point_а | а) | | а) вдень;
        art_2__para_1__list_1__point_б | б) | | б) вночі.
        annex_1 | Додаток 1 | | Додаток 1 Карта річок.
        """,
    ),
    "Russian, German, Dutch, Spanish labels": (
        """
        Глава II
        Статья 1
        Реки свободны.

        Abschnitt 3
        Artikel 2
        Flüsse sind frei.

        Hoofdstuk 4
        Artikel 3
        Rivieren zijn vrij.

        Capítulo V
        Artículo 4
        Los ríos son libres.
        """,
        """
        chp_ii | Глава II | |
        chp_ii__intro | | | Глава II
        art_1 | Статья 1 | | Статья 1 Реки свободны.
        sec_3 | Abschnitt 3 | |
        sec_3__intro | | | Abschnitt 3
        art_2 | Artikel 2 | | Artikel 2 Flüsse sind fr
        chp_4 | Hoofdstuk 4 | |
        chp_4__intro | | | Hoofdstuk 4
        art_3 | Artikel 3 | | Artikel 3 Rivieren zijn
        chp_v | Capítulo V | |
        chp_v__intro | | | Capítulo V
        art_4 | Artículo 4 | | Artículo 4 Los ríos son
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
    "paragraph signs: articles of their own, or paragraphs of articles": (
        """
        § 1
        Rivers are free.

        § 2
        Lakes are free.
        """,
        """
        art_1 | § 1 | | § 1 Rivers are free.
        art_2 | § 2 | | § 2 Lakes are free.
        """,
    ),
    "paragraph signs within articles": (
        """
        Artikel 1
        § 1. Flüsse sind frei.
        § 2. Seen sind frei.

        Artikel 2
        Par. 1. Das Meer ist frei.
        Par. 2. So ist es.
        """,
        """
        art_1 | Artikel 1 | |
        art_1__intro | | | Artikel 1
        art_1__para_1 | § 1. | | § 1. Flüsse sind frei.
        art_1__para_2 | § 2. | | § 2. Seen sind frei.
        art_2 | Artikel 2 | |
        art_2__intro | | | Artikel 2
        art_2__para_1 | Par. 1. | | Par. 1. Das Meer ist fre
        art_2__para_2 | Par. 2. | | Par. 2. So ist es.
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_tree_of(case: str, table_of: Callable[[str], list[str]], expected: Callable[[str], list[str]]) -> None:
    text, table = CASES[case]
    assert table_of(text) == expected(table)
