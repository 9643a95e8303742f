"""Points of declarations and communiqués, and text without numbers.

The tables read: id | label | heading | the first words of a leaf.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = {
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
}


@pytest.mark.parametrize("case", CASES)
def test_the_tree_of(case: str, table_of: Callable[[str], list[str]], expected: Callable[[str], list[str]]) -> None:
    text, table = CASES[case]
    assert table_of(text) == expected(table)
