"""Labels and references that look alike: what goes before, how labels are written, the order of numbers.

The tables read: id | label | heading | the first words of a leaf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
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
}


@pytest.mark.parametrize("case", CASES)
def test_the_tree_of(case: str, table_of: Callable[[str], list[str]], expected: Callable[[str], list[str]]) -> None:
    text, table = CASES[case]
    assert table_of(text) == expected(table)
