"""``clausewise sheet`` and ``clausewise cite``: the options, the formats, the refusals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Answer


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(FIRST)
    second.write_text(SECOND)
    return first, second


@pytest.mark.parametrize("suffix", ["csv", "docx", "html", "json", "md", "pdf", "xlsx", "xml"])
def test_every_format_is_written(
    run: Callable[..., Answer], files: tuple[Path, Path], tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"sheet.{suffix}"
    answer = run("sheet", *files, "-o", out)
    assert (answer.status, answer.err) == (0, "")
    assert out.stat().st_size > 500


def test_the_options_reach_the_sheet_and_its_command(
    run: Callable[..., Answer], files: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "sheet.json"
    asked = ["--only-differences", "--clauses", "Article 1..Article 2", "--provision", "neutrality", "--portrait"]
    assert run("sheet", *files, "-o", out, *asked).status == 0
    told = json.loads(out.read_text())["sheet"]
    assert "portrait" in told["settings"]
    assert "only Article 1 to Article 2 of A" in told["settings"]
    assert "only clauses on neutrality" in told["settings"]
    assert told["left_out"] > 0
    assert told["command"].startswith(f"clausewise sheet {files[0]} {files[1]} -o {out} --portrait")


def test_the_author_signs_the_redline(run: Callable[..., Answer], files: tuple[Path, Path], tmp_path: Path) -> None:
    import zipfile

    out = tmp_path / "redline.docx"
    assert run("sheet", *files, "--revision", "-o", out, "--author", "Ana Lastovia").status == 0
    with zipfile.ZipFile(out) as archive:
        assert 'w:author="Ana Lastovia"' in archive.read("word/document.xml").decode()


def test_what_is_noted_is_said(run: Callable[..., Answer], files: tuple[Path, Path], tmp_path: Path) -> None:
    answer = run("sheet", *files, "--revision", "-o", tmp_path / "redline.docx", "--only-differences")
    assert answer.status == 0
    assert "A redline holds both texts whole" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("asked", "status", "why"),
    [
        (["--clauses", "Article 99"], 1, "no such clause"),
        (["--provision", "peace"], 2, "invalid choice"),
        (["--unchanged", "some"], 2, "invalid choice"),
    ],
)
def test_what_is_not_there_is_refused(
    run: Callable[..., Answer], files: tuple[Path, Path], tmp_path: Path, asked: list[str], status: int, why: str
) -> None:
    out = tmp_path / "sheet.pdf"
    answer = run("sheet", *files, "-o", out, *asked)
    assert answer.status == status
    assert why in answer.err
    assert not out.exists()


def test_a_clause_is_cited(run: Callable[..., Answer], files: tuple[Path, Path]) -> None:
    answer = run("cite", files[0], "Article 2")
    assert (answer.status, answer.out) == (0, "Treaty of Lastovia art 2\n")
    assert run("cite", files[0], "--style", "ris").out.startswith("TY  - STAT\n")
    assert run("cite", files[0], "Article 9").status == 1
