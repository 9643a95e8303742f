"""Hostile files are read in processes of their own, spawned with limits: a crash, a hang or a glut costs one file."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from clausewise.model.errors import DamagedDocument, DocumentError, DocumentLimit
from clausewise.reading.process_limits import limit_memory, limit_time, silence
from clausewise.reading.transfer import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: ``memory`` in bytes of address space, ``cpu`` and ``wall`` in seconds."""

    memory: int = 1 << 30
    cpu: float = 60.0
    wall: float = 120.0


DEFAULTS = Limits()
AHEAD = 2
LOOKAHEAD = 8
READY = b"ready"
SPENT = 77
"""The exit status of a process that has run out of memory and answered that: a new one goes on with its queue."""


def run_limited(
    task: Callable[[Item], Result], items: Iterable[Item], limits: Limits = DEFAULTS, processes: int = 1
) -> Iterator[tuple[Item, Result | DocumentError]]:
    """Run ``task`` on each item in spawned processes; give ``(item, result or its error)`` in the order of the items.

    ``task`` is a top-level function of an importable module; items and results are pickled, results made of built-in
    types and our own classes. A ``DocumentError`` that it raises, a limit that it passes and a death of its process
    become that item's error, and the rest goes on in a new process. Closing the iterator kills the processes.
    Raises ``RuntimeError`` where no process can start, as in a script without a main guard.
    """
    with closing(run_attended(task, items, limits, processes, tick=limits.wall)) as answers:
        for answer in answers:
            if answer is not None:
                yield answer


def run_attended(
    task: Callable[[Item], Result],
    items: Iterable[Item],
    limits: Limits = DEFAULTS,
    processes: int = 1,
    tick: float = 0.1,
) -> Generator[tuple[Item, Result | DocumentError] | None, None, None]:
    """As ``run_limited``, but give ``None`` every ``tick`` seconds in which nothing has come.

    So whoever looks on can close the iterator, and thereby kill the processes, while one item takes long.
    """
    waiting = deque(enumerate(items))
    count = len(waiting)
    crew: list[_Worker[Item, Result]] = []
    done: dict[int, tuple[Item, Result | DocumentError]] = {}
    try:
        crew.extend(_Worker(task, limits) for _ in range(max(1, min(processes, count))) if count)
        for turn in range(count):
            while turn not in done:
                _hand_out(crew, waiting, turn + LOOKAHEAD * len(crew))
                answers = _collect(crew, tick)
                found = list(answers)
                done.update((index, (item, _named(answer, item))) for index, item, answer in found)
                if not found:
                    yield None
            # Before the caller works on this result, the workers get something to do meanwhile.
            _hand_out(crew, waiting, turn + 1 + LOOKAHEAD * len(crew))
            yield done.pop(turn)
    finally:
        for worker in crew:
            worker.kill()


def _named(answer: Result | DocumentError, item: object) -> Result | DocumentError:
    """Let an error without a subject concern the item: a path, or a tuple that starts with it."""
    if isinstance(answer, DocumentError) and not answer.subject:
        return type(answer)(str(item[0] if isinstance(item, tuple) else item), answer.reason)
    return answer


def _hand_out(crew: list[_Worker[Item, Result]], waiting: deque[tuple[int, Item]], before: int) -> None:
    """Give each worker up to two items: the next one lies ready when it has answered."""
    for depth in range(1, AHEAD + 1):
        for worker in crew:
            if len(worker.queue) < depth and waiting and waiting[0][0] < before:
                worker.give(*waiting.popleft())


def _collect(crew: list[_Worker[Item, Result]], tick: float) -> Iterator[tuple[int, Item, Result | DocumentError]]:
    """Wait until a worker has answered, died or run out of time, or ``tick`` seconds; give what there is."""
    busy = [worker for worker in crew if worker.queue]
    time_left = min(worker.time_left() for worker in busy)
    ready = wait([worker.answers for worker in busy], timeout=min(tick, time_left))
    for worker in busy:
        if worker.answers in ready and not worker.started:
            worker.greet()
        elif worker.answers in ready:
            if (taken := worker.take()) is not None:
                yield taken
        elif worker.time_left() <= 0 and not worker.answers.poll():
            yield worker.overdue()


class _Worker(Generic[Item, Result]):
    """One spawned process and the items it has been given; it is replaced when it dies."""

    def __init__(self, task: Callable[[Item], Result], limits: Limits) -> None:
        self._task = task
        self._limits = limits
        self.queue: deque[tuple[int, Item]] = deque()
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        theirs_in, self._requests = context.Pipe(duplex=False)
        self.answers, theirs_out = context.Pipe(duplex=False)
        self._process: SpawnProcess = context.Process(
            target=_serve, args=(self._task, theirs_in, theirs_out, self._limits), daemon=True
        )
        self._process.start()
        theirs_in.close()
        theirs_out.close()
        self.started = False
        self._began = time.monotonic()

    def give(self, index: int, item: Item) -> None:
        """Put an item into the process's queue."""
        if not self.queue:
            self._began = time.monotonic()
        self.queue.append((index, item))
        self._send(item)

    def _send(self, item: Item) -> None:
        try:
            self._requests.send(item)
        except (BrokenPipeError, ConnectionResetError):
            # It has died; that is noticed, and the item handed on, when its answer is taken.
            return

    def time_left(self) -> float:
        """Seconds until the item at work is overdue."""
        return max(0.0, self._began + self._limits.wall - time.monotonic())

    def greet(self) -> None:
        """Take the process's first sign of life. A process that dies before it is no file's fault, but ours."""
        try:
            self.answers.recv_bytes(len(READY))
        except (EOFError, OSError):
            raise RuntimeError("the process that reads files could not start") from None
        self.started = True
        self._began = time.monotonic()

    def take(self) -> tuple[int, Item, Result | DocumentError] | None:
        """Take the answer to the item at work, or the reason why there is none; ``None``: ask again later."""
        try:
            data = self.answers.recv_bytes(self._limits.memory)
        except (EOFError, OSError):
            self._process.join(5)
            if self._process.exitcode == SPENT:
                self._renew()
                return None
            return self._replaced(_cause_of_death(self._process.exitcode, self._limits))
        try:
            answer = cast("Result | DocumentError", unpack(data))
        except Exception:
            # Whatever a process in foreign hands sends, it ends there.
            return self._replaced(DamagedDocument("", "reading it gave an answer that cannot be trusted"))
        self._began = time.monotonic()
        index, item = self.queue.popleft()
        return index, item, answer

    def overdue(self) -> tuple[int, Item, Result | DocumentError]:
        """Give up the item at work, which has run out of time."""
        return self._replaced(DocumentLimit("", f"reading it takes more than {self._limits.wall:.0f} s"))

    def _replaced(self, answer: DocumentError) -> tuple[int, Item, DocumentError]:
        """Give up the item at work."""
        index, item = self.queue.popleft()
        self._renew()
        return index, item, answer

    def _renew(self) -> None:
        """Start a new process for what is in the queue."""
        self.kill()
        self._start()
        for _, item in self.queue:
            self._send(item)

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._requests.close()
        self.answers.close()


def _cause_of_death(exitcode: int | None, limits: Limits) -> DocumentError:
    if exitcode is not None and exitcode < 0 and -exitcode == getattr(signal, "SIGXCPU", 0):
        return DocumentLimit("", f"reading it takes more than {limits.cpu:.0f} s of computing time")
    return DamagedDocument("", "reading it failed: it is damaged, or needs more memory than is allowed")


def _serve(
    task: Callable[[Item], Result], requests: Connection, answers: Connection, limits: Limits
) -> None:  # pragma: no cover (runs in the spawned process)
    """Answer requests one by one until the pipe closes. Runs in the spawned process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence()
    limit_memory(limits.memory)
    answers.send_bytes(READY)
    while True:
        try:
            item = requests.recv()
        except EOFError:
            return
        limit_time(limits.cpu)
        answer, spent = _answer(task, item)
        answers.send_bytes(answer)
        if spent:
            sys.exit(SPENT)


def _answer(task: Callable[[Item], Result], item: Item) -> tuple[bytes, bool]:
    """Run the task; say whether the process's memory is spent."""
    try:
        return pack(task(item)), False
    except MemoryError:
        return pack(DocumentLimit("", "reading it takes more memory than is allowed")), True
    except RecursionError:
        return pack(DocumentLimit("", "it is nested too deeply")), False
    except DocumentError as error:
        return pack(error), False
    except Exception as error:
        # A hostile file may raise anything out of a library.
        return pack(DamagedDocument("", f"reading it failed unexpectedly ({_place(error)})")), False


def _place(error: Exception) -> str:
    """Name an unexpected exception and where it came from, for a report."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__}, {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119
