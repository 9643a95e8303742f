"""A reader's own rule files: checked, then kept; a bad one leaves the old one as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausewise.model.errors import ExportError, RuleError
from clausewise.provisions.own_rules import keep, own_files

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
GOOD = """\
rules:
  - rule: own.tea
    type: consultation
    says: They drink tea.
    find:
      en: ["drink* tea"]
"""


def test_a_good_rule_is_kept(tmp_path: Path) -> None:
    kept = keep(RESOURCES, tmp_path / "rules", "mine.yaml", GOOD)
    assert kept.read_text("utf-8") == GOOD
    assert own_files(tmp_path / "rules") == (kept,)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (GOOD.replace("consultation", "teatime"), 3),
        (GOOD.replace("find", "finds"), 5),
        (GOOD + "  - : [", 7),
        (GOOD.replace("drink* tea", "(drink*"), 6),
    ],
)
def test_a_bad_rule_names_its_line_and_leaves_the_old_file(tmp_path: Path, text: str, line: int) -> None:
    keep(RESOURCES, tmp_path, "mine.yaml", GOOD)
    with pytest.raises(RuleError) as caught:
        keep(RESOURCES, tmp_path, "mine.yaml", text)
    assert caught.value.line == line
    assert f"line {line}" in str(caught.value)
    assert (tmp_path / "mine.yaml").read_text("utf-8") == GOOD


@pytest.mark.parametrize("name", ["../mine.yaml", "mine.txt", "a/b.yaml", ".mine.yaml", "", "..\\mine.yaml"])
def test_a_file_stays_in_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError):
        keep(RESOURCES, tmp_path / "rules", name, GOOD)
    assert not (tmp_path / "rules").exists()


def test_a_file_may_use_what_another_of_the_folder_names(tmp_path: Path) -> None:
    keep(RESOURCES, tmp_path, "a.yaml", 'words:\n  hot_drink:\n    en: ["tea", "coffee"]\n')
    keep(RESOURCES, tmp_path, "b.yaml", GOOD.replace("drink* tea", "drink* {hot_drink}"))
    assert len(own_files(tmp_path)) == 2
