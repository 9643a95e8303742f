"""The legend: the marks of the mode, and the groups that are highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.hands import click

from clausewise.model.provision import ProvisionType

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.model.comparison import Comparison
    from clausewise.ui.panes.comparison import ComparisonPane

    Show = Callable[..., ComparisonPane]


def test_highlighting_a_group_shows_in_the_overview(show: Show, rivals: Comparison, qtbot: QtBot) -> None:
    pane = show(rivals)
    button = pane.legend.buttons["neutrality"]
    assert button.isVisible()
    assert button.text() == "Neutrality and alliances  1"
    pane.resize(460, 420)
    qtbot.waitUntil(lambda: pane.width() == 460)
    for shown in (b for b in pane.legend.buttons.values() if b.isVisible()):
        assert pane.legend.rect().contains(shown.geometry()), "what has no room in a line goes to the next"
        assert shown.width() >= shown.sizeHint().width()
    assert any("neutrality" in tick.groups for tick in pane.ruler.ticks)
    click(qtbot, button)
    assert not any("neutrality" in tick.groups for tick in pane.ruler.ticks)
    assert ProvisionType.NEUTRALITY not in pane.view.highlighted
    assert not pane.legend.buttons["forces"].isVisible()


def test_the_legend_speaks_of_the_mode(show: Show, rivals: Comparison, revision: Comparison, three: Comparison) -> None:
    def words(pane: ComparisonPane) -> list[str]:
        return [label.text() for _, label in pane.legend.samples if label.isVisible()]

    assert words(show(rivals)) == ["only in the first", "only in the second"]
    assert words(show(revision)) == ["only in the earlier text", "only in the later text"]
    assert words(show(three)) == ["not in the first text that is shown"]
