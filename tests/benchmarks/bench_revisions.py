"""Articles reported added, removed and changed between two states of real treaties, against the known list.

.venv/bin/python tests/benchmarks/bench_revisions.py [--every N] [--show]
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from clausewise.comparing.compare import compare
from clausewise.comparing.words import Nature, nature_of
from clausewise.model.instrument import ClauseKind
from clausewise.model.progress import finish
from clausewise.reading.reader import read_file
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

REVISIONS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "revisions"
HEADED = {ClauseKind.ANNEX}
ARTICLE = re.compile(r"(?i)(article|artikel|art\.)")


def keys(instrument: Instrument) -> dict[str, str]:
    """Give for each leaf the article it stands under, as the list names it: its label and, from the second on, which.

    The list goes by headings: what follows an article up to the next heading (a signature) counts as its own.
    """
    seen: Counter[str] = Counter()
    heads: list[tuple[int, str]] = []
    for clause in instrument.clauses:
        label = " ".join(clause.label.split()).lower()
        if ARTICLE.match(label):
            seen[label] += 1
            heads.append((clause.start, label + (f"~{seen[label]}" if seen[label] > 1 else "")))
        elif clause.kind in HEADED:
            heads.append((clause.start, ""))
    found = {}
    key = ""
    for leaf in instrument.leaves:
        while heads and heads[0][0] <= leaf.start:
            key = heads.pop(0)[1]
        found[leaf.id] = key
    return found


def reported(old: Instrument, new: Instrument) -> set[tuple[str, str]]:
    comparison = finish(compare([old, new], revision=True))
    before, after = keys(old), keys(new)
    touched: set[str] = set()
    shared_old: set[str] = set()
    shared_new: set[str] = set()
    for row in comparison.rows:
        left, right = {before[x] for x in row.cells[0]}, {after[y] for y in row.cells[1]}
        if left and right:
            shared_old |= left
            shared_new |= right
        text = "".join(text for _, text in row.words or ())
        if nature_of(row.words or ()) is Nature.WORDS and any(c.isalnum() for c in text):
            touched |= right or left
    gone = {key for key in before.values() if key not in shared_old}
    new_ones = {key for key in after.values() if key not in shared_new}
    found = {("-", key) for key in gone} | {("+", key) for key in new_ones}
    found |= {("~", key) for key in touched - gone - new_ones}
    return {(sign, key) for sign, key in found if key}


def counted(found: set[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """Count by label: which of two "Article 5" is the second depends on what stands between, and is no change."""
    return Counter((sign, key.split("~")[0]) for sign, key in found)


def known(pair: dict[str, list[str]]) -> set[tuple[str, str]]:
    return {
        (sign, " ".join(key.split()).lower())
        for sign, name in (("+", "added"), ("-", "removed"), ("~", "changed"))
        for key in pair[name]
        if ARTICLE.match(key)
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    tp = said = true = 0
    took = 0.0
    for pair in json.loads((REVISIONS / "pairs.json").read_text("utf-8"))[:: given.every]:
        old, new = (segment(read_file(REVISIONS / pair["pair"] / f"{name}.md")) for name in ("old", "new"))
        began = time.perf_counter()
        found, truth = counted(reported(old, new)), counted(known(pair))
        took += time.perf_counter() - began
        tp, said, true = tp + (found & truth).total(), said + found.total(), true + truth.total()
        if given.show and found != truth:
            print(pair["pair"], "missed", dict(truth - found), "wrong", dict(found - truth))
    print(f"changes {true} seconds {took:.1f} P {tp / said:.4f} R {tp / true:.4f} F1 {2 * tp / (said + true):.4f}")


if __name__ == "__main__":
    main()
