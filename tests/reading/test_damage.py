"""Damaged files of every format: an error or a reading, never a crash; in bounded time; damage is said."""

from __future__ import annotations

import contextlib
import io
import random
import time
import zipfile

import pytest
from reading_files import each_format

from clausewise.model.errors import DocumentError
from clausewise.reading.reader import read_bytes

FILES = each_format()
PACKED = ("docx", "odt", "epub")


def damaged(data: bytes, how: str, chance: random.Random) -> bytes:
    """Cut a file off, flip some of its bytes, or swap what its archive's members hold."""
    if how == "cut":
        return data[: chance.randrange(1, len(data))]
    if how == "flip":
        out = bytearray(data)
        for _ in range(chance.randrange(1, 12)):
            out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        return bytes(out)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    contents = list(members.values())
    chance.shuffle(contents)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in zip(members, contents, strict=True):
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("ending", FILES)
def test_damaged_files_are_read_or_refused(ending: str) -> None:
    chance = random.Random(ending)  # noqa: S311
    for turn in range(24):
        ways = ("cut", "flip", "swap") if ending in PACKED else ("cut", "flip")
        data = damaged(FILES[ending], ways[turn % len(ways)], chance)
        began = time.monotonic()
        with contextlib.suppress(DocumentError):
            assert read_bytes(data, f"torn.{ending}").text.strip()
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("ending", [ending for ending in FILES if ending not in ("txt", "md")])
def test_a_file_cut_in_half_is_never_read_as_if_it_were_whole(ending: str) -> None:
    try:
        reading = read_bytes(FILES[ending][: len(FILES[ending]) // 2], f"half.{ending}")
    except DocumentError:
        return
    assert {"damage"} & {notice.code for notice in reading.notices}
