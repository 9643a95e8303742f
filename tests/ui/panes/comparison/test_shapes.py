"""Signs are told apart by their shape alone: drawn in black, no two look alike."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from clausewise.model.comparison import Relation
from clausewise.ui.look.theme import GROUPS, Mark
from clausewise.ui.panes.comparison.content import Ink
from clausewise.ui.panes.comparison.shapes import (
    draw_badge,
    draw_moved,
    draw_relation,
    draw_turn,
    fill_words,
    line_words,
)
from clausewise.ui.panes.comparison.tags import tag_of

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("qapp")

BLACK, WHITE = QColor("black"), QColor("white")
PLAIN = Mark(WHITE, BLACK)


def drawn(draw: Callable[[QPainter], None]) -> QImage:
    image = QImage(48, 32, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return image


def unlike(images: list[QImage]) -> bool:
    blank = drawn(lambda _: None)
    return all(a != b for a, b in combinations([blank, *images], 2))


def test_relations() -> None:
    box = QRectF(6, 4, 24, 24)
    signs = [drawn(lambda p, r=relation: draw_relation(p, r, box, BLACK)) for relation in Relation]
    right = drawn(lambda p: draw_relation(p, Relation.ONLY, box, BLACK, left=False))
    moved = drawn(lambda p: draw_moved(p, box, BLACK))
    turn = drawn(lambda p: draw_turn(p, box, BLACK))
    assert unlike([*signs, right, moved, turn])


def test_badges_of_groups_have_outlines_of_their_own() -> None:
    box = QRectF(4, 6, 36, 20)
    assert unlike([drawn(lambda p, g=group: draw_badge(p, g, box, "", PLAIN, QFont())) for group in GROUPS])


def test_tags_are_short_and_their_own() -> None:
    tags = [tag_of(kind) for kinds in GROUPS.values() for kind in kinds]
    assert len(set(tags)) == len(tags)
    assert all(1 <= len(tag) <= 2 for tag in tags)


def test_marked_words_of_each_kind() -> None:
    def mark(ink: Ink) -> Callable[[QPainter], None]:
        def draw(painter: QPainter) -> None:
            fill_words(painter, ink, [QRectF(4, 6, 40, 18)], PLAIN)
            line_words(painter, ink, [QRectF(4, 6, 40, 18)], PLAIN)

        return draw

    assert unlike([drawn(mark(ink)) for ink in Ink])


def test_words_of_rivals_have_no_line_through_or_under_them() -> None:
    for ink in (Ink.FIRST, Ink.SECOND):
        assert drawn(lambda p, i=ink: line_words(p, i, [QRectF(4, 6, 40, 18)], PLAIN)) == drawn(lambda _: None)
