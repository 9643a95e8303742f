"""Every action of the window does its work without a bug, wherever it can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clausewise.ui.panes.comparison import ComparisonPane
from clausewise.ui.window.actions import CITATIONS, MENUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from clausewise.ui.window.main_window import MainWindow

PAIR = ["istanbul-communique", "kyiv-security-compact"]
NAMES = [spec.name for specs in (*MENUS.values(), CITATIONS) for spec in specs]
ENDS = {"quit"}  # closes the window: the session's tests do that
NEEDS = {"restore", "reopen_tab", "back", "forward", "undo", "turn_round"}  # can be chosen only after other actions


@pytest.fixture
def dismissed(qapp: QApplication) -> Iterator[list[str]]:
    """Close every dialog and menu that opens, as with Esc; what they were."""
    seen: list[str] = []

    def dismiss() -> None:
        for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if widget is not None:
                seen.append(widget.windowTitle())
                widget.close()

    timer = QTimer()
    timer.timeout.connect(dismiss)
    timer.start(60)
    yield seen
    timer.stop()


def trigger_all(window: MainWindow, names: list[str], idle: Callable[[], None]) -> set[str]:
    crashed: list[tuple[str, object]] = []
    now = [""]
    window.jobs.crashed.connect(lambda error: crashed.append((now[0], error)))
    done = set()
    for name in names:
        if window.actions_[name].isEnabled():
            now[0] = name
            window.actions_[name].trigger()
            QApplication.processEvents()
            idle()
            done.add(name)
    assert crashed == []
    return done


@pytest.mark.usefixtures("dismissed")
def test_every_action_works_from_a_text_or_a_comparison(
    window: MainWindow, idle: Callable[[], None], treaty: Path
) -> None:
    done: set[str] = set()
    for refs in (PAIR[:1], PAIR):
        for name in [name for name in NAMES if name not in ENDS | {"trash", "close_tab", "rebuild_index"}]:
            if len(refs) == 1:
                window.desk.open(refs[0])
            else:
                window.desk.compare(refs)
            idle()
            front = window.desk.comparison if len(refs) > 1 else window.desk.reading
            assert front is not None
            window.library.select(refs)
            done |= trigger_all(window, [name], idle)
        assert isinstance(window.desk.comparison, ComparisonPane) or len(refs) == 1
    window.intake.files([treaty])
    idle()
    window.library.select([entry.id for entry in window.services.library.entries()])
    done |= trigger_all(window, ["trash", "restore", "undo", "close_tab", "reopen_tab", "rebuild_index"], idle)
    assert set(NAMES) - done - ENDS - NEEDS == set()


def test_words_of_actions_stand_alone() -> None:
    words = [spec.text.replace("&", "").rstrip("…") for specs in MENUS.values() for spec in specs]
    assert len(set(words)) == len(words)
    assert not {"Dark", "Duplicates", "Tags", "Contents", "Open", "Keyboard"} & set(words)
