"""Damage in a PDF that can be seen though its text still reads: a torn end, a wrong directory, streams that fail."""

from __future__ import annotations

import re
import zlib

DIRECTORY = re.compile(rb"startxref\s{1,8}(\d{1,12})")
TAIL = 2048
DICTIONARY = 400
PIECE = 1 << 16
UNPACKED = 100 << 20


def damage_of(data: bytes) -> list[str]:
    """Say what is wrong with the file, a sentence each; nothing for a sound one."""
    found = []
    if b"%%EOF" not in data[-TAIL:]:
        found.append("The file's end is missing; it may have been cut off.")
    elif not _has_directory(data):
        found.append("The file's directory of parts is damaged; parts may be missing.")
    broken = _broken_streams(data)
    if broken:
        found.append(f"Parts of the file are damaged ({broken}); text may be missing.")
    return found


def _has_directory(data: bytes) -> bool:
    """Tell whether the file's last directory stands where the file says that it does."""
    at = data.rfind(b"startxref")
    named = DIRECTORY.match(data, at) if at >= 0 else None
    if named is None:
        return False
    # Some bytes may stand before the header, which offsets do not count.
    before = max(0, data[:1024].find(b"%PDF-"))
    for start in (int(named[1]), int(named[1]) + before):
        place = data[start : start + 40].lstrip()
        if place.startswith(b"xref") or re.match(rb"\d{1,10}\s{1,4}\d{1,5}\s{1,4}obj", place):
            return True
    return False


def _broken_streams(data: bytes) -> int:
    """Count the compressed streams whose check sum is wrong. Those of an encrypted file cannot be checked."""
    if b"/Encrypt" in data:
        return 0
    broken, left, place = 0, UNPACKED, 0
    while left > 0 and (at := data.find(b"stream", place)) >= 0:
        start = at + 6
        if data[at - 3 : at] == b"end":
            place = start
            continue
        start += 2 if data[start : start + 2] == b"\r\n" else 1
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        opening = data[max(0, at - DICTIONARY) : at]
        opening = opening[opening.rfind(b"obj") :] if b"obj" in opening else opening
        if b"/FlateDecode" in opening and b"/Filter" in opening and b"Decode /Fl" not in opening:
            sound, spent = _inflates(memoryview(data)[start:end], left)
            broken += not sound
            left -= spent
        place = end
    return broken


def _inflates(packed: memoryview, left: int) -> tuple[bool, int]:
    """Unpack a stream piece by piece; tell whether it is whole, and its size."""
    unpacker = zlib.decompressobj()
    size, rest = 0, bytes(packed)
    try:
        while rest and not unpacker.eof and size < left:
            size += len(unpacker.decompress(rest, PIECE))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return False, size
    return unpacker.eof or size >= left, size
