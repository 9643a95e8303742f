"""Damaged files: 200 a format, truncated, bytes flipped, members swapped, each read in the limited worker.

Prints for each format how many were read, read with a notice, or refused, the slowest, and the texts that lost words
without any notice though their damage can be seen (a packed or binary format that checks itself, or a cut file).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from reading_files import each_format
from test_damage import PACKED, damaged

from clausewise.model.errors import DocumentError
from clausewise.reading.reader import read_bytes, read_file
from clausewise.reading.worker import run_limited

VISIBLE = ("damage", "encoding-guessed", "garbled", "pages-without-text")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=200, help="damaged files a format")
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as folder:
        for ending, data in each_format().items():
            measure(ending, data, count, Path(folder))


def measure(ending: str, data: bytes, count: int, folder: Path) -> None:
    """Damage one file in many ways, read each, and print what came of it."""
    chance = random.Random(ending)  # noqa: S311
    ways = ("cut", "flip", "swap") if ending in PACKED else ("cut", "flip")
    whole = read_bytes(data, f"whole.{ending}").text.split()
    files, how = [], {}
    for turn in range(count):
        path = folder / f"{turn:03d}.{ending}"
        path.write_bytes(damaged(data, ways[turn % len(ways)], chance))
        files.append(path)
        how[path] = ways[turn % len(ways)]
    tally: Counter[str] = Counter()
    slowest, began, bugs, silent = 0.0, time.monotonic(), [], []
    for path, result in run_limited(read_file, files):
        slowest, began = max(slowest, time.monotonic() - began), time.monotonic()
        if isinstance(result, DocumentError):
            tally["refused"] += 1
            if "unexpectedly" in result.reason or "its process" in result.reason:
                bugs.append(result.reason)
            continue
        seen = any(notice.code in VISIBLE for notice in result.notices)
        tally["read with a notice" if seen else "read"] += 1
        if not seen and len(result.text.split()) < 0.9 * len(whole):
            silent.append(f"{path.name} ({how[path]})")
    print(
        f"{ending}: {dict(tally)}; slowest {slowest:.2f} s; unexpected errors {len(bugs)}; "
        f"shorter by a tenth without a notice {len(silent)}"
    )
    for line in sorted(set(bugs))[:5] + silent[:5]:
        print("   ", line)


if __name__ == "__main__":
    main()
