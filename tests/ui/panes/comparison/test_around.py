"""What stands around the rows: the overview, the heads, the choice of columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from clausewise.model.comparison import Relation
from clausewise.model.instrument import Fact, TextStatus
from clausewise.ui.panes.comparison.header import facts_of
from clausewise.ui.panes.comparison.ruler import Ruler, Tick
from clausewise.ui.panes.comparison.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.look.theme import Appearance
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


@pytest.fixture
def ruler(qtbot: QtBot, appearance: Appearance) -> Ruler:
    ruler = Ruler(appearance.theme)
    qtbot.addWidget(ruler)
    ruler.resize(ruler.width(), 400)
    ruler.show_ticks([Tick(None)] * 4, Stack([100.0] * 4), revision=False)
    ruler.show()
    qtbot.waitExposed(ruler)
    return ruler


def dark(ruler: Ruler, y: int, x: int = 8) -> bool:
    colour = ruler.grab().toImage().pixelColor(x, y)
    return colour != ruler.theme["side"]


@pytest.mark.parametrize(
    ("tick", "left", "right"),
    [
        (Tick(Relation.CHANGED), True, True),
        (Tick(Relation.ONLY, side=0), True, False),
        (Tick(Relation.ONLY, side=1), False, True),
        (Tick(Relation.SAME, moved=True), True, True),
        (Tick(None), False, False),
    ],
)
def test_a_mark_stands_on_the_side_of_its_text(ruler: Ruler, tick: Tick, left: bool, right: bool) -> None:
    ruler.show_ticks([Tick(None), Tick(None), tick, Tick(None)], Stack([100.0] * 4), revision=False)
    assert dark(ruler, 250, 5) is left
    assert dark(ruler, 250, 10) is right
    assert not dark(ruler, 150, 5)


def test_provisions_have_a_lane_of_their_own(ruler: Ruler) -> None:
    ruler.show_ticks([Tick(None), Tick(None, groups=("neutrality",))], Stack([100.0] * 2), revision=False)
    assert dark(ruler, 300, 15)
    assert not dark(ruler, 300, 8)


def test_the_smallest_difference_is_seen(ruler: Ruler) -> None:
    ticks = [Tick(None)] * 2000
    ticks[1000] = Tick(Relation.CHANGED)
    ruler.show_ticks(ticks, Stack([30.0] * 2000), revision=False)
    assert any(dark(ruler, y) for y in (199, 200, 201))


def test_a_drag_follows_the_pointer(ruler: Ruler, qtbot: QtBot) -> None:
    went: list[float] = []
    ruler.jumped.connect(went.append)
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 100))
    assert went == [pytest.approx(100.0)]
    qtbot.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 100))


def test_the_overview_says_what_stands_under_the_pointer(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    point = QPoint(8, pane.ruler.height() - 2)
    QApplication.sendEvent(pane.ruler, QHelpEvent(QEvent.Type.ToolTip, point, pane.ruler.mapToGlobal(point)))
    assert "Article 5" in QToolTip.text()


def test_status_date_and_language_stand_in_the_head(rivals: Comparison) -> None:
    instrument = replace(
        rivals.instruments[0], status=TextStatus.NEGOTIATING_DRAFT, facts=(Fact("date", "1931-05-02"),), language="en"
    )
    assert facts_of(instrument) == "negotiating draft  ·  1931-05-02  ·  English"
    assert facts_of(replace(instrument, status=None, facts=(), language="")) == ""


def test_the_head_of_a_revision_says_which_text_is_earlier_and_tells_like_titles_apart_by_their_files(
    show: Show, revision: Comparison
) -> None:
    a, b = (
        replace(one, title="Harbour Treaty", source=name)
        for one, name in zip(revision.instruments, ("draft.docx", "final.pdf"), strict=True)
    )
    pane = show(replace(revision, instruments=(a, b)))
    assert pane.header.facts(0).startswith("earlier text")
    assert pane.header.facts(0).endswith("draft.docx")
    assert pane.header.facts(1).startswith("later text")
    pane.swap_sides()
    assert pane.header.facts(0).startswith("later text")
    assert pane.header.facts(0).endswith("final.pdf")


def test_the_head_of_rivals_of_other_titles_names_no_files(show: Show, rivals: Comparison) -> None:
    pane = show(rivals)
    assert rivals.instruments[0].title != rivals.instruments[1].title
    assert pane.header.facts(0) == facts_of(rivals.instruments[0])
