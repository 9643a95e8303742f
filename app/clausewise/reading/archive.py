"""Zip archives under limits: what a packed document may unpack to, read in memory only."""

from __future__ import annotations

import io
import zipfile
import zlib

from clausewise.model.errors import DamagedDocument, DocumentLimit, UnreadableDocument

MEBIBYTE = 1 << 20
UNPACKED = 200 * MEBIBYTE
ENTRIES = 10_000
PIECE = 1 << 16
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Archive:
    """A packed document's members by name. Sizes are counted as they unpack: what the directory claims is not trusted.

    Raises ``DamagedDocument``, ``DocumentLimit``, ``UnreadableDocument`` (subjects empty).
    """

    def __init__(self, data: bytes, unpacked: int = UNPACKED, entries: int = ENTRIES) -> None:
        self._left = unpacked
        self._unpacked = unpacked
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN:
            raise DamagedDocument("", "its packed contents are damaged or cut off") from None
        if len(self._zip.infolist()) > entries:
            raise DocumentLimit("", f"it packs more than {entries:,} files")
        self.names = frozenset(self._zip.namelist())
        if sum(info.file_size for info in self._zip.infolist()) > unpacked:
            raise self._too_large()

    def _too_large(self) -> DocumentLimit:
        return DocumentLimit("", f"it unpacks to more than {self._unpacked // MEBIBYTE} MB")

    def read(self, name: str) -> bytes:
        """Unpack one member. Raises ``DamagedDocument`` if it is missing or its check sum is wrong."""
        if name not in self.names:
            raise DamagedDocument("", f"its part “{name[:80]}” is missing")
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise UnreadableDocument("", "it is encrypted")
        pieces = []
        try:
            with self._zip.open(info) as member:
                while piece := member.read(PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise self._too_large()
                    pieces.append(piece)
        except RuntimeError:
            raise UnreadableDocument("", "it is encrypted") from None
        except BROKEN:
            raise DamagedDocument("", f"its part “{name[:80]}” is damaged or cut off") from None
        return b"".join(pieces)

    def read_if_there(self, name: str) -> bytes | None:
        """Unpack one member, or give ``None`` where there is none of that name."""
        return self.read(name) if name in self.names else None
