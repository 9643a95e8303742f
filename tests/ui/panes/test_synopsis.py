"""The order of a comparison's columns."""

from __future__ import annotations

import pytest

from clausewise.ui.panes.synopsis import ColumnOrder


def test_a_column_moves_among_those_shown_and_what_is_left_out_keeps_its_place() -> None:
    columns = ColumnOrder((0, 1, 2, 3), frozenset({1}))
    assert columns.shown == (0, 2, 3)
    assert columns.moved(3, 0).shown == (3, 0, 2)
    assert columns.moved(3, 0).order == (3, 1, 0, 2)
    assert columns.moved(0, 9).shown == (2, 3, 0)
    assert columns.turned().shown == (3, 2, 0)


@pytest.mark.parametrize("column", [0, 2])
def test_two_columns_at_least_stay(column: int) -> None:
    columns = ColumnOrder((0, 1, 2), frozenset({1}))
    assert columns.toggled(column) == columns
    assert columns.toggled(1).shown == (0, 1, 2)
    assert columns.toggled(1).toggled(column).hidden == {column}
