"""Articles matched between an agreement and a draft derived from it, in-process; the cases are those of evaluate/.

.venv/bin/python tests/benchmarks/bench_alignment.py [--cases N] [--seed S]
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1] / "comparing")]
SHARED = HERE.parents[3] / "shared"

from by_hand import instrument_of  # noqa: E402

from clausewise.comparing.compare import compare  # noqa: E402
from clausewise.model.progress import finish  # noqa: E402


def cases_module() -> Any:
    spec = importlib.util.spec_from_file_location("alignment_cases", SHARED / "evaluate" / "alignment.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def number(article: str) -> int:
    return int(article.split("_")[1])


def found_pairs(a: Any, b: Any) -> list[tuple[int, int, bool]]:
    comparison = finish(compare([instrument_of(a, "a"), instrument_of(b, "b")]))
    return [
        (number(x), number(y), row.moved)
        for row in comparison.correspondence
        for x in row.articles[0]
        for y in row.articles[1]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=30)
    parser.add_argument("--seed", default="dev")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    module = cases_module()
    rnd = random.Random(given.seed)  # noqa: S311 the cases must be the same each time
    pool = list(module.agreements(SHARED / "corpora"))
    tp = said = true = moved_true = moved_found = moved_said = false_moves = 0
    took = 0.0
    for case in range(given.cases):
        rate = module.RATES[case % len(module.RATES)]
        _, units = rnd.choice(pool)
        _, others = rnd.choice(pool)
        draft = module.derive(units, others, rate, rnd)
        truth = {(i + 1, j) for j, row in enumerate(draft, 1) for i in row[0]}
        moved = {(i + 1, j) for j, row in enumerate(draft, 1) for i in row[0] if row[3]}
        began = time.perf_counter()
        found = found_pairs(units, [(title, body) for _, title, body, _ in draft])
        took += time.perf_counter() - began
        pairs = {(x, y) for x, y, _ in found}
        moves = {(x, y) for x, y, m in found if m}
        tp, said, true = tp + len(pairs & truth), said + len(pairs), true + len(truth)
        moved_true, moved_found = moved_true + len(moved), moved_found + len(moved & moves)
        moved_said, false_moves = moved_said + len(moves), false_moves + len(moves - moved)
        if given.show:
            print(case, rate, len(units), "missed", sorted(truth - pairs), "wrong", sorted(pairs - truth))
            print("   moves missed", sorted(moved - moves), "false", sorted(moves - moved))
    print(
        f"cases {given.cases} seconds {took:.1f} P {tp / said:.4f} R {tp / true:.4f} F1 {2 * tp / (said + true):.4f} "
        f"moved-found {moved_found / max(1, moved_true):.3f} false-moves {false_moves / max(1, moved_said):.3f}"
    )


if __name__ == "__main__":
    main()
