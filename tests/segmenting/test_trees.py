"""Trees of small, telling texts, as tables: id | label | heading | the first words of a leaf."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ODD = [(n, "Article" if n == 11 else "ARTICLE") for n in range(9, 20)]
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
    "references at the start of a line are no labels": (
        """
        Article 4
        Article 5 of the Charter stays as it is.

        Article 6, paragraph 2, does so too. It is changed as provided for in
        Article 9. The Parties accept this, and what follows from
        paragraph
        3. of that article.

        Article 5
        Fish may not be sold.
        """,
        """
        art_4 | Article 4 | | Article 4 Article 5 of t
        art_5 | Article 5 | | Article 5 Fish may not b
        """,
    ),
    "a table of contents is not a run of articles": (
        """
        TREATY ON RIVERS

        CONTENTS

        Article 1 Scope ........ 3
        Article 2 Boats ........ 4
        Article 3 Fish ......... 9

        The Parties, wishing for peace,

        Have agreed as follows:

        Article 1
        Scope

        All rivers are covered.

        Article 2
        Boats

        Boats may pass.

        Article 3
        Fish

        Fish are free.
        """,
        """
        front | | | TREATY ON RIVERS CONTENT
        preamble | | |
        preamble__intro | | | The Parties, wishing for
        preamble__wrapup | | | Have agreed as follows:
        art_1 | Article 1 | Scope | Article 1 Scope All rive
        art_2 | Article 2 | Boats | Article 2 Boats Boats ma
        art_3 | Article 3 | Fish | Article 3 Fish Fish are
        """,
    ),
    "a table of contents without page numbers": (
        """
        Chapter I Rivers
        Article 1 Scope
        Article 2 Boats
        Article 3 Fish

        TREATY ON RIVERS

        Chapter I Rivers

        Article 1 Scope

        All rivers are covered.

        Article 2 Boats

        Boats may pass.

        Article 3 Fish

        Fish are free.
        """,
        """
        front | | | Chapter I Rivers Article
        chp_i | Chapter I | Rivers |
        chp_i__intro | | | Chapter I Rivers
        art_1 | Article 1 | Scope | Article 1 Scope All rive
        art_2 | Article 2 | Boats | Article 2 Boats Boats ma
        art_3 | Article 3 | Fish | Article 3 Fish Fish are
        """,
    ),
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
    "points of a declaration": (
        """
        DECLARATION ON RIVERS

        We, the heads of the river states, declare:

        1. The sides stop firing.

        2. The sides withdraw:
        a) boats;
        b) nets.

        3. Observers come.
        """,
        """
        front | | | DECLARATION ON RIVERS
        preamble | | | We, the heads of the riv
        para_1 | 1. | | 1. The sides stop firing
        para_2 | 2. | |
        para_2__intro | | | 2. The sides withdraw:
        para_2__list_1__point_a | a) | | a) boats;
        para_2__list_1__point_b | b) | | b) nets.
        para_3 | 3. | | 3. Observers come.
        """,
    ),
    "a resolution": (
        """
        RESOLUTION 7

        The Assembly of the River States,

        Recalling its resolution 6,

        Noting that rivers flow,

        1. Decides to meet again;

        2. Calls upon all States to come.
        """,
        """
        front | | | RESOLUTION 7
        preamble | | |
        preamble__intro | | | The Assembly of the Rive
        preamble__recital_1 | | | Recalling its resolution
        preamble__recital_2 | | | Noting that rivers flow,
        para_1 | 1. | | 1. Decides to meet again
        para_2 | 2. | | 2. Calls upon all States
        """,
    ),
    "sections with Roman numerals, points counted through": (
        """
        COMMUNIQUÉ OF THE RIVER STATES

        I. Political part

        1. The sides stop firing.

        2. The sides withdraw.

        II. Economic part

        3. The sides trade.
        """,
        """
        front | | | COMMUNIQUÉ OF THE RIVER
        sec_i | I. | Political part |
        sec_i__intro | | | I. Political part
        sec_i__para_1 | 1. | | 1. The sides stop firing
        sec_i__para_2 | 2. | | 2. The sides withdraw.
        sec_ii | II. | Economic part |
        sec_ii__intro | | | II. Economic part
        sec_ii__para_3 | 3. | | 3. The sides trade.
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
    "proposals": (
        """
        Proposal 1. Keep the rivers clean

        The factories stop.

        Proposal 2. Keep the lakes clean

        The boats stop.
        """,
        """
        para_1 | Proposal 1 | Keep the rivers clean | Proposal 1. Keep the riv
        para_2 | Proposal 2 | Keep the lakes clean | Proposal 2. Keep the lak
        """,
    ),
    "headed prose without a number": (
        """
        JOINT STATEMENT

        The ministers met by the sea. They spoke for long.

        They ate fish.

        Trade

        They will buy more fish. They will sell more boats.

        They will be rich.

        Culture

        They will sing together. The songs are old.
        """,
        """
        front | | | JOINT STATEMENT
        para_1 | | | The ministers met by the
        para_2 | | | They ate fish.
        sec_1 | | Trade |
        sec_1__intro | | | Trade
        sec_1__para_1 | | | They will buy more fish.
        sec_1__para_2 | | | They will be rich.
        sec_2 | | Culture | Culture They will sing t
        """,
    ),
    "plain prose": (
        """
        A letter

        It has two paragraphs. This is the first.

        This is the second.
        """,
        """
        front | | | A letter
        para_1 | | | It has two paragraphs. T
        para_2 | | | This is the second.
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
    "an article printed otherwise than all others is set apart": (
        "\n\n".join(f"{word} {n}\n\nKeep river number {n} clean." for n, word in ODD),
        "\n".join(
            f"{'art' if word.isupper() else 'sec'}_{n} | {word} {n} | | " + f"{word} {n} Keep river number"[:24]
            for n, word in ODD
        ),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_tree_of(case: str, table_of: Callable[[str], list[str]], expected: Callable[[str], list[str]]) -> None:
    text, table = CASES[case]
    assert table_of(text) == expected(table)
