"""The index is built in processes that report, can be stopped, and fail in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import IndexUnavailable, NotFound
from clausewise.model.progress import finish
from clausewise.searching.builder import MANY_WORDS, build
from clausewise.searching.index import SearchIndex
from clausewise.searching.part import Order
from clausewise.searching.records import Record, Shelved
from clausewise.searching.worker import build_apart
from tests.searching.shelf import RECORDS, Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Slow(Source):
    """Says which process asks, and takes its time."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def records(self, ref: str) -> Iterable[Record]:
        (self.folder / str(os.getpid())).touch()
        time.sleep(0.3)
        return super().records(ref)


class Dying(Source):
    """Takes its process down."""

    def records(self, ref: str) -> Iterable[Record]:
        os._exit(3)


class Wrong(Source):
    """Has a bug."""

    def records(self, ref: str) -> Iterable[Record]:
        raise RuntimeError("a bug")


class Missing(Source):
    """Has lost an instrument."""

    def records(self, ref: str) -> Iterable[Record]:
        if ref == "ostriv":
            raise NotFound(ref, "it is gone")
        return super().records(ref)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def order(folder: Path, source: Source, words: int = 0) -> Order:
    shelf = tuple(replace(each, words=words) for each in source.shelf())
    return Order(folder / "index", shelf, source, helped=True)


def test_a_large_shelf_is_divided_between_two_processes(tmp_path: Path) -> None:
    large = order(tmp_path, Slow(tmp_path), MANY_WORDS)
    steps = list(build_apart(large))
    assert len([path for path in tmp_path.iterdir() if path.name.isdigit()]) == 2
    assert steps[-1][1] == 3
    assert [step for step, _ in steps] == sorted(step for step, _ in steps)
    index = SearchIndex(large.index)
    assert index.search("lamp OR гарантія OR neutral").total == 4
    assert index.is_current(large.shelf)
    index.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be asked for in this way")
def test_closing_the_work_ends_its_processes_and_leaves_the_old_index(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "index")
    finish(build(order(tmp_path, Source())))
    work = build_apart(replace(order(tmp_path, Slow(tmp_path), MANY_WORDS), anew=True))
    next(work)
    next(work)
    work.close()
    deadline = time.monotonic() + 5
    pids = [int(path.name) for path in tmp_path.iterdir() if path.name.isdigit()]
    assert pids
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(alive, pids))
    assert index.search("lamp").total == 2
    finish(build(replace(order(tmp_path, Source()), anew=True)))
    assert len([path for path in index.folder.iterdir() if path.is_dir()]) == 1
    index.close()


@pytest.mark.parametrize("words", [0, MANY_WORDS])
@pytest.mark.parametrize(
    ("source", "why"), [(Dying(), "process ended"), (Wrong(), r"RuntimeError a bug \(test_worker.py:\d+\)$")]
)
def test_a_process_that_fails_is_a_sentence(
    tmp_path: Path, source: Source, why: str, words: int, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(IndexUnavailable, match=why):
        finish(build_apart(order(tmp_path, source, words)))
    assert capfd.readouterr() == ("", "")


def test_an_instrument_that_cannot_be_read_leaves_the_rest(tmp_path: Path) -> None:
    made = order(tmp_path, Missing())
    finish(build(made))
    index = SearchIndex(made.index)
    assert index.search("lamp").total == 2
    assert index.search("lang:uk").total == 0
    assert index.is_current(made.shelf)
    index.close()


def test_two_programs_do_not_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import whoosh.util.filelock

    monkeypatch.setattr(whoosh.util.filelock, "try_for", lambda acquire, **_: acquire())
    first = build(order(tmp_path, Source()))
    next(first)
    with pytest.raises(IndexUnavailable, match="another window is building"):
        finish(build(order(tmp_path, Source())))
    finish(first)


def test_many_small_changes_end_in_one_segment_again(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = SearchIndex(folder)
    source = Source()
    for number in range(16):
        shelf = tuple(Shelved(each.ref, f"{number}" if each.ref == "ostriv" else "1") for each in source.shelf())
        finish(build(Order(folder, shelf, source)))
        assert index.search("lang:uk").total == 2
        assert index.search("lamp").total == 2
    assert sum(1 for _ in folder.glob("*/*.trm")) <= 12
    index.close()


def test_a_removed_instruments_words_no_longer_count(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    many = Source([*RECORDS, *(replace(r, instrument=f"copy-{n}") for r in RECORDS[:3] for n in range(9))])
    index = SearchIndex(folder)
    finish(build(Order(folder, tuple(many.shelf()), many)))
    assert index.search("neutral").total == 10
    finish(build(Order(folder, tuple(many.shelf()[:4]), many)))
    results = index.search("neutral", facets=True)
    assert results.total == 2
    assert results.totals == {"copy-0": 1, "lastovia": 1}
    assert [facet.count for facet in results.facets["provision"]] == [2, 2]
    index.close()


def test_a_full_disk_is_a_sentence_and_leaves_the_old_index(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not allowed here")
    try:
        made = order(disk, Source())
        finish(build(made))
        index = SearchIndex(made.index)
        more = (replace(record, instrument=f"{n}", text=record.text * 40) for record in RECORDS for n in range(99))
        large = Source([*RECORDS, *more])
        with pytest.raises(IndexUnavailable, match=r"no space|full"):
            finish(index.update(large.shelf(), large))
        assert index.search("lamp").total == 2
        assert sum(path.stat().st_size for path in disk.rglob("*") if path.is_file()) < 200_000
        index.close()
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
