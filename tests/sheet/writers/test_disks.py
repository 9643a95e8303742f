"""A full disk and a read-only folder: one sentence from every writer, and the old file stays."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import ExportError
from clausewise.model.progress import finish
from clausewise.paths import standard_paths
from clausewise.sheet.writers import SUFFIXES, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from clausewise.sheet.sheet import Sheet

RESOURCES = standard_paths().resources


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for one small file."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("only who may mount can make a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_full_disk_is_one_sentence(sheet: Sheet, disk: Path, suffix: str) -> None:
    target = disk / f"sheet{suffix}"
    target.write_bytes(b"old")
    with pytest.raises(ExportError) as caught:
        finish(write(sheet, target, RESOURCES))
    assert caught.value.reason == "the disk is full"
    assert caught.value.subject == str(target)
    assert target.read_bytes() == b"old"
    assert [p.name for p in disk.iterdir()] == [target.name]


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_read_only_folder_is_one_sentence(sheet: Sheet, disk: Path, suffix: str) -> None:
    target = disk / f"sheet{suffix}"
    target.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(ExportError) as caught:
        finish(write(sheet, target, RESOURCES))
    assert caught.value.reason == "the disk is read-only"
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_missing_folder_is_one_sentence(sheet: Sheet, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ExportError, match="the folder does not exist"):
        finish(write(sheet, tmp_path / "none" / f"sheet{suffix}", RESOURCES))
    assert not list(tmp_path.iterdir())


def test_an_unknown_suffix_is_one_sentence(sheet: Sheet, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the format must be one of"):
        finish(write(sheet, tmp_path / "sheet.exe", RESOURCES))
