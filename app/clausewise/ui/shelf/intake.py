"""Bringing documents into the library: reading beside the window, a report at the end."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clausewise.model.errors import ClausewiseError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from clausewise.model.entry import Entry
    from clausewise.model.instrument import Notice
    from clausewise.model.progress import Steps
    from clausewise.segmenting.intake import Taken
    from clausewise.services import Services
    from clausewise.ui.jobs import Jobs

MOST_FILES = 5000


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: its entry and what reading noticed, or why it could not be read."""

    name: str
    entry: Entry | None = None
    known: bool = False
    notices: tuple[Notice, ...] = ()
    error: ClausewiseError | None = None


def import_files(services: Services, files: Sequence[Path]) -> Steps[list[Imported]]:
    """Read files and keep them in the library: a report a file, in the order given."""
    from clausewise.segmenting.intake import take_in_attended

    report: list[Imported] = []
    before = {entry.sha256 for entry in services.library.entries()}
    yield 0, len(files)
    with closing(take_in_attended(files)) as reading:
        for taken in reading:
            if taken is not None:
                report.append(_kept(services, taken, before))
            # Also while one document takes long: here the import can be cancelled.
            yield len(report), len(files)
    return report


def _kept(services: Services, taken: Taken, before: set[str]) -> Imported:
    """Keep what was read; ``before`` holds the SHA-256 of what is there already."""
    name = taken.path.name
    try:
        if taken.instrument is None:
            raise taken.error or ClausewiseError(name, "it could not be read")
        entry = services.add(taken)
        known = entry.sha256 in before
        before.add(entry.sha256)
        return Imported(name, entry, known, taken.instrument.notices)
    except ClausewiseError as error:
        return Imported(name, error=error)
    except OSError as error:
        return Imported(name, error=ClausewiseError(name, (error.strerror or "it could not be read").lower()))


def import_text(services: Services, text: str, name: str) -> Steps[list[Imported]]:
    """Keep pasted text in the library, as it was read: UTF-8, in which lone surrogates have no place."""
    from clausewise.segmenting.intake import take_in_text_attended

    read: Taken | None = None
    yield 0, 0
    with closing(take_in_text_attended(text, name)) as reading:
        for taken in reading:
            read = taken or read
            # Also while it is being read: here the import can be cancelled.
            yield 0, 0
    if read is None or read.instrument is None:
        reason = read.error.reason if read is not None and read.error is not None else "it could not be read"
        return [Imported(name, error=ClausewiseError(name, reason))]
    before = {entry.sha256 for entry in services.library.entries()}
    reserved = {entry.id for entry in services.bundled.entries()}
    entry = services.library.add(read.instrument, text.encode("utf-8", "replace"), reserved=reserved)
    return [Imported(name, entry, entry.sha256 in before, read.instrument.notices)]


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Give the files that paths mean: a folder means all files below it."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(file for file in sorted(path.rglob("*")) if file.is_file() and not file.name.startswith("."))
        else:
            found.append(path)
    return found[:MOST_FILES]


class Intake(QObject):
    """Imports, and tells the report."""

    imported = Signal(object)

    def __init__(self, services: Services, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._jobs = jobs

    def files(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        files = files_in(paths)
        if files:
            title = self.tr("Importing %n document(s)…", "", len(files))
            self._jobs.start(title, lambda: import_files(self._services, files), self.imported.emit)

    def text(self, text: str, name: str) -> None:
        """Import pasted text."""
        self._jobs.start(
            self.tr("Importing text…"), lambda: import_text(self._services, text, name), self.imported.emit
        )
