"""The laws of comparing on generated instruments, more cases than the default suite runs.

.venv/bin/python tests/benchmarks/bench_laws.py [--cases N]
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "comparing")]
LAWS = (
    ("test_compare", "test_rows_hold_each_leaf_once_and_words_rebuild_both_cells"),
    ("test_compare", "test_swapping_the_instruments_mirrors_the_rows"),
    ("test_compare", "test_an_instrument_is_the_same_as_itself"),
    ("test_words", "test_words_rebuild_both_sides_and_swapping_mirrors"),
    ("test_words", "test_a_text_has_no_changes_against_itself"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=2000)
    os.environ["CLAUSEWISE_CASES"] = str(parser.parse_args().cases)
    for module, law in LAWS:
        began = time.perf_counter()
        getattr(importlib.import_module(module), law)()
        print(f"{law}: {os.environ['CLAUSEWISE_CASES']} cases hold, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
