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
from clausewise.comparing.judgement import leaves_under
from clausewise.comparing.words import Nature, nature_of
from clausewise.model.comparison import Relation
from clausewise.model.progress import finish
from clausewise.reading.reader import read_file
from clausewise.segmenting.segment import segment

if TYPE_CHECKING:
    from clausewise.model.instrument import Instrument

REVISIONS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "revisions"
ANNEX = re.compile(r"(?i)(annex|annexe|bijlage|appendix|aanhangsel)\b")
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
        elif ANNEX.match(clause.label or clause.heading or ""):
            heads.append((clause.start, ""))
    found = {}
    key = ""
    for leaf in instrument.leaves:
        while heads and heads[0][0] <= leaf.start:
            key = heads.pop(0)[1]
        found[leaf.id] = key
    return found


def first_key(instrument: Instrument, clause: str, known: dict[str, str]) -> str:
    """The article that a whole article is, as the list names it; nothing for what only stands under one."""
    leaf = leaves_under(instrument, clause)[0]
    return known[leaf] if ARTICLE.match(instrument.by_id[clause].label) else ""


def reported(old: Instrument, new: Instrument) -> set[tuple[str, str]]:
    comparison = finish(compare([old, new], revision=True))
    before, after = keys(old), keys(new)
    touched: set[str] = set()
    for row in comparison.rows:
        left, right = {before[x] for x in row.cells[0]}, {after[y] for y in row.cells[1]}
        text = "".join(text for _, text in row.words or ())
        if nature_of(row.words or ()) is Nature.WORDS and any(c.isalnum() for c in text):
            touched |= right or left
    lone = [line.articles for line in comparison.correspondence if line.relation is Relation.ONLY]
    gone = {first_key(old, clause, before) for ours, _ in lone for clause in ours}
    new_ones = {first_key(new, clause, after) for _, theirs in lone for clause in theirs}
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


def sections(path: Path) -> dict[str, str]:
    """The letters that stand under each article heading of a file, read without our own reader."""
    found: dict[str, str] = {}
    seen: Counter[str] = Counter()
    key = ""
    for line in path.read_text("utf-8").splitlines():
        if head := re.match(r"#+\s*((?:article|artikel|art\.)\s+\S+)", line, re.IGNORECASE):
            seen[head[1]] += 1
            key = f"{head[1]}~{seen[head[1]]}"
            found[key] = ""
        elif key:
            found[key] += re.sub(r"\W", "", line)
    return found


def shifted(folder: Path) -> bool:
    """Whether numbering by occurrence misleads the list: many a text stands unchanged under another occurrence."""
    old, new = sections(folder / "old.md"), sections(folder / "new.md")
    kept = set(new.values())
    differing = [key for key in old.keys() & new.keys() if old[key] != new[key]]
    return sum(old[key] in kept for key in differing) > max(5, len(differing) // 4)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--every-pair", action="store_true", help="also those whose list is shifted by a removed annex")
    given = parser.parse_args()
    tp = said = true = skipped = 0
    took = 0.0
    for pair in json.loads((REVISIONS / "pairs.json").read_text("utf-8"))[:: given.every]:
        if shifted(REVISIONS / pair["pair"]):
            skipped += 1
            if not given.every_pair:
                continue
        old, new = (segment(read_file(REVISIONS / pair["pair"] / f"{name}.md")) for name in ("old", "new"))
        began = time.perf_counter()
        found, truth = counted(reported(old, new)), counted(known(pair))
        took += time.perf_counter() - began
        tp, said, true = tp + (found & truth).total(), said + found.total(), true + truth.total()
        if given.show and found != truth:
            print(pair["pair"], "missed", dict(truth - found), "wrong", dict(found - truth))
    print(f"pairs with a shifted list: {skipped}")
    print(f"changes {true} seconds {took:.1f} P {tp / said:.4f} R {tp / true:.4f} F1 {2 * tp / (said + true):.4f}")


if __name__ == "__main__":
    main()
