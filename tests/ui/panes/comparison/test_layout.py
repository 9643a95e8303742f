"""A cell laid out: shapes over the right words, offsets under the right points, also beyond the basic plane."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausewise.model.provision import Force, Provision, ProvisionType
from clausewise.ui.panes.comparison.content import CellText, Ink, Paragraph, lines_of
from clausewise.ui.panes.comparison.layout import Remembered, lay_out
from clausewise.ui.panes.comparison.look import Look, look_of

if TYPE_CHECKING:
    from clausewise.ui.look.theme import Appearance

TEXT = "The lighthouse keepers shall trim the lamp 𝔸𝔹 every night and never let it go out.\nThe end."


@pytest.fixture
def look(appearance: Appearance) -> Look:
    return look_of(appearance)


def cell(text: str, **more: object) -> CellText:
    return CellText(text, 0, tuple(Paragraph(s, e) for s, e in lines_of(text)), **more)  # type: ignore[arg-type]


def test_a_narrow_cell_is_higher(look: Look) -> None:
    wide, narrow = lay_out(cell(TEXT), look, 900), lay_out(cell(TEXT), look, 150)
    assert narrow.height > wide.height * 2
    assert len(wide.paragraphs) == 2


def test_a_mark_broken_over_lines_has_a_shape_on_each(look: Look) -> None:
    start, end = TEXT.index("keepers"), TEXT.index("out") + 3
    laid = lay_out(cell(TEXT, marks=((start, end, Ink.FIRST),)), look, 200)
    rects = laid.fills[Ink.FIRST]
    assert len(rects) >= 3
    assert all(0 <= rect.left() < rect.right() <= 201 for rect in rects)
    assert len({rect.top() for rect in rects}) == len(rects)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(start=st.integers(0, len(TEXT) - 2), width=st.integers(120, 900))
def test_a_point_in_a_letter_finds_its_offset(look: Look, start: int, width: int) -> None:
    if TEXT[start].isspace() or TEXT[start + 1].isspace():
        return
    laid = lay_out(cell(TEXT), look, width)
    (rect,) = laid.rects(start, start + 1)
    assert laid.offset_at(rect.left() + 0.6, rect.center().y()) == start
    assert laid.offset_at(rect.right() - 0.6, rect.center().y()) == start + 1


def test_shapes_stand_over_letters_beyond_the_basic_plane(look: Look) -> None:
    at = TEXT.index("every")
    laid = lay_out(cell(TEXT, marks=((at, at + 5, Ink.FIRST),)), look, 2000)
    (rect,) = laid.fills[Ink.FIRST]
    (before,) = laid.rects(0, at)
    assert rect.left() == pytest.approx(before.right(), abs=1)


def test_badges_stand_by_their_line_and_not_on_each_other(look: Look) -> None:
    def provision(words: str, kind: ProvisionType) -> tuple[int, int, Provision]:
        at = TEXT.index(words)
        return at, at + len(words), Provision(kind, at, at + len(words), "hand", Force.SHALL)

    found = (
        provision("lighthouse", ProvisionType.GUARANTEE),
        provision("keepers", ProvisionType.NEUTRALITY),
        provision("The end", ProvisionType.DURATION),
        provision("keepers", ProvisionType.NEUTRALITY),
    )
    laid = lay_out(cell(TEXT, provisions=found), look, 900)
    assert [badge.provision.type.value for badge in laid.badges] == ["guarantee", "neutrality", "duration"]
    tops = [badge.y for badge in laid.badges]
    assert all(b - a >= look.badge_size for a, b in pairwise(tops))
    assert set(laid.provisions) == {ProvisionType.GUARANTEE, ProvisionType.NEUTRALITY, ProvisionType.DURATION}


def test_an_empty_cell_can_be_pointed_at(look: Look) -> None:
    laid = lay_out(cell(""), look, 300)
    assert laid.offset_at(5, 5) == 0
    assert list(laid.rects(0, 3)) == []


def test_what_is_long_unused_is_forgotten() -> None:
    made: list[int] = []

    def make(n: int) -> int:
        made.append(n)
        return n

    kept: Remembered[int] = Remembered(limit=30)
    for n in (1, 2, 3, 1, 4, 1, 2):
        assert kept.get(n, lambda n=n: make(n), lambda _: 10) == n
    assert made == [1, 2, 3, 4, 2]
    assert 3 not in kept
    kept.forget([1])
    assert 1 not in kept
    assert 4 in kept
    kept.forget()
    assert 4 not in kept


def test_what_is_heavier_than_the_limit_is_still_given() -> None:
    kept: Remembered[str] = Remembered(limit=1)
    assert kept.get(1, lambda: "long", len) == "long"
    assert 1 in kept
