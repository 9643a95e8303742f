"""The provision rules in the window: read, written, taken over; a bad one stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from clausewise.model.provision import ProvisionType
from clausewise.ui.look.tips import tip
from clausewise.ui.rules.dialog import RulesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from clausewise.services import Services
    from clausewise.ui.window.main_window import MainWindow

    Idle = Callable[[], None]

TEXT = "north-atlantic-treaty"
OWN = """\
rules:
  - rule: own.separately
    type: neutrality
    says: The parties act separately.
    find:
      en: ["separately and jointly"]
"""


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, services: Services) -> RulesDialog:
    made = RulesDialog(services.recogniser.rules, services.paths, window.icons, window)
    made.changed.connect(lambda: window.rules.reload(made.take))
    # Nobody is there to be asked what is to be saved.
    qtbot.addWidget(made, before_close_func=lambda _: made.own.drafts.clear())
    made.show()
    return made


def test_rules_are_listed_by_provision_with_their_words_and_lines(dialog: RulesDialog, services: Services) -> None:
    kinds = [dialog.tree.topLevelItem(n).text(0) for n in range(dialog.tree.topLevelItemCount())]
    assert kinds == sorted(kinds, key=str.casefold)
    top = dialog.tree.topLevelItem(kinds.index("neutrality") if "neutrality" in kinds else kinds.index("Neutrality"))
    item = next(top.child(n) for n in range(top.childCount()) if top.child(n).toolTip(0) == tip("neutrality.status"))
    dialog.tree.setCurrentItem(item)
    source = services.recogniser.source("neutrality.status")
    assert source.says in dialog.says.text()
    assert "neutrality.yaml, line" in dialog.says.text()
    chosen = dialog.source.textCursor().selectedText()
    assert chosen.split(maxsplit=1) == [str(source.line), "- rule: neutrality.status"]
    assert dialog.source.isReadOnly()


def test_an_own_rule_is_taken_over_into_the_open_text(
    qtbot: QtBot, window: MainWindow, idle: Idle, dialog: RulesDialog, services: Services
) -> None:
    window.desk.open(TEXT)
    idle()

    def neutral() -> bool:
        found = window.desk.reading.findings.provisions.values()
        return any(p.rule == "own.separately" for provisions in found for p in provisions)

    assert not neutral()
    quoted = "after ten years"
    dialog.tabs.setCurrentIndex(1)
    dialog.own.begin_file("mine")
    dialog.own.editor.setPlainText(OWN.replace("separately and jointly", quoted.lower()))
    qtbot.mouseClick(dialog.own.save, Qt.MouseButton.LeftButton)
    idle()
    assert (services.paths.rules / "mine.yaml").is_file(), dialog.own.state.text()
    assert "own.separately" in services.recogniser.rules.sources
    assert neutral()
    assert dialog.own.state.text().endswith("find something in 1 clause of the open texts.")
    shown = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    assert any(top.child(n).toolTip(0) == tip("own.separately") for top in shown for n in range(top.childCount()))


def test_a_bad_rule_is_said_with_its_line_and_not_taken_over(
    qtbot: QtBot, dialog: RulesDialog, services: Services
) -> None:
    dialog.tabs.setCurrentIndex(1)
    dialog.own.begin_file("mine.yaml")
    dialog.own.editor.setPlainText(OWN.replace("neutrality", "nonsense"))
    qtbot.mouseClick(dialog.own.save, Qt.MouseButton.LeftButton)
    assert "mine.yaml, line 3" in dialog.own.state.text()
    assert "type: nonsense" in dialog.own.editor.textCursor().selectedText()
    assert not (services.paths.rules / "mine.yaml").exists()


def test_a_file_is_removed_and_brought_back(qtbot: QtBot, dialog: RulesDialog, services: Services, idle: Idle) -> None:
    dialog.tabs.setCurrentIndex(1)
    assert not dialog.own.remove.isEnabled()
    dialog.own.begin_file("mine")
    assert dialog.own.editor.hasFocus()
    dialog.own.editor.setPlainText(OWN)
    qtbot.mouseClick(dialog.own.save, Qt.MouseButton.LeftButton)
    idle()
    path = services.paths.rules / "mine.yaml"
    qtbot.mouseClick(dialog.own.remove, Qt.MouseButton.LeftButton)
    idle()
    assert not path.exists()
    assert "own.separately" not in services.recogniser.rules.sources
    assert "Save" in dialog.own.state.text()
    qtbot.mouseClick(dialog.own.save, Qt.MouseButton.LeftButton)
    idle()
    assert path.read_text("utf-8") == OWN


def test_what_is_not_saved_is_kept_between_files_and_asked_for_on_closing(
    qtbot: QtBot, dialog: RulesDialog, services: Services, idle: Idle
) -> None:
    dialog.tabs.setCurrentIndex(1)
    dialog.own.begin_file("first")
    dialog.own.editor.setPlainText(OWN)
    dialog.own.begin_file("second")
    assert "own.example" in dialog.own.editor.toPlainText()
    dialog.own.files.setCurrentText("first.yaml")
    assert dialog.own.editor.toPlainText() == OWN

    def press(button: QMessageBox.StandardButton) -> list[str]:
        said: list[str] = []

        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                said.append(box.text())
                box.button(button).click()
            else:
                QTimer.singleShot(20, look)

        QTimer.singleShot(20, look)
        dialog.reject()
        return said

    assert press(QMessageBox.StandardButton.Cancel) == ["first.yaml has changes that are not saved."]
    assert dialog.isVisible()
    press(QMessageBox.StandardButton.Save)
    idle()
    assert not dialog.isVisible()
    assert (services.paths.rules / "first.yaml").read_text("utf-8") == OWN
    assert not (services.paths.rules / "second.yaml").exists(), "the example alone is nothing of the reader's"


def test_a_click_opens_a_provision_and_the_manual_is_at_hand(qtbot: QtBot, dialog: RulesDialog) -> None:
    top = dialog.tree.topLevelItem(1)
    assert not top.isExpanded()
    place = dialog.tree.visualItemRect(top).center()
    qtbot.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert top.isExpanded()
    dialog.tabs.setCurrentIndex(2)
    assert "`type`" in dialog.tabs.currentWidget().toPlainText()  # type: ignore[attr-defined]


def test_the_work_is_over_before_the_dialog_is_there(window: MainWindow, idle: Idle, qtbot: QtBot) -> None:
    seen: list[bool] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, RulesDialog):
            qtbot.wait(400)
            seen.append(window.job_bar.isVisible())
            box.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    window.actions_["rules"].trigger()
    idle()
    assert seen == [False]


def test_a_bad_file_at_the_start_is_told_and_the_programs_rules_go_on(
    services: Services, make_window: Callable[..., MainWindow]
) -> None:
    services.paths.rules.mkdir(parents=True)
    (services.paths.rules / "broken.yaml").write_text("rules: 7\n", "utf-8")
    window = make_window()
    assert "broken.yaml, line 1" in window.messages.words.text()
    assert services.findings(services.instrument(TEXT)).provisions


def test_what_is_marked_says_its_rule_in_words(window: MainWindow, idle: Idle, services: Services) -> None:
    window.desk.open(TEXT)
    idle()
    pane = window.desk.reading
    clause, found = next(
        (c, p) for c, of in pane.findings.provisions.items() for p in of if p.type is ProvisionType.MUTUAL_DEFENCE
    )
    at = pane.instrument.by_id[clause].start + found.start
    assert services.recogniser.source(found.rule).says in pane._provisions_at(at)


def test_the_dialog_is_opened_from_the_menu(window: MainWindow, idle: Idle) -> None:
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, RulesDialog):
            seen.append(box.windowTitle())
            box.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    window.actions_["rules"].trigger()
    idle()
    assert seen == ["Provision rules"]
