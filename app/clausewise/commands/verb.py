"""What every verb of the command line shares: its options, how it opens instruments, how it answers."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
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
            complain(answer.subject or ref, reason_of(services, ref, answer))
            yield Opened(ref, None, answer)
        else:
            yield Opened(ref, answer)


def reason_of(services: Services, ref: str, error: ClausewiseError) -> str:
    """Say why something could not be opened; of what may be a misspelt short name, which one is near."""
    if Path(ref).exists() or Path(ref).name != ref or Path(ref).suffix:
        return error.reason
    near = get_close_matches(ref.lower(), [entry.id for entry in services.entries()], 1)
    hint = f"did you mean {near[0]}?" if near else "“clausewise library list” shows the names"
    return f"there is no file and no instrument of this name; {hint}"


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
