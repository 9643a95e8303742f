"""The window: start to first paint against a bare window; stalls of the event loop while documents are imported.

Run: .venv/bin/python tests/benchmarks/bench_window.py [--documents N] [--runs N]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
TREATIES = HOME.parent / "shared" / "corpora" / "treaties"

BARE = """
import time; start = time.perf_counter()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.perf_counter() - start, flush=True)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window(); window.resize(1440, 900); window.show()
app.exec()
"""
OURS = """
import time; start = time.perf_counter()
from clausewise.paths import standard_paths
from clausewise.services import Services
from clausewise.ui.app import application, build
app = application()
window = build(Services(standard_paths()))
def painted():
    print(time.perf_counter() - start, flush=True)
    import os; os._exit(0)
window.painted.disconnect()
window.painted.connect(painted)
window.show()
app.exec()
"""


def environment(home: str) -> dict[str, str]:
    """A home of its own for each run."""
    folders = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("DATA", "CACHE", "CONFIG", "STATE")}
    return {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "HOME": home, **folders}


def first_paints(runs: int) -> tuple[float, float]:
    """Give the median seconds to the first paint, bare and ours; run by turns, as other work comes and goes."""
    times: dict[str, list[float]] = {BARE: [], OURS: []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(runs):
            for code, done in times.items():
                command = [sys.executable, "-c", code]
                ran = subprocess.run(command, env=environment(home), check=True, capture_output=True, text=True)
                done.append(float(ran.stdout.split()[-1]))
    return statistics.median(times[BARE]), statistics.median(times[OURS])


def stalls(documents: int) -> tuple[float, float, int]:
    """Import documents and index them; give the event loop's p99 and longest stall in ms, and its beats."""
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(environment(home))
        from PySide6.QtCore import QTimer

        from clausewise.paths import standard_paths
        from clausewise.services import Services
        from clausewise.ui.app import application, build

        app = application()
        services = Services(standard_paths())
        window = build(services)
        window.show()
        while not window.whole:
            app.processEvents()
        beats = [time.perf_counter()]
        timer = QTimer()
        timer.setInterval(1)
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        ended: list[float] = []
        window.intake.imported.connect(lambda _report: ended.append(time.perf_counter()))
        # The first seconds, in which the window fetches its parts, are measured with the rest.
        timer.start()
        window.intake.files(sorted(TREATIES.glob("*.md"))[:documents])
        while not ended or window.jobs.busy:
            app.processEvents()
        timer.stop()
        window.close()
        services.close()
    gaps = sorted((b - a) * 1000 for a, b in pairwise(beats))
    return gaps[int(len(gaps) * 0.99)], gaps[-1], len(gaps)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=225)
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    bare, ours = first_paints(arguments.runs)
    print(f"first paint: bare {bare * 1000:.0f} ms, ours {ours * 1000:.0f} ms, ratio {ours / bare:.2f}")
    if TREATIES.is_dir():
        p99, longest, beats = stalls(arguments.documents)
        words = f"p99 {p99:.0f} ms, longest {longest:.0f} ms ({beats} beats)"
        print(f"stall while {arguments.documents} treaties are imported and indexed: {words}")


if __name__ == "__main__":
    main()
