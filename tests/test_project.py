"""What holds for the project as a whole."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from clausewise.paths import standard_paths

TOP = Path(__file__).resolve().parents[1]
CODE = sorted(path for room in ("app", "packaging", "tests") for path in (TOP / room).rglob("*.py"))


def test_the_changelog_knows_the_version() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    released = re.findall(r"^## \[(\d[^\]]*)\]", (TOP / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert released[0] == project["version"] == version("clausewise")


def test_files_and_functions_stay_short() -> None:
    long_files = [str(p) for p in CODE if p.read_text("utf-8").count("\n") > 300]
    long_functions = [
        f"{path}:{node.lineno} {node.name}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 60
    ]
    assert (long_files, long_functions) == ([], [])


@pytest.mark.parametrize("lock", ["runtime.txt", "dev.txt"])
def test_every_dependency_is_pinned_with_its_hashes(lock: str) -> None:
    text = (TOP / "packaging" / "lock" / lock).read_text("utf-8")
    assert "://" not in text
    for pinned in text.replace("\\\n", " ").splitlines():
        assert not pinned.strip() or pinned.startswith("#") or ("==" in pinned and "--hash=sha256:" in pinned), pinned


def test_resources_and_documents_are_found() -> None:
    paths = standard_paths()
    assert (paths.resources / "sheet" / "sheet.typ").is_file()
    assert (paths.documents / "proposals").is_dir()
    assert paths.library.parent == paths.data
    assert paths.index.parent == paths.cache
