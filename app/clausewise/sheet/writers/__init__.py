"""A sheet becomes a file: a module a format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from clausewise.model.errors import ExportError
from clausewise.model.saving import save_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from clausewise.model.instrument import Notice
    from clausewise.model.progress import Steps
    from clausewise.sheet.sheet import Sheet
    from clausewise.sheet.writers.written import Written

SUFFIXES = {f".{kind}": kind for kind in ("csv", "docx", "html", "json", "md", "pdf", "xlsx", "xml")}
"""The formats by their suffix, each a module here with ``encode(sheet, resources) -> Written``."""


def write(sheet: Sheet, path: Path, resources: Path) -> Steps[tuple[Notice, ...]]:
    """Write a sheet in the format that the suffix says, whole or not at all; gives what a reader should know of it.

    ``resources`` is the folder with the writers' templates. Raises ``ExportError``.
    """
    module = SUFFIXES.get(path.suffix.lower())
    if module is None:
        raise ExportError(str(path), f"the format must be one of {', '.join(sorted(SUFFIXES))}")
    yield 0, 2
    try:
        written: Written = import_module(f"clausewise.sheet.writers.{module}").encode(sheet, resources)
    except ExportError as error:
        raise ExportError(error.subject or str(path), error.reason) from error
    yield 1, 2
    save_bytes(path, written.data)
    return written.notices
