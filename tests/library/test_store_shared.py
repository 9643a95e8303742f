"""Several threads and programs use the library at once."""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest

from clausewise.library import store
from clausewise.library.library import Library
from clausewise.model.errors import LibraryError
from tests.library.test_library import ORIGINAL, library, pact

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["library"]


def test_threads_and_programs_use_it_at_once(library: Library) -> None:
    other = Library(library.path)
    failed: list[BaseException] = []

    def fill(into: Library, first: int) -> None:
        try:
            for number in range(first, first + 15):
                into.add(pact(str(number)), str(number).encode())
                into.entries()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=fill, args=(each, n * 100)) for n, each in enumerate([library, library, other])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(library.entries()) == len({e.id for e in other.entries()}) == 45
    assert library.check() == []
    other.close()


def test_programs_that_start_at_once_make_one_library(tmp_path: Path) -> None:
    failed: list[BaseException] = []
    for turn in range(8):
        path = tmp_path / f"{turn}" / "library.sqlite3"
        ready = threading.Barrier(6)

        def start(path: Path = path, ready: threading.Barrier = ready) -> None:
            ready.wait()
            try:
                made = Library(path)
                made.add(pact(), ORIGINAL)
                made.close()
            except BaseException as error:
                failed.append(error)

        threads = [threading.Thread(target=start) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failed == []


def test_a_writer_that_does_not_end_is_said_to_be_busy(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.05)
    held = sqlite3.connect(library.path, isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    other = Library(library.path)
    with pytest.raises(LibraryError, match="another window is writing"):
        other.add(pact(), ORIGINAL)
    assert other.entries() == ()
    held.execute("ROLLBACK")
    held.close()
    assert other.add(pact(), ORIGINAL).id in library
    other.close()
