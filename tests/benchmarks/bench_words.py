"""Align and differ two treaties of 60,000 words, against whole-document diffs of the same pair in the same run.

    .venv/bin/python tests/benchmarks/bench_words.py [--pair pta_158 pta_26] [--without-difflib] [--redlines PYTHON]

Prints seconds, changed tokens (of both sides), hunks and islands (matches of one or two little words between two
changes) for Clausewise, for difflib over the whole documents, for wdiff and git (histogram), and, with ``--redlines``
and a Python that has it, for redlines. The optimum is the longest common subsequence of the whole documents.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1] / "comparing")]
CORPORA = HERE.parents[3] / "shared" / "corpora"

from by_hand import instrument_of  # noqa: E402
from rapidfuzz.distance import Indel  # noqa: E402

from clausewise.comparing.compare import compare  # noqa: E402
from clausewise.comparing.tokens import keys_of, pieces_of  # noqa: E402
from clausewise.comparing.words import LITTLE  # noqa: E402
from clausewise.model.progress import finish  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

    from clausewise.model.instrument import Instrument

Changes = list[tuple[str, str]]


def agreement(name: str) -> Instrument:
    articles = []
    for article in ET.parse(CORPORA / "trade-agreements" / f"{name}.xml").getroot().find("body").iter("article"):
        lines = [line.strip() for line in "".join(article.itertext()).lstrip(". \n").splitlines()]
        articles.append((article.get("name") or "", "\n".join(line for line in lines if line)))
    return instrument_of(articles, name)


def tokens(text: str) -> list[str]:
    return [key for key in keys_of(pieces_of(text)) if key]


def figures(changes: Iterable[tuple[str, str]]) -> tuple[int, int, int]:
    """Changed tokens, hunks, islands."""
    changed = hunks = islands = 0
    before = ""
    run: list[str] = []
    for sign, text in changes:
        words = tokens(text)
        if not words:
            continue
        if sign == "=":
            run = words
        else:
            if before in {"", "="}:
                hunks += 1
                if before and hunks > 1 and len(run) <= 2 and all(little(word) for word in run):
                    islands += 1
            changed += len(words)
        before = sign
    return changed, hunks, islands


def little(word: str) -> bool:
    return word.lower() in LITTLE or not any(c.isalnum() for c in word)


def clausewise(a: Instrument, b: Instrument) -> Changes:
    found: Changes = []
    for row in finish(compare([a, b])).rows:
        found += row.words or ()
        found.append(("=", "row ends between clauses"))
    return found


def by_difflib(a: Instrument, b: Instrument) -> Changes:
    left, right = tokens(a.text), tokens(b.text)
    found: Changes = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if op == "equal":
            found.append(("=", " ".join(left[i1:i2])))
        else:
            found += [("-", " ".join(left[i1:i2])), ("+", " ".join(right[j1:j2]))]
    return found


def by_command(command: list[str], a: Instrument, b: Instrument, marks: str) -> Changes:
    with tempfile.TemporaryDirectory() as folder:
        for name, instrument in (("a.txt", a), ("b.txt", b)):
            (Path(folder) / name).write_text(instrument.text, "utf-8")
        done = subprocess.run([*command, "a.txt", "b.txt"], cwd=folder, capture_output=True, text=True, check=False)
    return marked(done.stdout, marks)


def marked(text: str, marks: str) -> Changes:
    found: Changes = []
    at = 0
    for mark in re.finditer(marks, text, re.DOTALL):
        found += [("=", text[at : mark.start()]), ("-", mark[1] or ""), ("+", mark[2] or "")]
        at = mark.end()
    return [*found, ("=", text[at:])]


REDLINES = """
from pathlib import Path
from redlines import Redlines
sides = [Path(name).read_text() for name in ("a.txt", "b.txt")]
print(Redlines(*sides, markdown_style="none").output_markdown)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pair", nargs=2, default=["pta_158", "pta_26"])
    parser.add_argument("--without-difflib", action="store_true")
    parser.add_argument("--redlines", default="", help="a Python that has redlines installed")
    given = parser.parse_args()
    a, b = (agreement(name) for name in given.pair)
    left, right = tokens(a.text), tokens(b.text)
    optimum = Indel.distance(left, right)
    print(f"tokens {len(left)} {len(right)} leaves {len(a.leaves)} {len(b.leaves)} optimum {optimum}")
    ways = {"clausewise": lambda: clausewise(a, b)}
    git = ["git", "diff", "--no-index", "--no-color", "-U1000000", "--word-diff=plain", "--diff-algorithm=histogram"]
    marks = r"\[-(.*?)-\]|\{\+(.*?)\+\}"
    if shutil.which("wdiff"):
        ways["wdiff"] = lambda: by_command(["wdiff"], a, b, marks)
    ways["git histogram"] = lambda: by_command(git, a, b, marks)
    if given.redlines:
        ways["redlines"] = lambda: by_redlines(given.redlines, a, b)
    if not given.without_difflib:
        ways["difflib"] = lambda: by_difflib(a, b)
    for name, way in ways.items():
        best = min(timed(way) for _ in range(3 if name == "clausewise" else 1))
        changed, hunks, islands = figures(way() if name == "clausewise" else LAST[0])
        print(f"{name:14} {best:7.2f} s  changed {changed} ({changed / optimum:.3f})  hunks {hunks}  islands {islands}")


LAST: list[Changes] = [[]]


def timed(way: object) -> float:
    """Processor seconds, our own and those of a command: a busy machine must not bend the ratio."""
    began = sum(os.times()[:4])
    LAST[0] = way()  # type: ignore[operator]
    return sum(os.times()[:4]) - began


def by_redlines(python: str, a: Instrument, b: Instrument) -> Changes:
    return by_command([python, "-c", REDLINES], a, b, r"<del>(.*?)</del>|<ins>(.*?)</ins>")


if __name__ == "__main__":
    main()
