"""``read``: the contract's fields, the order, and what bad files get."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.commands.conftest import FIRST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.conftest import Answer


def test_an_object_has_the_fields_of_the_contract(run: Callable[..., Answer], first: Path) -> None:
    answer = run("read", first, "--json")
    value = json.loads(answer.out)
    assert answer.status == 0
    assert value["file"] == str(first)
    assert value["sha256"] == hashlib.sha256(FIRST.encode()).hexdigest()
    assert value["text"] == FIRST
    assert {"title", "language", "kind", "warnings"} <= value.keys()
    articles = {c["id"]: c for c in value["clauses"] if c["kind"] == "article"}
    assert list(articles) == ["art_1", "art_2", "art_3"]
    assert articles["art_2"] | {"start": 0, "end": 0} == {
        "id": "art_2",
        "kind": "article",
        "label": "Article 2",
        "number": "2",
        "heading": None,
        "level": 1,
        "parent": None,
        "start": 0,
        "end": 0,
    }


def test_leaves_give_the_text_back(run: Callable[..., Answer], first: Path) -> None:
    value = json.loads(run("read", first, "--json").out)
    parents = {c["parent"] for c in value["clauses"]}
    leaves = [c for c in value["clauses"] if c["id"] not in parents]
    assert "".join(value["text"][c["start"] : c["end"]] for c in leaves) == FIRST


def test_lines_come_in_the_order_given(run: Callable[..., Answer], first: Path, second: Path) -> None:
    answer = run("read", second, first, "--jsonl")
    assert [json.loads(line)["file"] for line in answer.out.splitlines()] == [str(second), str(first)]


def test_several_files_are_a_list(run: Callable[..., Answer], first: Path, second: Path) -> None:
    assert [v["file"] for v in json.loads(run("read", first, second, "--json").out)] == [str(first), str(second)]


def test_people_get_a_table(run: Callable[..., Answer], first: Path) -> None:
    answer = run("read", first)
    assert "Article 2" in answer.out
    assert "\x1b" not in answer.out


def bad_files(folder: Path) -> dict[str, Path]:
    files = {
        name: folder / name for name in ("missing.txt", "empty.txt", "binary.bin", "photo.docx", "cut.docx", "huge.txt")
    }
    files["empty.txt"].write_bytes(b"")
    files["binary.bin"].write_bytes(bytes(range(256)) * 40)
    files["photo.docx"].write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 500)
    with zipfile.ZipFile(files["cut.docx"], "w") as archive:
        archive.writestr("word/document.xml", "<w:document>" + "x" * 5000)
    files["cut.docx"].write_bytes(files["cut.docx"].read_bytes()[:90])
    with files["huge.txt"].open("wb") as file:
        file.truncate(300_000_000)
    return files


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "binary.bin", "photo.docx", "cut.docx", "huge.txt"])
def test_a_bad_file_costs_one_sentence(run: Callable[..., Answer], tmp_path: Path, first: Path, name: str) -> None:
    bad = bad_files(tmp_path)[name]
    answer = run("read", bad, first, "--jsonl")
    assert answer.status == 1
    assert answer.err.startswith(f"clausewise: {bad}: ")
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err
    assert [json.loads(line)["file"] for line in answer.out.splitlines()] == [str(first)]


def test_text_without_numbered_clauses_still_reads(run: Callable[..., Answer], tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(
        "A letter from the coast\n\nThe harbour is open.\n\nThe light is lit.\n", "utf-8"
    )
    value = json.loads(run("read", tmp_path / "letter.txt", "--json").out)
    assert len(value["clauses"]) >= 3


def test_usage_is_status_2(run: Callable[..., Answer]) -> None:
    assert run("read").status == 2
    assert run("nonsense").status == 2
