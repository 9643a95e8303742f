"""Saving a file is all or nothing."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import ExportError
from clausewise.model.saving import save_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    save_bytes(tmp_path / "sheet.pdf", b"first")
    save_bytes(tmp_path / "sheet.pdf", b"second \x00 bytes")
    assert (tmp_path / "sheet.pdf").read_bytes() == b"second \x00 bytes"
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.pdf"]


def test_an_export_is_an_ordinary_file(tmp_path: Path) -> None:
    save_bytes(tmp_path / "new", b"x")
    umask = os.umask(0)
    os.umask(umask)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o666 & ~umask


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "private").write_bytes(b"old")
    (tmp_path / "private").chmod(0o600)
    save_bytes(tmp_path / "private", b"new")
    assert (tmp_path / "private").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("missing/sheet.pdf", "the folder does not exist"),
        ("x" * 300, "the name is too long"),
        ("folder", "a folder stands"),
    ],
)
def test_a_refusal_is_a_sentence(tmp_path: Path, target: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").write_text("x")
    with pytest.raises(ExportError) as caught:
        save_bytes(tmp_path / target, b"x")
    assert reason in caught.value.reason
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder"]


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    target.write_bytes(b"the old sheet")
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from clausewise.model.errors import ExportError
        from clausewise.model.saving import save_bytes
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        try:
            save_bytes(Path(sys.argv[1]), b"x" * 100_000)
        except ExportError as error:
            print(error)
        """
    )
    answer = subprocess.run([sys.executable, "-c", program, str(target)], capture_output=True, text=True, check=True)
    assert str(target) in answer.stdout
    assert target.read_bytes() == b"the old sheet"
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.html"]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
