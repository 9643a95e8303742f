"""Long work beside the window: one ``Job`` runs a generator of steps on the thread pool and reports on the GUI thread.

The signals that cross threads are private to the job, connected in its constructor and emitted again from a slot of
the GUI thread: signals emitted straight from a worker have crashed PySide6.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from clausewise.model.errors import Cancelled, ClausewiseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from clausewise.model.progress import Steps

Work: TypeAlias = "Callable[[], Steps[Any]]"
TURN = 0.0008  # seconds
REPORT_EVERY = 0.04  # seconds between two reports of progress: more often would only busy the window


class _Crossing(QObject):
    """The signals that cross from the worker to the GUI thread."""

    stepped = Signal(int, int)
    ended = Signal(object, object)


class _Runner(QRunnable):
    """Runs the work to its end, to its cancellation or to its failure; nothing it raises is lost."""

    def __init__(self, work: Work, crossing: _Crossing, stop: threading.Event) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self._crossing = crossing
        self._stop = stop
        self.done = threading.Event()
        self._telling = threading.Lock()
        self._heard = True

    def silence(self) -> None:
        """Say nothing from now on: who would hear it is about to go."""
        with self._telling:
            self._heard = False

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        with self._telling:
            if self._heard:
                signal.emit(*values)

    def run(self) -> None:
        """Run in the pool's thread."""
        result: object = None
        error: BaseException | None = None
        try:
            result = self._through(self._work())
        except BaseException as raised:  # delivered to the GUI thread, which tells failures from bugs
            error = raised
        self.done.set()
        self._tell(self._crossing.ended, result, error)

    def _through(self, steps: Steps[Any]) -> object:
        reported = 0.0
        while True:
            if self._stop.is_set():
                steps.close()
                raise Cancelled
            try:
                step, total = next(steps)
            except StopIteration as stop:
                return stop.value
            now = time.monotonic()
            if now - reported >= REPORT_EVERY:
                reported = now
                self._tell(self._crossing.stepped, step, total)
            time.sleep(0)  # let the window have the interpreter


class Job(QObject):
    """One piece of long work: one of ``succeeded``, ``failed``, ``crashed``, ``cancelled`` comes, then ``ended``.

    ``settled`` comes before them: whoever takes the result may show a dialog, and the work is over by then.
    ``failed`` carries a ``ClausewiseError`` for the message bar, ``crashed`` any other exception for the crash dialog.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    cancelled = Signal()
    settled = Signal()
    ended = Signal()
    over = Signal(object)

    def __init__(self, title: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._stop = threading.Event()
        self._crossing = _Crossing()
        self._crossing.stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)
        self._crossing.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._runner = _Runner(work, self._crossing, self._stop)

    def start(self, pool: QThreadPool) -> None:
        """Begin."""
        pool.start(self._runner)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; its result, if it still comes, is dropped."""
        self._stop.set()

    def silence(self) -> None:
        """Cancel, and tell nothing more."""
        self.cancel()
        self._runner.silence()

    @property
    def finished(self) -> bool:
        """Whether the worker is through."""
        return self._runner.done.is_set()

    @Slot(int, int)
    def _on_stepped(self, step: int, steps: int) -> None:
        if not self._stop.is_set():
            self.progressed.emit(step, steps)

    @Slot(object, object)
    def _on_ended(self, result: object, error: BaseException | None) -> None:
        self.settled.emit()
        if self._stop.is_set() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is None:
            self.succeeded.emit(result)
        elif isinstance(error, ClausewiseError):
            self.failed.emit(error)
        else:
            self.crashed.emit(error)
        self.ended.emit()
        self.over.emit(self)


class Jobs(QObject):
    """The jobs at work: keeps them alive, and stops them all at the end."""

    started = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._at_work: list[Job] = []
        self._closed = False
        # While work goes on, each step of a paint that runs in Python waits for its turn: let turns be short.
        sys.setswitchinterval(TURN)

    def start(
        self,
        title: str,
        work: Work,
        on_success: Callable[[Any], None] | None = None,
        on_failure: Callable[[ClausewiseError], None] | None = None,
    ) -> Job:
        """Start work; its result reaches ``on_success`` on the GUI thread, a failure ``on_failure`` or ``failed``."""
        job = Job(title, work, self)
        if on_success is not None:
            job.succeeded.connect(on_success)
        job.failed.connect(on_failure if on_failure is not None else self.failed)
        job.crashed.connect(self.crashed)
        # Not a function that holds this object: the last job would then take it along while being deleted by it.
        job.over.connect(self._forget)
        self._at_work.append(job)
        self.started.emit(job)
        if self._closed:
            job.silence()
        else:
            job.start(self._pool)
        return job

    @property
    def busy(self) -> bool:
        """Whether any work is going on."""
        return bool(self._at_work)

    @Slot(object)
    def _forget(self, job: Job) -> None:
        if job in self._at_work:
            self._at_work.remove(job)
            job.deleteLater()

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for job in self._at_work:
            job.cancel()

    def close(self, seconds: float = 10.0) -> bool:
        """Stop everything and wait for it; whether all of it stopped in time."""
        self.cancel_all()
        done = self._pool.waitForDone(int(seconds * 1000))
        # What the workers said last is delivered now: later, nobody would be there to hear it.
        for job in tuple(self._at_work):
            QCoreApplication.sendPostedEvents(job)
        # Work that did not stop in time, or that an outcome began just now, outlives the window: it goes unheard.
        self._closed = True
        for job in tuple(self._at_work):
            job.silence()
        return done


def once(call: Callable[[], Any]) -> Work:
    """Make a single call into work without steps in between."""

    def steps() -> Steps[Any]:
        yield 0, 0
        return call()

    return steps
