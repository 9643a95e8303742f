"""A sheet becomes a file: a module a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from clausewise.model.errors import ExportError
from clausewise.model.saving import save_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.model.progress import Steps
    from clausewise.sheet.sheet import Sheet

SUFFIXES = {".pdf": "pdf", ".html": "html"}
"""The formats by their suffix, each a module here with ``encode(sheet, resources) -> bytes``."""


def write(sheet: Sheet, path: Path, resources: Path) -> Steps[None]:
    """Write a sheet in the format that the suffix says, whole or not at all.

    ``resources`` is the folder with the writers' templates. Raises ``ExportError``.
    """
    module = SUFFIXES.get(path.suffix.lower())
    if module is None:
        raise ExportError(str(path), f"the format must be one of {', '.join(sorted(SUFFIXES))}")
    yield 0, 2
    data: bytes = import_module(f"clausewise.sheet.writers.{module}").encode(sheet, resources)
    yield 1, 2
    save_bytes(path, data)
