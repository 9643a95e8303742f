"""Correspondence files from the window: given away, taken in, compared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clausewise.ui.correspondence_dialog import CorrespondenceDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from clausewise.services import Services
    from clausewise.ui.main_window import MainWindow

    Idle = Callable[[], None]

PAIR = ["draft-treaty-april-2022", "draft-treaty-march-2022"]


@pytest.fixture
def pane(window: MainWindow, idle: Idle) -> Any:
    window.desk.compare(PAIR)
    idle()
    return window.desk.comparison


def pinned(path: Path) -> dict[str, Any]:
    """Link the first lines anew, as another reader might."""
    value = json.loads(path.read_text("utf-8"))
    line = value["lines"][0] | {"method": "pinned", "who": "A. Reader", "note": "the same promise", "linked": True}
    line["a"], line["b"] = line["a"][:1], value["lines"][-1]["b"][:1]
    value["lines"] = [line]
    return value


def test_a_table_is_exported(window: MainWindow, pane: Any, tmp_path: Path) -> None:
    path = tmp_path / "table.json"
    window.correspondence.write(pane, path)
    value = json.loads(path.read_text("utf-8"))
    assert {"method", "score", "who", "note"} <= value["lines"][0].keys()
    assert "table.json" in window.messages.words.text()


def test_pins_are_taken_in_and_exported_again(
    window: MainWindow, idle: Idle, pane: Any, tmp_path: Path, services: Services
) -> None:
    path = tmp_path / "theirs.json"
    window.correspondence.write(pane, path)
    theirs = pinned(path)
    path.write_text(json.dumps(theirs), "utf-8")
    window.correspondence.take(pane, path)
    idle()
    assert [pin.note for pin in services.library.pins.all()] == ["the same promise"]
    assert "1 pin" in window.messages.words.text()
    window.correspondence.write(window.desk.comparison, path)
    lines = json.loads(path.read_text("utf-8"))["lines"]
    assert [line["who"] for line in lines if line["note"]] == ["A. Reader"]


def test_tables_are_compared_and_lead_to_their_rows(window: MainWindow, idle: Idle, pane: Any, tmp_path: Path) -> None:
    path = tmp_path / "theirs.json"
    window.correspondence.write(pane, path)
    path.write_text(json.dumps(pinned(path)), "utf-8")
    seen: list[set[str]] = []
    clauses: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, CorrespondenceDialog):
            seen.append({box.table.item(row, 0).text() for row in range(box.table.rowCount())})
            box.chosen.connect(clauses.append)
            box.table.itemActivated.emit(box.table.item(0, 0))
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    window.correspondence.compare_with(pane, path)
    assert {"Only yours", "Only the other reader’s"} <= seen[0]
    assert clauses[0] in pane.comparison.instruments[0].by_id


def test_a_file_of_other_texts_is_refused_in_a_sentence(
    window: MainWindow, pane: Any, tmp_path: Path, services: Services
) -> None:
    path = tmp_path / "theirs.json"
    path.write_text("{}", "utf-8")
    window.correspondence.take(pane, path)
    assert "not a correspondence file" in window.messages.words.text()
    window.correspondence.write(pane, path)
    value = json.loads(path.read_text("utf-8"))
    value["instruments"][0]["sha256"] = "0" * 64
    path.write_text(json.dumps(value), "utf-8")
    window.correspondence.take(pane, path)
    assert "does not fit this comparison" in window.messages.words.text()
    assert services.library.pins.all() == ()


def test_only_a_comparison_offers_them(window: MainWindow, idle: Idle) -> None:
    assert not window.actions_["correspondence_export"].isEnabled()
    window.desk.compare(PAIR)
    idle()
    assert window.actions_["correspondence_export"].isEnabled()
