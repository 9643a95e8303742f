"""How many of the pairs that two instruments alone would show are kept in a synopsis of six, and with a base only.

.venv/bin/python tests/benchmarks/bench_synopsis.py
"""

from __future__ import annotations

import sys
import time
from itertools import combinations
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1] / "comparing"), str(HERE.parent)]

import bench_words  # noqa: E402

from clausewise.comparing.compare import compare  # noqa: E402
from clausewise.model.progress import finish  # noqa: E402

NAMES = ("pta_158", "pta_26", "pta_52", "pta_342", "pta_144", "pta_146")


def main() -> None:
    shelf = [bench_words.agreement(name) for name in NAMES]
    began = time.process_time()
    whole = finish(compare(shelf))
    print(f"six agreements of 60,000 words: {time.process_time() - began:.1f} s, {len(whole.rows)} rows")
    place = {(k, c): n for n, row in enumerate(whole.rows) for k, cell in enumerate(row.cells) for c in cell}
    pairs = {
        (k, m): {
            (x, y) for row in finish(compare([shelf[k], shelf[m]])).rows for x in row.cells[0] for y in row.cells[1]
        }
        for k, m in combinations(range(len(shelf)), 2)
    }
    total = sum(map(len, pairs.values()))
    kept = sum(place[k, x] == place[m, y] for (k, m), found in pairs.items() for x, y in found)
    through: dict[int, dict[str, set[str]]] = {}
    for m in range(1, len(shelf)):
        for x, y in pairs[0, m]:
            through.setdefault(m, {}).setdefault(y, set()).add(x)
    based = sum(
        k == 0 or bool(through[k].get(x, set()) & through[m].get(y, set()))
        for (k, m), found in pairs.items()
        for x, y in found
    )
    print(f"pairs {total}, kept in the synopsis {kept / total:.1%}, through the first as base {based / total:.1%}")


if __name__ == "__main__":
    main()
