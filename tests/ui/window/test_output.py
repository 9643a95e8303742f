"""The comparison sheet as a file: its name and kinds, what is asked before replacing, what is said afterwards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from tests.ui.hands import answer

from clausewise.model.instrument import Notice
from clausewise.sheet.options import SheetOptions
from clausewise.sheet.writers import SUFFIXES
from clausewise.ui.panes.comparison import ComparisonPane
from clausewise.ui.window import output
from clausewise.ui.window.output import filters, with_suffix

if TYPE_CHECKING:
    from collections.abc import Callable

    from clausewise.ui.window.main_window import MainWindow

PAIR = ["budapest-memorandum", "kyiv-security-compact"]


@pytest.fixture
def compared(window: MainWindow, idle: Callable[[], None]) -> MainWindow:
    """A window with a comparison in front."""
    window.desk.compare(PAIR)
    idle()
    assert isinstance(window.desk.comparison, ComparisonPane)
    return window


def press(button: QMessageBox.StandardButton) -> list[QDialog]:
    """Click a button of the question that comes next; gives the question, once it came."""

    def click(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert dialog.textFormat() is Qt.TextFormat.PlainText
        dialog.button(button).click()

    return answer(click)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str) -> list[str]:
    """Answer the dialog with a path and a kind of file; gives the names that it suggested."""
    suggested: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(name)
        return str(path), f"(*.{kind})"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return suggested


def test_every_format_that_is_written_is_offered() -> None:
    assert {f".{kind}" for kind in output.FORMATS} == set(SUFFIXES)
    assert all(f"(*{suffix})" in filters() for suffix in SUFFIXES)


def test_a_name_takes_the_suffix_of_the_kind_chosen() -> None:
    assert with_suffix(Path("talks"), "Word document (*.docx)") == Path("talks.docx")
    assert with_suffix(Path("talks.v2"), "JSON (*.json)") == Path("talks.v2.json")
    assert with_suffix(Path("talks.CSV"), "PDF (*.pdf)") == Path("talks.CSV")


def test_the_name_suggested_has_no_suffix_so_that_the_kind_chosen_holds(
    compared: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested = choose(monkeypatch, tmp_path / "talks", "md")
    assert compared.output.export()
    idle()
    assert Path(suggested[0]).name == "budapest-memorandum-kyiv-security-compact"
    assert "talks.md" in compared.messages.words.text()
    assert (tmp_path / "talks.md").read_text("utf-8").startswith("# ")
    opened: list[Path] = []
    monkeypatch.setattr(output, "open_file", lambda path: bool(opened.append(path)))
    compared.messages.button.click()
    assert opened == [tmp_path / "talks.md"]
    press(QMessageBox.StandardButton.Yes)
    assert compared.output.export()
    idle()
    assert Path(suggested[1]).parent == tmp_path


def test_the_sheet_has_the_columns_that_are_shown_in_their_order(
    window: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.compare([*PAIR, "istanbul-communique"])
    idle()
    pane = window.desk.comparison
    choose(monkeypatch, tmp_path / "three", "csv")
    window.actions_["export"].trigger()
    idle()
    first = (tmp_path / "three.csv").read_text("utf-8-sig")
    assert "A · Memorandum on Security" in first or "A · Budapest Memorandum" in first
    pane.set_order(pane.order.moved(2, 0).toggled(0))
    choose(monkeypatch, tmp_path / "two", "csv")
    window.actions_["export"].trigger()
    idle()
    heads = next(line for line in (tmp_path / "two.csv").read_text("utf-8-sig").splitlines() if "A · " in line)
    assert "A · Istanbul Communique" in heads
    assert "B · Kyiv Security Compact" in heads
    assert "C · " not in heads


@pytest.mark.parametrize("agreed", [True, False])
def test_a_file_that_the_suffix_leads_to_is_replaced_only_after_asking(
    compared: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, agreed: bool
) -> None:
    (tmp_path / "talks.md").write_text("kept", "utf-8")
    choose(monkeypatch, tmp_path / "talks", "md")
    press(QMessageBox.StandardButton.Yes if agreed else QMessageBox.StandardButton.No)
    assert compared.output.export() is agreed
    idle()
    assert ((tmp_path / "talks.md").read_text("utf-8") == "kept") is not agreed


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_may_not_be_written_to_gives_one_sentence(
    compared: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o500)
    choose(monkeypatch, tmp_path / "talks", "md")
    compared.output.export()
    idle()
    tmp_path.chmod(0o700)
    assert compared.messages.words.text() == "talks.md: the folder may not be written to."


def test_a_folder_that_is_gone_gives_one_sentence(
    compared: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "gone" / "talks", "csv")
    compared.output.export()
    idle()
    assert compared.messages.words.text() == "talks.csv: the folder does not exist."


def test_what_could_not_be_written_as_it_is_is_said_once(
    compared: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = Notice("glyph", "One letter has no shape in the font.")

    def write(*_: object) -> object:
        yield 0, 1
        return (lost, lost)

    monkeypatch.setattr(type(compared.services), "write_sheet", write)
    choose(monkeypatch, tmp_path / "talks", "pdf")
    compared.output.export()
    idle()
    assert compared.messages.words.text().split("\n")[1:] == [lost.message]
    assert compared.messages.property("severity") == "warning"


def test_options_chosen_in_the_preview_hold_for_the_next_file(
    compared: MainWindow, idle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "talks", "md")
    preview = compared.output.sheet_preview(compared.desk.comparison.comparison)
    closed: list[int] = []
    preview.finished.connect(closed.append)
    preview.show()
    preview.export_requested.emit(SheetOptions(positions=True))
    idle()
    assert closed
    first = (tmp_path / "talks.md").read_text("utf-8")
    press(QMessageBox.StandardButton.Yes)
    compared.output.export()
    idle()
    assert "Positions" in first
    assert (tmp_path / "talks.md").read_text("utf-8") == first


def test_without_a_comparison_nothing_is_asked(window: MainWindow) -> None:
    assert not window.output.export()
    assert window.messages.words.text() == "Open a comparison to export its sheet."
