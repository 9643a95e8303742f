"""The limited worker: every limit for real; one bad item costs that item alone."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest
import reading_tasks as tasks

from clausewise.model.errors import DamagedDocument, DocumentError, DocumentLimit, UnreadableDocument
from clausewise.model.instrument import Notice
from clausewise.reading.transfer import unpack
from clausewise.reading.worker import Limits, run_attended, run_limited

BOUNDED = sys.platform != "linux"
QUICK = Limits(cpu=1, wall=20)


def outcome(kind: str, limits: Limits = QUICK) -> object:
    ((_, result),) = run_limited(tasks.misbehave, [kind], limits)
    return result


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(run_limited(tasks.double, range(40), processes=2)) == [(n, 2 * n) for n in range(40)]


def test_nothing_to_do() -> None:
    assert list(run_limited(tasks.double, [])) == []


def test_one_process_serves_many_items() -> None:
    used = {result for _, result in run_limited(tasks.address, range(20))}
    assert len(used) == 1
    assert os.getpid() not in used


def test_results_larger_than_a_pipe_holds() -> None:
    sizes = [5_000_000, 10, 3_000_000, 2_000_000]
    assert [len(str(r)) for _, r in run_limited(tasks.large, sizes, processes=2)] == sizes


def test_own_classes_and_built_in_values_come_through() -> None:
    assert outcome("notice") == (Notice("a", "b"), {"list": [1, 2.5, None, b"x"]})


@pytest.mark.skipif(BOUNDED, reason="the system cannot bound a process")
@pytest.mark.parametrize("kind", ["memory", "lists"])
def test_too_much_memory(kind: str) -> None:
    result = outcome(kind, Limits(memory=300 << 20, cpu=20))
    assert isinstance(result, DocumentLimit)
    assert "memory" in result.reason


@pytest.mark.skipif(BOUNDED, reason="the system cannot bound a process")
def test_the_rest_goes_on_after_too_much_memory() -> None:
    kinds = ["memory", "a", "memory", "b", "c"]
    results = [result for _, result in run_limited(tasks.misbehave, kinds, Limits(memory=300 << 20))]
    assert [isinstance(result, DocumentLimit) for result in results] == [True, False, True, False, False]
    assert [results[at] for at in (1, 3, 4)] == ["a", "b", "c"]


@pytest.mark.skipif(BOUNDED, reason="the system cannot bound a process")
def test_too_much_computing_time() -> None:
    began = time.monotonic()
    result = outcome("cpu")
    assert isinstance(result, DocumentLimit)
    assert "computing time" in result.reason
    assert time.monotonic() - began < 15


def test_hanging_without_computing() -> None:
    result = outcome("sleep", Limits(wall=1))
    assert isinstance(result, DocumentLimit)
    assert "more than 1 s" in result.reason


def test_computing_time_is_counted_for_each_item_anew() -> None:
    assert all(not isinstance(r, DocumentError) for _, r in run_limited(tasks.double, range(200), Limits(cpu=1)))


@pytest.mark.parametrize("kind", ["die", "abort", "exit"])
def test_a_process_that_dies(kind: str) -> None:
    result = outcome(kind)
    assert isinstance(result, DamagedDocument)
    assert result.subject == kind


def test_endless_recursion() -> None:
    assert isinstance(outcome("deep"), DocumentLimit)


def test_an_unexpected_exception_is_one_sentence_that_says_where() -> None:
    result = outcome("bug")
    assert isinstance(result, DamagedDocument)
    assert "KeyError, reading_tasks.py:" in result.reason
    assert "\n" not in str(result)


def test_a_document_error_keeps_its_subject_and_a_nameless_one_gets_the_item() -> None:
    assert str(outcome("document")) == "inner: it is torn"
    assert str(outcome("nameless")) == "nameless: it is empty"
    ((_, result),) = run_limited(tasks.misbehave_first, [("nameless", 1)])
    assert isinstance(result, UnreadableDocument)
    assert result.subject == "nameless"


def test_bad_items_do_not_stop_the_rest() -> None:
    kinds = ["a", "die", "b", "sleep", "bug", "c", "abort", "d"]
    results = dict(run_limited(tasks.misbehave, kinds, Limits(cpu=2, wall=2), processes=2))
    assert list(results) == kinds
    assert {kind for kind, result in results.items() if isinstance(result, DocumentError)} == {
        "die", "sleep", "bug", "abort",
    }  # fmt: skip
    assert [results[kind] for kind in "abcd"] == list("abcd")


def test_what_libraries_print_stays_in_the_process(capfd: pytest.CaptureFixture[str]) -> None:
    assert outcome("noise") == "noise"
    assert capfd.readouterr() == ("", "")


def test_a_worker_cannot_smuggle_code_in_its_answer() -> None:
    trace = Path("/tmp/clausewise-smuggled")  # noqa: S108
    result = outcome("foreign")
    assert isinstance(result, DamagedDocument)
    assert not trace.exists()


@pytest.mark.parametrize(
    "name", [("os", "system"), ("builtins", "eval"), ("clausewise.model.saving", "save_bytes"), ("subprocess", "Popen")]
)
def test_only_data_is_unpacked(name: tuple[str, str]) -> None:
    hostile = f"c{name[0]}\n{name[1]}\n.".encode()
    with pytest.raises(Exception, match="is no result of reading"):
        unpack(hostile)


def test_closing_the_iterator_kills_the_processes() -> None:
    results = run_limited(tasks.address, range(1000), processes=2)
    _, process = next(results)
    results.close()  # type: ignore[attr-defined]
    assert isinstance(process, int)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_closing_while_an_item_hangs_is_quick() -> None:
    results = run_limited(tasks.misbehave, ["fine", "sleep"])
    next(results)
    began = time.monotonic()
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 5


def test_one_who_looks_on_can_stop_it_while_an_item_hangs() -> None:
    began = time.monotonic()
    with closing(run_attended(tasks.misbehave, ["sleep"], tick=0.05)) as answers:
        assert [next(answers) for _ in range(5)] == [None] * 5
    assert time.monotonic() - began < 5


def test_looking_on_gives_the_same_answers() -> None:
    answers = [answer for answer in run_attended(tasks.double, range(5), tick=0.001) if answer is not None]
    assert answers == [(number, 2 * number) for number in range(5)]


def test_a_slow_caller_does_not_make_results_overdue() -> None:
    results = run_limited(tasks.double, range(4), Limits(wall=0.4))
    for number, result in results:
        assert result == 2 * number
        time.sleep(0.5)


def test_a_process_that_cannot_start_is_a_bug_and_no_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    # The process cannot import the task's module: its folder is off the path that it is given.
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if "tests" not in folder])
    with pytest.raises(RuntimeError, match="could not start"):
        list(run_limited(tasks.double, [1]))


def test_runs_from_a_script(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            from clausewise.reading.worker import run_attended, run_limited

            def task(number):
                return number + 1

            if __name__ == "__main__":
                print(list(run_limited(task, [1, 2], processes=2)))
            """
        ),
        "utf-8",
    )
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=False)
    assert (run.stdout, run.stderr) == ("[(1, 2), (2, 3)]\n", "")
