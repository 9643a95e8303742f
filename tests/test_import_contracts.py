"""The direction of imports holds, and a violation of it would be caught."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [linter, "--config", folder / "pyproject.toml", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "app"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    shutil.copytree(TOP / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_imports_run_one_way(copy: Path) -> None:
    answer = lint(copy)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("model/instrument.py", "import clausewise.library.library", "Imports run one way"),
        ("comparing/compare.py", "from PySide6 import QtCore", "Only the window knows Qt"),
        ("sheet/sheet.py", "import whoosh", "Only searching knows Whoosh"),
        ("searching/index.py", "import clausewise.library.library", "Imports run one way"),
    ],
)
def test_planted_violation_is_caught(copy: Path, module: str, planted: str, contract: str) -> None:
    target = copy / "app" / "clausewise" / module
    target.write_text(target.read_text("utf-8") + f"\n{planted}  # noqa\n", "utf-8")
    answer = lint(copy)
    assert answer.returncode != 0
    assert f"{contract}" in answer.stdout
    assert "BROKEN" in answer.stdout
