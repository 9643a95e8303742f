"""Files become instruments: read and segmented in limited worker processes."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.model.errors import DocumentError, UnreadableDocument
from clausewise.reading.options import ReadOptions
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from clausewise.model.instrument import Instrument

PROCESSES = 2
TICK = 0.1
"""Seconds after which one who waits is asked whether to go on."""


@dataclass(frozen=True)
class Taken:
    """A file taken in: its instrument, or the reason why there is none."""

    path: Path
    instrument: Instrument | None = None
    error: DocumentError | None = None

    @property
    def original(self) -> bytes:
        """The file's bytes, as they were read. Raises ``UnreadableDocument`` where it is gone or has changed since."""
        try:
            data = self.path.read_bytes()
        except OSError as error:
            raise UnreadableDocument(str(self.path), "it can no longer be opened") from error
        if self.instrument is not None and hashlib.sha256(data).hexdigest() != self.instrument.sha256:
            raise UnreadableDocument(str(self.path), "it has changed since it was read")
        return data


def take_one(item: tuple[Path, ReadOptions]) -> Instrument:
    """Read and segment one file; runs inside the worker. Raises ``DocumentError``."""
    from clausewise.reading.reader import read_file

    path, options = item
    return segment(read_file(path, options))


def take_in(files: Sequence[Path], options: ReadOptions | None = None) -> Iterator[Taken]:
    """Read files, in the order given; a bad one comes with its error. Closing the iterator stops the workers."""
    from clausewise.reading.worker import DEFAULTS

    with closing(take_in_attended(files, options, tick=DEFAULTS.wall)) as several:
        yield from (one for one in several if one is not None)


def take_in_attended(
    files: Sequence[Path], options: ReadOptions | None = None, *, tick: float = TICK
) -> Generator[Taken | None, None, None]:
    """As ``take_in``, but give ``None`` every ``tick`` seconds in which no file was finished: then it can be closed."""
    from clausewise.reading.worker import run_attended

    items = [(Path(path), options or ReadOptions()) for path in files]
    crew = min(PROCESSES, max(1, len(items)))
    with closing(run_attended(take_one, items, processes=crew, tick=tick)) as answers:
        for answer in answers:
            if answer is None:
                yield None
                continue
            (path, _), result = answer
            if isinstance(result, DocumentError):
                yield Taken(path, error=result)
            else:
                yield Taken(path, instrument=result)


def take_in_text(text: str, name: str) -> Instrument:
    """Make an instrument of pasted text; ``name`` stands in the place of a file name. Raises ``DocumentError``."""
    from clausewise.reading.reader import read_pasted

    return segment(read_pasted(text, name))


def take_pasted(item: tuple[str, str]) -> Instrument:
    """Read and segment pasted text, given after its name; runs inside the worker. Raises ``DocumentError``."""
    name, text = item
    return take_in_text(text, name)


def take_in_text_attended(text: str, name: str) -> Generator[Taken | None, None, None]:
    """As ``take_in_text``, in a limited worker; give ``None`` now and then until it is done."""
    from clausewise.reading.worker import run_attended

    with closing(run_attended(take_pasted, [(name, text)], tick=TICK)) as answers:
        for answer in answers:
            if answer is None:
                yield None
                continue
            _, result = answer
            if isinstance(result, DocumentError):
                yield Taken(Path(name), error=result)
            else:
                yield Taken(Path(name), instrument=result)
