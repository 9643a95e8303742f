"""How quickly the bundled shelf answers: ``.venv/bin/python tests/benchmarks/bench_bundled.py``."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.library.bundled import Bundled
from clausewise.library.coverage import CoverageIndex

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
COLD = (
    "import sys, time; from pathlib import Path; from clausewise.library.bundled import Bundled; "
    "begun = time.perf_counter(); Bundled(Path(sys.argv[1])).entries(); print(time.perf_counter() - begun)"
)


def milliseconds(work: Callable[[], object], times: int = 7) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


def cold() -> float:
    """The shelf in a process of its own, after the import, YAML not yet loaded; the median of five, in milliseconds."""
    runs = [
        float(subprocess.run([sys.executable, "-c", COLD, str(DOCUMENTS)], capture_output=True, check=True).stdout)
        for _ in range(5)
    ]
    return statistics.median(runs) * 1000


def main() -> None:
    """Print the figures."""
    shelf = Bundled(DOCUMENTS)
    documents = [entry.id for entry in shelf.entries()]
    print(f"documents on the shelf                {len(documents):8}")
    print(f"entries, cold (ms)                    {cold():8.1f}")
    print(f"entries, warm (ms)                    {milliseconds(lambda: Bundled(DOCUMENTS).entries()):8.1f}")

    def open_all() -> None:
        fresh = Bundled(DOCUMENTS)
        for ref in documents:
            fresh.instrument(ref)

    print(f"all documents opened (ms)             {milliseconds(open_all):8.1f}")
    index = CoverageIndex(shelf)

    def ask() -> object:
        return index.claims_about("kyiv-security-compact")

    print(f"first question to the coverage (ms)   {milliseconds(ask, 1):8.1f}")
    print(f"further questions (ms)                {milliseconds(ask):8.3f}")


if __name__ == "__main__":
    main()
