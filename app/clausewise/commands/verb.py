"""What every verb of the command line shares: its options, how it opens instruments, how it answers."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from clausewise.commands.terminal import complain
from clausewise.model.errors import ClausewiseError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from clausewise.model.contract import Value
    from clausewise.model.instrument import Instrument
    from clausewise.services import Services

DONE, FAILED, USAGE = 0, 1, 2


class Subparsers(Protocol):
    """Where a verb adds itself."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser:  # noqa: A002
        """Add a verb."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """An instrument that was asked for as ``ref``, or the error instead."""

    ref: str
    instrument: Instrument | None
    error: ClausewiseError | None = None


def open_each(services: Services, refs: Sequence[str]) -> Iterator[Opened]:
    """Open each file or short name in order; a failure is said and does not stop the rest."""
    for ref, answer in services.open_each(refs):
        if isinstance(answer, ClausewiseError):
            complain(answer.subject or ref, answer.reason)
            yield Opened(ref, None, answer)
        else:
            yield Opened(ref, answer)


def open_all(services: Services, refs: Sequence[str]) -> list[Instrument] | None:
    """Open all of them; ``None`` where one failed (which was said)."""
    opened = list(open_each(services, refs))
    found = [o.instrument for o in opened if o.instrument is not None]
    return found if len(found) == len(refs) else None


def print_json(value: object) -> None:
    """Print a value as indented JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def print_values(values: Sequence[Value]) -> None:
    """Print one value as an object, several as a list."""
    print_json(values[0] if len(values) == 1 else list(values))


def print_line(value: Value) -> None:
    """Print a value as one line of JSON."""
    # One write a line: a reader on the pipe never sees half of it.
    sys.stdout.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")
