"""Correspondence files from the window: given away, taken in, compared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clausewise.ui.comparisons.correspondence_dialog import CorrespondenceDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from clausewise.services import Services
    from clausewise.ui.window.main_window import MainWindow

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


def test_an_import_is_one_step_to_undo(
    window: MainWindow, idle: Idle, pane: Any, tmp_path: Path, services: Services
) -> None:
    path = tmp_path / "theirs.json"
    window.correspondence.write(pane, path)
    value = json.loads(path.read_text("utf-8"))
    for line in value["lines"]:
        line["method"] = "pinned"
    path.write_text(json.dumps(value), "utf-8")
    window.correspondence.take(pane, path)
    idle()
    assert len(services.library.pins.all()) > 1
    taken = services.library.pins.all()
    window.actions_["undo"].trigger()
    idle()
    assert services.library.pins.all() == ()
    assert window.messages.words.text() == "Taken back: Import correspondence."
    window.actions_["redo"].trigger()
    idle()
    assert services.library.pins.all() == taken
    window.actions_["redo"].trigger()
    assert "nothing to do again" in window.messages.words.text()


def test_a_file_finds_its_two_texts_among_several(
    window: MainWindow, idle: Idle, tmp_path: Path, services: Services
) -> None:
    window.desk.compare(["istanbul-communique", *PAIR])
    idle()
    several = window.desk.comparison
    path = tmp_path / "theirs.json"
    window.correspondence.write(several, path, (1, 2))
    value = json.loads(path.read_text("utf-8"))
    assert [named["title"] for named in value["instruments"]] == [
        several.comparison.instruments[n].title for n in (1, 2)
    ]
    path.write_text(json.dumps(pinned(path)), "utf-8")
    window.correspondence.take(several, path)
    idle()
    (pin,) = services.library.pins.all()
    assert (pin.a_sha256, pin.b_sha256) == tuple(several.comparison.instruments[n].sha256 for n in (1, 2))


def compared(window: MainWindow, pane: Any, path: Path, look: Callable[[CorrespondenceDialog], None]) -> None:
    """Compare with a file, look at the dialog, and close it."""

    def seek() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, CorrespondenceDialog):
            try:
                look(box)
            finally:
                box.reject()
        else:
            QTimer.singleShot(20, seek)

    QTimer.singleShot(20, seek)
    window.correspondence.compare_with(pane, path)


def test_tables_are_compared_and_lead_to_their_rows(window: MainWindow, pane: Any, tmp_path: Path) -> None:
    path = tmp_path / "theirs.json"
    window.correspondence.write(pane, path)
    path.write_text(json.dumps(pinned(path)), "utf-8")
    seen: list[set[str]] = []
    chosen: list[tuple[int, str]] = []

    def look(box: CorrespondenceDialog) -> None:
        seen.append({box.table.item(row, 0).text() for row in range(box.table.rowCount())})
        box.chosen.connect(lambda side, clause: chosen.append((side, clause)))
        box.table.itemActivated.emit(box.table.item(0, 2))

    compared(window, pane, path, look)
    assert {"Only yours", "Only the other reader’s"} <= seen[0]
    ((side, clause),) = chosen
    assert clause in pane.comparison.instruments[side].by_id
    assert side == 1


def test_the_dialog_shows_headings_opening_words_and_the_other_readers_note(
    window: MainWindow, pane: Any, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.json"
    window.correspondence.write(pane, path)
    path.write_text(json.dumps(pinned(path)), "utf-8")

    def look(box: CorrespondenceDialog) -> None:
        heads = [box.table.horizontalHeaderItem(n) for n in range(box.table.columnCount())]
        for head, instrument in zip(heads[1:3], pane.comparison.instruments, strict=True):
            assert instrument.title.startswith(head.text().rstrip("…"))
            assert instrument.title in head.toolTip()
        rows = [[box.table.item(row, n).text() for n in range(4)] for row in range(box.table.rowCount())]
        assert "A. Reader: the same promise" in [row[3] for row in rows]
        starts = [
            pane.comparison.instruments[0].by_id[box.table.item(row, 1).data(256)[1]].start
            for row in range(box.table.rowCount())
            if rows[row][0] == "Only yours"
        ]
        assert starts == sorted(starts)
        assert all(" – " in row[1] for row in rows)
        assert box.table.columnWidth(1) == pytest.approx(box.table.columnWidth(2), abs=2)

    compared(window, pane, path, look)


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
