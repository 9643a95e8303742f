"""A second process that writes a part of the index, and what holds for every process that builds."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clausewise.model.errors import ClausewiseError, IndexUnavailable
from clausewise.model.saving import reason_of
from clausewise.searching.part import write_part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection

    from clausewise.searching.part import Order
    from clausewise.searching.records import Shelved

NICER = 5


class Helper:
    """A second process that writes a segment of its own. Call ``close`` at the end."""

    def __init__(self, order: Order, folder: Path, shelf: Sequence[Shelved]) -> None:
        context = multiprocessing.get_context("spawn")
        self._answers, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_help, args=(order, folder, list(shelf), theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._step = 0
        self._part: tuple[Any, ...] | None = None

    def step(self) -> int:
        """How many instruments it has done."""
        while self._part is None and self._answers.poll():
            self._take()
        return self._step

    def done(self) -> bool:
        """Whether its segment is written; waits a moment if not."""
        if self._part is None and self._answers.poll(0.1):
            self._take()
        return self._part is not None

    def part(self) -> tuple[Any, ...]:
        """What it has written, once it is done."""
        if self._part is None:
            raise IndexUnavailable("search", "the index could not be built: its second process is not done")
        return self._part

    def _take(self) -> None:
        from clausewise.searching.guard import loads

        try:
            message = loads(self._answers.recv_bytes())
        except EOFError:
            raise IndexUnavailable("search", "the index could not be built: its second process ended") from None
        if isinstance(message, str):
            raise IndexUnavailable("search", message)
        if isinstance(message, int):
            self._step = message
        else:
            self._part = message

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._answers.close()


def _help(order: Order, folder: Path, shelf: list[Shelved], answers: Connection) -> None:
    """Run in the second process: report steps, then the part that was written."""
    settle()
    work = write_part(order, folder, shelf)
    try:
        while True:
            step, _ = next(work)
            answers.send_bytes(pickle.dumps(step))
    except StopIteration as stop:
        answers.send_bytes(pickle.dumps(tuple(stop.value)))
    except (BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:
        answers.send_bytes(pickle.dumps(why(error)))


def settle() -> None:
    """Make a spawned process a quiet one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICER)
    # Millions of small values that live until the end: looking for rings among them takes a fifth of the time.
    gc.disable()


def why(error: Exception) -> str:
    """Why building failed; of a bug, its kind and its place, for a report."""
    if isinstance(error, ClausewiseError):
        return error.reason
    if isinstance(error, OSError):
        return reason_of(error)
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {error} ({Path(place.filename).name}:{place.lineno})"
