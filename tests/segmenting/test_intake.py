"""Files become instruments in workers: in order, the bad ones with their reason."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import DocumentError, UnreadableDocument
from clausewise.segmenting.intake import Taken, take_in, take_in_attended, take_in_text

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Treaty on Rivers\n\nArticle 1\n\nThe rivers are free.\n"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> list[Taken]:
    folder = tmp_path_factory.mktemp("documents")
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(TEXT.replace("Rivers", f"Rivers {name.upper()}X"), "utf-8")
    files = [folder / "a.txt", folder / "missing.txt", folder / "b.txt"]
    return list(take_in(files))


def test_files_come_in_order_and_a_bad_one_with_its_reason(taken: list[Taken]) -> None:
    assert [one.path.name for one in taken] == ["a.txt", "missing.txt", "b.txt"]
    assert [one.instrument.title if one.instrument else None for one in taken] == [
        "Treaty on Rivers AX",
        None,
        "Treaty on Rivers BX",
    ]
    assert isinstance(taken[1].error, DocumentError)
    assert "missing.txt" in str(taken[1].error)


def test_the_original_is_what_was_read(taken: list[Taken]) -> None:
    one = taken[0]
    assert one.original.decode() == TEXT.replace("Rivers", "Rivers AX")


def test_an_original_that_has_changed_is_refused(taken: list[Taken]) -> None:
    one = taken[2]
    one.path.write_text("something else", "utf-8")
    with pytest.raises(UnreadableDocument, match="changed"):
        _ = one.original
    one.path.unlink()
    with pytest.raises(UnreadableDocument, match="opened"):
        _ = one.original


def test_an_import_can_be_stopped_within_one_long_document(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"Article {n}\n\nThe river number {n} is free." for n in range(1, 60_000)), "utf-8")
    began = time.monotonic()
    with closing(take_in_attended([long], tick=0.05)) as reading:
        assert next(reading) is None
    assert time.monotonic() - began < 3


def test_no_files_give_nothing() -> None:
    assert list(take_in([])) == []


def test_pasted_text(tmp_path: Path) -> None:
    instrument = take_in_text(TEXT, "pasted")
    assert instrument.source == "pasted"
    assert [clause.id for clause in instrument.clauses] == ["front", "art_1"]
