"""Jobs: exactly one outcome, on the GUI thread, whatever the work does."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from clausewise.model.errors import Cancelled, DamagedDocument
from clausewise.ui.jobs import Job, Jobs, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from clausewise.model.progress import Steps


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.close()


def counting(steps: int, pause: float = 0.0) -> Steps[int]:
    for step in range(steps):
        yield step, steps
        time.sleep(pause)
    return steps


def outcomes(job: Job) -> list[str]:
    seen: list[str] = []
    job.succeeded.connect(lambda _result: seen.append("succeeded"))
    job.failed.connect(lambda _error: seen.append("failed"))
    job.crashed.connect(lambda _error: seen.append("crashed"))
    job.cancelled.connect(lambda: seen.append("cancelled"))
    return seen


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[object] = []
    job = jobs.start("counting", lambda: counting(5), lambda n: got.append((n, threading.current_thread())))
    seen = outcomes(job)
    with qtbot.waitSignal(job.ended):
        pass
    assert got == [(5, threading.main_thread())]
    assert seen == ["succeeded"]
    assert not jobs.busy


def test_progress_is_told_in_order(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start("counting", lambda: counting(20, 0.01))
    told: list[tuple[int, int]] = []
    job.progressed.connect(lambda step, steps: told.append((step, steps)))
    with qtbot.waitSignal(job.ended):
        pass
    assert told
    assert told == sorted(told)
    assert {steps for _, steps in told} == {20}


def test_a_known_failure_and_a_bug_are_told_apart(qtbot: QtBot, jobs: Jobs) -> None:
    def damaged() -> Steps[None]:
        yield 0, 1
        raise DamagedDocument("pact.docx", "it ends too early")

    known: list[object] = []
    job = jobs.start("reading", damaged, on_failure=known.append)
    seen = outcomes(job)
    with qtbot.waitSignal(job.ended):
        pass
    assert [str(error) for error in known] == ["pact.docx: it ends too early"]
    assert seen == ["failed"]
    with qtbot.waitSignal(jobs.crashed) as caught:
        job = jobs.start("dividing", once(lambda: 1 // 0))
    assert isinstance(caught.args[0], ZeroDivisionError)


def test_work_that_fails_before_its_first_step_is_not_lost(qtbot: QtBot, jobs: Jobs) -> None:
    def broken() -> Steps[None]:
        raise DamagedDocument("", "no generator was even made")

    with qtbot.waitSignal(jobs.failed):
        jobs.start("nothing", broken)


def test_cancelling_closes_the_work(qtbot: QtBot, jobs: Jobs) -> None:
    closed = threading.Event()

    def endless() -> Steps[None]:
        try:
            while True:
                yield 0, 0
                time.sleep(0.001)
        finally:
            closed.set()

    job = jobs.start("endless", endless)
    seen = outcomes(job)
    qtbot.wait(20)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        pass
    assert closed.is_set()
    assert seen == ["cancelled"]


def test_work_that_cancels_itself_is_no_failure(qtbot: QtBot, jobs: Jobs) -> None:
    def stopped() -> Steps[None]:
        yield 0, 1
        raise Cancelled

    job = jobs.start("stopped", stopped)
    seen = outcomes(job)
    with qtbot.waitSignal(job.ended):
        pass
    assert seen == ["cancelled"]


def test_many_jobs_end_each_once(qtbot: QtBot, jobs: Jobs) -> None:
    ended: list[int] = []
    for number in range(40):
        jobs.start(f"job {number}", lambda number=number: counting(3), lambda _n, number=number: ended.append(number))
    qtbot.waitUntil(lambda: not jobs.busy, timeout=10000)
    assert sorted(ended) == list(range(40))


def test_closing_stops_what_is_at_work(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.start("long", lambda: counting(100_000, 0.001))
    assert jobs.close(5)


def test_work_that_does_not_stop_in_time_goes_unheard(qtbot: QtBot) -> None:
    begun, let_go = threading.Event(), threading.Event()

    def stubborn() -> Steps[None]:
        yield 0, 1
        begun.set()
        let_go.wait(10)
        yield 1, 1

    jobs = Jobs()
    job = jobs.start("stubborn", stubborn)
    seen = outcomes(job)
    assert begun.wait(5)
    assert not jobs.close(0.05)
    let_go.set()
    qtbot.waitUntil(lambda: job.finished)
    qtbot.wait(20)
    assert seen == []


def test_work_begun_after_the_end_is_not_run(qtbot: QtBot) -> None:
    jobs = Jobs()
    assert jobs.close()
    ran: list[int] = []
    jobs.start("late", once(lambda: ran.append(1)))
    qtbot.wait(50)
    assert ran == []


CLOSING = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from clausewise.ui.jobs import Jobs

class Window(QMainWindow):
    def closeEvent(self, event):
        self.jobs.close(0.02)
        super().closeEvent(event)

def work():
    for step in range(400):
        time.sleep(0.0005 if step % 7 else 0.03)
        yield step, 400

app = QApplication([])
for turn in range(20):
    window = Window()
    window.jobs = Jobs(window)
    window.jobs.start("a", work)
    window.jobs.start("b", work)
    window.show()
    QTimer.singleShot(3 + turn, window.close)
    app.exec()
    last = window if turn == 19 else window.deleteLater()
"""


def test_closing_twenty_windows_over_work_says_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", CLOSING], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
