"""How long and how much memory large comparisons take: 2,000 × 2,000 clauses, and the ancestry of one in 45,000.

.venv/bin/python tests/benchmarks/bench_scale.py
"""

from __future__ import annotations

import random
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1] / "comparing"), str(HERE.parent)]

import bench_words  # noqa: E402
from by_hand import instrument_of  # noqa: E402

from clausewise.comparing.alignment import align  # noqa: E402
from clausewise.comparing.ancestry import Ancestry  # noqa: E402
from clausewise.comparing.compare import compare  # noqa: E402
from clausewise.comparing.judgement import Judgement  # noqa: E402
from clausewise.comparing.passages import articles_of  # noqa: E402
from clausewise.comparing.weighing import rarity_of  # noqa: E402
from clausewise.model.progress import finish  # noqa: E402


def memory() -> float:
    """The process's peak so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def clauses(names: list[str]) -> list[str]:
    """Single paragraphs of real agreements, of 12 to 120 words."""
    found = []
    for name in names:
        text = bench_words.agreement(name).text
        found += [line for line in text.split("\n") if 12 <= len(line.split()) <= 120]
    return found


def edited(body: str, rnd: random.Random) -> str:
    words = body.split(" ")
    for _ in range(len(words) // 8):
        words[rnd.randrange(len(words))] = rnd.choice(words)
    return " ".join(words)


def main() -> None:
    rnd = random.Random(4)  # noqa: S311 the same each time
    pool = clauses(["pta_450", "pta_392", "pta_112", "pta_28"])
    bodies = rnd.sample(pool, 2000)
    draft = [edited(body, rnd) for body in bodies]
    del draft[100:150]
    draft[900:900] = rnd.sample(pool, 50)
    a, b = instrument_of(bodies, "a"), instrument_of(draft, "b")
    before = memory()
    best = 1e9
    for _ in range(3):
        left, right = articles_of(a), articles_of(b)
        began = time.process_time()
        matches = align(left, right, rarity_of(left, right), Judgement())
        best = min(best, time.process_time() - began)
    print(
        f"align {len(left)} x {len(right)} clauses: {best:.2f} s, {len(matches)} matches, "
        f"{memory() - before:.0f} MB more"
    )
    began = time.process_time()
    finish(compare([a, b]))
    print(f"the whole comparison, word differences too: {time.process_time() - began:.2f} s, peak {memory():.0f} MB")
    ancestry(rnd)


def ancestry(rnd: random.Random) -> None:
    names = sorted(path.stem for path in (bench_words.CORPORA / "trade-agreements").glob("*.xml"))
    began = time.process_time()
    shelf = (replace(bench_words.agreement(name), id=name) for name in names)
    library = Ancestry(shelf)
    print(f"ancestry over {len(library)} clauses built in {time.process_time() - began:.1f} s")
    texts = rnd.sample(clauses(names[:40]), 200)
    library.closest(texts[0])
    took = []
    for text in texts:
        began = time.process_time()
        library.closest(text, 5)
        took.append((time.process_time() - began) * 1000)
    took.sort()
    print(
        f"closest clauses, ms: median {took[100]:.1f}, p95 {took[190]:.1f}, worst {took[-1]:.1f}; "
        f"peak {memory():.0f} MB"
    )


if __name__ == "__main__":
    main()
