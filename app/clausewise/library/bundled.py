"""The documents that come with the program: Markdown files with a YAML head, read only when one is opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from clausewise.model.entry import Entry
from clausewise.model.errors import ClausewiseError, NotFound, UnreadableDocument
from clausewise.model.instrument import TextStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from clausewise.model.instrument import Instrument

FENCE = "---"
# Fields with an entry a clause: by far the longest part of a head, and nothing that a shelf shows.
LONG_FIELDS = frozenset({"evidence", "conflicts", "contested", "claims", "copies"})


@dataclass(frozen=True, slots=True)
class _Shelf:
    entries: Mapping[str, Entry]
    official: Mapping[str, str]
    damaged: tuple[ClausewiseError, ...]


class Bundled:
    """The bundled shelf: every ``*.md`` one folder below ``folder``, its short name the file's name.

    A file whose head cannot be read stays off the shelf and is said in ``damaged``: one bad file must not keep the
    program from starting.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._instruments: dict[str, Instrument] = {}

    def entries(self) -> tuple[Entry, ...]:
        """All documents of the shelf, the proposals before the coverage, each in the order of their dates."""
        return tuple(self._shelf.entries.values())

    @property
    def damaged(self) -> tuple[ClausewiseError, ...]:
        """Why files of the folder are not on the shelf; empty in a whole installation."""
        return self._shelf.damaged

    @property
    def official(self) -> Mapping[str, str]:
        """The address of the official text, by short name, of every document that has one; no document is opened."""
        return self._shelf.official

    def __contains__(self, ref: object) -> bool:
        return ref in self._shelf.entries

    def instrument(self, ref: str) -> Instrument:
        """Give a document by its short name. Raises ``NotFound``, and ``DocumentError`` for a file that went bad."""
        if ref not in self._instruments:
            if ref not in self:
                raise NotFound(ref, "no such bundled document")
            self._instruments[ref] = self._read(self._path(ref), ref)
        return self._instruments[ref]

    def original(self, ref: str) -> bytes:
        """Give the file of a document as it lies on the disk. Raises ``NotFound`` or ``UnreadableDocument``."""
        if ref not in self:
            raise NotFound(ref, "no such bundled document")
        return _bytes(self._path(ref))

    def coverage(self) -> tuple[Entry, ...]:
        """The news articles among the documents."""
        return tuple(entry for entry in self.entries() if entry.kind == "coverage")

    def _path(self, ref: str) -> Path:
        return self.folder / self._shelf.entries[ref].source

    def _read(self, path: Path, ref: str) -> Instrument:
        # The files are part of the program, hence trusted: they are read here and not in a worker.
        from clausewise.reading.reader import read_bytes
        from clausewise.segmenting.segment import segment

        return replace(segment(read_bytes(_bytes(path), path.name)), id=ref)

    @cached_property
    def _shelf(self) -> _Shelf:
        found: list[Entry] = []
        official: dict[str, str] = {}
        damaged: list[ClausewiseError] = []
        for path in self._files():
            try:
                entry, address = _entry(path, self.folder)
            except ClausewiseError as error:
                damaged.append(error)
                continue
            found.append(entry)
            if address:
                official[entry.id] = address
        found.sort(key=lambda entry: (entry.kind == "coverage", entry.date, entry.id))
        return _Shelf({entry.id: entry for entry in found}, official, tuple(damaged))

    def _files(self) -> Iterator[Path]:
        try:
            yield from sorted(self.folder.glob("*/*.md"))
        except OSError:
            return


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(path.name, (error.strerror or "it could not be read").lower()) from error


def _entry(path: Path, folder: Path) -> tuple[Entry, str]:
    """Make the entry of a file, and give its official address, from its head. Raises ``UnreadableDocument``."""
    data = _bytes(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(path.name, "it is not in UTF-8") from error
    head, body = _split(text, path.name)
    fields = _fields(head, path.name)
    parties = fields.get("parties") or ()
    entry = Entry(
        id=path.stem,
        title=str(fields["title"]),
        kind=str(fields.get("kind") or ""),
        status=_status(fields.get("text_status"), path.name),
        date=str(fields.get("date") or ""),
        language=str(fields.get("language") or ""),
        parties=tuple(str(party) for party in parties) if isinstance(parties, list) else (),
        sha256=hashlib.sha256(data).hexdigest(),
        source=path.relative_to(folder).as_posix(),
        words=sum(word.strip("#") != "" for word in body.split()),
        bundled=True,
    )
    return entry, str(fields.get("official") or "")


def _split(text: str, name: str) -> tuple[str, str]:
    """Give the short fields of the head as YAML, and the body."""
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != FENCE:
        raise UnreadableDocument(name, "it has no head")
    kept: list[str] = []
    wanted = True
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return "".join(kept), "".join(lines[number + 1 :])
        if line[:1] not in " -#\n\r":
            wanted = line.partition(":")[0] not in LONG_FIELDS
        if wanted:
            kept.append(line)
    raise UnreadableDocument(name, "its head does not end")


def _fields(head: str, name: str) -> dict[str, object]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the pure one is ten times slower
    try:
        fields = yaml.load(head, Loader=loader)  # noqa: S506 - both are safe loaders
    except (yaml.YAMLError, ValueError) as error:
        raise UnreadableDocument(name, "its head is not valid YAML") from error
    if not isinstance(fields, dict) or not fields.get("title"):
        raise UnreadableDocument(name, "its head names no title")
    return fields


def _status(said: object, name: str) -> TextStatus | None:
    if not said:
        return None
    try:
        return TextStatus(str(said))
    except ValueError as error:
        raise UnreadableDocument(name, f"its head names the unknown text status {said!r}") from error
