"""The library's file outlives what happens to disks, programs and other versions of this one."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from clausewise.library import schema, store
from clausewise.library.library import Library
from clausewise.library.store import Store
from clausewise.model.errors import LibraryError
from tests.library.test_library import ORIGINAL, library, pact

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["library"]
ROOT = Path(__file__).resolve().parents[2]
# Adds one instrument after another, and says so once each is safe.
WRITER = """
import sys
sys.path[:0] = [{root!r}, {app!r}]
from pathlib import Path
from clausewise.library.library import Library
from tests.library.test_library import pact
library = Library(Path({path!r}))
for number in range(10_000):
    original = (str(number) + "\\n").encode() * 2_000
    entry = library.add(pact(str(number) + " lamps\\n" * 500, title=f"Pact {{number}}"), original)
    print(entry.id, entry.sha256, flush=True)
"""


def test_a_killed_program_loses_nothing_it_said_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    script = WRITER.format(root=str(ROOT), app=str(ROOT / "app"), path=str(path))
    said: list[tuple[str, str]] = []
    for wait in (0.02, 0.11, 0.05, 0.2):
        process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(wait)
        process.kill()
        lines = [first, *process.stdout.read().splitlines()]
        process.stdout.close()
        process.wait()
        said += [(ref, sha256) for line in lines if len(line.split()) == 2 for ref, sha256 in [line.split()]]
        library = Library(path)
        assert library.check() == []
        for ref, sha256 in said:
            assert hashlib.sha256(library.original(ref)).hexdigest() == sha256
            assert library.instrument(ref).text.count("lamps") == 500
        library.close()
    assert len(said) > 4


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk is not allowed here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(library: Library) -> None:
    for number in range(100):
        library.add(pact(str(number)), os.urandom(100_000))


def test_a_full_disk_is_a_sentence_and_leaves_the_library_whole(small_disk: Path) -> None:
    library = Library(small_disk / "library.sqlite3")
    kept = library.add(pact(), ORIGINAL)
    with pytest.raises(LibraryError, match="the disk is full"):
        fill(library)
    entries = library.entries()
    assert library.original(kept.id) == ORIGINAL
    assert library.check() == []
    library.close()
    again = Library(small_disk / "library.sqlite3")
    assert again.entries() == entries
    assert again.check() == []
    again.close()


def test_a_disk_that_is_full_from_the_start_is_a_sentence(small_disk: Path) -> None:
    for number in range(2):
        (small_disk / f"ballast{number}").write_bytes(b"\0" * 500_000)
    with contextlib.suppress(OSError):
        (small_disk / "more").write_bytes(b"\0" * 60_000)
    with pytest.raises(LibraryError, match="the disk is full"):
        Library(small_disk / "library.sqlite3")


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder with a library that may be read and not written, for root too."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    made = Library(folder / "library.sqlite3")
    made.add(pact(), ORIGINAL)
    made.close()
    bind = subprocess.run(["mount", "--bind", str(folder), str(folder)], capture_output=True, check=False)
    if bind.returncode:
        pytest.skip("mounting a folder read-only is not allowed here")
    subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_library_in_a_read_only_folder_can_still_be_read(read_only: Path) -> None:
    library = Library(read_only / "library.sqlite3")
    (entry,) = library.entries()
    assert library.original(entry.id) == ORIGINAL
    assert library.check() == []
    with pytest.raises(LibraryError, match="may not be written to"):
        library.trash(entry.id)
    assert library.entries() == (entry,)
    library.close()


def test_no_library_can_be_made_in_a_read_only_folder(read_only: Path) -> None:
    for path in (read_only / "other.sqlite3", read_only / "below" / "library.sqlite3"):
        with pytest.raises(LibraryError, match=r"read-only|may not be written to"):
            Library(path)


@pytest.mark.parametrize("where", ["file", "folder"])
def test_what_stands_in_the_way_is_a_sentence(tmp_path: Path, where: str) -> None:
    path = tmp_path / "place" / "library.sqlite3"
    if where == "file":
        path.parent.write_text("no folder")
    else:
        path.mkdir(parents=True)
    with pytest.raises(LibraryError) as error:
        Library(path)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("content", [b"Article 1\n" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_another_file_is_not_taken_for_a_library(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(content)
    with pytest.raises(LibraryError, match=r"not a library|damaged"):
        Library(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    with pytest.raises(LibraryError, match="not a library of Clausewise"):
        Library(path)


def test_a_library_of_a_newer_version_is_left_alone(library: Library) -> None:
    library.add(pact(), ORIGINAL)
    library.close()
    with sqlite3.connect(library.path) as newer:
        newer.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    newer.close()
    with pytest.raises(LibraryError, match="newer version of Clausewise"):
        Library(library.path)


def test_damage_is_found_and_said(library: Library) -> None:
    entry = library.add(pact(), ORIGINAL)
    library.close()
    with sqlite3.connect(library.path) as hand:
        hand.execute("UPDATE original SET data = ?", (ORIGINAL[:-1],))
        hand.execute("UPDATE instrument SET text = ?", (b"other",))
    hand.close()
    again = Library(library.path)
    assert again.check() == [f"{entry.id}: its original is damaged.", f"{entry.id}: its text is damaged."]
    with pytest.raises(LibraryError, match="its original is damaged"):
        again.original(entry.id)
    again.close()


def test_overwritten_pages_never_raise_anything_else(library: Library) -> None:
    for number in range(20):
        library.add(pact(f"{number} lamp\n" * 300, title=f"Pact {number}"), bytes([number]) * 9_000)
    library.close()
    data = bytearray(library.path.read_bytes())
    for page in range(1, len(data) // 4096):
        damaged = data[:]
        damaged[page * 4096 : page * 4096 + 200] = b"\x5a" * 200
        library.path.write_bytes(damaged)
        try:
            again = Library(library.path)
        except LibraryError:
            continue
        try:
            found = again.check()
            for entry in again.entries():
                again.instrument(entry.id)
                again.original(entry.id)
            assert found or page
        except LibraryError:
            pass
        again.close()


def test_a_migration_keeps_a_backup_first_and_is_all_or_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = library.add(pact(), ORIGINAL)
    library.close()
    wrong = ("ALTER TABLE instrument ADD COLUMN colour TEXT;\nINSERT INTO nowhere VALUES (1);",)
    right = (
        "ALTER TABLE instrument ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';\nUPDATE instrument SET colour = 'red';",
    )
    backup = library.path.with_name(f"library.sqlite3.v{schema.VERSION}-backup")

    monkeypatch.setattr(store, "MIGRATIONS", schema.MIGRATIONS + wrong)
    monkeypatch.setattr(store, "VERSION", schema.VERSION + 1)
    with pytest.raises(LibraryError):
        Store(library.path)
    monkeypatch.setattr(store, "MIGRATIONS", schema.MIGRATIONS + right)
    migrated = Store(library.path)
    assert migrated.rows("SELECT id, colour FROM instrument") == [(entry.id, "red")]
    migrated.close()
    monkeypatch.undo()
    old = Library(backup)
    assert old.original(entry.id) == ORIGINAL
    old.close()


def test_a_closed_library_says_so(library: Library) -> None:
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.entries()
