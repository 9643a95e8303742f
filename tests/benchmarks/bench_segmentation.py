"""Article headings found in real treaties, against the known ones; the leaves; the speed of segmenting.

Usage: bench_segmentation.py [--layout clean|printed] [--every N] [--worst N] [--show NAME]

Needs the treaties and their truth beside the checkout (``../shared``). With ``--reader`` the texts go through the
text reader first, otherwise a block is a paragraph.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import importlib.util
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "app"))
sys.dont_write_bytecode = True

from clausewise.model.instrument import ClauseKind, Instrument  # noqa: E402
from clausewise.reading.blocks import Block, Reading  # noqa: E402
from clausewise.segmenting.segment import segment  # noqa: E402

if TYPE_CHECKING:
    from types import ModuleType

SHARED = ROOT.parent / "shared"


def truth_module() -> ModuleType:
    """Load the module that knows the true articles."""
    path = SHARED / "evaluate" / "_corpora.py"
    spec = importlib.util.spec_from_file_location("corpora_truth", path)
    if spec is None or spec.loader is None or not path.exists():
        sys.exit("the treaties to measure on are not here")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reading_of(text: str, name: str, by_reader: bool) -> Reading:
    """Give the reading of a plain text."""
    if by_reader:
        from clausewise.reading.reader import read_bytes

        return read_bytes(text.encode(), name + ".txt")
    parts = re.split(r"(\n[ \t]*(?:\n[ \t]*)+)", text)
    gaps = [*parts[1::2], ""]
    blocks = tuple(Block(part, gap) for part, gap in zip(parts[::2], gaps, strict=True))
    return Reading(blocks, name, hashlib.sha256(text.encode()).hexdigest(), "txt")


def articles_of(instrument: Instrument, truth: ModuleType) -> list[tuple[str, str]]:
    """Give the articles as the truth lists them: number and the first letters."""
    return [
        (truth.number_of(c.label), truth.squeeze(instrument.text[c.start : c.start + 600])[: truth.OPENING])
        for c in instrument.clauses
        if c.kind is ClauseKind.ARTICLE
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layout", default="clean", choices=("clean", "printed"))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--show", default="")
    parser.add_argument("--reader", action="store_true")
    arguments = parser.parse_args()
    truth = truth_module()
    documents = list(truth.load(SHARED / "corpora", arguments.layout))[arguments.first :: arguments.every]
    tally: collections.Counter[str] = collections.Counter()
    seconds = 0.0
    scores = []
    for corpus, name, text, articles in documents:
        if arguments.show and arguments.show != name:
            continue
        reading = reading_of(text, name, arguments.reader)
        began = time.process_time()
        instrument = segment(reading)
        seconds += time.process_time() - began
        if "".join(instrument.text_of(leaf) for leaf in instrument.leaves) != instrument.text:
            tally["broken"] += 1
        if arguments.layout == "clean" and truth.squeeze(instrument.text) != truth.squeeze(text):
            tally["changed"] += 1
        known, found = collections.Counter(articles), collections.Counter(articles_of(instrument, truth))
        right = sum((known & found).values())
        tally.update(right=right, known=known.total(), found=found.total(), words=len(text.split()), documents=1)
        tally["perfect"] += known == found
        scores.append((2 * right / (known.total() + found.total() or 1), corpus, name, known - found, found - known))
    for score, corpus, name, missed, extra in sorted(scores, key=lambda row: row[0])[: arguments.worst]:
        if score < 1:
            print(f"  {score:.4f} {corpus} {name}: missed {list(missed)[:8]} extra {list(extra)[:8]}")
    precision, recall = tally["right"] / max(1, tally["found"]), tally["right"] / max(1, tally["known"])
    print(
        f"{arguments.layout}: documents {tally['documents']} F1 "
        f"{2 * tally['right'] / (tally['known'] + tally['found']):.4f} P {precision:.4f} R {recall:.4f} "
        f"perfect {tally['perfect']} changed-text {tally['changed']} broken {tally['broken']} "
        f"words/s {tally['words'] / seconds:.0f}"
    )


if __name__ == "__main__":
    main()
