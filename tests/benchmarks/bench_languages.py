"""Articles matched between the two language halves of real treaties, their numbers hidden; the truth is the number.

.venv/bin/python tests/benchmarks/bench_languages.py [--every N] [--worst N]
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve()
SHARED = HERE.parents[3] / "shared"
sys.path[:0] = [str(HERE.parents[1] / "comparing"), str(SHARED / "evaluate")]

from _corpora import treaty  # noqa: E402
from by_hand import Maker  # noqa: E402

from clausewise.comparing.compare import compare  # noqa: E402
from clausewise.model.instrument import ClauseKind, Instrument  # noqa: E402
from clausewise.model.progress import finish  # noqa: E402

DUTCH = re.compile(r"(?i)^artikel\b")


def halves(path: Path) -> list[list[tuple[str, str]]]:
    """The articles of the foreign half and of the Dutch one: (number, body without label)."""
    found: list[list[tuple[str, str]]] = [[], []]
    half = -1
    for line, number in treaty(path):
        if number:
            half = 1 if DUTCH.match(line) else 0
            found[half].append((number, ""))
        elif half >= 0 and found[half]:
            last, body = found[half][-1]
            found[half][-1] = (last, f"{body} {line}")
    return found


def instrument(articles: list[tuple[str, str]], language: str) -> Instrument:
    maker = Maker()
    for n, (_, body) in enumerate(articles):
        maker.add(f"x_{language}_{n}", ClauseKind.ARTICLE, f"{body.strip()}\n\n")
    made = maker.instrument(language)
    return Instrument(made.text, made.clauses, language=language, id=language, sha256=made.sha256)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--worst", type=int, default=0)
    given = parser.parse_args()
    tp = said = true = files = 0
    began = time.perf_counter()
    scores = []
    for path in sorted((SHARED / "corpora" / "treaties").glob("*.md"))[:: given.every]:
        foreign, dutch = halves(path)
        numbers = {n for n, _ in foreign} & {n for n, _ in dutch}
        unique = [len({n for n, _ in half}) == len(half) for half in (foreign, dutch)]
        if len(numbers) < 3 or not all(unique):
            continue
        place = {n: k for k, (n, _) in enumerate(dutch)}
        truth = {(k, place[n]) for k, (n, _) in enumerate(foreign) if n in place}
        language = "fr" if re.search(r"(?i)\bles\b.*\bdes\b", " ".join(b for _, b in foreign[:3])) else "en"
        found = finish(compare([instrument(foreign, language), instrument(dutch, "nl")]))
        pairs = {
            (int(x.rsplit("_", 1)[1]), int(y.rsplit("_", 1)[1]))
            for c in found.correspondence
            for x in c.articles[0]
            for y in c.articles[1]
        }
        files, tp, said, true = files + 1, tp + len(pairs & truth), said + len(pairs), true + len(truth)
        scores.append((2 * len(pairs & truth) / (len(pairs) + len(truth)), path.name, len(truth)))
    for score, name, size in sorted(scores)[: given.worst]:
        print(f"  {score:.3f} {name} {size}")
    print(
        f"treaties {files} pairs {true} seconds {time.perf_counter() - began:.1f} "
        f"P {tp / max(1, said):.4f} R {tp / true:.4f} F1 {2 * tp / (said + true):.4f}"
    )


if __name__ == "__main__":
    main()
