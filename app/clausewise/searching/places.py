"""Whoosh's classes as ours. Import it after ``guard.secure``: it imports Whoosh."""

from __future__ import annotations

from array import array
from io import BytesIO
from mmap import ACCESS_READ, mmap
from typing import Any

from whoosh import fields, formats
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

WIDTH = 4


class Places(formats.Format):  # type: ignore[misc]
    """Positions as 32-bit integers: no unpickling for each posting."""

    def fixed_value_size(self) -> int:
        """Give -1: values differ in length."""
        return -1

    def decode_positions(self, value: bytes) -> list[int]:
        """Give the positions."""
        found = array("I")
        found.frombytes(value)
        return found.tolist()

    def decode_frequency(self, value: bytes) -> int:
        """Give the number of positions."""
        return len(value) // WIDTH

    def decode_weight(self, value: bytes) -> float:
        """Give the number of positions."""
        return float(len(value) // WIDTH)


class ClauseText(fields.TEXT):  # type: ignore[misc]
    """A text whose words have been cut and folded already."""

    def __init__(self) -> None:
        super().__init__(stored=True)
        self.format = Places()


class ClosingStorage(FileStorage):  # type: ignore[misc]
    """Opens files in memory that the system maps, and closes those that Whoosh leaves open over a damaged one."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._opened: list[Any] = []

    def open_file(self, name: str, **kwargs: Any) -> Any:  # noqa: ANN401 - Whoosh has no types
        """Open a file for reading."""
        with open(self._fpath(name), "rb") as file:  # noqa: PTH123 - Whoosh's own path
            whole = mmap(file.fileno(), 0, access=ACCESS_READ) if file.seek(0, 2) else BytesIO()
        opened = StructFile(whole, name=name, **kwargs)
        self._opened.append(opened)
        return opened

    def close(self) -> None:
        """Close all files."""
        for opened in self._opened:
            if not opened.is_closed:
                opened.close()
        self._opened.clear()
