"""Columns share the width, and stay readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clausewise.ui.panes.comparison.geometry import geometry
from clausewise.ui.panes.comparison.look import Look, look_of

if TYPE_CHECKING:
    from clausewise.ui.look.theme import Appearance


@pytest.fixture
def look(appearance: Appearance) -> Look:
    return look_of(appearance)


@pytest.mark.parametrize("count", [1, 2, 3, 6])
@pytest.mark.parametrize("width", [300, 900, 1800])
def test_columns_stand_side_by_side(look: Look, count: int, width: int) -> None:
    places = geometry(width, range(count), look)
    assert places.width >= width
    for column in places.columns:
        assert column.x <= column.text_x < column.text_x + column.text_width <= column.right + 0.01
        assert column.text_width >= look.em * 5
    for left, right in zip(places.columns, places.columns[1:], strict=False):
        assert left.right <= right.x + 0.01
    assert places.columns[-1].right == pytest.approx(places.width)


def test_two_columns_have_the_relations_between_them(look: Look) -> None:
    places = geometry(1000, (0, 1), look)
    assert places.columns[0].right == pytest.approx(places.spine_x)
    assert places.columns[1].x == pytest.approx(places.spine_x + places.spine)
    assert geometry(1000, (0, 1, 2), look).spine_x == 0


def test_lines_stay_short_enough_to_read(look: Look) -> None:
    assert geometry(4000, (0,), look).columns[0].text_width == look.measure


def test_every_x_belongs_to_a_column(look: Look) -> None:
    places = geometry(900, (4, 2, 0), look)
    assert [places.column_at(column.x + 5) for column in places.columns] == [0, 1, 2]
    assert places.column_at(-5) == 0
    assert places.column_at(10_000) == 2


def test_larger_text_makes_wider_margins(appearance: Appearance) -> None:
    assert look_of(appearance, 2.0).margin > look_of(appearance, 1.0).margin
    assert look_of(appearance, 2.0).line == pytest.approx(2 * look_of(appearance, 1.0).line, rel=0.1)
