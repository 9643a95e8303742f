"""The command line as a whole."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from clausewise.commands.terminal import plain, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Answer


def test_the_version_is_the_projects(run: Callable[..., Answer]) -> None:
    assert run("--version").out == f"clausewise {version('clausewise')}\n"


def test_a_closed_pipe_is_no_failure(first: Path) -> None:
    command = f"{sys.executable} -m clausewise read {first} --json | true"
    answer = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_asking_for_help_loads_no_heavy_library() -> None:
    program = (
        "import sys; from clausewise.__main__ import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'PySide6', 'whoosh', 'lxml', 'typst', 'babel', 'docx'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)


def test_foreign_text_cannot_drive_the_terminal() -> None:
    assert plain("a\x1b[31mb\u202ec\td\n") == "a [31mb c\td\n"


def test_a_wide_table_fits() -> None:
    lines = table(("one", "two"), [("a", "word " * 60), ("b", "x" * 200)], limit=60).splitlines()
    assert max(map(len, lines)) <= 60
    assert sum(line.count("word") for line in lines) == 60


def test_a_misspelt_short_name_is_answered_with_the_one_that_was_meant(run: Callable[..., Answer], first: Path) -> None:
    answer = run("provisions", "istanbul-comunique", first)
    assert answer.status == 1
    assert answer.err == (
        "clausewise: istanbul-comunique: there is no file and no instrument of this name; "
        "did you mean istanbul-communique?\n"
    )
    assert answer.out, "the others are answered all the same"
    assert "“clausewise library list” shows the names" in run("cite", "qqqq").err
    assert run("provisions", "missing.txt").err == "clausewise: missing.txt: there is no such file\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("compare", "istanbul-communique"), "clausewise: compare: a comparison takes two to six instruments ("),
        (("sheet", "a", "b"), "clausewise: sheet: the following arguments are required: -o/--output ("),
        (("search",), "clausewise: search: the following arguments are required: QUERY ("),
        (("--wrong",), "clausewise: unrecognized arguments: --wrong ("),
    ],
)
def test_wrong_usage_is_said_in_one_line(run: Callable[..., Answer], arguments: tuple[str, ...], said: str) -> None:
    answer = run(*arguments)
    assert answer.status == 2
    assert answer.err.startswith(said)
    assert answer.err.count("\n") == 1
    assert answer.err.rstrip().endswith("--help says how)")
